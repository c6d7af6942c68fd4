"""Made-up packs: every kind of record, with texts that are hard to write down."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import date, time, timedelta
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin

from hypothesis import strategies as st

from bot.domain.content.network import Network
from bot.domain.content.pack import CONTENT_TYPES, Pack, Record, key_of, pack_of
from bot.domain.dates import PartialDate, Season
from bot.storage.pack.shapes import hints

# What YAML, JSON or a database may take for something else.
_TRAPS = [
    *"\"'#-:?!&*%@`|>{}[],~=<\\$\n\t \u00a0\u202f\u200b\u2028\u0085\ufeff\x00\x07\x7féœ’Ç😀",
    *[": ", " #", "- ", "\n\n", "\n  ", "  ", "---", "...", "<<", "null", "true", "oui", "No"],
    *["08", "2026", "1e3", "0x1f", "2026-03-31", "16:00", "« oui »", "mot " * 30, "x" * 120],
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(_TRAPS), max_size=6).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
_ID_FIELDS = {"id", "topic", "code"}


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Give a day, a month, a season or a year."""
    day = draw(st.dates())
    season = draw(st.sampled_from(Season))
    return draw(
        st.sampled_from(
            [
                PartialDate.of(day),
                PartialDate(year=day.year, month=day.month),
                PartialDate(year=day.year, season=season),
                PartialDate(year=day.year),
            ]
        )
    )


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Give any value of the type of a field."""
    if hint is PartialDate:
        return partial_dates()
    if is_dataclass(hint):
        return records(hint)  # type: ignore[arg-type]
    if get_origin(hint) is UnionType:
        return st.one_of(*(values(argument) for argument in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: TEXTS,
        int: st.integers(min_value=0, max_value=9),
        bool: st.booleans(),
        date: st.dates(),
        time: st.times().map(lambda hour: hour.replace(second=0, microsecond=0)),
        timedelta: st.integers(0, 9999).map(lambda minutes: timedelta(minutes=minutes)),
        type(None): st.none(),
    }
    return simple[hint]


def records(record_type: type[Any]) -> st.SearchStrategy[Any]:
    """Give any value of a dataclass; fields that may be left out often are."""
    given = {}
    for field in fields(record_type):
        strategy = IDS if field.name in _ID_FIELDS else values(hints(record_type)[field.name])
        if field.default is not MISSING:
            strategy = st.one_of(st.just(field.default), strategy)
        given[field.name] = strategy
    return st.builds(record_type, **given)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Give a pack; its references may lead nowhere, its requests may belong to a dossier of it."""
    _, *kinds = CONTENT_TYPES.values()
    everything: dict[Any, Record] = {}
    for record in draw(st.lists(st.one_of([records(kind) for kind in kinds]), max_size=6)):
        everything[key_of(record)] = record
    return pack_of(draw(records(Network)), everything.values())
