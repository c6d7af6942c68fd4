"""Plain data to YAML text as people write it: one form for one value, whatever the text holds."""

import re
import textwrap
from typing import Any, Final

import yaml

_WIDTH: Final = 100
_LONG: Final = 80
# Text that folds and unfolds to itself: one line, single spaces, none at the edges.
_FOLDABLE = re.compile(r"[^ \u00a0](?:[^ ]| (?! ))*(?<! )")
# A number for YAML 1.2, though YAML 1.1 takes 08 for text.
_NUMBER = re.compile(r"[-+]?[0-9]+")
# Signs that are not printable as Python has it, and yet stand in a text as they are.
_PLAIN_SIGNS: Final = frozenset("\n\u00a0\u202f")


class _Dumper(yaml.SafeDumper):
    """Writes lists indented, and never an alias."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent the items of a list under its key."""
        del indentless
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:
        """Write a value again where it comes again."""
        del data
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    if not all(sign.isprintable() or sign in _PLAIN_SIGNS for sign in text):
        return '"'
    if _NUMBER.fullmatch(text):
        return "'"
    if "\n" not in text:
        return ">" if len(text) > _LONG and _FOLDABLE.fullmatch(text) else None
    edges = text[0].isspace() or any(line != line.rstrip() for line in text.split("\n"))
    return '"' if edges or text.endswith("\n") else "|"


_Dumper.add_representer(str, _write_text)
# Dates are text here, as in YAML 1.2: nothing to quote.
_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def yaml_text(document: dict[str, Any]) -> str:
    """Write a document; the records of a list are set apart by an empty line."""
    return "".join(_field(key, value) for key, value in document.items())


def _field(key: str, value: Any) -> str:
    records = isinstance(value, list) and value and all(isinstance(item, dict) for item in value)
    if not records:
        return _dumped({key: value})
    items = "\n".join(textwrap.indent(_dumped([item]), "  ") for item in value)
    return f"{key}:\n{items}"


def _dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
