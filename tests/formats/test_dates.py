"""Dates are written as people write them."""

from datetime import date

import pytest

from bot.domain.dates import PartialDate
from bot.formats.dates import date_words, from_to, of_date, on_date


@pytest.mark.parametrize(
    ("day", "french", "english", "when"),
    [
        ("2028-03-31", "31 mars 2028", "March 31, 2028", "le 31 mars 2028"),
        ("2018-04-01", "1er avril 2018", "April 1, 2018", "le 1er avril 2018"),
        ("2017-10", "octobre 2017", "October 2017", "en octobre 2017"),
        ("2024-printemps", "printemps 2024", "spring 2024", "au printemps 2024"),
        ("2004-automne", "automne 2004", "fall 2004", "à l’automne 2004"),
        ("2001", "2001", "2001", "en 2001"),
    ],
)
def test_each_precision_has_its_words(day: str, french: str, english: str, when: str) -> None:
    partial = PartialDate.parse(day)
    assert (date_words(partial), date_words(partial, "en"), on_date(partial)) == (
        french,
        english,
        when,
    )


def test_a_plain_day_is_written_like_a_partial_one() -> None:
    assert date_words(date(2026, 3, 31)) == "31 mars 2026"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-01-29", "2018-02-02", "du 29 janvier au 2 février 2018"),
        ("2025-12-29", "2026-01-02", "du 29 décembre 2025 au 2 janvier 2026"),
        ("2019-09", "2019-12", "de septembre 2019 à décembre 2019"),
        ("2018-04", "2018-05", "d’avril 2018 à mai 2018"),
        ("2024-printemps", "2024-automne", "du printemps 2024 à l’automne 2024"),
        ("2018-01-29", "2018-02", "du 29 janvier 2018 à février 2018"),
    ],
)
def test_a_span_says_its_year_once_where_it_can(start: str, end: str, words: str) -> None:
    assert from_to(PartialDate.parse(start), PartialDate.parse(end)) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-31", "du 31 mars 2026"),
        ("2017-10", "d’octobre 2017"),
        ("2019-09", "de septembre 2019"),
        ("2024-printemps", "du printemps 2024"),
        ("2004-automne", "de l’automne 2004"),
        ("2005", "de 2005"),
    ],
)
def test_a_document_is_of_its_date(day: str, words: str) -> None:
    assert of_date(PartialDate.parse(day)) == words
