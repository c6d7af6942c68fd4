"""What is kept about a person, in words."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.domain.deliveries import Delivery
from bot.domain.schedule.people import KeptData
from bot.formats.calendar.screens import instant_words, shown_at, state_words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.privacy import PrivacyMessage

_MOST_MESSAGES: Final = 5


def kept_card(
    kept: KeptData, wishes: Sequence[str], retention: timedelta, catalogue: Catalogue
) -> Card:
    """Show all that is kept, why, and for how long; `wishes` are the subscriptions in words."""
    days = str(retention // timedelta(days=1))
    blocks = (
        Block(kind=BlockKind.ANSWER, text=_counts(kept, catalogue)),
        Block(
            kind=BlockKind.DETAILS,
            heading=catalogue.text(PrivacyMessage.WISHES),
            text="\n".join(f"- {wish}" for wish in wishes),
        ),
        _messages(PrivacyMessage.COMING, kept.coming, kept.zone, catalogue),
        _messages(PrivacyMessage.GONE, kept.gone, kept.zone, catalogue),
        Block(kind=BlockKind.NOTE, text=catalogue.text(PrivacyMessage.NEVER)),
        Block(kind=BlockKind.FOOTER, text=catalogue.text(PrivacyMessage.RETENTION, days=days)),
    )
    shown = tuple(block for block in blocks if block.text)
    return Card(title=catalogue.text(PrivacyMessage.TITLE), blocks=shown)


def _counts(kept: KeptData, catalogue: Catalogue) -> str:
    counts = {
        PrivacyMessage.SUBSCRIPTIONS: len(kept.subscriptions),
        PrivacyMessage.PENDING: len(kept.coming),
        PrivacyMessage.SETTLED: len(kept.gone),
        PrivacyMessage.CHANGES: kept.changes,
    }
    lines = [
        catalogue.text(message, count=str(count)) for message, count in counts.items() if count
    ]
    return "\n".join(lines) or catalogue.text(PrivacyMessage.NOTHING)


def _messages(
    heading: PrivacyMessage, messages: Sequence[Delivery], zone: str, catalogue: Catalogue
) -> Block:
    lines = [f"- {_message(each, zone, catalogue)}" for each in messages[:_MOST_MESSAGES]]
    if rest := len(messages) - len(lines):
        lines.append(f"- {catalogue.text(PrivacyMessage.MORE, count=str(rest))}")
    return Block(kind=BlockKind.DETAILS, heading=catalogue.text(heading), text="\n".join(lines))


def _message(delivery: Delivery, zone: str, catalogue: Catalogue) -> str:
    return catalogue.text(
        PrivacyMessage.MESSAGE,
        at=instant_words(shown_at(delivery), zone, catalogue),
        kind=catalogue.text(delivery.owed.kind),
        state=state_words(delivery, catalogue),
    )


def ask_card(catalogue: Catalogue) -> Card:
    """Ask whether to erase it, saying what remains."""
    note = Block(kind=BlockKind.ANSWER, text=catalogue.text(PrivacyMessage.ASK_NOTE))
    return Card(title=catalogue.text(PrivacyMessage.ASK), blocks=(note,))
