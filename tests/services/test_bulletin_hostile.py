"""What is typed harms nobody, what is hidden stays so, and two who act at once act one by one."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.errors import (
    HoldOverError,
    PreviewOutdatedError,
    RefusedSectionError,
    SectionChangedError,
)
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.bulletins import BulletinState, Section, StepRefusedError
from bot.domain.content.dossiers import DossierState
from bot.domain.deliveries import DeliveryKind
from bot.domain.errors import BotError
from bot.formats.bulletins.cutting import LONGEST
from bot.formats.catalogues.bulletin_errors import BulletinErrorMessage
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.words import width
from bot.services.bulletin_drafts import BulletinDraftService
from tests.records import ZONE
from tests.releases import (
    APPROVER,
    DOSSIER,
    EASTERN,
    EASTERNER,
    HOME,
    HOUR,
    NOW,
    OTHER_EASTERNER,
    SECTIONS,
    WRITER,
    World,
    draft,
)

S = BulletinState
MENDED = replace(SECTIONS[1], body="1. Réserver avant le 12 mai.")
# What Discord would draw as something else than these very characters.
TRAPS = (
    "@everyone", "@here", "<@&901>", "<@1>", "<#12>", "</cmd:12>", "<t:1:R>", "<:a:12>",
    "<a:a:12>", "<id:customize>", "[quebec.ca](https://voleur.example)", "||caché||", "# Gros",
    "> Cité", "-# petit", "`code`",
)  # fmt: skip
DRAWN = (
    "@everyone", "@here", "<@&901>", "<@1>", "<#", "</", "<t:", "<:", "<a:", "<id:", "[quebec.ca](",
)  # fmt: skip


def _drafts(world: World) -> BulletinDraftService:
    return BulletinDraftService(world.database, ZONE, HOME)


async def _at_once(*acts: Awaitable[object]) -> list[type[Exception] | None]:
    """Return how each of these ended, in their order."""
    ended = await asyncio.gather(*acts, return_exceptions=True)
    assert all(isinstance(each, BotError) for each in ended if isinstance(each, BaseException))
    return [type(each) if isinstance(each, Exception) else None for each in ended]


# --- what is typed


async def test_a_wish_for_a_change_reaches_its_writer_whole_whatever_it_holds(
    world: World,
) -> None:
    await world.written(draft())
    for note in ("*" * 1000, "[" * 1000, "a://" * 250, "😀" * 500, "\n".join(TRAPS)):
        await world.releases.submit(WRITER, 4, NOW)
        await world.releases.ask_change(APPROVER, 4, note, NOW)
        *_, told = await world.rows(DeliveryKind.RELEASE)
        text = told.owed.text or ""
        assert width(text) <= LONGEST - 60, note[:5]
        assert not [mark for mark in DRAWN if mark in text.partition("> ")[2]]


@pytest.mark.parametrize("trap", TRAPS[:4] + TRAPS[10:11])
async def test_what_would_ping_or_mislead_is_refused_wherever_it_is_typed(
    world: World, trap: str
) -> None:
    await world.set_up(replace(EASTERN, hold_hours=2))
    held = await world.out(draft())
    section = replace(SECTIONS[1], body=f"Voir {trap}.")
    acts: Sequence[Awaitable[object]] = (
        world.copies.add_word(EASTERNER, 4, trap, NOW),
        world.copies.correct(
            WRITER, 4, section, replacing=stamp(held.sections[1]), note="Non.", now=NOW
        ),
    )
    if "](" not in trap:
        acts = (
            *acts,
            world.copies.correct(
                WRITER, 4, MENDED, replacing=stamp(held.sections[1]), note=trap, now=NOW
            ),
            world.copies.withdraw(WRITER, 4, trap, NOW),
        )
    for act in acts:
        with pytest.raises(RefusedSectionError) as refused:
            await act
        assert refused.value.faults
        assert "withdrawal" not in str(refused.value)
    assert await world.bulletin() == held
    assert not (await world.release()).words


async def test_nothing_typed_is_drawn_in_what_a_correction_or_a_withdrawal_says(
    world: World,
) -> None:
    held = await world.out(draft())
    await world.send()
    note = " ".join(TRAPS[5:])
    await world.copies.correct(
        WRITER, 4, MENDED, replacing=stamp(held.sections[1]), note=note, now=NOW
    )
    sent = await world.send()
    await world.copies.withdraw(WRITER, 4, note, NOW)
    sent += await world.send()
    assert {each.delivery.owed.kind for each in sent} == {
        DeliveryKind.CORRECTION,
        DeliveryKind.RELEASE,
    }
    for parcel in sent:
        assert parcel.mention_role is None
        assert not [mark for mark in DRAWN[4:] if mark in _unsaid(parcel.text or "")]


def _unsaid(text: str) -> str:
    """Leave the mentions of who acted out, which are ours and sound nowhere."""
    return text.replace(f"<@{WRITER.id}>", "").replace(f"<@{APPROVER.id}>", "")


async def test_what_is_typed_of_copies_is_set_as_french_is_and_never_refused_for_that(
    world: World,
) -> None:
    await world.set_up(replace(EASTERN, hold_hours=2))
    held = await world.out(draft())
    release = await world.copies.add_word(EASTERNER, 4, "L'été à Rimouski : « venez » !", NOW)
    assert release.words[0].text == "L’été à Rimouski\u00a0: «\u00a0venez\u00a0»!"
    section = replace(SECTIONS[1], body="1. L'heure : midi.")
    note = "L'heure était fausse : voir en bas."
    await world.copies.correct(
        WRITER, 4, section, replacing=stamp(held.sections[1]), note=note, now=NOW
    )
    await world.copies.withdraw(WRITER, 4, "C'était une erreur.", NOW)
    gone = await world.bulletin()
    assert gone.sections[1].body == "1. L’heure\u00a0: midi."
    assert gone.corrections[0].note == "L’heure était fausse\u00a0: voir en bas."
    assert gone.withdrawal == "C’était une erreur."


# --- what is hidden


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_bulletin_of_others_is_told_as_one_that_does_not_exist(language: str) -> None:
    text = catalogue_for(language).text
    unknown = text(BulletinErrorMessage.UNKNOWN_BULLETIN)
    assert text(BulletinErrorMessage.OTHERS_BULLETIN) == unknown


async def test_where_a_hidden_dossier_stands_is_told_to_none_who_may_not_see_it(
    world: World,
) -> None:
    hidden = replace(DOSSIER, id="reserve", title="Réservé", audience=Audience.DELEGATES)
    await world.keep(hidden)
    await world.written(draft(region="01"), EASTERNER)
    status = StatusChange(dossier="reserve", state=DossierState.DONE, summary="Secret.")
    drafts = _drafts(world)
    await drafts.set_statuses(WRITER, 4, (status,), NOW)
    assert (await drafts.draft(WRITER, 4, NOW)).release.statuses == (status,)
    seen = await drafts.draft(EASTERNER, 4, NOW)
    told = [each.release_after for each in await drafts.journal(EASTERNER, 4)]
    assert "Secret" not in repr((seen, told))
    await drafts.put_section(EASTERNER, 4, MENDED, replacing=stamp(SECTIONS[1]), now=NOW)
    assert (await world.release()).statuses == (status,)


# --- two at once


async def test_of_two_approvals_at_once_one_approves(everywhere: World) -> None:
    world = everywhere
    await world.written(draft(region="01"), EASTERNER)
    preview = await world.releases.submit(EASTERNER, 4, NOW)
    version = preview.release.version
    third = replace(OTHER_EASTERNER, id=14)
    ended = await _at_once(
        world.releases.approve(OTHER_EASTERNER, 4, version, NOW),
        world.releases.approve(third, 4, version, NOW),
    )
    assert sorted(map(str, ended)) == sorted([str(None), str(StepRefusedError)])
    assert len((await world.release()).approvals) == 1
    assert [ask for ask, _ in await world.asks()] == ["approve", "approved"]


async def test_what_is_approved_while_it_changes_is_not_the_new_text(everywhere: World) -> None:
    world = everywhere
    await world.written(draft())
    version = (await world.releases.submit(WRITER, 4, NOW)).release.version
    approved, changed = await _at_once(
        world.releases.approve(APPROVER, 4, version, NOW),
        _drafts(world).put_section(WRITER, 4, MENDED, replacing=stamp(SECTIONS[1]), now=NOW),
    )
    assert approved in {None, PreviewOutdatedError}
    assert changed is None
    assert (await world.bulletin()).state is S.DRAFT
    assert not (await world.release()).approvals


async def test_what_goes_out_while_it_changes_is_what_was_approved(everywhere: World) -> None:
    world = everywhere
    await world.approved(draft())
    published, changed = await _at_once(
        world.releases.publish(WRITER, 4, NOW),
        _drafts(world).put_section(WRITER, 4, MENDED, replacing=stamp(SECTIONS[1]), now=NOW),
    )
    assert (published is None) != (changed is None)
    held = await world.bulletin()
    assert (held.state is S.PUBLISHED) == (published is None)
    assert (held.sections == SECTIONS) == (published is None)
    assert bool(await world.rows(DeliveryKind.BULLETIN)) == (published is None)


async def test_stopped_as_it_leaves_it_is_a_draft_or_held_back(everywhere: World) -> None:
    world = everywhere
    await world.approved(draft())
    published, stopped = await _at_once(
        world.releases.publish(WRITER, 4, NOW), world.releases.stop(APPROVER, 4, NOW)
    )
    assert stopped is None
    assert not [each for each in await world.send() if each.delivery.owed.kind == "bulletin"]
    assert (await world.release()).halted == (published is None)


async def test_of_a_correction_and_a_withdrawal_the_withdrawal_stands(everywhere: World) -> None:
    world = everywhere
    await world.out(draft())
    await world.send()
    corrected, withdrawn = await _at_once(
        world.copies.correct(
            WRITER, 4, MENDED, replacing=stamp(SECTIONS[1]), note="Le 12.", now=NOW
        ),
        world.copies.withdraw(APPROVER, 4, "Une erreur.", NOW),
    )
    assert corrected in {None, StepRefusedError}
    assert withdrawn is None
    assert (await world.bulletin()).state is S.WITHDRAWN
    edits = [each for each in await world.send() if each.delivery.owed.edits]
    assert edits
    assert all("a été retiré" in (each.text or "") for each in edits)


async def test_of_two_corrections_of_a_section_the_second_is_told(everywhere: World) -> None:
    world = everywhere
    await world.out(draft())

    def right(body: str) -> Awaitable[object]:
        section: Section = replace(MENDED, body=body)
        replacing = stamp(SECTIONS[1])
        return world.copies.correct(WRITER, 4, section, replacing=replacing, note="Non.", now=NOW)

    ended = await _at_once(right("1. Le 12."), right("1. Le 13."))
    assert sorted(map(str, ended)) == sorted([str(None), str(SectionChangedError)])
    assert len((await world.bulletin()).corrections) == 1


async def test_a_word_added_as_it_leaves_is_in_every_part_or_in_none(everywhere: World) -> None:
    world = everywhere
    await world.set_up(replace(EASTERN, hold_hours=2))
    await world.out(draft())
    added, gone = await _at_once(
        world.copies.add_word(EASTERNER, 4, "On part de **Rimouski**.", NOW),
        world.copies.let_go(OTHER_EASTERNER, 4, NOW),
    )
    assert gone is None
    assert added in {None, HoldOverError}
    sent = await world.send(NOW + HOUR)
    here = [each.text or "" for each in sent if each.delivery.owed.place.id == 1002]
    assert ("Rimouski" in "".join(here)) == (added is None)
