"""Passages of records: small tools that each kind of record words its own way."""

from collections.abc import Sequence

from bot.domain.audiences import Scope
from bot.domain.passages import Passage, PassageKey


def passage(
    key: PassageKey, scope: Scope, questions: Sequence[str], texts: Sequence[str]
) -> Passage:
    """Make a passage of ways of asking and of the texts that answer, the empty ones left out."""
    return Passage(
        key=key,
        questions=tuple(dict.fromkeys(question for question in questions if question)),
        text=" ".join(text for text in texts if text),
        scope=scope,
    )


def filled(templates: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    """Ask each template about each name that is not empty."""
    return tuple(template.format(name) for name in names if name for template in templates)
