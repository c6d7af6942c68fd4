"""`database`: bring the schema up to date, copy the database, bring a copy back."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot.bootstrap import App, assemble
from bot.domain.errors import ConflictError
from bot.settings import Settings
from bot.storage.backup import (
    check_copy,
    copy_database,
    database_file,
    doubt_what_was_due,
    has_content,
    in_use,
    overwrite,
)

_IN_USE = (
    "Relais est en marche sur cette base, ou vient de s’arrêter : arrêtez-le, attendez une minute, "
    "et recommencez."
)
_NOT_EMPTY = (
    "Cette base n’est pas vide : ajoutez --force pour la remplacer. Une copie de ce qu’elle "
    "contient sera gardée à côté."
)


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("database", help="mettre à jour la base, la copier, la reprendre")
    actions = parser.add_subparsers(dest="action", required=True)
    upgrade = actions.add_parser("upgrade", help="mettre le schéma à jour")
    upgrade.set_defaults(run=_upgrade)
    backup = actions.add_parser("backup", help="copier la base, même en marche (SQLite)")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)
    restore = actions.add_parser("restore", help="reprendre une copie, Relais arrêté (SQLite)")
    restore.add_argument("file", type=Path)
    restore.add_argument("--force", action="store_true", help="remplacer une base qui sert déjà")
    restore.set_defaults(run=_restore)


def _upgrade(_arguments: argparse.Namespace, settings: Settings) -> int:
    asyncio.run(_with_app(settings, _bring_up_to_date))
    print("La base est à jour.")
    return 0


async def _bring_up_to_date(app: App) -> None:
    await app.database.upgrade()


def _backup(arguments: argparse.Namespace, settings: Settings) -> int:
    copy_database(database_file(settings.database_url.get_secret_value()), arguments.file)
    print(f"Copie faite : {arguments.file}")
    return 0


def _restore(arguments: argparse.Namespace, settings: Settings) -> int:
    file = database_file(settings.database_url.get_secret_value())
    check_copy(arguments.file)
    kept = asyncio.run(_make_way(settings, file, force=arguments.force)) if file.exists() else None
    overwrite(arguments.file, file)
    asyncio.run(_with_app(settings, _take_up))
    print(f"Copie reprise : {arguments.file}")
    if kept is not None:
        print(f"Ce que la base contenait est gardé ici : {kept}")
    return 0


async def _with_app(settings: Settings, act: Callable[[App], Awaitable[None]]) -> None:
    app = assemble(settings)
    try:
        await act(app)
    finally:
        await app.database.dispose()


async def _take_up(app: App) -> None:
    now = app.clock()
    await app.database.upgrade()
    # First owed, then doubted: what was due since the copy was made may have left already.
    await app.services.schedule.replan(now)
    await doubt_what_was_due(app.database, now)


async def _make_way(settings: Settings, file: Path, *, force: bool) -> Path | None:
    """Keep a copy of what is there (ConflictError where it is in use, or not to be replaced)."""
    app = assemble(settings)
    now = app.clock()
    try:
        await app.database.upgrade()
        if await in_use(app.database, now):
            raise ConflictError(_IN_USE)
        if not await has_content(app.database):
            return None
    finally:
        await app.database.dispose()
    if not force:
        raise ConflictError(_NOT_EMPTY)
    kept = file.with_name(f"{file.name}.avant-{now:%Y%m%dT%H%M%S}")
    copy_database(file, kept)
    return kept
