"""`/psoc`: questions, and the lists of dossiers, requests, acronyms, documents and bodies."""

from typing import Final

from discord import app_commands
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.answers.questions import LONGEST_QUESTION
from bot.domain.content.sources import SourceKind
from bot.domain.lists.values import ListAddress, ListName, Named
from bot.formats.catalogues.psoc import PsocMessage
from cogs.answers.asking import ask_alone
from cogs.lists.lists import BUTTONS, Typed, show_list, suggesting, written
from cogs.ui.buttons import Interaction
from cogs.ui.labels import localised

_KINDS: Final = [app_commands.Choice(name=localised(kind), value=kind.value) for kind in SourceKind]


class PsocCog(
    commands.GroupCog,
    group_name=localised(PsocMessage.GROUP_NAME),
    group_description=localised(PsocMessage.GROUP),
):
    """What members ask about the program: in their own words, or by list."""

    @app_commands.command(
        name=localised(PsocMessage.QUESTION_NAME), description=localised(PsocMessage.QUESTION)
    )
    @app_commands.rename(question=localised(PsocMessage.QUESTION_PARAMETER_NAME))
    @app_commands.describe(question=localised(PsocMessage.QUESTION_PARAMETER))
    async def question(
        self, interaction: Interaction, question: app_commands.Range[str, 1, LONGEST_QUESTION]
    ) -> None:
        """Answer in private: nobody else sees the question or the answer."""
        await ask_alone(interaction, question, "command")

    @app_commands.command(
        name=localised(PsocMessage.BOARD_NAME), description=localised(PsocMessage.BOARD)
    )
    @app_commands.rename(dossier=localised(PsocMessage.DOSSIER_NAME))
    @app_commands.describe(dossier=localised(PsocMessage.DOSSIER))
    @app_commands.autocomplete(dossier=suggesting(Named.DOSSIER))
    async def board(self, interaction: Interaction, dossier: Typed | None = None) -> None:
        """Show where dossiers stand, or one of them."""
        of = await written(interaction, Named.DOSSIER, dossier)
        name = ListName.DOSSIER if of else ListName.BOARD
        await show_list(interaction, ListAddress(name=name, of=of))

    @app_commands.command(
        name=localised(PsocMessage.CHRONOLOGY_NAME), description=localised(PsocMessage.CHRONOLOGY)
    )
    @app_commands.rename(dossier=localised(PsocMessage.DOSSIER_NAME))
    @app_commands.describe(dossier=localised(PsocMessage.DOSSIER))
    @app_commands.autocomplete(dossier=suggesting(Named.DOSSIER))
    async def chronology(self, interaction: Interaction, dossier: Typed) -> None:
        """Show what happened in a dossier, in order."""
        of = await written(interaction, Named.DOSSIER, dossier)
        await show_list(interaction, ListAddress(name=ListName.CHRONOLOGY, of=of))

    @app_commands.command(
        name=localised(PsocMessage.REQUESTS_NAME), description=localised(PsocMessage.REQUESTS)
    )
    @app_commands.rename(
        dossier=localised(PsocMessage.DOSSIER_NAME), addressee=localised(PsocMessage.ADDRESSEE_NAME)
    )
    @app_commands.describe(
        dossier=localised(PsocMessage.DOSSIER), addressee=localised(PsocMessage.ADDRESSEE)
    )
    @app_commands.autocomplete(
        dossier=suggesting(Named.DOSSIER), addressee=suggesting(Named.ADDRESSEE)
    )
    async def requests(
        self, interaction: Interaction, dossier: Typed | None = None, addressee: Typed | None = None
    ) -> None:
        """Show what was asked of whom, and how late it was answered."""
        of = await written(interaction, Named.DOSSIER, dossier)
        by = await written(interaction, Named.ADDRESSEE, addressee)
        await show_list(interaction, ListAddress(name=ListName.REQUESTS, of=of, by=by))

    @app_commands.command(
        name=localised(PsocMessage.TERM_NAME), description=localised(PsocMessage.TERM)
    )
    @app_commands.rename(term=localised(PsocMessage.TERM_PARAMETER_NAME))
    @app_commands.describe(term=localised(PsocMessage.TERM_PARAMETER))
    @app_commands.autocomplete(term=suggesting(Named.TERM))
    async def term(self, interaction: Interaction, term: Typed | None = None) -> None:
        """Show what an acronym stands for, or all of them."""
        of = await written(interaction, Named.TERM, term)
        name = ListName.TERM if of else ListName.TERMS
        await show_list(interaction, ListAddress(name=name, of=of))

    @app_commands.command(
        name=localised(PsocMessage.DOCUMENTS_NAME), description=localised(PsocMessage.DOCUMENTS)
    )
    @app_commands.rename(
        dossier=localised(PsocMessage.DOSSIER_NAME), kind=localised(PsocMessage.KIND_NAME)
    )
    @app_commands.describe(dossier=localised(PsocMessage.DOSSIER), kind=localised(PsocMessage.KIND))
    @app_commands.autocomplete(dossier=suggesting(Named.DOSSIER))
    @app_commands.choices(kind=_KINDS)
    async def documents(
        self, interaction: Interaction, dossier: Typed | None = None, kind: str | None = None
    ) -> None:
        """Show the documents, the newest first."""
        of = await written(interaction, Named.DOSSIER, dossier)
        await show_list(interaction, ListAddress(name=ListName.DOCUMENTS, of=of, by=kind or ""))

    @app_commands.command(
        name=localised(PsocMessage.BODY_NAME), description=localised(PsocMessage.BODY)
    )
    @app_commands.rename(
        region=localised(PsocMessage.REGION_NAME), body=localised(PsocMessage.BODY_PARAMETER_NAME)
    )
    @app_commands.describe(
        region=localised(PsocMessage.REGION), body=localised(PsocMessage.BODY_PARAMETER)
    )
    @app_commands.autocomplete(region=suggesting(Named.REGION), body=suggesting(Named.BODY))
    async def body(
        self, interaction: Interaction, region: Typed | None = None, body: Typed | None = None
    ) -> None:
        """Show an organisation, or those of a region, or all."""
        of = await written(interaction, Named.BODY, body)
        by = await written(interaction, Named.REGION, region)
        name = ListName.BODY if of else ListName.BODIES
        await show_list(interaction, ListAddress(name=name, of=of, by=by))


async def setup(client: RelaisClient) -> None:
    """Add the commands, and the buttons of lists."""
    await client.add_cog(PsocCog())
    client.add_dynamic_items(*BUTTONS)
