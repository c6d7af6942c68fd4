"""Who is told of an event: channels that are for it, people who asked, each where they may read."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.content.events import Event, EventKind
from bot.domain.deliveries import PlaceKind
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.domain.schedule.recipients import Recipient, proofs_of, recipients
from bot.domain.schedule.subscriptions import Subscription, SubscriptionScope
from tests.domain.planning_world import event_on

TODAY = date(2026, 4, 1)
SINCE = datetime(2026, 4, 1, tzinfo=UTC)
LEADS = (timedelta(days=7), timedelta(days=1))
EVENT = replace(event_on(date(2026, 4, 30), None), dossier="convention")
SECRET = replace(EVENT, audience=Audience.MEMBERS)


def server(number: int, *channels: Channel, audience: Audience = Audience.MEMBERS) -> Server:
    """Make an admitted server."""
    return Server(
        id=number, name="Essai", state=ServerState.ADMITTED, audience=audience, channels=channels
    )


def wish(
    scope: SubscriptionScope = SubscriptionScope.ALL,
    subject: str = "",
    *,
    by: int | None = None,
    lead: timedelta | None = None,
) -> Subscription:
    """Make a wish of one person."""
    return Subscription(person=7, server=by, scope=scope, subject=subject, lead=lead, since=SINCE)


def told(event: Event, *servers: Server, wishes: tuple[Subscription, ...] = ()) -> list[Recipient]:
    """Return who is to be told."""
    every = {each.id: each for each in servers}
    return list(
        recipients(event, servers, subscriptions=wishes, proofs=every, leads=LEADS, today=TODAY)
    )


def test_channels_are_told_of_what_they_are_for_while_relais_serves_them() -> None:
    deadlines, meetings = (
        Channel(id=number, purposes=(purpose,))
        for number, purpose in ((1, Purpose.DEADLINES), (2, Purpose.MEETINGS))
    )
    here = server(9, deadlines, meetings)
    assert [each.place.id for each in told(EVENT, here)] == [1]
    assert [each.place.id for each in told(replace(EVENT, kind=EventKind.MEETING), here)] == [2]
    for gone in (
        replace(here, present=False),
        replace(here, state=ServerState.WITHDRAWN),
        replace(here, state=ServerState.WAITING),
    ):
        assert told(EVENT, gone) == []


def test_a_channel_that_may_not_read_it_is_listed_so() -> None:
    public, members = Channel(id=1, purposes=(Purpose.DEADLINES,)), Audience.MEMBERS
    here = server(9, public, replace(public, id=2, audience=members))
    assert [each.allowed for each in told(SECRET, here)] == [False, True]


@pytest.mark.parametrize(
    ("scope", "subject", "asked"),
    [
        (SubscriptionScope.ALL, "", True),
        (SubscriptionScope.KIND, "comment_deadline", True),
        (SubscriptionScope.KIND, "meeting", False),
        (SubscriptionScope.DOSSIER, "convention", True),
        (SubscriptionScope.DOSSIER, "normes", False),
        (SubscriptionScope.EVENT, "avis", True),
        (SubscriptionScope.EVENT, "autre", False),
    ],
)
def test_people_are_told_of_what_they_asked_for(
    scope: SubscriptionScope, subject: str, asked: bool
) -> None:
    assert bool(told(EVENT, wishes=(wish(scope, subject),))) is asked


def test_someone_who_asked_twice_is_one_with_the_lead_times_of_both() -> None:
    own = timedelta(days=2)
    [person] = told(EVENT, wishes=(wish(), wish(SubscriptionScope.EVENT, "avis", lead=own)))
    assert person.place.kind is PlaceKind.PERSON
    assert person.leads == (timedelta(days=7), own, timedelta(days=1))
    [alone] = told(EVENT, wishes=(wish(lead=own),))
    assert alone.leads == (own,)


def test_what_is_not_public_needs_one_server_that_proves_it() -> None:
    public, members = server(1, audience=Audience.PUBLIC), server(2)
    meetings = wish(SubscriptionScope.KIND, "meeting", by=2)
    for wishes, proof, allowed in (
        ((wish(),), None, False),
        ((wish(by=1),), 1, False),
        ((wish(by=2),), 2, True),
        ((wish(by=1), meetings), 2, True),
        ((wish(), meetings), 2, True),
        ((wish(by=3),), 3, False),
    ):
        [person] = told(SECRET, public, members, wishes=wishes)
        assert (person.place.server, person.allowed) == (proof, allowed)


def test_what_is_public_is_proven_by_the_wish_itself() -> None:
    [person] = told(EVENT, server(2), wishes=(wish(), wish(by=2)))
    assert (person.place.server, person.allowed) == (None, True)
    assert proofs_of((wish(), wish(by=2), wish(by=1), wish(by=2))) == (2, 1)
