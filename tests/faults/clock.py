"""Time as a test sets it: Discord's, which is right, and the bot's, which may be wrong."""

from datetime import datetime, timedelta


class Clock:
    """The bot's clock when called; `exact` is Discord's."""

    def __init__(self, start: datetime) -> None:
        self._exact = start
        self.error = timedelta()

    def __call__(self) -> datetime:
        """Return the time as the bot has it."""
        return self._exact + self.error

    def exact(self) -> datetime:
        """Return the time as it is."""
        return self._exact

    def seconds(self) -> float:
        """Return the time as it is, in seconds."""
        return self._exact.timestamp()

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self._exact += by
