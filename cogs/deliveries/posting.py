"""One parcel to one place over REST, by ids alone: it needs neither cache nor gateway."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final
from weakref import WeakValueDictionary

import discord
from discord.http import Route

from bot.client import RelaisClient
from bot.domain.deliveries import DeliveryKind, Outcome, Parcel, Place, PlaceKind, Reason, Result
from bot.domain.outbox.pacing import DIRECT_CHANNELS_PER_SECOND
from bot.domain.outbox.sending import nonce_holds
from cogs.deliveries.crossposts import Crossposts
from cogs.deliveries.edits import Edits
from cogs.deliveries.gate import Gate
from cogs.deliveries.messages import Messages
from cogs.deliveries.outcomes import arrived, ended, look_failed, refused
from cogs.deliveries.proof import REQUESTS, is_proven
from cogs.deliveries.refusals import after_send
from cogs.deliveries.requests import Requests
from cogs.deliveries.threads import Threads
from cogs.deliveries.ways import Again, Deed, Way

# What Discord says of a message to a forum (API documentation, Opcodes and Status Codes).
_NOT_FOR_MESSAGES: Final = 50008


class Poster:
    """Looks for parcels and sends them; `timeout` is that of one exchange with Discord."""

    def __init__(self, client: RelaisClient, timeout: object) -> None:
        self._client = client
        self._requests = Requests(client, timeout)
        self._messages, self._edits = Messages(self._requests), Edits(self._requests)
        self._crossposts, self._threads = Crossposts(self._requests), Threads(self._requests)
        self.gate = self._requests.gate
        self._direct_gate = Gate(DIRECT_CHANNELS_PER_SECOND)
        # One at a time in a channel: whoever waits for its bucket has not taken a turn yet.
        self._turns: WeakValueDictionary[Place, asyncio.Lock] = WeakValueDictionary()
        # When deliveries of unknown outcome were first tried, by the steady clock.
        self._tried: dict[int, float] = {}

    async def post(self, parcel: Parcel, departing: Callable[[], bool]) -> Outcome:
        """Bring a parcel to its place; `departing` tells whether it is still ours to send."""
        turn = self._turns.setdefault(parcel.delivery.owed.place, asyncio.Lock())
        async with turn:
            outcome = await self._brought(parcel, departing)
        if outcome.result is not Result.UNKNOWN:
            self._tried.pop(parcel.delivery.id, None)
        return outcome

    async def _brought(
        self, parcel: Parcel, departing: Callable[[], bool], *, forum: bool = False
    ) -> Outcome:
        try:
            channel = parcel.thread or await self._channel(parcel.delivery.owed.place)
            if parcel.heading is not None and not forum:
                # Discord refuses a message there in any case: only a look-up must know before.
                doubtful = parcel.doubt is not None
                forum = await self._threads.belong_in(channel, surely=doubtful)
        except Exception as error:
            if parcel.heading is not None and parcel.doubt is not None:
                return look_failed(parcel, error)
            return refused(parcel, error) or ended(parcel, Result.NOT_SENT, error)
        way = self._way(parcel, forum=forum)
        if known := await self._known(parcel, way, channel):
            return known
        try:
            deed = await way.prepare(parcel, channel)
        except Exception as error:
            return refused(parcel, error) or ended(parcel, Result.NOT_SENT, error)
        await self.gate.pass_through()
        if not departing():
            return ended(parcel, Result.RELEASED)
        outcome = await self._done(parcel, deed, forum=forum)
        return outcome or await self._brought(parcel, departing, forum=True)

    def _way(self, parcel: Parcel, *, forum: bool) -> Way:
        owed = parcel.delivery.owed
        if owed.edits is not None:
            published = owed.kind is DeliveryKind.CROSSPOST
            return self._crossposts if published else self._edits
        return self._threads if forum else self._messages

    async def _known(self, parcel: Parcel, way: Way, channel: int) -> Outcome | None:
        """Return what settles it without sending it; None where it has to be sent."""
        if way.again is Again.HARMLESS:
            return ended(parcel, Result.ABSENT) if parcel.dropped else None
        found = await self._looked_for(parcel, way, channel) if parcel.doubt else None
        return found or await self._unproven(parcel)

    async def _channel(self, place: Place) -> int:
        if place.kind is PlaceKind.CHANNEL:
            return place.id
        await self._direct_gate.pass_through()
        opened = await self._requests.ask(
            Route("POST", "/users/@me/channels"), json={"recipient_id": str(place.id)}
        )
        return int(opened["id"])

    async def _done(self, parcel: Parcel, deed: Deed, *, forum: bool) -> Outcome | None:
        """Return how it went; None where its channel turned out to be a forum after all."""
        clock = asyncio.get_running_loop()
        began = clock.time()
        self._tried.setdefault(parcel.delivery.id, began)
        try:
            copy = await deed()
        except Exception as error:
            if parcel.heading and not forum and _is_forum(error):
                return None
            result = after_send(error, clock.time() - began)
            return refused(parcel, error) or ended(parcel, result, error)
        return arrived(parcel, Result.SENT, copy)

    async def _unproven(self, parcel: Parcel) -> Outcome | None:
        """Return what becomes of a message that its reader may not have; None where they may."""
        if parcel.restricted is None:
            return None
        try:
            for server in parcel.proofs:
                for _ in range(REQUESTS):
                    await self.gate.pass_through()
                if await is_proven(self._client, parcel, server):
                    return None
        except Exception as error:
            return ended(parcel, Result.NOT_SENT, error)
        return ended(replace(parcel, dropped=Reason.NOT_ALLOWED), Result.ABSENT)

    async def _looked_for(self, parcel: Parcel, way: Way, channel: int) -> Outcome | None:
        """Return what looking for an earlier attempt settles; None where it has to be sent."""
        try:
            copy = await way.find(parcel, channel)
        except Exception as error:
            return None if self._may_repeat(parcel, way) else look_failed(parcel, error)
        if copy is not None:
            return arrived(parcel, Result.FOUND, copy)
        return ended(parcel, Result.ABSENT) if parcel.dropped else None

    def _may_repeat(self, parcel: Parcel, way: Way) -> bool:
        """Tell whether it can be sent unseen: Discord itself keeps it from coming twice."""
        first = self._tried.get(parcel.delivery.id)
        seconds = None if first is None else asyncio.get_running_loop().time() - first
        wanted = way.again is Again.REMEMBERED and parcel.dropped is None
        return wanted and nonce_holds(parcel.doubt, seconds, self._client.now())


def _is_forum(error: Exception) -> bool:
    return isinstance(error, discord.HTTPException) and error.code == _NOT_FOR_MESSAGES
