"""« Reprendre mon texte »: opens a form again with what was refused, or overtaken."""

from bot.domain.content.bulletins import Section
from bot.formats.catalogues.bulletin_editing import EditingMessage
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.bulletins.drafts import BulletinItem
from cogs.bulletins.forms import forms_of
from cogs.bulletins.heads import open_head
from cogs.ui.bulletin_editor import Act
from cogs.ui.bulletin_forms import NEW, section_modal
from cogs.ui.buttons import Interaction


class AgainButton(BulletinItem, template=Act.AGAIN.on(r"[0-9a-f]{8}")):
    """« Reprendre mon texte »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form with what was typed, or say that only the message above still holds it."""
        client, catalogue = interaction.client, catalogue_for(interaction.locale.value)
        typed = forms_of(client).refused.get(self.match["arg"], interaction.user.id, client.now())
        if typed is None:
            gone = catalogue.text(EditingMessage.TYPED_GONE)
            await interaction.response.send_message(gone, ephemeral=True)
        elif isinstance(typed.written, Section):
            modal = section_modal(self.number, typed.written, typed.replacing, catalogue)
            await interaction.response.send_modal(modal)
        else:
            await open_head(interaction, self.number, typed.written, typed.replacing or NEW)
