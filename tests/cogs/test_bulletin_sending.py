"""A bulletin on the simulated Discord: in text, in an announcement channel, in a forum."""

from datetime import datetime
from typing import Any

from bot.bootstrap import App
from bot.domain.bulletins.releases import Release
from bot.domain.deliveries import Copy, DeliveryState, Place, PlaceKind
from bot.domain.outbox.bulletins import correction_owed, part_owed
from bot.domain.places.places import Channel, Purpose
from bot.storage.releases import ReleaseRepository
from tests.bulletins import bulletin
from tests.deliveries import keep, outbox, owe, server
from tests.simulated import Scene


async def round_of(scene: Scene) -> None:
    """Have one round of the loop."""
    cog: Any = scene.client.get_cog("DeliveriesCog")
    await cog.send_due()
    await scene.env.settle()


async def write(app: App, title: str, now: datetime) -> None:
    async with app.database.write() as session:
        releases = ReleaseRepository(session)
        await releases.keep(bulletin(title=title), actor="test", now=now)
        release = Release(number=4, writer=1, server=1)
        await releases.save(release, actor="test", now=now)
        await session.commit()


async def test_a_bulletin_reaches_every_kind_of_channel_and_is_put_right_there(
    scene: Scene, app: App, now: datetime
) -> None:
    news = scene.guild.create_news_channel("annonces")
    forum = scene.guild.create_forum_channel("forum")
    purposes = (Purpose.BULLETINS,)
    channels = (
        Channel(id=scene.channel.id, purposes=purposes),
        Channel(id=news.id, purposes=purposes, announcement=True),
        Channel(id=forum.id, purposes=purposes),
    )
    await keep(app.database, server(scene.guild.id, channels=channels))
    await write(app, "Le printemps", now)
    places = [Place(kind=PlaceKind.CHANNEL, id=each.id, server=scene.guild.id) for each in channels]
    parts = [part_owed(4, 0, place, now) for place in places]
    await owe(app.database, *parts, now=now)
    await round_of(scene)
    await round_of(scene)
    held = await outbox(app.database)
    assert {each.state for each in held.values()} == {DeliveryState.SENT}
    [thread] = forum.threads
    places_of_text = [scene.channel, news, thread]
    assert all("Le printemps" in each.last_message.content for each in places_of_text)
    [published] = scene.requests("POST", "/crosspost")
    assert str(news.id) in published.path
    for part in parts:
        sent = held[part.key]
        copy = Copy(channel=sent.channel_id or 0, message=sent.message_id or 0)
        await owe(app.database, correction_owed(bulletin(), part, copy, now), now=now)
    await write(app, "Le dégel", now)
    await round_of(scene)
    held = await outbox(app.database)
    assert {each.state for each in held.values()} == {DeliveryState.SENT}
    assert all("Le dégel" in each.last_message.content for each in places_of_text)
