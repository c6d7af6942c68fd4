"""One round of the loop on the simulated Discord: what arrives, and what becomes of the rest."""

import asyncio
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.bootstrap import App
from bot.domain.dates import PartialDate
from bot.domain.deliveries import (
    Copy,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.domain.errors import UnavailableError
from bot.domain.places.places import Channel, Purpose
from bot.services.whole import whole
from tests.deliveries import keep, meeting, outbox, owe, owed, server
from tests.simulated import Scene, labels_of

MINUTE = timedelta(minutes=1)


@pytest.fixture
def here(scene: Scene) -> Place:
    return Place(kind=PlaceKind.CHANNEL, id=scene.channel.id, server=scene.guild.id)


async def send(scene: Scene, app: App, *entries: Owed) -> dict[str, Delivery]:
    """Have one round of the loop send these; return the outbox."""
    await owe(app.database, *entries, now=app.clock())
    # Extensions are loaded as modules of their own: the class here is another one.
    cog: Any = scene.client.get_cog("DeliveriesCog")
    await cog.send_due()
    await scene.env.settle()
    return await outbox(app.database)


def due(now: datetime, place: Place, key: str = "t:1", **more: Any) -> Owed:
    return owed(key, place, due_at=now, **more)


async def test_what_is_owed_arrives_and_is_settled(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    [held] = (await send(scene, app, due(now, here))).values()
    last = scene.channel.last_message
    assert last is not None
    assert last.content.startswith("Essai\n-# réf. ")
    assert (held.state, held.message_id, held.channel_id) == (
        DeliveryState.SENT,
        last.id,
        scene.channel.id,
    )
    [request] = scene.requests("POST", "/messages")
    assert request.json["enforce_nonce"] is True
    assert len(request.json["nonce"]) <= 25
    assert request.json["allowed_mentions"] == {"parse": []}


async def test_a_notice_pings_the_chosen_role_alone_and_offers_to_remind(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    channels = (Channel(id=here.id, purposes=(Purpose.MEETINGS,)),)
    there = server(scene.guild.id, channels=channels, mention_role=55)
    event = meeting(start=PartialDate.of((now + timedelta(days=2)).date()))
    await keep(app.database, there, event)
    entry = replace(due(now, here, "r:1"), subject="rencontre", text=None)
    entry = replace(entry, kind=entry.kind.__class__.REMINDER, lead=timedelta(days=2))
    await send(scene, app, entry)
    last = scene.channel.last_message
    assert last is not None
    assert last.content.startswith("<@&55>\n")
    assert "Rencontre d’essai" in last.content
    assert labels_of(last) == ["Me le rappeler"]
    [request] = scene.requests("POST", "/messages")
    assert request.json["allowed_mentions"]["roles"] == [55]
    assert request.json["components"][0]["components"][0]["custom_id"] == "relais:remind:rencontre"


async def test_an_earlier_attempt_is_found_and_not_sent_again(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    entry = due(now, here)
    await send(scene, app, entry)
    await doubt(app, now - 5 * MINUTE)
    before = len(scene.requests("POST", "/messages"))
    [held] = (await send(scene, app)).values()
    assert held.state is DeliveryState.SENT
    assert len(scene.requests("POST", "/messages")) == before


async def test_an_earlier_attempt_that_did_not_arrive_is_sent(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    await owe(app.database, due(now, here), now=now)
    await doubt(app, now - 5 * MINUTE)
    [held] = (await send(scene, app)).values()
    assert held.state is DeliveryState.SENT
    assert len(scene.requests("GET", "/messages")) == 1


async def test_a_correction_that_is_no_longer_wanted_changes_nothing(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    copy = Copy(channel=here.id, message=5)
    entry = due(now, here, kind=DeliveryKind.CORRECTION, subject="relay:1", edits=copy)
    await owe(app.database, entry, now=now)
    await doubt(app, now - 5 * MINUTE)
    [held] = (await send(scene, app)).values()
    assert (held.state, held.reason) == (DeliveryState.WITHHELD, Reason.PLACE_CHANGED)
    assert scene.requests("PATCH", "/messages") == []


@pytest.mark.parametrize(
    ("status", "code", "state", "reason"),
    [
        (404, 10003, DeliveryState.FAILED, Reason.CHANNEL_GONE),
        (403, 50013, DeliveryState.FAILED, Reason.NO_PERMISSION),
        (403, 50001, DeliveryState.FAILED, Reason.NO_PERMISSION),
        (400, 50035, DeliveryState.FAILED, Reason.REFUSED),
        (500, 0, DeliveryState.PENDING, None),
        (429, 0, DeliveryState.PENDING, None),
    ],
)
async def test_what_does_not_arrive_is_refused_or_comes_again(
    scene: Scene,
    app: App,
    here: Place,
    now: datetime,
    status: int,
    code: int,
    state: DeliveryState,
    reason: Reason | None,
) -> None:
    path = f"/channels/{here.id}/messages"
    scene.env.inject_error("POST", path, status=status, code=code)
    [held] = (await send(scene, app, due(now, here))).values()
    assert (held.state, held.reason) == (state, reason)
    assert (held.attempted_at is None) == (status == 429)


async def test_a_look_up_that_is_refused_leaves_it_to_a_person(
    scene: Scene, app: App, here: Place, now: datetime
) -> None:
    await owe(app.database, due(now, here), now=now)
    await doubt(app, now - 5 * MINUTE)
    scene.env.inject_error("GET", f"/channels/{here.id}/messages", status=403, code=50001)
    [held] = (await send(scene, app)).values()
    assert (held.state, held.reason) == (DeliveryState.UNSURE, Reason.UNKNOWN)
    assert scene.requests("POST", "/messages") == []


async def test_a_direct_message_arrives(scene: Scene, app: App, now: datetime) -> None:
    person = Place(kind=PlaceKind.PERSON, id=scene.user.id)
    [held] = (await send(scene, app, due(now, person))).values()
    assert held.state is DeliveryState.SENT
    assert held.channel_id == scene.user.dm_channel.id


async def test_closed_direct_messages_are_known(scene: Scene, app: App, now: datetime) -> None:
    path = f"/channels/{scene.user.dm_channel.id}/messages"
    scene.env.inject_error("POST", path, status=403, code=50007)
    person = Place(kind=PlaceKind.PERSON, id=scene.user.id)
    [held] = (await send(scene, app, due(now, person))).values()
    assert held.reason is Reason.DIRECT_CLOSED


async def test_an_outcome_that_cannot_be_written_is_kept_until_it_can(
    scene: Scene, app: App, here: Place, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def down(*_: Any) -> None:
        raise UnavailableError("database")

    with monkeypatch.context() as patched:
        patched.setattr(app.services.deliveries, "settle", down)
        with pytest.raises(UnavailableError):
            await send(scene, app, due(now, here))
    assert (await outbox(app.database))["t:1"].state is DeliveryState.LEASED
    assert (await send(scene, app))["t:1"].state is DeliveryState.SENT
    assert len(scene.requests("POST", "/messages")) == 1


async def test_the_loop_outlives_trouble_and_gives_back_what_has_not_left(
    scene: Scene, app: App, here: Place, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owe(app.database, due(now, here, "t:1"), due(now, here, "t:2"), now=now)
    tried = asyncio.Event()

    async def hang(*_: Any, **__: Any) -> None:
        tried.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(sys.modules["cogs.deliveries.deliveries"], "_TO_FINISH_SECONDS", 0)
    work = loop_of(scene)
    stopping = asyncio.Event()
    monkeypatch.setattr(scene.client.http, "request", hang)
    serving = asyncio.ensure_future(work(stopping))
    await tried.wait()
    stopping.set()
    app.services.deliveries.wake()
    await serving
    held = await outbox(app.database)
    assert {each.state for each in held.values()} == {DeliveryState.PENDING}
    # One was on its way to Discord, the other waited for its turn in the channel.
    assert sorted(each.attempted_at is None for each in held.values()) == [False, True]


async def test_what_the_loop_does_in_the_database_is_done_to_its_end(
    scene: Scene, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()
    counted: list[int] = []

    async def slow(*_: Any) -> int:
        begun.set()
        if counted:
            await go_on.wait()
        counted.append(1)
        return 1

    monkeypatch.setattr(app.services.deliveries, "lease", timedelta())
    monkeypatch.setattr(app.services.leases, "senders", slow)
    work = loop_of(scene)
    stopping = asyncio.Event()
    serving = asyncio.ensure_future(work(stopping))
    await begun.wait()
    begun.clear()
    await begun.wait()
    stopping.set()
    app.services.deliveries.wake()
    asyncio.get_running_loop().call_later(0.1, go_on.set)
    await serving
    assert len(counted) >= 2


async def test_what_is_whole_is_done_before_its_caller_is_cancelled() -> None:
    begun, done = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        await asyncio.sleep(0.01)
        done.set()

    caller = asyncio.ensure_future(whole(work()))
    await begun.wait()
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert done.is_set()


def loop_of(scene: Scene) -> Any:
    cog: Any = scene.client.get_cog("DeliveriesCog")
    return cog.serve


async def doubt(app: App, since: datetime) -> None:
    """Make it as if a process had died right after it sent all that is owed."""
    from sqlalchemy import update

    from bot.storage.rows import DeliveryRow

    async with app.database.write() as session:
        values = {"state": DeliveryState.PENDING, "attempted_at": since, "available_at": since}
        await session.execute(update(DeliveryRow).values(values))
        await session.commit()
