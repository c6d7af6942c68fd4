"""Two people decide about one server from screens that show the same: nobody's choice is lost."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.domain.audiences import Audience
from bot.domain.errors import ConflictError
from bot.domain.places.places import Purpose, Server
from bot.services.places import PlaceService
from bot.storage.database import Database
from tests.places import (
    COORDINATOR,
    HERE,
    MANAGER,
    NATIONAL,
    OTHER_ROLE,
    QUESTIONS,
    admit_here,
    places_in,
    presence_of,
)
from tests.records import NOW

ACTS: list[Callable[[PlaceService, Server], Awaitable[Server]]] = [
    lambda places, shown: places.set_channels(
        COORDINATOR, shown, Purpose.MEETINGS, [(QUESTIONS, False)], NOW
    ),
    lambda places, shown: places.set_audience(COORDINATOR, shown, QUESTIONS, Audience.MEMBERS, NOW),
    lambda places, shown: places.set_readers(
        COORDINATOR, shown, Audience.MEMBERS, [QUESTIONS], NOW
    ),
    lambda places, shown: places.set_weekly(COORDINATOR, shown, {QUESTIONS: True}, NOW),
    lambda places, shown: places.set_coordinators(COORDINATOR, shown, [OTHER_ROLE], NOW),
    lambda places, shown: places.set_mention_role(COORDINATOR, shown, OTHER_ROLE, NOW),
    lambda places, shown: places.withdraw(NATIONAL, shown, NOW),
    lambda places, shown: places.admit(
        NATIONAL, shown, regions=["06"], grouping=None, audience=Audience.PUBLIC, now=NOW
    ),
]


@pytest.fixture
async def places(database: Database) -> PlaceService:
    service = await places_in(database)
    await admit_here(service)
    return service


async def test_of_two_at_once_one_is_saved_and_the_other_is_told(places: PlaceService) -> None:
    shown = await places.server(COORDINATOR, HERE)
    told = await asyncio.gather(
        places.set_readers(COORDINATOR, shown, Audience.GROUPINGS, [QUESTIONS], NOW),
        places.set_readers(MANAGER, shown, Audience.MEMBERS, [QUESTIONS], NOW),
        return_exceptions=True,
    )
    assert [type(each) for each in told if isinstance(each, Exception)] == [ConflictError]
    (saved,) = (each for each in told if isinstance(each, Server))
    assert await places.server(COORDINATOR, HERE) == saved


async def test_what_was_decided_since_is_not_undone_by_any_choice(places: PlaceService) -> None:
    shown = await places.server(COORDINATOR, HERE)
    held = await places.set_audience(MANAGER, HERE, QUESTIONS, Audience.GROUPINGS, NOW)
    for act in ACTS:
        with pytest.raises(ConflictError):
            await act(places, shown)
    assert await places.server(COORDINATOR, HERE) == held


async def test_what_discord_tells_meanwhile_is_in_nobody_s_way(places: PlaceService) -> None:
    shown = await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    presence = presence_of(places)
    await presence.joined(HERE, "Autre nom", NOW)
    await presence.channel_became(HERE, QUESTIONS, announcement=True, now=NOW)
    held = await places.set_mention_role(COORDINATOR, shown, OTHER_ROLE, NOW)
    assert (held.name, held.channel(QUESTIONS).announcement) == ("Autre nom", True)


async def test_the_last_decision_is_found_behind_what_discord_told(places: PlaceService) -> None:
    decided = await places.set_weekly(COORDINATOR, HERE, {QUESTIONS: True}, NOW)
    await presence_of(places).joined(HERE, "Autre nom", NOW)
    server, last = await places.overview(COORDINATOR, HERE)
    assert server == replace(decided, name="Autre nom")
    assert last is not None
    assert last.after == decided
    await admit_here(places, Audience.PUBLIC)
    assert (await places.overview(COORDINATOR, HERE))[1] is None
