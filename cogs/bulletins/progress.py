"""How far a bulletin is, in the coordination channels, as it goes out; and the stop beside it."""

import asyncio
import contextlib
import logging
from datetime import timedelta
from typing import Final

import discord
from discord.ext import commands
from discord.http import Route

from bot.client import RelaisClient
from bot.domain.bulletins.following import LiveMessage
from bot.domain.deliveries import Copy
from bot.domain.errors import UnavailableError
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.bulletins.releases import show_state
from cogs.bulletins.replies import Desk, ReleaseItem, is_public
from cogs.ui.buttons import Interaction
from cogs.ui.releases import Act, progress_components

log = logging.getLogger(__name__)

_NAME: Final = "BulletinProgressCog"
_PAUSE_SECONDS: Final = 5.0
# A bulletin of thousands of copies takes a while to count: what sends them goes first.
_LOOKING_SHARE: Final = 1 / 40
# What came and went between two looks has left its line in the journal.
_LATELY: Final = timedelta(minutes=2)
# Longer than nothing runs between two starts: what ended meanwhile was not told to its end.
_AT_START: Final = timedelta(days=2)


class BulletinProgressCog(commands.Cog, name=_NAME):
    """Keeps the messages that tell how far bulletins are; it holds what they read last."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client
        self._read: dict[Copy, str] = {}
        self._moving: frozenset[int] | None = None

    async def serve(self, stopping: asyncio.Event) -> None:
        """Bring the messages up to date every few seconds, until told to stop."""
        clock = asyncio.get_running_loop()
        while not stopping.is_set():
            began = clock.time()
            try:
                await self.update()
            except Exception:
                log.warning("action=bulletin_progress outcome=trouble", exc_info=True)
            pause = max(_PAUSE_SECONDS, (clock.time() - began) / _LOOKING_SHARE)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await stopping.wait()

    async def update(self) -> None:
        """Bring up to date what tells of bulletins that go out, and once more as they end."""
        follow, now = self._client.services.following, self._client.now()
        since = now - (_AT_START if self._moving is None else _LATELY)
        before, self._moving = self._moving or frozenset(), await follow.moving(since, now)
        messages = await follow.live(before | self._moving, now)
        for message in messages:
            if self._read.get(message.copy) != message.text:
                await self._edit(message)
        known = {message.copy for message in messages}
        self._read = {copy: text for copy, text in self._read.items() if copy in known}

    def watch(self, number: int) -> None:
        """Look at a bulletin the next time, of which the database may show no move by then."""
        self._moving = (self._moving or frozenset()) | {number}

    async def show_now(self, number: int) -> None:
        """Bring up to date what tells of one bulletin."""
        for message in await self._client.services.following.live([number], self._client.now()):
            await self._edit(message)

    async def _edit(self, message: LiveMessage) -> None:
        copy = message.copy
        route = Route(
            "PATCH",
            "/channels/{channel_id}/messages/{message_id}",
            channel_id=copy.channel,
            message_id=copy.message,
        )
        buttons = progress_components(message.progress, catalogue_for("fr"))
        body = {
            "content": message.text,
            "components": buttons,
            "allowed_mentions": discord.AllowedMentions.none().to_dict(),
        }
        try:
            await self._client.http.request(route, json=body)
        except (discord.Forbidden, discord.NotFound) as error:
            # Deleted, or no longer to be seen: whoever wants to know opens the register.
            log.info("action=bulletin_progress outcome=%d", error.status)
        self._read[copy] = message.text


class HaltButton(ReleaseItem, template=Act.HALT.pattern):
    """« Arrêt d’urgence »: nothing more leaves."""

    async def pressed(self, interaction: Interaction) -> None:
        """Stop it, and show how far it came."""
        desk = Desk(interaction)
        await desk.releases.stop(desk.person, self.number, desk.now)
        await _shown(interaction, desk, self.number)


class ResumeButton(ReleaseItem, template=Act.RESUME.pattern):
    """« Reprendre », from where it was stopped."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have the rest leave, and show how far it is."""
        desk = Desk(interaction)
        await desk.releases.resume(desk.person, self.number, desk.now)
        await _shown(interaction, desk, self.number)


async def _shown(interaction: Interaction, desk: Desk, number: int) -> None:
    desk.wake()
    if not is_public(interaction.message):
        await show_state(interaction, number)
        return
    await interaction.response.defer()
    await progress_of(interaction.client).show_now(number)


def progress_of(client: RelaisClient) -> BulletinProgressCog:
    """Return the cog that keeps the messages (UnavailableError where it is not loaded)."""
    cog = client.get_cog(_NAME)
    if not isinstance(cog, BulletinProgressCog):
        raise UnavailableError(_NAME)
    return cog
