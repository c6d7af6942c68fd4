"""How a bulletin leaves: sent for approval, approved by others, published now or at its hour.

Each step is one transaction that others who act on bulletins wait for: nothing goes out twice.
"""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.bulletins.edits import rewritten
from bot.domain.bulletins.errors import (
    EmbargoedError,
    NotAskedError,
    OwnApprovalError,
    PastScheduleError,
    PreviewOutdatedError,
    RefusedSectionError,
)
from bot.domain.bulletins.faults import faults_of
from bot.domain.bulletins.previews import Preview, Progress
from bot.domain.bulletins.releases import (
    Approval,
    Move,
    Release,
    drafted,
    embargoed,
    is_as_sent,
    may_approve,
    next_move,
    speaks_for,
    submitted,
    with_approval,
)
from bot.domain.content.bulletins import BulletinState, Step, StepRefusedError, after
from bot.domain.errors import BotError
from bot.domain.journal import CLOCK_ACTOR
from bot.domain.outbox.bulletins import Ask
from bot.domain.outbox.copies import is_going_out
from bot.domain.places.places import HomeServer, Person, Server
from bot.formats.catalogues.release_notices import ReleaseNotice
from bot.formats.moments import local_moment_words
from bot.formats.releases.texts import (
    approved_text,
    missed_text,
    preview_head,
    review_text,
)
from bot.services.releases.cases import FRENCH, Case, Desks
from bot.services.releases.publishing import dossiers_told, publish, require_approved
from bot.storage.database import Database
from bot.storage.release_desk import ReleaseDesk


class ReleaseService:
    """Use cases on a bulletin that is to leave; errors are those of `bot.domain.bulletins`."""

    def __init__(self, database: Database, zone: ZoneInfo, home: HomeServer | None) -> None:
        self._database = database
        self._desks = Desks(database=database, zone=zone, home=home)
        self.zone = zone

    async def preview(self, person: Person, number: int, now: datetime) -> Preview:
        """Return a bulletin as it will appear, where it will go and what to look at."""
        async with self._desks.reading(person, number, now, speaks_for) as (case, _):
            return await case.preview()

    async def submit(self, person: Person, number: int, now: datetime) -> Preview:
        """Send a draft for approval: its preview is owed to those who are asked.

        RefusedSectionError where something must be mended first, StatusTooWideError.
        """
        async with self._desks.writing(person, number, now) as (case, hand):
            bulletin = replace(case.bulletin, state=after(case.bulletin.state, Step.SUBMIT))
            if faults := faults_of(case.bulletin):
                raise RefusedSectionError(faults)
            await dossiers_told(case)
            own = rewritten(case.release, writer=person.id, server=hand.server, body=hand.body)
            case = await case.keep(bulletin, submitted(own, bulletin, now))
            preview, names = await case.preview(), await case.names()
            review = review_text(preview, names, FRENCH)
            texts = [preview_head(bulletin, FRENCH), *preview.messages, review]
            await case.ask(Ask.APPROVE, texts, case.circle)
        return preview

    async def approve(self, person: Person, number: int, version: str, now: datetime) -> Preview:
        """Give one's word that this very text may leave; the last one asked approves it."""
        async with self._desks.writing(person, number, now, speaks_for) as (case, hand):
            bulletin, release = case.bulletin, case.release
            if version != release.version or not is_as_sent(bulletin, release):
                raise PreviewOutdatedError(version)
            state = after(bulletin.state, Step.APPROVE)
            if person.id == release.writer:
                raise OwnApprovalError(str(number))
            if not may_approve(bulletin, release, person.id, hand.body):
                raise NotAskedError(str(hand.body))
            given = Approval(person=person.id, body=hand.body, at=now)
            case = await case.keep(bulletin, with_approval(release, given))
            return await _approved(case, state)

    async def ask_change(self, person: Person, number: int, note: str, now: datetime) -> Release:
        """Send what waits for approval, or has it, back to its draft, and say why."""
        async with self._desks.writing(person, number, now, speaks_for) as (case, _):
            if case.bulletin.state is BulletinState.SCHEDULED:
                raise StepRefusedError(str(number))
            case = await _back_to_draft(case)
            await case.tell(ReleaseNotice.TOLD_CHANGE_ASKED, person.id, note)
        return case.release

    async def schedule(self, person: Person, number: int, at: datetime, now: datetime) -> Release:
        """Set the hour at which an approved bulletin leaves (PastScheduleError, EmbargoedError)."""
        async with self._desks.writing(person, number, now) as (case, _):
            require_approved(case)
            bulletin = replace(case.bulletin, state=after(case.bulletin.state, Step.SCHEDULE))
            if at <= now:
                raise PastScheduleError(at.isoformat())
            if embargoed(bulletin, at.astimezone(case.zone).date()):
                raise EmbargoedError(str(bulletin.embargo_until))
            case = await case.keep(bulletin, replace(case.release, scheduled_for=at, missed=False))
            when = local_moment_words(at, case.zone, FRENCH)
            await case.tell(ReleaseNotice.TOLD_SCHEDULED, person.id, when)
        return case.release

    async def stop(self, person: Person, number: int, now: datetime) -> Release:
        """Stop it at any moment: it keeps its approval where it was only scheduled.

        While it goes out, what has not left is held back (StepRefusedError where all has left).
        """
        async with self._desks.writing(person, number, now, speaks_for) as (case, _):
            match case.bulletin.state:
                case BulletinState.PUBLISHED:
                    case, told = await _halted(case), ReleaseNotice.TOLD_HALTED
                case BulletinState.SCHEDULED:
                    bulletin = replace(case.bulletin, state=after(case.bulletin.state, Step.STOP))
                    release = replace(case.release, scheduled_for=None, missed=False)
                    case, told = await case.keep(bulletin, release), ReleaseNotice.TOLD_STOPPED
                case _:
                    case, told = await _back_to_draft(case), ReleaseNotice.TOLD_STOPPED
            await case.tell(told, person.id)
        return case.release

    async def resume(self, person: Person, number: int, now: datetime) -> Release:
        """Have what an emergency stop held back leave after all."""
        async with self._desks.writing(person, number, now) as (case, _):
            if not case.release.halted:
                raise StepRefusedError(str(number))
            case = await case.keep(case.bulletin, replace(case.release, halted=False))
            await case.desk.copies.resume(number, now)
            await case.tell(ReleaseNotice.TOLD_RESUMED, person.id)
        return case.release

    async def publish(self, person: Person, number: int, now: datetime) -> Progress:
        """Send an approved bulletin out now, also one whose hour was missed.

        NotYetApprovedError, PreviewOutdatedError, EmbargoedError, NowhereToPublishError.
        """
        async with self._desks.writing(person, number, now) as (case, _):
            return await publish(case)

    async def publish_due(self, now: datetime) -> int:
        """Do what the clock alone decides: publish, say what was missed, end a lone wait.

        Several processes may do it at once: each bulletin moves once. Return how many did.
        """
        async with self._database.read() as session:
            desk = ReleaseDesk(session)
            servers = {each.id: each for each in await desk.servers.servers()}
            waiting = [
                bulletin.number
                for bulletin, release in await desk.releases.waiting()
                if next_move(bulletin, release, alone=_is_lone(release, servers), now=now)
            ]
        return sum([await self._move(number, now) for number in waiting])

    async def _move(self, number: int, now: datetime) -> bool:
        async with self._database.write() as session:
            desk = ReleaseDesk(session)
            await desk.releases.lock()
            case = await self._desks.case(desk, number, CLOCK_ACTOR, now)
            move = next_move(case.bulletin, case.release, alone=case.is_lone, now=now)
            match move:
                case None:
                    return False
                case Move.APPROVE:
                    await _approved(case, after(case.bulletin.state, Step.APPROVE))
                case Move.PUBLISH:
                    await _publish_or_miss(case)
                case Move.MISS:
                    await _miss(case)
            await session.commit()
        return True


def _is_lone(release: Release, servers: dict[int, Server]) -> bool:
    server = servers.get(release.server)
    return server is not None and server.sole_coordinator


async def _approved(case: Case, state: BulletinState) -> Preview:
    """Note an approval: the circle is told, of the last one that it may leave."""
    preview = await case.preview()
    if not preview.awaited:
        case = await case.keep(replace(case.bulletin, state=state), case.release)
        preview = replace(preview, bulletin=case.bulletin)
    ask = Ask.TOLD if preview.awaited else Ask.APPROVED
    text = approved_text(preview, await case.names(), FRENCH)
    await case.ask(ask, [text], case.circle)
    return preview


async def _back_to_draft(case: Case) -> Case:
    bulletin = replace(case.bulletin, state=after(case.bulletin.state, Step.STOP))
    await case.desk.copies.withdraw_asks(bulletin.number, case.now)
    return await case.keep(bulletin, drafted(case.release))


async def _halted(case: Case) -> Case:
    if case.release.halted or not is_going_out(await case.desk.rows(case.bulletin.number)):
        raise StepRefusedError(case.bulletin.id)
    await case.desk.copies.halt(case.bulletin.number, case.now)
    return await case.keep(case.bulletin, replace(case.release, halted=True))


async def _publish_or_miss(case: Case) -> None:
    """Publish at its hour; what cannot leave any more is said to be missed."""
    try:
        await publish(case)
    except BotError:
        await _miss(case)


async def _miss(case: Case) -> None:
    case = await case.keep(case.bulletin, replace(case.release, missed=True))
    text = missed_text(case.bulletin, case.release, await case.names(), FRENCH)
    await case.ask(Ask.MISSED, [text], case.circle)
