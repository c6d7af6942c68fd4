"""What the buttons around a bulletin on its way out have in common: who presses, what they see."""

from datetime import datetime
from typing import Any

import discord
from discord import ui

from bot.domain.content.bulletins import Bulletin
from bot.domain.places.places import Person
from bot.formats import words
from bot.formats.calendar.screens import named_channel, named_person
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.catalogues.messages import Message
from bot.formats.places.mentions import person_mention
from bot.formats.releases.texts import ReleaseNames
from cogs.bulletins.forms import show as draw
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem
from cogs.ui.news import noted


class Desk:
    """Who acts on bulletins on their way out, with what, when, and in which language."""

    def __init__(self, interaction: Interaction) -> None:
        self._client = interaction.client
        services = self._client.services
        self.releases, self.copies = services.releases, services.copies
        self.following, self.drafts = services.following, services.bulletin_drafts
        self.person: Person = person_of(interaction)
        self.now: datetime = self._client.now()
        self.catalogue: Catalogue = catalogue_for(interaction.locale.value)

    def wake(self) -> None:
        """Have what is owed leave now."""
        self._client.services.deliveries.wake()

    def text(self, message: Message, **parameters: str) -> str:
        """Return words of the reader's language."""
        return self.catalogue.text(message, **parameters)

    async def names(self) -> ReleaseNames:
        """Return how things are named on a card."""
        directory = await self._client.services.directory.directory()
        return ReleaseNames(
            zone=self.releases.zone,
            regions=directory.region_names,
            bodies=directory.body_names,
            servers={guild.id: guild.name for guild in self._client.guilds},
            person=named_person,
            channel=self._channel,
            # A card makes what it shows safe by itself.
            safe=words.label,
        )

    def _channel(self, channel_id: int) -> str:
        """Link to a channel of this server; one of another has but a name here."""
        elsewhere = self._client.get_channel(channel_id)
        if not isinstance(elsewhere, discord.abc.GuildChannel):
            return named_channel(channel_id)
        here = elsewhere.guild.id == self.person.server
        return named_channel(channel_id) if here else f"#{words.label(elsewhere.name)}"


class ReleaseItem(LastingItem, template=r"(?!)"):
    """A button or menu about a bulletin, which its identifier names."""

    @property
    def number(self) -> int:
        """The number of the bulletin."""
        return int(self.match["number"])

    @property
    def argument(self) -> str:
        """What else its identifier carries."""
        return self.match["arg"] or ""


async def kept_out(interaction: Interaction, number: int) -> Bulletin | None:
    """Return a bulletin that is out to whoever keeps it; tell them where it is not out yet."""
    desk = Desk(interaction)
    bulletin = (await desk.drafts.draft(desk.person, number, desk.now)).bulletin
    if bulletin.is_out:
        return bulletin
    told = desk.text(CorrectionMessage.NOT_OUT, name=bulletin.name)
    await interaction.response.send_message(told, ephemeral=True)
    return None


async def show(interaction: Interaction, view: ui.LayoutView) -> None:
    """Draw a view in the private message it was asked from, or in a new one."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view)
    else:
        await draw(interaction, view)


def is_public(message: discord.Message | None) -> bool:
    """Tell whether others see a message too."""
    return message is not None and not message.flags.ephemeral


async def note(interaction: Interaction, message: Message, *, last: bool, **said: str) -> None:
    """Write under a message that others see who did what; its buttons go where that was the last.

    The line by which the message is known stays above it. Others read it: it is in French.
    """
    catalogue = catalogue_for("fr")
    person = person_mention(interaction.user.id)
    content = interaction.message.content if interaction.message else ""
    done = noted(content, catalogue.text(message, person=person, **said))
    changes: dict[str, Any] = {"content": done, **({"view": None} if last else {})}
    if interaction.response.is_done():
        await interaction.edit_original_response(**changes)
    else:
        await interaction.response.edit_message(**changes)
