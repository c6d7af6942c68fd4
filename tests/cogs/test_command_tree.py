"""The whole tree of commands: localised, within Discord's limits, and in the guides."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import App
from bot.client import CatalogueTranslator
from bot.formats.catalogues.catalogue import catalogue_for
from tests.simulated import new_client

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH = ("en-US", "en-GB")
LONGEST_COMMAND, MOST_OPTIONS, LONGEST_NAME, LONGEST_TEXT = 8000, 25, 32, 100
NAME = re.compile(r"[-_'’\w]{1,32}")
SUBCOMMANDS = (1, 2)


@pytest.fixture
async def tree(app: App) -> list[dict[str, Any]]:
    """Give every command as it is published, with every cog loaded."""
    client: Any = new_client(app.services, app.clock)
    for module in client._modules:
        await client.load_extension(module)
    translator = CatalogueTranslator()
    commands = client.tree.get_commands()
    return [await each.get_translated_payload(client.tree, translator) for each in commands]


def walked(node: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every command, group and option below, with its path."""
    here = f"{path} {node['name']}".strip()
    yield here, node
    for option in node.get("options", ()):
        yield from walked(option, here)


def everything(tree: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    return list(chain.from_iterable(map(walked, tree)))


def is_slash(node: dict[str, Any]) -> bool:
    return bool(node.get("description"))


def leaves(node: dict[str, Any], path: str = "") -> Iterator[str]:
    here = f"{path} {node['name']}".strip()
    groups = [each for each in node.get("options", ()) if each["type"] in SUBCOMMANDS]
    if not groups:
        yield here
    for group in groups:
        yield from leaves(group, here)


def test_every_name_and_description_is_in_both_languages(tree: list[dict[str, Any]]) -> None:
    missing = [
        f"{path}: {field} {locale}"
        for path, node in everything(tree)
        for field in ("name", "description")
        for locale in ENGLISH
        if node.get(field) and not (node.get(f"{field}_localizations") or {}).get(locale)
    ]
    missing += [
        f"{path}: choice {choice['name']} {locale}"
        for path, node in everything(tree)
        for choice in node.get("choices", ())
        for locale in ENGLISH
        if not (choice.get("name_localizations") or {}).get(locale)
    ]
    assert missing == []


def test_names_are_as_discord_takes_them_in_both_languages(tree: list[dict[str, Any]]) -> None:
    for path, node in everything(tree):
        names = [node["name"], *(node.get("name_localizations") or {}).values()]
        for name in names:
            assert len(name) <= LONGEST_NAME, path
            if is_slash(node):
                assert NAME.fullmatch(name), f"{path}: {name}"
                assert name == name.lower(), f"{path}: {name}"
        texts = [
            node.get("description", ""),
            *(node.get("description_localizations") or {}).values(),
        ]
        assert all(len(text) <= LONGEST_TEXT for text in texts), path


def test_names_are_unique_among_their_siblings_in_each_language(
    tree: list[dict[str, Any]],
) -> None:
    levels = [tree, *(node.get("options", []) for _, node in everything(tree))]
    for level in levels:
        for locale in (None, *ENGLISH):
            names = [
                (
                    each.get("type", 1),
                    (each.get("name_localizations") or {}).get(locale, each["name"]),
                )
                for each in level
            ]
            assert len(set(names)) == len(names), names


def test_every_command_keeps_within_the_limits(tree: list[dict[str, Any]]) -> None:
    for path, node in everything(tree):
        assert len(node.get("options", ())) <= MOST_OPTIONS, path
        assert len(node.get("choices", ())) <= MOST_OPTIONS, path
        required = [option.get("required", False) for option in node.get("options", ())]
        assert required == sorted(required, reverse=True), path
    assert sum(is_slash(command) for command in tree) <= 100
    for command in tree:
        assert sum(longest(node) for _, node in walked(command)) <= LONGEST_COMMAND


def longest(node: dict[str, Any]) -> int:
    """Count a node as Discord does: each text in its longest language, and the choices' values."""
    choices = node.get("choices", ())
    own = sum(
        max(map(len, [node.get(field, ""), *(node.get(f"{field}_localizations") or {}).values()]))
        for field in ("name", "description")
    )
    return own + sum(longest(choice) + len(str(choice["value"])) for choice in choices)


def test_every_command_is_in_a_guide(tree: list[dict[str, Any]]) -> None:
    guides = "\n".join(file.read_text(encoding="utf-8") for file in DOCS.glob("*.md"))
    slash = [f"/{leaf}" for command in tree if is_slash(command) for leaf in leaves(command)]
    menus = [f"« {command['name']} »" for command in tree if not is_slash(command)]
    spaced = guides.replace("\u00a0", " ")
    assert slash
    assert [name for name in (*slash, *menus) if name not in spaced] == []


def paths(tree: list[dict[str, Any]], locale: str, before: str = "/") -> Iterator[str]:
    """Give every command and group as readers of this language write it."""
    for node in tree:
        here = before + (node.get("name_localizations") or {}).get(locale, node["name"])
        yield here
        below = [each for each in node.get("options", ()) if each["type"] in SUBCOMMANDS]
        yield from paths(below, locale, f"{here} ")


@pytest.mark.parametrize(("locale", "other"), [("fr", "en-US"), ("en-US", "fr")])
def test_words_name_commands_as_their_readers_see_them(
    tree: list[dict[str, Any]], locale: str, other: str
) -> None:
    own = set(paths(tree, locale))
    words = "\n".join(catalogue_for(locale).texts.values())
    told = set(re.findall(r"(?<![\w/<>:.])/[a-zé][-\wé]+", words))
    assert told
    assert told <= own
    foreign = set(paths(tree, other)) - own
    assert [path for path in foreign if re.search(rf"{re.escape(path)}\b", words)] == []
