"""`content`: check the files of the pack, bring them in again, write the database back as files."""

import argparse
import asyncio
from pathlib import Path

from bot.bootstrap import open_app
from bot.domain.content.loading import Conflict, LoadReport
from bot.services.content import read_valid_pack
from bot.settings import Settings
from bot.storage.pack.reading import read_pack
from bot.storage.pack.writing import write_pack


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and what it can do."""
    parser = commands.add_parser("content", help="le contenu : vérifier, charger, exporter")
    actions = parser.add_subparsers(dest="action", required=True)
    check = actions.add_parser("check", help="montrer toutes les erreurs des fichiers")
    check.set_defaults(run=_check)
    load = actions.add_parser("load", help="reprendre les fichiers dans la base")
    load.set_defaults(run=_load)
    export = actions.add_parser("export", help="écrire la base sous forme de fichiers")
    export.add_argument("folder", type=Path, help="dossier où écrire")
    export.set_defaults(run=_export)


def _check(_arguments: argparse.Namespace, settings: Settings) -> int:
    problems = read_pack(settings.content_dir).problems
    for problem in problems:
        print(settings.content_dir / str(problem))
    print(f"{len(problems)} erreur(s) dans {settings.content_dir}")
    return 1 if problems else 0


def _load(_arguments: argparse.Namespace, settings: Settings) -> int:
    return asyncio.run(_load_pack(settings))


async def _load_pack(settings: Settings) -> int:
    pack = read_valid_pack(settings.content_dir)
    async with open_app(settings) as app:
        report = await app.content.load(pack, app.clock())
    print(_counts(report))
    for conflict in report.conflicts:
        print(_words(conflict))
    return 0


def _export(arguments: argparse.Namespace, settings: Settings) -> int:
    return asyncio.run(_export_pack(arguments.folder, settings))


async def _export_pack(folder: Path, settings: Settings) -> int:
    async with open_app(settings) as app:
        pack = await app.content.export()
    write_pack(pack, folder)
    print(f"{sum(1 for _ in pack.contents())} fiches écrites dans {folder}")
    return 0


def _counts(report: LoadReport) -> str:
    return (
        f"Ajoutés : {report.added}; changés : {report.changed}; retirés : {report.removed}; "
        f"inchangés : {report.unchanged}; en conflit : {len(report.conflicts)}."
    )


def _words(conflict: Conflict) -> str:
    here = "retiré dans la base" if conflict.removed_here else "modifié dans la base"
    there = "retiré des fichiers" if conflict.removed_from_pack else "modifié dans les fichiers"
    return f"Conflit, {':'.join(conflict.key)} : {here} et {there}; celui de la base est gardé."
