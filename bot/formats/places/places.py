"""Servers, channels and who reads there, in words. Names come in as they may be shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.domain.places.places import Channel, Server
from bot.domain.places.rules import Problem, ProblemKind
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.places import PlaceMessage

_PROBLEMS = {
    ProblemKind.CHANNEL_GONE: (PlaceMessage.PROBLEM_CHANNEL_GONE, PlaceMessage.REMEDY_CHANNEL_GONE),
    ProblemKind.WRONG_KIND: (PlaceMessage.PROBLEM_WRONG_KIND, PlaceMessage.REMEDY_WRONG_KIND),
    ProblemKind.MISSING_PERMISSION: (
        PlaceMessage.PROBLEM_PERMISSION,
        PlaceMessage.REMEDY_PERMISSION,
    ),
    ProblemKind.MENTION_ROLE_GONE: (
        PlaceMessage.PROBLEM_MENTION_ROLE_GONE,
        PlaceMessage.REMEDY_MENTION_ROLE_GONE,
    ),
    ProblemKind.COORDINATOR_ROLE_GONE: (
        PlaceMessage.PROBLEM_COORDINATOR_ROLE_GONE,
        PlaceMessage.REMEDY_COORDINATOR_ROLE_GONE,
    ),
    ProblemKind.EVERYONE_SEES: (
        PlaceMessage.PROBLEM_EVERYONE_SEES,
        PlaceMessage.REMEDY_EVERYONE_SEES,
    ),
    ProblemKind.ANNOUNCEMENT_IS_PUBLIC: (
        PlaceMessage.PROBLEM_ANNOUNCEMENT,
        PlaceMessage.REMEDY_ANNOUNCEMENT,
    ),
    ProblemKind.ABOVE_HIGHEST: (
        PlaceMessage.PROBLEM_ABOVE_HIGHEST,
        PlaceMessage.REMEDY_ABOVE_HIGHEST,
    ),
}

NameOf: TypeAlias = Callable[[int], str]


def state_words(server: Server, catalogue: Catalogue) -> str:
    """Say where a server stands with the national coordination, and whether Relais is in it."""
    state = catalogue.text(server.state)
    return state if server.present else f"{state} · {catalogue.text(PlaceMessage.ABSENT)}"


def purposes_words(channel: Channel, catalogue: Catalogue) -> str:
    """Say what a channel receives: « Échéances, Rencontres »."""
    names = [catalogue.text(purpose) for purpose in channel.purposes]
    return ", ".join(names) or catalogue.text(PlaceMessage.NOTHING)


def regions_words(codes: tuple[str, ...], names: Mapping[str, str], catalogue: Catalogue) -> str:
    """Name regions by code and name: « 13 Laval, 14 Lanaudière »."""
    named = [f"{code} {names.get(code, '')}".strip() for code in codes]
    return ", ".join(named) or catalogue.text(PlaceMessage.NO_REGION)


def hold_words(hours: int, catalogue: Catalogue) -> str:
    """Say how long bulletins of the network wait: « 24 heures »."""
    if not hours:
        return catalogue.text(PlaceMessage.NO_HOLD)
    return catalogue.text(PlaceMessage.HOLD_HOURS, count=str(hours))


def grouping_words(grouping: str | None, names: Mapping[str, str], catalogue: Catalogue) -> str:
    """Name the grouping a server belongs to."""
    if grouping is None:
        return catalogue.text(PlaceMessage.NO_GROUPING)
    return names.get(grouping, grouping)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong at a place, and what to do about it, each a sentence."""

    what: str
    remedy: str

    def __str__(self) -> str:
        """Say both."""
        return f"{self.what} {self.remedy}"


def troubles(
    server: Server, found: Iterable[Problem], name_of: NameOf, catalogue: Catalogue
) -> tuple[Trouble, ...]:
    """Say each thing to mend and how, then each to know; `name_of` names a channel."""
    ordered = sorted(found, key=lambda problem: problem.warning)
    told = (_trouble(server, problem, name_of, catalogue) for problem in ordered)
    return tuple(trouble for trouble in told if trouble)


def not_seen(catalogue: Catalogue) -> Trouble:
    """Say that Relais does not see a server of the network."""
    return Trouble(
        what=catalogue.text(PlaceMessage.PROBLEM_NOT_SEEN),
        remedy=catalogue.text(PlaceMessage.REMEDY_NOT_SEEN),
    )


def _trouble(
    server: Server, problem: Problem, name_of: NameOf, catalogue: Catalogue
) -> Trouble | None:
    channel = server.channel(problem.channel or 0)
    gone = problem.kind is ProblemKind.CHANNEL_GONE
    if gone and not channel.purposes:
        return None  # Nothing was to be sent there, and nobody reads there any more.
    permission = catalogue.text(problem.permission) if problem.permission else ""
    what, remedy = (
        catalogue.text(
            message,
            channel=purposes_words(channel, catalogue) if gone else name_of(channel.id),
            permission=permission,
            audience=catalogue.text(channel.audience),
            highest=catalogue.text(server.audience),
        )
        for message in _PROBLEMS[problem.kind]
    )
    return Trouble(what=what, remedy=remedy)
