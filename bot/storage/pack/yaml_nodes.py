"""YAML text to plain data that remembers its lines; aliases and tags are refused."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from bot.domain.content.fields import Path
from bot.storage.pack.problems import Problem

LARGEST: Final = 2_000_000
_DEEPEST: Final = 20
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_PLAIN_TAGS: Final = frozenset(
    {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
)
_Loader: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class YamlFile:
    """The data of one file, the line of each part of it, and what is wrong with it as YAML."""

    name: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def line(self, path: Path) -> int:
        """Return the line of the nearest part that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(name: str, content: bytes) -> YamlFile:
    """Read the bytes of one file; `data` is None where it is not YAML at all."""
    if len(content) > LARGEST:
        return _refused(name, 1, f"fichier trop gros : {len(content)} octets, {LARGEST} au plus")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _refused(name, line, "le fichier n’est pas en UTF-8")
    deep = next(_too_deep(text), None)
    if deep is not None:
        return _refused(name, deep, "trop de niveaux imbriqués")
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        return _refused(name, _error_line(error), f"YAML illisible : {_said(error)}")
    return _Building(name).read(node)


class _Building:
    """Turns the nodes of one file into data, noting lines and problems."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lines: dict[Path, int] = {}
        self._problems: list[Problem] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node | None) -> YamlFile:
        data = {} if node is None else self._value(node, ())
        return YamlFile(
            name=self._name, data=data, lines=self._lines, problems=tuple(self._problems)
        )

    def _value(self, node: yaml.Node, path: Path) -> Any:
        line = _line(node)
        self._lines.setdefault(path, line)
        if id(node) in self._seen:
            return self._problem(line, path, "les renvois YAML (`&`, `*`) ne sont pas permis")
        self._seen.add(id(node))
        if node.tag not in _PLAIN_TAGS:
            return self._problem(line, path, f"étiquette YAML « {node.tag} » non permise")
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, index)) for index, item in enumerate(node.value)]
        plain = not getattr(node, "style", None)
        return None if plain and node.value in _NULLS else node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = _line(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self._problem(line, path, "une clé doit être un mot")
            elif key_node.value in data:
                first = self._lines[(*path, key_node.value)]
                message = f"clé en double, déjà donnée à la ligne {first} : en garder une"
                self._problem(line, (*path, key_node.value), message)
            else:
                self._lines[(*path, key_node.value)] = line
                data[key_node.value] = self._value(value_node, (*path, key_node.value))
        return data

    def _problem(self, line: int, path: Path, message: str) -> None:
        where = written(path)
        self._problems.append(Problem(file=self._name, line=line, where=where, message=message))


def written(path: Path) -> str:
    """Write the way to a value: `citations[0].source`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def _too_deep(text: str) -> Iterator[int]:
    """Yield lines nested so deep that only an attack writes them, before any tree is built."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                yield _line(event)
    except yaml.YAMLError:
        return


def _line(part: Any) -> int:
    return int(part.start_mark.line) + 1


def _refused(name: str, line: int, message: str) -> YamlFile:
    return YamlFile(name=name, problems=(Problem(file=name, line=line, where="", message=message),))


def _error_line(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return 1 if mark is None else int(mark.line) + 1


def _said(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
