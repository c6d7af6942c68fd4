"""Walking through the fields of a record, whatever its kind."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeAlias

from bot.domain.dates import PartialDate

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value that is not a record nor a list: whose field it is, and the way to it."""

    owner: type[Any]
    field: str
    path: Path
    value: Any


def parts(record: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield the way to, and the value of, a record and every record inside it."""
    yield path, record
    for field in fields(record):
        for item_path, item in _items(getattr(record, field.name), (*path, field.name)):
            if _is_record(item):
                yield from parts(item, item_path)


def leaves(record: Any) -> Iterator[Leaf]:
    """Yield every single value in a record, lists item by item."""
    for path, part in parts(record):
        for field in fields(part):
            for item_path, item in _items(getattr(part, field.name), (*path, field.name)):
                if not _is_record(item):
                    yield Leaf(owner=type(part), field=field.name, path=item_path, value=item)


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _items(item, (*path, index))
    else:
        yield path, value


def _is_record(value: Any) -> bool:
    return is_dataclass(value) and not isinstance(value, PartialDate)
