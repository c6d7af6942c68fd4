"""The messages of a bulletin as they leave: made anew each time, from what it says by then."""

from typing import Final

from bot.domain.content.bulletins import Bulletin
from bot.domain.deliveries import DeliveryKind, Heading, Owed
from bot.domain.outbox.bulletins import part_key
from bot.domain.outbox.facts import Facts
from bot.formats import words
from bot.formats.bulletins.discord_text import notices, release_messages
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.deliveries import DeliveryMessage
from bot.formats.outbox.notices import closed, reference_line

_BEGINNING: Final = frozenset({DeliveryKind.BULLETIN, DeliveryKind.BULLETIN_NOTICE})
_LONGEST_NAME: Final = 100
# What a tag of a forum may be called for a bulletin to bear it, beside the titles of its dossiers.
_TAGS: Final = ("info-psoc", "bulletin", "bulletins")


class BulletinTexts:
    """Writes what bulletins are made of; what many places get alike is made once."""

    def __init__(self, facts: Facts, catalogue: Catalogue) -> None:
        self._facts = facts
        self._catalogue = catalogue
        self._made: dict[tuple[int, str], tuple[str, ...]] = {}

    def text(self, owed: Owed, bulletin: Bulletin) -> str | None:
        """Return the message; None for a part that the bulletin no longer has."""
        if owed.kind is DeliveryKind.BULLETIN_NOTICE:
            return closed(self._notice(bulletin), owed.key, self._catalogue)
        text = self._part(owed, bulletin)
        if text is None and owed.kind is DeliveryKind.CORRECTION:
            text = self._catalogue.text(DeliveryMessage.PART_TAKEN_OUT)
        # A copy keeps the reference it was sent with.
        key = part_key(bulletin.number, owed.part, owed.place)
        return None if text is None else f"{text}\n{reference_line(key, self._catalogue)}"

    def _part(self, owed: Owed, bulletin: Bulletin) -> str | None:
        release = self._facts.release(owed)
        word = release.word_of(owed.place.server) if release else ""
        made = bulletin.number, word
        if made not in self._made:
            self._made[made] = release_messages(bulletin, word, self._catalogue)
        messages = self._made[made]
        return messages[owed.part] if owed.part < len(messages) else None

    def _notice(self, bulletin: Bulletin) -> list[str]:
        """Say what a copy could not be made to say, and where to read it."""
        title = f"{words.plain(bulletin.name)}\u00a0: {words.plain(bulletin.title)}"
        told = [words.plain(each) for each in notices(bulletin, self._catalogue) if each]
        return [f"**{title}**", *told, self._catalogue.text(DeliveryMessage.COPY_OUT_OF_REACH)]


def heading_of(owed: Owed, facts: Facts) -> Heading | None:
    """Return what begins a thread, where it is sent to a forum; None for what follows in one."""
    bulletin = facts.bulletin(owed)
    if bulletin is None or owed.kind not in _BEGINNING or owed.part:
        return None
    name = words.label(f"{bulletin.name}\u00a0: {bulletin.title}")
    titles = (facts.titles[each] for each in bulletin.dossiers if each in facts.titles)
    return Heading(name=words.shortened(name, _LONGEST_NAME, "…"), tags=(*_TAGS, *titles))
