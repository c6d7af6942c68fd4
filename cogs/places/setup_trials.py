"""What `/configurer` posts on demand: a test message, and the pinned panel."""

from abc import abstractmethod

import discord

from bot.client import RelaisClient, place_catalogue
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.setup import SetupMessage
from bot.formats.places.mentions import channel_mention
from cogs.panel import panel_view
from cogs.places.setup import SetupItem
from cogs.places.setup_desk import desk_of, guild_of
from cogs.ui.buttons import Interaction
from cogs.ui.setup import CHECK_STEP


class _Trial(SetupItem, template=r"(?!)"):
    """A menu that posts in the channel chosen; only whoever chose learns who asked."""

    step = CHECK_STEP

    async def act(self, interaction: Interaction) -> str:
        """Post, and tell where it went or that it was refused."""
        desk = desk_of(interaction)
        await desk.server()
        await interaction.response.defer()
        channel = guild_of(interaction).get_channel(desk.chosen[0])
        catalogue = catalogue_for(interaction.locale.value)
        try:
            told = await self.post(channel, place_catalogue(guild_of(interaction)))
        except discord.HTTPException:
            told = SetupMessage.REFUSED
        return catalogue.text(told, channel=channel_mention(desk.chosen[0]))

    @abstractmethod
    async def post(self, channel: object, catalogue: Catalogue) -> SetupMessage:
        """Post in a channel, in the language of its server; return what to say of it."""


class TestMenu(_Trial, template=r"relais:setup:test"):
    """Sends a test message."""

    async def post(self, channel: object, catalogue: Catalogue) -> SetupMessage:
        """Send a few words: in a forum, as a post."""
        text = catalogue.text(SetupMessage.TEST_TEXT)
        if isinstance(channel, discord.ForumChannel):
            title = catalogue.text(SetupMessage.TEST_TITLE)
            await channel.create_thread(name=title, content=text)
        elif isinstance(channel, discord.TextChannel):
            await channel.send(text)
        else:
            return SetupMessage.REFUSED
        return SetupMessage.TEST_SENT


class PanelMenu(_Trial, template=r"relais:setup:panel"):
    """Posts the panel, and pins it."""

    async def post(self, channel: object, catalogue: Catalogue) -> SetupMessage:
        """Post the panel; where it cannot be pinned it stays, and that is said."""
        if not isinstance(channel, discord.TextChannel):
            return SetupMessage.REFUSED
        panel = await channel.send(view=panel_view(catalogue))
        try:
            await panel.pin()
        except discord.HTTPException:
            return SetupMessage.PANEL_NOT_PINNED
        return SetupMessage.PANEL_PINNED


async def setup(client: RelaisClient) -> None:
    """Answer these menus."""
    client.add_dynamic_items(TestMenu, PanelMenu)
