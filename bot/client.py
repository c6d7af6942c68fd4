"""The connection to Discord: it loads cogs, publishes commands, and tells errors kindly.

It decides nothing about content, and knows neither storage nor search.
"""

import asyncio
import logging
import re
import secrets
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from math import ceil
from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.ui import DynamicItem
from yarl import URL

from bot.domain.answers.pace import Pace
from bot.domain.errors import BotError, InvalidError, TooManyError, UnavailableError
from bot.domain.places.lately_seen import Glances, LatelySeen
from bot.domain.remembered import Remembered
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.errors import ErrorMessage
from bot.formats.refusals import refusal
from bot.services import Services

log = logging.getLogger(__name__)

Now: TypeAlias = Callable[[], datetime]
Background: TypeAlias = Callable[[asyncio.Event], Awaitable[None]]
Session: TypeAlias = Callable[["RelaisClient"], Awaitable[None]]
Payload: TypeAlias = Mapping[str, Any]

# Past this wait a request is refused here rather than kept: a reply is of no use a minute late.
_LONGEST_RATE_LIMIT = 60.0
_NO_CONNECTION = (
    "Discord ne répond pas : vérifiez la connexion à Internet de cette machine, puis redémarrez."
)
_LOGIN_REFUSED = (
    "Discord refuse le jeton. Copiez-le de nouveau depuis le portail des développeurs "
    "(onglet « Bot ») dans DISCORD_TOKEN, sans espace ni guillemets."
)
# What Discord adds to a command by itself, beside what was published.
_ADDED_BY_DISCORD = frozenset(
    {"id", "application_id", "version", "guild_id", "dm_permission", "handler"}
)
_BUTTON_PREFIX = "relais:"
_MOST_REMEMBERED = 10_000
QUESTIONS_PER_MINUTE = 10


class _OldButtonError(BotError):
    """A button was pressed that nothing answers any more."""

    code = "old_button"


class RelaisClient(commands.AutoShardedBot):
    """Relais on Discord; `modules` are the extensions that hold the cogs."""

    def __init__(
        self,
        *,
        services: Services,
        now: Now,
        modules: Iterable[str],
        questions_per_minute: int = QUESTIONS_PER_MINUTE,
    ) -> None:
        # Relais has no voice: nothing is missing without the voice libraries.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=RelaisTree,
            # Messages that mention the bot and direct messages carry their text without more.
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
            max_ratelimit_timeout=_LONGEST_RATE_LIMIT,
        )
        self.services = services
        self.now = now
        self.lately_seen = LatelySeen()
        self.glances = Glances()
        self._modules = tuple(modules)
        self._translator = CatalogueTranslator()
        self._pace = Pace(questions_per_minute)
        # Opinions given, and waits told, so that none is counted or told twice.
        self.opinions = Remembered(_MOST_REMEMBERED)
        self.waits = Remembered(_MOST_REMEMBERED)
        self._buttons: list[re.Pattern[str]] = []
        # What cogs do for as long as the process serves: until the event, then it winds down.
        self.background: list[Background] = []
        # The time-out of one exchange with Discord, for those who need one; None is the library's.
        self.exchange_timeout: object = None

    async def setup_hook(self) -> None:
        """Load the cogs, then publish the commands where they changed."""
        await self.tree.set_translator(self._translator)
        for module in self._modules:
            await self.load_extension(module)
        await self._publish_commands()

    def count_question(self, person_id: int) -> None:
        """Let a person ask once more (TooManyError where they must wait first)."""
        now = self.now()
        wait = self._pace.allow(person_id, now)
        if wait is not None:
            raise TooManyError(now + wait, ceil(wait.total_seconds()))

    def add_dynamic_items(self, *items: type[DynamicItem[Any]]) -> None:
        """Answer these buttons by their identifiers."""
        super().add_dynamic_items(*items)
        self._buttons += [item.__discord_ui_compiled_template__ for item in items]

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Say so where someone presses a button that nothing answers any more."""
        data: Any = interaction.data or {}
        custom_id = str(data.get("custom_id", ""))
        pressed = interaction.type is discord.InteractionType.component
        known = any(pattern.fullmatch(custom_id) for pattern in self._buttons)
        if pressed and custom_id.startswith(_BUTTON_PREFIX) and not known:
            await self.report(interaction, _OldButtonError(custom_id))

    async def launch_shard(self, gateway: URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard; after an invalid session it comes back to the same gateway."""
        DiscordWebSocket.DEFAULT_GATEWAY = gateway
        await super().launch_shard(gateway, shard_id, initial=initial)

    async def on_message(self, message: discord.Message) -> None:
        """Leave messages to the cogs' listeners: there are no prefix commands."""

    async def on_error(self, event_method: str, /, *args: Any, **_: Any) -> None:
        """Tell whoever wrote the message that it could not be handled."""
        error = sys.exception() or UnavailableError(event_method)
        if isinstance(error, discord.Forbidden):
            log.warning("action=event.%s outcome=forbidden", event_method)
            return
        message = args[0] if args and isinstance(args[0], discord.Message) else None
        text = _told(error, message_catalogue(message), f"event.{event_method}")
        if message is None:
            return
        try:
            await message.channel.send(text, reference=reply_to(message), mention_author=False)
        except discord.HTTPException:
            log.warning("action=error_reply outcome=refused")

    async def report(self, interaction: discord.Interaction, error: Exception) -> None:
        """Tell whoever used a command or button what went wrong, to them alone."""
        text = _told(error, catalogue_for(interaction.locale.value), "interaction")
        try:
            if interaction.response.is_done():
                await interaction.followup.send(text, ephemeral=True)
            else:
                await interaction.response.send_message(text, ephemeral=True)
        except discord.HTTPException:
            log.warning("action=error_reply outcome=refused")

    async def _publish_commands(self) -> None:
        local = [
            await command.get_translated_payload(self.tree, self._translator)
            for command in self.tree.get_commands()
        ]
        # discord.py's own look-up leaves the translations out.
        route = Route(
            "GET", "/applications/{application_id}/commands", application_id=self.application_id
        )
        published = await self.http.request(route, params={"with_localizations": "true"})
        changed = not same_commands(local, published)
        if changed:
            await self.tree.sync()
        log.info("action=publish_commands commands=%d changed=%s", len(local), changed)


class RelaisTree(app_commands.CommandTree[RelaisClient]):
    """The commands; what fails in one is told by the client."""

    async def on_error(
        self, interaction: discord.Interaction[RelaisClient], error: app_commands.AppCommandError, /
    ) -> None:
        """Report the error behind the one that discord.py wraps around it."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await interaction.client.report(interaction, cause)


class CatalogueTranslator(app_commands.Translator):
    """Gives commands their texts in the reader's language; French is what they have already."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002
    ) -> str | None:
        """Return the text of the message that `string` names, where this is not French."""
        message = string.extras.get("message")
        catalogue = catalogue_for(locale.value)
        if message is None or catalogue.language == "fr":
            return None
        return catalogue.text(message)


def use_api(url: str) -> None:
    """Have discord.py send every request of this process below this address."""
    Route.BASE = url


async def serve(client: RelaisClient, token: str, session: Session = RelaisClient.connect) -> None:
    """Log in, have `session` run (by default: hold the gateway until cancelled), then close.

    InvalidError where Discord refuses the token, UnavailableError where it cannot be reached.
    """
    async with client:
        try:
            await client.login(token)
            await session(client)
        except discord.LoginFailure as error:
            raise InvalidError(_LOGIN_REFUSED) from error
        except (OSError, discord.HTTPException, discord.ConnectionClosed) as error:
            raise UnavailableError(_NO_CONNECTION) from error


async def token_is_accepted(token: str) -> bool:
    """Ask Discord whether it takes this token (UnavailableError where Discord does not answer)."""
    async with discord.Client(intents=discord.Intents(guilds=True)) as client:
        try:
            await client.login(token)
        except discord.LoginFailure:
            return False
        except (discord.HTTPException, OSError) as error:
            raise UnavailableError("discord") from error
    return True


def message_catalogue(message: discord.Message | None) -> Catalogue:
    """Return the language of a place: what a Community server chose; others cannot choose one."""
    return place_catalogue(message.guild if message else None)


def place_catalogue(guild: discord.Guild | None) -> Catalogue:
    """Return the language of a server, as above."""
    chosen = guild.preferred_locale.value if guild and "COMMUNITY" in guild.features else "fr"
    return catalogue_for(chosen)


def reply_to(message: discord.Message) -> discord.MessageReference:
    """Point at a message; what is sent goes out even when that message was deleted meanwhile."""
    return message.to_reference(fail_if_not_exists=False)


def same_commands(local: Iterable[Payload], published: Iterable[Payload]) -> bool:
    """Tell whether Discord already has these commands, leaving out what it adds by itself."""

    def by_name(payloads: Iterable[Payload]) -> list[Any]:
        return sorted(map(_stated, payloads), key=lambda command: str(command.get("name")))

    return by_name(local) == by_name(published)


def _stated(value: Any) -> Any:
    """Drop what says nothing: null, false and empty values, and what Discord adds."""
    if isinstance(value, Mapping):
        stated = {k: _stated(v) for k, v in value.items() if k not in _ADDED_BY_DISCORD}
        return {k: v for k, v in stated.items() if v not in (None, False, "", [], {})}
    return [_stated(item) for item in value] if isinstance(value, list | tuple) else value


def _told(error: BaseException, catalogue: Catalogue, action: str) -> str:
    """Log the error and return the words for it; unexpected ones carry a reference."""
    if isinstance(error, BotError) and (message := refusal(error)):
        log.info("action=%s outcome=%s", action, error.code)
        return catalogue.text(message, **error.parameters)
    if isinstance(error, discord.HTTPException):
        log.warning("action=%s outcome=discord_%d code=%d", action, error.status, error.code)
        refused = isinstance(error, discord.Forbidden)
        return catalogue.text(ErrorMessage.NO_PERMISSION if refused else ErrorMessage.NOT_TAKEN)
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("action=%s outcome=commands_changed", action)
        return catalogue.text(ErrorMessage.UNAVAILABLE)
    reference = secrets.token_hex(3).upper()
    log.error("action=%s outcome=unexpected reference=%s", action, reference, exc_info=error)
    return catalogue.text(ErrorMessage.UNEXPECTED, reference=reference)
