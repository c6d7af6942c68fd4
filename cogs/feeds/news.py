"""The buttons under news: make a deadline, attach to a dossier, put aside, turn pages."""

from bot.client import RelaisClient
from bot.domain.feeds.showing import read_shown, shown_as
from bot.formats import words
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.feeds.news import news_text, page_text
from cogs.events.entry import open_form
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.news import (
    Act,
    Leaf,
    batch_view,
    choice_view,
    dossier_view,
    item_view,
    noted,
    pages_view,
)


class DeadlineButton(LastingItem, template=Act.DEADLINE.pattern):
    """Makes a deadline of an item."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open the form of a deadline, filled in; it is read back before it counts."""
        news = interaction.client.services.news
        item, now = int(self.match["of"]), interaction.client.now()
        form = await news.deadline(person_of(interaction), item, now)
        if form is None:
            told = catalogue_for(interaction.locale.value).text(FeedMessage.ALREADY_DATED)
            await interaction.response.send_message(told, ephemeral=True)
        else:
            await open_form(interaction, form)


class AttachButton(LastingItem, template=Act.ATTACH.pattern):
    """Asks to which dossier an item belongs."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show the dossiers to whoever pressed."""
        news = await interaction.client.services.news.one(
            person_of(interaction), int(self.match["of"]), interaction.client.now()
        )
        catalogue = catalogue_for(interaction.locale.value)
        if not news.dossiers:
            none = catalogue.text(FeedMessage.NO_DOSSIER)
            await interaction.response.send_message(none, ephemeral=True)
            return
        asked = catalogue.text(FeedMessage.CHOOSE_DOSSIER)
        view = dossier_view(news, catalogue)
        await interaction.response.send_message(asked, view=view, ephemeral=True)


class DossierMenu(LastingItem, template=Act.TO_DOSSIER.pattern):
    """Attaches an item to the dossier chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Enter it as a document, and say so in place."""
        news, person = interaction.client.services.news, person_of(interaction)
        item, dossier = int(self.match["of"]), next(iter(chosen(interaction)), "")
        now = interaction.client.now()
        await news.attach(person, item, dossier, now)
        titles = (await news.one(person, item, now)).dossiers
        catalogue = catalogue_for(interaction.locale.value)
        told = catalogue.text(FeedMessage.ATTACHED, dossier=words.plain(titles[dossier]))
        await interaction.response.edit_message(content=told, view=None)


class DismissButton(LastingItem, template=Act.DISMISS.pattern):
    """Puts an item aside."""

    async def pressed(self, interaction: Interaction) -> None:
        """Put it aside, and take its buttons away."""
        item = int(self.match["of"])
        count = await interaction.client.services.news.dismiss(person_of(interaction), [item])
        await _closed(interaction, count)


class DismissAllButton(LastingItem, template=Act.DISMISS_ALL.pattern):
    """Puts all the items of a message aside."""

    async def pressed(self, interaction: Interaction) -> None:
        """Put them aside, and take the buttons away."""
        news, person = interaction.client.services.news, person_of(interaction)
        batch = await news.batch(person, int(self.match["of"]), interaction.client.now())
        count = await news.dismiss(person, [each.item.id for each in batch])
        await _closed(interaction, count)


class TakeBackButton(LastingItem, template=Act.TAKE_BACK.pattern):
    """Has what was put aside wait again."""

    async def pressed(self, interaction: Interaction) -> None:
        """Take it back, and offer what can be done with it as it is now."""
        batch, now = int(self.match["of"]), interaction.client.now()
        news = interaction.client.services.news
        found = await news.take_back(person_of(interaction), batch, now)
        catalogue = catalogue_for(interaction.locale.value)
        view = batch_view(batch, shown_as([each.item for each in found]), catalogue)
        notes = {catalogue_for(each).text(FeedMessage.DISMISSED) for each in ("fr", "en")}
        lines = [each for each in _content(interaction).split("\n") if each not in notes]
        await interaction.response.edit_message(content="\n".join(lines), view=view)
        await _told_everywhere(interaction)


class TurnButton(LastingItem, template=Leaf.PAGE.pattern):
    """Turns the pages of many items, in place."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show another page; the line by which the message is known stays."""
        batch, page = int(self.match["of"]), int(self.match["page"])
        news, now = interaction.client.services.news, interaction.client.now()
        found = await news.batch(person_of(interaction), batch, now)
        catalogue = catalogue_for(interaction.locale.value)
        text = page_text(found, page, catalogue)
        reference = _content(interaction).rpartition("\n")[2]
        view = pages_view(batch, page, shown_as([each.item for each in found]), catalogue)
        await interaction.response.edit_message(content=f"{text}\n{reference}", view=view)


class OneByOneButton(LastingItem, template=Leaf.OPEN.pattern):
    """Shows a menu of the items of a page."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it to whoever pressed."""
        batch, page = int(self.match["of"]), int(self.match["page"])
        news, now = interaction.client.services.news, interaction.client.now()
        found = list(await news.batch(person_of(interaction), batch, now))
        catalogue = catalogue_for(interaction.locale.value)
        asked = catalogue.text(FeedMessage.CHOOSE_ITEM)
        view = choice_view(batch, found, page, catalogue)
        await interaction.response.send_message(asked, view=view, ephemeral=True)


class ItemMenu(LastingItem, template=Act.ITEM.pattern):
    """Shows one item of many, with its buttons."""

    async def pressed(self, interaction: Interaction) -> None:
        """Show it in place of the menu."""
        item = int(next(iter(chosen(interaction)), "0"))
        services, now = interaction.client.services, interaction.client.now()
        news = await services.news.one(person_of(interaction), item, now)
        catalogue = catalogue_for(interaction.locale.value)
        _, closed = read_shown(shown_as([news.item]))
        view = item_view(item, closed, catalogue)
        await interaction.response.edit_message(content=news_text(news, catalogue), view=view)


async def _closed(interaction: Interaction, count: int) -> None:
    message = FeedMessage.DISMISSED if count else FeedMessage.ALREADY_HANDLED
    told = catalogue_for(interaction.locale.value).text(message)
    content = noted(_content(interaction), told)
    await interaction.response.edit_message(content=content, view=None)
    await _told_everywhere(interaction)


async def _told_everywhere(interaction: Interaction) -> None:
    """Have every message follow at once: what changed twice unseen would seem not to have."""
    services = interaction.client.services
    await services.inbox.deliver(interaction.client.now())
    services.deliveries.wake()


def _content(interaction: Interaction) -> str:
    return "" if interaction.message is None else interaction.message.content


async def setup(client: RelaisClient) -> None:
    """Answer these buttons and menus."""
    client.add_dynamic_items(DeadlineButton, AttachButton, DossierMenu)
    client.add_dynamic_items(DismissButton, DismissAllButton, TakeBackButton)
    client.add_dynamic_items(TurnButton, OneByOneButton, ItemMenu)
