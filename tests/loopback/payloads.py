"""What this Discord holds, as the JSON that Discord sends."""

from typing import Any

from tests.loopback.state import EVERYTHING, Channel, ChannelType, Guild, Message, User, World

Json = dict[str, Any]
_REQUIRE_TAG = 1 << 4


def user_json(user: User) -> Json:
    """Return a user object."""
    return {
        "id": str(user.id),
        "username": user.name,
        "global_name": None,
        "discriminator": "0",
        "avatar": None,
        "bot": user.bot,
    }


def member_json(guild: Guild, user: User) -> Json:
    """Return a member object: the person and the roles they hold."""
    return {
        "user": user_json(user),
        "nick": None,
        "avatar": None,
        "roles": [str(role) for role in guild.members.get(user.id, ())],
        "joined_at": "2021-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": EVERYTHING,
    }


def role_json(role_id: int, name: str) -> Json:
    """Return a role object; every role may do everything here."""
    return {
        "id": str(role_id),
        "name": name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 0,
        "permissions": EVERYTHING,
        "managed": False,
        "mentionable": True,
        "flags": 0,
    }


def channel_json(channel: Channel) -> Json:
    """Return a channel object, with what its type asks for."""
    payload: Json = {"id": str(channel.id), "type": int(channel.type), "last_message_id": None}
    if channel.recipient is not None:
        return payload | {"recipients": [user_json(channel.recipient)]}
    payload |= {
        "guild_id": str(channel.guild),
        "name": channel.name,
        "position": 0,
        "permission_overwrites": [],
        "parent_id": str(channel.parent) if channel.parent else None,
        "topic": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    if channel.type is ChannelType.FORUM:
        payload |= {"default_reaction_emoji": None, "default_sort_order": 0}
        payload |= {"flags": _REQUIRE_TAG if channel.strict else 0}
        payload |= {"available_tags": [tag_json(*each) for each in channel.tags.items()]}
    return payload


def tag_json(tag: int, name: str) -> Json:
    """Return a tag of a forum."""
    return {"id": str(tag), "name": name, "moderated": False, "emoji_id": None, "emoji_name": None}


def thread_json(world: World, thread: Channel) -> Json:
    """Return a thread; all of them are the bot's own here."""
    metadata = {
        "archived": thread.archived,
        "auto_archive_duration": 1440,
        "archive_timestamp": world.clock().isoformat(),
        "locked": False,
    }
    return channel_json(thread) | {
        "owner_id": str(world.bot.id),
        "message_count": len(thread.messages),
        "total_message_sent": len(thread.messages),
        "member_count": 1,
        "applied_tags": [str(tag) for tag in thread.tags],
        "thread_metadata": metadata,
    }


def guild_json(world: World, guild: Guild) -> Json:
    """Return a server as GUILD_CREATE brings it: with its channels and the bot as a member."""
    channels = [each for each in world.channels.values() if each.guild == guild.id]
    threads = [each for each in channels if each.type is ChannelType.THREAD]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": "1",
        "preferred_locale": guild.locale,
        "features": list(guild.features),
        "roles": [role_json(*role) for role in guild.roles.items()],
        "channels": [channel_json(each) for each in channels if each not in threads],
        "threads": [thread_json(world, each) for each in threads],
        "members": [member_json(guild, world.bot)],
        "member_count": len(guild.members),
        "emojis": [],
        "stickers": [],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "afk_timeout": 0,
        "system_channel_flags": 0,
        "large": False,
        "unavailable": False,
    }


def message_json(message: Message, guild: int | None = None) -> Json:
    """Return a message object; `guild` is told by the gateway alone."""
    body = message.body
    mine: Json = {"guild_id": str(guild)} if guild is not None else {}
    return mine | {
        "id": str(message.id),
        "channel_id": str(message.channel),
        "type": 0,
        "author": user_json(message.author),
        "content": message.content,
        "timestamp": message.at.isoformat(),
        "edited_timestamp": message.at.isoformat() if message.edited else None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [],
        "pinned": message.pinned,
        "flags": body.get("flags") or 0,
        "nonce": message.nonce,
    }
