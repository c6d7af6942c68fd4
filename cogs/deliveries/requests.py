"""Requests to Discord over REST, by ids alone: they need neither cache nor gateway."""

from collections.abc import Iterator
from typing import Any

from discord.http import Route

from bot.client import RelaisClient
from bot.domain.outbox.pacing import REQUESTS_PER_SECOND
from cogs.deliveries.gate import Gate


class Requests:
    """Makes requests at the pace that Discord allows; `timeout` is that of one exchange."""

    def __init__(self, client: RelaisClient, timeout: object) -> None:
        self.client = client
        self.gate = Gate(REQUESTS_PER_SECOND)
        self._timeout = timeout

    async def ask(self, route: Route, **how: Any) -> Any:
        """Make a request once it is its turn."""
        await self.gate.pass_through()
        return await self.make(route, **how)

    async def make(self, route: Route, *, once: bool = False, **how: Any) -> Any:
        """Make a request whose turn it is already; `once`: RepeatedError before a second try.

        discord.py repeats by itself what a server failed, though it may have been carried out.
        """
        files: Any = _Once() if once else None
        return await self.client.http.request(route, files=files, timeout=self._timeout, **how)

    def is_own(self, author: object) -> bool:
        """Tell whether this is the id of the bot itself."""
        user = self.client.user
        return user is not None and str(author) == str(user.id)


class RepeatedError(Exception):
    """A request was about to be made again that must not be."""


class _Once:
    """Stands where discord.py goes through the files of a request, to rewind them, at each try."""

    def __init__(self) -> None:
        self._tried = False

    def __iter__(self) -> Iterator[object]:
        """Give no files; refuse any try but the first."""
        if self._tried:
            raise RepeatedError
        self._tried = True
        return iter(())
