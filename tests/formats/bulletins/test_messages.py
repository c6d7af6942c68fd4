"""A bulletin cut into messages loses nothing, fits Discord, and can ping nobody."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.content.bulletins import Bulletin, BulletinState, Correction, Section
from bot.formats.bulletins.cutting import LONGEST, messages_of, tidied, whole
from bot.formats.bulletins.discord_text import bulletin_messages, bulletin_text
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.words import width
from tests.bulletins import BODIES, BULLETINS, bulletin

FRENCH = catalogue_for("fr")
LINK = "[les mots d’un lien](https://ici.example/a?b=c)"
PING = re.compile(r"@everyone|@here|<@[!&]?\d+>")


@settings(max_examples=50, deadline=None)
@given(BULLETINS, st.integers(300, LONGEST))
def test_messages_joined_again_are_the_text(made: Bulletin, limit: int) -> None:
    text = bulletin_text(made, FRENCH)
    messages = messages_of(text, limit)
    assert whole(messages) == text
    for message in messages:
        assert 0 < width(message) <= limit
        # Discord takes away what stands at the ends of a message.
        assert message == message.strip()


@settings(max_examples=50, deadline=None)
@given(st.lists(BODIES, min_size=1, max_size=4), st.integers(600, 900))
def test_no_message_ends_inside_a_word_a_link_or_code(bodies: list[str], limit: int) -> None:
    sections = tuple(Section(heading="Suite", body=body) for body in bodies)
    text = bulletin_text(bulletin(sections=sections), FRENCH)
    for kept in (LINK, "https://tout.seul.example/d", "du code ici`"):
        assert sum(message.count(kept) for message in messages_of(text, limit)) == text.count(kept)
    cut = [word for message in messages_of(text, limit) for word in _words(message)]
    assert cut == _words(text)


@settings(max_examples=30, deadline=None)
@given(BULLETINS)
def test_nobody_is_pinged_and_nothing_is_drawn_that_was_not_meant(made: Bulletin) -> None:
    for message in bulletin_messages(made, FRENCH):
        assert not PING.search(message)
        assert "\x00" not in message


def _words(text: str) -> list[str]:
    return re.sub(r"^-# \(suite.*\)\n", "", text).split()


def test_it_is_cut_where_it_hurts_least() -> None:
    item = "Une phrase assez courte pour tenir. " * 8
    sections = tuple(Section(heading=f"Point {at}", body=item.strip()) for at in range(4))
    messages = bulletin_messages(bulletin(sections=sections), FRENCH)
    assert len(messages) == 1
    text = bulletin_text(bulletin(sections=sections), FRENCH)
    first, second, *_ = messages_of(text, 900)
    assert first.endswith("tenir.")
    assert second.startswith("## Point ")
    long = bulletin(sections=(Section(heading="Un", body=item * 20),))
    _, following, *_ = bulletin_messages(long, FRENCH)
    assert following.startswith("-# (suite du paragraphe)\nUne phrase")


def test_a_word_longer_than_a_message_is_carried_all_the_same() -> None:
    text = tidied("x" * 5000)
    assert whole(messages_of(text)) == text


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Voir [https://banque.example](https://voleur.example)", "(https://voleur.example)"),
        ("Voir [ici](javascript:alert(1))", "ici\\]"),
        ("\u202emoc.live\u2066", "moc.live"),
        ("# Grand titre", "\\# Grand titre"),
        ("-# petit", "\\-# petit"),
    ],
)
def test_traps_are_shown_as_they_are(body: str, shown: str) -> None:
    made = bulletin(sections=(Section(heading="Piège", body=body),))
    assert shown in bulletin_text(made, FRENCH)


def test_a_correction_and_a_withdrawal_stand_on_top() -> None:
    corrected = bulletin(corrections=(Correction(on=date(2026, 4, 3), note="La date est le 12."),))
    assert "Rectificatif du 3 avril 2026\u00a0: La date est le 12." in bulletin_text(
        corrected, FRENCH
    )
    gone = replace(
        corrected,
        state=BulletinState.WITHDRAWN,
        withdrawn_on=date(2026, 4, 5),
        withdrawal="Erreur.",
    )
    text = bulletin_text(gone, FRENCH)
    assert "Ce bulletin a été retiré le 5 avril 2026." in text
    assert "camions" not in text
