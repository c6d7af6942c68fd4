"""A date counts only where every word of it was understood in one way."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar.written import DateProblem, UnreadDate, WrittenDate
from bot.formats.dates import date_words
from bot.formats.written.dates import read_day, read_moment

# A Wednesday.
TODAY = date(2026, 11, 4)

UNDERSTOOD = [
    ("le 24 novembre à 16 h", "2026-11-24 16:00"),
    ("24 nov. 2026 16h30", "2026-11-24 16:30"),
    ("24 novembre 2026, 16 h 30", "2026-11-24 16:30"),
    ("mardi 24 novembre 2026 à 16 h", "2026-11-24 16:00"),
    ("mar. 24 nov. 2026", "2026-11-24"),
    ("Le mardi 24 novembre", "2026-11-24"),
    ("le 24 novembre 2026 au plus tard à 23 h 59", "2026-11-24 23:59"),
    ("au plus tard le 24 novembre à 16 h (heure de l’Est)", "2026-11-24 16:00"),
    ("le 24 novembre à midi", "2026-11-24 12:00"),
    ("le 24 novembre à 0 h", "2026-11-24 00:00"),
    ("24 novembre, 16:00", "2026-11-24 16:00"),
    ("24 novembre 9 heures", "2026-11-24 09:00"),
    ("24 novembre à 9 heures 15", "2026-11-24 09:15"),
    ("24 novembre 9h00", "2026-11-24 09:00"),
    ("le 24 novembre à 4 h de l’après-midi", "2026-11-24 16:00"),
    ("le 24 novembre à 7 h du soir", "2026-11-24 19:00"),
    ("le 24 novembre à 9 h du matin", "2026-11-24 09:00"),
    ("à 16 h le 24 novembre", "2026-11-24 16:00"),
    ("1er décembre 2026", "2026-12-01"),
    ("1 décembre", "2026-12-01"),
    ("premier décembre", "2026-12-01"),
    ("LE 15 FÉVRIER 2027", "2027-02-15"),
    ("15 fevrier", "2027-02-15"),
    ("2 mars", "2027-03-02"),
    ("4 novembre", "2026-11-04"),
    ("24\u00a0novembre à 16\u00a0h", "2026-11-24 16:00"),
    ("2026-11-24", "2026-11-24"),
    ("2026-11-24 16:00", "2026-11-24 16:00"),
    ("2021-11-24", "2021-11-24"),
    ("2026/11/24", "2026-11-24"),
    ("24/11/2026", "2026-11-24"),
    ("24-11-2026 à 16 h", "2026-11-24 16:00"),
    ("24.11.2026", "2026-11-24"),
    ("11/24/2026", "2026-11-24"),
    ("5/5/2027", "2027-05-05"),
    ("24/11", "2026-11-24"),
    ("mardi 03/11/2026", "2026-11-03"),
    ("vendredi prochain", "2026-11-06"),
    ("vendredi", "2026-11-06"),
    ("vendredi 13 h", "2026-11-06 13:00"),
    ("ce vendredi à 10 h", "2026-11-06 10:00"),
    ("mercredi prochain", "2026-11-11"),
    ("vendredi de la semaine prochaine", "2026-11-13"),
    ("vendredi en huit", "2026-11-13"),
    ("lundi qui vient", "2026-11-09"),
    ("vendredi dernier", "2026-10-30"),
    ("mercredi dernier", "2026-10-28"),
    ("in 8 days", "2026-11-12"),
    ("1er septembre", "2027-09-01"),
    ("aujourd’hui à 16 h", "2026-11-04 16:00"),
    ("demain midi", "2026-11-05 12:00"),
    ("demain, jeudi", "2026-11-05"),
    ("après-demain", "2026-11-06"),
    ("hier", "2026-11-03"),
    ("avant-hier", "2026-11-02"),
    ("dans deux semaines", "2026-11-18"),
    ("dans 10 jours à 9 h", "2026-11-14 09:00"),
    ("dans une semaine", "2026-11-11"),
    ("dans trois mois", "2027-02-04"),
    ("il y a trois jours", "2026-11-01"),
    ("29 février 2028", "2028-02-29"),
    ("November 24 at 4 pm", "2026-11-24 16:00"),
    ("November 24th, 2026 at 4:30 p.m.", "2026-11-24 16:30"),
    ("Nov 24, 2026", "2026-11-24"),
    ("24 November 2026", "2026-11-24"),
    ("the 24th of November at noon", "2026-11-24 12:00"),
    ("Tuesday, November 24, 9 am", "2026-11-24 09:00"),
    ("tomorrow at 12 pm", "2026-11-05 12:00"),
    ("in two weeks", "2026-11-18"),
    ("in a week", "2026-11-11"),
    ("this Friday at 9:00", "2026-11-06 09:00"),
    ("Friday of next week", "2026-11-13"),
    ("next Monday", "2026-11-09"),
    ("3 days ago", "2026-11-01"),
]

REFUSED = [
    ("", DateProblem.EMPTY),
    ("   ", DateProblem.EMPTY),
    ("31 février", DateProblem.NO_SUCH_DAY),
    ("31 novembre 2026", DateProblem.NO_SUCH_DAY),
    ("29 février 2027", DateProblem.NO_SUCH_DAY),
    ("29 février", DateProblem.NO_SUCH_DAY),
    ("2026-02-30", DateProblem.NO_SUCH_DAY),
    ("2026-13-01", DateProblem.NO_SUCH_DAY),
    ("9999-12-31", DateProblem.NO_SUCH_DAY),
    ("32/13/2026", DateProblem.NO_SUCH_DAY),
    ("0 novembre", DateProblem.NO_SUCH_DAY),
    ("le 24 novembre à 25 h", DateProblem.NO_SUCH_HOUR),
    ("le 24 novembre à 16 h 75", DateProblem.NO_SUCH_HOUR),
    ("November 24 at 13 pm", DateProblem.NO_SUCH_HOUR),
    ("le 24 novembre à 16 h du soir", DateProblem.NO_SUCH_HOUR),
    ("le 24 novembre à minuit", DateProblem.WHICH_MIDNIGHT),
    ("le 24 novembre à 24 h", DateProblem.WHICH_MIDNIGHT),
    ("November 24 at 12 am", DateProblem.WHICH_MIDNIGHT),
    ("16 h", DateProblem.NO_DAY),
    ("minuit", DateProblem.WHICH_MIDNIGHT),
    ("midi", DateProblem.NO_DAY),
    ("novembre", DateProblem.NO_DAY),
    ("novembre 2026", DateProblem.NO_DAY),
    ("2026", DateProblem.NO_DAY),
    ("printemps 2027", DateProblem.NO_DAY),
    ("la semaine prochaine", DateProblem.NO_DAY),
    ("le mois prochain", DateProblem.NO_DAY),
    ("le 24", DateProblem.NO_DAY),
    ("mercredi", DateProblem.WHICH_DAY),
    ("ce mercredi à 10 h", DateProblem.WHICH_DAY),
    ("next Friday", DateProblem.WHICH_DAY),
    ("dans huit jours", DateProblem.WHICH_DAY),
    ("dans quinze jours", DateProblem.WHICH_DAY),
    ("03/04/2027", DateProblem.WHICH_DAY),
    ("03/04", DateProblem.WHICH_DAY),
    ("2 novembre", DateProblem.WHICH_YEAR),
    ("24 novembre à 0 h du soir", DateProblem.NO_SUCH_HOUR),
    ("24 novembre à 24 h 30", DateProblem.NO_SUCH_HOUR),
    ("31 février à 25 h", DateProblem.NO_SUCH_DAY),
    # Sixty days ago.
    ("5 septembre", DateProblem.WHICH_YEAR),
    ("24/11/26", DateProblem.WHICH_YEAR),
    ("26-11-24", DateProblem.WHICH_YEAR),
    ("lundi 24 novembre 2026", DateProblem.WRONG_WEEKDAY),
    ("demain lundi", DateProblem.WRONG_WEEKDAY),
    ("24 novembre ou 25 novembre", DateProblem.UNKNOWN_WORDS),
    ("24 novembre, 25 novembre", DateProblem.TWO_DAYS),
    ("24 novembre demain", DateProblem.TWO_DAYS),
    ("mardi ou mercredi", DateProblem.UNKNOWN_WORDS),
    ("mardi mercredi", DateProblem.TWO_DAYS),
    ("du 24 au 26 novembre", DateProblem.UNKNOWN_WORDS),
    ("24 novembre de 9 h à 12 h", DateProblem.TWO_HOURS),
    ("24 novembre à 16", DateProblem.UNKNOWN_WORDS),
    ("24 novembre 16 h 5", DateProblem.UNKNOWN_WORDS),
    ("avant le 24 novembre", DateProblem.UNKNOWN_WORDS),
    ("vers le 24 novembre", DateProblem.UNKNOWN_WORDS),
    ("pas le 24 novembre", DateProblem.UNKNOWN_WORDS),
    ("le 24 novembre sauf avis contraire", DateProblem.UNKNOWN_WORDS),
    ("24 nvoembre", DateProblem.UNKNOWN_WORDS),
    ("bientôt", DateProblem.UNKNOWN_WORDS),
    ("à déterminer", DateProblem.UNKNOWN_WORDS),
    ("fin novembre", DateProblem.UNKNOWN_WORDS),
    ("24 novembre 2026 à 16 h heure du Pacifique", DateProblem.UNKNOWN_WORDS),
    ("2026-11-24-25", DateProblem.UNKNOWN_WORDS),
    ("12/11/2026/3", DateProblem.UNKNOWN_WORDS),
    ("1".zfill(400), DateProblem.NO_DAY),
]


@pytest.mark.parametrize(("phrase", "meant"), UNDERSTOOD)
def test_what_people_write_is_understood(phrase: str, meant: str) -> None:
    day, _, hour = meant.partition(" ")
    expected = WrittenDate(
        day=date.fromisoformat(day), hour=time.fromisoformat(hour) if hour else None
    )
    assert read_moment(phrase, TODAY) == expected


@pytest.mark.parametrize(("phrase", "problem"), REFUSED)
def test_nothing_is_guessed(phrase: str, problem: DateProblem) -> None:
    read = read_moment(phrase, TODAY)
    assert isinstance(read, UnreadDate), read
    assert read.problem is problem


def test_what_is_asked_names_the_days_it_may_be() -> None:
    read = read_moment("03/04/2027", TODAY)
    assert isinstance(read, UnreadDate)
    assert read.readings == (date(2027, 3, 4), date(2027, 4, 3))


def test_the_words_not_understood_are_given_back() -> None:
    read = read_moment("avant le 24 novembre", TODAY)
    assert isinstance(read, UnreadDate)
    assert read.words == "avant"


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [("2 novembre", date(2026, 11, 2)), ("15 décembre 2025", date(2025, 12, 15)),
     ("lundi", date(2026, 11, 2)), ("20 janvier", date(2026, 1, 20)),
     ("4 janvier", date(2026, 1, 4))],
)  # fmt: skip
def test_a_day_past_is_the_latest_one(phrase: str, meant: date) -> None:
    assert read_day(phrase, TODAY, past=True) == WrittenDate(day=meant)


def test_a_day_alone_has_no_hour() -> None:
    read = read_day("2 novembre à 16 h", TODAY, past=True)
    assert isinstance(read, UnreadDate)
    assert read.problem is DateProblem.NO_HOUR_WANTED


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 1439), st.booleans())
def test_what_is_written_in_full_is_read_back_the_same(
    day: date, minute: int, english: bool
) -> None:
    hour = time(minute // 60, minute % 60)
    words = date_words(day, "en" if english else "fr")
    written = f"{words} {hour.hour} h {hour.minute:02}" if minute % 60 else f"{words} {hour.hour} h"
    assert read_moment(written, TODAY) == WrittenDate(day=day, hour=hour)


@given(st.text(max_size=60) | st.text("0123456789/-h :.,apm", max_size=25))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(read_moment(text, TODAY), WrittenDate | UnreadDate)


@given(st.integers(0, 400))
def test_any_number_of_days_ahead_is_that_day_or_is_asked(count: int) -> None:
    read = read_moment(f"dans {count} jours", TODAY)
    meant = TODAY + timedelta(days=count)
    assert read == WrittenDate(day=meant) or (
        isinstance(read, UnreadDate) and meant in read.readings
    )
