"""A region's own word under a bulletin of the network, while its channels still wait for it."""

from bot.domain.bulletins.errors import RefusedSectionError
from bot.domain.content.bulletins import Section
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.bulletins import BulletinMessage
from bot.formats.catalogues.releases import ReleaseMessage
from bot.formats.drafts.refusals import section_refused_card
from bot.formats.releases.screens import word_card
from cogs.bulletins.replies import Desk, ReleaseItem, is_public, note, show
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view
from cogs.ui.release_forms import Field, word_modal
from cogs.ui.releases import Act, shown


class WordButton(ReleaseItem, template=Act.WORD.pattern):
    """« Ajouter un mot de votre région »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form, with the word that stands there."""
        desk = Desk(interaction)
        word = await desk.following.word(desk.person, self.number, desk.now)
        await interaction.response.send_modal(word_modal(self.number, word, desk.catalogue))


async def take_word(
    interaction: Interaction, number: int, _argument: str, typed: dict[str, str]
) -> None:
    """Keep the word, and show it as it will be read."""
    desk, text = Desk(interaction), (typed.get(Field.TEXT) or "").strip()
    try:
        release = await desk.copies.add_word(desk.person, number, text, desk.now)
    except RefusedSectionError as error:
        written = Section(heading=desk.text(BulletinMessage.REGIONAL_WORD), body=text)
        card = section_refused_card(error.faults, written, desk.catalogue)
    else:
        card = word_card(release, desk.person.server, desk.catalogue)
    buttons = tuple(shown(act, number, desk.catalogue) for act in (Act.WORD, Act.LET_GO))
    await show(interaction, card_view(card, desk.catalogue, buttons))


class LetGoButton(ReleaseItem, template=Act.LET_GO.pattern):
    """« Laisser partir »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have it leave for this region's channels now, and say who decided."""
        desk = Desk(interaction)
        await desk.copies.let_go(desk.person, self.number, desk.now)
        desk.wake()
        if is_public(interaction.message):
            await note(interaction, ReleaseMessage.NOTED_LET_GO, last=True)
        else:
            told = desk.text(ReleaseMessage.LET_GONE)
            card = Card(blocks=(Block(kind=BlockKind.ANSWER, text=told),))
            await show(interaction, card_view(card, desk.catalogue))
