"""Members are told in private what they asked for, and stop it with one press."""

from datetime import UTC, datetime
from typing import Any

import pytest
from ical.calendar_stream import IcsCalendarStream

from bot.bootstrap import App
from bot.cli.local_world import Room, Where, Who
from tests.cogs.calendar_keeping import keeper, said, timed
from tests.discord_contract import problems
from tests.simulated import Seat, Town, labels_of, text_of

EVENT = "2026-11-24-commentaires-sur-la-convention"


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 4, 15, tzinfo=UTC)


@pytest.fixture
async def app(app: App, now: datetime) -> App:
    await timed(app, now)
    return app


@pytest.fixture
async def sacha(town: Town) -> Seat:
    """Return a member, in a server whose coordination just added a deadline."""
    await keeper(town).keeps()
    return town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)


async def pending(app: App, who: Seat) -> int:
    return len((await app.services.privacy.kept(who.actor.id)).coming)


async def test_one_date_a_dossier_or_a_kind_can_be_followed(
    sacha: Seat, app: App, town: Town
) -> None:
    offered = await sacha.types("abonnement ajouter", "date", "convention")
    assert offered == ["2026-11-24 · Commentaires sur la convention"]
    added = await sacha.slash("abonnement ajouter", date=EVENT, délai="3 j")
    assert added.ephemeral
    assert "Commentaires sur la convention (3 jours avant)" in said(added)
    assert await pending(app, sacha) == 1
    await sacha.slash("abonnement ajouter", genre="comment_deadline")
    listed = await sacha.slash("abonnement liste")
    kind = "les dates du genre «\u00a0échéance pour commenter\u00a0»"
    assert f"{kind} · délais habituels" in said(listed)
    assert await pending(app, sacha) == 4


async def test_one_wish_at_a_time_and_a_lead_time_that_is_understood(sacha: Seat) -> None:
    both = await sacha.slash("abonnement ajouter", date=EVENT, genre="meeting")
    none = await sacha.slash("abonnement ajouter")
    assert "Un seul à la fois" in said(both)
    assert said(none) == said(both)
    unread = await sacha.slash("abonnement ajouter", date=EVENT, délai="bientôt")
    assert "Je ne comprends pas le délai «\u00a0bientôt\u00a0»" in said(unread)


async def test_the_list_stops_some_or_all(sacha: Seat, app: App) -> None:
    await sacha.slash("abonnement ajouter", date=EVENT)
    await sacha.slash("abonnement ajouter", genre="meeting")
    listed = await sacha.slash("abonnement liste")
    chosen = (await app.services.privacy.kept(sacha.actor.id)).subscriptions[0]
    fewer = await sacha.actor.select(listed.response, [str(chosen.id)])
    assert "C’est arrêté (1)." in said(fewer)
    assert "Commentaires" not in said(fewer)
    none = await sacha.actor.click(fewer.response, label="Arrêter tous mes rappels")
    assert "Vous n’avez demandé aucun rappel" in said(none)
    assert await pending(app, sacha) == 0


async def test_me_le_rappeler_and_stop_work_from_the_messages_themselves(
    sacha: Seat, app: App, town: Town
) -> None:
    notice = await posted(town, f"relais:remind:{EVENT}", "Me le rappeler")
    added = await sacha.actor.click(notice, label="Me le rappeler")
    assert added.ephemeral
    assert "C’est noté" in said(added)
    await town.restarts()
    message = await posted(town, f"relais:stop:{EVENT}", "Arrêter ces rappels")
    stopped = await sacha.actor.click(message, label="Arrêter ces rappels")
    assert "C’est arrêté\u00a0: Commentaires sur la convention." in said(stopped)
    again = await sacha.actor.click(message, label="Arrêter ces rappels")
    assert "plus rien à arrêter" in said(again)
    assert await pending(app, sacha) == 0


async def posted(town: Town, custom_id: str, label: str) -> Any:
    """Have the bot post a message with one button where members read."""
    import discord

    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label=label, custom_id=custom_id))
    view.stop()
    room = town.world.rooms[Where.REGION][Room.MEMBERS]
    return await town.client.get_partial_messageable(room.id).send("Avis", view=view)


async def test_closed_private_messages_are_told_at_once(sacha: Seat, town: Town) -> None:
    town.env.inject_error(
        "POST", f"/channels/{sacha.world.users[Who.MEMBER].dm_channel.id}/messages",
        status=403, code=50007,
    )  # fmt: skip
    added = await sacha.slash("abonnement ajouter", date=EVENT)
    told = [text_of(each) for each in added.followups]
    assert any("Discord refuse que je vous écrive en privé" in each for each in told)


async def test_what_is_for_members_cannot_be_followed_by_others(town: Town, app: App) -> None:
    dominique = keeper(town)
    await dominique.keeps(audience="members")
    outsider = town.seat(Who.OUTSIDER, Where.STRANGE)
    assert await outsider.types("abonnement ajouter", "date", "") == []
    refused = await outsider.slash("abonnement ajouter", date=EVENT)
    assert "C’est noté" not in said(refused)
    assert (await app.services.privacy.kept(outsider.actor.id)).nothing


async def test_the_file_holds_what_its_reader_may_read(town: Town) -> None:
    await keeper(town).keeps(audience="members")
    member = town.seat(Who.MEMBER, Where.REGION, Room.MEMBERS)
    given = await member.slash("abonnement calendrier")
    (file,) = given.response.attachments
    events = IcsCalendarStream.calendar_from_ics((await file.read()).decode()).events
    assert [each.summary for each in events] == ["Commentaires sur la convention"]
    public = town.seat(Who.MEMBER, Where.REGION, Room.WELCOME)
    assert "Aucune date à venir" in said(await public.slash("abonnement calendrier"))


async def test_what_is_kept_is_shown_and_erased_after_a_question(sacha: Seat, app: App) -> None:
    await sacha.slash("abonnement ajouter", date=EVENT)
    shown = await sacha.slash("mes-données voir")
    assert "abonnements\u00a0: 1" in said(shown)
    asked = await sacha.actor.click(shown.response, label="Effacer tout cela")
    done = await sacha.actor.click(asked.response, label="Oui, tout effacer")
    assert "C’est effacé" in said(done)
    assert (await app.services.privacy.kept(sacha.actor.id)).nothing
    assert "Rien\u00a0: aucun abonnement" in said(await sacha.slash("mes-données voir"))


async def test_nothing_is_asked_where_there_is_nothing_to_erase(town: Town) -> None:
    for who, told in ((Who.MEMBER, "rien à effacer"), (Who.ENGLISH, "nothing to erase")):
        seat = town.seat(who, Where.REGION, Room.MEMBERS)
        answer = await seat.slash("mes-données effacer")
        assert (told in said(answer), answer.ephemeral) == (True, True)
        assert labels_of(answer.response) == []


async def test_what_is_erased_meanwhile_is_not_asked_about_again(sacha: Seat) -> None:
    await sacha.slash("abonnement ajouter", date=EVENT)
    shown = await sacha.slash("mes-données voir")
    asked = await sacha.slash("mes-données effacer")
    await sacha.actor.click(asked.response, label="Oui, tout effacer")
    again = await sacha.actor.click(shown.response, label="Effacer tout cela")
    assert "rien à effacer" in said(again)


async def test_everything_works_in_private_and_in_english(town: Town) -> None:
    await keeper(town).keeps()
    robin = town.seat(Who.ENGLISH, None)
    listed = await robin.slash("abonnement liste")
    assert "You asked for no reminder" in said(listed)
    assert "Nothing: no subscription" in said(await robin.slash("mes-données voir"))


async def test_everything_sent_is_as_discord_documents_it(sacha: Seat, town: Town) -> None:
    await sacha.slash("abonnement ajouter", date=EVENT)
    await sacha.slash("abonnement liste")
    await sacha.slash("mes-données voir")
    await sacha.slash("mes-données effacer")
    sent = [
        each
        for each in town.env.http_requests
        # Opening a private channel is told under another name in Discord's description.
        if each.json is not None and "@me" not in each.path
    ]
    assert [p for each in sent for p in problems(each.method, each.path, each.json)] == []
