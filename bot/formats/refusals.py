"""The words for an error, or for the nearest kind of error that has some."""

from itertools import chain
from typing import Final

from bot.domain.errors import BotError
from bot.formats.catalogues.bulletin_errors import BulletinErrorMessage
from bot.formats.catalogues.errors import ErrorMessage
from bot.formats.catalogues.messages import Message

_KNOWN: Final[dict[str, Message]] = {
    message.value: message for message in chain(ErrorMessage, BulletinErrorMessage)
}


def refusal(error: BotError) -> Message | None:
    """Return what people are told of an error; None where nothing was written for it."""
    codes = (getattr(kind, "code", "") for kind in type(error).__mro__)
    return next((_KNOWN[code] for code in codes if code in _KNOWN), None)
