"""The outbox as the loop that sends sees it: claim, renew, settle, and wait for what is next."""

import asyncio
import logging
import secrets
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.audiences import may_read
from bot.domain.content.events import Event
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Outcome,
    Owed,
    Parcel,
    Reason,
    Result,
)
from bot.domain.errors import ForbiddenError
from bot.domain.outbox.dispatch import Dispatch, dispatch
from bot.domain.outbox.facts import Facts
from bot.domain.outbox.followups import followups, is_followed_up
from bot.domain.outbox.reports import Report, reports
from bot.domain.outbox.sending import Settlement, given_up, settlement
from bot.domain.places.places import HomeServer, Person, is_national
from bot.domain.places.rights import for_coordinator
from bot.domain.schedule.plans import place_key
from bot.domain.schedule.recipients import reader_of
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.outbox.parcels import ParcelWriter, Written
from bot.formats.outbox.reports import report_text
from bot.storage.claims import ClaimRepository
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from bot.storage.facts import read_events, read_facts
from bot.storage.planned import PlanRepository
from bot.storage.plans import apply_plan
from bot.storage.records import RecordRepository
from bot.storage.register import RegisterRepository
from bot.storage.servers import ServerRepository
from bot.storage.turns import take_turn_to_claim

log = logging.getLogger(__name__)

_LEASE_BYTES: Final = 16
_REGISTER_LENGTH: Final = 200
# Clocks that are kept right are moved by less.
_CLOCK_STIRS: Final = timedelta(seconds=1)
# How long this machine may have slept while its clock was set back.
_UNSEEN: Final = timedelta(hours=1)
# Who was told what is kept for a year after the event: as long as its next edition may ask for it.
REGISTER_KEPT: Final = timedelta(days=365)


class DeliveryService:
    """Use cases on the outbox; a process that stops loses its claims after `lease`."""

    def __init__(
        self, database: Database, zone: ZoneInfo, lease: timedelta, home: HomeServer | None = None
    ) -> None:
        self._database = database
        self._zone = zone
        self._home = home
        self.lease = lease
        self._latest: datetime | None = None
        self._woken = asyncio.Event()

    async def claim(self, now: datetime, limit: int) -> list[Parcel]:
        """Take what is due, read again what it is about, and return what leaves now.

        What moved, passed, or may no longer be read at its place is withheld; several missed
        messages of one event and place become one.
        """
        lease = secrets.token_hex(_LEASE_BYTES)
        async with self._database.write() as session:
            if not await take_turn_to_claim(session):
                return []
            outbox, claims = DeliveryRepository(session), ClaimRepository(session)
            claimed = await claims.claim(
                now,
                lease=lease,
                until=now + self.lease,
                limit=limit,
                set_back=self._set_back(now),
            )
            written = Written()
            if claimed:
                facts = await read_facts(session, claimed, now, self._zone)
                decided = dispatch(claimed, facts)
                written = ParcelWriter(decided, facts).written()
                await outbox.withhold(decided.merged_beside, Reason.MERGED, now)
                await claims.settle(list(_left_out(claimed, decided, written, now)))
                await claims.depart([each.delivery.id for each in written.parcels], now)
            await session.commit()
        self._latest = now
        for delivery, error in written.unwritable:
            log.error("action=write delivery=%d outcome=failed", delivery.id, exc_info=error)
        return list(written.parcels)

    def _set_back(self, now: datetime) -> timedelta | None:
        """Return by how much at most the clock was set back; None where it was not.

        At the start nothing is known of it.
        """
        if self._latest is None:
            return timedelta()
        back = self._latest - now
        return back + _UNSEEN if back > _CLOCK_STIRS else None

    async def renew(self, leases: Iterable[str], now: datetime) -> frozenset[int]:
        """Prolong leases; return what is still held; the rest is someone else's."""
        async with self._database.write() as session:
            held = await ClaimRepository(session).renew(leases, now + self.lease)
            await session.commit()
        return held

    async def settle(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Note what became of attempts, all in one transaction."""
        told_wrong = _told_an_old_date(outcomes)
        of_bulletins = [each for each in outcomes if is_followed_up(each)]
        async with self._database.write() as session:
            if of_bulletins:
                # Whoever corrects a bulletin sees what arrived, or is seen here.
                await RecordRepository(session).lock()
            if told_wrong:
                # Whoever plans holds this first, and what is settled after.
                await PlanRepository(session).lock()
            await ClaimRepository(session).settle([settlement(each, now) for each in outcomes])
            if of_bulletins:
                of = [each.parcel.delivery for each in of_bulletins]
                facts = await read_facts(session, of, now, self._zone)
                await DeliveryRepository(session).owe(followups(of_bulletins, facts), now)
            for event in (await read_events(session, told_wrong)).values():
                await apply_plan(session, event, now)
            await session.commit()

    async def register(self, person: Person, event: str | None = None) -> tuple[Delivery, ...]:
        """Return what was owed to channels: those of a coordinator's server, or all (national).

        ForbiddenError for anyone else.
        """
        async with self._database.read() as session:
            server = await self._remit(person, ServerRepository(session))
            found = await RegisterRepository(session).channels(
                server=server, event=event, limit=_REGISTER_LENGTH
            )
        return tuple(found)

    async def resend(self, person: Person, ids: Iterable[int], now: datetime) -> int:
        """Send again what failed or is unsure, as its coordinators decide; return how many."""
        async with self._database.write() as session:
            server = await self._remit(person, ServerRepository(session))
            await RecordRepository(session).lock()
            again = await RegisterRepository(session).resend(ids, server, now)
            await session.commit()
        self.wake()
        return again

    async def report_due(self, now: datetime) -> int:
        """Owe the coordinations word of what failed since they last heard; return how many.

        It is noted as told in the same transaction: each failure is told once.
        """
        async with self._database.write() as session:
            register = RegisterRepository(session)
            untold = await register.untold()
            facts = Facts(
                now=now,
                today=now.astimezone(self._zone).date(),
                events=await read_events(session, {each.owed.subject for each in untold}),
                servers={each.id: each for each in await ServerRepository(session).servers()},
            )
            due = reports(untold, facts.servers, self._home)
            await DeliveryRepository(session).owe([_report(each, facts) for each in due], now)
            await register.told([failed for each in due for failed in each.deliveries], now)
            await session.commit()
        self.wake()
        return len(due)

    async def waiting(self) -> int:
        """Count what failed, or is unsure, and waits for a person to decide."""
        async with self._database.read() as session:
            return await RegisterRepository(session).waiting()

    async def forget(self, now: datetime) -> int:
        """Remove what was settled long ago."""
        async with self._database.write() as session:
            gone = await RegisterRepository(session).forget(now - REGISTER_KEPT)
            await session.commit()
        return gone

    async def next_at(self) -> datetime | None:
        """Return when there is something to claim next; None where nothing is owed."""
        async with self._database.read() as session:
            return await ClaimRepository(session).next_at()

    def wake(self) -> None:
        """Have whoever waits look again: something was entered."""
        self._woken.set()

    async def wait(self, longest: timedelta) -> None:
        """Wait until woken, this long at most."""
        try:
            async with asyncio.timeout(longest.total_seconds()):
                await self._woken.wait()
        except TimeoutError:
            return
        self._woken.clear()

    async def _remit(self, person: Person, servers: ServerRepository) -> int | None:
        """Return the server whose register a person keeps; None for that of the whole network."""
        if is_national(person, self._home):
            return None
        if person.server is None:
            raise ForbiddenError(str(person.id))
        held = await servers.get(person.server)
        return for_coordinator(person, person.server, held).id


def _left_out(
    claimed: Iterable[Delivery], decided: Dispatch, written: Written, now: datetime
) -> Iterator[Settlement]:
    """Yield what becomes of what was claimed and does not leave."""
    by_id = {each.id: each for each in claimed}
    for reason, ids in decided.taken_back.items():
        for id_ in ids:
            yield given_up(by_id[id_], DeliveryState.WITHHELD, reason, now)
    for each in written.surplus:
        # A later text may have this part again.
        yield given_up(each, DeliveryState.WITHHELD, Reason.STOPPED, now)
    for each, _ in written.unwritable:
        lost = DeliveryState.FAILED if each.attempted_at is None else DeliveryState.UNSURE
        yield given_up(each, lost, Reason.UNWRITABLE, now)


def _told_an_old_date(outcomes: Iterable[Outcome]) -> set[str]:
    """Return the events of which someone turned out to have been told what no longer holds."""
    return {
        each.parcel.delivery.owed.subject
        for each in outcomes
        if each.result is Result.FOUND and each.parcel.dropped in {Reason.MOVED, Reason.CANCELLED}
    }


def _report(report: Report, facts: Facts) -> Owed:
    reader = reader_of(report.place, facts.servers)

    def readable(event: Event) -> bool:
        return may_read(reader, event.scope, facts.today)

    first = min(each.id for each in report.deliveries)
    at = int(facts.now.timestamp())
    return Owed(
        # Of two who tell of failures in the same second, each tells of others.
        key=f"p:{report.place.server}:{at}-{first}:{place_key(report.place)}",
        kind=DeliveryKind.REPORT,
        place=report.place,
        due_at=facts.now,
        text=report_text(report, facts.events, readable, catalogue_for("fr")),
    )
