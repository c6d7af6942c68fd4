"""Who keeps which watched address, where its news goes, and what an address must be."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from bot.domain.calendar.rules import Remit
from bot.domain.content.feeds import Feed
from bot.domain.deliveries import Place
from bot.domain.errors import ForbiddenError, InvalidError, NotFoundError
from bot.domain.places.places import HomeServer, Purpose, Server
from bot.domain.schedule.recipients import channels_for, place_of
from bot.domain.text import words

_LONGEST_ID: Final = 50


class BadFeedAddressError(InvalidError):
    """What was given is no address of the public Web."""

    code = "bad_feed_address"


class AlreadyWatchedError(InvalidError):
    """This address is watched already."""

    code = "already_watched"


class NotWatcherError(ForbiddenError):
    """This person keeps no watched address where they act."""

    code = "not_watcher"


class UnknownFeedError(NotFoundError):
    """No watched address is the one that was named."""

    code = "unknown_feed"


class NowhereToRelayError(InvalidError):
    """No channel for news is read by those an item should be relayed to."""

    code = "nowhere_to_relay"


class WhichRegionError(InvalidError):
    """Whoever adds an address must say for which of their regions."""

    code = "which_region"


def typed_address(typed: str) -> str:
    """Return the address that someone typed, with the scheme they left out."""
    address = typed.strip().removeprefix("<").removesuffix(">")
    return address if "://" in address else f"https://{address}"


def keeps(remit: Remit, feed: Feed) -> bool:
    """Tell whether someone decides for an address."""
    return remit.national or (feed.region is not None and feed.region in remit.regions)


def region_for(remit: Remit, region: str | None) -> str | None:
    """Return the region of an address that someone adds (ForbiddenError, WhichRegionError)."""
    if remit.national:
        return region
    chosen = region or remit.own_region
    if chosen is None:
        raise WhichRegionError
    if chosen not in remit.regions:
        raise ForbiddenError(chosen)
    return chosen


def new_feed_id(title: str, taken: Collection[str]) -> str:
    """Return an id that no address has yet, from the words of its title."""
    slug = "-".join(word for word in words(title) if word.isascii())[:_LONGEST_ID].strip("-")
    stem = slug or "veille"
    number = 1
    while (identity := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return identity


def inbox_places(
    feed: Feed, servers: Iterable[Server], home: HomeServer | None
) -> tuple[Place, ...]:
    """Return the coordination channels that its news goes to: of its region, else national."""
    by_id: Mapping[int, Server] = {server.id: server for server in servers}
    national = [by_id[home.server]] if home is not None and home.server in by_id else []
    regional = [
        server
        for server in by_id.values()
        if feed.region in server.regions and (home is None or server.id != home.server)
    ]
    for chosen in ([] if feed.region is None else regional), national:
        places = [
            place_of(server, channel)
            for server in chosen
            for channel in channels_for(server, Purpose.COORDINATION)
        ]
        if places:
            return tuple(places)
    return ()
