"""Stand-ins for what is refused in a document, so that its other mistakes are found at once too."""

from copy import deepcopy
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, get_origin

from bot.domain.content.fields import Path
from bot.storage.pack.forms import FORMS
from bot.storage.pack.messages import hint_at


def mended(document: Any, record_type: type[Any], refused: list[Path]) -> Any:
    """Return a copy in which every refused part is left out, or replaced where it is required."""
    copy = deepcopy(document)
    for path in sorted(refused, key=len, reverse=True):
        holder = _at(copy, path[:-1])
        if isinstance(holder, dict):
            _mend(holder, record_type, path)
        elif isinstance(holder, list) and isinstance(path[-1], int):
            holder[path[-1]] = _stand_in(hint_at(record_type, path))
    return copy


def _mend(holder: dict[str, Any], record_type: type[Any], path: Path) -> None:
    owner, name = hint_at(record_type, path[:-1]), str(path[-1])
    holder.pop(name, None)
    for field in fields(owner):
        if field.name == name and field.default is MISSING:
            holder[name] = _stand_in(hint_at(record_type, path))


def _at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


def _stand_in(hint: Any) -> Any:
    """Return the document of some value of this type: the earliest date, the first of a list."""
    if hint in FORMS:
        return {"date": "0001-01-01", "jour": "0001-01-01"}.get(
            FORMS[hint].noun, FORMS[hint].allowed[0]
        )
    if is_dataclass(hint):
        return {
            field.name: _stand_in(hint_at(hint, (field.name,)))  # type: ignore[arg-type]
            for field in fields(hint)
            if field.default is MISSING
        }
    if get_origin(hint) is tuple:
        return []
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint)).value
    return "x"
