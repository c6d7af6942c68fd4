"""The copies of a bulletin that is out: a region's word, their progress, corrected, withdrawn."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from bot.domain.audiences import Audience, Reader
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.errors import (
    HoldOverError,
    NothingToCorrectError,
    NotWriterError,
    OthersBulletinError,
    RefusedSectionError,
    SectionChangedError,
)
from bot.domain.bulletins.files import FileForm
from bot.domain.bulletins.previews import Caution
from bot.domain.content.bulletins import BulletinState, Correction, Section, StepRefusedError
from bot.domain.deliveries import DeliveryKind, DeliveryState, Reason, Result
from bot.domain.errors import NotFoundError
from bot.domain.journal import actor_of
from bot.domain.places.places import Channel, Purpose
from bot.services.bulletins import BulletinService
from tests.records import ZONE
from tests.releases import (
    APPROVER,
    EAST,
    EASTERN,
    EASTERNER,
    HOUR,
    MEMBER,
    MINUTE,
    NOW,
    OTHER_EASTERNER,
    SECTIONS,
    WESTERN,
    WESTERNER,
    WRITER,
    World,
    draft,
)

COPY, CHANGE = DeliveryKind.BULLETIN, DeliveryKind.CORRECTION
NOTICE, ASK = DeliveryKind.BULLETIN_NOTICE, DeliveryKind.RELEASE
EAST_CHANNELS: Final = {1002, 1003}
MENDED: Final = replace(SECTIONS[0], body="La tournée **commence en juin**.")
# Two messages of their own.
LONG: Final = " ".join(["Une phrase de plus pour la suite."] * 60)


async def _correct(world: World, section: Section = MENDED, replacing: int = 0) -> None:
    held = await world.bulletin()
    await world.copies.correct(
        WRITER, 4, section, replacing=stamp(held.sections[replacing]), note="Le mois.", now=NOW
    )


async def test_the_whole_path_leaves_its_lines_in_the_journal(everywhere: World) -> None:
    world = everywhere
    await world.out(draft())
    assert len([e for e in await world.send() if e.delivery.owed.kind is COPY]) == 6
    await _correct(world)
    corrected = [each for each in await world.send() if each.delivery.owed.kind is CHANGE]
    assert {each.delivery.owed.place.id for each in corrected} == {
        1002, 1003, 2002, 2003, 9002, 9003
    }  # fmt: skip
    for each in corrected:
        assert "Rectificatif du 1" in each.text
        assert "juin" in each.text
    await world.copies.withdraw(APPROVER, 4, "Annoncé trop tôt.", NOW)
    withdrawn = [each for each in await world.send() if each.delivery.owed.kind is CHANGE]
    assert len(withdrawn) == 6
    for each in withdrawn:
        assert "a été retiré" in each.text
        assert "Annoncé trop tôt." in each.text
        assert "juin" not in each.text
    held = await world.bulletin()
    assert (held.state, held.withdrawn_on) == (BulletinState.WITHDRAWN, date(2026, 4, 1))
    assert (await world.copies.progress(WRITER, 4)).served == 6
    writer, approver = actor_of(WRITER.id), actor_of(APPROVER.id)
    assert await world.journal() == [
        ("test", "bulletin"),
        ("test", "release"),
        (writer, "bulletin"),  # sent for approval
        (writer, "release"),
        (approver, "release"),  # approved
        (approver, "bulletin"),
        (writer, "bulletin"),  # published
        (writer, "release"),
        (writer, "bulletin"),  # corrected
        (approver, "bulletin"),  # withdrawn
    ]


async def test_what_waits_is_sent_as_corrected(world: World) -> None:
    await world.out(draft())
    await _correct(world)
    sent = [each for each in await world.send() if each.delivery.owed.kind in {COPY, CHANGE}]
    assert {each.delivery.owed.kind for each in sent} == {COPY}
    assert all("juin" in each.text for each in sent)


async def test_a_longer_text_adds_messages_and_a_shorter_one_takes_them_back(
    everywhere: World,
) -> None:
    world = everywhere
    await world.out(draft())
    await world.send(refusing={9003})
    long = replace(MENDED, body=LONG)
    await _correct(world, long)
    added = [e for e in await world.rows(COPY) if e.owed.part == 1]
    assert len(added) == 6
    # Of what is not sent yet, nothing is left; what is sent says that it is gone.
    first = await world.send(refusing={9003, 9002})
    assert len([e for e in first if e.delivery.owed.part == 1]) == 4
    await _correct(world, MENDED)
    second = await world.send(refusing={9003})
    gone = [e for e in second if e.delivery.owed.kind is CHANGE and e.delivery.owed.part == 1]
    assert len(gone) == 4
    assert all("retirée" in each.text for each in gone)
    await _correct(world, long)
    third = [e for e in await world.send() if e.delivery.owed.part == 1]
    assert {e.delivery.owed.kind for e in third} == {CHANGE}


async def test_a_part_that_waits_is_taken_back_and_comes_back_with_a_longer_text(
    world: World,
) -> None:
    await world.out(draft(sections=(replace(MENDED, body=LONG), *SECTIONS[1:])))
    await _correct(world)
    parts = [each for each in await world.rows(COPY) if each.owed.part == 1]
    assert {each.reason for each in parts} == {Reason.STOPPED}
    progress = await world.copies.progress(WRITER, 4)
    assert (progress.channels, progress.waiting, progress.withheld) == (6, 6, 0)
    await _correct(world, replace(MENDED, body=LONG))
    assert len(await world.send()) >= 12
    assert (await world.copies.progress(WRITER, 4)).served == 6


async def test_a_correction_is_of_a_section_as_it_reads_now(world: World) -> None:
    await world.out(draft())
    with pytest.raises(NothingToCorrectError):
        await _correct(world, SECTIONS[0])
    with pytest.raises(RefusedSectionError):
        await _correct(world, replace(MENDED, body="x" * 1001))
    assert not (await world.bulletin()).corrections
    await _correct(world)
    with pytest.raises(SectionChangedError) as refused:
        await world.copies.correct(
            WRITER, 4, SECTIONS[1], replacing=stamp(SECTIONS[0]), note="Le mois.", now=NOW
        )
    assert refused.value.current == MENDED
    assert (await world.bulletin()).corrections == (
        Correction(on=date(2026, 4, 1), note="Le mois."),
    )


async def test_what_is_not_out_is_neither_corrected_nor_withdrawn(world: World) -> None:
    await world.approved(draft())
    with pytest.raises(StepRefusedError):
        await _correct(world)
    with pytest.raises(StepRefusedError):
        await world.copies.withdraw(WRITER, 4, "", NOW)
    await world.releases.publish(WRITER, 4, NOW)
    await world.copies.withdraw(WRITER, 4, "", NOW)
    with pytest.raises(StepRefusedError):
        await world.copies.withdraw(WRITER, 4, "", NOW)
    with pytest.raises(StepRefusedError):
        await _correct(world)


async def test_a_bulletin_that_was_brought_in_as_it_is_can_be_corrected(world: World) -> None:
    await world.keep(replace(draft(), state=BulletinState.PUBLISHED, published_on=date(2026, 3, 1)))
    await _correct(world)
    assert (await world.bulletin()).sections[0] == MENDED
    assert (await world.copies.progress(WRITER, 4)).channels == 0


async def test_withdrawn_before_it_left_it_does_not_leave(everywhere: World) -> None:
    world = everywhere
    await world.out(draft())
    await world.send(refusing={9003})
    await world.set_up(
        replace(EASTERN, channels=(*EASTERN.channels, Channel(id=8, purposes=(Purpose.BULLETINS,))))
    )
    await world.out(draft(5))
    await world.releases.stop(WRITER, 5, NOW)
    for number in (4, 5):
        await world.copies.withdraw(WRITER, number, "Non.", NOW)
    assert {e.delivery.owed.kind for e in await world.send()} == {CHANGE, ASK}
    five = [each for each in await world.rows(COPY) if each.owed.subject == "bulletin:5"]
    assert {each.reason for each in five} == {Reason.WITHDRAWN}
    first, second = [await world.copies.progress(WRITER, number) for number in (4, 5)]
    # What never arrived is no longer missing.
    assert (first.served, first.withheld, first.failed) == (5, 1, 0)
    assert (second.channels, second.withheld) == (7, 7)
    assert await world.copies.resend(WRITER, 4, NOW) == 0
    assert not (await world.release(5)).halted


async def test_what_may_stand_somewhere_once_withdrawn_is_not_sent_again(world: World) -> None:
    await world.out(draft())
    await world.send(refusing={1002}, result=Result.UNSURE)
    await world.copies.withdraw(WRITER, 4, "Non.", NOW)
    await world.send()
    assert (await world.copies.progress(WRITER, 4)).failed == 1
    assert await world.copies.resend(WRITER, 4, NOW) == 0


async def test_channels_that_lately_refused_are_counted_until_they_take_a_message(
    world: World,
) -> None:
    await world.out(draft())
    await world.send(refusing={1002, 1003})
    await world.written(draft(5))

    async def warned() -> list[tuple[Caution, int]]:
        preview = await world.releases.preview(WRITER, 5, NOW + HOUR)
        return [(each.caution, each.count) for each in preview.warnings]

    assert await warned() == [(Caution.NO_PERMISSION, 2)]
    await world.copies.resend(WRITER, 4, NOW + MINUTE)
    await world.send(NOW + MINUTE, refusing={1003})
    assert await warned() == [(Caution.NO_PERMISSION, 1)]
    # Another message arrived there since.
    await world.out(draft(6), NOW + 2 * MINUTE)
    await world.send(NOW + 2 * MINUTE)
    assert await warned() == []
    await world.out(draft(7), NOW + 3 * MINUTE)
    await world.send(NOW + 3 * MINUTE, refusing={2002})
    assert await warned() == [(Caution.NO_PERMISSION, 1)]
    assert not (await world.releases.preview(WRITER, 5, NOW + 31 * 24 * HOUR)).warnings


async def test_nobody_follows_a_bulletin_of_others_before_it_is_out(world: World) -> None:
    await world.written(draft())
    with pytest.raises(OthersBulletinError):
        await world.copies.progress(WESTERNER, 4)


async def test_five_channels_that_refuse_are_named_and_sent_again_by_themselves(
    everywhere: World,
) -> None:
    world = everywhere
    await world.out(draft())
    await world.send(refusing={1002, 2003})
    progress = await world.copies.progress(WRITER, 4)
    assert (progress.served, progress.failed, progress.over) == (4, 2, True)
    assert {each.owed.place.id for each in progress.failures} == {1002, 2003}
    assert {each.reason for each in progress.failures} == {Reason.NO_PERMISSION}
    assert await world.copies.resend(WRITER, 4, NOW) == 2
    again = [e for e in await world.send(refusing={2003}) if e.delivery.owed.kind is COPY]
    assert [each.delivery.owed.place.id for each in again] == [1002]
    assert [e.owed.place.id for e in (await world.copies.progress(WRITER, 4)).failures] == [2003]


async def test_a_region_sees_and_sends_again_its_own_copies_alone(world: World) -> None:
    await world.out(draft())
    await world.send(refusing={1002, 2003})
    own = await world.copies.progress(EASTERNER, 4)
    assert (own.channels, own.served, own.failed) == (2, 1, 1)
    assert await world.copies.resend(EASTERNER, 4, NOW) == 1
    assert {
        each.owed.place.id for each in await world.rows(COPY) if each.state is DeliveryState.PENDING
    } == {1002}
    with pytest.raises(NotWriterError):
        await world.copies.progress(MEMBER, 4)


async def test_a_copy_out_of_reach_gets_a_notice_that_stands_for_it(world: World) -> None:
    await world.out(draft())
    await world.send()
    await _correct(world)
    await world.send(refusing={1002, 2002}, reason=Reason.MESSAGE_GONE, edits=False)
    # A refused edit is followed by a notice, which those channels take or not.
    changes = {each.owed.place.id: each for each in await world.rows(CHANGE)}
    assert changes[1002].state is DeliveryState.SENT
    await _correct(world, SECTIONS[0])
    await world.send(refusing={2002}, reason=Reason.MESSAGE_GONE)
    notices = await world.rows(NOTICE)
    assert [each.owed.place.id for each in notices] == [2002]
    progress = await world.copies.progress(WRITER, 4)
    assert [each.owed.kind for each in progress.failures] == [NOTICE]
    assert await world.copies.resend(WRITER, 4, NOW) == 1
    await world.send()
    progress = await world.copies.progress(WRITER, 4)
    assert (progress.served, progress.failed) == (6, 0)


# --- a region that keeps it a while


@pytest.fixture
async def held(world: World) -> AsyncIterator[World]:
    """Give a world in which the eastern server keeps bulletins of others for two hours."""
    await world.set_up(replace(EASTERN, hold_hours=2))
    await world.out(draft())
    return world


async def test_a_region_that_keeps_it_gets_it_later_and_is_told(held: World) -> None:
    due = {each.owed.place.id: each.owed.due_at for each in await held.rows(COPY)}
    assert {place for place, at in due.items() if at == NOW + 2 * HOUR} == EAST_CHANNELS
    assert ("hold", 1001) in await held.asks()
    progress = await held.copies.progress(WRITER, 4)
    assert (progress.held, progress.waiting) == (2, 4)
    await held.send()
    progress = await held.copies.progress(WRITER, 4)
    assert (progress.served, progress.held, progress.over) == (4, 2, True)
    sent = [e for e in await held.send(NOW + 2 * HOUR) if e.delivery.owed.kind is COPY]
    assert {each.delivery.owed.place.id for each in sent} == EAST_CHANNELS


async def test_nobody_keeps_a_bulletin_of_their_own(world: World) -> None:
    await world.set_up(replace(EASTERN, hold_hours=2))
    await world.written(draft(region="01"), EASTERNER)
    version = (await world.releases.submit(EASTERNER, 4, NOW)).release.version
    await world.releases.approve(OTHER_EASTERNER, 4, version, NOW)
    await world.releases.publish(EASTERNER, 4, NOW)
    assert {each.owed.due_at for each in await world.rows(COPY)} == {NOW}


async def test_a_word_stands_in_the_copies_of_its_region_alone(held: World) -> None:
    await held.copies.add_word(EASTERNER, 4, " On part de **Rimouski**. ", NOW + HOUR)
    with pytest.raises(HoldOverError):
        await held.copies.add_word(WESTERNER, 4, "Et nous?", NOW + HOUR)
    sent = [e for e in await held.send(NOW + 2 * HOUR) if e.delivery.owed.kind is COPY]
    worded = {e.delivery.owed.place.id for e in sent if "Un mot de votre région" in e.text}
    assert worded == EAST_CHANNELS
    assert all("On part de **Rimouski**." in e.text for e in sent if "Un mot" in e.text)
    with pytest.raises(HoldOverError):
        await held.copies.add_word(EASTERNER, 4, "Trop tard.", NOW + 2 * HOUR)
    with pytest.raises(HoldOverError):
        await held.copies.let_go(EASTERNER, 4, NOW + 2 * HOUR)
    # Corrected, the copies keep their word.
    await _correct(held)
    changed = [e for e in await held.send(NOW + 2 * HOUR) if e.delivery.owed.kind is CHANGE]
    kept = {e.delivery.owed.place.id for e in changed if "Un mot de votre région" in e.text}
    assert kept == EAST_CHANNELS


async def test_a_word_is_changed_and_taken_away_while_it_is_kept(held: World) -> None:
    await held.copies.add_word(EASTERNER, 4, LONG, NOW)
    assert len([each for each in await held.rows(COPY) if each.owed.part]) == 2
    await held.copies.add_word(EASTERNER, 4, "Court.", NOW)
    extra = [each for each in await held.rows(COPY) if each.owed.part]
    assert {each.reason for each in extra} == {Reason.STOPPED}
    await held.copies.add_word(EASTERNER, 4, "  ", NOW)
    assert not (await held.release()).words
    with pytest.raises(RefusedSectionError):
        await held.copies.add_word(EASTERNER, 4, "# Titre", NOW)


async def test_let_go_it_leaves_at_once(held: World) -> None:
    await held.copies.add_word(EASTERNER, 4, LONG, NOW)
    await held.copies.let_go(OTHER_EASTERNER, 4, NOW + MINUTE)
    assert (await held.copies.progress(WRITER, 4)).held == 0
    sent = [e for e in await held.send(NOW + MINUTE) if e.delivery.owed.kind is COPY]
    here = [e.delivery.owed for e in sent if e.delivery.owed.place.server == EAST]
    assert [(each.place.id, each.part) for each in sorted(here, key=lambda e: e.key)] == [
        (1002, 0), (1003, 0), (1002, 1), (1003, 1),
    ]  # fmt: skip


async def test_stopped_the_copies_that_are_kept_wait_as_well(held: World) -> None:
    await held.releases.stop(WRITER, 4, NOW)
    await held.copies.add_word(EASTERNER, 4, "Un mot.", NOW)
    assert not [e for e in await held.send(NOW + 3 * HOUR) if e.delivery.owed.kind is COPY]
    await held.releases.resume(WRITER, 4, NOW + HOUR)
    sent = [e for e in await held.send(NOW + HOUR) if e.delivery.owed.kind is COPY]
    assert len(sent) == 4
    assert (await held.copies.progress(WRITER, 4)).held == 2
    sent = [e for e in await held.send(NOW + 2 * HOUR) if e.delivery.owed.kind is COPY]
    assert len(sent) == 2
    assert all("Un mot." in each.text for each in sent)


async def test_one_server_lets_go_of_its_own_copies_alone(world: World) -> None:
    for each in (EASTERN, WESTERN):
        await world.set_up(replace(each, hold_hours=2))
    await world.out(draft())
    await world.copies.let_go(EASTERNER, 4, NOW)
    assert (await world.copies.progress(WRITER, 4)).held == 2
    sent = {e.delivery.owed.place.id for e in await world.send()}
    assert sent >= EAST_CHANNELS
    assert not {2002, 2003} & sent


async def test_a_word_changes_nothing_for_others(held: World) -> None:
    await held.send()
    await held.copies.add_word(EASTERNER, 4, "Un mot.", NOW)
    assert not await held.rows(CHANGE)


async def test_a_server_without_copies_adds_no_word(world: World) -> None:
    await world.set_up(replace(WESTERN, channels=WESTERN.channels[:1], hold_hours=2))
    await world.out(draft())
    with pytest.raises(HoldOverError):
        await world.copies.add_word(WESTERNER, 4, "Et nous?", NOW)


# --- for whom it is


async def test_a_bulletin_for_groupings_is_found_nowhere_below_them(world: World) -> None:
    await world.out(draft(audience=Audience.GROUPINGS))
    assert await world.channels(COPY) == {1002, 2002, 9002}
    service = BulletinService(world.database, ZONE)
    for audience in (Audience.PUBLIC, Audience.MEMBERS):
        for form in FileForm:
            with pytest.raises(NotFoundError):
                await service.file("4", form, Reader(audience=audience), NOW)
    reader = Reader(audience=Audience.GROUPINGS)
    assert (await service.file("4", FileForm.MARKDOWN, reader, NOW)).content


async def test_a_region_knows_nothing_of_a_bulletin_of_another(
    world: World, tmp_path: Path
) -> None:
    await world.written(draft(region="01"), EASTERNER)
    version = (await world.releases.submit(EASTERNER, 4, NOW)).release.version
    await world.releases.approve(OTHER_EASTERNER, 4, version, NOW)
    await world.releases.publish(EASTERNER, 4, NOW)
    for act in (
        world.copies.progress(WESTERNER, 4),
        world.copies.resend(WESTERNER, 4, NOW),
        world.copies.add_word(WESTERNER, 4, "Et nous?", NOW),
        world.copies.let_go(WESTERNER, 4, NOW),
    ):
        with pytest.raises(OthersBulletinError):
            await act


async def test_a_channel_that_may_read_it_no_more_gets_no_copy(world: World) -> None:
    await world.out(draft(audience=Audience.MEMBERS))
    channels = [replace(each, audience=Audience.PUBLIC) for each in EASTERN.channels]
    await world.set_up(replace(EASTERN, channels=tuple(channels)))
    await world.send()
    rows = {each.owed.place.id: each for each in await world.rows(COPY)}
    assert rows[1002].reason is Reason.NOT_ALLOWED
    progress = await world.copies.progress(WRITER, 4)
    assert (progress.served, progress.withheld) == (2, 1)
    await _correct(world, replace(MENDED, body=LONG))
    assert 1002 not in {e.owed.place.id for e in await world.rows(COPY) if e.owed.part}


async def test_what_was_sent_is_taken_back_even_where_it_may_be_read_no_more(world: World) -> None:
    await world.out(draft(audience=Audience.MEMBERS))
    await world.send()
    channels = [replace(each, audience=Audience.PUBLIC) for each in EASTERN.channels]
    await world.set_up(replace(EASTERN, channels=tuple(channels)))
    await world.copies.withdraw(WRITER, 4, "Annoncé trop tôt.", NOW)
    await world.send()
    changed = await world.rows(DeliveryKind.CORRECTION)
    assert {each.state for each in changed} == {DeliveryState.SENT}
    assert 1002 in {each.owed.place.id for each in changed}
