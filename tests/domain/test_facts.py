"""By which servers a person could prove what they read, and what stays out of reach."""

from bot.domain.audiences import Audience, Scope
from bot.domain.deliveries import Place, PlaceKind
from bot.domain.outbox.facts import Facts
from bot.domain.places.places import Channel, ServerState
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from tests.deliveries import NOW, owed, server

PERSON = 7
FOR_MEMBERS = Scope(audience=Audience.MEMBERS)
SERVERS = (
    server(1, audience=Audience.MEMBERS),
    server(2),
    server(
        3, audience=Audience.DELEGATES, channels=(Channel(id=PERSON, audience=Audience.MEMBERS),)
    ),
    server(4, audience=Audience.DELEGATES, state=ServerState.WITHDRAWN),
)
WISHES = [
    Subscription(person=PERSON, server=each, scope=SubscriptionScope.ALL, since=NOW)
    for each in (None, 4, 3, 2, 3)
]
FACTS = Facts(
    now=NOW,
    today=NOW.date(),
    servers={each.id: each for each in SERVERS},
    subscriptions={PERSON: WISHES},
)


def test_every_wish_of_a_person_names_a_server_by_which_they_may_prove_what_they_read() -> None:
    at_one, at_two, nowhere = (
        owed(place=Place(kind=PlaceKind.PERSON, id=PERSON, server=each)) for each in (1, 2, None)
    )
    assert FACTS.proofs(at_one, FOR_MEMBERS) == (1, 3)
    for each in (at_two, nowhere):
        assert FACTS.proofs(each, FOR_MEMBERS) == (3,)
        assert FACTS.readable(each, FOR_MEMBERS)
    assert FACTS.readable(nowhere, Scope())
    assert FACTS.proofs(nowhere, Scope(region="05")) == ()
    assert not FACTS.readable(nowhere, Scope(region="05"))


def test_a_channel_is_read_by_its_own_server_alone() -> None:
    here = owed(place=Place(kind=PlaceKind.CHANNEL, id=PERSON, server=2))
    assert not FACTS.readable(here, FOR_MEMBERS)
    assert FACTS.readable(here, Scope())
