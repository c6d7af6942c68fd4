"""Lead times as people write them: « 14 j, 3 jours et 2 h », “usual”."""

import re
from datetime import timedelta
from typing import Final

from bot.domain.content.network_rules import LONGEST_LEAD
from bot.domain.text import fold

_UNITS: Final = {
    timedelta(minutes=1): "min minute minutes",
    timedelta(hours=1): "h heure heures hour hours",
    timedelta(days=1): "j jour jours d day days",
    timedelta(weeks=1): "sem semaine semaines w week weeks",
}
_BY_NAME: Final = {name: unit for unit, names in _UNITS.items() for name in names.split()}
_LEAD: Final = re.compile(rf"(\d{{1,4}})\s*({'|'.join(sorted(_BY_NAME, key=len, reverse=True))})\b")
_SMALL: Final = re.compile(r"\b(?:et|and|avant|before)\b|[,;.+]")
_USUAL: Final = frozenset({"habituels", "habituel", "usual"})


def read_leads(text: str) -> tuple[timedelta, ...] | str:
    """Return lead times, none for the usual ones; or the words that were not understood."""
    folded = fold(text).strip()
    if folded in _USUAL:
        return ()
    leads: set[timedelta] = set()

    def take(match: re.Match[str]) -> str:
        leads.add(int(match[1]) * _BY_NAME[match[2]])
        return " "

    rest = " ".join(_SMALL.sub(" ", _LEAD.sub(take, folded)).split())
    if rest or not leads:
        return rest or text
    if any(not timedelta() < lead <= LONGEST_LEAD for lead in leads):
        return text
    return tuple(sorted(leads, reverse=True))
