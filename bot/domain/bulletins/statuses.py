"""Where dossiers stand once a bulletin is out: written, and taken back if it is withdrawn."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.bulletins.releases import StatusChange
from bot.domain.calendar.desk import citation_of
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier, StatusUpdate
from bot.domain.content.sources import Source, SourceKind
from bot.domain.dates import PartialDate


def document_of(bulletin: Bulletin) -> Source:
    """Return the document that a bulletin is, for other records to cite."""
    return Source(
        id=document_id(bulletin.number),
        kind=SourceKind.BULLETIN,
        title=bulletin.name,
        date=bulletin.date,
        issuers=bulletin.issuers,
        audience=bulletin.audience,
    )


def document_id(number: int) -> str:
    """Name a bulletin as a document."""
    return f"info-psoc-{number}"


def is_too_wide(bulletin: Bulletin, dossier: Dossier) -> bool:
    """Tell whether more people read a dossier than the bulletin that says where it stands."""
    elsewhere = bulletin.region is not None and dossier.region != bulletin.region
    return elsewhere or dossier.audience < bulletin.audience


def with_status(
    dossier: Dossier, change: StatusChange, bulletin: Bulletin, document: Source, day: date
) -> Dossier:
    """Return a dossier that stands so from this day on, as the bulletin says."""
    update = StatusUpdate(
        date=PartialDate.of(day),
        state=change.state,
        summary=change.summary,
        voice=bulletin.voice,
        citations=(citation_of(document),),
    )
    return replace(dossier, updates=(*dossier.updates, update))


def without_statuses(
    dossier: Dossier, changes: Iterable[StatusChange], document: Source
) -> Dossier:
    """Return a dossier without what a bulletin wrote there; what someone changed since stays."""
    written = [(each.state, each.summary) for each in changes if each.dossier == dossier.id]
    kept = tuple(
        each
        for each in dossier.updates
        if (each.state, each.summary) not in written or each.citations != (citation_of(document),)
    )
    return replace(dossier, updates=kept) if kept else dossier
