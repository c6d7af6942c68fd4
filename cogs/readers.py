"""Who reads at a place on Discord. The rights themselves are applied by the services."""

from bot.domain.audiences import Reader


def discord_reader() -> Reader:
    """Return the reader of any place: everyone, as no server has been admitted to more."""
    return Reader()
