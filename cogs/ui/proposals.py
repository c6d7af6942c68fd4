"""An admission in the identifiers of its buttons: all that Discord gives back after a restart.

Regions are marked by their place in the directory, whose print goes along: where the content
changed since, the identifier says nothing any more and the admission is asked for again.
"""

from zlib import crc32

from bot.domain.audiences import Audience
from bot.domain.content.directory import Directory
from bot.domain.places.places import Server
from bot.formats.places.admissions import Proposal

PROPOSAL = (
    r"(?P<server>\d+):(?P<audience>[0-3]):(?P<grouping>[0-9a-f]{8}|-):"
    r"(?P<regions>[0-9a-f]+):(?P<directory>[0-9a-f]{8}):(?P<shown>[0-9a-f]{8})"
)


def proposal_id(proposal: Proposal, directory: Directory) -> str:
    """Write a proposal, and what the server was when it was made."""
    codes = [region.code for region in directory.regions]
    marks = sum(1 << at for at, code in enumerate(codes) if code in proposal.regions)
    grouping = _print(proposal.grouping) if proposal.grouping else "-"
    parts = (proposal.server.id, int(proposal.audience), grouping, f"{marks:x}")
    return ":".join(map(str, (*parts, _directory_print(directory), server_print(proposal.server))))


def read_proposal(told: dict[str, str], server: Server, directory: Directory) -> Proposal | None:
    """Read a proposal back; None where the content changed since."""
    groupings = {_print(body.id): body.id for body in directory.bodies} | {"-": None}
    if told["directory"] != _directory_print(directory) or told["grouping"] not in groupings:
        return None
    marks = int(told["regions"], 16)
    codes = [region.code for region in directory.regions]
    return Proposal(
        server=server,
        audience=Audience(int(told["audience"])),
        grouping=groupings[told["grouping"]],
        regions=tuple(code for at, code in enumerate(codes) if marks >> at & 1),
    )


def server_print(server: Server) -> str:
    """Return a short print of what a server was admitted to."""
    return _print(repr((server.state, server.regions, server.grouping, int(server.audience))))


def _directory_print(directory: Directory) -> str:
    return _print(" ".join(region.code for region in directory.regions))


def _print(text: str) -> str:
    return f"{crc32(text.encode()):08x}"
