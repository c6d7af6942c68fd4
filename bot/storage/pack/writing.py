"""A pack as files: one form for one content, so that a difference between files is a real one."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from bot.domain.content.bulletins import Bulletin
from bot.domain.content.pack import Content, Pack, canonical, key_of
from bot.domain.content.requests import Request
from bot.storage.pack.documents import to_document
from bot.storage.pack.json_schema import write_schemas
from bot.storage.pack.layout import SHAPES, FileShape
from bot.storage.pack.markdown_files import markdown_text
from bot.storage.pack.yaml_text import yaml_text


def pack_files(pack: Pack) -> dict[str, str]:
    """Return the text of every file of a pack, by its path in it."""
    dossiers = {dossier.id for dossier in pack.dossiers}
    shapes: dict[str, FileShape] = {}
    documents: dict[str, dict[str, Any]] = defaultdict(dict)
    texts: dict[str, str] = {}
    for content in canonical(pack).contents():
        shape, name = _place(content, dossiers)
        if isinstance(content, Bulletin):
            texts[name] = markdown_text(content, without=shape.stem[key_of(content).kind])
            continue
        document = to_document(content)
        document.pop(shape.stem.get(key_of(content).kind), None)
        shapes[name] = shape
        _put(documents[name], shape, key_of(content).kind, document)
    for name, document in documents.items():
        texts[name] = _head(name, shapes[name]) + yaml_text(document)
    return texts


def write_pack(pack: Pack, folder: Path) -> None:
    """Write a pack and its JSON Schemas into a folder; its files that hold nothing any more go."""
    write_schemas(folder)
    files = pack_files(pack)
    for shape in SHAPES:
        for path in folder.glob(shape.pattern):
            if path.relative_to(folder).as_posix() not in files:
                path.unlink()
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _place(content: Content, dossiers: set[str]) -> tuple[FileShape, str]:
    """Return where a record is written; a request whose dossier is not there stands apart."""
    kind = key_of(content).kind
    shapes = [shape for shape in SHAPES if kind in {shape.top, *shape.lists.values()}]
    apart = isinstance(content, Request) and content.dossier not in dossiers
    shape = shapes[-1] if apart else shapes[0]
    field = shape.stem.get(kind)
    name = shape.pattern.replace("*", str(getattr(content, field))) if field else shape.pattern
    return shape, name


def _put(document: dict[str, Any], shape: FileShape, kind: str, record: dict[str, Any]) -> None:
    for key, listed in shape.lists.items():
        if listed == kind:
            document.setdefault(key, []).append(record)
            return
    document.update(record)


def _head(name: str, shape: FileShape) -> str:
    """Tell editors where the schema of the file is."""
    return f"# yaml-language-server: $schema={'../' * name.count('/')}{shape.schema}\n"
