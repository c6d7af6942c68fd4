"""The connection to Discord: it loads cogs, publishes commands, and tells errors kindly.

It decides nothing about content, and knows neither storage nor search.
"""

import logging
import secrets
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands
from discord.http import Route

from bot.domain.errors import BotError, InvalidError, UnavailableError
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.errors import ErrorMessage
from bot.services import Services

log = logging.getLogger(__name__)

Now: TypeAlias = Callable[[], datetime]
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


class RelaisClient(commands.AutoShardedBot):
    """Relais on Discord; `modules` are the extensions that hold the cogs."""

    def __init__(self, *, services: Services, now: Now, modules: Iterable[str]) -> None:
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
        self._modules = tuple(modules)
        self._translator = CatalogueTranslator()

    async def setup_hook(self) -> None:
        """Load the cogs, then publish the commands where they changed."""
        await self.tree.set_translator(self._translator)
        for module in self._modules:
            await self.load_extension(module)
        await self._publish_commands()

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


async def serve(client: RelaisClient, token: str) -> None:
    """Stay connected until cancelled, then close.

    InvalidError where Discord refuses the token, UnavailableError where it cannot be reached.
    """
    async with client:
        try:
            await client.start(token)
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
    guild = message.guild if message else None
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
        return {k: v for k, v in stated.items() if v not in (None, False, [], {})}
    return [_stated(item) for item in value] if isinstance(value, list | tuple) else value


def _told(error: BaseException, catalogue: Catalogue, action: str) -> str:
    """Log the error and return the words for it; unexpected ones carry a reference."""
    if isinstance(error, BotError) and error.code in {message.value for message in ErrorMessage}:
        log.info("action=%s outcome=%s", action, error.code)
        return catalogue.text(ErrorMessage(error.code))
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("action=%s outcome=commands_changed", action)
        return catalogue.text(ErrorMessage.UNAVAILABLE)
    reference = secrets.token_hex(3).upper()
    log.error("action=%s outcome=unexpected reference=%s", action, reference, exc_info=error)
    return catalogue.text(ErrorMessage.UNEXPECTED, reference=reference)
