"""Who may have a server in hand: given to who has the right, refused to anybody else."""

from dataclasses import replace

from bot.domain.errors import ForbiddenError
from bot.domain.places.errors import NotAdmittedError, NotManagerError, UnknownServerError
from bot.domain.places.places import (
    HomeServer,
    Person,
    Server,
    ServerState,
    coordinates,
    is_national,
)


def for_national(person: Person, home: HomeServer | None, server: Server | None) -> Server:
    """Give a server to a national coordinator (ForbiddenError, UnknownServerError)."""
    require_national(person, home)
    if server is None:
        raise UnknownServerError
    return server


def for_coordinator(person: Person, server_id: int, server: Server | None) -> Server:
    """Give a server to who decides for it.

    ForbiddenError, or NotAdmittedError for who would decide, were it admitted.
    """
    held = server or Server(id=server_id, name="")
    if coordinates(person, held):
        return held
    if coordinates(person, replace(held, state=ServerState.ADMITTED)):
        raise NotAdmittedError(str(server_id))
    raise ForbiddenError(str(server_id))


def for_manager(person: Person, server_id: int, server: Server | None) -> Server:
    """Give a server to who manages it (as `for_coordinator`, NotManagerError for the others)."""
    held = for_coordinator(person, server_id, server)
    if not person.manages:
        raise NotManagerError(str(server_id))
    return held


def require_national(person: Person, home: HomeServer | None) -> None:
    """Refuse whoever does not coordinate the whole network (ForbiddenError)."""
    if not is_national(person, home):
        raise ForbiddenError(str(person.server))
