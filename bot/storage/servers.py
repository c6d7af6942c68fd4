"""Servers in the database: one row, one document; every change has its line in the journal."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter
from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.journal import DISCORD_ACTOR, Change
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Server
from bot.storage.inserts import insert_into
from bot.storage.journal import Edit, JournalRepository
from bot.storage.rows import ServerRow

SERVER_KIND: Final = "server"
_SERVERS: Final = TypeAdapter(Server)
_ALL: Final = select(ServerRow.body).order_by(ServerRow.id)


class ServerRepository:
    """The servers, within one session; nothing is committed here."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, server_id: int) -> Server | None:
        """Return a server, None where Relais never was in it."""
        return await self._one(_ALL.where(ServerRow.id == server_id))

    async def lock(self, server_id: int) -> Server | None:
        """Return a server, and make others who would change it wait until this session ends."""
        return await self._one(_ALL.where(ServerRow.id == server_id).with_for_update())

    async def servers(self, among: Iterable[int] | None = None) -> tuple[Server, ...]:
        """Return every server, or those of these ids."""
        query = _ALL if among is None else _ALL.where(ServerRow.id.in_(list(among)))
        return await self._many(query)

    async def lock_all(self) -> tuple[Server, ...]:
        """Return every server, and make others who would change one wait."""
        return await self._many(_ALL.with_for_update())

    async def add(self, server: Server, *, actor: str, now: datetime) -> bool:
        """Enter a server; False, and nothing done, where another process just entered it."""
        body = encode_server(server)
        values = {"id": server.id, "body": body, "changed_at": now}
        insert = insert_into(self._session, ServerRow).values(values).on_conflict_do_nothing()
        entered = await self._session.scalar(insert.returning(ServerRow.id)) is not None
        if entered:
            await self._journal(server.id, None, body, actor=actor, now=now)
        return entered

    async def save(self, before: Server, after: Server, *, actor: str, now: datetime) -> None:
        """Write a server that was locked as `before`; the same again changes nothing."""
        if after == before:
            return
        body = encode_server(after)
        row = update(ServerRow).where(ServerRow.id == after.id)
        await self._session.execute(row.values(body=body, changed_at=now))
        await self._journal(after.id, encode_server(before), body, actor=actor, now=now)

    async def journal(self, server_id: int) -> tuple[ServerChange, ...]:
        """Return what changed of a server, newest first."""
        lines = await JournalRepository(self._session).lines(SERVER_KIND, str(server_id))
        return tuple(map(_told, lines))

    async def last_decision(self, server_id: int) -> ServerChange | None:
        """Return what a person changed last of a server."""
        journal = JournalRepository(self._session)
        line = await journal.latest(SERVER_KIND, str(server_id), but_by=DISCORD_ACTOR)
        return None if line is None else _told(line)

    async def change(self, change_id: int) -> ServerChange | None:
        """Return one line of the journal of servers."""
        line = await JournalRepository(self._session).line(change_id)
        return None if line is None or line.kind != SERVER_KIND else _told(line)

    async def _one(self, query: Select[str]) -> Server | None:
        body = await self._session.scalar(query)
        return None if body is None else decode_server(body)

    async def _many(self, query: Select[str]) -> tuple[Server, ...]:
        return tuple(decode_server(body) for body in await self._session.scalars(query))

    async def _journal(
        self, server_id: int, before: str | None, after: str, *, actor: str, now: datetime
    ) -> None:
        edit = Edit(kind=SERVER_KIND, record=str(server_id), before=before, after=after)
        await JournalRepository(self._session).add([edit], actor=actor, now=now)


def encode_server(server: Server) -> str:
    """Return a server as JSON text, without what holds its default."""
    return _SERVERS.dump_json(server, exclude_defaults=True).decode()


def decode_server(text: str) -> Server:
    """Return the server that a JSON text stands for."""
    return _SERVERS.validate_json(text)


def _told(line: Change) -> ServerChange:
    return ServerChange(
        id=line.id,
        at=line.at,
        actor=line.actor,
        before=None if line.before is None else decode_server(line.before),
        after=None if line.after is None else decode_server(line.after),
    )
