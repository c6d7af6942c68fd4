"""`bench`: measures on one machine, in one run, beside a peer. Never a test."""

import argparse
import json
from pathlib import Path

from bot.cli.bench_answers import measure_answers
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


def _retrieval(arguments: argparse.Namespace, _settings: Settings) -> int:
    print(json.dumps(measure_retrieval(arguments.data, arguments.queries)))
    return 0


def _answers(arguments: argparse.Namespace, settings: Settings) -> int:
    for size in arguments.passages:
        print(json.dumps(measure_answers(size, settings)), flush=True)
    return 0


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(","))
