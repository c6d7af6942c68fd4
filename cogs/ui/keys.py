"""Passages in the identifier of a button, which is all Discord gives back after a restart."""

import re

from bot.domain.passages import PassageKey, RecordKind

SHOW = re.compile(r"relais:show:(?P<kind>[a-z]+):(?P<record>[^:]+):(?P<facet>.*)")
_LONGEST = 100


def show_id(key: PassageKey) -> str | None:
    """Return the identifier of the button that shows this passage; None where it is too long."""
    custom_id = f"relais:show:{key.kind}:{key.record}:{key.facet}"
    fits = len(custom_id) <= _LONGEST and SHOW.fullmatch(custom_id)
    return custom_id if fits else None


def shown_key(match: re.Match[str]) -> PassageKey | None:
    """Return the passage an identifier stands for; None for a kind that is no longer known."""
    if match["kind"] not in set(RecordKind):
        return None
    return PassageKey(RecordKind(match["kind"]), match["record"], match["facet"])
