"""What is read back to whoever puts a bulletin right, or takes it back, before anything changes."""

from datetime import date

from bot.domain.bulletins.previews import Progress
from bot.domain.content.bulletins import Bulletin, Section
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.dates import date_words
from bot.formats.releases.texts import counts_words


def choice_card(bulletin: Bulletin, catalogue: Catalogue) -> Card:
    """Ask which section is to be put right."""
    asked = catalogue.text(CorrectionMessage.CHOOSE, name=bulletin.name)
    return Card(title=bulletin.title, blocks=(Block(kind=BlockKind.ANSWER, text=asked),))


def correction_card(
    progress: Progress, section: Section, note: str, today: date, catalogue: Catalogue
) -> Card:
    """Read back a section as it will read, what is said of it, and how many copies change."""
    day = date_words(today, catalogue.language)
    said = catalogue.text(CorrectionMessage.READ_BACK_NOTE, date=day, note=note)
    copies = catalogue.text(CorrectionMessage.COPIES, count=str(progress.served))
    return Card(
        title=catalogue.text(CorrectionMessage.READ_BACK, name=progress.bulletin.name),
        blocks=(
            Block(kind=BlockKind.DETAILS, heading=section.heading, text=section.body),
            Block(kind=BlockKind.ANSWER, text=said),
            Block(kind=BlockKind.FOOTER, text=copies),
        ),
    )


def withdrawal_card(progress: Progress, reason: str, today: date, catalogue: Catalogue) -> Card:
    """Read back why a bulletin is taken back, and what its copies will say."""
    day = date_words(today, catalogue.language)
    said = catalogue.text(CorrectionMessage.WITHDRAW_NOTE, date=day, reason=reason)
    copies = catalogue.text(CorrectionMessage.WITHDRAW_COPIES, count=str(progress.served))
    return Card(
        title=catalogue.text(CorrectionMessage.WITHDRAW_ASK, name=progress.bulletin.name),
        blocks=(
            Block(kind=BlockKind.ANSWER, text=said),
            Block(kind=BlockKind.FOOTER, text=copies),
        ),
    )


def under_way_card(message: CorrectionMessage, progress: Progress, catalogue: Catalogue) -> Card:
    """Say that the copies are being changed, and how far that is."""
    return Card(
        title=catalogue.text(message, name=progress.bulletin.name),
        blocks=(Block(kind=BlockKind.ANSWER, text=counts_words(progress, catalogue)),),
    )
