"""`doctor` sees every server of the network on Discord, and says what to mend where."""

from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest

from bot.cli import doctor, doctor_places
from bot.cli.commands import main
from bot.cli.diagnosis import Finding
from bot.cli.doctor_places import server_findings, watcher
from bot.cli.simulation import simulated_discord
from bot.domain.audiences import Audience
from bot.domain.errors import UnavailableError
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from tests.loopback.clients import pointed_at
from tests.loopback.server import loopback

COUNT = 60
SMALL_CONTENT = Path(__file__).parents[1] / "cogs" / "content"


async def test_every_server_is_looked_at() -> None:
    client = watcher()
    env = simulated_discord(client, datetime(2026, 4, 1, tzinfo=UTC), check_errors=False)
    await env.start()
    try:
        servers = []
        for number in range(COUNT):
            guild = env.create_guild(f"Serveur {number}")
            channel = guild.create_text_channel("rappels")
            servers.append(admitted(guild.id, guild.name, channel.id))
        await env.settle()
        servers[0] = admitted(servers[0].id, "Salon perdu", 1)
        servers.append(admitted(2, "Serveur perdu", 3))
        told = [str(finding) for finding in server_findings(client, servers)]
    finally:
        await client.close()
        await env.shutdown()
    assert len(told) == 3
    assert "Salon perdu" in told[0]
    assert "Un salon choisi a été supprimé (Échéances). → Lancez /configurer" in told[0]
    assert "Serveur perdu" in told[1]
    assert f"{COUNT + 1} regardés, {COUNT - 1} sans rien à corriger; mémoire" in told[2]


async def test_it_connects_looks_and_leaves_without_a_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def hasty() -> discord.AutoShardedClient:
        client = watcher()
        client._connection.guild_ready_timeout = 0.05
        return client

    monkeypatch.setattr(doctor_places, "watcher", hasty)
    async with loopback() as there:
        guild = there.world.add_guild("Regroupement")
        guild.members[there.world.bot.id] = ()
        channel = there.world.add_channel(guild, "rappels")
        server = admitted(guild.id, guild.name, channel.id)
        async with pointed_at(there):
            (told,) = await doctor_places.look_at_servers(there.token, (server,))
        assert "1 regardés, 1 sans rien" in told.words
        assert {request.method for request in there.record.requests} == {"GET"}
        assert there.gateway.connected == []


async def test_a_discord_that_does_not_answer_is_told_as_such() -> None:
    async with loopback() as there, pointed_at(there):
        with pytest.raises(UnavailableError):
            await doctor_places.look_at_servers("un autre jeton", ())


def admitted(server_id: int, name: str, channel_id: int) -> Server:
    channel = Channel(id=channel_id, purposes=(Purpose.DEADLINES,))
    return Server(
        id=server_id,
        name=name,
        state=ServerState.ADMITTED,
        audience=Audience.MEMBERS,
        channels=(channel,),
    )


def test_it_stays_on_this_machine_when_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def never(*_: object) -> list[Finding]:
        raise AssertionError("it went to Discord")

    monkeypatch.setattr(doctor, "token_is_accepted", never)
    monkeypatch.setattr(doctor, "look_at_servers", never)
    monkeypatch.setenv("DISCORD_TOKEN", "jeton")
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'new.db'}")
    monkeypatch.setenv("CONTENT_DIR", str(SMALL_CONTENT))
    assert main(["doctor", "--local"]) == 1
    told = capsys.readouterr().out
    assert "Base de données" in told
    assert "Jeton" not in told
