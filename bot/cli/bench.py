"""`bench`: measures on one machine, in one run, beside a peer. Never a test."""

import argparse
import json
from pathlib import Path

from bot.cli.bench_answers import measure_answers
from bot.cli.bench_bulletin import measure_bulletin
from bot.cli.bench_deliveries import measure_deliveries
from bot.cli.bench_feeds import measure_feeds
from bot.cli.bench_kill import measure_kill
from bot.cli.bench_pending import measure_pending
from bot.cli.bench_retrieval import measure_retrieval
from bot.settings import Settings


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and its benchmarks."""
    parser = commands.add_parser("bench", help="mesurer (une ligne JSON par mesure)")
    benches = parser.add_subparsers(dest="bench", required=True)
    retrieval = benches.add_parser("retrieval", help="justesse de la recherche sur un jeu d’essai")
    retrieval.add_argument("--data", type=Path, required=True, help="dossier du jeu d’essai")
    retrieval.add_argument("--queries", type=Path, help="autre fichier de questions")
    retrieval.set_defaults(run=_retrieval)
    answers = benches.add_parser("answers", help="temps d’une réponse, de bout en bout")
    answers.add_argument("--passages", type=_sizes, default=(300, 5000, 50000))
    answers.set_defaults(run=_answers)
    feeds = benches.add_parser("feeds", help="lire beaucoup de fils de nouvelles")
    feeds.add_argument("--feeds", type=int, default=1000)
    feeds.set_defaults(run=_feeds)
    kill = benches.add_parser("kill", help="tuer le bot autour de ses envois : perdu, doublé?")
    kill.add_argument("--rounds", type=int, default=200)
    kill.add_argument("--processes", type=int, default=1)
    kill.add_argument(
        "--database", help="« postgresql » (un serveur à part) ou l’adresse d’une base vide"
    )
    kill.set_defaults(run=_kill)
    deliveries = benches.add_parser("deliveries", help="un avis à tous les salons, à la limite")
    deliveries.add_argument("--places", type=int, default=3000)
    deliveries.set_defaults(run=_deliveries)
    bulletin = benches.add_parser("bulletin", help="un bulletin à tous les salons, à la limite")
    bulletin.add_argument("--places", type=int, default=3000)
    bulletin.set_defaults(run=_bulletin)
    pending = benches.add_parser("pending", help="ce que coûte une longue boîte d’envoi")
    pending.add_argument("--pending", type=_sizes, default=(1000, 100_000))
    pending.add_argument("--database", help="comme pour « kill »")
    pending.set_defaults(run=_pending)


def _retrieval(arguments: argparse.Namespace, _settings: Settings) -> int:
    print(json.dumps(measure_retrieval(arguments.data, arguments.queries)))
    return 0


def _answers(arguments: argparse.Namespace, settings: Settings) -> int:
    for size in arguments.passages:
        print(json.dumps(measure_answers(size, settings)), flush=True)
    return 0


def _feeds(arguments: argparse.Namespace, settings: Settings) -> int:
    print(json.dumps(measure_feeds(arguments.feeds, settings)))
    return 0


def _kill(arguments: argparse.Namespace, settings: Settings) -> int:
    measured = measure_kill(
        arguments.rounds, settings, where=arguments.database, processes=arguments.processes
    )
    print(json.dumps(measured))
    return 0


def _deliveries(arguments: argparse.Namespace, settings: Settings) -> int:
    print(json.dumps(measure_deliveries(arguments.places, settings)))
    return 0


def _bulletin(arguments: argparse.Namespace, settings: Settings) -> int:
    print(json.dumps(measure_bulletin(arguments.places, settings)))
    return 0


def _pending(arguments: argparse.Namespace, settings: Settings) -> int:
    for size in arguments.pending:
        measured = measure_pending(size, settings, where=arguments.database)
        print(json.dumps(measured), flush=True)
    return 0


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))
