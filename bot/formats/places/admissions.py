"""`/gestion-serveurs` in words."""

from dataclasses import dataclass

from bot.domain.audiences import Audience
from bot.domain.content.directory import Directory
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Server, ServerState
from bot.formats.catalogues.admissions import AdmissionMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.lists.sheets import capital
from bot.formats.places.changes import PlaceNames, actor_words, change_lines
from bot.formats.places.mentions import moment
from bot.formats.places.places import grouping_words, regions_words, state_words

_MOST_PROBLEMS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a server is about to be admitted to; its name comes as it may be shown."""

    server: Server
    audience: Audience
    grouping: str | None
    regions: tuple[str, ...]


def server_words(
    server: Server, problems: tuple[str, ...], directory: Directory, catalogue: Catalogue
) -> str:
    """Describe a server: state, regions, grouping, audience, and what is wrong there."""
    facts = [capital(state_words(server, catalogue))]
    if server.admitted:
        audience = catalogue.text(server.audience)
        facts += [
            regions_words(server.regions, directory.region_names, catalogue),
            grouping_words(server.grouping, directory.body_names, catalogue),
            catalogue.text(PlaceMessage.UP_TO, audience=audience),
        ]
    lines = [f"**{server.name}**", " · ".join(facts)]
    lines += [f"- {problem}" for problem in problems[:_MOST_PROBLEMS]]
    if server.present and server.state is ServerState.WAITING:
        lines.append(f"-# {catalogue.text(AdmissionMessage.HOW_TO_ADMIT)}")
    if server.admitted and server.present and not problems:
        lines.append(f"-# {catalogue.text(AdmissionMessage.ALL_WELL)}")
    return "\n".join(lines)


def proposal_words(proposal: Proposal, directory: Directory, catalogue: Catalogue) -> str:
    """Read a proposal back in full."""
    new = not proposal.server.admitted
    title = AdmissionMessage.ADMIT_TITLE if new else AdmissionMessage.CHANGE_TITLE
    fields = (
        (PlaceMessage.FIELD_AUDIENCE, catalogue.text(proposal.audience)),
        (
            PlaceMessage.FIELD_GROUPING,
            grouping_words(proposal.grouping, directory.body_names, catalogue),
        ),
        (
            PlaceMessage.FIELD_REGIONS,
            regions_words(proposal.regions, directory.region_names, catalogue),
        ),
    )
    colon = catalogue.text(PlaceMessage.COLON)
    lines = [f"- {catalogue.text(field)}{colon}**{value}**" for field, value in fields]
    heading = f"### {catalogue.text(title, server=proposal.server.name)}"
    return "\n".join([heading, *lines])


def journal_words(change: ServerChange, names: PlaceNames) -> str:
    """Describe a change: when, by whom, from what to what."""
    head = f"-# {moment(change.at)} · {actor_words(change, names.catalogue)}"
    return "\n".join([head, *change_lines(change, names)])
