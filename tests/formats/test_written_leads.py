"""Lead times are read from plain words, or given back."""

from datetime import timedelta

import pytest

from bot.formats.written.leads import read_leads

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14 j, 3 j, 2 h", (14 * DAY, 3 * DAY, 2 * HOUR)),
        ("3 jours et 14 jours avant", (14 * DAY, 3 * DAY)),
        ("1 semaine", (7 * DAY,)),
        ("30 min", (HOUR / 2,)),
        ("2 weeks, 1 day and 1 hour before", (14 * DAY, DAY, HOUR)),
        ("7j 7 j", (7 * DAY,)),
        ("habituels", ()),
        ("Usual", ()),
    ],
)
def test_lead_times_are_understood(typed: str, meant: tuple[timedelta, ...]) -> None:
    assert read_leads(typed) == meant


@pytest.mark.parametrize("typed", ["bientôt", "3", "3 j ou rien", "", "0 j", "999 j", "-3 j"])
def test_what_is_not_understood_is_given_back(typed: str) -> None:
    assert isinstance(read_leads(typed), str)
