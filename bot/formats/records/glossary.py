"""Acronyms: how they are asked for, and what they say."""

from bot.domain.answers.answers import Statement
from bot.domain.answers.passages import Passage, PassageKey, RecordKind
from bot.domain.content.glossary import Term
from bot.formats.records.passages import filled, passage

_ASKS = (
    "C’est quoi {0}?",
    "Que veut dire {0}?",
    "Que signifie {0}?",
    "{0} au long, ça se lit comment?",
    "Définition du sigle {0}",
    "What does {0} stand for?",
)
_REVERSE = ("Quel est le sigle de {0}?",)


def term_passages(term: Term) -> tuple[Passage, ...]:
    """List the one passage of a term."""
    return (
        passage(
            PassageKey(RecordKind.TERM, term.id),
            term.scope,
            (
                *filled(_ASKS, (term.acronym, *term.other_forms)),
                *filled(_REVERSE, (term.meaning,)),
                *term.asks,
            ),
            (term.acronym, term.meaning, term.explanation),
        ),
    )


def term_statement(term: Term) -> Statement:
    """Say what an acronym stands for."""
    definition = f"{term.acronym} : {term.meaning}"
    if not definition.endswith((".", "!", "?")):
        definition += "."
    return Statement(
        question=f"Que veut dire {term.acronym}?",
        answer=f"{definition} {term.explanation}".strip(),
        citations=term.citations,
    )
