"""A question read against what the reader may see: its words and how each may be met."""

import re
from dataclasses import dataclass, field

import numpy as np

from bot.domain.answers.awaited import Awaited, awaited_by
from bot.domain.answers.decision import Support, WordKind
from bot.domain.text import fold, words
from bot.search.analysis import letters_by_fours
from bot.search.arrays import Floats, Ids
from bot.search.lexicon import Lexicon
from bot.search.spelling import (
    SHORTEST_FOR_ONE_EDIT,
    SHORTEST_FOR_TWO_EDITS,
    Neighbour,
    is_slip_of_stop_word,
    neighbours,
)
from bot.search.stopwords import STOP_WORDS
from bot.search.synonyms import Synonyms
from bot.search.turns import turns_of, without_spoken_turns
from bot.search.view import View

SHORTEST_NUMBER = 2
LONGEST_QUESTION = 2000
MOST_TERMS = 24
LARGEST_FAMILY = 6

# How much a word met otherwise than by itself counts.
SYNONYM = 0.95
ONE_EDIT = 0.9
TWO_EDITS = 0.55
OTHER_INITIAL = 0.9
FAMILY = 0.35
EVERYDAY_SYNONYM = 0.5
SLIP_OF_STOP_WORD = 0.15
DOUBTFUL_SLIP = 0.5

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True, kw_only=True)
class Term:
    """An informative word: the stems that meet it, each with a strength, and what it weighs."""

    word: str
    kind: WordKind
    met_by: dict[int, float] = field(default_factory=dict)
    manner: dict[int, Support] = field(default_factory=dict)
    importance: float = 1.0
    information: float = 0.0

    def meet(self, stem: int, strength: float, manner: Support) -> None:
        """Let the stem meet the word, unless a stronger way is known."""
        if strength > self.met_by.get(stem, 0.0):
            self.met_by[stem] = strength
            self.manner[stem] = manner


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Terms with the share of the question's information that each carries."""

    terms: tuple[Term, ...]
    total: float
    shares: Floats
    turns: Ids
    grams: Ids
    awaited: Awaited | None


class QuestionReader:
    """Reads questions for one view."""

    def __init__(self, lexicon: Lexicon, synonyms: Synonyms, view: View) -> None:
        self._lexicon = lexicon
        self._synonyms = synonyms
        self._view = view

    def read(self, text: str) -> Question:
        """The question's distinct informative words, as many as the bound allows."""
        text = text[:LONGEST_QUESTION]
        spoken = words(text)
        told = [word for word in without_spoken_turns(spoken) if word not in STOP_WORDS]
        terms = self._terms(told, _names(text, spoken))
        information = np.array([term.information for term in terms], np.float64)
        total = float(information.sum())
        return Question(
            terms=tuple(terms),
            total=total,
            shares=information / total if total > 0 else information,
            turns=turns_of(spoken),
            grams=letters_by_fours(told),
            awaited=awaited_by(text),
        )

    def _terms(self, told: list[str], names: set[str]) -> list[Term]:
        stems = [self._lexicon.stem_ids.get(self._lexicon.stem(word), -1) for word in told]
        terms: dict[str, Term] = {}
        at = 0
        while at < len(told) and len(terms) < MOST_TERMS:
            here = self._synonyms.concepts_at(stems, at)
            taken = here[0][1] if here else 1
            word = " ".join(told[at : at + taken])
            if word not in terms:
                kind = _kind(word, names)
                terms[word] = self._term(word, kind, [concept for concept, _ in here])
            at += taken
        return list(terms.values())

    def _term(self, word: str, kind: WordKind, concepts: list[int]) -> Term:
        term = Term(word=word, kind=kind)
        concept_stems = [self._lexicon.stem_of_word(concept) for concept in concepts]
        known = [stem for stem in concept_stems if self._view.knows(stem)]
        for stem in known:
            term.meet(stem, SYNONYM, Support.SYNONYM)
        if " " not in word:
            self._meet_by_itself(term)
        if not term.met_by and not word[0].isdigit():
            self._meet_by_spelling(term)
        if Support.TYPO not in term.manner.values():
            self._meet_by_family(term)
        self._weigh(term, known)
        return term

    def _meet_by_itself(self, term: Term) -> None:
        lexicon = self._lexicon
        name = lexicon.stem(term.word)
        stem = lexicon.stem_ids.get(name)
        if stem is not None and self._view.knows(stem):
            term.meet(stem, 1.0, Support.STEM)
        for near in lexicon.everyday(name):
            if self._view.knows(near):
                term.meet(near, EVERYDAY_SYNONYM, Support.RELATED)

    def _meet_by_family(self, term: Term) -> None:
        frequencies, stems = self._view.frequencies, self._lexicon.stems
        family = self._lexicon.family(self._lexicon.stem(term.word))
        known = [near for near in family if self._view.knows(near)]
        known.sort(key=lambda near: (-int(frequencies[near]), stems[near]))
        for near in known[:LARGEST_FAMILY]:
            term.meet(near, FAMILY, Support.RELATED)

    def _meet_by_spelling(self, term: Term) -> None:
        word = term.word
        for near in self._near(word):
            known = self._lexicon.words[near.word]
            strength = ONE_EDIT if near.edits == 1 else TWO_EDITS
            if known[0] != word[0]:
                strength *= OTHER_INITIAL
            term.meet(self._lexicon.stem_of_word(near.word), strength, Support.TYPO)
        if is_slip_of_stop_word(word):
            kept = bool(term.met_by) and len(word) > SHORTEST_FOR_ONE_EDIT
            term.importance = DOUBTFUL_SLIP if kept else SLIP_OF_STOP_WORD

    def _near(self, word: str) -> list[Neighbour]:
        if len(word) < SHORTEST_FOR_ONE_EDIT:
            return []
        edits = 2 if len(word) >= SHORTEST_FOR_TWO_EDITS else 1
        found = self._seen(neighbours(self._lexicon, word, edits))
        return [near for near in found if near.edits == 1] or found

    def _seen(self, found: list[Neighbour]) -> list[Neighbour]:
        lexicon = self._lexicon
        return [
            near
            for near in found
            if lexicon.words[near.word].isalpha()
            and self._view.knows(lexicon.stem_of_word(near.word))
        ]

    def _weigh(self, term: Term, concepts: list[int]) -> None:
        information = self._view.information
        own = [stem for stem, manner in term.manner.items() if manner is Support.STEM]
        # A member of a group is no rarer than its group.
        deciding = (
            concepts
            or own
            or [stem for stem, manner in term.manner.items() if manner is Support.TYPO]
        )
        heaviest = max(
            (float(information[stem]) for stem in deciding), default=self._view.most_information
        )
        term.information = heaviest * term.importance


def _names(text: str, spoken: list[str]) -> set[str]:
    """Words written with a capital elsewhere than at the beginning, unless all is in capitals."""
    written = _WORD.findall(text)
    if len(written) != len(spoken) or text.isupper():
        return set()
    return {fold(word) for word in written[1:] if word[0].isupper()}


def _kind(word: str, names: set[str]) -> WordKind:
    if word.isdigit() and len(word) >= SHORTEST_NUMBER:
        return WordKind.NUMBER
    return WordKind.NAME if word in names else WordKind.WORD
