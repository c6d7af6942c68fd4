"""`/gestion-bulletins`: coordinators write, publish and correct the bulletins."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.formats.catalogues.bulletin_commands import BulletinCommandMessage
from cogs.bulletins import corrections, register, releases, versions, withdrawals
from cogs.bulletins.again import AgainButton
from cogs.bulletins.dossiers import DossiersButton, NamedMenu, StatusMenu, take_status
from cogs.bulletins.drafts import (
    DiscardButton,
    LookButton,
    OpenButton,
    TakeButton,
    ask_discard,
)
from cogs.bulletins.findings import DateButton, EventButton, TermsButton
from cogs.bulletins.forms import BulletinFormsCog
from cogs.bulletins.heads import HeadButton, take_head
from cogs.bulletins.intake import open_draft, start_draft
from cogs.bulletins.options import number_of, on_bulletin
from cogs.bulletins.section_forms import take_section
from cogs.bulletins.sections import (
    AddButton,
    DownButton,
    RemoveButton,
    SectionMenu,
    UpButton,
    WriteButton,
)
from cogs.lists.lists import Typed
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised


@app_commands.guild_only()
@app_commands.default_permissions(manage_messages=True)
class BulletinDeskCog(
    commands.GroupCog,
    group_name=localised(BulletinCommandMessage.GROUP_NAME),
    group_description=localised(BulletinCommandMessage.GROUP),
):
    """Opens what bulletins are written and followed with to those who keep them."""

    @app_commands.command(
        name=localised(BulletinCommandMessage.NEW_NAME),
        description=localised(BulletinCommandMessage.NEW),
    )
    @app_commands.rename(file=localised(BulletinCommandMessage.FILE_NAME))
    @app_commands.describe(file=localised(BulletinCommandMessage.FILE_NEW))
    async def new(self, interaction: Interaction, file: discord.Attachment | None = None) -> None:
        """Begin a bulletin."""
        await start_draft(interaction, file)

    @on_bulletin(BulletinCommandMessage.EDIT_NAME, BulletinCommandMessage.EDIT)
    @app_commands.rename(file=localised(BulletinCommandMessage.FILE_NAME))
    @app_commands.describe(file=localised(BulletinCommandMessage.FILE_AGAIN))
    async def edit(
        self, interaction: Interaction, bulletin: Typed, file: discord.Attachment | None = None
    ) -> None:
        """Open the editor, or bring a file in."""
        await open_draft(interaction, number_of(bulletin), file)

    @on_bulletin(BulletinCommandMessage.STATE_NAME, BulletinCommandMessage.STATE)
    async def state(self, interaction: Interaction, bulletin: Typed) -> None:
        """Show where a bulletin stands."""
        await releases.show_state(interaction, number_of(bulletin))

    @on_bulletin(BulletinCommandMessage.SCHEDULE_NAME, BulletinCommandMessage.SCHEDULE)
    @app_commands.rename(when=localised(BulletinCommandMessage.WHEN_NAME))
    @app_commands.describe(when=localised(BulletinCommandMessage.WHEN))
    async def schedule(self, interaction: Interaction, bulletin: Typed, when: Typed) -> None:
        """Choose when a bulletin goes out."""
        await releases.schedule(interaction, number_of(bulletin), when)

    @on_bulletin(BulletinCommandMessage.CORRECT_NAME, BulletinCommandMessage.CORRECT)
    async def correct(self, interaction: Interaction, bulletin: Typed) -> None:
        """Open the correction of a bulletin."""
        await corrections.open_correction(interaction, number_of(bulletin))

    @on_bulletin(BulletinCommandMessage.WITHDRAW_NAME, BulletinCommandMessage.WITHDRAW)
    async def withdraw(self, interaction: Interaction, bulletin: Typed) -> None:
        """Ask why a bulletin is withdrawn."""
        await withdrawals.open_withdrawal(interaction, number_of(bulletin))

    @on_bulletin(BulletinCommandMessage.REGISTER_NAME, BulletinCommandMessage.REGISTER)
    async def register(self, interaction: Interaction, bulletin: Typed) -> None:
        """Show where a bulletin arrived."""
        await register.show(interaction, number_of(bulletin))

    @on_bulletin(BulletinCommandMessage.JOURNAL_NAME, BulletinCommandMessage.JOURNAL)
    async def journal(self, interaction: Interaction, bulletin: Typed) -> None:
        """Show who changed what of a bulletin."""
        await versions.show_journal(interaction, number_of(bulletin))

    @on_bulletin(BulletinCommandMessage.DELETE_NAME, BulletinCommandMessage.DELETE)
    async def delete(self, interaction: Interaction, bulletin: Typed) -> None:
        """Ask whether a draft is really to be deleted."""
        await ask_discard(interaction, number_of(bulletin))


async def setup(client: RelaisClient) -> None:
    """Add the commands, the forms behind them, and the buttons of the editor."""
    takers = {"head": take_head, "section": take_section, "status": take_status}
    await client.add_cog(BulletinFormsCog(client, takers))
    await client.add_cog(BulletinDeskCog())
    client.add_dynamic_items(OpenButton, LookButton, TakeButton, DiscardButton)
    client.add_dynamic_items(SectionMenu, AddButton, WriteButton, RemoveButton)
    client.add_dynamic_items(UpButton, DownButton, HeadButton, AgainButton)
    client.add_dynamic_items(TermsButton, DateButton, EventButton)
    client.add_dynamic_items(DossiersButton, NamedMenu, StatusMenu)
    client.add_dynamic_items(versions.JournalButton, versions.VersionMenu, versions.RestoreButton)
