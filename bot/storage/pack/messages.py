"""What pydantic refuses in a document, said in French with what would be taken."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic_core import ErrorDetails

from bot.domain.content.fields import Path
from bot.domain.content.pack_rules import nearest
from bot.storage.pack.forms import FORMS
from bot.storage.pack.shapes import LONGEST_ID, hints

_EXPECTED: Final[Mapping[str, str]] = {
    "string_type": "texte attendu",
    "tuple_type": "liste attendue",
    "dataclass_type": "groupe de champs attendu",
    "dataclass_exact_type": "groupe de champs attendu",
    "string_too_long": f"identifiant trop long : {LONGEST_ID} caractères au plus",
}
_ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "bool_parsing": ("true", "false"),
    "bool_type": ("true", "false"),
    "int_parsing": ("1", "2", "3…"),
    "string_pattern_mismatch": ("minuscules sans accent, chiffres et traits d’union",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One thing refused: the way to it, why, and what is allowed."""

    path: Path
    message: str
    allowed: tuple[str, ...] = ()


def refusal_of(error: ErrorDetails, record_type: type[Any], given: frozenset[str]) -> Refusal:
    """Say one error of pydantic in French; `given` fields come from the name of the file."""
    path, kind = error["loc"], error["type"]
    if kind == "missing":
        allowed = _taken(hint_at(record_type, path))
        return Refusal(path=path, message=f"`{path[-1]}` manque", allowed=allowed)
    if kind == "unexpected_keyword_argument":
        return _unknown_field(path, record_type, given)
    hint = hint_at(record_type, path)
    form = FORMS.get(hint)
    if form is not None:
        message = f"{form.noun} illisible {_shown(error['input'])}"
        return Refusal(path=path, message=message, allowed=form.allowed)
    if isinstance(hint, type) and issubclass(hint, Enum):
        allowed = _taken(hint)
        message = f"valeur inconnue {_shown(error['input'])}{_meant(error['input'], allowed)}"
        return Refusal(path=path, message=message, allowed=allowed)
    message = f"{_EXPECTED.get(kind, 'valeur refusée')} : {_shown(error['input'])}"
    return Refusal(path=path, message=message, allowed=_ALLOWED.get(kind, ()))


def _taken(hint: Any) -> tuple[str, ...]:
    """Say what a field of this type takes."""
    if hint in FORMS:
        return FORMS[hint].allowed
    if isinstance(hint, type) and issubclass(hint, Enum):
        return tuple(str(member.value) for member in hint)
    return ("une liste",) if get_origin(hint) is tuple else ("un texte",)


def hint_at(record_type: type[Any], path: Path) -> Any:
    """Return the type of the field at the end of a path, without its `None`."""
    hint: Any = record_type
    for step in path:
        inner = get_args(hint)[0] if isinstance(step, int) else hints(hint)[step]
        hint = _present(inner)
    return hint


def _present(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        return next(argument for argument in get_args(hint) if argument is not type(None))
    return hint


def _unknown_field(path: Path, record_type: type[Any], given: frozenset[str]) -> Refusal:
    owner = hint_at(record_type, path[:-1])
    allowed = [field.name for field in fields(owner)] if is_dataclass(owner) else []
    if len(path) == 1:
        allowed = [name for name in allowed if name not in given]
    message = f"champ inconnu{_meant(path[-1], tuple(allowed))}"
    return Refusal(path=path, message=message, allowed=tuple(allowed))


def _meant(value: object, allowed: tuple[str, ...]) -> str:
    meant = nearest(str(value), allowed)
    return f", plutôt « {meant} »?" if meant else ""


def _shown(value: object) -> str:
    if value is None:
        return "(rien)"
    if isinstance(value, dict):
        return "(un groupe de champs)"
    if isinstance(value, list):
        return "(une liste)"
    text = str(value)
    return f"« {text if len(text) <= 60 else text[:60] + '…'} »"
