"""A small corpus to ask about, and shorthands to index and ask."""

from collections.abc import Callable, Iterable, Sequence

from bot.domain.answers.decision import Ranking
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.audiences import Audience, Scope
from bot.search.index import PassageIndex

MEMBERS_ONLY = Scope(audience=Audience.MEMBERS)


def passage(
    record: str, questions: Sequence[str], text: str, scope: Scope | None = None
) -> Passage:
    """A passage of an entry."""
    key = PassageKey(RecordKind.ENTRY, record)
    return Passage(key=key, questions=tuple(questions), text=text, scope=scope or Scope())


CORPUS = (
    passage(
        "renewal",
        ("Quand la convention sera-t-elle renouvelée ?", "La convention est-elle prolongée ?"),
        "La convention de soutien financier est prolongée jusqu'au 31 mars 2028.",
    ),
    passage(
        "report",
        ("Quand faut-il remettre le rapport d'activités ?",),
        "Le rapport d'activités se remet dans les 90 jours qui suivent la fin de l'exercice.",
    ),
    passage(
        "indexing",
        ("De combien les subventions sont-elles indexées ?",),
        "Le taux d'indexation de 2021 était de 1,6 %.",
    ),
    passage("deputy", ("Qui est la sous-ministre adjointe ?",), "Marie Tremblay est en poste."),
    passage(
        "secret",
        ("Quelle position défendre devant le comité mixte ?",),
        "La délégation demande un moratoire sur la convention.",
        MEMBERS_ONLY,
    ),
)


def index_of(
    passages: Iterable[Passage] = CORPUS, synonyms: Sequence[Sequence[str]] = ()
) -> PassageIndex:
    """An index over the passages."""
    index = PassageIndex(synonyms)
    index.replace(passages)
    return index


def everyone(_: Scope) -> bool:
    """Everything may be seen."""
    return True


def public(scope: Scope) -> bool:
    """Only what is public may be seen."""
    return scope.audience is Audience.PUBLIC


def ask(index: PassageIndex, question: str, allowed: Callable[[Scope], bool] = everyone) -> Ranking:
    """The ranking for a question."""
    return index.search(question, allowed=allowed)


def first(ranking: Ranking) -> str | None:
    """The record of the best candidate."""
    return ranking.candidates[0].key.record if ranking.candidates else None
