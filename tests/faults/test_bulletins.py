"""A bulletin reaches each of its channels once, is put right there, and names those it missed."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bootstrap import open_app
from bot.cli.bench_discord import BotProcess
from bot.domain.bulletins.previews import Progress
from bot.domain.deliveries import DeliveryKind, Reason
from bot.settings import Settings
from tests import discord_contract
from tests.deliveries import HOME
from tests.faults.clock import Clock
from tests.faults.outbox import AFTER_LEASE, AFTER_NONCES, Outbox
from tests.faults.press import LONG, NATIONAL, NUMBER, SHORT, Press
from tests.loopback.faults import ALWAYS, Fault, Harm
from tests.loopback.limits import Rate
from tests.loopback.server import loopback
from tests.loopback.state import Channel, ChannelType
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"
THREADS = r"/channels/\d+/threads"
PUBLISHING = rf"{MESSAGES}/\d+/crosspost"
PART = DeliveryKind.BULLETIN
_LONGEST = 60.0
FORUM, NEWS = ChannelType.FORUM, ChannelType.ANNOUNCEMENT


@pytest.fixture
def press(outbox: Outbox) -> Press:
    return Press(app=outbox.process.app, world=outbox.discord.world)


def named(progress: Progress) -> dict[int, Reason | None]:
    """Return the channels that the register names, and why."""
    return {each.owed.place.id: each.reason for each in progress.failures}


async def test_a_process_killed_at_the_20th_of_50_servers_serves_the_other_30_when_it_is_back(
    tmp_path: Path,
) -> None:
    url = SecretStr(f"sqlite+aiosqlite:///{tmp_path / 'relais.db'}")
    settings = Settings(database_url=url, home_server_id=HOME.server, national_role_id=HOME.role)
    async with loopback(latency=0.05) as discord, open_app(settings) as app:
        press = Press(app=app, world=discord.world)
        await press.opens(50)
        await press.publishes(LONG)
        bot = BotProcess(settings, discord, tmp_path)
        # Nothing more arrives after so many, however late the process is killed.
        discord.faults.add(Fault(harm=Harm.ABORTED, first=39, times=ALWAYS))
        try:
            bot.start()
            await until(lambda: discord.world.posted == 38, _LONGEST)
            bot.kill()
            had = discord.world.posted
            assert 20 <= sum(map(bool, press.texts())) < 50
            discord.faults.clear()
            bot.start()
            await until(lambda: discord.world.posted == 100, _LONGEST)
            await bot.stop()
        finally:
            bot.kill()
        assert discord.counts["doubled"] == 0
        assert discord.world.posted - had == 100 - had
        # Each has both parts, the first one first.
        assert all("Point 0" in one and "Point 7" in two for one, two in press.texts())
        progress = await press.progress()
        assert (progress.channels, progress.served) == (50, 50)


async def test_what_5_of_50_channels_refuse_reaches_those_that_take_it_later_and_no_other(
    outbox: Outbox, press: Press
) -> None:
    channels = await press.opens(50)
    closed = channels[::10]
    for each in closed:
        each.closed = True
    await press.publishes()
    await outbox.sends_until_quiet()
    assert outbox.arrived == (45, 0)
    assert named(await press.progress()) == {each.id: Reason.NO_PERMISSION for each in closed}
    for each in closed[:3]:
        each.closed = False
    asked = len(outbox.discord.record.of("POST", MESSAGES))
    assert await press.resends() == 5
    await outbox.sends_until_quiet()
    assert outbox.arrived == (48, 0)
    assert len(outbox.discord.record.of("POST", MESSAGES)) == asked + 5
    assert named(await press.progress()) == {each.id: Reason.NO_PERMISSION for each in closed[3:]}


@pytest.mark.parametrize("change", ["corrected", "withdrawn"])
async def test_a_change_reaches_every_copy_or_names_the_channel_it_missed(
    outbox: Outbox, press: Press, change: str
) -> None:
    channels = await press.opens(6)
    emptied, gone, *reached = channels
    await press.publishes(LONG)
    await outbox.sends_until_quiet()
    del emptied.messages[min(emptied.messages)]
    outbox.discord.world.remove_channel(gone.id)
    if change == "corrected":
        await press.corrects(LONG, "Ce sera mardi.\n\n" + LONG.sections[0].body)
        words = "Rectificatif du 1er avril 2026"
    else:
        await press.app.services.copies.withdraw(NATIONAL, NUMBER, "Tout est faux.", press.now)
        words = "Ce bulletin a été retiré le 1er avril 2026"
    await outbox.sends_until_quiet()
    for first, second in press.texts(reached):
        assert words in first.replace("\u00a0", " ")
        assert ("Point 7" in second) == (change == "corrected")
    # One visible notice for what was deleted; the other part was changed in place.
    _, notice = press.texts([emptied])[0]
    assert words in notice.replace("\u00a0", " ")
    assert "/bulletins" in notice
    assert named(await press.progress()) == {gone.id: Reason.CHANNEL_GONE}
    assert outbox.arrived == (4 * 2 + 2, 0)
    assert outbox.discord.counts["edited"] == 4 * 2 + 1


async def test_what_is_withdrawn_while_it_goes_out_reaches_no_more_channels(
    outbox: Outbox, press: Press
) -> None:
    await press.opens(3)
    await press.publishes(LONG)
    await outbox.process.cog.send_due()
    await press.app.services.copies.withdraw(NATIONAL, NUMBER, "Tout est faux.", press.now)
    await outbox.sends_until_quiet()
    assert outbox.arrived == (3, 0)
    assert all("a été retiré" in text for (text,) in press.texts())
    assert await press.states(PART) == {"sent": 3, "withheld: withdrawn": 3}


async def test_a_text_that_changes_while_its_copies_leave_is_right_in_the_end(
    outbox: Outbox, press: Press
) -> None:
    await press.opens(3)
    await press.publishes()
    outbox.discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.3, times=3))
    sending = asyncio.create_task(outbox.process.cog.send_due())
    await until(lambda: outbox.discord.record.of("POST", MESSAGES))
    await press.corrects(SHORT, "La tournée commence en juin.")
    await sending
    await outbox.sends_until_quiet()
    assert outbox.arrived == (3, 0)
    assert all("commence en juin" in text for (text,) in press.texts())


async def test_a_longer_text_adds_its_part_and_a_shorter_one_takes_it_out(
    outbox: Outbox, press: Press
) -> None:
    await press.opens(2)
    await press.publishes(LONG)
    await outbox.sends_until_quiet()
    await press.corrects(LONG, "Point 0, et c’est tout.")
    await outbox.sends_until_quiet()
    taken_out = "(cette partie a été retirée par le rectificatif)"
    assert [second.split("\n")[0] for _, second in press.texts()] == [taken_out] * 2
    short = replace(LONG, sections=(replace(LONG.sections[0], body="Point 0, et c’est tout."),))
    await press.corrects(short, LONG.sections[0].body * 2)
    await outbox.sends_until_quiet()
    assert all(len(texts) == 3 for texts in press.texts())
    assert outbox.arrived == (6, 0)


async def test_an_announcement_is_published_once_whatever_happens(
    outbox: Outbox, press: Press
) -> None:
    # discord.py holds on to what it counted by the steady clock, which here stands still.
    route = "/channels/{channel}/messages/{message}/crosspost"
    outbox.discord.limits.rates.routes["POST", route] = Rate(limit=10, seconds=0.1)
    await press.opens(1, NEWS)
    await press.publishes(LONG)
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, path=PUBLISHING, after=True))
    await outbox.sends_until_quiet()
    assert outbox.arrived == (2, 0)
    assert outbox.discord.counts["published"] == 2
    assert await press.states(DeliveryKind.CROSSPOST) == {"sent": 2}


async def test_what_an_announcement_channel_may_not_publish_yet_is_put_off(
    outbox: Outbox, press: Press
) -> None:
    [news] = await press.opens(1, NEWS)
    too_many = Fault(harm=Harm.RATE_LIMIT, path=PUBLISHING, seconds=3600, times=2)
    outbox.discord.faults.add(too_many)
    await press.publishes()
    await outbox.process.cog.send_due()
    await outbox.process.cog.send_due()
    assert not any(each.published for each in news.messages.values())
    await outbox.sends_until_quiet()
    assert all(each.published for each in news.messages.values())
    assert outbox.arrived == (1, 0)


def threads_of(press: Press, forum: Channel) -> list[Channel]:
    return press.world.threads(forum.id)


async def test_a_forum_gets_one_thread_with_its_tags_and_what_follows_in_it(
    outbox: Outbox, press: Press
) -> None:
    outbox.discord.record.check = discord_contract.problems
    [forum] = await press.opens(1, FORUM)
    forum.tags, forum.strict = {11: "Annonces", 12: "Info-PSOC", 13: "Bulletins"}, True
    await press.publishes(LONG)
    await outbox.sends_until_quiet()
    [thread] = threads_of(press, forum)
    assert thread.name == "Info-PSOC nᵒ\u00a04\u00a0: Le printemps des cuisines"
    assert thread.tags == {12: "Info-PSOC", 13: "Bulletins"}
    first, second = press.texts([thread])[0]
    assert "Point 0" in first
    assert "Point 7" in second
    thread.archived = True
    await press.corrects(LONG, "Ce sera mardi.\n\n" + LONG.sections[0].body)
    await outbox.sends_until_quiet()
    assert "Ce sera mardi" in press.texts([thread])[0][0]
    assert outbox.arrived == (2, 0)
    assert outbox.discord.record.problems == []
    assert outbox.discord.record.unknown == []


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize("later", [AFTER_LEASE, AFTER_NONCES])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
async def test_whatever_cuts_it_off_a_forum_has_one_thread(
    outbox: Outbox, press: Press, clock: Clock, after: bool, later: timedelta, archived: bool
) -> None:
    [forum] = await press.opens(1, FORUM)
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, path=THREADS, after=after))
    await press.publishes(LONG)
    await outbox.process.cog.send_due()
    for each in threads_of(press, forum):
        each.archived = archived
    clock.advance(later)
    await outbox.sends_until_quiet()
    [thread] = threads_of(press, forum)
    assert len(thread.messages) == 2
    assert await press.states(PART) == {"sent": 2}


async def test_a_thread_that_may_have_begun_is_found_though_its_bulletin_was_withdrawn(
    outbox: Outbox, press: Press
) -> None:
    [forum] = await press.opens(1, FORUM)
    outbox.discord.faults.add(Fault(harm=Harm.ABORTED, path=THREADS, after=True))
    await press.publishes(LONG)
    await outbox.process.cog.send_due()
    await press.app.services.copies.withdraw(NATIONAL, NUMBER, "Tout est faux.", press.now)
    await outbox.sends_until_quiet()
    [thread] = threads_of(press, forum)
    [[text]] = press.texts([thread])
    assert "a été retiré" in text


async def test_a_server_error_after_a_thread_was_begun_begins_no_second_one(
    outbox: Outbox, press: Press
) -> None:
    [forum] = await press.opens(1, FORUM)
    fault = Fault(harm=Harm.REFUSED, path=THREADS, status=502, after=True)
    outbox.discord.faults.add(fault)
    await press.publishes()
    await outbox.sends_until_quiet()
    assert len(threads_of(press, forum)) == 1
    assert outbox.discord.faults.seen[fault] == 1


async def test_a_forum_that_wants_a_tag_and_has_none_that_fits_is_named(
    outbox: Outbox, press: Press
) -> None:
    [forum] = await press.opens(1, FORUM)
    forum.tags, forum.strict = {11: "Annonces"}, True
    await press.publishes()
    await outbox.sends_until_quiet()
    assert named(await press.progress()) == {forum.id: Reason.TAG_NEEDED}
    assert outbox.discord.record.of("POST", THREADS) == []
    forum.tags[12] = "info-psoc"
    assert await press.resends() == 1
    await outbox.sends_until_quiet()
    assert len(threads_of(press, forum)) == 1


async def test_a_thread_that_was_deleted_is_made_up_for_in_its_forum(
    outbox: Outbox, press: Press
) -> None:
    [forum] = await press.opens(1, FORUM)
    await press.publishes()
    await outbox.sends_until_quiet()
    [thread] = threads_of(press, forum)
    outbox.discord.world.remove_channel(thread.id)
    await press.corrects(SHORT, "La tournée commence en juin.")
    await outbox.sends_until_quiet()
    [again] = threads_of(press, forum)
    assert "la date a changé" in press.texts([again])[0][0]
