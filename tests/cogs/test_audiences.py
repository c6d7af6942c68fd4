"""Wherever someone stands, nothing above what that place and they may read gets out.

Every command and every button is tried by everyone everywhere; what was sent to Discord and what
was logged is then searched for the marks of records that were not for that reader.
"""

import json
import logging
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from bot.domain.audiences import Reader, may_read
from bot.domain.content.network import Network
from bot.domain.content.pack import Pack, Record, pack_of
from bot.domain.places.places import Server, reader_at
from bot.services.content import read_valid_pack
from tests.cogs.conftest import CONTENT
from tests.cogs.crawling import fillings, leaves, uses_everything
from tests.cogs.secret_records import COMMON, scopes, secret_records
from tests.simulated import Seat, Town, labels_of, text_of, town_of

# Coordinators' own: they show what someone manages, and change what is held fixed here.
_MANAGING = ("gestion-", "configurer")
# What these show is what someone asked to be kept, not what they may read.
_KEEPING = ("abonnement", "mes-données")
# Where each person is tried, and in private (None).
_GOES: Mapping[Who, tuple[Where | None, ...]] = {
    Who.OUTSIDER: (Where.REGION, None),
    Who.ENGLISH: (Where.REGION, Where.STRANGE, None),
    Who.COORDINATOR: (Where.REGION, None),
    Who.OTHER_COORDINATOR: (Where.REGION, Where.OTHER_REGION),
    Who.NATIONAL: (Where.HOME, None),
}
_FINDS: Mapping[Who, str] = {
    Who.OUTSIDER: "zqpublic01",
    Who.ENGLISH: "zqmembers01",
    Who.COORDINATOR: "zqgroupings01",
    Who.OTHER_COORDINATOR: "zqgroupings03",
    Who.NATIONAL: "zqdelegates01",
}


@pytest.fixture
async def full_town(app: App, now: datetime) -> AsyncIterator[Town]:
    """The town over content of every audience, region and kind."""
    await app.content.load(_content(secret_records()), now)
    async with town_of(app.services, now, questions_per_minute=10_000) as town:
        yield town


def _content(secrets: Iterable[Record]) -> Pack:
    pack = read_valid_pack(CONTENT)
    _, *records = pack.contents()
    regions = (*pack.network.regions, replace(pack.network.regions[0], code="06", name="Montréal"))
    kept = [record for record in records if not isinstance(record, Network)]
    return pack_of(replace(pack.network, regions=regions), [*kept, *secrets])


def seats(town: Town, who: Who) -> Iterator[Seat]:
    """Give every channel that someone sees, and their direct messages."""
    for where in Where:
        for room in Room:
            seat = town.seat(who, where, room)
            if seat.sees:
                yield seat
    yield town.seat(who, None)


async def telling_seats(town: Town, who: Who) -> AsyncIterator[Seat]:
    """Give the seats that tell something new: of those where the same may be read, one."""
    told: set[object] = set()
    for seat in seats(town, who):
        again = seat.where in {Where.HOME, Where.STRANGE} and seat.room is Room.NEWS
        readers = (seat.where, seat.room is Room.NEWS, *await allowed(town, seat))
        if seat.where in _GOES[who] and not again and readers not in told:
            told.add(readers)
            yield seat


async def allowed(town: Town, seat: Seat) -> list[Reader]:
    """Return the readers that someone may be there: in private, of any channel they see."""
    servers = {server.id: server for server in await town.client.services.places.admitted()}
    rooms = [seat] if seat.where else [each for each in seats(town, seat.who) if each.where]
    return [_reader(town, servers, each) for each in rooms]


def _reader(town: Town, servers: dict[int, Server], seat: Seat) -> Reader:
    server = servers.get(town.world.servers[seat.where or Where.HOME].id)
    return reader_at(server, seat.channel.id, announcement=seat.room is Room.NEWS)


def _leaked(readers: list[Reader], now: datetime, said: str) -> list[str]:
    return [
        mark
        for mark, scope in scopes().items()
        if mark in said and not any(may_read(reader, scope, now.date()) for reader in readers)
    ]


@pytest.mark.parametrize("who", _GOES)
async def test_nothing_above_the_reader_and_the_place_gets_out(
    who: Who, full_town: Town, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    # As `configure_logs` has it where an operator asks for everything.
    caplog.set_level(logging.WARNING)
    caplog.set_level(logging.DEBUG, logger="bot")
    caplog.set_level(logging.DEBUG, logger="cogs")
    shown = set()
    async for seat in telling_seats(full_town, who):
        start = len(full_town.env.http_requests)
        caplog.clear()
        offered = [choice async for choice in uses_everything(full_town, seat, without=_MANAGING)]
        sent = full_town.env.http_requests[start:]
        said = json.dumps([[each.json for each in sent], offered], ensure_ascii=False, default=str)
        said = (said + caplog.text).lower()
        assert _leaked(await allowed(full_town, seat), now, said) == [], (seat.where, seat.room)
        shown |= {mark for mark in scopes() if mark in said}
    # What may be read does show: a search that finds nothing would prove nothing.
    assert _FINDS[who] in shown


async def test_what_is_hidden_changes_no_list_no_count_and_no_suggestion(
    full_town: Town, app: App, now: datetime
) -> None:
    seat = full_town.seat(Who.COORDINATOR, Where.REGION, Room.MEMBERS)
    (reader,) = await allowed(full_town, seat)
    before = [said async for said in _lists(full_town, seat)]
    readable = [each for each in secret_records() if may_read(reader, each.scope, now.date())]
    await app.content.load(_content(readable), now)
    assert [said async for said in _lists(full_town, seat)] == before
    assert any("zqmembers01" in said for said in before)


async def _lists(town: Town, seat: Seat) -> AsyncIterator[str]:
    """Give what every list shows and every option offers."""
    for path, spec in leaves(town):
        if path.startswith(_MANAGING) or path == "psoc question":
            continue
        for option in spec.get("options", ()):
            if option.get("autocomplete"):
                for typed in ("", COMMON, "zq"):
                    yield "\n".join(await seat.types(path, option["name"], typed))
        for filled in () if path.startswith(_KEEPING) else fillings(spec):
            reply = (await seat.slash(path, **filled)).response
            yield "\n".join([text_of(reply), *labels_of(reply)])
