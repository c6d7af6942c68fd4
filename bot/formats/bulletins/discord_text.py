"""A bulletin as the messages that carry it: plain content, read in full with embeds off."""

import re
from collections.abc import Iterator
from typing import Final

from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.formats import words
from bot.formats.bulletins.cutting import LONGEST, messages_of, tidied
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.notices import NoticeMessage
from bot.formats.dates import date_words

# The outbox may put the mention of a role before a message.
_LONGEST: Final = LONGEST - len("<@&>\n") - 20
# By what a message is found again: `reference_of` gives so many characters.
_REFERENCE: Final = "00000000"
_MAILTO: Final = re.compile(r"\]\(mailto:", re.IGNORECASE)


def bulletin_messages(bulletin: Bulletin, catalogue: Catalogue) -> tuple[str, ...]:
    """Return its messages, none over Discord's limit."""
    return messages_of(bulletin_text(bulletin, catalogue))


def release_messages(bulletin: Bulletin, word: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return what a channel gets, with what its region adds; each leaves room for its reference."""
    text = bulletin_text(bulletin, catalogue)
    if word and bulletin.state is not BulletinState.WITHDRAWN:
        heading = catalogue.text(BulletinMessage.REGIONAL_WORD)
        text = tidied(f"{text}\n\n## {heading}\n{words.markdown(without_mailto(word))}")
    reference = catalogue.text(NoticeMessage.REFERENCE, reference=_REFERENCE)
    return messages_of(text, _LONGEST - len(f"\n{reference}"))


def bulletin_text(bulletin: Bulletin, catalogue: Catalogue) -> str:
    """Return the whole as one text in Discord's Markdown; nobody can be pinged by it."""
    return tidied("\n\n".join(_parts(bulletin, catalogue)))


def notices(bulletin: Bulletin, catalogue: Catalogue) -> Iterator[str]:
    """Yield what readers must know first: that it was withdrawn, or corrected."""
    if bulletin.state is BulletinState.WITHDRAWN and bulletin.withdrawn_on is not None:
        day = date_words(bulletin.withdrawn_on, catalogue.language)
        yield catalogue.text(BulletinMessage.WITHDRAWN_ON, date=day)
        yield bulletin.withdrawal
    for correction in bulletin.corrections:
        day = date_words(correction.on, catalogue.language)
        yield catalogue.text(BulletinMessage.CORRECTED_ON, date=day, note=correction.note)


def shown_sections(bulletin: Bulletin) -> tuple[Section, ...]:
    """Return what may still be read of it: nothing once it was withdrawn."""
    return () if bulletin.state is BulletinState.WITHDRAWN else bulletin.sections


def _parts(bulletin: Bulletin, catalogue: Catalogue) -> Iterator[str]:
    date = date_words(bulletin.date, catalogue.language)
    yield f"# {words.plain(bulletin.name)}\u00a0: {words.plain(bulletin.title)}\n-# {date}"
    for notice in notices(bulletin, catalogue):
        if notice:
            yield f"> {words.plain(notice)}"
    for section in shown_sections(bulletin):
        yield f"## {words.plain(section.heading)}\n{words.markdown(without_mailto(section.body))}"


def without_mailto(body: str) -> str:
    """Leave what only a browser reads out of addresses that are shown as they are."""
    return _MAILTO.sub("](", body)
