"""Answer -> the fields that `python -m bot ask --json` prints, one object a question."""

from dataclasses import asdict

from bot.domain.answers.answers import Answer, Reference
from bot.domain.answers.passages import PassageKey
from bot.formats.answers.answers import warnings
from bot.formats.catalogues.catalogue import Catalogue


def answer_fields(
    answer: Answer, question_id: str | None, catalogue: Catalogue
) -> dict[str, object]:
    """List an answer's fields; `answer` is the approved text alone."""
    statement = answer.statement
    return {
        "id": question_id,
        "question": answer.question,
        "answered": answer.answered,
        "kind": str(answer.kind),
        "record": record_name(answer.key) if answer.key else None,
        "answer": statement.answer if statement else None,
        "details": (statement.details or None) if statement else None,
        "note": (statement.note or None) if statement else None,
        "warnings": list(warnings(answer, catalogue)),
        "voice": str(statement.voice) if statement and answer.answered else None,
        "as_of": answer.as_of.period.last.isoformat() if answer.as_of else None,
        "stale": answer.stale,
        "citations": [_citation(reference) for reference in answer.references],
        "choices": [
            {"record": record_name(o.key), "question": o.question, "answer": o.answer}
            for o in answer.choices
        ],
        "suggestions": [offered.question for offered in answer.suggestions],
        "confidence": round(answer.confidence, 4),
    }


def explanation_fields(answer: Answer) -> dict[str, object]:
    """List what decided: the reasons, and for each candidate its score and how words were met."""
    decision, ranking = answer.decision, answer.ranking
    return {
        "reasons": [str(reason) for reason in decision.reasons] if decision else [],
        "candidates": [
            {
                "record": record_name(candidate.key),
                "score": round(candidate.score, 4),
                "figures": asdict(candidate.figures),
                "words": [asdict(word) for word in candidate.words],
            }
            for candidate in (ranking.candidates if ranking else ())
        ],
    }


def record_name(key: PassageKey) -> str:
    """Write a passage's name: `entry:transition-fin`, `body:ctroc:contact:email`."""
    return ":".join(part for part in (str(key.kind), key.record, key.facet) if part)


def _citation(reference: Reference) -> dict[str, object]:
    return {
        "source": reference.source.id,
        "place": reference.place,
        "date": str(reference.source.date) if reference.source.date else None,
        "cited_in": reference.cited_in.id if reference.cited_in else None,
    }
