"""The buttons and menus of `/gestion-serveurs`: what they confirm counts, and can be undone."""

from dataclasses import replace
from typing import Any

from bot.client import RelaisClient
from bot.domain.content.directory import Directory
from bot.domain.errors import ConflictError, InvalidError
from bot.formats.catalogues.admissions import AdmissionMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.errors import ErrorMessage
from bot.formats.places.admissions import Proposal
from bot.guilds import announcement_channels, seen_guild
from cogs.places.admission_screens import (
    journal_page,
    list_page,
    national_servers,
    safe,
    server_among,
)
from cogs.readers import person_of
from cogs.ui.admissions import proposal_view, said_view
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.proposals import PROPOSAL, read_proposal, server_print


class ListPage(LastingItem, template=r"relais:servers:(?P<page>\d{1,4})"):
    """Turns a page of the list."""

    async def pressed(self, interaction: Interaction) -> None:
        """Draw the page as things stand."""
        view = await list_page(interaction, int(self.match["page"]))
        await interaction.response.edit_message(view=view)


class JournalPage(LastingItem, template=r"relais:journal:page:(?P<server>\d+):(?P<page>\d{1,4})"):
    """Turns a page of a journal."""

    async def pressed(self, interaction: Interaction) -> None:
        """Draw the page as things stand."""
        view = await journal_page(interaction, int(self.match["server"]), int(self.match["page"]))
        await interaction.response.edit_message(view=view)


class JournalUndo(LastingItem, template=r"relais:journal:undo:(?P<server>\d+):(?P<change>\d+)"):
    """Takes a change back."""

    async def pressed(self, interaction: Interaction) -> None:
        """Undo, and draw the journal again; where more changed since, say so there."""
        await national_servers(interaction)
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        change = int(self.match["change"])
        try:
            guild = seen_guild(client, int(self.match["server"]))
            news = announcement_channels(guild) if guild else None
            person, now = person_of(interaction), client.now()
            await client.services.places.undo(person, change, now, announcing=news)
            notice = f"✅ {catalogue.text(AdmissionMessage.UNDONE)}"
        except (ConflictError, InvalidError) as error:
            notice = f"⚠️ {catalogue.text(ErrorMessage(error.code))}"
        view = await journal_page(interaction, int(self.match["server"]), 0, notice)
        await interaction.response.edit_message(view=view)


class _Proposed(LastingItem, template=r"(?!)"):
    """Something about an admission that was read back."""

    async def proposal(self, interaction: Interaction, directory: Directory) -> Proposal:
        """Return it (ConflictError where the server or the content changed since)."""
        told: dict[str, Any] = self.match.groupdict()
        server = server_among(await national_servers(interaction), told["server"])
        proposal = read_proposal(told, safe(server), directory)
        if proposal is None or told["shown"] != server_print(server):
            raise ConflictError(told["server"])
        return proposal


class RegionsMenu(_Proposed, template=rf"relais:admit:regions:{PROPOSAL}"):
    """The regions of an admission."""

    async def pressed(self, interaction: Interaction) -> None:
        """Read the admission back with these regions."""
        directory = await interaction.client.services.directory.directory()
        proposal = await self.proposal(interaction, directory)
        proposal = replace(proposal, regions=tuple(sorted(chosen(interaction))))
        catalogue = catalogue_for(interaction.locale.value)
        await interaction.response.edit_message(view=proposal_view(proposal, directory, catalogue))


class AdmitButton(_Proposed, template=rf"relais:admit:yes:{PROPOSAL}"):
    """Makes an admission count."""

    async def pressed(self, interaction: Interaction) -> None:
        """Admit the server; what the service does not take is said above the same choices."""
        client = interaction.client
        directory = await client.services.directory.directory()
        proposal = await self.proposal(interaction, directory)
        catalogue = catalogue_for(interaction.locale.value)
        try:
            await client.services.places.admit(
                person_of(interaction),
                proposal.server,
                regions=proposal.regions,
                grouping=proposal.grouping,
                audience=proposal.audience,
                now=client.now(),
            )
        except InvalidError as error:
            notice = f"⚠️ {catalogue.text(ErrorMessage(error.code))}"
            view = proposal_view(proposal, directory, catalogue, notice)
        else:
            done = catalogue.text(AdmissionMessage.ADMITTED, server=proposal.server.name)
            view = said_view(f"✅ {done}", catalogue.text(AdmissionMessage.NEXT_STEP))
        await interaction.response.edit_message(view=view)


class WithdrawButton(
    LastingItem, template=r"relais:withdraw:(?P<server>\d+):(?P<shown>[0-9a-f]{8})"
):
    """Withdraws a server."""

    async def pressed(self, interaction: Interaction) -> None:
        """Withdraw it, unless what it was admitted to changed since."""
        server = server_among(await national_servers(interaction), self.match["server"])
        if server_print(server) != self.match["shown"]:
            raise ConflictError(self.match["server"])
        client = interaction.client
        await client.services.places.withdraw(person_of(interaction), server, client.now())
        catalogue = catalogue_for(interaction.locale.value)
        done = catalogue.text(AdmissionMessage.WITHDRAWN, server=safe(server).name)
        await interaction.response.edit_message(view=said_view(f"✅ {done}"))


class CancelButton(LastingItem, template=r"relais:admit:no"):
    """Leaves everything as it is."""

    async def pressed(self, interaction: Interaction) -> None:
        """Say that nothing changed."""
        text = catalogue_for(interaction.locale.value).text(AdmissionMessage.CANCELLED)
        await interaction.response.edit_message(view=said_view(text))


async def setup(client: RelaisClient) -> None:
    """Answer these buttons and menus."""
    client.add_dynamic_items(ListPage, JournalPage, JournalUndo)
    client.add_dynamic_items(RegionsMenu, AdmitButton, WithdrawButton, CancelButton)
