"""Commands are published in French with English texts, and only when they changed."""

from typing import Any

import pytest

from bot.client import same_commands
from tests.simulated import Scene


def published(scene: Scene) -> Any:
    """Return the commands as they were sent to Discord."""
    return scene.requests("PUT", "/commands")[-1].json


async def test_commands_are_published_once(scene: Scene) -> None:
    assert len(scene.requests("PUT", "/commands")) == 1
    await scene.restarts()
    assert len(scene.requests("PUT", "/commands")) == 1


async def test_changed_commands_are_published_again(scene: Scene) -> None:
    for command in scene.env.backend.commands[None].values():
        command["description"] = "Autre chose"
    await scene.restarts()
    assert len(scene.requests("PUT", "/commands")) == 2


@pytest.mark.parametrize(
    ("stored", "same"),
    [
        ({"id": "1", "version": "2", "nsfw": False, "name_localizations": None}, True),
        ({"dm_permission": True, "default_member_permissions": None}, True),
        ({"description": "Autre chose"}, False),
        ({"description_localizations": {"en-US": "Other"}}, False),
    ],
)
def test_what_discord_adds_is_no_change(stored: dict[str, Any], same: bool) -> None:
    local = [{"name": "psoc", "description": "PSOC", "options": [], "nsfw": False}]
    assert same_commands(local, [{**local[0], **stored}]) is same


def test_a_command_more_or_less_is_a_change() -> None:
    psoc = {"name": "psoc", "description": "PSOC"}
    assert not same_commands([psoc], [])
    assert not same_commands([], [psoc])
