"""A change withdraws what was decided on the text before it, and can be taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.errors import (
    OthersBulletinError,
    OthersDossierError,
    RefusedSectionError,
    UnknownBulletinError,
    UnknownVersionError,
)
from bot.domain.bulletins.releases import Release, StatusChange
from bot.domain.content.bulletins import BulletinState, SectionKind, StepRefusedError
from bot.domain.content.dossiers import DossierState
from bot.domain.errors import NotFoundError
from bot.domain.journal import actor_of
from bot.domain.places.places import Person
from bot.services.bulletin_drafts import BulletinDraftService
from bot.storage.database import Database
from bot.storage.releases import ReleaseRepository
from tests.keeping import NATIONAL, NOW, REGIONAL
from tests.writing import drafts_in, head, section, standing, started

K = SectionKind
COLLEAGUE = Person(id=105, server=1, roles=frozenset({11}))
LATER = NOW + timedelta(hours=1)

# Rules that no database changes are looked at over one.
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def versions(drafts: BulletinDraftService, number: int = 4) -> list[int]:
    """Return the lines of the versions of a bulletin, the newest first."""
    return [each.line.id for each in await drafts.journal(NATIONAL, number) if each.version]


@pytest.fixture
async def drafts(database: Database, database_url: str) -> BulletinDraftService:
    return await drafts_in(database, database_url)


@on_one
@pytest.mark.parametrize(
    "state", [BulletinState.IN_REVIEW, BulletinState.APPROVED, BulletinState.SCHEDULED]
)
async def test_a_change_withdraws_what_was_approved_and_no_change_does_not(
    drafts: BulletinDraftService, database: Database, state: BulletinState
) -> None:
    one, two, _ = (await started(drafts)).sections
    await standing(database, 4, state)
    same = await drafts.put_section(NATIONAL, 4, one, replacing=stamp(one), now=NOW)
    same = await drafts.move_section(NATIONAL, 4, stamp(one), -1, NOW)
    same = await drafts.add_terms(NATIONAL, 4, NOW)
    same = await drafts.set_head(NATIONAL, 4, head(), NOW)
    await drafts.set_statuses(NATIONAL, 4, (), NOW)
    desk = await drafts.draft(NATIONAL, 4, NOW)
    assert desk.bulletin == same
    assert same.state is state
    assert desk.release.approvals
    changed = await drafts.move_section(NATIONAL, 4, stamp(two), -1, NOW)
    assert changed.state is BulletinState.DRAFT
    release = (await drafts.draft(NATIONAL, 4, NOW)).release
    assert release == Release(number=4, writer=NATIONAL.id, server=1)


async def test_what_a_bulletin_says_of_a_dossier_is_approved_with_it(
    drafts: BulletinDraftService, database: Database
) -> None:
    await started(drafts)
    await standing(database, 4, BulletinState.APPROVED)
    status = StatusChange(dossier="convention", state=DossierState.DONE, summary="C'est signé.")
    release = await drafts.set_statuses(NATIONAL, 4, (status,), NOW)
    assert release.statuses == (replace(status, summary="C’est signé."),)
    assert release.approvals == ()
    desk = await drafts.draft(NATIONAL, 4, NOW)
    assert (desk.bulletin.state, desk.release) == (BulletinState.DRAFT, release)
    wrong = replace(status, summary="Dit à @everyone")
    with pytest.raises(RefusedSectionError, match=r"Convention de soutien.*@everyone"):
        await drafts.set_statuses(NATIONAL, 4, (wrong,), NOW)
    with pytest.raises(NotFoundError):
        await drafts.set_statuses(NATIONAL, 4, (replace(status, dossier="rien"),), NOW)
    assert (await drafts.draft(NATIONAL, 4, NOW)).release == release


@on_one
async def test_a_region_says_where_its_own_dossiers_stand_and_leaves_the_rest(
    drafts: BulletinDraftService,
) -> None:
    await started(drafts, REGIONAL)
    national = StatusChange(dossier="reserve", state=DossierState.DONE, summary="Fait.")
    own = StatusChange(dossier="local", state=DossierState.WAITING, summary="En attente.")
    await drafts.set_statuses(NATIONAL, 4, (national,), NOW)
    assert (await drafts.set_statuses(REGIONAL, 4, (own,), NOW)).statuses == (own, national)
    assert (await drafts.set_statuses(REGIONAL, 4, (own, national), NOW)).statuses == (
        own, national
    )  # fmt: skip
    with pytest.raises(OthersDossierError):
        await drafts.set_statuses(REGIONAL, 4, (replace(own, dossier="convention"),), NOW)
    with pytest.raises(NotFoundError):
        await drafts.set_statuses(REGIONAL, 4, (replace(national, summary="Autre."),), NOW)
    assert (await drafts.set_statuses(REGIONAL, 4, (), NOW)).statuses == (national,)


@on_one
@pytest.mark.parametrize("state", [BulletinState.PUBLISHED, BulletinState.WITHDRAWN])
async def test_what_is_out_is_not_written_any_more(
    drafts: BulletinDraftService, database: Database, state: BulletinState
) -> None:
    held = await started(drafts)
    await drafts.set_head(NATIONAL, 4, head("Autre"), NOW)
    begun = (await versions(drafts))[-1]
    await standing(database, 4, state)
    stamped = stamp(held.sections[0])
    status = StatusChange(dossier="convention", state=DossierState.DONE, summary="Fait.")
    for refused in (
        drafts.set_head(NATIONAL, 4, head(), NOW),
        drafts.put_section(NATIONAL, 4, section("Neuf"), replacing=None, now=NOW),
        drafts.move_section(NATIONAL, 4, stamped, 1, NOW),
        drafts.remove_section(NATIONAL, 4, stamped, NOW),
        drafts.set_statuses(NATIONAL, 4, (status,), NOW),
        drafts.discard(NATIONAL, 4, NOW),
        drafts.take_in(NATIONAL, "a.md", b"## Un\n\nTexte", number=4, now=NOW),
        drafts.restore(NATIONAL, 4, begun, NOW),
    ):
        with pytest.raises(StepRefusedError):
            await refused
    assert (await drafts.draft(NATIONAL, 4, NOW)).bulletin == replace(
        held, title="Autre", state=state
    )


async def test_any_version_can_be_put_back_and_is_a_new_one(
    drafts: BulletinDraftService, database: Database
) -> None:
    begun = replace(await started(drafts), sections=())
    three = (await drafts.draft(NATIONAL, 4, NOW)).bulletin
    await drafts.set_head(NATIONAL, 4, head("Autre"), NOW)
    latest, complete, _, _, first = await versions(drafts)
    await standing(database, 4, BulletinState.APPROVED)
    assert await drafts.restore(COLLEAGUE, 4, first, LATER) == begun
    desk = await drafts.draft(NATIONAL, 4, NOW)
    assert desk.bulletin == begun
    assert desk.release == Release(number=4, writer=COLLEAGUE.id, server=1)
    change = next(each for each in await drafts.journal(NATIONAL, 4) if each.after)
    assert (change.line.at, change.line.actor, change.version) == (
        LATER, actor_of(COLLEAGUE.id), begun
    )  # fmt: skip
    assert await drafts.restore(NATIONAL, 4, complete, NOW) == three
    assert (await drafts.restore(NATIONAL, 4, latest, NOW)).title == "Autre"
    assert len(await versions(drafts)) == 8


@on_one
async def test_the_version_that_stands_changes_nothing_and_other_lines_have_none(
    drafts: BulletinDraftService, database: Database
) -> None:
    held = await started(drafts)
    await standing(database, 4, BulletinState.APPROVED)
    journal = await drafts.journal(NATIONAL, 4)
    latest = next(each.line.id for each in journal if each.version)
    assert await drafts.restore(NATIONAL, 4, latest, NOW) == replace(
        held, state=BulletinState.APPROVED
    )
    assert await drafts.journal(NATIONAL, 4) == journal
    nothing = [each.line.id for each in journal if not each.version]
    other = await drafts.start(NATIONAL, head("Un autre"), NOW)
    for line in (*nothing, *await versions(drafts, other.number), 10_000):
        with pytest.raises(UnknownVersionError):
            await drafts.restore(NATIONAL, 4, line, NOW)
    with pytest.raises(OthersBulletinError):
        await drafts.restore(REGIONAL, 4, latest, NOW)


async def test_a_draft_that_was_discarded_can_be_put_back(
    drafts: BulletinDraftService, database: Database
) -> None:
    held = await started(drafts)
    await standing(database, 4, BulletinState.SCHEDULED)
    await drafts.discard(NATIONAL, 4, NOW)
    with pytest.raises(UnknownBulletinError):
        await drafts.draft(NATIONAL, 4, NOW)
    with pytest.raises(OthersBulletinError):
        await drafts.journal(REGIONAL, 4)
    async with database.read() as session:
        assert await ReleaseRepository(session).waiting() == []
        left = await ReleaseRepository(session).release(4)
    assert left == Release(number=4, writer=NATIONAL.id, server=1)
    complete, *_, first = await versions(drafts)
    assert await drafts.restore(NATIONAL, 4, complete, NOW) == held
    await drafts.discard(NATIONAL, 4, NOW)
    with pytest.raises(OthersBulletinError):
        await drafts.restore(REGIONAL, 4, first, NOW)
    other = await drafts.start(NATIONAL, head("Un autre"), NOW)
    assert (other.number, (await drafts.draft(NATIONAL, 4, NOW)).release) == (
        4, Release(number=4, writer=NATIONAL.id, server=1)
    )  # fmt: skip


@on_one
async def test_what_was_for_fewer_is_not_told_to_who_keeps_it_now(
    drafts: BulletinDraftService,
) -> None:
    restricted = head("Réservé", region="01", audience=Audience.DELEGATES)
    await drafts.start(NATIONAL, restricted, NOW)
    await drafts.set_head(NATIONAL, 4, head("Ouvert", region="01"), NOW)
    seen = await drafts.journal(REGIONAL, 4)
    assert [each for each in seen if each.before or each.after] == []
    _, narrow = await versions(drafts)
    with pytest.raises(OthersBulletinError):
        await drafts.restore(REGIONAL, 4, narrow, NOW)
    assert (await drafts.draft(REGIONAL, 4, NOW)).bulletin.title == "Ouvert"
