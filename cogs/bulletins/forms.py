"""Takes in the forms by which a bulletin is written, and gives back what could not be kept."""

import io
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import discord
from discord import ui
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.bulletins.heads import HeadForm
from bot.domain.content.bulletins import Section
from bot.domain.drafts import Drafts
from bot.domain.errors import UnavailableError
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.ui.bulletin_editor import Act, act_id
from cogs.ui.bulletin_forms import FORM, Field
from cogs.ui.buttons import Interaction
from cogs.ui.event_forms import typed_in
from cogs.ui.offers import ShownButton

_NAME: Final = "BulletinFormsCog"
_TOKEN_BYTES: Final = 4
_WRITTEN: Final = (Field.TITLE, Field.HEADING, Field.BODY, Field.SUMMARY)

Takes: TypeAlias = Callable[[Interaction, int, str, Mapping[str, str]], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What someone typed and that was not kept: a section or a head, and what it would replace."""

    written: Section | HeadForm
    replacing: str | None = None


class BulletinFormsCog(commands.Cog, name=_NAME):
    """Gives each form to who takes it in; holds for a while what was refused."""

    def __init__(self, client: RelaisClient, takers: Mapping[str, Takes]) -> None:
        self._client = client
        self._takers = takers
        self.refused: Drafts[Typed] = Drafts()

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take in a form; where that fails, its words are given back."""
        data: Any = interaction.data or {}
        match = FORM.fullmatch(str(data.get("custom_id", "")))
        if match is None or interaction.type is not discord.InteractionType.modal_submit:
            return
        typed = typed_in(interaction)
        try:
            take = self._takers[match["name"]]
            await take(interaction, int(match["number"]), match["arg"], typed)
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)
            await give_back(interaction, [typed.get(field, "") for field in _WRITTEN])


def forms_of(client: RelaisClient) -> BulletinFormsCog:
    """Return the cog that holds what was refused (UnavailableError where it is not loaded)."""
    cog = client.get_cog(_NAME)
    if not isinstance(cog, BulletinFormsCog):
        raise UnavailableError(_NAME)
    return cog


def again_button(interaction: Interaction, number: int, typed: Typed) -> ShownButton:
    """Hold what someone typed, and return the button that opens the form with it."""
    token = secrets.token_hex(_TOKEN_BYTES)
    client = interaction.client
    forms_of(client).refused.put(token, typed, interaction.user.id, client.now())
    label = catalogue_for(interaction.locale.value).text(EditingMessage.AGAIN)
    return ShownButton(label=label, custom_id=act_id(Act.AGAIN, number, token))


async def give_back(interaction: Interaction, texts: Iterable[str]) -> None:
    """Give someone what they typed, whole, in a file that nobody else sees."""
    written = "\n\n".join(filter(None, texts))
    if not written or not interaction.response.is_done():
        return
    message = catalogue_for(interaction.locale.value).text(EditingMessage.TYPED)
    file = discord.File(io.BytesIO(written.encode()), filename="texte.md")
    await interaction.followup.send(message, file=file, ephemeral=True)


async def show(interaction: Interaction, view: ui.LayoutView) -> None:
    """Draw a view in the private message it was asked from, or in a new one."""
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    elif interaction.message is not None and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)
