"""Use cases: one class a feature, one public method for each thing a person can ask for."""

from dataclasses import dataclass

from bot.services.answers import AnswerService


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Every service, as the surfaces are given them."""

    answers: AnswerService
