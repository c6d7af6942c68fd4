"""How Discord is told to name a channel, a role, a person or a moment; none of it pings."""

from datetime import datetime


def channel_mention(channel_id: int) -> str:
    """Name a channel, as a link to it."""
    return f"<#{channel_id}>"


def role_mention(role_id: int) -> str:
    """Name a role."""
    return f"<@&{role_id}>"


def person_mention(person_id: int) -> str:
    """Name a person."""
    return f"<@{person_id}>"


def moment(at: datetime) -> str:
    """Write a date and an hour, which Discord shows in the reader's language and zone."""
    return f"<t:{int(at.timestamp())}:f>"
