"""Both languages say everything, with the same parameters, in their own typography."""

import re
from enum import Enum
from string import Formatter
from typing import get_args

import pytest

from bot.formats.catalogues.catalogue import ENGLISH, FRENCH, catalogue_for
from bot.formats.catalogues.messages import Message, Worded

NAMED = [enum for enum in get_args(Worded) if enum is not Message]
MESSAGES = [(enum, member) for enum in [*Message.__subclasses__(), *NAMED] for member in enum]


@pytest.mark.parametrize("texts", [FRENCH, ENGLISH])
def test_every_message_has_a_text(texts: dict[tuple[type[Enum], Worded], str]) -> None:
    assert set(texts) == set(MESSAGES)


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_both_languages_take_the_same_parameters(message: tuple[type[Enum], Worded]) -> None:
    def parameters(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert parameters(FRENCH[message]) == parameters(ENGLISH[message])


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_french_follows_its_typography(message: tuple[type[Enum], Worded]) -> None:
    text = FRENCH[message]
    assert "'" not in text
    assert not re.search(r"\s[;?!]", text)
    assert not re.search(r"[^\u00a0]:(?!//)", re.sub(r"\d\d:\d\d", "", text))
    assert not re.search(r"«[^\u00a0]|[^\u00a0]»", text)


@pytest.mark.parametrize(
    ("locale", "language"), [("en-US", "en"), ("en-GB", "en"), ("fr", "fr"), ("es-ES", "fr")]
)
def test_english_is_for_english_readers_and_french_for_all_others(
    locale: str, language: str
) -> None:
    assert catalogue_for(locale).language == language
