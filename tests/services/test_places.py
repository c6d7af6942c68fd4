"""Who may decide what for which server, what it changes, and how it is undone."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.errors import BotError, ForbiddenError
from bot.domain.journal import DISCORD_ACTOR, actor_of
from bot.domain.places import errors
from bot.domain.places.errors import (
    AboveHighestError,
    AnnouncementAudienceError,
    ChangedSinceError,
    EveryoneRoleError,
    NotAdmittedError,
    NothingToUndoError,
    UnknownChangeError,
    UnknownGroupingError,
    UnknownRegionError,
    UnknownServerError,
)
from bot.domain.places.places import NOBODY, Channel, Person, Purpose, Server, ServerState, Sight
from bot.formats.catalogues.errors import ErrorMessage
from bot.services.places import PlaceService
from bot.storage.database import Database
from tests.empty import empty_in
from tests.places import (
    COORDINATION,
    COORDINATOR,
    ELSEWHERE,
    HERE,
    HOME_MANAGER,
    IN_PRIVATE,
    MANAGER,
    MEMBER,
    NATIONAL,
    NEWS,
    OF_ANOTHER,
    OTHER_ROLE,
    PRETENDER,
    QUESTIONS,
    ROLELESS,
    admit_here,
    places_in,
    presence_of,
)
from tests.records import NOW

Act = Callable[[PlaceService, Person], Awaitable[object]]

OUTSIDERS = [MEMBER, ROLELESS, IN_PRIVATE, OF_ANOTHER, PRETENDER, HOME_MANAGER, Person(id=9)]
BY_NATIONAL: list[Act] = [
    lambda places, who: places.servers(who),
    lambda places, who: places.admit(
        who, HERE, regions=["06"], grouping=None, audience=Audience.MEMBERS, now=NOW
    ),
    lambda places, who: places.withdraw(who, HERE, NOW),
]
BY_COORDINATORS: list[Act] = [
    lambda places, who: places.set_channels(
        who, HERE, Purpose.DEADLINES, [(QUESTIONS, False)], NOW
    ),
    lambda places, who: places.set_audience(who, HERE, QUESTIONS, Audience.MEMBERS, NOW),
    lambda places, who: places.set_weekly(who, HERE, {QUESTIONS: True}, NOW),
    lambda places, who: places.set_mention_role(who, HERE, OTHER_ROLE, NOW),
    lambda places, who: places.set_coordinators(who, HERE, [OTHER_ROLE], NOW),
]
BY_BOTH: list[Act] = [
    lambda places, who: places.server(who, HERE),
    lambda places, who: places.journal(who, HERE),
]


@pytest.fixture
async def everywhere(database: Database) -> PlaceService:
    """Give the service on each of the two databases: for what they might do differently."""
    service = await places_in(database)
    await admit_here(service)
    return service


@pytest.fixture
async def places(tmp_path: Path) -> AsyncIterator[PlaceService]:
    database = Database(f"sqlite:///{empty_in(tmp_path)}")
    service = await places_in(database)
    await admit_here(service)
    yield service
    await database.dispose()


async def state(places: PlaceService) -> Server:
    return await places.server(NATIONAL, HERE)


async def newest(places: PlaceService) -> int:
    return (await places.journal(NATIONAL, HERE))[0].id


async def test_nobody_else_decides_or_sees_anything(places: PlaceService) -> None:
    before = await state(places)
    for act, person in product([*BY_NATIONAL, *BY_COORDINATORS, *BY_BOTH], OUTSIDERS):
        with pytest.raises(ForbiddenError) as refusal:
            await act(places, person)
        assert refusal.value.code == "forbidden"
    assert await state(places) == before


async def test_nobody_else_learns_what_the_content_names(places: PlaceService) -> None:
    for grouping in ("troc-01", "inconnu"):
        with pytest.raises(ForbiddenError):
            await places.admit(
                MANAGER, HERE, regions=["99"], grouping=grouping, audience=Audience.PUBLIC, now=NOW
            )


async def test_admission_is_for_the_national_coordination_alone(places: PlaceService) -> None:
    for act in BY_NATIONAL:
        for person in (COORDINATOR, MANAGER):
            with pytest.raises(ForbiddenError):
                await act(places, person)
        await act(places, NATIONAL)


@pytest.mark.parametrize("person", [COORDINATOR, MANAGER])
async def test_the_set_up_is_for_the_coordinators_of_the_server_alone(
    places: PlaceService, person: Person
) -> None:
    for act in BY_COORDINATORS:
        with pytest.raises(ForbiddenError):
            await act(places, NATIONAL)
        before = await state(places)
        await act(places, person)
        assert await state(places) != before


async def test_the_set_up_is_seen_by_both(places: PlaceService) -> None:
    for act, person in product(BY_BOTH, [NATIONAL, COORDINATOR, MANAGER]):
        await act(places, person)


async def test_a_server_not_admitted_changes_nothing_and_is_told_why(
    places: PlaceService,
) -> None:
    withdrawn = await places.withdraw(NATIONAL, HERE, NOW)
    for act, person in product([*BY_COORDINATORS, *BY_BOTH], [MANAGER, COORDINATOR]):
        with pytest.raises(NotAdmittedError):
            await act(places, person)
    stranger = Person(id=8, server=777, manages=True)
    with pytest.raises(NotAdmittedError):
        await places.server(stranger, 777)
    assert await state(places) == withdrawn


async def test_without_a_home_server_nobody_admits(database: Database) -> None:
    places = await places_in(database, home=None)
    with pytest.raises(ForbiddenError):
        await admit_here(places)


async def test_who_adds_the_bot_becomes_nothing_by_it(database: Database) -> None:
    places = await places_in(database)
    assert await places.reader_at(HERE, QUESTIONS) == NOBODY
    assert await places.admitted() == ()
    assert {server.state for server in await places.servers(NATIONAL)} == {ServerState.WAITING}


async def test_an_admitted_server_reads_up_to_its_highest_audience(
    everywhere: PlaceService,
) -> None:
    regions = frozenset({"01"})
    assert await everywhere.reader_at(HERE, QUESTIONS) == Reader(regions=regions)
    await everywhere.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.GROUPINGS, NOW)
    groupings = Reader(audience=Audience.GROUPINGS, regions=regions)
    assert await everywhere.reader_at(HERE, QUESTIONS) == groupings
    assert await everywhere.reader_at(HERE, QUESTIONS, announcement=True) == Reader(regions=regions)
    sights = [
        Sight(server=HERE, channels=frozenset({QUESTIONS, NEWS})),
        Sight(server=ELSEWHERE, channels=frozenset({QUESTIONS})),
        Sight(server=777, channels=frozenset({QUESTIONS})),
    ]
    assert await everywhere.reader_in_private(sights) == groupings
    assert await everywhere.reader_in_private(sights[1:]) == NOBODY


async def test_lowering_the_highest_audience_lowers_channels_at_once_and_raising_restores_them(
    places: PlaceService,
) -> None:
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.GROUPINGS, NOW)
    await admit_here(places, Audience.MEMBERS)
    assert (await places.reader_at(HERE, QUESTIONS)).audience is Audience.MEMBERS
    with pytest.raises(AboveHighestError):
        await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.DELEGATES, NOW)
    await admit_here(places, Audience.DELEGATES)
    assert (await places.reader_at(HERE, QUESTIONS)).audience is Audience.GROUPINGS


async def test_withdrawing_makes_public_and_keeps_the_set_up_for_a_later_admission(
    places: PlaceService,
) -> None:
    held = await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    withdrawn = await places.withdraw(NATIONAL, HERE, NOW)
    assert withdrawn == replace(held, state=ServerState.WITHDRAWN)
    assert await places.reader_at(HERE, QUESTIONS) == NOBODY
    assert await places.admitted() == ()
    assert await admit_here(places) == held


async def test_what_the_content_does_not_know_is_refused(places: PlaceService) -> None:
    async def admit(regions: list[str], grouping: str | None, server: int = HERE) -> Server:
        return await places.admit(
            NATIONAL,
            server,
            regions=regions,
            grouping=grouping,
            audience=Audience.MEMBERS,
            now=NOW,
        )

    for regions in ([], ["99"], ["01", "99"]):
        with pytest.raises(UnknownRegionError):
            await admit(regions, "troc-01")
    with pytest.raises(UnknownGroupingError):
        await admit(["01"], "troc-99")
    with pytest.raises(UnknownServerError):
        await admit(["01"], None, server=777)
    assert (await admit(["06", "01", "01"], None)).regions == ("01", "06")


async def test_a_purpose_has_the_chosen_channels_and_no_other(places: PlaceService) -> None:
    async def choose(purpose: Purpose, *channels: tuple[int, bool]) -> tuple[Channel, ...]:
        server = await places.set_channels(COORDINATOR, HERE, purpose, channels, NOW)
        return server.channels

    both, meetings = (Purpose.DEADLINES, Purpose.MEETINGS), (Purpose.MEETINGS,)
    await choose(Purpose.MEETINGS, (QUESTIONS, False), (NEWS, True))
    assert await choose(Purpose.DEADLINES, (QUESTIONS, False)) == (
        Channel(id=QUESTIONS, purposes=both),
        Channel(id=NEWS, purposes=meetings, announcement=True),
    )
    assert await choose(Purpose.MEETINGS, (QUESTIONS, False)) == (
        Channel(id=QUESTIONS, purposes=both),
    )
    await choose(Purpose.DEADLINES)
    assert await choose(Purpose.MEETINGS) == ()


async def test_an_announcement_channel_stays_public(places: PlaceService) -> None:
    await places.set_channels(COORDINATOR, HERE, Purpose.BULLETINS, [(NEWS, True)], NOW)
    with pytest.raises(AnnouncementAudienceError):
        await places.set_audience(COORDINATOR, HERE, NEWS, Audience.MEMBERS, NOW)
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    await presence_of(places).channel_became(HERE, QUESTIONS, announcement=True, now=NOW)
    assert (await places.reader_at(HERE, QUESTIONS)).audience is Audience.PUBLIC


async def test_a_channel_that_became_one_for_announcements_while_away_is_public(
    everywhere: PlaceService,
) -> None:
    await everywhere.set_channels(COORDINATOR, HERE, Purpose.DEADLINES, [(QUESTIONS, False)], NOW)
    await everywhere.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    present = {HERE: "Ici", ELSEWHERE: "Ailleurs"}
    await presence_of(everywhere).reconcile(present, NOW, announcing={HERE: [QUESTIONS, 999]})
    assert (await everywhere.reader_at(HERE, QUESTIONS)).audience is Audience.PUBLIC
    await presence_of(everywhere).reconcile(present, NOW)
    assert (await state(everywhere)).channel(QUESTIONS).announcement
    await presence_of(everywhere).reconcile(present, NOW, announcing={HERE: []})
    assert (await everywhere.reader_at(HERE, QUESTIONS)).audience is Audience.MEMBERS


async def test_what_discord_made_of_a_channel_is_never_undone(places: PlaceService) -> None:
    await places.set_channels(COORDINATOR, HERE, Purpose.DEADLINES, [(QUESTIONS, False)], NOW)
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.PUBLIC, NOW)
    opened = await newest(places)
    await presence_of(places).channel_became(HERE, QUESTIONS, announcement=True, now=NOW)
    with pytest.raises(NothingToUndoError):
        await places.undo(COORDINATOR, await newest(places), NOW)
    server = await places.undo(COORDINATOR, opened, NOW)
    assert server.channel(QUESTIONS).announcement
    assert (await places.reader_at(HERE, QUESTIONS)).audience is Audience.PUBLIC


async def test_undoing_gives_nothing_to_a_forgotten_channel_that_became_one_for_announcements(
    places: PlaceService,
) -> None:
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.MEMBERS, NOW)
    await places.set_audience(COORDINATOR, HERE, QUESTIONS, Audience.PUBLIC, NOW)
    await presence_of(places).channel_became(HERE, QUESTIONS, announcement=True, now=NOW)
    await places.undo(COORDINATOR, await newest(places), NOW, announcing=[QUESTIONS])
    assert (await places.reader_at(HERE, QUESTIONS)).audience is Audience.PUBLIC


async def test_a_summary_a_week_in_several_channels_is_one_change(places: PlaceService) -> None:
    before = await state(places)
    after = await places.set_weekly(COORDINATOR, HERE, {QUESTIONS: True, NEWS: True}, NOW)
    assert {channel.id for channel in after.channels if channel.weekly} == {QUESTIONS, NEWS}
    assert await places.undo(COORDINATOR, await newest(places), NOW) == before


async def test_the_role_of_everyone_is_never_chosen(places: PlaceService) -> None:
    with pytest.raises(EveryoneRoleError):
        await places.set_coordinators(COORDINATOR, HERE, [COORDINATION, HERE], NOW)
    with pytest.raises(EveryoneRoleError):
        await places.set_mention_role(COORDINATOR, HERE, HERE, NOW)
    await places.set_mention_role(COORDINATOR, HERE, OTHER_ROLE, NOW)
    assert (await places.set_mention_role(COORDINATOR, HERE, None, NOW)).mention_role is None


async def test_a_server_that_is_left_keeps_its_admission(everywhere: PlaceService) -> None:
    held = await state(everywhere)
    await presence_of(everywhere).left(HERE, NOW)
    assert await everywhere.admitted() == ()
    assert await state(everywhere) == replace(held, present=False)
    assert await presence_of(everywhere).joined(HERE, "", NOW) == held
    assert await everywhere.admitted([HERE, ELSEWHERE]) == (held,)
    await presence_of(everywhere).left(777, NOW)


async def test_what_happened_while_away_is_noted_once(everywhere: PlaceService) -> None:
    held = await state(everywhere)
    for _ in range(2):
        await presence_of(everywhere).reconcile({HERE: "Ici même", 300: "Nouveau"}, NOW)
    here, elsewhere, new = sorted(await everywhere.servers(NATIONAL), key=lambda each: each.id)
    assert here == replace(held, name="Ici même")
    assert (elsewhere.id, elsewhere.present) == (ELSEWHERE, False)
    assert new == Server(id=300, name="Nouveau")
    assert len(await everywhere.journal(NATIONAL, 300)) == 1
    assert len(await everywhere.journal(NATIONAL, HERE)) == 4


async def test_the_journal_says_who_did_what_and_undoing_is_in_it_too(
    everywhere: PlaceService,
) -> None:
    held = await state(everywhere)
    await everywhere.set_mention_role(COORDINATOR, HERE, OTHER_ROLE, NOW)
    assert await everywhere.undo(MANAGER, await newest(everywhere), NOW) == held
    assert await state(everywhere) == held
    lines = await everywhere.journal(COORDINATOR, HERE)
    assert [line.actor for line in lines] == [
        actor_of(MANAGER.id),
        actor_of(COORDINATOR.id),
        actor_of(MANAGER.id),
        actor_of(NATIONAL.id),
        DISCORD_ACTOR,
    ]
    assert (lines[0].before, lines[0].after) == (lines[1].after, lines[1].before)
    undone = await everywhere.undo(COORDINATOR, lines[0].id, NOW)
    assert undone.mention_role == OTHER_ROLE


async def test_undoing_takes_the_right_that_the_change_took(places: PlaceService) -> None:
    await admit_here(places, Audience.MEMBERS)
    admission = await newest(places)
    for person in [*OUTSIDERS, COORDINATOR]:
        with pytest.raises(ForbiddenError):
            await places.undo(person, admission, NOW)
    assert (await places.undo(NATIONAL, admission, NOW)).audience is Audience.GROUPINGS
    await places.set_weekly(COORDINATOR, HERE, {QUESTIONS: True}, NOW)
    for person in [*OUTSIDERS, NATIONAL]:
        with pytest.raises(ForbiddenError):
            await places.undo(person, await newest(places), NOW)


async def test_a_first_admission_can_be_undone(places: PlaceService) -> None:
    await places.admit(
        NATIONAL, ELSEWHERE, regions=["06"], grouping=None, audience=Audience.MEMBERS, now=NOW
    )
    change = (await places.journal(NATIONAL, ELSEWHERE))[0]
    undone = await places.undo(NATIONAL, change.id, NOW)
    assert undone == Server(id=ELSEWHERE, name="Ailleurs")


async def test_what_changed_since_is_not_undone_with_it_but_a_new_name_is_no_change(
    places: PlaceService,
) -> None:
    await places.set_weekly(COORDINATOR, HERE, {QUESTIONS: True}, NOW)
    weekly = await newest(places)
    await places.set_mention_role(COORDINATOR, HERE, OTHER_ROLE, NOW)
    with pytest.raises(ChangedSinceError):
        await places.undo(COORDINATOR, weekly, NOW)
    await places.undo(COORDINATOR, await newest(places), NOW)
    await presence_of(places).reconcile({HERE: "Autre nom"}, NOW)
    undone = await places.undo(COORDINATOR, weekly, NOW)
    assert (undone.name, undone.channels) == ("Autre nom", ())


async def test_what_nobody_decided_or_nobody_knows_is_not_undone(places: PlaceService) -> None:
    first = (await places.journal(COORDINATOR, HERE))[-1]
    await presence_of(places).reconcile({HERE: "Autre nom"}, NOW)
    for change_id in (first.id, await newest(places)):
        with pytest.raises(NothingToUndoError):
            await places.undo(MANAGER, change_id, NOW)
    with pytest.raises(UnknownChangeError):
        await places.undo(MANAGER, 10_000, NOW)


async def test_coordinators_who_save_at_once_lose_nothing(everywhere: PlaceService) -> None:
    channels = range(1000, 1012)
    await asyncio.gather(
        *(
            everywhere.set_audience(COORDINATOR, HERE, channel, Audience.MEMBERS, NOW)
            for channel in channels
        )
    )
    server = await state(everywhere)
    assert {channel.id for channel in server.channels} == set(channels)
    lines = await everywhere.journal(COORDINATOR, HERE)
    assert [line.before for line in lines[:-1]] == [line.after for line in lines[1:]]


async def test_every_refusal_has_words_of_its_own() -> None:
    known = [each for each in vars(errors).values() if isinstance(each, type)]
    codes = {error.code for error in known if issubclass(error, BotError)}
    assert codes <= {message.value for message in ErrorMessage}
