"""Asking for an approval, and giving it: on the very preview that stands above the buttons."""

from collections.abc import Sequence

from bot.domain.bulletins.drafts import Fault
from bot.domain.bulletins.errors import RefusedSectionError
from bot.formats import words
from bot.formats.cards import Block, BlockKind
from bot.formats.catalogues.releases import ReleaseMessage
from bot.formats.releases.screens import before_card, not_ready_card
from cogs.bulletins.releases import show_state
from cogs.bulletins.replies import Desk, ReleaseItem, is_public, note, show
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view, with_names
from cogs.ui.release_forms import Field, change_modal
from cogs.ui.releases import Act, shown

_COMMENT = 300


async def send_for_approval(interaction: Interaction, number: int) -> None:
    """Have a bulletin shown to those who approve it, and tell whoever sent it what comes next."""
    desk = Desk(interaction)
    try:
        preview = await desk.releases.submit(desk.person, number, desk.now)
    except RefusedSectionError as error:
        await _tell_faults(interaction, number, error.faults)
        return
    desk.wake()
    card = before_card(preview, await desk.names(), desk.catalogue)
    told = desk.text(ReleaseMessage.SUBMITTED_NOTE)
    card = card.followed_by(Block(kind=BlockKind.FOOTER, text=told))
    buttons = (shown(Act.EDIT, number, desk.catalogue),)
    await show(interaction, with_names(card_view(card, desk.catalogue, buttons)))


async def _tell_faults(interaction: Interaction, number: int, faults: Sequence[Fault]) -> None:
    catalogue = Desk(interaction).catalogue
    buttons = (shown(Act.EDIT, number, catalogue),)
    await show(interaction, card_view(not_ready_card(faults, catalogue), catalogue, buttons))


class SubmitButton(ReleaseItem, template=Act.SUBMIT.pattern):
    """« Faire approuver »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send it."""
        await send_for_approval(interaction, self.number)


class ApproveButton(ReleaseItem, template=Act.APPROVE.pattern):
    """« Approuver »: the text whose fingerprint the button bears, and no other."""

    async def pressed(self, interaction: Interaction) -> None:
        """Give the approval; where it was the last one wanted, the buttons go."""
        desk = Desk(interaction)
        preview = await desk.releases.approve(desk.person, self.number, self.argument, desk.now)
        desk.wake()
        if is_public(interaction.message):
            last = not preview.awaited
            await note(interaction, ReleaseMessage.NOTED_APPROVED, last=last)
        else:
            await show_state(interaction, self.number)


class AskButton(ReleaseItem, template=Act.ASK.pattern):
    """« Demander un changement »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask what should change."""
        catalogue = Desk(interaction).catalogue
        await interaction.response.send_modal(change_modal(self.number, catalogue))


async def take_change(
    interaction: Interaction, number: int, _argument: str, typed: dict[str, str]
) -> None:
    """Pass a wish on to whoever wrote it; the bulletin is a draft again."""
    desk, comment = Desk(interaction), typed.get(Field.TEXT, "")
    await desk.releases.ask_change(desk.person, number, comment, desk.now)
    desk.wake()
    if is_public(interaction.message):
        said = words.plain(words.shortened(comment, _COMMENT, "…"))
        await note(interaction, ReleaseMessage.NOTED_CHANGE, last=True, comment=said)
    else:
        told = desk.text(ReleaseMessage.CHANGE_SENT)
        await interaction.response.send_message(told, ephemeral=True)


class StopButton(ReleaseItem, template=Act.STOP.pattern):
    """« Arrêter »: before it leaves, at any moment."""

    async def pressed(self, interaction: Interaction) -> None:
        """Stop it, and say who did."""
        desk = Desk(interaction)
        await desk.releases.stop(desk.person, self.number, desk.now)
        desk.wake()
        if is_public(interaction.message):
            await note(interaction, ReleaseMessage.NOTED_STOPPED, last=True)
        else:
            await show_state(interaction, self.number)
