"""`feed`: what a feed holds, as it would be shown, without entering it anywhere."""

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from bot.bootstrap import open_app
from bot.domain.fetching import Refusal
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.feeds.news import problem_words, written_words
from bot.services.polls import Previewed
from bot.settings import Settings


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("feed", help="essayer un fil de nouvelles (RSS, Atom)")
    actions = parser.add_subparsers(dest="action", required=True)
    preview = actions.add_parser("preview", help="montrer ses nouvelles comme elles le seraient")
    preview.add_argument("source", help="adresse ou fichier")
    preview.add_argument("--json", action="store_true", help="une ligne JSON par nouvelle")
    preview.set_defaults(run=run)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Show the items; 1 where they cannot be read, with why on the error output."""
    return asyncio.run(_preview(arguments, settings))


async def _preview(arguments: argparse.Namespace, settings: Settings) -> int:
    given: str = arguments.source
    source = given if "://" in given else await asyncio.to_thread(Path(given).read_bytes)
    async with open_app(settings) as app:
        found = await app.services.polls.preview(source, app.clock())
    catalogue = catalogue_for("fr")
    if isinstance(found, Refusal):
        print(f"{given} : {problem_words(found.problem, catalogue)}", file=sys.stderr)
        return 1
    for each in found:
        print(json.dumps(_fields(each), ensure_ascii=False) if arguments.json else _line(each))
    return 0


def _fields(previewed: Previewed) -> dict[str, Any]:
    item = previewed.item
    return {
        "title": item.title,
        "link": item.link,
        "published": item.published.isoformat() if item.published else None,
        "summary": item.summary,
        "dates": [
            each.day.isoformat() + (f"T{each.hour:%H:%M}" if each.hour else "")
            for each in previewed.dates
        ],
        "dossiers": list(previewed.dossiers),
        "shown": previewed.shown,
        "reason": previewed.verdict.value,
    }


def _line(previewed: Previewed) -> str:
    catalogue = catalogue_for("fr")
    dates = ", ".join(written_words(each, catalogue) for each in previewed.dates)
    parts = (previewed.item.title, previewed.item.link, dates, *previewed.dossiers)
    return " · ".join(part for part in parts if part)
