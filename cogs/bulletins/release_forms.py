"""Everything with which a bulletin leaves: its buttons, its forms, the word of how far it is.

Nothing typed is lost where a form fails.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias

import discord
from discord.ext import commands

from bot.client import RelaisClient
from cogs.bulletins.approvals import (
    ApproveButton,
    AskButton,
    StopButton,
    SubmitButton,
    take_change,
)
from cogs.bulletins.corrections import (
    CorrectAgainButton,
    CorrectButton,
    CorrectYesButton,
    SectionMenu,
    take_section,
)
from cogs.bulletins.forms import give_back
from cogs.bulletins.held import BulletinHeldCog
from cogs.bulletins.holds import LetGoButton, WordButton, take_word
from cogs.bulletins.progress import BulletinProgressCog, HaltButton, ResumeButton
from cogs.bulletins.register import RegisterButton, ResendButton
from cogs.bulletins.releases import (
    AnywayButton,
    PublishButton,
    PublishYesButton,
    ScheduleButton,
    ScheduleYesButton,
    take_hour,
)
from cogs.bulletins.withdrawals import (
    WithdrawAgainButton,
    WithdrawButton,
    WithdrawYesButton,
    take_reason,
)
from cogs.ui.buttons import Interaction
from cogs.ui.event_forms import typed_in
from cogs.ui.release_forms import FILLED, Form

_Takes: TypeAlias = Callable[[Interaction, int, str, dict[str, str]], Awaitable[None]]
_TAKERS: Final[Mapping[str, _Takes]] = {
    Form.CHANGE: take_change,
    Form.HOUR: take_hour,
    Form.WORD: take_word,
    Form.SECTION: take_section,
    Form.REASON: take_reason,
}


class ReleaseFormsCog(commands.Cog):
    """Gives each form to who takes it in."""

    def __init__(self, client: RelaisClient) -> None:
        self._client = client

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take in a form; where that fails, its words are given back."""
        data: Any = interaction.data or {}
        match = FILLED.fullmatch(str(data.get("custom_id", "")))
        if match is None or interaction.type is not discord.InteractionType.modal_submit:
            return
        typed = typed_in(interaction)
        try:
            take = _TAKERS[match["form"]]
            await take(interaction, int(match["number"]), match["arg"], typed)
        except Exception as error:  # discord.py would log it and leave the person waiting
            await self._client.report(interaction, error)
            await give_back(interaction, typed.values())


async def setup(client: RelaisClient) -> None:
    """Add the forms, the buttons, and what keeps the progress up to date."""
    progress = BulletinProgressCog(client)
    for cog in (ReleaseFormsCog(client), BulletinHeldCog(), progress):
        await client.add_cog(cog)
    client.background.append(progress.serve)
    client.add_dynamic_items(SubmitButton, ApproveButton, AskButton, StopButton)
    client.add_dynamic_items(ScheduleButton, ScheduleYesButton)
    client.add_dynamic_items(
        PublishButton, PublishYesButton, AnywayButton, HaltButton, ResumeButton
    )
    client.add_dynamic_items(WordButton, LetGoButton, RegisterButton, ResendButton)
    client.add_dynamic_items(CorrectButton, SectionMenu, CorrectAgainButton, CorrectYesButton)
    client.add_dynamic_items(WithdrawButton, WithdrawAgainButton, WithdrawYesButton)
