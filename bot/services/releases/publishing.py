"""The moment a bulletin goes out: all that is written and owed in that one transaction."""

from dataclasses import replace
from typing import Final

from bot.domain.bulletins.errors import (
    EmbargoedError,
    NotYetApprovedError,
    NowhereToPublishError,
    PreviewOutdatedError,
    StatusTooWideError,
)
from bot.domain.bulletins.previews import Progress
from bot.domain.bulletins.reach import Outlet, coordination, hold_of, outlets
from bot.domain.bulletins.releases import embargoed, is_as_sent, published
from bot.domain.bulletins.statuses import document_id, document_of, is_too_wide, with_status
from bot.domain.content.bulletins import BulletinState, Step, after
from bot.domain.content.dossiers import Dossier
from bot.domain.outbox.bulletins import Ask
from bot.domain.outbox.copies import expected, publication
from bot.formats.releases.texts import hold_text, progress_text
from bot.services.releases.cases import FRENCH, Case

_BEFORE_APPROVAL: Final = frozenset({BulletinState.DRAFT, BulletinState.IN_REVIEW})


async def publish(case: Case) -> Progress:
    """Send it out; whatever refuses it does so before anything is written."""
    require_approved(case)
    state = after(case.bulletin.state, Step.PUBLISH)
    if embargoed(case.bulletin, case.today):
        raise EmbargoedError(str(case.bulletin.embargo_until))
    places = outlets(case.bulletin, case.servers)
    if not places:
        raise NowhereToPublishError(case.bulletin.id)
    dossiers = await dossiers_told(case)
    bulletin = replace(case.bulletin, state=state, published_on=case.today)
    case = await case.keep(bulletin, published(case.release, case.now))
    await _write_statuses(case, dossiers)
    await _tell_holders(case, places)
    progress = expected(bulletin, case.release, places)
    # Before its copies: thousands of them may stand in the way.
    text = progress_text(progress, await case.names(), FRENCH)
    await case.ask(Ask.PROGRESS, [text], case.circle)
    owed = publication(bulletin, case.release, places, case.parts, case.now)
    await case.desk.outbox.owe(owed, case.now)
    return progress


def require_approved(case: Case) -> None:
    """Refuse what was not approved by all who must, or says something else since."""
    if case.bulletin.state in _BEFORE_APPROVAL:
        raise NotYetApprovedError(case.bulletin.id)
    if not case.bulletin.is_out and not is_as_sent(case.bulletin, case.release):
        raise PreviewOutdatedError(case.release.version)


async def _tell_holders(case: Case, places: tuple[Outlet, ...]) -> None:
    """Tell the coordination of each server that keeps it a while until when."""
    names = await case.names()
    for server in {each.server.id: each.server for each in places}.values():
        if hold := hold_of(case.bulletin, case.release, server):
            text = hold_text(case.bulletin, case.now + hold, names, FRENCH)
            await case.ask(Ask.HOLD, [text], coordination(case.bulletin, server))


async def dossiers_told(case: Case) -> dict[str, Dossier]:
    """Return the dossiers whose status it tells (StatusTooWideError)."""
    found = await case.desk.dossiers({each.dossier for each in case.release.statuses})
    if wide := [each.id for each in found.values() if is_too_wide(case.bulletin, each)]:
        raise StatusTooWideError(", ".join(wide))
    return found


async def _write_statuses(case: Case, dossiers: dict[str, Dossier]) -> None:
    if not dossiers:
        return
    document = await case.desk.document(document_id(case.bulletin.number))
    if document is None:
        document = document_of(case.bulletin)
        await case.desk.keep(document, actor=case.actor, now=case.now)
    for change in case.release.statuses:
        if dossier := dossiers.get(change.dossier):
            told = with_status(dossier, change, case.bulletin, document, case.today)
            dossiers[change.dossier] = told
            await case.desk.keep(told, actor=case.actor, now=case.now)
