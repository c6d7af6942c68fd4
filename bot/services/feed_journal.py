"""The journal of watched addresses: who changed what, and changes taken back."""

from dataclasses import replace
from datetime import datetime

from bot.domain.content.feeds import Feed
from bot.domain.errors import ForbiddenError
from bot.domain.feeds.journal import FeedChange
from bot.domain.feeds.keeping import AlreadyWatchedError
from bot.domain.journal import actor_of
from bot.domain.places.errors import ChangedSinceError, NothingToUndoError
from bot.domain.places.places import HomeServer, Person
from bot.storage.database import Database
from bot.storage.feed_desk import FeedDesk


class FeedJournalService:
    """Use cases on the journal; `home` names who coordinates the whole network."""

    def __init__(self, database: Database, home: HomeServer | None) -> None:
        self._database = database
        self._home = home

    async def journal(self, person: Person) -> tuple[FeedChange, ...]:
        """Return what was changed of the addresses that someone keeps, the latest first."""
        async with self._database.read() as session:
            desk = FeedDesk(session)
            remit = await desk.remit(person, self._home)
            return tuple(each for each in await desk.feeds.journal() if each.kept_by(remit))

    async def undo(self, person: Person, change: int, now: datetime) -> FeedChange:
        """Put an address back as it was before a change; return that change.

        NotFoundError, ForbiddenError, NothingToUndoError, AlreadyWatchedError, ChangedSinceError
        where the address was changed again since.
        """
        async with self._database.write() as session:
            desk = FeedDesk(session)
            await desk.feeds.lock()
            remit = await desk.remit(person, self._home)
            found = await desk.feeds.change(change)
            if not found.kept_by(remit):
                raise ForbiddenError(str(change))
            if not found.latest:
                raise ChangedSinceError(found.line.record)
            if not found.undoable:
                raise NothingToUndoError(found.line.record)
            await _put_back(desk, found, actor_of(person.id), now)
            await session.commit()
        return found


async def _put_back(desk: FeedDesk, change: FeedChange, actor: str, now: datetime) -> None:
    before = change.before
    if before is None:
        await desk.feeds.remove(change.line.record, actor=actor, now=now)
        return
    if any(_is_same(each, before) for each in await desk.feeds.feeds()):
        raise AlreadyWatchedError(before.url)
    await desk.feeds.save(before, actor=actor, now=now)
    state = (await desk.feeds.states()).get(before.id)
    if before.enabled and state is not None:
        await desk.feeds.put(replace(state, next_at=now))


def _is_same(held: Feed, before: Feed) -> bool:
    return held.id != before.id and (held.url, held.region) == (before.url, before.region)
