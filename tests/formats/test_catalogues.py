"""Both languages say everything, with the same parameters, in their own typography."""

import re
from string import Formatter

import pytest

from bot.formats.catalogues.catalogue import ENGLISH, FRENCH, catalogue_for
from bot.formats.catalogues.messages import Message

MESSAGES = [message for room in Message.__subclasses__() for message in room]


@pytest.mark.parametrize("texts", [FRENCH, ENGLISH])
def test_every_message_has_a_text(texts: dict[Message, str]) -> None:
    assert set(texts) == set(MESSAGES)


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_both_languages_take_the_same_parameters(message: Message) -> None:
    def parameters(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    assert parameters(FRENCH[message]) == parameters(ENGLISH[message])


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_french_follows_its_typography(message: Message) -> None:
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
