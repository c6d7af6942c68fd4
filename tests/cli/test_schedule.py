"""`schedule` replays the chronologies of the content, and checks the time there is to consult."""

import json
from typing import Any

import pytest

from bot.cli.commands import main


def lines(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    """Run a command and read what it prints."""
    assert main(["schedule", *words, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_delay_of_2021_was_twenty_days_short(capsys: pytest.CaptureFixture[str]) -> None:
    (check,) = lines(capsys, "check", "--received", "2021-11-02", "--due", "2021-11-24")
    assert check["feasible"] is False
    assert check["available_working_days"] == 16
    assert check["needed_working_days"] == 36
    assert check["short_by_working_days"] == 20
    assert [step["working_days"] for step in check["steps"]] == [5, 20, 5, 5, 1]


def test_a_check_is_read_without_knowing_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", "check", "--received", "2021-11-02", "--due", "2021-11-24"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert "feasible: non" in printed
    assert printed[-2:] == ["  - Déposer l’avis · 1 · 2021-11-24", ""]


def test_the_autumn_of_2021_can_be_replayed(capsys: pytest.CaptureFixture[str]) -> None:
    span = ("--now", "2021-11-02T12:00-04:00", "--until", "2021-11-25T00:00-05:00")
    messages = lines(capsys, "plan", *span)
    about = [each for each in messages if each["event"] == "2021-11-24-avis-convention"]
    assert [(each["lead"], each["at"]) for each in about] == [
        (None, "2021-11-02T12:00:00-04:00"),
        ("P14D", "2021-11-10T09:00:00-05:00"),
        ("P7D", "2021-11-17T09:00:00-05:00"),
        ("P3D", "2021-11-19T09:00:00-05:00"),
        ("P1D", "2021-11-23T09:00:00-05:00"),
    ]
    assert all(
        {"event", "revision", "lead", "at", "place_kind", "text"} <= set(each) for each in messages
    )
    assert {each["place_kind"] for each in messages} == {"channel"}


def test_the_meeting_of_2026_is_reminded_of(capsys: pytest.CaptureFixture[str]) -> None:
    span = ("--now", "2026-03-12T12:00", "--until", "2026-04-03T00:00")
    messages = lines(capsys, "plan", *span)
    leads = [m["lead"] for m in messages if m["event"] == "2026-04-02-rencontre-information"]
    assert leads == [None, "P14D", "P7D", "P1D"]


def test_dates_are_listed_with_their_reminders(capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(capsys, "list", "--from", "2026-04-01", "--to", "2026-04-30")
    assert [each["event"] for each in found] == ["2026-04-02-rencontre-information"]
    assert found[0]["reminders"][-1] == {"lead": "P1D", "at": "2026-04-01T09:00:00-04:00"}


def test_holidays_are_printed_as_the_content_takes_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schedule", "holidays", "--from", "2026", "--to", "2026"]) == 0
    printed = capsys.readouterr().out
    assert "  - day: 2026-06-24\n    name: Fête nationale du Québec\n" in printed


@pytest.mark.parametrize(
    "words",
    [
        ["check", "--received", "2026-04-02", "--due", "2026-04-02"],
        ["plan", "--now", "2026-04-02T12:00", "--until", "2026-04-01T12:00"],
    ],
)
def test_days_in_the_wrong_order_are_refused(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schedule", *words]) == 1
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["list", "--from", "hier"], "n’est pas un jour"),
        (["check", "--received", "2026-02-30", "--due", "2026-04-02"], "2026-02-30"),
        (["plan", "--now", "midi", "--until", "2026-04-01T12:00"], "n’est pas un moment"),
    ],
)
def test_a_day_that_is_none_is_refused_in_plain_words(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["schedule", *words])
    assert told in capsys.readouterr().err
