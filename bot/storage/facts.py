"""Reads again, in the transaction of a claim, what decides whether anything leaves, and as what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.answers.passages import RecordKind
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.pack import RecordKey
from bot.domain.content.sources import Source
from bot.domain.deliveries import Delivery, DeliveryKind, PlaceKind
from bot.domain.outbox.bulletins import number_of
from bot.domain.outbox.facts import Facts
from bot.domain.outbox.sending import is_about_event, is_about_news
from bot.domain.places.places import Server
from bot.domain.schedule.recipients import proofs_of
from bot.storage.deliveries import DeliveryRepository
from bot.storage.feed_desk import FeedDesk
from bot.storage.feed_items import FeedItemRepository
from bot.storage.holders import read_network
from bot.storage.parts import PartRepository
from bot.storage.planned import PlanRepository
from bot.storage.records import RecordRepository
from bot.storage.releases import ReleaseRepository
from bot.storage.servers import ServerRepository
from bot.storage.subscriptions import SubscriptionRepository


async def read_facts(
    session: AsyncSession, claimed: Sequence[Delivery], now: datetime, zone: ZoneInfo
) -> Facts:
    """Read what these deliveries are about; nothing for those that carry their own text."""
    facts = Facts(now=now, today=now.astimezone(zone).date())
    about = [each for each in claimed if is_about_event(each.owed)]
    if about:
        facts = await _of_events(session, about, facts)
    if any(each.owed.kind is DeliveryKind.SUMMARY for each in claimed):
        facts = await _of_summaries(session, claimed, facts)
    if news := [each for each in claimed if is_about_news(each.owed)]:
        facts = await _of_news(session, news, facts)
    if parts := [each for each in claimed if number_of(each.owed.subject) is not None]:
        facts = await of_bulletins(session, parts, facts)
    return facts


async def read_events(session: AsyncSession, ids: Iterable[str]) -> dict[str, Event]:
    """Read these events, by id; those that are gone are left out."""
    keys = [RecordKey(RecordKind.EVENT, each) for each in ids]
    _, records = await RecordRepository(session).at_revision(keys)
    return {event.id: event for event in records.values() if isinstance(event, Event)}


async def _of_events(session: AsyncSession, about: Sequence[Delivery], facts: Facts) -> Facts:
    events = await read_events(session, {each.owed.subject for each in about})
    wishes = SubscriptionRepository(session)
    people = {each.owed.place.id for each in about if each.owed.place.kind is PlaceKind.PERSON}
    asked = {person: await wishes.of(person) for person in sorted(people)}
    proofs = proofs_of(wish for each in asked.values() for wish in each)
    facts = replace(
        facts,
        events=events,
        sources=await _sources(session, events.values()),
        servers=await _servers(session, about, proofs),
        subscriptions=asked,
        beside=await DeliveryRepository(session).open_beside(about, facts.now),
        histories=await PlanRepository(session).histories(events.keys()),
    )
    changed = [each for each in about if each.owed.kind is DeliveryKind.CHANGE]
    return replace(facts, heard=await _heard(session, changed)) if changed else facts


async def _heard(session: AsyncSession, changed: Sequence[Delivery]) -> list[Delivery]:
    """Return what came to the places of these changes before, not what is leaving now."""
    leaving = {each.id for each in changed}
    heard = await DeliveryRepository(session).heard(changed)
    return [each for each in heard if each.id not in leaving]


async def _of_summaries(session: AsyncSession, claimed: Sequence[Delivery], facts: Facts) -> Facts:
    every = await RecordRepository(session).of_kinds(RecordKind.EVENT)
    return replace(
        facts,
        network=await read_network(session),
        events={event.id: event for event in every if isinstance(event, Event)},
        servers={**facts.servers, **await _servers(session, claimed)},
    )


async def _of_news(session: AsyncSession, news: Sequence[Delivery], facts: Facts) -> Facts:
    subjects = {each.owed.subject for each in news}
    return replace(
        facts,
        relays=await FeedItemRepository(session).relayed_for(subjects),
        touched=await FeedDesk(session).touched(subjects),
        servers={**facts.servers, **await _servers(session, news)},
    )


async def of_bulletins(session: AsyncSession, parts: Sequence[Delivery], facts: Facts) -> Facts:
    """Read the bulletins that these are of, how they leave, and where they are sent."""
    numbers = {number_of(each.owed.subject) or 0 for each in parts}
    records = RecordRepository(session)
    _, found = await records.at_revision(
        RecordKey(RecordKind.BULLETIN, str(number)) for number in numbers
    )
    bulletins = {each.number: each for each in found.values() if isinstance(each, Bulletin)}
    named = {dossier for bulletin in bulletins.values() for dossier in bulletin.dossiers}
    _, dossiers = await records.at_revision(RecordKey(RecordKind.DOSSIER, each) for each in named)
    return replace(
        facts,
        bulletins=bulletins,
        releases=await ReleaseRepository(session).releases(numbers),
        titles={each.id: each.title for each in dossiers.values() if isinstance(each, Dossier)},
        begun=await PartRepository(session).begun(parts),
        servers={**facts.servers, **await _servers(session, parts)},
    )


async def _servers(
    session: AsyncSession, deliveries: Iterable[Delivery], others: Iterable[int] = ()
) -> dict[int, Server]:
    wanted = {*others, *(each.owed.place.server for each in deliveries)}
    found = await ServerRepository(session).servers(each for each in wanted if each is not None)
    return {server.id: server for server in found}


async def _sources(session: AsyncSession, events: Iterable[Event]) -> dict[str, Source]:
    cited = {citation.source for event in events for citation in event.citations}
    keys = [RecordKey("source", each) for each in cited]
    _, records = await RecordRepository(session).at_revision(keys)
    return {each.id: each for each in records.values() if isinstance(each, Source)}
