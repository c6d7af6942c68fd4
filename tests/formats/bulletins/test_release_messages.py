"""What a channel gets of a bulletin: whole, within limits, with what its region adds."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings

from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.deliveries import reference_of
from bot.formats.bulletins.cutting import LONGEST, tidied, whole
from bot.formats.bulletins.discord_text import bulletin_text, release_messages
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.outbox import notices
from bot.formats.words import width
from tests.bulletins import BODIES, BULLETINS, bulletin

FRENCH = catalogue_for("fr")
HEADING = "## Un mot de votre région\n"


@settings(max_examples=50, deadline=None)
@given(BULLETINS, BODIES)
def test_every_message_leaves_room_for_its_reference(made: Bulletin, word: str) -> None:
    end = len(notices.reference_line("b:4:0:c1", FRENCH)) + 1
    assert len(reference_of("b:4:0:c1")) == 8
    messages = release_messages(made, word, FRENCH)
    assert all(0 < width(each) + end <= notices.LONGEST <= LONGEST for each in messages)
    assert whole(messages).startswith(tidied(bulletin_text(made, FRENCH))[:100])


@settings(max_examples=50, deadline=None)
@given(BULLETINS)
def test_without_a_word_it_is_the_bulletin_alone(made: Bulletin) -> None:
    assert whole(release_messages(made, "", FRENCH)) == bulletin_text(made, FRENCH)


def test_a_word_comes_last_under_its_heading() -> None:
    (message,) = release_messages(bulletin(), "On part de **Rimouski**.", FRENCH)
    assert message.endswith(f"\n\n{HEADING}On part de **Rimouski**.")


def test_a_word_pings_nobody_and_hides_no_address() -> None:
    word = "@everyone <@&123> [banque](https://ailleurs.example) [a](mailto:b@c.ca)"
    (message,) = release_messages(bulletin(), word, FRENCH)
    said = message.partition(HEADING)[2]
    assert "@everyone" not in said
    assert "<@&" not in said
    assert said.endswith("a (b@c.ca)")


def test_a_word_goes_with_the_bulletin_that_is_withdrawn() -> None:
    gone = replace(
        bulletin(), state=BulletinState.WITHDRAWN, withdrawn_on=date(2026, 4, 1), withdrawal="Non."
    )
    (message,) = release_messages(gone, "On part.", FRENCH)
    assert "On part." not in message
    assert "Non." in message


def test_a_long_word_is_cut_like_the_rest() -> None:
    long = bulletin(sections=(Section(heading="Un", body="mot " * 450),))
    messages = release_messages(long, "mot " * 300, FRENCH)
    assert len(messages) == 2
    assert messages[1].startswith(HEADING)
