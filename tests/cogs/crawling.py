"""Everything that can be done with the bot at one place, one after the other."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

from tests.cogs.secret_records import COMMON
from tests.simulated import Seat, Town, identifiers_of

MOST_BUTTONS = 5
SECRET = ("dossier-zqgroupings03", "organisme-zqdelegatesqc", "sigle-zqmembersqc")


async def uses_everything(
    town: Town, seat: Seat, *, without: tuple[str, ...] = ()
) -> AsyncIterator[list[str]]:
    """Use every command but those, press what they show, and ask; give what options offer."""
    for path, spec in leaves(town):
        if path not in seat.commands or (without and path.startswith(without)):
            continue
        texts = [option for option in spec.get("options", ()) if option["type"] == 3]
        for option in texts:
            if option.get("autocomplete"):
                yield await seat.types(path, option["name"], COMMON)
        for at, filled in enumerate(fillings(spec)):
            result = await seat.slash(path, **filled)
            if at == 0:
                await presses_everything(seat, result.response)
    await presses_everything(seat, await seat.writes(f"{town.mention} {COMMON}"))


def fillings(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give ways to fill in a command: as little as possible, and with each thing that is secret."""
    options = [option for option in spec.get("options", ()) if option["type"] == 3]
    needed = [option for option in spec.get("options", ()) if option.get("required")]
    required = {
        each["name"]: each["choices"][0]["value"] if "choices" in each else COMMON
        for each in needed
    }
    yield required
    for option in options:
        if "choices" in option:
            yield {**required, option["name"]: option["choices"][-1]["value"]}
        if option.get("autocomplete"):
            for secret in SECRET:
                yield {**required, option["name"]: secret}


async def presses_everything(seat: Seat, message: Any) -> None:
    """Press the first buttons and menus of a message."""
    for custom_id in identifiers_of(message)[:MOST_BUTTONS]:
        # A press may have changed the message.
        if "useful:" not in custom_id and custom_id in identifiers_of(message):
            await seat.presses(message, custom_id)


def leaves(town: Town) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give every slash command by its path, as it was published."""
    published = town.requests("PUT", "/commands")[-1].json
    for command in published:
        if command.get("type", 1) == 1:
            yield from _below(command, command["name"])


def _below(node: dict[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    groups = [each for each in node.get("options", ()) if each["type"] in (1, 2)]
    if not groups:
        yield path, node
    for group in groups:
        yield from _below(group, f"{path} {group['name']}")
