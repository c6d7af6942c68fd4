"""Servers and channels: admitted by the national coordination, set up by their own coordinators.

Every change is made in one transaction that holds the server's row, and leaves its line in the
journal.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import TypeAlias

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Audience, Reader
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_ID, NETWORK_KIND, RecordKey
from bot.domain.errors import ConflictError
from bot.domain.journal import actor_of
from bot.domain.places import edits
from bot.domain.places.errors import (
    NothingToUndoError,
    UnknownChangeError,
    UnknownGroupingError,
    UnknownRegionError,
)
from bot.domain.places.history import ServerChange
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
from bot.domain.places.rights import for_coordinator, for_manager, for_national, require_national
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository

_Edit: TypeAlias = Callable[[Server], Server]
_Check: TypeAlias = Callable[[Person, int, Server | None], Server]
_Target: TypeAlias = int | Server


class PlaceService:
    """Use cases on servers and their channels; `home` names who coordinates the whole network.

    What is changed is a server by its id, or as it was shown to who decides: ConflictError where
    something else was decided about it since.
    """

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

    async def overview(self, person: Person, server_id: int) -> tuple[Server, ServerChange | None]:
        """Return a server, and what its coordinators decided last where they may take it back."""
        async with self._database.read() as session:
            servers = ServerRepository(session)
            server = self._shown(person, server_id, await servers.get(server_id))
            last = await servers.last_decision(server_id)
        if last is None or last.about_admission or not last.may_be_undone(server):
            return server, None
        return server, last

    async def admit(
        self,
        person: Person,
        server: _Target,
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
        return await self._change(person, server, edit, now, check=self._national)

    async def withdraw(self, person: Person, server: _Target, now: datetime) -> Server:
        """Make a server public again; its set-up is kept for a later admission."""
        return await self._change(person, server, edits.withdraw, now, check=self._national)

    async def set_channels(
        self,
        person: Person,
        server: _Target,
        purpose: Purpose,
        channels: Iterable[tuple[int, bool]],
        now: datetime,
    ) -> Server:
        """Choose the channels of a purpose, each with whether it is an announcement channel."""
        edit = partial(edits.with_purpose, purpose=purpose, chosen=tuple(channels))
        return await self._change(person, server, edit, now)

    async def set_audience(
        self, person: Person, server: _Target, channel_id: int, audience: Audience, now: datetime
    ) -> Server:
        """Say for whom a channel is (AboveHighestError, AnnouncementAudienceError)."""
        edit = partial(edits.with_audience, channel_id=channel_id, audience=audience)
        return await self._change(person, server, edit, now)

    async def set_readers(
        self,
        person: Person,
        server: _Target,
        audience: Audience,
        channels: Collection[int],
        now: datetime,
    ) -> Server:
        """Choose all the channels of an audience at once (as `set_audience`)."""
        edit = partial(edits.with_readers, audience=audience, channels=tuple(channels))
        return await self._change(person, server, edit, now)

    async def set_weekly(
        self, person: Person, server: _Target, weekly: Mapping[int, bool], now: datetime
    ) -> Server:
        """Say of some channels at once whether they get one summary a week instead."""
        edit = partial(edits.with_weekly, weekly=dict(weekly))
        return await self._change(person, server, edit, now)

    async def set_coordinators(
        self, person: Person, server: _Target, roles: Collection[int], now: datetime
    ) -> Server:
        """Choose the roles that decide for the server, beside those who manage it."""
        edit = partial(edits.with_coordinators, roles=frozenset(roles))
        return await self._change(person, server, edit, now)

    async def set_mention_role(
        self, person: Person, server: _Target, role: int | None, now: datetime
    ) -> Server:
        """Choose the one role that messages may mention, or none."""
        edit = partial(edits.with_mention_role, role=role)
        return await self._change(person, server, edit, now)

    async def set_sole_coordinator(
        self, person: Person, server: _Target, now: datetime, *, sole: bool
    ) -> Server:
        """Say whether one person alone coordinates there (NotManagerError)."""
        edit = partial(edits.with_sole_coordinator, sole=sole)
        return await self._change(person, server, edit, now, check=for_manager)

    async def set_hold(self, person: Person, server: _Target, hours: int, now: datetime) -> Server:
        """Choose how long bulletins of the network wait for a word of the region."""
        return await self._change(person, server, partial(edits.with_hold, hours=hours), now)

    async def journal(self, person: Person, server_id: int) -> tuple[ServerChange, ...]:
        """Return what was changed of a server, newest first."""
        async with self._database.read() as session:
            servers = ServerRepository(session)
            self._shown(person, server_id, await servers.get(server_id))
            return await servers.journal(server_id)

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
            change = await ServerRepository(session).change(change_id)
        if change is None:
            raise UnknownChangeError(str(change_id))
        if change.before is None or change.after is None:
            raise NothingToUndoError(str(change_id))
        return await self._change(
            person,
            change.after.id,
            partial(edits.undo, before=change.before, after=change.after, announcing=announcing),
            now,
            check=self._national if change.about_admission else for_coordinator,
        )

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
        target: _Target,
        edit: _Edit,
        now: datetime,
        *,
        check: _Check = for_coordinator,
    ) -> Server:
        server_id = target.id if isinstance(target, Server) else target
        async with self._database.write() as session:
            servers = ServerRepository(session)
            held = await servers.lock(server_id)
            before = check(person, server_id, held)
            if isinstance(target, Server) and edits.decided_since(before, shown=target):
                raise ConflictError(str(server_id))
            after = edit(before)
            await servers.save(before, after, actor=actor_of(person.id), now=now)
            await session.commit()
        return after
