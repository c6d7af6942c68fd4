"""A message nobody asked for, as Discord takes it: plain content, no embeds, one ping at most."""

from typing import Any, Final

import discord
from discord import ui

from bot.domain.content.feeds import NEWS
from bot.domain.deliveries import DeliveryKind, Parcel, PlaceKind
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.deliveries import DeliveryMessage
from bot.formats.catalogues.subscriptions import SubscriptionMessage
from cogs.ui.news import inbox_components
from cogs.ui.releases import release_components

_FLAGS: Final = discord.MessageFlags(suppress_embeds=True).value
_LONGEST_ID: Final = 100


def remind_id(event: str) -> str:
    """Return the identifier of the button by which someone asks to be reminded of an event."""
    return f"relais:remind:{event}"


def stop_id(event: str) -> str:
    """Return the identifier of the button by which someone stops hearing of an event."""
    return f"relais:stop:{event}"


def notice_payload(parcel: Parcel) -> dict[str, Any]:
    """Return the body of the request; the nonce makes Discord take a repetition for the same."""
    changing = parcel.delivery.owed.edits is not None
    once = {} if changing else {"nonce": parcel.nonce, "enforce_nonce": True}
    return {
        "content": parcel.text,
        **once,
        "flags": _FLAGS,
        "allowed_mentions": _mentions(parcel).to_dict(),
        "components": _buttons(parcel),
    }


def _mentions(parcel: Parcel) -> discord.AllowedMentions:
    roles = [discord.Object(parcel.mention_role)] if parcel.mention_role else False
    return discord.AllowedMentions(everyone=False, users=False, roles=roles, replied_user=False)


def _buttons(parcel: Parcel) -> list[Any]:
    """Return what can be done: in a channel, ask to be reminded too; in private, stop it."""
    if parcel.delivery.owed.subject.startswith(NEWS):
        return inbox_components(parcel.delivery.owed, catalogue_for(parcel.language))
    if parcel.delivery.owed.kind is DeliveryKind.RELEASE:
        return release_components(parcel.delivery.owed, catalogue_for(parcel.language))
    if parcel.event is None or len(remind_id(parcel.event)) > _LONGEST_ID:
        return []
    catalogue = catalogue_for(parcel.language)
    view = ui.View(timeout=None)
    if parcel.delivery.owed.place.kind is PlaceKind.CHANNEL:
        label, custom_id = DeliveryMessage.REMIND_ME, remind_id(parcel.event)
        view.add_item(ui.Button(label=catalogue.text(label), custom_id=custom_id))
    else:
        stop = catalogue.text(SubscriptionMessage.STOP_HERE)
        view.add_item(ui.Button(label=stop, custom_id=stop_id(parcel.event)))
    return view.to_components()
