"""The composition root: settings in, everything that runs out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from bot.gateways.clock import Clock, system_clock
from bot.services import Services
from bot.services.answers import AnswerService
from bot.services.content import ContentService, read_valid_pack
from bot.settings import Settings
from bot.storage.database import Database

# The extensions that hold the cogs: named, never imported from here.
COG_MODULES = ("cogs.answers",)


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
        services=Services(answers=AnswerService(database, settings.zone)),
        content=ContentService(database),
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
