"""What Discord tells of servers: Relais came, left, a channel changed. It needs nobody's right."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.journal import DISCORD_ACTOR
from bot.domain.places import edits
from bot.domain.places.places import Server
from bot.storage.database import Database
from bot.storage.servers import ServerRepository


class PresenceService:
    """Keeps the list of servers true; each change has its line in the journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def joined(self, server_id: int, name: str, now: datetime) -> Server:
        """Note that Relais is in a server: one it never was in waits to be admitted."""
        async with self._database.write() as session:
            server = await _enter(ServerRepository(session), server_id, name, now)
            await session.commit()
        return server

    async def left(self, server_id: int, now: datetime) -> None:
        """Note that Relais is out of a server; its admission and set-up are kept."""
        await self._note(server_id, lambda server: replace(server, present=False), now)

    async def channel_became(
        self, server_id: int, channel_id: int, *, announcement: bool, now: datetime
    ) -> None:
        """Note what a channel has become on Discord: one for announcements is public at once."""
        edit = partial(edits.with_announcement, channel_id=channel_id, announcement=announcement)
        await self._note(server_id, edit, now)

    async def reconcile(
        self,
        present: Mapping[int, str],
        now: datetime,
        *,
        announcing: Mapping[int, Collection[int]] | None = None,
    ) -> None:
        """Note in which servers Relais is, by name, after it was away.

        `announcing` are the channels for announcements of those servers that Discord shows.
        """
        seen = announcing or {}
        async with self._database.write() as session:
            servers = ServerRepository(session)
            held = {server.id: server for server in await servers.lock_all()}
            for server in held.values():
                found = _found(server, present.get(server.id))
                found = edits.with_announcements(found, seen.get(server.id))
                await servers.save(server, found, actor=DISCORD_ACTOR, now=now)
            for server_id in sorted(present.keys() - held.keys()):
                await _enter(servers, server_id, present[server_id], now)
            await session.commit()

    async def _note(self, server_id: int, edit: Callable[[Server], Server], now: datetime) -> None:
        async with self._database.write() as session:
            servers = ServerRepository(session)
            before = await servers.lock(server_id)
            if before is not None:
                await servers.save(before, edit(before), actor=DISCORD_ACTOR, now=now)
                await session.commit()


async def _enter(servers: ServerRepository, server_id: int, name: str, now: datetime) -> Server:
    new = Server(id=server_id, name=name)
    if await servers.add(new, actor=DISCORD_ACTOR, now=now):
        return new
    held = await servers.lock(server_id) or new
    found = _found(held, name)
    await servers.save(held, found, actor=DISCORD_ACTOR, now=now)
    return found


def _found(server: Server, name: str | None) -> Server:
    """Say whether Relais is in a server (under this name, which Discord may not have told yet)."""
    return replace(server, present=name is not None, name=name or server.name)
