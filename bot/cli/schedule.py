"""`schedule`: what is coming, what messages come of it, whether there is time to consult."""

import argparse
import asyncio
import json
from collections.abc import Callable, Coroutine, Iterable
from datetime import date, datetime
from functools import partial

from bot.bootstrap import App, open_app
from bot.domain.audiences import Audience, Reader
from bot.domain.errors import InvalidError
from bot.formats.calendar.fields import check_fields, message_fields, scheduled_fields
from bot.gateways.holidays import quebec_holidays
from bot.settings import Settings

_Lines = Iterable[dict[str, object]]
_Query = Callable[[App, argparse.Namespace], Coroutine[None, None, _Lines]]


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and what it can do."""
    parser = commands.add_parser("schedule", help="les dates, les rappels, le temps de consulter")
    actions = parser.add_subparsers(dest="action", required=True)
    listing = actions.add_parser("list", help="les dates, et quand elles sont rappelées")
    listing.add_argument("--from", dest="first", type=_day, help="à partir de ce jour")
    listing.add_argument("--to", dest="last", type=_day, help="jusqu’à ce jour")
    listing.set_defaults(run=partial(_run, _list))
    plan = actions.add_parser("plan", help="les messages d’une période, comme si tout était neuf")
    plan.add_argument("--now", type=_instant, required=True, help="début (ISO 8601)")
    plan.add_argument("--until", type=_instant, required=True, help="fin (ISO 8601)")
    plan.set_defaults(run=partial(_run, _plan))
    check = actions.add_parser("check", help="y a-t-il le temps de consulter?")
    check.add_argument("--received", type=_day, required=True)
    check.add_argument("--due", type=_day, required=True)
    check.set_defaults(run=partial(_run, _check))
    for each in (listing, plan, check):
        each.add_argument("--json", action="store_true", help="un objet JSON par ligne")
    holidays = actions.add_parser("holidays", help="jours fériés du Québec, pour network.yaml")
    holidays.add_argument("--from", dest="first", type=int, required=True, help="première année")
    holidays.add_argument("--to", dest="last", type=int, required=True, help="dernière année")
    holidays.set_defaults(run=_holidays)


def _run(query: _Query, arguments: argparse.Namespace, settings: Settings) -> int:
    for line in asyncio.run(_ask(query, arguments, settings)):
        text = json.dumps(line, ensure_ascii=False)
        print(text if arguments.json else _readable(line))
    return 0


async def _ask(query: _Query, arguments: argparse.Namespace, settings: Settings) -> _Lines:
    async with open_app(settings) as app:
        return await query(app, arguments)


async def _list(app: App, arguments: argparse.Namespace) -> _Lines:
    now = app.clock()
    network = (await app.content.export()).network
    everything = Reader(
        audience=Audience.DELEGATES, regions=frozenset(each.code for each in network.regions)
    )
    first = arguments.first or now.astimezone(app.settings.zone).date()
    found = await app.services.schedule.upcoming(first, arguments.last, reader=everything, now=now)
    return [scheduled_fields(each) for each in found]


async def _plan(app: App, arguments: argparse.Namespace) -> _Lines:
    now, until = (
        each if each.tzinfo else each.replace(tzinfo=app.settings.zone)
        for each in (arguments.now, arguments.until)
    )
    if until <= now:
        raise InvalidError("La fin (--until) doit venir après le début (--now).")
    return [message_fields(each) for each in await app.services.schedule.plan(now, until)]


async def _check(app: App, arguments: argparse.Namespace) -> _Lines:
    return [check_fields(await app.services.schedule.check(arguments.received, arguments.due))]


def _holidays(arguments: argparse.Namespace, _settings: Settings) -> int:
    for holiday in quebec_holidays(range(arguments.first, arguments.last + 1)):
        print(f"  - day: {holiday.day}\n    name: {holiday.name}\n")
    return 0


def _readable(line: dict[str, object]) -> str:
    """Write the fields one under the other, those that hold nothing left out."""
    told = (f"{name}: {_plain(value)}" for name, value in line.items() if value not in (None, []))
    return "\n".join((*told, ""))


def _plain(value: object) -> str:
    """Write a value for people: what is a list, a line each."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, list):
        return "".join(f"\n  - {' · '.join(map(str, each.values()))}" for each in value)
    return str(value)


def _day(text: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"« {text} » n’est pas un jour : AAAA-MM-JJ") from None


def _instant(text: str) -> datetime:
    """Read an instant; one without an offset is local."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        told = f"« {text} » n’est pas un moment : AAAA-MM-JJTHH:MM"
        raise argparse.ArgumentTypeError(told) from None
