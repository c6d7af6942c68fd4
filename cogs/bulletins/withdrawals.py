"""Taking a bulletin back: why, read back, then said in every copy."""

from dataclasses import replace

from bot.domain.bulletins.faults import refused
from bot.domain.content.bulletins import Section
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.drafts.refusals import section_refused_card
from bot.formats.drafts.typed import typed_line
from bot.formats.releases.corrections import under_way_card, withdrawal_card
from cogs.bulletins.held import Withdrawing, drop, held, hold
from cogs.bulletins.replies import Desk, ReleaseItem, kept_out, show
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.release_forms import Field, reason_modal
from cogs.ui.releases import Act, shown


async def open_withdrawal(interaction: Interaction, number: int) -> None:
    """Ask why a bulletin is taken back."""
    if await kept_out(interaction, number) is not None:
        modal = reason_modal(number, "", Desk(interaction).catalogue)
        await interaction.response.send_modal(modal)


class WithdrawButton(ReleaseItem, template=Act.WITHDRAW.pattern):
    """« Retirer »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask why."""
        await open_withdrawal(interaction, self.number)


async def take_reason(
    interaction: Interaction, number: int, _argument: str, typed: dict[str, str]
) -> None:
    """Read back what every copy will say, or why it cannot say so."""
    desk = Desk(interaction)
    reason = typed_line(typed.get(Field.TEXT, ""))
    progress = await desk.copies.progress(desk.person, number)
    token = hold(interaction, Withdrawing(reason=reason))
    acts: tuple[Act, ...] = (Act.WITHDRAW_AGAIN,)
    if faults := refused(progress.bulletin, replace(progress.bulletin, withdrawal=reason)):
        written = Section(heading="", body=reason)
        card = section_refused_card(faults, written, desk.catalogue)
    else:
        today = desk.now.astimezone(desk.releases.zone).date()
        card = withdrawal_card(progress, reason, today, desk.catalogue)
        acts = (Act.WITHDRAW_YES, *acts)
    buttons = tuple(shown(act, number, desk.catalogue, argument=token) for act in acts)
    await show(interaction, card_view(card, desk.catalogue, buttons))


class WithdrawAgainButton(ReleaseItem, template=Act.WITHDRAW_AGAIN.pattern):
    """« Corriger » the reason."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form again, with what was written."""
        if asked := await held(interaction, self.argument, Withdrawing):
            modal = reason_modal(self.number, asked.reason, Desk(interaction).catalogue)
            await interaction.response.send_modal(modal)


class WithdrawYesButton(ReleaseItem, template=Act.WITHDRAW_YES.pattern):
    """« Oui, retirer »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have every copy say so, and show how far that is."""
        asked = await held(interaction, self.argument, Withdrawing)
        if asked is None:
            return
        desk = Desk(interaction)
        await interaction.response.defer()
        progress = await desk.copies.withdraw(desk.person, self.number, asked.reason, desk.now)
        drop(interaction, self.argument)
        desk.wake()
        card = under_way_card(CorrectionMessage.WITHDRAW_DONE, progress, desk.catalogue)
        register = shown(Act.REGISTER, self.number, desk.catalogue)
        await show(interaction, card_view(card, desk.catalogue, (register,)))
