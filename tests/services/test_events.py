"""The calendar is kept by those who may, changed as a whole, and never by halves."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.calendar.forms import Fault
from bot.domain.content.events import EventStanding
from bot.domain.content.sources import Source, SourceKind
from bot.domain.deliveries import DeliveryKind, DeliveryState
from bot.domain.errors import ConflictError, ForbiddenError, NotFoundError
from bot.domain.places.places import Person
from bot.services.events import EventService, RefusedFormError
from bot.services.places import PlaceService
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from bot.storage.records import RecordRepository
from tests.keeping import (
    CHANNELS,
    HOME,
    MEMBER,
    NATIONAL,
    NOW,
    OTHER,
    PAST,
    REGIONAL,
    form,
    found,
)


@pytest.fixture
async def events(database: Database) -> EventService:
    await found(database)
    return EventService(database, HOME)


async def owed(database: Database, event: str, state: DeliveryState) -> set[tuple[str, int]]:
    async with database.read() as session:
        held = await DeliveryRepository(session).held(event)
    return {(each.owed.kind.value, each.owed.place.id) for each in held if each.state is state}


async def test_an_event_is_kept_with_all_that_is_owed_because_of_it(
    events: EventService, database: Database
) -> None:
    proposal = await events.save(NATIONAL, form(), NOW)
    event = proposal.event
    assert event is not None
    assert (event.id, event.start.exact, event.hour) == (
        "2026-11-24-commentaires-sur-la-convention", date(2026, 11, 24), time(16)
    )  # fmt: skip
    assert event.citations[0].source == "lettre"
    pending = await owed(database, event.id, DeliveryState.PENDING)
    for channel in CHANNELS.values():
        assert (DeliveryKind.ANNOUNCEMENT.value, channel) in pending
        assert (DeliveryKind.REMINDER.value, channel) in pending


async def test_nothing_is_kept_of_what_is_only_proposed(events: EventService) -> None:
    assert (await events.propose(NATIONAL, form(), NOW)).event is not None
    assert [each.id for each in await events.suggest(NATIONAL, "", NOW)] == [PAST.id]


async def test_what_is_refused_is_not_kept_and_comes_back_as_it_was_typed(
    events: EventService,
) -> None:
    typed = form(when="le 24 novembre 2025", title="")
    with pytest.raises(RefusedFormError) as refused:
        await events.save(NATIONAL, typed, NOW)
    assert refused.value.proposal.form == typed
    assert [each.id for each in await events.suggest(NATIONAL, "", NOW)] == [PAST.id]


async def test_the_same_day_and_title_twice_make_two_events_with_ids_of_their_own(
    events: EventService,
) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    second = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    assert second
    assert second.id == f"{first.id}-2"


async def test_the_address_of_a_notice_becomes_a_document_entered_with_the_event(
    events: EventService,
) -> None:
    typed = form(document="<https://www.quebec.ca/avis?id=1>", received="2 novembre 2026")
    proposal = await events.save(NATIONAL, typed, NOW)
    again = await events.save(NATIONAL, form(document="https://www.quebec.ca/avis?id=1"), NOW)
    assert proposal.source is not None
    assert (proposal.source.url, str(proposal.source.date)) == (
        "https://www.quebec.ca/avis?id=1", "2026-11-02"
    )  # fmt: skip
    assert again.source is None
    assert again.event
    assert proposal.event
    assert again.event.citations == proposal.event.citations


async def test_what_is_typed_is_set_as_french_is(events: EventService) -> None:
    proposal = await events.save(NATIONAL, form(title="L'avis  sur « la loi » : suite"), NOW)
    assert proposal.event
    assert proposal.event.title == "L’avis sur «\u00a0la loi\u00a0»\u00a0: suite"


async def test_a_regional_coordinator_keeps_the_events_of_their_region_alone(
    events: EventService,
) -> None:
    own = (await events.save(REGIONAL, form(), NOW)).event
    assert own is not None
    assert own.region == "01"
    national = (await events.save(NATIONAL, form(), NOW)).event
    assert national is not None
    for person, event in ((OTHER, own), (REGIONAL, national)):
        with pytest.raises(ForbiddenError):
            await events.cancel(person, event.id, NOW)
        with pytest.raises((ForbiddenError, NotFoundError)):
            await events.kept(person, event.id, NOW)
        with pytest.raises(ForbiddenError):
            await events.journal(person, event.id)
    assert [each.id for each in await events.suggest(REGIONAL, "", NOW)] == [own.id]
    assert await events.suggest(OTHER, "", NOW) == ()


async def test_an_event_that_someone_may_not_see_is_not_written_over(
    events: EventService, database: Database
) -> None:
    address = "https://www.quebec.ca/avis"
    theirs = form(region="03", audience=Audience.DELEGATES, document=address)
    hidden = (await events.save(NATIONAL, theirs, NOW)).event
    own = (await events.save(REGIONAL, form(document=address), NOW)).event
    assert hidden
    assert own
    assert own.id != hidden.id
    assert own.citations != hidden.citations
    assert (await events.kept(NATIONAL, hidden.id, NOW)).event == hidden


async def test_what_was_for_fewer_is_not_told_to_who_keeps_it_now(events: EventService) -> None:
    typed = form(title="Réservé aux déléguées", region="01", audience=Audience.DELEGATES)
    event = (await events.save(NATIONAL, typed, NOW)).event
    assert event
    before = (await events.kept(NATIONAL, event.id, NOW)).form
    opened = replace(before, title="Pour toute la région", audience=Audience.PUBLIC)
    await events.save(NATIONAL, opened, NOW)
    assert len(await events.journal(NATIONAL, event.id)) == 2
    assert await events.journal(REGIONAL, event.id) == ()


async def test_a_regional_coordinator_stays_within_their_server(events: EventService) -> None:
    typed = form(region="03", audience=Audience.DELEGATES)
    proposal = await events.propose(REGIONAL, typed, NOW)
    faults = {each.fault for each in proposal.faults}
    assert faults == {Fault.REGION_OF_OTHERS, Fault.AUDIENCE_TOO_NARROW}


async def test_documents_above_their_server_are_as_if_unknown_to_a_regional_coordinator(
    events: EventService, database: Database
) -> None:
    secret = Source(
        id="secret",
        kind=SourceKind.OTHER,
        title="Document des seules déléguées",
        audience=Audience.DELEGATES,
    )
    async with database.write() as session:
        await RecordRepository(session).save(secret, actor="test", now=NOW)
        await session.commit()
    assert [each.id for each in await events.documents(NATIONAL, "seules", NOW)] == ["secret"]
    assert await events.documents(REGIONAL, "seules", NOW) == ()
    named = form(document=secret.title)
    assert (await events.start(NATIONAL, named, NOW)).document == secret.title
    cited = replace(named, title="Autre date", region="01")
    event = (await events.save(NATIONAL, cited, NOW)).event
    assert event
    shown = await events.kept(REGIONAL, event.id, NOW)
    assert (shown.form.document, "secret" in shown.desk.sources) == ("", False)
    renamed = replace(shown.form, title="Encore une autre")
    changed = (await events.save(REGIONAL, renamed, NOW)).event
    assert changed
    assert changed.citations == event.citations
    unknown = await events.propose(REGIONAL, form(document="Document inconnu"), NOW)
    hidden = await events.propose(REGIONAL, named, NOW)
    assert [each.fault for each in hidden.faults] == [each.fault for each in unknown.faults]


async def test_whoever_coordinates_nothing_here_keeps_nothing(events: EventService) -> None:
    stranger = Person(id=9, server=99, manages=True)
    for person in (MEMBER, Person(id=9), stranger, replace(OTHER, server=2)):
        with pytest.raises(ForbiddenError):
            await events.propose(person, form(), NOW)
        with pytest.raises(ForbiddenError):
            await events.save(person, form(), NOW)
        with pytest.raises(ForbiddenError):
            await events.undo(person, 1, NOW)


async def test_a_withdrawn_server_keeps_nothing(events: EventService, database: Database) -> None:
    await PlaceService(database, HOME).withdraw(NATIONAL, 2, NOW)
    with pytest.raises(ForbiddenError):
        await events.save(REGIONAL, form(), NOW)


async def test_a_postponed_event_is_a_new_revision_and_old_reminders_are_withheld(
    events: EventService, database: Database
) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    typed = replace((await events.kept(NATIONAL, first.id, NOW)).form, when="1er décembre à 16 h")
    moved = (await events.save(NATIONAL, typed, NOW)).event
    assert moved
    assert (moved.id, moved.revision, moved.standing) == (first.id, 2, EventStanding.MOVED)
    async with database.read() as session:
        held = await DeliveryRepository(session).held(first.id)
    pending = {each.owed.revision for each in held if each.state is DeliveryState.PENDING}
    assert pending == {2}
    assert {each.owed.revision for each in held} == {1, 2}


async def test_a_new_title_alone_moves_nothing(events: EventService) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    typed = replace((await events.kept(NATIONAL, first.id, NOW)).form, title="Autre titre")
    changed = (await events.save(NATIONAL, typed, NOW + timedelta(days=60))).event
    assert changed == replace(first, title="Autre titre")


async def test_a_form_that_someone_else_overtook_is_not_kept(events: EventService) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    typed = (await events.kept(NATIONAL, first.id, NOW)).form
    await events.save(NATIONAL, replace(typed, title="Autre titre"), NOW)
    with pytest.raises(ConflictError):
        await events.save(NATIONAL, replace(typed, title="Encore un autre"), NOW)


async def test_a_cancelled_event_owes_nothing_more(
    events: EventService, database: Database
) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    cancelled = await events.cancel(NATIONAL, first.id, NOW)
    assert (cancelled.standing, cancelled.revision) == (EventStanding.CANCELLED, 2)
    assert await owed(database, first.id, DeliveryState.PENDING) == set()
    assert await events.cancel(NATIONAL, first.id, NOW) == cancelled


async def test_a_change_is_undone_as_a_new_revision_unless_more_changed(
    events: EventService, database: Database
) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    await events.cancel(NATIONAL, first.id, NOW)
    cancelling, adding = await events.journal(NATIONAL, first.id)
    assert cancelling.changed == ("standing", "revision")
    assert adding.before is None
    with pytest.raises(ConflictError):
        await events.undo(NATIONAL, adding.line.id, NOW)
    restored = await events.undo(NATIONAL, cancelling.line.id, NOW)
    assert restored == replace(first, revision=3)
    assert await owed(database, first.id, DeliveryState.PENDING) != set()
    with pytest.raises(ForbiddenError):
        await events.undo(REGIONAL, cancelling.line.id, NOW)
    with pytest.raises(NotFoundError):
        await events.undo(NATIONAL, 9_999, NOW)


async def test_undoing_an_addition_calls_the_event_off(events: EventService) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    (adding,) = await events.journal(NATIONAL, first.id)
    assert (await events.undo(NATIONAL, adding.line.id, NOW)).standing is EventStanding.CANCELLED


async def test_lead_times_of_its_own_replace_those_of_its_kind(
    events: EventService, database: Database
) -> None:
    first = (await events.save(NATIONAL, form(), NOW)).event
    assert first
    leads = (timedelta(days=2), timedelta(days=10), timedelta(days=2))
    changed = await events.set_leads(NATIONAL, first.id, leads, NOW)
    assert changed.leads == (timedelta(days=10), timedelta(days=2))
    async with database.read() as session:
        held = await DeliveryRepository(session).held(first.id)
    pending = {each.owed.lead for each in held if each.state is DeliveryState.PENDING}
    assert pending == {None, *changed.leads}
    assert (await events.set_leads(NATIONAL, first.id, (), NOW)).leads == ()


async def test_the_case_of_2021_falls_twenty_working_days_short(events: EventService) -> None:
    typed = form(when="24 novembre 2026", received="2 novembre 2026")
    proposal = await events.propose(NATIONAL, typed, NOW)
    assert proposal.check is not None
    assert (proposal.check.available, proposal.check.needed, proposal.check.short_by) == (
        16,
        36,
        20,
    )


async def test_the_steps_of_a_consultation_are_entered_once_each_with_its_date(
    events: EventService,
) -> None:
    first = (await events.save(NATIONAL, form(when="24 février 2027"), NOW)).event
    assert first
    received, fixed = date(2026, 11, 3), {3: date(2027, 2, 10)}
    steps = await events.add_steps(NATIONAL, first.id, received, fixed, NOW)
    assert [each.start.exact for each in steps][-1] == date(2027, 2, 10)
    assert len(steps) == 4
    assert {each.audience for each in steps} == {Audience.MEMBERS}
    assert await events.add_steps(NATIONAL, first.id, received, fixed, NOW) == ()
    with pytest.raises(ForbiddenError):
        await events.add_steps(REGIONAL, first.id, received, {}, NOW)
