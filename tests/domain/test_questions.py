"""What a question says besides its words."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.questions import LONGEST_QUESTION, clean, read_question
from bot.domain.dates import Period

TODAY = date(2026, 4, 1)


def year(number: int) -> Period:
    return Period(first=date(number, 1, 1), last=date(number, 12, 31))


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("Qui présidait la CTROC en 2021?", year(2021)),
        ("Who chaired the CTROC in 2021?", year(2021)),
        (
            "Où en était le dossier en octobre 2021",
            Period(first=date(2021, 10, 1), last=date(2021, 10, 31)),
        ),
        (
            "Qui présidait la CTROC le 19 novembre 2021?",
            Period(first=date(2021, 11, 19), last=date(2021, 11, 19)),
        ),
        (
            "L’état de la convention à la date du 1er mars 2021",
            Period(first=date(2021, 3, 1), last=date(2021, 3, 1)),
        ),
        ("Quoi de neuf le 31 février 2021?", None),
        ("Quoi de neuf en mai 0000?", None),
        ("l’avis sur la convention 2022-2025", None),
        ("la loi 25 de 2003", None),
        ("Que se passera-t-il en 2028?", None),
        ("Où en est la révision?", None),
    ],
)
def test_the_time_asked_about_is_read_from_the_words(question: str, period: Period | None) -> None:
    assert read_question(question, TODAY).period == period


@pytest.mark.parametrize(
    "question", ["Quel était le délai?", "au départ, ça finissait quand", "en 2019?"]
)
def test_words_of_the_past_are_noticed(question: str) -> None:
    assert read_question(question, TODAY).past


@pytest.mark.parametrize("question", ["Quel est le délai?", "c’est rendu où la convention"])
def test_a_question_about_now_is_not_about_the_past(question: str) -> None:
    assert not read_question(question, TODAY).past


@pytest.mark.parametrize(
    "text", ["Bonjour!", "Merci beaucoup", "allo relais", "Hello", "qui es-tu?", "Aide"]
)
def test_greetings_are_greetings(text: str) -> None:
    assert read_question(text, TODAY).greeting


def test_an_empty_message_is_greeted() -> None:
    assert read_question(" \u200b\n", TODAY).greeting


@pytest.mark.parametrize(
    "text", ["Bonjour, où en est la convention?", "🙂", "merci de me dire la date limite"]
)
def test_what_says_more_than_a_greeting_is_a_question(text: str) -> None:
    assert not read_question(text, TODAY).greeting


@given(st.text(max_size=LONGEST_QUESTION + 50))
def test_any_text_is_made_safe_and_bounded(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) <= LONGEST_QUESTION
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Co", "Cs"} for c in cleaned)
    read_question(text, TODAY)
