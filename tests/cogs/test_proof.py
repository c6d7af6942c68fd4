"""What is not for everybody reaches someone in private only while they see it in a channel."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import count
from unittest.mock import AsyncMock

import pytest
from sqlalchemy import update

from bot.bootstrap import App
from bot.domain.audiences import Audience
from bot.domain.dates import PartialDate
from bot.domain.deliveries import Delivery, DeliveryKind, DeliveryState, Place, PlaceKind, Reason
from bot.domain.places.places import Channel, Purpose
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from bot.storage.rows import DeliveryRow
from bot.storage.subscriptions import SubscriptionRepository
from cogs.deliveries.gate import Gate
from tests.deliveries import keep, meeting, outbox, owe, owed, server
from tests.simulated import Scene

Sending = Callable[[], Awaitable[Delivery]]


@pytest.fixture
async def sending(scene: Scene, app: App, now: datetime) -> Sending:
    """Give one round that sends a member a reminder of something for members alone."""
    members = Channel(id=scene.channel.id, purposes=(Purpose.MEETINGS,), audience=Audience.MEMBERS)
    there = server(scene.guild.id, channels=(members,), audience=Audience.MEMBERS)
    day = PartialDate.of((now + timedelta(days=2)).date())
    await keep(app.database, there, meeting(start=day, audience=Audience.MEMBERS))
    await ask(app, scene, now, server=None)
    person = Place(kind=PlaceKind.PERSON, id=scene.user.id, server=scene.guild.id)
    entry = owed(
        "r:1", person, kind=DeliveryKind.REMINDER, subject="rencontre", due_at=now, text=None
    )
    await owe(app.database, entry, now=now)

    async def send() -> Delivery:
        cog = scene.client.get_cog("DeliveriesCog")
        await cog.send_due()  # type: ignore[union-attr]
        [held] = (await outbox(app.database)).values()
        return held

    return send


async def ask(
    app: App,
    scene: Scene,
    now: datetime,
    *,
    server: int | None,
    scope: SubscriptionScope = SubscriptionScope.ALL,
) -> None:
    """Have the member ask for all dates, or those of a kind, in a server."""
    subject = "" if scope is SubscriptionScope.ALL else "deadline"
    wish = Subscription(
        person=scene.user.id, server=server, scope=scope, subject=subject, since=now
    )
    async with app.database.write() as session:
        await SubscriptionRepository(session).put(wish)
        await session.commit()


async def test_a_member_who_sees_the_channel_is_told(scene: Scene, sending: Sending) -> None:
    assert (await sending()).state is DeliveryState.SENT
    last = scene.user.dm_channel.last_message
    assert last is not None
    assert "Rencontre d’essai" in last.content


async def test_who_left_the_server_is_not(scene: Scene, sending: Sending) -> None:
    path = f"/guilds/{scene.guild.id}/members/{scene.user.id}"
    scene.env.inject_error("GET", path, status=404, code=10007)
    held = await sending()
    assert (held.state, held.reason) == (DeliveryState.WITHHELD, Reason.NOT_ALLOWED)
    assert scene.user.dm_channel.last_message is None


async def test_what_cannot_be_proven_now_is_tried_again(scene: Scene, sending: Sending) -> None:
    path = f"/guilds/{scene.guild.id}/channels"
    scene.env.inject_error("GET", path, status=403, code=50001)
    held = await sending()
    assert (held.state, held.attempted_at) == (DeliveryState.PENDING, None)
    assert scene.user.dm_channel.last_message is None


async def test_who_left_one_server_proves_it_by_another_in_which_they_asked(
    scene: Scene, app: App, now: datetime, sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes = count()
    monkeypatch.setattr(Gate, "pass_through", AsyncMock(side_effect=lambda: next(passes)))
    left = 4242
    await keep(app.database, server(left, channels=(), audience=Audience.MEMBERS))
    scene.env.inject_error("GET", f"/guilds/{left}", status=403, code=50001)
    async with app.database.write() as session:
        await session.execute(update(DeliveryRow).values(server_id=left))
        await session.commit()
    await ask(app, scene, now, server=scene.guild.id, scope=SubscriptionScope.KIND)
    before = len(scene.env.http_requests)
    assert (await sending()).state is DeliveryState.SENT
    assert next(passes) >= len(scene.env.http_requests) - before
