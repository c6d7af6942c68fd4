"""The register of a bulletin: what became of it in each channel, and sending again."""

from discord import ui

from bot.formats.calendar.screens import ScreenPage
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.catalogues.register import RegisterMessage
from bot.formats.releases.screens import register_page
from cogs.bulletins.progress import progress_of
from cogs.bulletins.replies import Desk, ReleaseItem
from cogs.bulletins.replies import show as show_view
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view, with_names
from cogs.ui.offers import ShownButton
from cogs.ui.releases import Act


async def show(interaction: Interaction, number: int, page: int = 0) -> None:
    """Show a page of what became of a bulletin, to whoever follows it."""
    desk = Desk(interaction)
    register = await desk.following.register(desk.person, number, desk.now)
    screen = register_page(register, page, await desk.names(), desk.now, desk.catalogue)
    await show_view(interaction, _view(screen, number, desk))


class RegisterButton(ReleaseItem, template=Act.REGISTER.pattern):
    """« Registre des envois », and its pages."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the page that the identifier names."""
        await show(interaction, self.number, int(self.argument or "0"))


class ResendButton(ReleaseItem, template=Act.RESEND.pattern):
    """« Renvoyer »: what failed or is unsure of this bulletin, and nothing else."""

    async def pressed(self, interaction: Interaction) -> None:
        """Send it again, draw the register, and say how much it was."""
        desk = Desk(interaction)
        count = await desk.copies.resend(desk.person, self.number, desk.now)
        desk.wake()
        progress_of(interaction.client).watch(self.number)
        await show(interaction, self.number, int(self.argument or "0"))
        message = CorrectionMessage.RESENT if count else CorrectionMessage.RESENT_NONE
        await interaction.followup.send(desk.text(message, count=str(count)), ephemeral=True)


def _view(screen: ScreenPage, number: int, desk: Desk) -> ui.LayoutView:
    turns = (
        (RegisterMessage.PREVIOUS, screen.page - 1),
        (RegisterMessage.NEXT, screen.page + 1),
    )
    buttons = [
        ShownButton(label=desk.text(message), custom_id=Act.REGISTER.of(number, page))
        for message, page in turns
        if 0 <= page < screen.pages
    ]
    if screen.items:
        label = desk.text(CorrectionMessage.RESEND, count=str(len(screen.items)))
        resend = Act.RESEND.of(number, screen.page)
        buttons.insert(0, ShownButton(label=label, custom_id=resend))
    return with_names(card_view(screen.card, desk.catalogue, tuple(buttons)))
