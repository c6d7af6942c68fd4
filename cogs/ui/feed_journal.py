"""The journal of watched addresses on the screen: a page, and the way to take changes back."""

from collections.abc import Sequence
from typing import Final

from discord import ui

from bot.domain.feeds.journal import FeedChange
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feed_journal import FeedJournalMessage
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.feeds.journal import change_words
from cogs.ui.buttons import button, lasting_view, row

_PAGE_LENGTH: Final = 5


def journal_view(
    changes: Sequence[FeedChange], page: int, catalogue: Catalogue, notice: str = ""
) -> ui.LayoutView:
    """Draw a page of the journal; what may be undone has its button."""
    pages = max(1, -(-len(changes) // _PAGE_LENGTH))
    page = min(page, pages - 1)
    empty = "" if changes else catalogue.text(FeedJournalMessage.EMPTY)
    head = "\n".join(filter(None, (catalogue.text(FeedJournalMessage.TITLE), notice, empty)))
    container: ui.Container[ui.LayoutView] = ui.Container(ui.TextDisplay(head))
    for change in changes[page * _PAGE_LENGTH : (page + 1) * _PAGE_LENGTH]:
        container.add_item(ui.Separator())
        container.add_item(_shown(change, catalogue))
    for item in _turns(page, pages, catalogue):
        container.add_item(item)
    return lasting_view(container)


def _shown(change: FeedChange, catalogue: Catalogue) -> ui.Item[ui.LayoutView]:
    text = change_words(change, catalogue)
    if not change.undoable:
        return ui.TextDisplay(text)
    label = catalogue.text(FeedJournalMessage.UNDO)
    return ui.Section(text, accessory=button(label, f"relais:feed:undo:{change.line.id}"))


def _turns(page: int, pages: int, catalogue: Catalogue) -> list[ui.Item[ui.LayoutView]]:
    if pages == 1:
        return []
    counted = catalogue.text(FeedJournalMessage.PAGE, page=str(page + 1), pages=str(pages))
    turns = [(PlaceMessage.PREVIOUS, page - 1), (PlaceMessage.NEXT, page + 1)]
    buttons = [
        button(catalogue.text(label), f"relais:feed:journal:{to}")
        for label, to in turns
        if 0 <= to < pages
    ]
    return [ui.Separator(), ui.TextDisplay(counted), row(*buttons)]
