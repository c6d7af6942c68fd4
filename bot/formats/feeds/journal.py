"""The journal of watched addresses in words: when, by whom, from what to what."""

from bot.domain.content.feeds import Feed
from bot.domain.feeds.journal import FeedChange
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.feed_journal import FeedJournalMessage
from bot.formats.feeds.feeds import address_words, title_words
from bot.formats.places.changes import actor_words
from bot.formats.places.mentions import moment

_LONGEST_CHANGE = 600


def change_words(change: FeedChange, catalogue: Catalogue) -> str:
    """Say when, by whom and of which address, then each thing that changed."""
    head = catalogue.text(
        FeedJournalMessage.HEAD,
        at=moment(change.line.at),
        who=actor_words(change.line, catalogue),
        title="" if change.feed is None else title_words(change.feed),
    )
    return words.shortened("\n".join([head, *_lines(change, catalogue)]), _LONGEST_CHANGE, "…")


def _lines(change: FeedChange, catalogue: Catalogue) -> list[str]:
    before, after = change.before, change.after
    if before is None or after is None:
        message = FeedJournalMessage.ADDED if before is None else FeedJournalMessage.REMOVED
        address = "" if change.feed is None else address_words(change.feed.url)
        return [catalogue.text(message, address=address)]
    lines = _changed(before, after, catalogue)
    return lines or [catalogue.text(FeedJournalMessage.OTHER)]


def _changed(before: Feed, after: Feed, catalogue: Catalogue) -> list[str]:
    told = []
    if before.enabled != after.enabled:
        message = FeedJournalMessage.STARTED if after.enabled else FeedJournalMessage.PAUSED
        told.append(catalogue.text(message))
    for message, shown in (
        (FeedJournalMessage.RENAMED, title_words),
        (FeedJournalMessage.MOVED, lambda feed: address_words(feed.url)),
    ):
        old, new = shown(before), shown(after)
        if old != new:
            told.append(catalogue.text(message, before=old, after=new))
    return told
