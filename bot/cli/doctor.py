"""`doctor`: names each thing missing or wrong, and what to do; its status says so too."""

import argparse
import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

from bot.bootstrap import App, assemble
from bot.client import token_is_accepted
from bot.domain.errors import UnavailableError
from bot.settings import Settings
from bot.storage.pack.reading import read_pack

_MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at; `remedy` is what to do, empty where all is well."""

    name: str
    words: str
    remedy: str = ""

    def __str__(self) -> str:
        """Write it on one line."""
        if not self.remedy:
            return f"[ ok ] {self.name} : {self.words}"
        return f"[À VOIR] {self.name} : {self.words} → {self.remedy}"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("doctor", help="nommer ce qui manque ou ne va pas, et quoi faire")
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Look at everything; 1 where something needs doing."""
    findings = asyncio.run(_examine(settings))
    for finding in findings:
        print(finding)
    return 1 if any(finding.remedy for finding in findings) else 0


async def _examine(settings: Settings) -> list[Finding]:
    app = assemble(settings)
    try:
        findings = [Finding(name="Réglages", words="lus")]
        findings.append(await _token(settings))
        findings.append(await _content_files(app))
        findings += [finding async for finding in _database(app)]
    finally:
        await app.database.dispose()
    return findings


async def _token(settings: Settings) -> Finding:
    name = "Jeton de Discord"
    if settings.discord_token is None:
        return Finding(
            name=name,
            words="absent, seul le mode local démarre",
            remedy="mettez DISCORD_TOKEN dans .env",
        )
    try:
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


async def _pending(app: App) -> int:
    pack = read_pack(app.settings.content_dir).pack
    return await app.content.pending(pack) if pack else 0
