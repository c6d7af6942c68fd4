"""What every text of a record must respect: not empty, not too long, safe, well typeset."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any, Final

from bot.domain.content.fields import Leaf, leaves, parts
from bot.domain.content.findings import Finding
from bot.domain.content.knowledge import English
from bot.domain.content.pack import Content
from bot.domain.content.references import REFERENCES
from bot.domain.typography import forbidden_marks, french_faults, reads_as_english

# What fits on a card, in characters.
_LONGEST: Final = {
    "answer": 1500,
    "summary": 1500,
    "description": 1500,
    "explanation": 1500,
    "details": 2500,
    "body": 6000,
    "note": 600,
    "question": 300,
    "asks": 300,
    "title": 200,
}
_LONGEST_OTHER: Final = 500
_NOT_PROSE: Final = frozenset(
    {"id", "topic", "url", "zone", "region", "code", "value", "languages"}
)


def text_findings(content: Content) -> Iterator[Finding]:
    """Yield what is wrong with the texts of a record, each taken by itself."""
    for leaf in leaves(content):
        if isinstance(leaf.value, str) and not isinstance(leaf.value, Enum):
            for message in _faults(leaf):
                yield Finding(record=content, path=leaf.path, message=message)
    for path, part in parts(content):
        for name in _empty_lists(part):
            yield Finding(record=content, path=(*path, name), message="liste vide")


def _faults(leaf: Leaf) -> Iterator[str]:
    text: str = leaf.value
    if not text.strip():
        if isinstance(leaf.path[-1], int) or _is_required(leaf.owner, leaf.field):
            yield "texte vide : écrire au moins un mot, ou retirer le champ"
        return
    longest = _LONGEST.get(leaf.field, _LONGEST_OTHER)
    if len(text) > longest:
        yield f"texte trop long : {len(text)} caractères, {longest} au plus"
    yield from forbidden_marks(text)
    if _is_french_prose(leaf):
        yield from french_faults(text)


def _is_french_prose(leaf: Leaf) -> bool:
    if leaf.field in _NOT_PROSE or leaf.owner is English:
        return False
    return (leaf.owner, leaf.field) not in REFERENCES and not reads_as_english(leaf.value)


def _empty_lists(part: Any) -> Iterator[str]:
    for field in fields(part):
        if getattr(part, field.name) == () and _is_required(type(part), field.name):
            yield field.name


def _is_required(owner: type[Any], name: str) -> bool:
    return any(field.name == name and field.default is MISSING for field in fields(owner))
