"""`ask`: one question, or a batch of them, as a card in the terminal or as JSON lines."""

import argparse
import asyncio
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

from bot.bootstrap import open_app
from bot.domain.audiences import Audience, Reader
from bot.domain.errors import InvalidError
from bot.formats.answers.answers import answer_card
from bot.formats.answers.fields import answer_fields, explanation_fields
from bot.formats.catalogues.catalogue import catalogue_for
from bot.settings import Settings


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser("ask", help="poser une question à la base de connaissances")
    parser.add_argument("question", nargs="?", help="la question, entre guillemets")
    parser.add_argument("--batch", type=Path, help="questions en lignes JSON (id, question)")
    parser.add_argument("--json", action="store_true", help="une ligne JSON par question")
    parser.add_argument(
        "--on", type=date.fromisoformat, help="répondre comme à ce jour (AAAA-MM-JJ)"
    )
    parser.add_argument(
        "--audience", default="public", choices=[each.name.lower() for each in Audience]
    )
    parser.add_argument("--region", help="code de la région de la personne qui demande")
    parser.add_argument("--explain", action="store_true", help="montrer ce qui a fait décider")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Answer what is asked; InvalidError where there is no question, or two ways of giving it."""
    if (arguments.question is None) == (arguments.batch is None):
        raise InvalidError("Donnez une question, ou bien --batch FICHIER.")
    asyncio.run(_answer_all(arguments, settings))
    return 0


async def _answer_all(arguments: argparse.Namespace, settings: Settings) -> None:
    catalogue = catalogue_for("fr")
    regions = frozenset([arguments.region] if arguments.region else [])
    reader = Reader(audience=Audience[arguments.audience.upper()], regions=regions)
    # Drawing is for this command alone: the others start without it.
    from bot.cli.terminal import print_card, print_fields

    async with open_app(settings) as app:
        noon = arguments.on and datetime.combine(arguments.on, time(12), settings.zone)
        for question_id, question in _questions(arguments):
            answer = await app.services.answers.ask(question, reader, noon or app.clock())
            if arguments.json:
                fields = answer_fields(answer, question_id, catalogue)
                if arguments.explain:
                    fields["explanation"] = explanation_fields(answer)
                print(json.dumps(fields, ensure_ascii=False))
                continue
            print_card(answer_card(answer, catalogue))
            if arguments.explain:
                print_fields(explanation_fields(answer))


def _questions(arguments: argparse.Namespace) -> Iterator[tuple[str | None, str]]:
    if arguments.question is not None:
        yield None, arguments.question
        return
    try:
        lines = arguments.batch.read_text(encoding="utf-8").splitlines()
        asked = [json.loads(line) for line in lines if line.strip()]
        yield from ((str(each["id"]), str(each["question"])) for each in asked)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidError(
            f"{arguments.batch} : une ligne JSON par question est attendue, "
            f"avec « id » et « question » ({error})."
        ) from None
