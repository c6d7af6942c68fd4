"""The composition root: settings in, everything that runs out."""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from bot.gateways.clock import Clock, system_clock
from bot.gateways.fetcher import Fetcher
from bot.services import Services
from bot.services.answers import AnswerService
from bot.services.browse import BrowseService
from bot.services.bulletin_drafts import BulletinDraftService
from bot.services.bulletins import BulletinService
from bot.services.calendar_files import CalendarFileService
from bot.services.content import ContentService, read_valid_pack
from bot.services.deliveries import DeliveryService
from bot.services.directory import DirectoryService
from bot.services.events import EventService
from bot.services.feed_journal import FeedJournalService
from bot.services.feedback import FeedbackService
from bot.services.feeds import FeedService
from bot.services.inbox import InboxService
from bot.services.leases import LeaseService
from bot.services.news import NewsService
from bot.services.places import PlaceService
from bot.services.polls import PollService
from bot.services.presence import PresenceService
from bot.services.privacy import PrivacyService
from bot.services.releases import CopyService, FollowService, ReleaseService
from bot.services.schedule import ScheduleService
from bot.services.subscriptions import SubscriptionService
from bot.services.touched import DossierFinder
from bot.settings import Settings
from bot.storage.database import Database

# The extensions that hold the cogs: named, never imported from here.
COG_MODULES = (
    "cogs.answers.answers",
    "cogs.bulletins.commands",
    "cogs.bulletins.release_forms",
    "cogs.deliveries.deliveries",
    "cogs.events.events",
    "cogs.feeds.feeds",
    "cogs.feeds.news",
    "cogs.feeds.relaying",
    "cogs.lists.bulletins",
    "cogs.lists.calendar",
    "cogs.lists.psoc",
    "cogs.panel",
    "cogs.places.admission_items",
    "cogs.places.admissions",
    "cogs.places.places",
    "cogs.places.setup",
    "cogs.places.setup_bulletins",
    "cogs.places.setup_items",
    "cogs.places.setup_trials",
    "cogs.privacy",
    "cogs.subscriptions.subscriptions",
)
# Enough that no two processes share a name.
_NAME_BYTES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """What the surfaces use."""

    settings: Settings
    clock: Clock
    database: Database
    services: Services
    content: ContentService


def assemble(settings: Settings, clock: Clock = system_clock) -> App:
    """Put the parts together; nothing is opened yet."""
    database = Database(settings.database_url.get_secret_value())
    return App(
        settings=settings,
        clock=clock,
        database=database,
        services=_services(database, settings),
        content=ContentService(database),
    )


def _services(database: Database, settings: Settings) -> Services:
    fetcher = partial(Fetcher, loopback=settings.feeds_loopback)
    return Services(
        answers=AnswerService(database, settings.zone),
        browse=BrowseService(database, settings.zone),
        bulletin_drafts=BulletinDraftService(database, settings.zone, settings.home),
        bulletins=BulletinService(database, settings.zone),
        calendar_files=CalendarFileService(database, settings.zone),
        copies=CopyService(database, settings.zone, settings.home),
        deliveries=DeliveryService(database, settings.zone, settings.lease, settings.home),
        events=EventService(database, settings.home),
        directory=DirectoryService(database),
        feedback=FeedbackService(database, settings.zone, settings.home),
        following=FollowService(database, settings.zone, settings.home),
        inbox=InboxService(database, settings.zone, settings.home),
        leases=LeaseService(database, secrets.token_hex(_NAME_BYTES), settings.lease),
        feed_journal=FeedJournalService(database, settings.home),
        feeds=FeedService(database, settings.home, fetcher),
        news=NewsService(database, settings.zone, settings.home),
        polls=PollService(
            database,
            settings.zone,
            settings.home,
            DossierFinder(database).touched,
            InboxService(database, settings.zone, settings.home).deliver,
            fetcher,
        ),
        places=PlaceService(database, settings.home),
        presence=PresenceService(database),
        privacy=PrivacyService(database, settings.zone),
        releases=ReleaseService(database, settings.zone, settings.home),
        schedule=ScheduleService(database),
        subscriptions=SubscriptionService(database, settings.zone),
    )


@asynccontextmanager
async def open_app(settings: Settings) -> AsyncIterator[App]:
    """Open the database, its schema brought up to date, an empty one filled; close it after."""
    app = assemble(settings)
    try:
        await app.database.upgrade()
        await app.content.ensure_loaded(partial(read_valid_pack, settings.content_dir), app.clock())
        yield app
    finally:
        await app.database.dispose()
