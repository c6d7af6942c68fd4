"""Records of the pack as they stand in their files, each checked by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from bot.domain.content.fields import Path
from bot.domain.content.pack import CONTENT_TYPES, Content
from bot.storage.pack.documents import from_document
from bot.storage.pack.layout import FileShape
from bot.storage.pack.mending import mended
from bot.storage.pack.messages import Refusal, refusal_of
from bot.storage.pack.problems import Problem
from bot.storage.pack.yaml_nodes import YamlFile, written


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A record in a file: its kind, the way to it, and the fields that the file's name gives."""

    file: YamlFile
    kind: str
    path: Path
    document: Any
    given: dict[str, str]

    def problem(self, refusal: Refusal) -> Problem:
        """Tell where in the file this is refused."""
        return Problem(
            file=self.file.name,
            line=self.line(refusal.path),
            where=written((*self.path, *refusal.path)),
            message=refusal.message,
            allowed=refusal.allowed,
        )

    def line(self, path: Path) -> int:
        """Return the line of a part of the record."""
        return self.file.line((*self.path, *path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A record and where it stands; `refused` parts have stand-ins, which no rule may blame."""

    place: Place
    content: Content
    refused: tuple[Path, ...] = ()

    def blames_stand_in(self, path: Path) -> bool:
        """Tell whether a path leads to something refused already."""
        return any(path[: len(refused)] == refused for refused in self.refused)


def places(file: YamlFile, shape: FileShape) -> Iterator[Place | Problem]:
    """Yield every record of a file, and the problems of its top level."""
    if not isinstance(file.data, dict):
        yield Problem(file=file.name, line=1, where="", message="groupe de champs attendu")
        return
    stem = PurePosixPath(file.name).stem
    given = {kind: {name: stem} for kind, name in shape.stem.items()}
    if shape.top is not None:
        document = {key: value for key, value in file.data.items() if key not in shape.lists}
        yield Place(
            file=file,
            kind=shape.top,
            path=(),
            document=document,
            given=given.get(shape.top, {}),
        )
    else:
        yield from _unknown_keys(file, shape)
    for key, kind in shape.lists.items():
        yield from _listed(file, key, kind, given.get(kind, {}))


def locate(place: Place) -> tuple[Located | None, list[Problem]]:
    """Check a record by itself; None where nothing at all can be made of it."""
    record_type = CONTENT_TYPES[place.kind]
    refusals = _taken_names(place)
    if not isinstance(place.document, dict):
        return None, [place.problem(Refusal(path=(), message="groupe de champs attendu"))]
    document = {**place.document, **place.given}
    content, errors = _validated(place, document)
    refusals += errors
    refused = [refusal.path for refusal in errors]
    if content is None:
        content, _ = _validated(place, mended(document, record_type, refused))
    problems = [place.problem(refusal) for refusal in refusals]
    if content is None:
        return None, problems
    return Located(place=place, content=content, refused=tuple(refused)), problems


def _validated(place: Place, document: Any) -> tuple[Content | None, list[Refusal]]:
    try:
        return from_document(place.kind, document), []
    except ValidationError as error:
        given = frozenset(place.given)
        record_type = CONTENT_TYPES[place.kind]
        return None, [refusal_of(detail, record_type, given) for detail in error.errors()]


def _taken_names(place: Place) -> list[Refusal]:
    if not isinstance(place.document, dict):
        return []
    return [
        Refusal(path=(name,), message=f"`{name}` est le nom du fichier : à ne pas écrire ici")
        for name in place.given
        if name in place.document
    ]


def _unknown_keys(file: YamlFile, shape: FileShape) -> Iterator[Problem]:
    for key in file.data:
        if key not in shape.lists:
            yield Problem(
                file=file.name,
                line=file.line((key,)),
                where=key,
                message="champ inconnu",
                allowed=tuple(shape.lists),
            )


def _listed(
    file: YamlFile, key: str, kind: str, given: dict[str, str]
) -> Iterator[Place | Problem]:
    listed = file.data.get(key)
    if listed is None:
        return
    if not isinstance(listed, list):
        line = file.line((key,))
        yield Problem(file=file.name, line=line, where=key, message="liste attendue")
        return
    for index, document in enumerate(listed):
        yield Place(file=file, kind=kind, path=(key, index), document=document, given=given)
