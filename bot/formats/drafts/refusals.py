"""What someone typed and that was not kept: why, what stands there now, and their own words."""

from collections.abc import Sequence
from typing import Final

from bot.domain.bulletins.drafts import Fault
from bot.domain.bulletins.heads import HeadForm
from bot.domain.content.bulletins import Section
from bot.formats import words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.drafts.cards import warning
from bot.formats.lists.sheets import capital

_SHOWN_BODY: Final = 1500


def section_refused_card(faults: Sequence[Fault], section: Section, catalogue: Catalogue) -> Card:
    """Say why a section was not kept, above what was written."""
    return Card(
        blocks=(
            _refusal([each.message for each in faults], catalogue),
            _text(EditingMessage.YOURS, section, catalogue),
        )
    )


def section_overtaken_card(
    current: Section | None, section: Section, catalogue: Catalogue, done: Sequence[Block] = ()
) -> Card:
    """Say that someone changed a section meanwhile: what they did, and what was written."""
    told = EditingMessage.OVERTAKEN if current else EditingMessage.OVERTAKEN_GONE
    theirs = (_text(EditingMessage.THEIRS, current, catalogue),) if current else ()
    yours = _text(EditingMessage.YOURS, section, catalogue)
    return Card(blocks=(warning(catalogue.text(told)), *done, *theirs, yours))


def status_refused_card(faults: Sequence[Fault], catalogue: Catalogue) -> Card:
    """Say why the status of a dossier was not kept."""
    return Card(blocks=(_refusal([each.message for each in faults], catalogue),))


def is_shown_whole(section: Section) -> bool:
    """Tell whether these cards hold all that was written."""
    return words.width(section.body) <= _SHOWN_BODY


def head_refused_card(reasons: Sequence[str], form: HeadForm, catalogue: Catalogue) -> Card:
    """Say why a head was not kept, above what was typed."""
    return Card(blocks=(_refusal(reasons, catalogue), _typed_head(form, catalogue)))


def head_overtaken_card(form: HeadForm, done: Sequence[Block], catalogue: Catalogue) -> Card:
    """Say that someone changed a head meanwhile: what they did, and what was typed."""
    return Card(
        blocks=(
            warning(catalogue.text(EditingMessage.HEAD_OVERTAKEN)),
            *done,
            _typed_head(form, catalogue),
        )
    )


def _refusal(reasons: Sequence[str], catalogue: Catalogue) -> Block:
    lines = "\n".join(f"- {capital(each)}" for each in reasons)
    heading = catalogue.text(EditingMessage.REFUSED)
    return Block(kind=BlockKind.WARNING, heading=heading, text=lines)


def _text(heading: Message, section: Section, catalogue: Catalogue) -> Block:
    body = words.shortened(section.body, _SHOWN_BODY, catalogue.text(EditingMessage.CUT))
    text = f"**{section.heading}**\n{body}" if section.heading else body
    return Block(kind=BlockKind.DETAILS, heading=catalogue.text(heading), text=text)


def _typed_head(form: HeadForm, catalogue: Catalogue) -> Block:
    lines = [f"**{form.title}**" if form.title.strip() else "", form.date, form.issuers]
    heading = catalogue.text(EditingMessage.YOURS)
    text = "\n".join(filter(None, lines))
    return Block(kind=BlockKind.DETAILS, heading=heading, text=text)
