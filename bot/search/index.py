"""The index over passages, in memory."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from bot.domain.answers.decision import Ranking
from bot.domain.answers.passages import Passage, PassageKey
from bot.domain.audiences import Scope
from bot.search.analysis import AnalysedPassage, Analyser
from bot.search.columns import Columns
from bot.search.evidence import Inspector
from bot.search.lexicon import Lexicon
from bot.search.question import QuestionReader
from bot.search.ranking import ranked
from bot.search.scoring import first_scores
from bot.search.synonyms import Synonyms
from bot.search.view import View

VIEWS_KEPT = 16


class PassageIndex:
    """Finds the passages that may answer a question.

    The ranking depends on the set of visible passages alone: not on the order in which they came,
    nor on what the reader may not see.
    """

    def __init__(self, synonyms: Sequence[Sequence[str]] = ()) -> None:
        self._lexicon = Lexicon()
        self._synonyms = Synonyms(synonyms, self._lexicon)
        self._analyser = Analyser(self._lexicon, self._synonyms)
        self._analysed: dict[PassageKey, AnalysedPassage] = {}
        self._views: OrderedDict[tuple[bool, ...], View] = OrderedDict()
        self._assemble()

    def replace(self, passages: Iterable[Passage], removed: Iterable[PassageKey] = ()) -> None:
        """Take in new and changed passages, take out those removed; the rest stays analysed."""
        for key in removed:
            self._analysed.pop(key, None)
        for passage in passages:
            known = self._analysed.get(passage.key)
            if known is None or known.passage != passage:
                self._analysed[passage.key] = self._analyser.passage(passage)
        self._assemble()

    def search(
        self, question: str, *, allowed: Callable[[Scope], bool], limit: int = 10
    ) -> Ranking:
        """The best `limit` passages among those whose scope is allowed, with their evidence."""
        view = self._view(allowed)
        read = QuestionReader(self._lexicon, self._synonyms, view).read(question)
        first = first_scores(read, view)
        shortlist = first.shortlist()
        findings = Inspector(read, view, self._lexicon, shortlist).findings(first)
        return ranked(read, view, shortlist, findings, limit)

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self._analysed)

    def _assemble(self) -> None:
        analysed = [self._analysed[key] for key in sorted(self._analysed)]
        stem_of, _, _ = self._lexicon.tables()
        self._columns = Columns(analysed, stem_of, len(self._lexicon.stems))
        self._views.clear()

    def _view(self, allowed: Callable[[Scope], bool]) -> View:
        verdicts = tuple(bool(allowed(scope)) for scope in self._columns.scopes)
        view = self._views.get(verdicts)
        if view is None:
            visible = np.array(verdicts, np.bool_)[self._columns.scope_of]
            view = self._views[verdicts] = View(self._columns, visible)
            if len(self._views) > VIEWS_KEPT:
                self._views.popitem(last=False)
        self._views.move_to_end(verdicts)
        return view
