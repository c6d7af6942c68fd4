"""The messages of a bulletin in the outbox: in order, of one fate, up to date; errors alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.releases import RegionalWord, Release
from bot.domain.content.bulletins import Bulletin, BulletinState, Correction, Section
from bot.domain.deliveries import (
    Copy,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Outcome,
    Owed,
    Parcel,
    Reason,
    Result,
)
from bot.domain.outbox.bulletins import (
    Ask,
    correction_owed,
    part_owed,
    release_subject,
)
from bot.domain.places.places import Channel, Person, Purpose
from bot.formats.bulletins.discord_text import release_messages
from bot.formats.catalogues.catalogue import catalogue_for
from bot.storage.database import Database
from bot.storage.deliveries import DeliveryRepository
from bot.storage.records import RecordRepository
from bot.storage.releases import ReleaseRepository
from tests.bulletins import bulletin
from tests.deliveries import DAY, HOME, NOW, channel, keep, outbox, owe, owed, server, service_on
from tests.records import NETWORK

MINUTE = timedelta(minutes=1)
NATIONAL = Person(id=1, server=HOME.server, roles=frozenset({HOME.role}))
LONG = Section(heading="La suite", body="\n\n".join(f"Point {n}. " + "mot " * 60 for n in range(8)))
ANNOUNCING = 3


async def publish(
    database: Database, issue: Bulletin, channels: Iterable[int] = (1, 2), **more: object
) -> list[Owed]:
    """Have a bulletin out, and owed to these channels of the server; return what is owed."""
    there = server(
        channels=tuple(
            Channel(id=channel(n).id, purposes=(Purpose.BULLETINS,), announcement=n == ANNOUNCING)
            for n in channels
        ),
        audience=Audience.DELEGATES,
    )
    await keep(database, there)
    await write(database, issue, **more)
    parts = range(len(release_messages(issue, "", catalogue_for("fr"))))
    entries = [part_owed(issue.number, part, channel(n), NOW) for n in channels for part in parts]
    await owe(database, *entries)
    return entries


async def write(database: Database, issue: Bulletin, **more: object) -> None:
    """Write a bulletin and how it leaves."""
    release = Release(number=issue.number, writer=1, server=100)
    async with database.write() as session:
        releases = ReleaseRepository(session)
        await releases.keep(issue, actor="test", now=NOW)
        await releases.save(replace(release, **more), actor="test", now=NOW)  # type: ignore[arg-type]
        await session.commit()


async def claim(database: Database) -> dict[str, Parcel]:
    return {each.delivery.owed.key: each for each in await service_on(database).claim(NOW, 100)}


async def settle(
    database: Database,
    parcels: Iterable[Parcel],
    result: Result = Result.SENT,
    reason: Reason | None = None,
) -> None:
    outcomes = [
        Outcome(
            parcel=each,
            result=result,
            reason=reason,
            channel_id=each.delivery.owed.place.id,
            message_id=each.delivery.id + 5000,
        )
        for each in parcels
    ]
    await service_on(database).settle(outcomes, NOW)


def standing(held: dict[str, Delivery], *keys: str) -> list[tuple[DeliveryState, Reason | None]]:
    return [(held[key].state, held[key].reason) for key in keys]


async def test_a_message_that_cannot_be_written_fails_alone_and_the_others_leave(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from bot.formats.outbox import parcels

    written = parcels.outgoing_text

    def spoiled(delivery: Delivery, *given: object, **more: object) -> str:
        if delivery.owed.key == "t:2":
            raise ValueError("essai")
        return written(delivery, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(parcels, "outgoing_text", spoiled)
    await owe(database, *(owed(f"t:{n}", channel(n)) for n in (1, 2, 3)))
    assert set(await claim(database)) == {"t:1", "t:3"}
    held = await outbox(database)
    assert standing(held, "t:2") == [(DeliveryState.FAILED, Reason.UNWRITABLE)]
    assert await service_on(database).waiting() == 1
    assert "action=write delivery=" in caplog.text


async def test_a_message_that_cannot_be_judged_fails_alone_and_the_others_leave(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    weekly = Channel(id=channel(2).id, purposes=(Purpose.MEETINGS,), weekly=True)
    await keep(database, server(channels=(weekly,)))
    async with database.write() as session:
        await RecordRepository(session).save(NETWORK, actor="test", now=NOW)
        await session.commit()
    spoiled = owed("t:2", channel(2), kind=DeliveryKind.SUMMARY, subject="pas une semaine")
    await owe(database, owed("t:1"), spoiled, owed("t:3", channel(3)))
    assert set(await claim(database)) == {"t:1", "t:3"}
    held = await outbox(database)
    assert standing(held, "t:2") == [(DeliveryState.FAILED, Reason.UNWRITABLE)]
    assert "action=write delivery=" in caplog.text


async def test_each_part_waits_until_the_one_before_it_arrived_at_its_place(
    database: Database,
) -> None:
    await publish(database, bulletin(sections=(LONG,)))
    first = await claim(database)
    assert set(first) == {"b:4:0:c1001", "b:4:0:c1002"}
    assert await claim(database) == {}
    await settle(database, [first["b:4:0:c1001"]])
    second = await claim(database)
    assert set(second) == {"b:4:1:c1001"}
    assert second["b:4:1:c1001"].thread == 1001
    assert "Point 7" in second["b:4:1:c1001"].text


async def test_what_waits_for_another_part_is_nothing_to_wait_for(database: Database) -> None:
    await publish(database, bulletin(sections=(LONG,)), [1])
    first = await claim(database)
    leased_until = first["b:4:0:c1001"].delivery.leased_until
    assert await service_on(database).next_at() == leased_until


@pytest.mark.parametrize(
    ("result", "state", "rest", "reason"),
    [
        (Result.REFUSED, DeliveryState.FAILED, DeliveryState.FAILED, Reason.NO_PERMISSION),
        (Result.UNSURE, DeliveryState.UNSURE, DeliveryState.FAILED, Reason.UNKNOWN),
    ],
)
async def test_where_a_part_does_not_arrive_no_later_one_does_until_someone_sends_them_again(
    database: Database, result: Result, state: DeliveryState, rest: DeliveryState, reason: Reason
) -> None:
    await publish(database, bulletin(sections=(LONG,)))
    first = await claim(database)
    await settle(database, [first["b:4:0:c1001"]], result, reason)
    await settle(database, [first["b:4:0:c1002"]])
    held = await outbox(database)
    keys = ("b:4:0:c1001", "b:4:1:c1001", "b:4:1:c1002")
    assert standing(held, *keys) == [
        (state, reason),
        (rest, reason),
        (DeliveryState.PENDING, None),
    ]
    # Whichever of them is named, its place gets all that it has not had, in order.
    named = [held["b:4:1:c1001"].id]
    assert await service_on(database).resend(NATIONAL, named, NOW) == 1
    again = await claim(database)
    assert set(again) == {"b:4:0:c1001", "b:4:1:c1002"}
    await settle(database, again.values())
    assert set(await claim(database)) == {"b:4:1:c1001"}


async def test_what_is_withheld_takes_the_rest_of_its_place_along_and_comes_back_with_it(
    database: Database,
) -> None:
    issue = bulletin(sections=(LONG,))
    entries = await publish(database, issue, [1], halted=True)
    assert await claim(database) == {}
    held = await outbox(database)
    stopped = (DeliveryState.WITHHELD, Reason.HALTED)
    assert standing(held, "b:4:0:c1001", "b:4:1:c1001") == [stopped, stopped]
    await write(database, issue)
    await owe(database, *entries)
    first = await claim(database)
    assert set(first) == {"b:4:0:c1001"}
    await settle(database, first.values())
    assert set(await claim(database)) == {"b:4:1:c1001"}


async def test_what_was_stopped_after_its_first_part_goes_on_with_the_second(
    database: Database,
) -> None:
    issue = bulletin(sections=(LONG,))
    entries = await publish(database, issue, [1])
    await settle(database, (await claim(database)).values())
    held = await outbox(database)
    async with database.write() as session:
        waiting = [held["b:4:1:c1001"].id]
        assert await DeliveryRepository(session).withhold(waiting, Reason.HALTED, NOW) == 1
        await session.commit()
    assert await claim(database) == {}
    await owe(database, *entries)
    assert set(await claim(database)) == {"b:4:1:c1001"}


@pytest.mark.parametrize(
    ("changes", "release", "reason"),
    [
        ({"state": BulletinState.WITHDRAWN}, {}, Reason.WITHDRAWN),
        ({}, {"halted": True}, Reason.HALTED),
        ({"audience": Audience.DELEGATES}, {}, Reason.NOT_ALLOWED),
        ({"region": "08"}, {}, Reason.NOT_ALLOWED),
        ({"embargo_until": date(2026, 4, 2)}, {}, Reason.NOT_ALLOWED),
    ],
)
async def test_a_bulletin_is_read_again_as_it_leaves(
    database: Database,
    changes: dict[str, object],
    release: dict[str, object],
    reason: Reason,
) -> None:
    await publish(database, bulletin(), [1])
    await write(database, replace(bulletin(), **changes), **release)  # type: ignore[arg-type]
    assert await claim(database) == {}
    assert standing(await outbox(database), "b:4:0:c1001") == [(DeliveryState.WITHHELD, reason)]


async def test_a_channel_that_is_no_longer_for_bulletins_gets_none(database: Database) -> None:
    await publish(database, bulletin(), [1])
    await owe(database, part_owed(4, 0, channel(2), NOW))
    assert set(await claim(database)) == {"b:4:0:c1001"}
    held = await outbox(database)
    assert standing(held, "b:4:0:c1002") == [(DeliveryState.WITHHELD, Reason.PLACE_CHANGED)]


async def test_a_preview_stays_among_those_who_may_read_it(database: Database) -> None:
    coordination = (Purpose.COORDINATION,)
    open_, closed = channel(1), channel(2)
    there = server(
        audience=Audience.DELEGATES,
        channels=(
            Channel(id=open_.id, purposes=coordination),
            Channel(id=closed.id, purposes=coordination, audience=Audience.DELEGATES),
        ),
    )
    await keep(database, there)
    draft = bulletin(state=BulletinState.IN_REVIEW, audience=Audience.DELEGATES)
    await write(database, draft)
    subject = release_subject(4, Ask.PREVIEW, "abc")
    more = {"kind": DeliveryKind.RELEASE, "subject": subject}
    entries = [
        owed(f"p:{part}:{place.id}", place, part=part, text=f"Aperçu {part}", **more)
        for place in (open_, closed)
        for part in (0, 1)
    ]
    await owe(database, *entries)
    first = await claim(database)
    assert [each.text.split("\n")[0] for each in first.values()] == ["Aperçu 0"]
    assert set(first) == {f"p:0:{closed.id}"}
    held = await outbox(database)
    refused = (DeliveryState.WITHHELD, Reason.NOT_ALLOWED)
    assert standing(held, f"p:0:{open_.id}", f"p:1:{open_.id}") == [refused, refused]
    await settle(database, first.values())
    assert set(await claim(database)) == {f"p:1:{closed.id}"}


async def test_each_server_adds_its_own_word(database: Database) -> None:
    word = RegionalWord(server=100, text="Chez nous, c’est mardi.", person=1)
    await publish(database, bulletin(), [1], words=(word,))
    [parcel] = (await claim(database)).values()
    assert "## Un mot de votre région\nChez nous, c’est mardi." in parcel.text
    assert parcel.mention_role is None
    assert parcel.heading is not None
    assert parcel.heading.name == "Info-PSOC nᵒ\u00a04\u00a0: Le printemps des cuisines"


async def test_what_was_on_its_way_while_the_text_changed_is_corrected_as_it_arrives(
    database: Database,
) -> None:
    issue = bulletin()
    await publish(database, issue, [1])
    parcels = await claim(database)
    corrected = replace(issue, corrections=(Correction(on=date(2026, 4, 1), note="l’heure"),))
    await write(database, corrected)
    await settle(database, parcels.values())
    [correction] = (await claim(database)).values()
    owed = correction.delivery.owed
    assert owed.kind is DeliveryKind.CORRECTION
    assert owed.edits == Copy(channel=1001, message=parcels["b:4:0:c1001"].delivery.id + 5000)
    assert "Rectificatif du 1er avril 2026" in correction.text.replace("\u00a0", " ")
    await settle(database, [correction])
    assert await claim(database) == {}


async def test_a_part_that_is_too_many_is_taken_out_where_it_stands_and_withheld_where_not(
    database: Database,
) -> None:
    issue = bulletin(sections=(LONG,))
    await publish(database, issue)
    first = await claim(database)
    await settle(database, [first["b:4:0:c1001"]])
    second = await claim(database)
    await settle(database, second.values())
    await settle(database, [first["b:4:0:c1002"]])
    short = replace(bulletin(), corrections=(Correction(on=date(2026, 4, 1), note="plus court"),))
    await write(database, short)
    held = await outbox(database)
    sent = held["b:4:1:c1001"]
    copy = Copy(channel=1001, message=sent.message_id or 0)
    await owe(database, correction_owed(short, sent.owed, copy, NOW))
    [correction] = (await claim(database)).values()
    assert correction.text.startswith("(cette partie a été retirée par le rectificatif)\n-# réf.")
    held = await outbox(database)
    assert standing(held, "b:4:1:c1002") == [(DeliveryState.WITHHELD, Reason.STOPPED)]


async def test_a_later_correction_stands_in_for_an_earlier_one(database: Database) -> None:
    issue = bulletin()
    await publish(database, issue, [1])
    await settle(database, (await claim(database)).values())
    copy = Copy(channel=1001, message=7)
    once = replace(issue, corrections=(Correction(on=date(2026, 4, 1), note="un"),))
    twice = replace(once, corrections=(*once.corrections, *once.corrections))
    part = part_owed(4, 0, channel(1), NOW)
    await write(database, twice)
    await owe(database, *(correction_owed(each, part, copy, NOW) for each in (once, twice)))
    assert set(await claim(database)) == {"bc:4:3:7"}
    assert standing(await outbox(database), "bc:4:2:7") == [(DeliveryState.WITHHELD, Reason.MERGED)]


async def test_a_copy_that_is_gone_is_made_up_for_by_one_visible_notice(database: Database) -> None:
    issue = bulletin(sections=(LONG,))
    await publish(database, issue, [1])
    for _ in range(2):
        await settle(database, (await claim(database)).values())
    sent = (await outbox(database)).values()
    note = Correction(on=date(2026, 4, 1), note="la salle a changé")
    corrected = replace(issue, corrections=(note,))
    await write(database, corrected)
    copies = [Copy(channel=1001, message=each.message_id or 0) for each in sent]
    rows = zip(sent, copies, strict=True)
    await owe(database, *(correction_owed(corrected, each.owed, of, NOW) for each, of in rows))
    await settle(database, (await claim(database)).values(), Result.REFUSED, Reason.MESSAGE_GONE)
    [notice] = (await claim(database)).values()
    assert notice.delivery.owed.key == "bn:4:2:c1001"
    assert "la salle a changé" in notice.text
    assert "/bulletins" in notice.text


async def test_what_arrives_in_an_announcement_channel_is_owed_to_those_who_follow_it(
    database: Database,
) -> None:
    await publish(database, bulletin(), [1, ANNOUNCING])
    await settle(database, (await claim(database)).values())
    [published] = (await claim(database)).values()
    assert published.delivery.owed.kind is DeliveryKind.CROSSPOST
    assert published.delivery.owed.place == channel(ANNOUNCING)
    await settle(database, [published])
    assert await claim(database) == {}


async def test_an_attempt_that_surely_never_arrived_can_be_owed_again(database: Database) -> None:
    issue = bulletin()
    entries = await publish(database, issue, [1])
    await settle(database, (await claim(database)).values(), Result.UNKNOWN)
    await write(database, issue, halted=True)
    later = NOW + DAY
    [looked_for] = await service_on(database).claim(later, 10)
    assert looked_for.dropped is Reason.HALTED
    await settle(database, [looked_for], Result.ABSENT)
    await write(database, issue)
    await owe(database, *entries)
    assert set(await claim(database)) == {"b:4:0:c1001"}


async def test_a_coordination_is_told_once_of_a_place_whatever_the_number_of_parts(
    database: Database,
) -> None:
    await publish(database, bulletin(sections=(LONG,)), [1])
    coordination = Channel(id=1999, purposes=(Purpose.COORDINATION,))
    await keep(database, server(HOME.server, channels=(coordination,)))
    await settle(database, (await claim(database)).values(), Result.REFUSED, Reason.NO_PERMISSION)
    assert await service_on(database).report_due(NOW) == 1
    [report] = (await claim(database)).values()
    [line] = [each for each in report.text.split("\n") if each.startswith("- ")]
    assert line == (
        "- <#1001> (bulletin, «\u00a0Info-PSOC nᵒ\u00a04\u00a0»)\u00a0: "
        "Relais n’a pas la permission d’y écrire"
    )
