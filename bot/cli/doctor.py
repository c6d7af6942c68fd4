"""`doctor`: names each thing missing or wrong, and what to do; its status says so too."""

import argparse
import asyncio
from collections.abc import AsyncIterator

from bot.bootstrap import App, assemble
from bot.cli.diagnosis import Finding
from bot.cli.doctor_outbox import look_at_outbox
from bot.cli.doctor_places import look_at_servers
from bot.client import token_is_accepted, use_api
from bot.domain.errors import UnavailableError
from bot.settings import Settings
from bot.storage.pack.reading import read_pack

_MOST_PROBLEMS = 5


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("doctor", help="nommer ce qui manque ou ne va pas, et quoi faire")
    parser.add_argument(
        "--local",
        action="store_true",
        help="regarder cette machine seulement : réglages, contenu, base de données",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Look at everything; 1 where something needs doing."""
    findings = asyncio.run(_examine(settings, local=arguments.local))
    for finding in findings:
        print(finding)
    return 1 if any(finding.remedy for finding in findings) else 0


async def _examine(settings: Settings, *, local: bool) -> list[Finding]:
    app = assemble(settings)
    try:
        findings = [Finding(name="Réglages", words="lus")]
        findings.append(await _content_files(app))
        findings += [finding async for finding in _database(app)]
        if not local:
            findings += [finding async for finding in _discord(app)]
    finally:
        await app.database.dispose()
    return findings


async def _discord(app: App) -> AsyncIterator[Finding]:
    token = await _token(app.settings)
    yield token
    database = app.database
    if token.remedy or not (await database.ping() and await database.schema_is_current()):
        return
    servers = await app.services.places.admitted()
    name = "Serveurs admis"
    secret = app.settings.discord_token
    if not servers or secret is None:
        yield Finding(name=name, words="aucun")
        return
    try:
        for finding in await look_at_servers(secret.get_secret_value(), servers):
            yield finding
    except UnavailableError:
        yield Finding(name=name, words="Discord ne répond pas", remedy="réessayez plus tard")


async def _token(settings: Settings) -> Finding:
    name = "Jeton de Discord"
    if settings.discord_token is None:
        return Finding(
            name=name,
            words="absent, seul le mode local démarre",
            remedy="mettez DISCORD_TOKEN dans .env",
        )
    try:
        use_api(settings.discord_api_url)
        accepted = await token_is_accepted(settings.discord_token.get_secret_value())
    except UnavailableError:
        return Finding(name=name, words="Discord ne répond pas", remedy="vérifiez la connexion")
    if accepted:
        return Finding(name=name, words="accepté par Discord")
    return Finding(
        name=name, words="refusé par Discord", remedy="mettez un nouveau DISCORD_TOKEN dans .env"
    )


async def _content_files(app: App) -> Finding:
    folder = app.settings.content_dir
    problems = await app.content.check(folder)
    if not problems:
        return Finding(name="Contenu", words=f"aucune erreur dans {folder}")
    first = "; ".join(str(problem) for problem in problems[:_MOST_PROBLEMS])
    return Finding(
        name="Contenu",
        words=f"{len(problems)} erreur(s) dans {folder} : {first}",
        remedy="corrigez-les (liste complète : python -m bot content check)",
    )


async def _database(app: App) -> AsyncIterator[Finding]:
    name = "Base de données"
    if not await app.database.ping():
        yield Finding(name=name, words="ne répond pas", remedy="vérifiez DATABASE_URL")
        return
    if not await app.database.schema_is_current():
        yield Finding(
            name=name,
            words="vide, ou d’une autre version",
            remedy="démarrez Relais (python -m bot run) : il la met à jour",
        )
        return
    yield Finding(name=name, words="répond, à jour")
    pending = await _pending(app)
    if pending:
        yield Finding(
            name="Contenu en base",
            words=f"{pending} fiche(s) des fichiers n’y sont pas encore reprises",
            remedy="lancez python -m bot content load",
        )
    passages = await app.services.answers.warm_up()
    if passages:
        yield Finding(name="Réponses", words=f"{passages} passages à chercher")
    else:
        yield Finding(
            name="Réponses", words="rien à chercher", remedy="lancez python -m bot content load"
        )
    async for finding in look_at_outbox(app):
        yield finding


async def _pending(app: App) -> int:
    pack = read_pack(app.settings.content_dir).pack
    return await app.content.pending(pack) if pack else 0
