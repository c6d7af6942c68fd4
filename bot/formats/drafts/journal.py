"""The journal of a bulletin in words: who, when, what; and the versions one can go back to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.releases import version_of
from bot.domain.content.bulletins import Bulletin
from bot.domain.journal import CLOCK_ACTOR, DISCORD_ACTOR, ERASED_ACTOR, actor_of
from bot.formats.calendar.screens import ScreenPage, cut, named_person, page_words, screen_card
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletin_changes import ChangeMessage
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.events import EventMessage
from bot.formats.drafts.changes import capped, change_lines, version_lines
from bot.formats.drafts.release_changes import ChangeNames, release_lines

_CHANGES: Final = 5
_LINES: Final = 4


def journal_page(
    held: Bulletin | None,
    changes: Sequence[BulletinChange],
    page: int,
    names: ChangeNames,
    catalogue: Catalogue,
) -> ScreenPage:
    """Show who changed what, the latest first; the page holds the versions one can go back to.

    `held` is the bulletin as it is, None for one that was discarded.
    """
    told = [each for each in changes if _tells(each, names, catalogue)]
    shown, page, pages = cut(told, page, _CHANGES)
    blocks = [_change_block(each, names, catalogue) for each in shown]
    if not blocks:
        empty = catalogue.text(EditingMessage.JOURNAL_EMPTY)
        blocks = [Block(kind=BlockKind.ANSWER, text=empty)]
    named = held or next((each.before for each in changes if each.before), None)
    heading = catalogue.text(EventMessage.JOURNAL_TITLE, title=named.name if named else "")
    return ScreenPage(
        card=screen_card(heading, blocks, page_words(page, pages, catalogue)),
        page=page,
        pages=pages,
        items=tuple(each for each in shown if _is_another(each, held)),
    )


def latest_blocks(
    changes: Sequence[BulletinChange], names: ChangeNames, catalogue: Catalogue, *, whole: bool
) -> tuple[Block, ...]:
    """Say who changed last what a bulletin says, and when; with `whole`, also what."""
    latest = next((each for each in changes if each.version), None)
    if latest is None:
        return ()
    heading = catalogue.text(EditingMessage.LATEST)
    block = _change_block(latest, names, catalogue)
    text = block.text if whole else block.text.partition("\n")[0]
    return (replace(block, heading=heading, text=text),)


def _change_block(change: BulletinChange, names: ChangeNames, catalogue: Catalogue) -> Block:
    head = catalogue.text(
        EventMessage.JOURNAL_LINE,
        at=names.moment(change.line.at),
        who=_who(change.line.actor, catalogue),
    )
    lines = change_lines(change, names, catalogue, _LINES)
    text = "\n".join([head, *(f"- {line}" for line in lines)])
    return Block(kind=BlockKind.DETAILS, text=text)


def version_card(
    held: Bulletin | None, change: BulletinChange, names: ChangeNames, catalogue: Catalogue
) -> Card:
    """Show a version before someone goes back to it: of when, whose, and what that changes."""
    at, who = names.moment(change.line.at), _who(change.line.actor, catalogue)
    title = catalogue.text(ChangeMessage.VERSION_TITLE, at=at)
    lines = "\n".join(f"- {line}" for line in version_changes(held, change, names, catalogue))
    heading = catalogue.text(ChangeMessage.WOULD_CHANGE)
    blocks = [
        Block(kind=BlockKind.ANSWER, text=who),
        Block(kind=BlockKind.DETAILS, text=lines, heading=heading),
    ]
    return screen_card(title, blocks, "")


def version_changes(
    held: Bulletin | None, change: BulletinChange, names: ChangeNames, catalogue: Catalogue
) -> tuple[str, ...]:
    """Say what going back to the version of a change would change of a bulletin as it is."""
    version = change.version
    if held is None and version is not None:
        count = str(len(version.sections))
        put_back = catalogue.text(ChangeMessage.PUT_BACK, title=version.title, count=count)
        return (put_back,)
    lines = tuple(version_lines(held, version, names, catalogue))
    return capped(lines or (catalogue.text(ChangeMessage.OTHER),), catalogue)


def version_words(
    change: BulletinChange, person: int, names: ChangeNames, catalogue: Catalogue
) -> str:
    """Name a version where nobody can be named: by its moment, and whether it is one's own."""
    actor = change.line.actor
    who = _who(actor, catalogue)
    if actor == actor_of(person):
        who = catalogue.text(ChangeMessage.YOU)
    elif actor.startswith(f"{DISCORD_ACTOR}:"):
        who = catalogue.text(ChangeMessage.SOMEONE)
    return catalogue.text(ChangeMessage.VERSION, at=names.moment(change.line.at), who=who)


def _tells(change: BulletinChange, names: ChangeNames, catalogue: Catalogue) -> bool:
    """Tell whether a line says anything: each new text also rewrites how the bulletin leaves."""
    if change.release_before is None and change.release_after is None:
        return True
    before, after = change.release_before, change.release_after
    return any(release_lines(before, after, names, catalogue))


def _is_another(change: BulletinChange, held: Bulletin | None) -> bool:
    """Tell whether a change made a version that one can go back to: not once it is out."""
    if change.version is None or held is None:
        return change.version is not None
    return not held.is_out and version_of(change.version) != version_of(held)


def _who(actor: str, catalogue: Catalogue) -> str:
    kind, _, person = actor.partition(":")
    if kind == DISCORD_ACTOR and person.isdigit():
        return named_person(int(person))
    others = {ERASED_ACTOR: EventMessage.NOBODY, CLOCK_ACTOR: ChangeMessage.THE_CLOCK}
    return catalogue.text(others.get(actor, EventMessage.THE_PACK))
