"""People ask in a server and in private, and get the card where and how they should."""

from datetime import datetime

import pytest

from bot.services import Services
from tests.simulated import Scene, labels_of, simulated, text_of

TYPOLOGIES = "Où en est la révision des typologies?"
LAW_25 = "loi 25"
NOT_STARTED = "La révision des typologies n’est pas commencée au 31 mars 2026."


async def test_a_command_is_answered_to_the_asker_alone(scene: Scene) -> None:
    result = await scene.asks(TYPOLOGIES)
    assert result.ephemeral
    text = text_of(result.response)
    assert NOT_STARTED in text
    assert "31 mars 2026" in text
    assert "Lettre d’essai du Ministère (31 mars 2026), p. 2" in text
    assert "Auparavant, elle devait se terminer en 2025." in text
    assert scene.channel.last_message is None


async def test_a_mention_is_answered_in_the_channel_without_a_ping(scene: Scene) -> None:
    reply = await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    assert NOT_STARTED in text_of(reply)
    assert "continuer en privé" in text_of(reply)
    assert reply is not None
    assert reply.reference is not None
    assert reply.mentions == []
    assert scene.requests("POST", "/messages")[-1].json["allowed_mentions"] == {
        "parse": [],
        "replied_user": False,
    }


async def test_a_reply_with_the_ping_is_a_question(scene: Scene) -> None:
    first = await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    reply = await scene.writes("Quel délai pour commenter la convention?", reply_to=first)
    assert "22 jours" in text_of(reply)


async def test_a_direct_message_is_a_question(scene: Scene) -> None:
    assert NOT_STARTED in text_of(await scene.writes_directly(TYPOLOGIES))


async def test_a_command_works_in_private_messages(scene: Scene) -> None:
    result = await scene.user.slash("psoc question", question=TYPOLOGIES)
    assert NOT_STARTED in text_of(result.response)


@pytest.mark.parametrize("content", ["", " ", "\n"])
async def test_a_mention_alone_is_greeted_with_what_can_be_asked(
    scene: Scene, content: str
) -> None:
    text = text_of(await scene.writes(scene.mention + content))
    assert "Je suis Relais" in text


async def test_messages_to_nobody_and_to_everybody_are_left_alone(scene: Scene) -> None:
    role = scene.guild.create_role("Tout le monde")
    assert await scene.writes(TYPOLOGIES) is None
    assert await scene.writes(f"@everyone {TYPOLOGIES}") is None
    assert await scene.writes(f"{role.mention} {TYPOLOGIES}") is None


async def test_other_bots_are_left_alone(scene: Scene) -> None:
    robot = scene.guild.add_member(scene.env.create_user("robot", bot=True))
    sent = await robot.send(scene.channel, f"{scene.mention} {TYPOLOGIES}")
    assert scene.channel.last_message == sent


async def test_webhooks_are_left_alone(scene: Scene) -> None:
    webhook = scene.guild.create_webhook(scene.channel)
    await webhook.send(f"{scene.mention} {TYPOLOGIES}")
    assert scene.requests("POST", "/messages") == []


async def test_an_ambiguous_question_is_answered_by_a_choice(scene: Scene) -> None:
    result = await scene.asks(LAW_25)
    assert sorted(labels_of(result.response)) == [
        "Que prévoit la loi 25 de 2003?",
        "Que prévoit la loi 25 de 2021?",
    ]
    shown = await scene.member.click(result.response, label="Que prévoit la loi 25 de 2021?")
    assert shown.ephemeral
    assert "renseignements personnels" in text_of(shown.response)


async def test_a_question_without_an_answer_gets_questions_that_have_one(scene: Scene) -> None:
    result = await scene.asks("Quelle est la recette de la tourtière?")
    assert "Je ne trouve pas la réponse" in text_of(result.response)


async def test_a_button_in_a_channel_answers_in_private(scene: Scene) -> None:
    reply = await scene.writes(f"{scene.mention} {LAW_25}")
    assert reply is not None
    shown = await scene.member.click(reply, label="Que prévoit la loi 25 de 2003?")
    assert shown.ephemeral
    assert "réseaux locaux" in text_of(shown.response)


async def test_buttons_work_after_a_restart(scene: Scene) -> None:
    reply = await scene.writes(f"{scene.mention} {LAW_25}")
    assert reply is not None
    restarted = await scene.restarts()
    shown = await restarted.member.click(reply, label="Que prévoit la loi 25 de 2003?")
    assert "réseaux locaux" in text_of(shown.response)


async def test_nothing_of_a_card_stays_in_memory(scene: Scene) -> None:
    await scene.writes(f"{scene.mention} {TYPOLOGIES}")
    await scene.asks(TYPOLOGIES)
    assert list(scene.client.persistent_views) == []


async def test_english_readers_are_answered_in_english(services: Services, now: datetime) -> None:
    async with simulated(services, now, locale="en-US") as scene:
        english = await scene.asks("How many days do we have to comment on the agreement?")
        french_only = await scene.asks(TYPOLOGIES)
        body = await scene.asks("Who is the president of the CTROC?")
    assert "There are 22 days" in text_of(english.response)
    assert "This answer exists in French only." in text_of(french_only.response)
    assert "Noa Telle" in text_of(body.response)
    assert "This answer exists in French only." in text_of(body.response)


async def test_a_channel_is_answered_in_french_unless_its_server_chose_english(
    services: Services, now: datetime
) -> None:
    async with simulated(services, now, locale="en-US") as scene:
        assert "Je suis Relais" in text_of(await scene.writes(scene.mention))
        server = scene.client.get_guild(scene.guild.id)
        assert server is not None
        server.features = ["COMMUNITY"]
        assert "I am Relais" in text_of(await scene.writes(scene.mention))
