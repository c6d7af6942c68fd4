"""What the loopback Discord promises of REST: limits, nonces, faults, as the client meets them."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import discord as discord_py
import pytest

from bot.client import RelaisClient
from bot.services import Services
from tests.loopback.clients import at_rest
from tests.loopback.counting import arrivals, doubled, sent
from tests.loopback.faults import Fault, Harm, missing_permissions
from tests.loopback.limits import Rate, Rates
from tests.loopback.scenes import Scene
from tests.loopback.server import Loopback, loopback
from tests.loopback.state import ChannelType
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"
DROPPED = aiohttp.ServerDisconnectedError


@pytest.fixture
async def client(discord: Loopback, services: Services) -> AsyncIterator[RelaisClient]:
    async with at_rest(discord, services, modules=()) as client:
        yield client


def at(client: RelaisClient, scene: Scene) -> discord_py.PartialMessageable:
    return client.get_partial_messageable(scene.channel.id)


async def test_a_message_can_be_sent_found_edited_read_and_pinned(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    message = await at(client, scene).send("bonjour", nonce="n1")
    await message.edit(content="bonsoir")
    await message.pin()
    found = [each.content async for each in at(client, scene).history(limit=5)]
    held = sent(discord.world)[0]
    assert found == ["bonsoir"]
    assert (held.nonce, held.edited, held.pinned) == ("n1", 1, True)
    assert discord.record.unknown == []


async def test_an_announcement_is_published_and_a_forum_gets_a_thread(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    news = discord.world.add_channel(scene.guild, "annonces", ChannelType.ANNOUNCEMENT)
    forum = discord.world.add_channel(scene.guild, "forum", ChannelType.FORUM)
    message = await client.get_partial_messageable(news.id).send("avis")
    await message.publish()
    channel = await client.fetch_channel(forum.id)
    assert isinstance(channel, discord_py.ForumChannel)
    started = await channel.create_thread(name="Avis", content="le texte")
    assert [each.content for each in sent(discord.world)] == ["avis", "le texte"]
    assert sent(discord.world)[0].published
    assert discord.world.channel(started.thread.id).parent == forum.id


async def test_the_same_nonce_is_the_same_message_while_it_is_remembered(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    first = await at(client, scene).send("une fois", nonce="n1")
    again = await at(client, scene).send("une fois", nonce="n1")
    assert first.id == again.id
    discord.world.nonce_seconds = 0
    await at(client, scene).send("une fois", nonce="n1")
    assert (len(arrivals(discord.world)), doubled(discord.world)) == (1, 1)


async def test_a_bucket_is_announced_in_time_for_the_client_never_to_be_refused(
    services: Services,
) -> None:
    rates = Rates(routes={("POST", "/channels/{channel}/messages"): Rate(limit=2, seconds=0.2)})
    async with loopback(rates=rates) as discord:
        scene = Scene.of(discord)
        async with at_rest(discord, services, modules=()) as client:
            await asyncio.gather(*(at(client, scene).send(str(n)) for n in range(5)))
        assert discord.counts["arrived"] == 5
        assert discord.counts["received_429"] == 0


async def test_over_fifty_in_a_second_are_refused_and_counted(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    channels = [discord.world.add_channel(scene.guild, f"c{n}") for n in range(60)]
    await asyncio.gather(
        *(client.get_partial_messageable(channel.id).send("avis") for channel in channels)
    )
    assert discord.counts["arrived"] == 60
    assert discord.counts["received_429"] > 0


@pytest.mark.parametrize("harm", [Harm.RATE_LIMIT, Harm.RATE_LIMIT_GLOBAL])
async def test_a_429_is_waited_out(
    discord: Loopback, scene: Scene, client: RelaisClient, harm: Harm
) -> None:
    discord.faults.add(Fault(harm=harm, seconds=0.05))
    await at(client, scene).send("avis")
    assert [each.status for each in discord.record.of("POST", MESSAGES)] == [429, 200]
    assert discord.counts["arrived"] == 1


@pytest.mark.parametrize("after", [False, True])
async def test_a_broken_connection_is_told_whether_or_not_the_message_is_there(
    discord: Loopback, scene: Scene, client: RelaisClient, after: bool
) -> None:
    discord.faults.add(Fault(harm=Harm.ABORTED, after=after))
    with pytest.raises(DROPPED):
        await at(client, scene).send("avis")
    assert discord.counts["arrived"] == int(after)


@pytest.mark.parametrize("after", [False, True])
async def test_an_error_of_the_server_may_hide_a_message_that_is_there(
    discord: Loopback, scene: Scene, client: RelaisClient, after: bool
) -> None:
    discord.faults.add(Fault(harm=Harm.REFUSED, status=503, after=after))
    with pytest.raises(discord_py.DiscordServerError):
        await at(client, scene).send("avis")
    assert discord.counts["arrived"] == int(after)


async def test_a_request_that_hangs_is_carried_out_late(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.2))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(at(client, scene).send("avis", nonce="n1"), 0.05)
    await at(client, scene).send("avis", nonce="n1")
    await until(lambda: discord.record.of("POST", MESSAGES)[0].status)
    assert (discord.counts["arrived"], discord.counts["doubled"]) == (1, 0)


async def test_refusals_carry_the_codes_of_discord(
    discord: Loopback, scene: Scene, client: RelaisClient
) -> None:
    discord.faults.add(missing_permissions())
    with pytest.raises(discord_py.Forbidden, match="50013"):
        await at(client, scene).send("avis")
    discord.faults.clear()
    scene.person.closed = True
    with pytest.raises(discord_py.Forbidden, match="50007"):
        await (await client.create_dm(discord_py.Object(scene.person.id))).send("avis")
    discord.world.remove_channel(scene.channel.id)
    with pytest.raises(discord_py.NotFound, match="10003"):
        await at(client, scene).send("avis")
