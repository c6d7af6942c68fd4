"""How well the index and the decision do on a set of questions with known answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from time import perf_counter

import numpy as np

from bot.domain.answers.decision import confidence_of
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.audiences import Scope
from bot.search.index import PassageIndex

DEPTH = 10
HALVES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSet:
    """A test set: corpus of (id, title, text), questions (id, text), ids that answer, far ones."""

    corpus: Sequence[tuple[str, str, str]]
    queries: Sequence[tuple[str, str]]
    qrels: Mapping[str, frozenset[str]]
    far: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave: ids best first, and how sure the decision is of the first."""

    ids: tuple[str, ...]
    confidence: float = 0.0


Search = Callable[[str], Found]


def evaluate_set(data: LoadedSet) -> dict[str, float]:
    """Retrieval figures, times, and how well confidence tells answerable questions from others."""
    began = perf_counter()
    search = searcher(data.corpus)
    index_s = perf_counter() - began
    figures, found = retrieval(data, search)
    figures["index_s"] = index_s
    sure = [one.confidence for one in found]
    figures["far_auroc"] = auroc(sure, [search(text).confidence for text in data.far])
    figures["near_auroc"] = near_auroc(data)
    return figures


def searcher(corpus: Sequence[tuple[str, str, str]]) -> Search:
    """Index a corpus, titles as ways of asking."""
    index = PassageIndex()
    index.replace(
        Passage(
            key=PassageKey(RecordKind.ENTRY, number),
            questions=(title,) if title else (),
            text=text,
            scope=Scope(),
        )
        for number, title, text in corpus
    )

    def search(text: str) -> Found:
        ranking = index.search(text, allowed=lambda _: True, limit=DEPTH)
        ids = tuple(candidate.key.record for candidate in ranking.candidates)
        return Found(ids=ids, confidence=confidence_of(ranking))

    return search


def retrieval(data: LoadedSet, search: Search) -> tuple[dict[str, float], list[Found]]:
    """Where the right passages stand, and the time each question took."""
    found, times = [], []
    for _, text in data.queries:
        began = perf_counter()
        found.append(search(text))
        times.append((perf_counter() - began) * 1000)
    ranks = [
        _ranks(one.ids, data.qrels.get(number, frozenset()))
        for (number, _), one in zip(data.queries, found, strict=True)
    ]
    wanted = [len(data.qrels.get(number, ())) for number, _ in data.queries]
    figures = {
        "queries": float(len(data.queries)),
        "r1": _mean([float(1 in rank) for rank in ranks]),
        "r5": _mean([float(bool(rank) and rank[0] <= DEPTH // 2) for rank in ranks]),
        "mrr10": _mean([1 / rank[0] if rank else 0.0 for rank in ranks]),
        "ndcg10": _mean([_ndcg(rank, many) for rank, many in zip(ranks, wanted, strict=True)]),
        "ms_mean": _mean(times),
        "ms_p99": float(np.quantile(times, 0.99)) if times else 0.0,
    }
    return figures, found


def near_auroc(data: LoadedSet) -> float:
    """Take out every other entry, twice: are the questions that lost their answer told apart?"""
    halves = []
    for out in range(HALVES):
        kept = [one for place, one in enumerate(data.corpus) if place % HALVES != out]
        left = {number for number, _, _ in kept}
        search = searcher(kept)
        sure: dict[bool, list[float]] = {True: [], False: []}
        for number, text in data.queries:
            answerable = not left.isdisjoint(data.qrels.get(number, frozenset()))
            sure[answerable].append(search(text).confidence)
        halves.append(auroc(sure[True], sure[False]))
    return _mean(halves)


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """The chance that a positive scores above a negative, equal scores counting half."""
    if not positives or not negatives:
        return float("nan")
    below = np.sort(np.asarray(negatives))
    under = np.searchsorted(below, positives, "left") + np.searchsorted(below, positives, "right")
    return float(under.mean() / (2 * len(negatives)))


def _ranks(ids: Sequence[str], right: frozenset[str]) -> list[int]:
    return [place for place, number in enumerate(ids[:DEPTH], 1) if number in right]


def _ndcg(ranks: Sequence[int], wanted: int) -> float:
    ideal = sum(1 / log2(place + 1) for place in range(1, min(wanted, DEPTH) + 1))
    return sum(1 / log2(rank + 1) for rank in ranks) / ideal if ideal else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
