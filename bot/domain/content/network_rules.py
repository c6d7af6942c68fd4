"""What lead times, steps, holidays and zones must respect."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.domain.content.events import Event
from bot.domain.content.fields import Path
from bot.domain.content.findings import Finding
from bot.domain.content.network import Network
from bot.domain.content.pack import Content

LONGEST_LEAD: Final = timedelta(days=365)


def time_findings(content: Content) -> Iterator[Finding]:
    """Yield what is wrong in how a network or an event keeps time."""
    if isinstance(content, Event):
        faults = [*_zone_faults(content.zone), *_lead_faults(content.leads, ("leads",))]
    elif isinstance(content, Network):
        faults = [*_zone_faults(content.zone), *_network_faults(content)]
    else:
        return
    for path, message in faults:
        yield Finding(record=content, path=path, message=message)


def _network_faults(network: Network) -> Iterator[tuple[Path, str]]:
    kinds = [each.kind for each in network.lead_times]
    days = [holiday.day for holiday in network.holidays]
    yield from _repeated(kinds, "lead_times", "kind", "genre déjà donné")
    yield from _repeated(days, "holidays", "day", "jour déjà donné")
    for index, each in enumerate(network.lead_times):
        yield from _lead_faults(each.leads, ("lead_times", index, "leads"))
    for index, step in enumerate(network.steps):
        if step.working_days < 1:
            yield ("steps", index, "working_days"), "au moins un jour ouvrable est attendu"
    for index, (before, day) in enumerate(pairwise(days)):
        if day < before:
            yield ("holidays", index + 1, "day"), "les jours vont du plus ancien au plus récent"


def _lead_faults(leads: Sequence[timedelta], path: Path) -> Iterator[tuple[Path, str]]:
    for index, lead in enumerate(leads):
        if lead <= timedelta():
            yield (*path, index), "un délai est plus long que zéro"
        elif lead > LONGEST_LEAD:
            yield (*path, index), f"un délai dure {LONGEST_LEAD.days} jours au plus"
        elif lead in leads[:index]:
            yield (*path, index), "délai donné deux fois"
        elif index and lead > leads[index - 1]:
            yield (*path, index), "les délais vont du plus long au plus court"


def _repeated(
    values: Sequence[Any], field: str, name: str, message: str
) -> Iterator[tuple[Path, str]]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield (field, index, name), message


def _zone_faults(zone: str) -> Iterator[tuple[Path, str]]:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        yield ("zone",), "fuseau inconnu\u00a0: un nom tel que America/Toronto est attendu"
