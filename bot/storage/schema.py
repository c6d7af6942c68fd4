"""The schema of the database, brought from one version of the program to the next by Alembic.

A database that is current is told by its version alone: the program then starts without Alembic.
"""

from importlib import resources
from typing import Final

from sqlalchemy import Connection, inspect, text

_VERSION_TABLE: Final = "alembic_version"


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, inside the transaction of this connection."""
    if is_current(connection):
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot.storage:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def is_current(connection: Connection) -> bool:
    """Tell whether no migration is missing, and none is unknown to this program."""
    if not inspect(connection).has_table(_VERSION_TABLE):
        return False
    held = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))
    return bool(held == max(known_versions()))


def known_versions() -> frozenset[str]:
    """Return the versions of the schema that this program can start from: files bear them."""
    files = resources.files("bot.storage.migrations.versions").iterdir()
    return frozenset(file.name.partition("_")[0] for file in files if file.name[0].isdigit())
