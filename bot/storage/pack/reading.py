"""Reads a folder into a pack, or into every mistake of all its files at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from bot.domain.content.findings import Finding
from bot.domain.content.network import Network
from bot.domain.content.pack import Content, Pack, pack_of
from bot.domain.content.pack_rules import findings
from bot.storage.pack.layout import SCHEMAS, SHAPES, FileShape, shape_of
from bot.storage.pack.located import Located, Place, locate, places
from bot.storage.pack.markdown_files import read_markdown
from bot.storage.pack.messages import Refusal
from bot.storage.pack.problems import Problem
from bot.storage.pack.yaml_nodes import LARGEST, YamlFile, read_yaml

# Folders of `data/` that are not content: JSON Schemas, and what the program writes as it runs.
_NOT_CONTENT = frozenset({SCHEMAS, "var"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReading:
    """What a folder gave; `pack` is None where some file could not be read for what it holds.

    A pack with problems is whole but breaks a rule: not to be taken.
    """

    pack: Pack | None
    problems: tuple[Problem, ...]


def read_pack(folder: FilePath) -> PackReading:
    """Read and check every file of a folder."""
    problems: list[Problem] = []
    located: list[Located] = []
    for file, shape in _files(folder, problems):
        _locate_all(file, shape, located, problems)
    if not any(isinstance(one.content, Network) for one in located):
        problems.append(_missing_network())
    broken = bool(problems)
    problems += _rule_problems(located)
    return PackReading(
        pack=None if broken else _pack([one.content for one in located]),
        problems=tuple(sorted(set(problems))),
    )


def _pack(contents: list[Content]) -> Pack:
    network = next(content for content in contents if isinstance(content, Network))
    return pack_of(network, [content for content in contents if not isinstance(content, Network)])


def _files(folder: FilePath, problems: list[Problem]) -> Iterator[tuple[YamlFile, FileShape]]:
    # Markdown elsewhere is for people: notes, a README.
    bulletins = (folder / "bulletins").rglob("*.md")
    for path in sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml"), *bulletins]):
        name = path.relative_to(folder).as_posix()
        if name.split("/")[0] in _NOT_CONTENT:
            continue
        shape = shape_of(name)
        if shape is None:
            problems.append(_misplaced(name))
            continue
        with path.open("rb") as stream:
            read = read_markdown if path.suffix == ".md" else read_yaml
            file = read(name, stream.read(LARGEST + 1))
        problems += file.problems
        if file.data is not None:
            yield file, shape


def _locate_all(
    file: YamlFile, shape: FileShape, located: list[Located], problems: list[Problem]
) -> None:
    for place in places(file, shape):
        if isinstance(place, Place):
            one, refused = locate(place)
            problems += refused
            located += [one] if one is not None else []
        else:
            problems.append(place)


def _rule_problems(located: list[Located]) -> Iterator[Problem]:
    by_identity = {id(one.content): one for one in located}
    for finding in findings(one.content for one in located):
        one = by_identity[id(finding.record)]
        if not one.blames_stand_in(finding.path):
            elsewhere = by_identity.get(id(finding.elsewhere))
            yield one.place.problem(_refusal(finding, elsewhere))


def _refusal(finding: Finding, elsewhere: Located | None) -> Refusal:
    message = finding.message
    if elsewhere is not None:
        file, line = elsewhere.place.file.name, elsewhere.place.line(("id",))
        message += f" (voir {file}:{line})"
    return Refusal(path=finding.path, message=message, allowed=finding.allowed)


def _misplaced(name: str) -> Problem:
    allowed = tuple(shape.pattern for shape in SHAPES)
    return Problem(file=name, line=1, where="", message="fichier inconnu", allowed=allowed)


def _missing_network() -> Problem:
    return Problem(file="network.yaml", line=1, where="", message="ce fichier manque")
