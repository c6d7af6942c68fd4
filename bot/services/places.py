"""Servers and channels: admitted by the national coordination, set up by their own coordinators.

Every change is made in one transaction that holds the server's row, and leaves its line in the
journal. What Discord tells (Relais came, left, a channel changed) needs nobody's right.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeAlias

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Audience, Reader
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_ID, NETWORK_KIND, RecordKey
from bot.domain.journal import DISCORD_ACTOR, Change, actor_of
from bot.domain.places import edits
from bot.domain.places.errors import (
    NothingToUndoError,
    UnknownChangeError,
    UnknownGroupingError,
    UnknownRegionError,
)
from bot.domain.places.places import (
    HomeServer,
    Person,
    Purpose,
    Server,
    Sight,
    is_national,
    reader_at,
    reader_in_private,
)
from bot.domain.places.rights import for_coordinator, for_national, require_national
from bot.storage.database import Database
from bot.storage.journal import JournalRepository
from bot.storage.records import RecordRepository
from bot.storage.servers import SERVER_KIND, ServerRepository, decode_server

_Edit: TypeAlias = Callable[[Server], Server]
_Check: TypeAlias = Callable[[Person, int, Server | None], Server]


class PlaceService:
    """Use cases on servers and their channels; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, home: HomeServer | None) -> None:
        self._database = database
        self._home = home

    async def reader_at(
        self, server_id: int, channel_id: int, *, announcement: bool = False
    ) -> Reader:
        """Return who reads in a channel (in a thread: its parent's id)."""
        async with self._database.read() as session:
            server = await ServerRepository(session).get(server_id)
        return reader_at(server, channel_id, announcement=announcement)

    async def reader_in_private(self, sights: Iterable[Sight]) -> Reader:
        """Return what someone reads in private who sees these channels at this moment."""
        seen = {sight.server: sight for sight in sights}
        async with self._database.read() as session:
            servers = await ServerRepository(session).servers(seen)
        return reader_in_private((server, seen[server.id]) for server in servers)

    async def servers(self, person: Person) -> tuple[Server, ...]:
        """Return every server, by name, to a national coordinator."""
        require_national(person, self._home)
        async with self._database.read() as session:
            servers = await ServerRepository(session).servers()
        return tuple(sorted(servers, key=lambda server: (server.name.casefold(), server.id)))

    async def admitted(self, among: Iterable[int] | None = None) -> tuple[Server, ...]:
        """Return the admitted servers that Relais is in, or those of these ids."""
        async with self._database.read() as session:
            servers = await ServerRepository(session).servers(among)
        return tuple(server for server in servers if server.served)

    async def server(self, person: Person, server_id: int) -> Server:
        """Return a server to its coordinators, and to the national ones."""
        async with self._database.read() as session:
            return self._shown(person, server_id, await ServerRepository(session).get(server_id))

    async def admit(
        self,
        person: Person,
        server_id: int,
        *,
        regions: Collection[str],
        grouping: str | None,
        audience: Audience,
        now: datetime,
    ) -> Server:
        """Make a server part of the network, or change what it was admitted to."""
        require_national(person, self._home)
        await self._check_known(regions, grouping)
        edit = partial(edits.admit, regions=regions, grouping=grouping, audience=audience)
        return await self._change(person, server_id, edit, now, check=self._national)

    async def withdraw(self, person: Person, server_id: int, now: datetime) -> Server:
        """Make a server public again; its set-up is kept for a later admission."""
        return await self._change(person, server_id, edits.withdraw, now, check=self._national)

    async def set_channels(
        self,
        person: Person,
        server_id: int,
        purpose: Purpose,
        channels: Iterable[tuple[int, bool]],
        now: datetime,
    ) -> Server:
        """Choose the channels of a purpose, each with whether it is an announcement channel."""
        edit = partial(edits.with_purpose, purpose=purpose, chosen=tuple(channels))
        return await self._change(person, server_id, edit, now)

    async def set_audience(
        self, person: Person, server_id: int, channel_id: int, audience: Audience, now: datetime
    ) -> Server:
        """Say for whom a channel is (AboveHighestError, AnnouncementAudienceError)."""
        edit = partial(edits.with_audience, channel_id=channel_id, audience=audience)
        return await self._change(person, server_id, edit, now)

    async def set_readers(
        self,
        person: Person,
        server_id: int,
        audience: Audience,
        channels: Collection[int],
        now: datetime,
    ) -> Server:
        """Choose all the channels of an audience at once (as `set_audience`)."""
        edit = partial(edits.with_readers, audience=audience, channels=tuple(channels))
        return await self._change(person, server_id, edit, now)

    async def set_weekly(
        self, person: Person, server_id: int, weekly: Mapping[int, bool], now: datetime
    ) -> Server:
        """Say of some channels at once whether they get one summary a week instead."""
        edit = partial(edits.with_weekly, weekly=dict(weekly))
        return await self._change(person, server_id, edit, now)

    async def set_coordinators(
        self, person: Person, server_id: int, roles: Collection[int], now: datetime
    ) -> Server:
        """Choose the roles that decide for the server, beside those who manage it."""
        edit = partial(edits.with_coordinators, roles=frozenset(roles))
        return await self._change(person, server_id, edit, now)

    async def set_mention_role(
        self, person: Person, server_id: int, role: int | None, now: datetime
    ) -> Server:
        """Choose the one role that messages may mention, or none."""
        edit = partial(edits.with_mention_role, role=role)
        return await self._change(person, server_id, edit, now)

    async def journal(self, person: Person, server_id: int) -> tuple[Change, ...]:
        """Return what was changed of a server, newest first."""
        async with self._database.read() as session:
            self._shown(person, server_id, await ServerRepository(session).get(server_id))
            return tuple(await JournalRepository(session).lines(SERVER_KIND, str(server_id)))

    async def undo(
        self,
        person: Person,
        change_id: int,
        now: datetime,
        *,
        announcing: Collection[int] | None = None,
    ) -> Server:
        """Put back what stood before a change (ChangedSinceError where more changed since).

        `announcing` are the channels that are for announcements by now, where that is known.
        """
        async with self._database.read() as session:
            change = await JournalRepository(session).line(change_id)
        if change is None or change.kind != SERVER_KIND:
            raise UnknownChangeError(str(change_id))
        if change.before is None or change.after is None:
            raise NothingToUndoError(str(change_id))
        before, after = decode_server(change.before), decode_server(change.after)
        return await self._change(
            person,
            after.id,
            partial(edits.undo, before=before, after=after, announcing=announcing),
            now,
            check=self._national if edits.is_admission(before, after) else for_coordinator,
        )

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

    def _shown(self, person: Person, server_id: int, server: Server | None) -> Server:
        if is_national(person, self._home):
            return for_national(person, self._home, server)
        return for_coordinator(person, server_id, server)

    def _national(self, person: Person, _server_id: int, server: Server | None) -> Server:
        return for_national(person, self._home, server)

    async def _check_known(self, regions: Collection[str], grouping: str | None) -> None:
        network_key = RecordKey(NETWORK_KIND, NETWORK_ID)
        keys = [network_key, *([RecordKey(RecordKind.BODY, grouping)] if grouping else [])]
        async with self._database.read() as session:
            _, found = await RecordRepository(session).at_revision(keys)
        network = found.get(network_key)
        known = network.regions if isinstance(network, Network) else ()
        if not regions or not {region.code for region in known}.issuperset(regions):
            raise UnknownRegionError(", ".join(regions))
        if grouping and len(found) < len(keys):
            raise UnknownGroupingError(grouping)

    async def _change(
        self,
        person: Person,
        server_id: int,
        edit: _Edit,
        now: datetime,
        *,
        check: _Check = for_coordinator,
    ) -> Server:
        async with self._database.write() as session:
            servers = ServerRepository(session)
            held = await servers.lock(server_id)
            before = check(person, server_id, held)
            after = edit(before)
            await servers.save(before, after, actor=actor_of(person.id), now=now)
            await session.commit()
        return after

    async def _note(self, server_id: int, edit: _Edit, now: datetime) -> None:
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
