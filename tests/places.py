"""People, servers and a small network of regions, for tests of places."""

from dataclasses import replace
from typing import Final

from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.content.bodies import Body
from bot.domain.content.network import Region
from bot.domain.content.pack import pack_of
from bot.domain.places.places import (
    HOLDS,
    Channel,
    HomeServer,
    Person,
    Purpose,
    Server,
    ServerState,
)
from bot.services.content import ContentService
from bot.services.places import PlaceService
from bot.services.presence import PresenceService
from bot.storage.database import Database
from tests.records import NETWORK, NOW

HOME: Final = HomeServer(server=900, role=901)
HERE, ELSEWHERE = 100, 200
COORDINATION, OTHER_ROLE = 110, 111
QUESTIONS, NEWS = 120, 121

NATIONAL: Final = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
MANAGER: Final = Person(id=2, server=HERE, manages=True)
COORDINATOR: Final = Person(id=3, server=HERE, roles=frozenset({COORDINATION}))
MEMBER: Final = Person(id=4, server=HERE, roles=frozenset({OTHER_ROLE}))
# The same person in private, or a second after their role was taken away.
ROLELESS: Final = Person(id=3, server=HERE)
IN_PRIVATE: Final = Person(id=3)
OF_ANOTHER: Final = Person(id=5, server=ELSEWHERE, roles=frozenset({COORDINATION}), manages=True)
# The national role's id, or managing, means nothing outside the home server, or without the role.
PRETENDER: Final = Person(id=6, server=HERE, roles=frozenset({HOME.role}))
HOME_MANAGER: Final = Person(id=7, server=HOME.server, manages=True)

_ids = st.integers(1, 2**63 - 1)
audiences = st.sampled_from(Audience)
channels = st.builds(
    Channel,
    id=_ids,
    audience=audiences,
    purposes=st.lists(st.sampled_from(Purpose), unique=True).map(tuple),
    weekly=st.booleans(),
    announcement=st.booleans(),
)
servers = st.builds(
    Server,
    id=_ids,
    name=st.text(max_size=20),
    state=st.sampled_from(ServerState),
    regions=st.lists(st.sampled_from(["01", "06", "national"]), unique=True).map(tuple),
    grouping=st.none() | st.just("troc-01"),
    audience=audiences,
    coordinators=st.lists(_ids, max_size=3).map(tuple),
    mention_role=st.none() | _ids,
    channels=st.lists(channels, max_size=4, unique_by=lambda each: each.id).map(tuple),
    present=st.booleans(),
    sole_coordinator=st.booleans(),
    hold_hours=st.sampled_from(HOLDS),
)


async def places_in(database: Database, home: HomeServer | None = HOME) -> PlaceService:
    """Return the service over a network of two regions; Relais is in both servers."""
    regions = (Region(code="01", name="Bas-Saint-Laurent"), Region(code="06", name="Montréal"))
    pack = pack_of(replace(NETWORK, regions=regions), [Body(id="troc-01", name="TROC-01")])
    await ContentService(database).load(pack, NOW)
    places = PlaceService(database, home)
    presence = presence_of(places)
    await presence.joined(HERE, "Ici", NOW)
    await presence.joined(ELSEWHERE, "Ailleurs", NOW)
    return places


def presence_of(places: PlaceService) -> PresenceService:
    """Return the service that notes what Discord tells, over the same database."""
    return PresenceService(places._database)


async def admit_here(places: PlaceService, audience: Audience = Audience.GROUPINGS) -> Server:
    """Admit the server with its coordinators' role chosen."""
    await places.admit(
        NATIONAL, HERE, regions=["01"], grouping="troc-01", audience=audience, now=NOW
    )
    return await places.set_coordinators(MANAGER, HERE, [COORDINATION], NOW)
