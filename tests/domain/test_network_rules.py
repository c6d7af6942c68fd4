"""How a network and an event keep time: each mistake is told at its field."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.content.events import Event, EventKind
from bot.domain.content.network import Holiday, LeadTimes, Step
from bot.domain.content.network_rules import time_findings
from bot.domain.content.pack import Content
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from tests.records import LETTER, NETWORK

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
EVENT = Event(
    id="e",
    kind=EventKind.MEETING,
    title="E",
    start=PartialDate(year=2026),
    citations=(Citation(source="lettre"),),
)


def leads(*values: timedelta) -> LeadTimes:
    """Make the lead times of meetings."""
    return LeadTimes(kind=EventKind.MEETING, leads=values)


def holiday(day: int) -> Holiday:
    """Make a holiday."""
    return Holiday(day=date(2026, 1, day), name="Congé")


@pytest.mark.parametrize(
    ("content", "path"),
    [
        (replace(EVENT, leads=(timedelta(),)), "leads.0"),
        (replace(EVENT, leads=(400 * DAY,)), "leads.0"),
        (replace(EVENT, leads=(DAY, DAY)), "leads.1"),
        (replace(EVENT, leads=(HOUR, DAY)), "leads.1"),
        (replace(EVENT, zone="America/Ici"), "zone"),
        (replace(NETWORK, zone="Ici"), "zone"),
        (replace(NETWORK, lead_times=(leads(HOUR, DAY),)), "lead_times.0.leads.1"),
        (replace(NETWORK, lead_times=(leads(DAY), leads(HOUR))), "lead_times.1.kind"),
        (replace(NETWORK, steps=(Step(name="Lire", working_days=0),)), "steps.0.working_days"),
        (replace(NETWORK, holidays=(holiday(1), holiday(1))), "holidays.1.day"),
        (replace(NETWORK, holidays=(holiday(2), holiday(1))), "holidays.1.day"),
    ],
)
def test_each_fault_is_told_at_its_field(content: Content, path: str) -> None:
    assert [".".join(map(str, one.path)) for one in time_findings(content)] == [path]


def test_what_is_right_has_no_fault() -> None:
    right = replace(
        NETWORK,
        lead_times=(leads(7 * DAY, DAY, HOUR),),
        steps=(Step(name="Lire", working_days=1),),
        holidays=(holiday(1), holiday(2)),
    )
    assert [*time_findings(right), *time_findings(EVENT), *time_findings(LETTER)] == []
