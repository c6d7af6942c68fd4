"""What differs between databases, as one value; each database fills it in its own file."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine


@dataclass(frozen=True, slots=True, kw_only=True)
class Backend:
    """An engine whose transactions only read, and one whose transactions write.

    `upgrade_lock` is the statement by which one process at a time upgrades, where one is needed.
    """

    reading: AsyncEngine
    writing: AsyncEngine
    upgrade_lock: str | None = None
