"""Whether there is time to consult, in words: a back-plan, or what is missing, to be quoted."""

from bot.domain.schedule.consultation import ConsultationCheck, PlannedStep
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.consultations import ConsultationMessage
from bot.formats.dates import date_words
from bot.formats.moments import day_words


def check_words(check: ConsultationCheck, catalogue: Catalogue) -> str:
    """Say in a sentence whether every step fits."""
    message = ConsultationMessage.FEASIBLE if check.feasible else ConsultationMessage.SHORT
    return catalogue.text(
        message,
        available=_days(check.available, catalogue),
        needed=str(check.needed),
        short=str(check.short_by),
    )


def plan_words(check: ConsultationCheck, catalogue: Catalogue) -> str:
    """List the steps, each with its last day."""
    return "\n".join(_step_words(step, catalogue) for step in check.steps)


def quotable(check: ConsultationCheck, catalogue: Catalogue) -> str:
    """Say what is missing in a paragraph that stands alone; empty where nothing is."""
    if check.feasible:
        return ""
    steps = (
        catalogue.text(
            ConsultationMessage.QUOTE_STEP,
            step=_within(step.name),
            count=str(step.working_days),
        )
        for step in check.steps
    )
    return catalogue.text(
        ConsultationMessage.QUOTE_SHORT,
        received=date_words(check.received, catalogue.language),
        due=date_words(check.due, catalogue.language),
        available=_days(check.available, catalogue),
        needed=str(check.needed),
        steps=", ".join(steps),
        short=_days(check.short_by, catalogue),
    )


def _days(count: int, catalogue: Catalogue) -> str:
    one, many = ConsultationMessage.DAY, ConsultationMessage.DAYS
    return catalogue.text(one if count == 1 else many, count=str(count))


def _step_words(step: PlannedStep, catalogue: Catalogue) -> str:
    count = _days(step.working_days, catalogue)
    message = ConsultationMessage.STEP_FIXED if step.fixed else ConsultationMessage.STEP
    day = day_words(step.day, catalogue)
    return catalogue.text(message, day=day, step=_within(step.name), count=count)


def _within(name: str) -> str:
    """Return the name of a step as it stands in a sentence."""
    return name[:1].lower() + name[1:]
