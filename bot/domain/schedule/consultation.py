"""Is there time to consult? The working days a delay leaves, against the steps of the network."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.content.network import Step
from bot.domain.workdays import back_by, working_day_by, working_days


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
    """A step with the working days it takes, and its last day in the back-plan.

    `fixed` is a day that was given, such as that of a real assembly.
    """

    name: str
    working_days: int
    day: date
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationCheck:
    """What a delay allows: days available and needed, and the back-plan from the due day."""

    received: date
    due: date
    available: int
    needed: int
    short_by: int
    steps: tuple[PlannedStep, ...]

    @property
    def feasible(self) -> bool:
        """Tell whether every step fits."""
        return self.short_by == 0


def check_consultation(
    received: date,
    due: date,
    steps: Sequence[Step],
    days_off: Collection[date],
    fixed: Mapping[int, date] | None = None,
) -> ConsultationCheck:
    """Lay the steps back from the due day; `fixed` gives days to some, by their index.

    The day after the reception is the first that counts, the due day the last. A fixed day parts
    the delay in two, and it falls short by as much as its parts do together.
    """
    given = fixed or {}
    planned = _back_plan(due, steps, days_off, given)
    return ConsultationCheck(
        received=received,
        due=due,
        available=working_days(received, due, days_off),
        needed=sum(step.working_days for step in steps),
        short_by=_shortage(received, due, planned, days_off),
        steps=planned,
    )


def _back_plan(
    due: date, steps: Sequence[Step], days_off: Collection[date], fixed: Mapping[int, date]
) -> tuple[PlannedStep, ...]:
    planned: list[PlannedStep] = []
    end = working_day_by(due, days_off)
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        day = fixed.get(index, end)
        planned.append(
            PlannedStep(
                name=step.name, working_days=step.working_days, day=day, fixed=index in fixed
            )
        )
        end = back_by(day, step.working_days, days_off)
    return tuple(reversed(planned))


def _shortage(
    received: date, due: date, planned: Sequence[PlannedStep], days_off: Collection[date]
) -> int:
    """Add up what is missing before each fixed day, and before the due day after the last one."""
    missing, needed, start = 0, 0, received
    for step in planned:
        needed += step.working_days
        if step.fixed:
            missing += max(0, needed - working_days(start, step.day, days_off))
            needed, start = 0, step.day
    return missing + max(0, needed - working_days(start, due, days_off))
