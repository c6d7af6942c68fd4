"""What people read in messages that nobody asked for: all of it said, nobody pinged."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.answers import Reference
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.content.sources import Citation
from bot.domain.dates import PartialDate
from bot.domain.deliveries import DeliveryKind, Owed, Place, PlaceKind, reference_of
from bot.domain.schedule.moments import moment_of
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.summaries import next_monday
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.outbox.notices import LONGEST, Notice, notice_text, summary_text
from tests.records import LETTER

FR, EN = catalogue_for("fr"), catalogue_for("en-US")
EVENT = Event(
    id="avis",
    kind=EventKind.COMMENT_DEADLINE,
    title="Avis sur la convention",
    summary="Le document a été reçu le 2 novembre 2021.",
    start=PartialDate(year=2021, month=11, day=24),
    hour=time(16),
    citations=(Citation(source="lettre", place="p. 1"),),
)
WEEK_BEFORE = datetime(2021, 11, 17, 14, tzinfo=UTC)
N = "\u00a0"


def owed(kind: DeliveryKind, due: datetime = WEEK_BEFORE) -> Owed:
    """Make what is owed to a channel."""
    return Owed(
        key=f"{kind}:avis:1:c1", kind=kind, place=Place(kind=PlaceKind.CHANNEL, id=1), due_at=due
    )


def notice(
    kind: DeliveryKind, event: Event = EVENT, now: datetime = WEEK_BEFORE, **more: object
) -> str:
    """Write a notice in French."""
    return notice_text(Notice(owed=owed(kind), event=event, now=now, **more), FR)  # type: ignore[arg-type]


def told(event: Event, *, cancelled: bool = False) -> Planned:
    """Return the date of an event as a place heard of it."""
    return Planned(
        event=event.id, revision=1, since=WEEK_BEFORE, moment=moment_of(event), cancelled=cancelled
    )


def on(day: int, hour: time | None = EVENT.hour) -> Event:
    """Return the event on another day of the month."""
    return replace(EVENT, start=PartialDate(year=2021, month=11, day=day), hour=hour)


def test_a_reminder_reads_in_full_by_itself() -> None:
    references = (Reference(source=LETTER, place="p. 1"),)
    assert notice(DeliveryKind.REMINDER, references=references).splitlines() == [
        f"**Rappel, dans 7 jours{N}: Avis sur la convention**",
        f"Quand{N}: mercredi 24 novembre 2021 à 16{N}h, heure de l’Est.",
        "Le document a été reçu le 2 novembre 2021.",
        f"Document{N}:",
        "- Lettre (31 mars 2026), p. 1",
        f"-# réf. {reference_of('reminder:avis:1:c1')}",
    ]


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2021, 10, 25, 13, tzinfo=UTC), "dans 30 jours"),
        (datetime(2021, 11, 23, 14, tzinfo=UTC), "demain"),
        (datetime(2021, 11, 24, 18, tzinfo=UTC), "dans 3 heures"),
        (datetime(2021, 11, 24, 20, tzinfo=UTC), "dans 1 heure"),
        (datetime(2021, 11, 24, 20, 45, tzinfo=UTC), "dans 15 minutes"),
    ],
)
def test_a_reminder_says_how_long_is_left_when_it_leaves(now: datetime, words: str) -> None:
    assert f"Rappel, {words}{N}:" in notice(DeliveryKind.REMINDER, now=now)


def test_the_day_itself_is_today_where_no_hour_is_stated() -> None:
    text = notice(DeliveryKind.REMINDER, on(24, None), datetime(2021, 11, 24, 14, tzinfo=UTC))
    assert "Rappel, aujourd’hui" in text
    assert "heure non précisée" in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EventKind.COMMENT_DEADLINE, "Nouvelle échéance"),
        (EventKind.MEETING, "Nouvelle rencontre"),
        (EventKind.ACTION, "Nouvelle date"),
    ],
)
def test_an_announcement_names_what_is_new(kind: EventKind, words: str) -> None:
    text = notice(DeliveryKind.ANNOUNCEMENT, replace(EVENT, kind=kind))
    assert text.startswith(f"**{words}{N}: Avis")
    assert "dans 7 jours." in text


@pytest.mark.parametrize(
    ("event", "before", "words"),
    [
        (on(26), on(24), "Reportée"),
        (on(22), on(24), "Devancée"),
        (on(24, time(9)), on(24), "Heure changée"),
        (on(24, time(9)), on(24, None), "Heure changée"),
    ],
)
def test_a_change_says_both_dates(event: Event, before: Event, words: str) -> None:
    text = notice(DeliveryKind.CHANGE, event, told=told(before))
    assert text.startswith(f"**{words}{N}: Avis")
    assert f"Nouvelle date{N}: **" in text
    assert f"à ne plus retenir{N}: mercredi 24 novembre 2021" in text


def test_a_date_that_is_not_known_any_more_is_said_to_be_so() -> None:
    undated = replace(EVENT, start=PartialDate(year=2021, month=12), hour=None)
    text = notice(DeliveryKind.CHANGE, undated, told=told(EVENT))
    assert "Reportée à une date à confirmer" in text
    assert "24 novembre 2021" in text


def test_what_is_called_off_or_back_is_said_so() -> None:
    off = replace(EVENT, standing=EventStanding.CANCELLED)
    text = notice(DeliveryKind.CHANGE, off, told=told(EVENT))
    assert text.startswith(f"**Annulée{N}:")
    assert f"C’était prévu{N}: mercredi 24 novembre 2021" in text
    assert "reçu" not in text
    back = notice(DeliveryKind.CHANGE, EVENT, told=told(EVENT, cancelled=True))
    assert back.startswith(f"**Finalement maintenue{N}:")


def test_what_leaves_late_says_so_and_for_how_many_it_stands() -> None:
    later = WEEK_BEFORE + timedelta(hours=6)
    text = notice(DeliveryKind.REMINDER, now=later, late=True)
    assert f"prévu pour le mercredi 17 novembre 2021 à 9{N}h" in text
    merged = notice(DeliveryKind.REMINDER, now=later, late=True, instead_of=3)
    assert "en remplace 3" in merged


def test_english_is_for_those_who_asked_in_english() -> None:
    text = notice_text(Notice(owed=owed(DeliveryKind.REMINDER), event=EVENT, now=WEEK_BEFORE), EN)
    assert text.startswith("**Reminder, in 7 days: Avis")
    assert "When: Wednesday, November 24, 2021" in text


def test_a_summary_has_a_line_for_each_date_and_says_how_many_do_not_fit() -> None:
    monday = next_monday(datetime(2021, 11, 20, tzinfo=UTC), EVENT.zone)
    assert monday.day == date(2021, 11, 22)
    few = summary_text(owed(DeliveryKind.SUMMARY), [EVENT, on(26)], monday, FR)
    assert few.startswith("**Les deux semaines qui viennent, à partir du lundi 22 novembre 2021**")
    assert few.count("\n- **") == 2
    many = summary_text(owed(DeliveryKind.SUMMARY), [EVENT] * 80, monday, FR)
    assert f"de plus{N}: /calendrier" in many
    assert len(many) <= LONGEST


@given(
    st.sampled_from(DeliveryKind),
    st.text(max_size=200),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=3000),
    st.booleans(),
)
def test_no_text_is_too_long_and_each_ends_with_its_reference(
    kind: DeliveryKind, title: str, summary: str, late: bool
) -> None:
    event = replace(EVENT, title=title, summary=summary)
    references = (Reference(source=replace(LETTER, title="x" * 200), place="p" * 300),) * 3
    text = notice(kind, event, references=references, late=late, told=told(EVENT))
    assert len(text) <= LONGEST
    assert text.endswith(f"\n-# réf. {reference_of(owed(kind).key)}")


def test_signs_of_markdown_in_a_title_stay_signs() -> None:
    event = replace(EVENT, title="*Avis* <@&1> _x_")
    assert "\\*Avis\\* <\u200b@&1> \\_x\\_" in notice(DeliveryKind.REMINDER, event)
