"""`bench retrieval`: our index and decision, and bm25s, on questions with known answers."""

import json
import resource
from collections import defaultdict
from pathlib import Path

from bot.domain.errors import InvalidError
from bot.search.evaluation import LoadedSet, evaluate_set
from bot.search.peer import evaluate_peer


def measure_retrieval(folder: Path, queries: Path | None) -> dict[str, object]:
    """Return the figures of one set; InvalidError where its files cannot be read."""
    try:
        data = _load(folder, queries or folder / "queries.jsonl")
    except (OSError, ValueError, KeyError) as error:
        raise InvalidError(f"{folder} : jeu d’essai illisible ({error}).") from error
    figures = _rounded(evaluate_set(data))
    rss_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "set": folder.name,
        **figures,
        "queries": len(data.queries),
        "rss_mb": round(rss_mb, 1),
        "peer": _rounded(evaluate_peer(data)),
    }


def _load(folder: Path, queries: Path) -> LoadedSet:
    answers: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, passage, relevance = line.split("\t")
        if int(relevance) > 0:
            answers[query].add(passage)
    far = folder / "oos_far.jsonl"
    return LoadedSet(
        corpus=[
            (row["id"], row.get("title", ""), row["text"]) for row in _rows(folder / "corpus.jsonl")
        ],
        queries=[(row["id"], row["text"]) for row in _rows(queries)],
        qrels={query: frozenset(passages) for query, passages in answers.items()},
        far=[row["text"] for row in _rows(far)] if far.exists() else [],
    )


def _rows(file: Path) -> list[dict[str, str]]:
    lines = file.read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def _rounded(figures: dict[str, float]) -> dict[str, float | None]:
    """Round for reading; what could not be measured (NaN) is null, as JSON knows no NaN."""
    return {name: round(value, 4) if value == value else None for name, value in figures.items()}
