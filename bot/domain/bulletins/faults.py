"""What must be mended in a bulletin before it may leave, and what is refused as it is written."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.domain.bulletins.drafts import Fault
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.bulletin_rules import bulletin_findings
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier, StatusUpdate
from bot.domain.content.findings import Finding
from bot.domain.content.pack_rules import reference_findings
from bot.domain.content.text_rules import text_findings
from bot.domain.dates import PartialDate
from bot.domain.typography import without_unseen

_NO_SECTION: Final = Fault(message="aucune section\u00a0: en écrire au moins une")
_FIELDS: Final[Mapping[str, str]] = {
    "title": "titre",
    "heading": "titre",
    "date": "date",
    "region": "région",
    "issuers": "organisations",
    "dossiers": "dossiers",
    "terms": "sigles",
    "sections": "sections",
    "corrections": "rectificatifs",
    "withdrawal": "raison du retrait",
}
_ONE_OF_A_KIND: Final = "une seule section de ce genre par bulletin"
_LONGEST_NAME: Final = 60
# A status is dated when the bulletin goes out: its words are held to the rules before.
_SOME_DATE: Final = PartialDate(year=2000)


def faults_of(
    bulletin: Bulletin, known: Mapping[str, Collection[str]] | None = None
) -> tuple[Fault, ...]:
    """Return what must be mended, section by section, the head first.

    The rules are those that the check of the content applies. What the bulletin names is looked
    for among `known`, where that is given.
    """
    found = [*bulletin_findings(bulletin), *text_findings(bulletin)]
    if known is not None:
        found += reference_findings(bulletin, known)
    faults = dict.fromkeys(_fault(bulletin, each) for each in found)
    return tuple(sorted(faults, key=lambda each: -1 if each.section is None else each.section))


def refused(
    held: Bulletin | None,
    changed: Bulletin,
    section: int | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> tuple[Fault, ...]:
    """Return why a change is not kept: any fault of the section written, and new ones elsewhere.

    What was wrong before stays to be mended, so that one mistake does not keep others from being.
    """
    before = {each.message for each in faults_of(held, known)} if held is not None else set()
    return tuple(
        each
        for each in faults_of(changed, known)
        if each != _NO_SECTION
        and ((section is not None and each.section == section) or each.message not in before)
    )


def status_faults(
    statuses: Iterable[StatusChange], dossiers: Mapping[str, Dossier]
) -> tuple[Fault, ...]:
    """Return what is wrong with the words that tell where these dossiers stand."""
    return tuple(
        Fault(message=f"statut de «\u00a0{dossiers[each.dossier].title}\u00a0»\u00a0: {message}")
        for each in statuses
        if each.dossier in dossiers
        for message in _summary_faults(each, dossiers[each.dossier])
    )


def _summary_faults(status: StatusChange, dossier: Dossier) -> Iterator[str]:
    update = StatusUpdate(date=_SOME_DATE, state=status.state, summary=status.summary, citations=())
    for finding in text_findings(replace(dossier, updates=(update,))):
        if finding.path == ("updates", 0, "summary"):
            yield finding.message


def _fault(bulletin: Bulletin, finding: Finding) -> Fault:
    match finding.path:
        case ("sections",) if not bulletin.sections:
            return _NO_SECTION
        case ("sections", int(at), str(field)):
            message = _ONE_OF_A_KIND if field == "kind" else finding.message
            where = f", {_FIELDS[field]}" if field in _FIELDS else ""
            named = _name(bulletin, at)
            return Fault(message=f"section {named}{where}\u00a0: {message}", section=at)
        case (str(field), *_):
            return Fault(message=f"{_FIELDS.get(field, field)}\u00a0: {finding.message}")
    return Fault(message=finding.message)


def _name(bulletin: Bulletin, at: int) -> str:
    """Return how a section is named to whoever writes it: by its heading, else by its place."""
    heading = " ".join(without_unseen(bulletin.sections[at].heading).split())
    if not heading:
        return str(at + 1)
    cut = f"{heading[:_LONGEST_NAME].rstrip()}…" if len(heading) > _LONGEST_NAME else heading
    return f"«\u00a0{cut}\u00a0»"
