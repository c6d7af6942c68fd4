"""How a bulletin leaves: sent for approval, approved by another, published once, at its hour."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.errors import (
    EmbargoedError,
    NotAskedError,
    NotWriterError,
    NotYetApprovedError,
    NowhereToPublishError,
    OthersBulletinError,
    OwnApprovalError,
    PastScheduleError,
    PreviewOutdatedError,
    RefusedSectionError,
    StatusTooWideError,
    UnknownBulletinError,
)
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.bulletins import BulletinState, Section, StepRefusedError
from bot.domain.content.dossiers import Dossier, DossierState, status_during
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from bot.domain.deliveries import DeliveryKind
from bot.domain.errors import BotError
from bot.domain.places.places import Channel, Person, Purpose
from bot.services.privacy import PrivacyService
from bot.services.releases import ReleaseService
from bot.storage.records import RecordRepository
from bot.storage.releases import ReleaseRepository
from tests.records import ZONE
from tests.releases import (
    APPROVER,
    CENTRAL,
    DOSSIER,
    EAST,
    EASTERN,
    EASTERNER,
    HOME,
    HOUR,
    MEMBER,
    MINUTE,
    NOW,
    OTHER_EASTERNER,
    SERVERS,
    WESTERNER,
    WRITER,
    World,
    draft,
)

COPY, ASK = DeliveryKind.BULLETIN, DeliveryKind.RELEASE
EVERYWHERE = {1002, 1003, 2002, 2003, 9002, 9003}
S = BulletinState


async def _submitted(world: World, **more: object) -> str:
    await world.written(draft(**more))
    return (await world.releases.submit(WRITER, 4, NOW)).release.version


async def test_the_preview_is_owed_to_the_writers_coordination_as_it_will_appear(
    everywhere: World,
) -> None:
    world = everywhere
    await world.written(draft())
    preview = await world.releases.submit(WRITER, 4, NOW)
    rows = await world.rows(ASK)
    assert {each.owed.place.id for each in rows} == {9001}
    head, *messages, review = [each.owed.text for each in rows]
    assert tuple(messages) == preview.messages
    assert "Aperçu" in (head or "")
    assert "à approuver" in (review or "")
    assert {each.owed.revision for each in rows} == {len(rows)}
    assert len({each.owed.subject for each in rows}) == 1
    assert (preview.reach.servers, preview.reach.channels) == (3, 6)
    assert preview.awaited == {"ctroc"}


async def test_whoever_wrote_or_sent_it_does_not_approve_it(world: World) -> None:
    version = await _submitted(world)
    with pytest.raises(OwnApprovalError):
        await world.releases.approve(WRITER, 4, version, NOW)
    assert (await world.bulletin()).state is S.IN_REVIEW
    with pytest.raises(NotYetApprovedError):
        await world.releases.publish(WRITER, 4, NOW)


async def test_another_person_of_the_same_organisation_approves_it(world: World) -> None:
    version = await _submitted(world)
    preview = await world.releases.approve(APPROVER, 4, version, NOW)
    assert not preview.awaited
    assert preview.bulletin.state is S.APPROVED
    assert (await world.bulletin()).state is S.APPROVED
    assert await world.asks() == [("approve", 9001), ("approved", 9001)]
    with pytest.raises(StepRefusedError):
        await world.releases.approve(APPROVER, 4, version, NOW)


async def test_what_is_approved_is_the_text_that_was_previewed(world: World) -> None:
    version = await _submitted(world)
    held = await world.bulletin()
    await world.keep(replace(held, title="Un autre titre"))
    with pytest.raises(PreviewOutdatedError):
        await world.releases.approve(APPROVER, 4, version, NOW)
    await world.keep(held)
    with pytest.raises(PreviewOutdatedError):
        await world.releases.approve(APPROVER, 4, "0" * 16, NOW)
    await world.releases.approve(APPROVER, 4, version, NOW)
    await world.keep(replace(await world.bulletin(), title="Un autre titre"))
    with pytest.raises(PreviewOutdatedError):
        await world.releases.publish(WRITER, 4, NOW)


async def test_a_preview_that_was_stopped_is_no_longer_approved(world: World) -> None:
    old = await _submitted(world)
    await world.releases.stop(APPROVER, 4, NOW)
    # What was not shown yet will not be.
    assert len(await world.send()) == 1
    with pytest.raises(PreviewOutdatedError):
        await world.releases.approve(APPROVER, 4, old, NOW)
    new = (await world.releases.submit(WRITER, 4, NOW + MINUTE)).release.version
    with pytest.raises(PreviewOutdatedError):
        await world.releases.approve(APPROVER, 4, old, NOW + MINUTE)
    await world.releases.approve(APPROVER, 4, new, NOW + MINUTE)
    assert [ask for ask, _ in await world.asks()] == ["approve", "told", "approve", "approved"]


async def test_what_must_be_mended_is_not_sent_for_approval(world: World) -> None:
    await world.written(draft(sections=(Section(heading="Un", body="# titre\ncaché"),)))
    with pytest.raises(RefusedSectionError):
        await world.releases.submit(WRITER, 4, NOW)
    assert (await world.bulletin()).state is S.DRAFT
    assert not await world.asks()


@pytest.mark.parametrize(
    ("person", "error"),
    [
        (MEMBER, NotWriterError),
        (Person(id=1), NotWriterError),
        (EASTERNER, OthersBulletinError),
    ],
)
async def test_a_bulletin_of_others_is_out_of_reach(
    world: World, person: Person, error: type[BotError]
) -> None:
    version = await _submitted(world)
    act = world.releases
    for attempt in (
        act.preview(person, 4, NOW),
        act.submit(person, 4, NOW),
        act.approve(person, 4, version, NOW),
        act.ask_change(person, 4, "Non", NOW),
        act.schedule(person, 4, NOW + HOUR, NOW),
        act.stop(person, 4, NOW),
        act.resume(person, 4, NOW),
        act.publish(person, 4, NOW),
        world.copies.withdraw(person, 4, "", NOW),
    ):
        with pytest.raises(error):
            await attempt
    assert (await world.bulletin()).state is S.IN_REVIEW
    with pytest.raises(UnknownBulletinError):
        await act.preview(WRITER, 5, NOW)


async def test_a_regional_bulletin_is_approved_within_its_organisation(world: World) -> None:
    await world.written(draft(region="01"), EASTERNER)
    version = (await world.releases.submit(EASTERNER, 4, NOW)).release.version
    assert await world.asks() == [("approve", 1001)]
    with pytest.raises(NotAskedError):
        await world.releases.approve(APPROVER, 4, version, NOW)
    with pytest.raises(OthersBulletinError):
        await world.releases.approve(WESTERNER, 4, version, NOW)
    await world.releases.approve(OTHER_EASTERNER, 4, version, NOW)
    await world.releases.publish(EASTERNER, 4, NOW)
    assert await world.channels(COPY) == {1002, 1003}


async def test_a_joint_bulletin_needs_one_approval_from_each_organisation(world: World) -> None:
    version = await _submitted(world, issuers=("ctroc", "troc-01"))
    assert await world.asks() == [("approve", 1001), ("approve", 9001)]
    preview = await world.releases.approve(EASTERNER, 4, version, NOW)
    assert preview.awaited == {"ctroc"}
    assert (await world.bulletin()).state is S.IN_REVIEW
    with pytest.raises(OwnApprovalError):
        await world.releases.approve(WRITER, 4, version, NOW)
    with pytest.raises(OthersBulletinError):
        await world.releases.approve(WESTERNER, 4, version, NOW)
    await world.releases.approve(APPROVER, 4, version, NOW)
    assert (await world.bulletin()).state is S.APPROVED
    assert {each.body for each in (await world.release()).approvals} == {"ctroc", "troc-01"}


async def test_an_issuer_approves_nothing_that_it_may_not_read(world: World) -> None:
    version = await _submitted(world, issuers=("ctroc", "troc-01"), audience=Audience.DELEGATES)
    assert await world.asks() == [("approve", 9001)]
    with pytest.raises(OthersBulletinError):
        await world.releases.approve(EASTERNER, 4, version, NOW)


async def test_where_one_person_coordinates_ten_minutes_stand_for_a_second_one(
    everywhere: World,
) -> None:
    world = everywhere
    await world.set_up(replace(CENTRAL, sole_coordinator=True))
    await _submitted(world)
    assert await world.releases.publish_due(NOW + timedelta(minutes=9, seconds=59)) == 0
    assert (await world.bulletin()).state is S.IN_REVIEW
    assert await world.releases.publish_due(NOW + 10 * MINUTE) == 1
    assert (await world.bulletin()).state is S.APPROVED
    assert await world.releases.publish_due(NOW + 11 * MINUTE) == 0
    assert await world.asks() == [("approve", 9001), ("approved", 9001)]


async def test_no_wait_stands_for_a_second_person_elsewhere(world: World) -> None:
    await world.set_up(replace(EASTERN, sole_coordinator=True))
    await _submitted(world)
    assert await world.releases.publish_due(NOW + 24 * HOUR) == 0
    assert (await world.bulletin()).state is S.IN_REVIEW


async def test_a_lone_coordinator_waits_for_the_other_issuers_all_the_same(world: World) -> None:
    await world.set_up(replace(CENTRAL, sole_coordinator=True))
    version = await _submitted(world, issuers=("ctroc", "troc-01"))
    assert await world.releases.publish_due(NOW + HOUR) == 0
    await world.releases.approve(EASTERNER, 4, version, NOW + HOUR)
    assert (await world.bulletin()).state is S.APPROVED


async def test_published_it_is_owed_once_to_every_channel_that_may_read_it(
    everywhere: World,
) -> None:
    world = everywhere
    await world.approved(draft())
    progress = await world.releases.publish(WRITER, 4, NOW)
    assert (progress.channels, progress.waiting, progress.served) == (6, 6, 0)
    held = await world.bulletin()
    assert (held.state, held.published_on) == (S.PUBLISHED, date(2026, 4, 1))
    assert (await world.release()).published_at == NOW
    assert await world.channels(COPY) == EVERYWHERE
    with pytest.raises(StepRefusedError):
        await world.releases.publish(APPROVER, 4, NOW)
    assert len(await world.send()) == 1 + 1 + 3 + 6
    assert (await world.copies.progress(WRITER, 4)).served == 6


async def test_the_day_it_is_out_is_the_local_one(world: World) -> None:
    await world.approved(draft())
    await world.releases.publish(WRITER, 4, NOW.replace(hour=23, day=1) + 4 * HOUR)
    assert (await world.bulletin()).published_on == date(2026, 4, 1)


async def test_two_processes_publish_a_bulletin_once(
    everywhere: World,
) -> None:
    world = everywhere
    await world.approved(draft())
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    other = ReleaseService(world.database, ZONE, HOME)
    at = NOW + HOUR
    moved = await asyncio.gather(world.releases.publish_due(at), other.publish_due(at))
    assert sorted(moved) == [0, 1]
    assert len(await world.rows(COPY)) == 6
    taps = await asyncio.gather(
        world.releases.publish(WRITER, 4, at), other.publish(APPROVER, 4, at),
        return_exceptions=True,
    )  # fmt: skip
    assert all(isinstance(each, StepRefusedError) for each in taps)


async def test_a_scheduled_bulletin_leaves_at_its_hour(
    everywhere: World,
) -> None:
    world = everywhere
    await world.approved(draft())
    with pytest.raises(PastScheduleError):
        await world.releases.schedule(WRITER, 4, NOW, NOW)
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    later = await world.releases.schedule(WRITER, 4, NOW + 2 * HOUR, NOW)
    assert later.scheduled_for == NOW + 2 * HOUR
    assert await world.releases.publish_due(NOW + 2 * HOUR - MINUTE) == 0
    assert await world.releases.publish_due(NOW + 2 * HOUR) == 1
    assert (await world.bulletin()).state is S.PUBLISHED
    assert await world.releases.publish_due(NOW + 3 * HOUR) == 0
    assert (await world.release()).scheduled_for is None


async def test_more_than_thirty_minutes_late_it_waits_for_a_tap(world: World) -> None:
    await world.approved(draft())
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    late = NOW + HOUR + 30 * MINUTE + timedelta(seconds=1)
    assert await world.releases.publish_due(late) == 1
    assert await world.releases.publish_due(late + HOUR) == 0
    assert not await world.rows(COPY)
    assert (await world.release()).missed
    assert [ask for ask, _ in await world.asks()].count("missed") == 1
    await world.releases.publish(WRITER, 4, late + HOUR)
    assert await world.channels(COPY) == EVERYWHERE
    assert not (await world.release()).missed


async def test_up_to_thirty_minutes_late_it_leaves_by_itself(world: World) -> None:
    await world.approved(draft())
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    assert await world.releases.publish_due(NOW + HOUR + 30 * MINUTE) == 1
    assert (await world.bulletin()).state is S.PUBLISHED


async def test_missed_it_may_be_given_another_hour(world: World) -> None:
    await world.approved(draft())
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    await world.releases.publish_due(NOW + 5 * HOUR)
    await world.releases.schedule(WRITER, 4, NOW + 6 * HOUR, NOW + 5 * HOUR)
    assert await world.releases.publish_due(NOW + 6 * HOUR) == 1
    assert (await world.bulletin()).state is S.PUBLISHED


async def test_an_embargo_is_kept(world: World) -> None:
    await world.approved(draft(embargo_until=date(2026, 4, 3)))
    with pytest.raises(EmbargoedError):
        await world.releases.publish(WRITER, 4, NOW)
    with pytest.raises(EmbargoedError):
        await world.releases.schedule(WRITER, 4, NOW + 24 * HOUR, NOW)
    assert not await world.rows(COPY)
    # On the local day it ends, at whatever hour.
    await world.releases.schedule(WRITER, 4, NOW + 48 * HOUR, NOW)
    await world.releases.publish_due(NOW + 48 * HOUR)
    assert (await world.bulletin()).state is S.PUBLISHED


async def test_what_nobody_would_read_is_not_published(world: World) -> None:
    for each in SERVERS:
        await world.set_up(replace(each, channels=each.channels[:1]))
    await world.approved(draft())
    with pytest.raises(NowhereToPublishError):
        await world.releases.publish(WRITER, 4, NOW)
    assert (await world.bulletin()).state is S.APPROVED
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    assert await world.releases.publish_due(NOW + HOUR) == 1
    assert (await world.release()).missed
    assert (await world.bulletin()).state is S.SCHEDULED


async def test_it_is_stopped_at_any_moment(world: World) -> None:
    version = await _submitted(world)
    assert not (await world.releases.stop(WRITER, 4, NOW)).version
    assert (await world.bulletin()).state is S.DRAFT
    version = (await world.releases.submit(WRITER, 4, NOW + MINUTE)).release.version
    await world.releases.approve(APPROVER, 4, version, NOW + MINUTE)
    # Whoever approved it takes that back.
    release = await world.releases.stop(APPROVER, 4, NOW + MINUTE)
    assert not release.approvals
    assert (await world.bulletin()).state is S.DRAFT
    await world.approved(draft(), NOW + 2 * MINUTE)
    await world.releases.schedule(WRITER, 4, NOW + HOUR, NOW)
    release = await world.releases.stop(WRITER, 4, NOW)
    assert release.scheduled_for is None
    assert release.approvals
    assert (await world.bulletin()).state is S.APPROVED
    assert await world.releases.publish_due(NOW + HOUR) == 0


async def test_a_change_that_is_asked_for_sends_it_back_to_its_draft(world: World) -> None:
    await _submitted(world)
    release = await world.releases.ask_change(APPROVER, 4, "Le titre @everyone", NOW)
    assert not release.version
    assert (await world.bulletin()).state is S.DRAFT
    (told,) = [each for each in await world.rows(ASK) if ":told:" in each.owed.subject]
    assert "Le titre" in (told.owed.text or "")
    assert "@everyone" not in (told.owed.text or "")


async def test_stopped_while_it_goes_out_the_rest_waits_and_then_leaves(
    everywhere: World,
) -> None:
    world = everywhere
    await world.out(draft())
    parcels = await world.deliveries.claim(NOW, 7)
    await world.releases.stop(APPROVER, 4, NOW)
    assert (await world.release()).halted
    leased = {each.delivery.owed.key for each in parcels if each.delivery.owed.kind is COPY}
    assert 0 < len(leased) < 6
    sent = [each for each in await world.send() if each.delivery.owed.kind is COPY]
    assert not sent
    with pytest.raises(StepRefusedError):
        await world.releases.stop(WRITER, 4, NOW)
    await world.releases.resume(WRITER, 4, NOW)
    again = {e.delivery.owed.key for e in await world.send() if e.delivery.owed.kind is COPY}
    assert len(again) == 6 - len(leased)
    assert not again & leased
    with pytest.raises(StepRefusedError):
        await world.releases.resume(WRITER, 4, NOW)


async def test_what_has_all_left_is_not_stopped(world: World) -> None:
    await world.out(draft())
    await world.send()
    with pytest.raises(StepRefusedError):
        await world.releases.stop(WRITER, 4, NOW)


STATUS = StatusChange(
    dossier="cuisines", state=DossierState.IN_PROGRESS, summary="La tournée commence."
)


async def _dossier(world: World) -> Dossier:
    async with world.database.read() as session:
        (held,) = await RecordRepository(session).of_kinds("dossier")
    assert isinstance(held, Dossier)
    return held


async def test_it_says_where_dossiers_stand_once_it_is_out(world: World) -> None:
    await world.approved(draft(), statuses=(STATUS,))
    assert await _dossier(world) == DOSSIER
    await world.releases.publish(WRITER, 4, NOW)
    update = (await _dossier(world)).updates[-1]
    assert (update.state, update.summary) == (STATUS.state, STATUS.summary)
    assert update.date == PartialDate.of(date(2026, 4, 1))
    assert update.citations == (Citation(source="info-psoc-4"),)
    async with world.database.read() as session:
        sources = await RecordRepository(session).of_kinds("source")
    (document,) = [each for each in sources if isinstance(each, Source) and each.id != "lettre"]
    assert (document.id, document.kind) == ("info-psoc-4", SourceKind.BULLETIN)
    # Taken back, it says nothing of them any more.
    await world.copies.withdraw(WRITER, 4, "Une erreur.", NOW)
    assert await _dossier(world) == DOSSIER


async def test_of_two_statuses_of_one_day_the_bulletins_is_the_current_one(world: World) -> None:
    today = replace(DOSSIER.updates[0], date=PartialDate.of(date(2026, 4, 1)))
    await world.keep(replace(DOSSIER, updates=(*DOSSIER.updates, today)))
    await world.out(draft(), statuses=(STATUS,))
    current = status_during(await _dossier(world), PartialDate.of(date(2026, 4, 1)).period)
    assert current is not None
    assert current.state is DossierState.IN_PROGRESS


async def test_a_document_that_is_known_already_is_the_one_cited(world: World) -> None:
    known = Source(
        id="info-psoc-4", kind=SourceKind.BULLETIN, title="Info-PSOC no 4", known_through="lettre"
    )
    await world.keep(known)
    await world.out(draft(), statuses=(STATUS, replace(STATUS, dossier="parti")))
    citation = Citation(source="info-psoc-4", cited_in="lettre")
    assert (await _dossier(world)).updates[-1].citations == (citation,)


@pytest.mark.parametrize("narrower", [{"audience": Audience.MEMBERS}, {"region": "01"}])
async def test_a_bulletin_tells_no_more_people_by_way_of_a_dossier(
    world: World, narrower: dict[str, object]
) -> None:
    await world.written(draft(**narrower), statuses=(STATUS,))
    with pytest.raises(StatusTooWideError):
        await world.releases.submit(WRITER, 4, NOW)


async def test_the_server_that_holds_nothing_needs_no_coordination(world: World) -> None:
    bulletins = Channel(id=7, purposes=(Purpose.BULLETINS,))
    await world.set_up(replace(EASTERN, hold_hours=48, channels=(bulletins,)))
    await world.out(draft())
    (row,) = [each for each in await world.rows(COPY) if each.owed.place.server == EAST]
    assert row.owed.due_at == NOW


async def test_whoever_is_erased_is_named_nowhere_in_what_is_out(everywhere: World) -> None:
    world = everywhere
    named = replace(WRITER, id=777_000_001)
    await world.written(draft())
    version = (await world.releases.submit(WRITER, 4, NOW)).release.version
    await world.releases.approve(named, 4, version, NOW)
    await world.releases.publish(named, 4, NOW)
    await world.releases.stop(named, 4, NOW)
    assert str(named.id) in await _all_that_is_kept(world)
    await PrivacyService(world.database, ZONE).erase(named.id)
    assert str(named.id) not in await _all_that_is_kept(world)
    release = await world.release()
    assert (release.writer, [each.person for each in release.approvals]) == (WRITER.id, [0])


async def test_nobody_approves_their_own_text_by_being_erased(world: World) -> None:
    version = await _submitted(world)
    await PrivacyService(world.database, ZONE).erase(WRITER.id)
    with pytest.raises(OwnApprovalError):
        await world.releases.approve(WRITER, 4, version, NOW)


async def _all_that_is_kept(world: World) -> str:
    async with world.database.read() as session:
        lines = await ReleaseRepository(session).journal(4)
    rows = await world.rows(ASK)
    return repr((lines, [each.owed.text for each in rows], await world.release()))
