"""When a ranking is an answer, a choice, or nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.decision import (
    SAME_WORDING,
    Candidate,
    DecisionKind,
    Figures,
    Ranking,
    Reason,
    confidence_of,
    decide,
)
from bot.domain.answers.passages import PassageKey, RecordKind

GOOD = Figures(
    coverage=0.95,
    sentence=0.9,
    pairs=0.8,
    same_words=0.9,
    text_score=0.9,
    way_score=0.9,
    way_covered=0.9,
    way_needed=0.9,
    likeness=0.9,
    way_same=0.9,
    spelling=0.8,
    turn=0.5,
    lacking_number=0.0,
    lacking_name=0.0,
    unknown_name=0.0,
    lacking_awaited=0.0,
    matched=2.0,
)


def candidate(name: str, score: float, **figures: float) -> Candidate:
    """A candidate with good figures, but for those given."""
    key = PassageKey(RecordKind.ENTRY, name)
    return Candidate(key=key, score=score, words=(), figures=replace(GOOD, **figures))


def ranking(*candidates: Candidate) -> Ranking:
    """A ranking of the candidates, best first."""
    rivals = sum(one.score for one in candidates[1:10]) / 9
    return Ranking(candidates=candidates, informative_words=3, rivals=rivals)


def test_nothing_asked_and_nothing_found_are_told_apart() -> None:
    """A greeting is not a question without an answer."""
    assert decide(Ranking()).reasons == (Reason.NOTHING_ASKED,)
    assert decide(Ranking(informative_words=2)).reasons == (Reason.NOTHING_FOUND,)


def test_one_well_supported_passage_answers() -> None:
    """High, and far above the next."""
    decision = decide(ranking(candidate("a", 18), candidate("b", 6)))
    assert decision.kind is DecisionKind.ANSWER
    assert [one.key.record for one in decision.chosen] == ["a"]


def test_two_passages_that_may_both_be_meant_are_a_choice() -> None:
    """Close to one another, and neither surely the one."""
    decision = decide(ranking(candidate("a", 3.5), candidate("b", 3.4), candidate("c", 1)))
    assert decision.kind is DecisionKind.CHOICE
    assert [one.key.record for one in decision.chosen] == ["a", "b"]


def test_a_sure_passage_answers_however_close_the_next_one_is() -> None:
    """A choice that asks what is clear would only delay the answer."""
    decision = decide(ranking(candidate("a", 18), candidate("b", 17.5)))
    assert decision.kind is DecisionKind.ANSWER


def test_a_wording_that_two_records_share_is_a_choice() -> None:
    """« loi 25 » names two laws."""
    same = {"likeness": 1.0, "way_covered": 1.0, "spelling": 1.0}
    decision = decide(ranking(candidate("a", 18, **same), candidate("b", 18, **same)))
    assert decision.kind is DecisionKind.CHOICE


def test_a_passages_own_wording_is_sure() -> None:
    """Whatever else looks alike."""
    own = candidate("a", 5, likeness=1.0, way_covered=1.0, spelling=1.0)
    decision = decide(ranking(own, candidate("b", 4.9), candidate("c", 4.8)))
    assert decision.kind is DecisionKind.ANSWER
    assert decision.confidence >= SAME_WORDING


def test_two_sides_of_one_record_are_no_choice() -> None:
    """The address and the email of one organisation, for instance."""
    sides = [
        replace(candidate("a", 6), key=PassageKey(RecordKind.BODY, "a", facet))
        for facet in ("contact:address", "contact:email")
    ]
    assert decide(ranking(*sides)).kind is not DecisionKind.CHOICE


def test_a_choice_holds_three_at_most() -> None:
    """However many come close."""
    close = [candidate(name, 5) for name in "abcdef"]
    assert len(decide(ranking(*close)).chosen) == 3


def test_a_weak_passage_does_not_answer() -> None:
    """Nothing is better than a guess."""
    decision = decide(ranking(candidate("a", 2, matched=0.5), candidate("b", 1)))
    assert decision.kind is DecisionKind.NONE
    assert decision.chosen == ()


def test_a_passage_without_the_kind_of_fact_awaited_is_less_sure() -> None:
    """Asked how many, a passage that tells no number."""
    with_number = ranking(candidate("a", 6))
    without = ranking(candidate("a", 6, lacking_awaited=0.5))
    assert confidence_of(without) < confidence_of(with_number)


def test_a_passage_that_surely_lacks_what_is_awaited_does_not_answer() -> None:
    """Asked at what hour, a passage that tells no hour."""
    decision = decide(ranking(candidate("a", 18, lacking_awaited=1.0)))
    assert decision.reasons == (Reason.AWAITED_MISSING,)


def test_a_missing_number_forbids_an_answer() -> None:
    """Asked about 2021, a passage without 2021 does not answer."""
    decision = decide(ranking(candidate("a", 18, lacking_number=1.0), candidate("b", 6)))
    assert decision.kind is DecisionKind.NONE
    assert Reason.NUMBER_MISSING in decision.reasons


def test_a_missing_name_lowers_confidence() -> None:
    """A person or place that the passage lacks speaks against it."""
    with_name = ranking(candidate("a", 15))
    without = ranking(candidate("a", 15, lacking_name=1.0))
    assert confidence_of(without) < confidence_of(with_name)
    weak = decide(ranking(candidate("a", 3, lacking_name=1.0)))
    assert weak.reasons == (Reason.WEAK, Reason.NAME_MISSING)


def test_a_name_that_no_passage_has_forbids_an_answer() -> None:
    """Whatever is asked of Napoleon is not answered here."""
    decision = decide(ranking(candidate("a", 18, lacking_name=1.0, unknown_name=1.0)))
    assert decision.reasons == (Reason.NAME_UNKNOWN,)


def test_most_of_the_question_must_be_covered() -> None:
    """A word in common is not an answer."""
    decision = decide(ranking(candidate("a", 18, coverage=0.2)))
    assert decision.reasons == (Reason.LITTLE_COVERED,)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_confidence_stays_between_nothing_and_certainty(one: float, other: float) -> None:
    """Whatever the scores."""
    best, second = max(one, other), min(one, other)
    assert 0 <= confidence_of(ranking(candidate("a", best), candidate("b", second))) <= 1
