"""Messages that ask the bot something, and the words of the question in them."""

import re

import discord

from cogs.readers import spot_of

_MENTION = re.compile(r"<@[!&]?\d+>")
_WRITTEN = frozenset({discord.MessageType.default, discord.MessageType.reply})


def is_question(message: discord.Message, me: discord.ClientUser | None) -> bool:
    """Tell whether a person asks `me`: by a mention, a reply with the ping, or a direct message."""
    if message.author.bot or message.webhook_id or message.type not in _WRITTEN:
        return False
    return spot_of(message) is None or (me is not None and me in message.mentions)


def question_in(message: discord.Message) -> str:
    """Return the words of the question, without whom it mentions."""
    return _MENTION.sub(" ", message.content).strip()
