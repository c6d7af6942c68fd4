"""The figures by which the search is judged."""

import math
from types import MappingProxyType

import pytest

from bot.search.evaluation import LoadedSet, auroc, evaluate_set, near_auroc, retrieval, searcher
from bot.search.peer import evaluate_peer

SMALL = LoadedSet(
    corpus=(
        ("a", "Quand la convention est-elle prolongée ?", "Jusqu'au 31 mars 2028."),
        ("b", "Qui signe le rapport d'activités ?", "La présidence de l'organisme."),
        ("c", "", "Les subventions sont indexées chaque année au printemps."),
        ("d", "", "Le comité mixte siège quatre fois par an à Québec."),
    ),
    queries=(
        ("1", "convention prolongée jusqu'à quand"),
        ("2", "rapport d'activités signé par qui"),
        ("3", "indexation des subventions"),
        ("4", "où siège le comité mixte"),
    ),
    qrels=MappingProxyType(
        {name: frozenset(doc) for name, doc in zip("1234", "abcd", strict=True)}
    ),
    far=("recette de tarte aux pommes", "météo de demain"),
)


def test_a_perfect_set_has_perfect_figures() -> None:
    """Every right passage first, far and near questions told apart."""
    figures = evaluate_set(SMALL)
    assert figures["queries"] == 4
    assert [figures[name] for name in ("r1", "r5", "mrr10", "ndcg10")] == [1, 1, 1, 1]
    assert figures["far_auroc"] == figures["near_auroc"] == 1
    assert {"ms_mean", "ms_p99", "index_s"} <= figures.keys()


def test_the_peer_gives_the_same_retrieval_figures() -> None:
    """The peer is measured by the same rule."""
    ours, _ = retrieval(SMALL, searcher(SMALL.corpus))
    assert evaluate_peer(SMALL).keys() == ours.keys()


def test_near_questions_are_those_that_lost_every_entry() -> None:
    """A question is negative only when all its entries are out."""
    both = {number: frozenset("ab") for number, _ in SMALL.queries}
    never_negative = LoadedSet(corpus=SMALL.corpus, queries=SMALL.queries, qrels=both)
    assert math.isnan(near_auroc(never_negative))


@pytest.mark.parametrize(
    ("positives", "negatives", "expected"),
    [([2, 3], [0, 1], 1.0), ([0, 1], [2, 3], 0.0), ([1, 1], [1, 1], 0.5), ([2, 0], [1], 0.5)],
)
def test_the_area_counts_pairs(
    positives: list[float], negatives: list[float], expected: float
) -> None:
    """The share of pairs in the right order, equal ones half."""
    assert auroc(positives, negatives) == expected
