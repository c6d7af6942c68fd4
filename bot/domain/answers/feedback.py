"""What readers thought of an answer, as counts: nobody is named."""

from dataclasses import dataclass

from bot.domain.answers.passages import PassageKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """How many found a passage useful, and how many did not."""

    key: PassageKey
    useful: int
    not_useful: int
