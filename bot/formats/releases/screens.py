"""What one coordinator is shown of a bulletin on its way out: where it stands, and each copy."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Final

from bot.domain.bulletins.drafts import Fault
from bot.domain.bulletins.following import Register
from bot.domain.bulletins.previews import Preview, Progress
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import SERIES, Bulletin, BulletinState
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Place
from bot.formats.bulletins.discord_text import notices
from bot.formats.calendar.screens import ScreenPage, cut, page_words, screen_card, state_words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.catalogues.releases import ReleaseMessage
from bot.formats.dates import date_words
from bot.formats.lists.sheets import capital
from bot.formats.moments import local_moment_words
from bot.formats.outbox.reports import reason_text
from bot.formats.releases.texts import (
    ReleaseNames,
    approvers_words,
    awaited_words,
    counts_words,
    failure_lines,
    reach_lines,
    warning_lines,
)

_LINES: Final = 12
_TROUBLED: Final = (DeliveryState.FAILED, DeliveryState.UNSURE)
_OPEN: Final = (DeliveryState.PENDING, DeliveryState.LEASED)


def state_title(bulletin: Bulletin, catalogue: Catalogue) -> str:
    """Say where a bulletin stands: « Info-PSOC nᵒ 4 : approuvé »."""
    state = catalogue.text(bulletin.state)
    return catalogue.text(ReleaseMessage.STATE_TITLE, name=bulletin.name, state=state)


def not_ready_card(faults: Sequence[Fault], catalogue: Catalogue) -> Card:
    """Say what must be mended before a bulletin is sent for approval."""
    title = catalogue.text(ReleaseMessage.NOT_READY)
    lines = "\n".join(f"- {capital(each.message)}" for each in faults)
    return _card(title, Block(kind=BlockKind.WARNING, text=lines))


def word_card(release: Release, server: int | None, catalogue: Catalogue) -> Card:
    """Show what a region adds, as it will be read below a bulletin."""
    name, text = f"{SERIES} nᵒ\u00a0{release.number}", release.word_of(server)
    if not text:
        gone = catalogue.text(ReleaseMessage.WORD_GONE, name=name)
        return _card("", Block(kind=BlockKind.ANSWER, text=gone))
    heading = catalogue.text(BulletinMessage.REGIONAL_WORD)
    title = catalogue.text(ReleaseMessage.WORD_KEPT, name=name)
    return _card(title, Block(kind=BlockKind.DETAILS, heading=heading, text=text))


def before_card(preview: Preview, names: ReleaseNames, catalogue: Catalogue) -> Card:
    """Show a bulletin that is not out: where it will go, who approved it, what to look at."""
    bulletin, release = preview.bulletin, preview.release
    lines = [
        *reach_lines(preview, names, catalogue),
        *_approval_lines(release, names, catalogue),
        *_hour_lines(release, names, catalogue),
    ]
    if release.statuses:
        count = str(len(release.statuses))
        lines.append(catalogue.text(ReleaseMessage.STATE_STATUS, count=count))
    warned = "\n".join(warning_lines(preview.warnings, names, catalogue))
    return _card(
        state_title(bulletin, catalogue),
        Block(kind=BlockKind.ANSWER, heading=bulletin.title, text="\n".join(lines)),
        Block(kind=BlockKind.DETAILS, text=warned),
        Block(kind=BlockKind.NOTE, text=_next(preview, names, catalogue)),
    )


def after_card(progress: Progress, names: ReleaseNames, catalogue: Catalogue) -> Card:
    """Show a bulletin that is out: how far its copies are, and what became of it since."""
    bulletin = progress.bulletin
    lines = [f"- {counts_words(progress, catalogue)}"]
    if bulletin.published_on:
        day = date_words(bulletin.published_on, catalogue.language)
        lines.insert(0, catalogue.text(ReleaseMessage.STATE_PUBLISHED, date=day))
    if progress.release.halted:
        lines.append(catalogue.text(ReleaseMessage.STATE_HALTED))
    live = catalogue.text(ReleaseMessage.STATE_LIVE)
    lines += _approval_lines(progress.release, names, catalogue)
    if progress.release.words:
        count = str(len(progress.release.words))
        lines.append(catalogue.text(ReleaseMessage.STATE_WORD, count=count))
    return _card(
        state_title(bulletin, catalogue),
        Block(kind=BlockKind.ANSWER, heading=bulletin.title, text="\n".join(lines)),
        Block(kind=BlockKind.NOTE, text="\n".join(filter(None, notices(bulletin, catalogue)))),
        Block(kind=BlockKind.FOOTER, text="" if progress.over else live),
        Block(kind=BlockKind.DETAILS, text="\n".join(failure_lines(progress, names, catalogue))),
    )


def register_page(
    register: Register, page: int, names: ReleaseNames, now: datetime, catalogue: Catalogue
) -> ScreenPage:
    """Show what became of it in each channel, those that need a person first, by server."""
    title = catalogue.text(CorrectionMessage.REGISTER_TITLE, name=register.bulletin.name)
    copies = sorted(_by_place(register.deliveries), key=_order(register, names))
    shown, page, pages = cut(copies, page, _LINES)
    if not shown:
        empty = catalogue.text(CorrectionMessage.REGISTER_EMPTY)
        return ScreenPage(card=_card(title, Block(kind=BlockKind.ANSWER, text=empty)))
    blocks = [
        Block(
            kind=BlockKind.DETAILS,
            heading=names.servers.get(server or 0, ""),
            text="\n".join(_line(copy, now, names, catalogue) for copy in copies),
        )
        for server, copies in groupby(shown, key=lambda copy: copy.place.server)
    ]
    own = catalogue.text(CorrectionMessage.REGISTER_OWN) if register.own else ""
    footer = "\n".join(filter(None, (page_words(page, pages, catalogue), own)))
    return ScreenPage(
        card=screen_card(title, blocks, footer),
        page=page,
        pages=pages,
        items=tuple(register.troubled),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """All that was owed of a bulletin to one channel."""

    place: Place
    rows: Sequence[Delivery]

    def of_kind(self, kind: DeliveryKind) -> list[Delivery]:
        """Return its rows of a kind."""
        return [each for each in self.rows if each.owed.kind is kind]


def _by_place(deliveries: Sequence[Delivery]) -> Iterator[_Copy]:
    ordered = sorted(deliveries, key=lambda each: (each.owed.place, each.owed.part, each.id))
    for place, rows in groupby(ordered, key=lambda each: each.owed.place):
        yield _Copy(place=place, rows=tuple(rows))


def _order(
    register: Register, names: ReleaseNames
) -> Callable[[_Copy], tuple[bool, str, int, int]]:
    def key(copy: _Copy) -> tuple[bool, str, int, int]:
        server, channel = copy.place.server or 0, copy.place.id
        name = names.servers.get(server, "")
        return (channel not in register.troubled, name, server, channel)

    return key


def _line(copy: _Copy, now: datetime, names: ReleaseNames, catalogue: Catalogue) -> str:
    state = _parts_words(copy.of_kind(DeliveryKind.BULLETIN), now, names, catalogue)
    for later in _later_words(copy, catalogue):
        state = catalogue.text(CorrectionMessage.LINE_CORRECTED, state=state, corrected=later)
    channel = names.channel(copy.place.id)
    return catalogue.text(CorrectionMessage.LINE, place=channel, state=state)


def _parts_words(
    parts: Sequence[Delivery], now: datetime, names: ReleaseNames, catalogue: Catalogue
) -> str:
    """Say what became of the messages at one place: the one that holds up the others first."""
    sent = [each for each in parts if each.state is DeliveryState.SENT]
    telling = next(
        (
            each
            for states in (_TROUBLED, _OPEN, (DeliveryState.WITHHELD,), (DeliveryState.SENT,))
            for each in parts
            if each.state in states
        ),
        None,
    )
    if telling is None:
        return ""
    words = state_words(telling, catalogue)
    if telling.state is DeliveryState.PENDING and telling.owed.due_at > now:
        until = local_moment_words(telling.owed.due_at, names.zone, catalogue)
        words = catalogue.text(CorrectionMessage.HELD_UNTIL, when=until)
    if not 0 < len(sent) < len(parts):
        return words
    counts = {"sent": str(len(sent)), "count": str(len(parts))}
    return catalogue.text(CorrectionMessage.IN_PART, state=words, **counts)


def _later_words(copy: _Copy, catalogue: Catalogue) -> Iterator[str]:
    """Say what became of the copy once it was sent: passed on, corrected, or told of apart."""
    for each in copy.of_kind(DeliveryKind.CROSSPOST):
        if each.state in _TROUBLED:
            reason = reason_text(each, catalogue)
            yield catalogue.text(CorrectionMessage.NOT_FOLLOWED, reason=reason)
    changes = copy.of_kind(DeliveryKind.CORRECTION)
    last = max((each.owed.revision for each in changes), default=0)
    latest = [each for each in changes if each.owed.revision == last]
    if not latest:
        return
    told = [e for e in copy.of_kind(DeliveryKind.BULLETIN_NOTICE) if e.owed.revision >= last]
    missed = next((each for each in latest if each.state in _TROUBLED), None)
    if told and told[-1].state is DeliveryState.SENT:
        yield catalogue.text(CorrectionMessage.NOTICE_SENT)
    elif missed is not None:
        reason = reason_text(missed, catalogue)
        yield catalogue.text(CorrectionMessage.NOT_CORRECTED, reason=reason)
    elif any(each.state in _OPEN for each in (*latest, *told)):
        yield catalogue.text(CorrectionMessage.CORRECTION_WAITS)
    else:
        yield catalogue.text(CorrectionMessage.CORRECTED)


def _approval_lines(release: Release, names: ReleaseNames, catalogue: Catalogue) -> Iterator[str]:
    people = approvers_words(release, names, catalogue)
    if people:
        yield catalogue.text(ReleaseMessage.STATE_APPROVED, people=people)


def _hour_lines(release: Release, names: ReleaseNames, catalogue: Catalogue) -> Iterator[str]:
    if release.scheduled_for is None:
        return
    message = ReleaseMessage.STATE_MISSED if release.missed else ReleaseMessage.STATE_SCHEDULED
    when = local_moment_words(release.scheduled_for, names.zone, catalogue)
    yield catalogue.text(message, when=when)


def _next(preview: Preview, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Say what stands between it and its readers."""
    if preview.bulletin.state is BulletinState.DRAFT:
        return catalogue.text(ReleaseMessage.STATE_DRAFT)
    return awaited_words(preview.awaited, names, catalogue)


def _card(title: str, *blocks: Block) -> Card:
    return Card(title=title, blocks=tuple(each for each in blocks if each.text))
