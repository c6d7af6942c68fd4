"""How a bulletin leaves: who approved it, when it goes out, and what a region adds.

The bulletin itself is content, and goes along with the pack; its release is kept beside it, and
every change of either has its line in the journal.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Final

from bot.domain.audiences import Reader, Scope
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.content.dossiers import DossierState

_VERSION_LENGTH: Final = 16
# Where one person alone coordinates, this long for second thoughts stands for a second person.
ALONE_WAIT: Final = timedelta(minutes=10)
# Later than this after its hour, a bulletin does not leave by itself.
LATE_AFTER: Final = timedelta(minutes=30)


# Stands for a person who had what is kept about them erased.
NOBODY: Final = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Someone's word that this text may leave; `body` is the organisation they speak for."""

    person: int
    body: str | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalWord:
    """What a server's coordinators add to the bulletin in their own channels."""

    server: int
    text: str
    person: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """Where a dossier stands from the day this bulletin is out."""

    dossier: str
    state: DossierState
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """The way out of one bulletin.

    `writer` last changed it or sent it for approval, in `server`, for the organisation `body`.
    `version` is the fingerprint of what was sent for approval, empty until then. `halted` is set by
    an emergency stop while it goes out. `missed` is set where its hour passed unseen.
    """

    number: int
    writer: int
    server: int
    body: str | None = None
    version: str = ""
    submitted_at: datetime | None = None
    approvals: tuple[Approval, ...] = ()
    scheduled_for: datetime | None = None
    missed: bool = False
    published_at: datetime | None = None
    halted: bool = False
    statuses: tuple[StatusChange, ...] = ()
    words: tuple[RegionalWord, ...] = ()

    def word_of(self, server: int | None) -> str:
        """Return what a server's coordinators added."""
        return next((each.text for each in self.words if each.server == server), "")


class Due(StrEnum):
    """What the clock says of a scheduled bulletin."""

    NOT_YET = "not_yet"
    NOW = "now"
    MISSED = "missed"


def version_of(bulletin: Bulletin) -> str:
    """Return the fingerprint of what a bulletin says and to whom, wherever it stands."""
    said = replace(bulletin, state=BulletinState.DRAFT, published_on=None)
    return sha256(repr(said).encode()).hexdigest()[:_VERSION_LENGTH]


def preview_version(bulletin: Bulletin, submitted_at: datetime | None) -> str:
    """Return the fingerprint of a text as it was sent for approval at one moment.

    The same text sent again is another preview: what was withdrawn is not approved by an old one.
    """
    sent = f"{version_of(bulletin)} {submitted_at and submitted_at.timestamp()}"
    return sha256(sent.encode()).hexdigest()[:_VERSION_LENGTH]


def is_as_sent(bulletin: Bulletin, release: Release) -> bool:
    """Tell whether a bulletin still says what was sent for approval."""
    return release.version == preview_version(bulletin, release.submitted_at)


def drafted(release: Release) -> Release:
    """Return the release of a bulletin that is a draft again: nothing of it was asked or given."""
    return replace(
        release, version="", submitted_at=None, approvals=(), scheduled_for=None, missed=False
    )


def submitted(release: Release, bulletin: Bulletin, now: datetime) -> Release:
    """Return the release of a bulletin that is sent for approval as it reads now."""
    version = preview_version(bulletin, now)
    return replace(drafted(release), version=version, submitted_at=now)


def with_approval(release: Release, approval: Approval) -> Release:
    """Return the release with someone's word, one for an organisation."""
    others = (each for each in release.approvals if each.body != approval.body)
    return replace(release, approvals=(*others, approval))


def published(release: Release, now: datetime) -> Release:
    """Return the release of a bulletin that is out."""
    return replace(release, published_at=now, scheduled_for=None, missed=False)


def embargoed(bulletin: Bulletin, day: date) -> bool:
    """Tell whether it may not be out yet on that day."""
    return bulletin.embargo_until is not None and day < bulletin.embargo_until


def draft_scope(bulletin: Bulletin) -> Scope:
    """Return for whom it will be: what is not out yet is shown to nobody else."""
    return Scope(audience=bulletin.audience, region=bulletin.region)


def keeps(remit: Remit, bulletin: Bulletin) -> bool:
    """Tell whether someone writes and decides for a bulletin."""
    if remit.national:
        return True
    return bulletin.region in remit.regions and bulletin.audience <= remit.audience


def speaks_for(remit: Remit, body: str | None, bulletin: Bulletin) -> bool:
    """Tell whether someone has a say in how a bulletin leaves.

    Beside those who keep it, whoever coordinates an issuer of a joint one, and may read it there.
    """
    if keeps(remit, bulletin):
        return True
    reader = Reader(audience=remit.audience, regions=remit.regions)
    return body in bulletin.issuers and is_joint(bulletin) and reads(reader, bulletin)


def is_joint(bulletin: Bulletin) -> bool:
    """Tell whether several organisations issue it together."""
    return len(bulletin.issuers) > 1


def asked(bulletin: Bulletin, release: Release) -> frozenset[str | None]:
    """Return the organisations that must approve: each issuer of a joint one, else the writer's."""
    return frozenset(bulletin.issuers) if is_joint(bulletin) else frozenset({release.body})


def awaited(
    bulletin: Bulletin, release: Release, alone: Collection[str | None], now: datetime
) -> frozenset[str | None]:
    """Return the organisations whose word is still wanted.

    Where one person alone coordinates (`alone`) and wrote it, the wait stands for a second one.
    """
    given = {each.body for each in release.approvals}
    waited = release.submitted_at is not None and now >= release.submitted_at + ALONE_WAIT
    own = {release.body} & set(alone) if waited else set()
    return asked(bulletin, release) - given - own


def may_approve(bulletin: Bulletin, release: Release, person: int, body: str | None) -> bool:
    """Tell whether someone's word counts: not the writer's own, and of an organisation asked."""
    return person != release.writer and body in asked(bulletin, release)


class Move(StrEnum):
    """What the clock alone does with a bulletin."""

    APPROVE = "approve"
    PUBLISH = "publish"
    MISS = "miss"


def next_move(bulletin: Bulletin, release: Release, *, alone: bool, now: datetime) -> Move | None:
    """Return what is to be done now without anybody asking.

    `alone`: one person alone coordinates the organisation it was written for.
    """
    if bulletin.state is BulletinState.IN_REVIEW:
        lone = {release.body} if alone else set()
        return None if awaited(bulletin, release, lone, now) else Move.APPROVE
    if bulletin.state is not BulletinState.SCHEDULED or release.missed:
        return None
    return {Due.NOW: Move.PUBLISH, Due.MISSED: Move.MISS}.get(due(release, now))


def due(release: Release, now: datetime) -> Due:
    """Tell whether a scheduled bulletin leaves now, later, or only if someone says so."""
    if release.scheduled_for is None or now < release.scheduled_for:
        return Due.NOT_YET
    return Due.MISSED if now - release.scheduled_for > LATE_AFTER else Due.NOW


def reads(reader: Reader, bulletin: Bulletin) -> bool:
    """Tell whether a bulletin that is not out yet may be shown where this reader reads."""
    scope = draft_scope(bulletin)
    return scope.audience <= reader.audience and (
        scope.region is None or scope.region in reader.regions
    )


def with_word(release: Release, word: RegionalWord) -> Release:
    """Return the release with what a server adds; an empty text takes it away."""
    others = [each for each in release.words if each.server != word.server]
    kept: Iterable[RegionalWord] = [word] if word.text else []
    return replace(release, words=tuple(sorted([*others, *kept], key=lambda each: each.server)))


def without_person(release: Release, person: int) -> Release:
    """Return a release that names someone no more: what they did stays."""

    def kept(held: int) -> int:
        return NOBODY if held == person else held

    return replace(
        release,
        writer=kept(release.writer),
        approvals=tuple(replace(each, person=kept(each.person)) for each in release.approvals),
        words=tuple(replace(each, person=kept(each.person)) for each in release.words),
    )
