"""What changed in how a bulletin leaves, in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.bulletins.releases import Release, StatusChange
from bot.formats.catalogues.bulletin_changes import ChangeMessage
from bot.formats.catalogues.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeNames:
    """How regions (by code), organisations, dossiers and instants are named, in a language."""

    regions: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    dossiers: Mapping[str, str] = field(default_factory=dict)
    moment: Callable[[datetime], str] = str


def release_lines(
    before: Release | None, after: Release | None, names: ChangeNames, catalogue: Catalogue
) -> Iterator[str]:
    """Say what was decided of a release, in the order in which it is decided."""
    if after is None:
        return
    was = before or Release(number=after.number, writer=after.writer, server=after.server)
    yield from _statuses(was, after, names, catalogue)
    if after.submitted_at is not None and after.submitted_at != was.submitted_at:
        yield catalogue.text(ChangeMessage.SUBMITTED)
    for approval in after.approvals:
        if approval not in was.approvals:
            body = names.bodies.get(approval.body or "", approval.body)
            yield _approved(body, catalogue)
    yield from _leaving(was, after, names, catalogue)
    yield from _words(was, after, catalogue)


def _approved(body: str | None, catalogue: Catalogue) -> str:
    if body is None:
        return catalogue.text(ChangeMessage.APPROVED)
    return catalogue.text(ChangeMessage.APPROVED_FOR, body=body)


def _statuses(
    before: Release, after: Release, names: ChangeNames, catalogue: Catalogue
) -> Iterator[str]:
    was, becomes = _by_dossier(before), _by_dossier(after)
    for dossier in sorted(was.keys() | becomes.keys()):
        status, named = becomes.get(dossier), names.dossiers.get(dossier, dossier)
        if status == was.get(dossier):
            continue
        if status is None:
            yield catalogue.text(ChangeMessage.NO_STATUS, dossier=named)
        else:
            state, summary = catalogue.text(status.state), status.summary
            yield catalogue.text(ChangeMessage.STATUS, dossier=named, state=state, summary=summary)


def _by_dossier(release: Release) -> dict[str, StatusChange]:
    return {each.dossier: each for each in release.statuses}


def _leaving(
    before: Release, after: Release, names: ChangeNames, catalogue: Catalogue
) -> Iterator[str]:
    if after.scheduled_for != before.scheduled_for and after.published_at is None:
        if after.scheduled_for is None:
            yield catalogue.text(ChangeMessage.UNSCHEDULED)
        else:
            at = names.moment(after.scheduled_for)
            yield catalogue.text(ChangeMessage.SCHEDULED, at=at)
    if after.missed and not before.missed:
        yield catalogue.text(ChangeMessage.MISSED)
    if after.published_at is not None and before.published_at is None:
        yield catalogue.text(ChangeMessage.LEFT)
    if after.halted != before.halted:
        yield catalogue.text(ChangeMessage.HALTED if after.halted else ChangeMessage.RESUMED)


def _words(before: Release, after: Release, catalogue: Catalogue) -> Iterator[str]:
    for word in after.words:
        if word not in before.words:
            yield catalogue.text(ChangeMessage.WORD, text=word.text)
    servers = {each.server for each in after.words}
    for word in before.words:
        if word.server not in servers:
            yield catalogue.text(ChangeMessage.NO_WORD)
