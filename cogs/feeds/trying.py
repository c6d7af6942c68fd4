"""An address tried before it counts: what it gave, or which of the feeds of a page is meant."""

import secrets
from dataclasses import dataclass, replace
from typing import Final

from discord import ui
from discord.ext import commands

from bot.client import RelaisClient
from bot.domain.content.feeds import Feed
from bot.domain.drafts import Drafts
from bot.domain.errors import UnavailableError
from bot.domain.fetching import LinkedFeed
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.catalogues.feeds import FeedMessage
from bot.formats.feeds.feeds import choice_text, named, not_read_text, tried_text
from bot.services.feeds import Trial
from cogs.readers import person_of
from cogs.ui.buttons import Interaction, LastingItem, chosen
from cogs.ui.feeds import choice_view, enable_view

_NAME: Final = "FeedTrialsCog"
_TOKEN_BYTES: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What someone wants followed; `feed` is the one that is changed, None for a new one.

    `choices` are the feeds of the page they named.
    """

    address: str | None
    title: str | None = None
    region: str | None = None
    feed: str | None = None
    choices: tuple[LinkedFeed, ...] = ()


class FeedTrialsCog(commands.Cog, name=_NAME):
    """Holds what was asked for until someone chose among the feeds of a page."""

    def __init__(self) -> None:
        self.wishes: Drafts[Wish] = Drafts()


class FeedMenu(LastingItem, template=r"relais:feed:choose:(?P<token>[0-9a-f]{8})"):
    """Tries the feed that was chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Try it, and show in place what it gave."""
        wishes, now = _wishes(interaction.client), interaction.client.now()
        wish = wishes.get(self.match["token"], interaction.user.id, now)
        if wish is None:
            told = catalogue_for(interaction.locale.value).text(FeedMessage.CHOICE_GONE)
            await interaction.response.edit_message(content=told, view=None)
            return
        link = wish.choices[int(next(iter(chosen(interaction)), "0"))]
        await interaction.response.defer()
        await show_trial(interaction, replace(wish, address=link.url))


async def show_trial(interaction: Interaction, wish: Wish) -> None:
    """Try an address, and show what it gave in the answer that was deferred."""
    catalogue = catalogue_for(interaction.locale.value)
    trial, feed = await _tried(interaction, wish)
    if trial.choices:
        token = secrets.token_hex(_TOKEN_BYTES)
        kept, now = replace(wish, choices=trial.choices), interaction.client.now()
        _wishes(interaction.client).put(token, kept, interaction.user.id, now)
        text = choice_text(trial.choices, catalogue)
        view: ui.View | None = choice_view(token, trial.choices, catalogue)
    elif feed is None or not trial.readable:
        text, view = trial_words(trial, interaction), None
    elif wish.feed is not None:
        text, view = named(FeedMessage.CHANGED, feed, catalogue), None
    else:
        asked = catalogue.text(FeedMessage.NOT_COUNTED)
        text = f"{trial_words(trial, interaction)}\n\n{asked}"
        view = enable_view(feed, catalogue)
    await interaction.edit_original_response(content=text, view=view)


async def _tried(interaction: Interaction, wish: Wish) -> tuple[Trial, Feed | None]:
    feeds, now = interaction.client.services.feeds, interaction.client.now()
    person = person_of(interaction)
    if wish.feed is None:
        return await feeds.add(person, wish.address or "", wish.title or "", wish.region, now)
    return await feeds.change(person, wish.feed, url=wish.address, title=wish.title, now=now)


def trial_words(trial: Trial, interaction: Interaction) -> str:
    """Return what a try gave, in words."""
    catalogue = catalogue_for(interaction.locale.value)
    if trial.problem is not None:
        return not_read_text(trial.url, trial.problem, catalogue)
    now = interaction.client.now()
    return tried_text(trial.title or trial.url, trial.latest, trial.count, now, catalogue)


def _wishes(client: RelaisClient) -> Drafts[Wish]:
    cog = client.get_cog(_NAME)
    if not isinstance(cog, FeedTrialsCog):
        raise UnavailableError(_NAME)
    return cog.wishes
