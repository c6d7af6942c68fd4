"""Records of every kind for every audience and region, each marked by a word of its own."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from bot.domain.audiences import Audience, Scope
from bot.domain.content.bodies import Body
from bot.domain.content.bulletins import Bulletin, BulletinState, Section
from bot.domain.content.dossiers import Dossier, DossierState, StatusUpdate
from bot.domain.content.events import Event, EventKind
from bot.domain.content.glossary import Term
from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.pack import Record
from bot.domain.content.requests import Request
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate

REGIONS = (None, "01", "03", "06")
_COMING, _GONE = PartialDate.of(date(2026, 4, 20)), PartialDate.of(date(2026, 3, 2))
_EMBARGO = date(2026, 5, 1)
# A word of every text here, so that a search for it finds them all.
COMMON = "zirconium"


def scopes() -> dict[str, Scope]:
    """Return every mark with whom it is for."""
    marks = {
        f"zq{audience.name.lower()}{region or 'qc'}": Scope(audience=audience, region=region)
        for audience, region in product(Audience, REGIONS)
    }
    return {**marks, "zqembargo": Scope(embargo_until=_EMBARGO)}


def secret_records() -> Iterator[Record]:
    """Give the records: a mark stands in every text of its own, and in no other."""
    for at, (mark, scope) in enumerate(scopes().items()):
        yield from _regional(mark, scope)
        yield _bulletin(at + 50, mark, scope)
        if scope.region is None and scope.embargo_until is None:
            yield from _everywhere(mark, scope)


def _regional(mark: str, scope: Scope) -> Iterator[Record]:
    audience, region = scope.audience, scope.region
    cited = (Citation(source="lettre-essai", place="p. 1"),)
    text = f"{COMMON} {mark}"
    embargo = {"embargo_until": scope.embargo_until} if scope.embargo_until else {}
    yield Entry(
        id=f"fiche-{mark}",
        topic="essai",
        question=f"Que dit la fiche {text}?",
        answer=text,
        note=text,
        details=text,
        citations=cited,
        audience=audience,
        region=region,
        **embargo,
    )
    yield Dossier(
        id=f"dossier-{mark}",
        title=f"Dossier {text}",
        description=text,
        updates=(
            StatusUpdate(date=_GONE, state=DossierState.IN_PROGRESS, summary=text, citations=cited),
        ),
        audience=audience,
        region=region,
        **embargo,
    )
    yield from (
        Event(
            id=f"date-{when}-{mark}",
            kind=EventKind.MEETING,
            title=f"Rencontre {text}",
            start=when,
            summary=text,
            dossier=f"dossier-{mark}",
            citations=cited,
            audience=audience,
            region=region,
            **embargo,
        )
        for when in (_COMING, _GONE)
    )
    if not embargo:
        yield Gap(
            id=f"trou-{mark}",
            question=f"Que manque-t-il au sujet {text}?",
            explanation=text,
            audience=audience,
            region=region,
        )
        yield Request(
            id=f"suivi-{mark}",
            title=f"Suivi {text}",
            asked_by=("ctroc",),
            asked_of=("ctroc",),
            sent_on=_GONE,
            summary=text,
            citations=cited,
            dossier=f"dossier-{mark}",
            audience=audience,
            region=region,
        )


def _bulletin(number: int, mark: str, scope: Scope) -> Bulletin:
    text = f"{COMMON} {mark}"
    return Bulletin(
        number=number,
        title=f"Numéro {text}",
        date=PartialDate(year=2026, month=3),
        sections=(Section(heading=f"Nouvelle {text}", body=text),),
        dossiers=(f"dossier-{mark}",),
        audience=scope.audience,
        region=scope.region,
        embargo_until=scope.embargo_until,
        state=BulletinState.PUBLISHED,
    )


def _everywhere(mark: str, scope: Scope) -> Iterator[Record]:
    text, audience = f"{COMMON} {mark}", scope.audience
    yield Source(
        id=f"bulletin-{mark}",
        kind=SourceKind.BULLETIN,
        title=f"Bulletin {text}",
        date=_GONE,
        audience=audience,
    )
    yield Term(
        id=f"sigle-{mark}", acronym=mark.upper(), meaning=text, explanation=text, audience=audience
    )
    yield Body(
        id=f"organisme-{mark}",
        name=f"Organisme {text}",
        description=text,
        citations=(Citation(source=f"bulletin-{mark}", place="p. 1"),),
        audience=audience,
    )
