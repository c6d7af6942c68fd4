"""Asking and sharing work in every kind of channel: threads, forum posts, news, voice text."""

from typing import Any

import discord
import pytest
from simcord.backend.models import Overwrite

from tests.simulated import Scene, labels_of, text_of

QUESTION = "Où en est la révision des typologies?"
ANSWER = "La révision des typologies n’est pas commencée"
KINDS = ["texte", "fil", "publication", "annonces", "vocal"]


@pytest.fixture(params=KINDS)
async def place(request: pytest.FixtureRequest, scene: Scene) -> Any:
    """Give a channel of each kind."""
    guild, client = scene.guild, scene.client
    match request.param:
        case "fil":
            parent = client.get_channel(scene.channel.id)
            assert isinstance(parent, discord.TextChannel)
            await parent.create_thread(name="fil", type=discord.ChannelType.public_thread)
            return scene.channel.threads[0]
        case "publication":
            forum = guild.create_forum_channel("forum")
            await scene.env.settle()
            found = client.get_channel(forum.id)
            assert isinstance(found, discord.ForumChannel)
            await found.create_thread(name="publication", content="Bonjour")
            return forum.threads[0]
        case "annonces":
            return guild.create_news_channel("annonces")
        case "vocal":
            return guild.create_voice_channel("vocal")
        case _:
            return scene.channel


async def test_one_asks_alone_shares_and_asks_aloud(scene: Scene, place: Any) -> None:
    private = await scene.member.slash(place, "psoc question", question=QUESTION)
    assert private.ephemeral
    await scene.member.click(private.response, label="Partager ici")
    assert ANSWER in text_of(place.last_message)
    await scene.member.send(place, f"{scene.mention} loi 25")
    assert "plusieurs façons" in text_of(place.last_message)
    shown = await scene.member.click(place.last_message, label="Continuer en privé")
    assert shown.modal is not None


async def test_in_a_thread_the_right_to_write_in_threads_counts(scene: Scene) -> None:
    parent = scene.client.get_channel(scene.channel.id)
    assert isinstance(parent, discord.TextChannel)
    await parent.create_thread(name="fil", type=discord.ChannelType.public_thread)
    send = discord.Permissions(send_messages=True).value
    held = scene.env.backend.get_channel(scene.channel.id)
    held.overwrites.append(Overwrite(scene.guild.id, 0, allow=0, deny=send))
    (thread,) = scene.channel.threads
    private = await scene.member.slash(thread, "psoc question", question=QUESTION)
    assert "Partager ici" in labels_of(private.response)
    private = await scene.member.slash(scene.channel, "psoc question", question=QUESTION)
    assert "Partager ici" not in labels_of(private.response)
