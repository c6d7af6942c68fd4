"""One parcel to one place over REST, by ids alone: it needs neither cache nor gateway."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final
from weakref import WeakValueDictionary

import discord
from discord.http import Route

from bot.client import RelaisClient
from bot.domain.deliveries import Outcome, Parcel, Place, PlaceKind, Reason, Result
from bot.domain.outbox.pacing import DIRECT_CHANNELS_PER_SECOND, REQUESTS_PER_SECOND
from bot.domain.outbox.sending import after_failed_look, nonce_holds, searched_from
from cogs.deliveries.gate import Gate
from cogs.deliveries.proof import REQUESTS, is_proven
from cogs.deliveries.refusals import after_send, refusal_of, was_put_off
from cogs.ui.notices import notice_payload

log = logging.getLogger(__name__)

_PAGE: Final = 100
_MOST_PAGES: Final = 20


class Poster:
    """Looks for parcels and sends them; `timeout` is that of one exchange with Discord."""

    def __init__(self, client: RelaisClient, timeout: object) -> None:
        self._client = client
        self._timeout = timeout
        self.gate = Gate(REQUESTS_PER_SECOND)
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

    async def _brought(self, parcel: Parcel, departing: Callable[[], bool]) -> Outcome:
        try:
            channel = await self._channel(parcel.delivery.owed.place)
        except Exception as error:
            return _refused(parcel, error) or _ended(parcel, Result.NOT_SENT, error)
        if parcel.delivery.owed.edits is not None and parcel.dropped is not None:
            return _ended(parcel, Result.ABSENT)
        # To change a message twice is to change it once.
        doubtful = parcel.doubt is not None and parcel.delivery.owed.edits is None
        if doubtful and (known := await self._looked_for(parcel, channel)):
            return known
        if unproven := await self._unproven(parcel):
            return unproven
        await self.gate.pass_through()
        if not departing():
            return _ended(parcel, Result.RELEASED)
        return await self._sent(parcel, channel)

    async def _channel(self, place: Place) -> int:
        if place.kind is PlaceKind.CHANNEL:
            return place.id
        await self._direct_gate.pass_through()
        opened = await self._request(
            Route("POST", "/users/@me/channels"), json={"recipient_id": str(place.id)}
        )
        return int(opened["id"])

    async def _sent(self, parcel: Parcel, channel: int) -> Outcome:
        clock = asyncio.get_running_loop()
        began = clock.time()
        self._tried.setdefault(parcel.delivery.id, began)
        try:
            message = await self._client.http.request(
                _route(parcel, channel), json=notice_payload(parcel), timeout=self._timeout
            )
        except Exception as error:
            result = after_send(error, clock.time() - began)
            return _refused(parcel, error) or _ended(parcel, result, error)
        return _arrived(parcel, Result.SENT, channel, int(message["id"]))

    async def _unproven(self, parcel: Parcel) -> Outcome | None:
        """Return what becomes of a message that its reader may not have; None where they may."""
        if parcel.restricted is None:
            return None
        try:
            for _ in range(REQUESTS):
                await self.gate.pass_through()
            if await is_proven(self._client, parcel):
                return None
        except Exception as error:
            return _ended(parcel, Result.NOT_SENT, error)
        return _ended(replace(parcel, dropped=Reason.NOT_ALLOWED), Result.ABSENT)

    async def _looked_for(self, parcel: Parcel, channel: int) -> Outcome | None:
        """Return what looking for an earlier attempt settles; None where it has to be sent."""
        try:
            message = await self._find(parcel, channel)
        except Exception as error:
            return None if self._may_repeat(parcel) else _look_failed(parcel, error)
        if message is not None:
            return _arrived(parcel, Result.FOUND, channel, message)
        return _ended(parcel, Result.ABSENT) if parcel.dropped else None

    def _may_repeat(self, parcel: Parcel) -> bool:
        """Tell whether it can be sent unseen: Discord itself keeps it from coming twice."""
        first = self._tried.get(parcel.delivery.id)
        seconds = None if first is None else asyncio.get_running_loop().time() - first
        wanted = parcel.dropped is None
        return wanted and nonce_holds(parcel.doubt, seconds, self._client.now())

    async def _find(self, parcel: Parcel, channel: int) -> int | None:
        """Return the id of the message an earlier attempt left; TooMuchToReadError past a bound."""
        route = Route("GET", "/channels/{channel_id}/messages", channel_id=channel)
        after = discord.utils.time_snowflake(searched_from(parcel, self._client.now()))
        for _ in range(_MOST_PAGES):
            page = await self._request(route, params={"after": str(after), "limit": _PAGE})
            for message in page:
                if self._is_own(message) and parcel.reference in message["content"]:
                    return int(message["id"])
            if len(page) < _PAGE:
                return None
            after = max(int(message["id"]) for message in page)
        raise TooMuchToReadError(channel)

    def _is_own(self, message: dict[str, Any]) -> bool:
        user = self._client.user
        return user is not None and message["author"]["id"] == str(user.id)

    async def _request(self, route: Route, **how: Any) -> Any:
        await self.gate.pass_through()
        return await self._client.http.request(route, timeout=self._timeout, **how)


class TooMuchToReadError(Exception):
    """More was written in a channel since an attempt than is read through."""


def _route(parcel: Parcel, channel: int) -> Route:
    path, changed = "/channels/{channel_id}/messages", parcel.delivery.owed.edits
    if changed is None:
        return Route("POST", path, channel_id=channel)
    return Route("PATCH", f"{path}/{{message_id}}", channel_id=channel, message_id=changed)


def _look_failed(parcel: Parcel, error: Exception) -> Outcome:
    reason = refusal_of(error)
    if reason is Reason.CHANNEL_GONE:
        return _ended(parcel, Result.ABSENT) if parcel.dropped else _refused_for(parcel, reason)
    if reason is not None or isinstance(error, TooMuchToReadError):
        return _ended(parcel, Result.UNSURE, error)
    if was_put_off(error):
        return _ended(parcel, Result.UNKNOWN, error)
    return _ended(parcel, after_failed_look(parcel.delivery.attempts), error)


def _refused(parcel: Parcel, error: Exception) -> Outcome | None:
    reason = refusal_of(error)
    return None if reason is None else _refused_for(parcel, reason)


def _refused_for(parcel: Parcel, reason: Reason) -> Outcome:
    return Outcome(parcel=parcel, result=Result.REFUSED, reason=reason)


def _ended(parcel: Parcel, result: Result, error: Exception | None = None) -> Outcome:
    if error is not None:
        log.warning("action=post delivery=%d error=%r", parcel.delivery.id, error)
    return Outcome(parcel=parcel, result=result)


def _arrived(parcel: Parcel, result: Result, channel: int, message: int) -> Outcome:
    return Outcome(parcel=parcel, result=result, channel_id=channel, message_id=message)
