"""Passages in the identifier of a button, which is all Discord gives back after a restart."""

import re
from datetime import date
from enum import StrEnum

from bot.domain.answers.answers import Answer
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.dates import Period
from bot.domain.errors import NotFoundError

_KEY = r"(?P<kind>[a-z]+):(?P<record>[^:]+):(?P<facet>.*)"
SHOW = re.compile(rf"relais:show:{_KEY}")
ASK_ID = "relais:ask"
ASK = re.compile(ASK_ID)
_LONGEST = 100


class Action(StrEnum):
    """What can be done with an answer once it is shown."""

    SHARE = "share"
    PRIVATE = "private"
    USEFUL = "useful"
    NOT_USEFUL = "not-useful"

    @property
    def pattern(self) -> re.Pattern[str]:
        """The identifiers of its buttons."""
        return re.compile(rf"relais:{self}:(?P<asked>\d{{8}}-\d{{8}}|):{_KEY}")


def show_id(key: PassageKey) -> str | None:
    """Return the identifier of the button that shows this passage; None where it is too long."""
    custom_id = f"relais:show:{key.kind}:{key.record}:{key.facet}"
    fits = len(custom_id) <= _LONGEST and SHOW.fullmatch(custom_id)
    return custom_id if fits else None


def action_id(action: Action, answer: Answer) -> str | None:
    """Return the identifier of a button under an answer; None where there is none for it."""
    key, asked = answer.key, answer.asked
    if key is None:
        return None
    period = f"{asked.first:%Y%m%d}-{asked.last:%Y%m%d}" if asked else ""
    custom_id = f"relais:{action}:{period}:{key.kind}:{key.record}:{key.facet}"
    fits = len(custom_id) <= _LONGEST and action.pattern.fullmatch(custom_id)
    return custom_id if fits else None


def shown_key(match: re.Match[str]) -> PassageKey:
    """Return the passage an identifier stands for (NotFoundError where its kind is unknown)."""
    if match["kind"] not in set(RecordKind):
        raise NotFoundError(match[0])
    return PassageKey(RecordKind(match["kind"]), match["record"], match["facet"])


def asked_period(match: re.Match[str]) -> Period | None:
    """Return the time an answer was asked about (NotFoundError where it is no time)."""
    asked = match.groupdict().get("asked")
    if not asked:
        return None
    try:
        first, last = map(date.fromisoformat, asked.split("-"))
    except ValueError:
        raise NotFoundError(match[0]) from None
    return Period(first=first, last=last)
