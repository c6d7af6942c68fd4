"""What was written to put a bulletin right, or take it back, and waits to be confirmed."""

import secrets
from dataclasses import dataclass
from typing import Final, TypeVar

from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.content.bulletins import Section
from bot.domain.drafts import Drafts
from bot.domain.errors import UnavailableError
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.corrections import CorrectionMessage
from cogs.ui.buttons import Interaction

_NAME: Final = "BulletinHeldCog"
_TOKEN_BYTES: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Correcting:
    """A section as it must read, the stamp of the one it replaces, and what changes."""

    section: Section
    replacing: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawing:
    """Why a bulletin is taken back."""

    reason: str


_T = TypeVar("_T", Correcting, Withdrawing)


class BulletinHeldCog(commands.Cog, name=_NAME):
    """Holds what was written until it is confirmed."""

    def __init__(self) -> None:
        self.drafts: Drafts[Correcting | Withdrawing] = Drafts()


def hold(interaction: Interaction, value: Correcting | Withdrawing) -> str:
    """Hold something for whoever acts; return the token it is held under."""
    token = secrets.token_hex(_TOKEN_BYTES)
    client = interaction.client
    _cog(client).drafts.put(token, value, interaction.user.id, client.now())
    return token


async def held(interaction: Interaction, token: str, kind: type[_T]) -> _T | None:
    """Return what whoever acts holds under a token; where that is gone, tell them."""
    client = interaction.client
    value = _cog(client).drafts.get(token, interaction.user.id, client.now())
    if isinstance(value, kind):
        return value
    gone = catalogue_for(interaction.locale.value).text(CorrectionMessage.DRAFT_GONE)
    await interaction.response.send_message(gone, ephemeral=True)
    return None


def drop(interaction: Interaction, token: str) -> None:
    """Forget what is held under a token."""
    _cog(interaction.client).drafts.drop(token)


def _cog(client: RelaisClient) -> BulletinHeldCog:
    cog = client.get_cog(_NAME)
    if not isinstance(cog, BulletinHeldCog):
        raise UnavailableError(_NAME)
    return cog
