"""Which file of the pack holds which records, and where in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

SCHEMAS: Final = "schemas"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileShape:
    """A kind of file: the record at its top level, if any, and its lists of records.

    `stem` names, by kind of record, the field that the name of the file gives.
    """

    pattern: str
    top: str | None = None
    lists: Mapping[str, str] = field(default_factory=dict)
    stem: Mapping[str, str] = field(default_factory=dict)

    @property
    def schema(self) -> str:
        """The path of its JSON Schema in the pack."""
        name = self.pattern.split("/")[0].removesuffix(".yaml")
        return f"{SCHEMAS}/{name}.schema.json"


SHAPES: Final = (
    FileShape(pattern="network.yaml", top="network"),
    FileShape(pattern="sources.yaml", lists={"sources": "source"}),
    FileShape(pattern="glossary.yaml", lists={"terms": "term"}),
    FileShape(pattern="bodies.yaml", lists={"bodies": "body"}),
    FileShape(pattern="knowledge/*.yaml", lists={"entries": "entry"}, stem={"entry": "topic"}),
    FileShape(pattern="gaps.yaml", lists={"gaps": "gap"}),
    FileShape(
        pattern="dossiers/*.yaml",
        top="dossier",
        lists={"requests": "request"},
        stem={"dossier": "id", "request": "dossier"},
    ),
    # Requests that belong to no dossier.
    FileShape(pattern="requests.yaml", lists={"requests": "request"}),
    FileShape(pattern="events.yaml", lists={"events": "event"}),
    FileShape(pattern="feeds.yaml", lists={"feeds": "feed"}),
    FileShape(pattern="bulletins/*.md", top="bulletin", stem={"bulletin": "number"}),
)


def shape_of(name: str) -> FileShape | None:
    """Return the shape of a file by its path in the pack, None for one that has no place there."""
    path = PurePosixPath(name)
    for shape in SHAPES:
        if len(path.parts) == shape.pattern.count("/") + 1 and path.match(shape.pattern):
            return shape
    return None
