"""What a draft is held against: the calendar, the dossiers and the terms its writer may see."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.audiences import Reader, may_read
from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.errors import OthersDossierError
from bot.domain.bulletins.releases import Release, StatusChange
from bot.domain.calendar.desk import Desk
from bot.domain.calendar.rules import Remit
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.glossary import Term
from bot.domain.errors import NotFoundError


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The records as one writer sees them; `bodies` are the ids of every organisation."""

    desk: Desk
    terms: tuple[Term, ...]
    bodies: frozenset[str]

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers that they may name, by title."""
        return tuple(sorted(self.desk.dossiers.values(), key=lambda each: (each.title, each.id)))

    def shown(self, release: Release) -> Release:
        """Return a release as they may read it: without where hidden dossiers stand."""
        seen = (each for each in release.statuses if each.dossier in self.desk.dossiers)
        return replace(release, statuses=tuple(seen))

    def told(self, change: BulletinChange) -> BulletinChange:
        """Return a change likewise."""
        before, after = change.release_before, change.release_after
        return replace(
            change,
            release_before=self.shown(before) if before else None,
            release_after=self.shown(after) if after else None,
        )

    def known(self, held: Bulletin | None) -> Mapping[str, Collection[str]]:
        """Return what a bulletin may name, by kind: what they see, and what it named already."""
        named = (held.dossiers, held.terms) if held is not None else ((), ())
        return {
            "region": self.desk.regions,
            "body": self.bodies,
            "dossier": {*self.desk.dossiers, *named[0]},
            "term": {*(term.id for term in self.terms), *named[1]},
        }


def shelf_of(
    desk: Desk, terms: Iterable[Term], bodies: Iterable[str], remit: Remit, today: date
) -> Shelf:
    """Return what of the records a writer may be shown."""
    reader = Reader(audience=remit.audience, regions=remit.regions)
    return Shelf(
        desk=remit.seen(desk, today),
        terms=tuple(each for each in terms if may_read(reader, each.scope, today)),
        bodies=frozenset(bodies),
    )


def decided_by(remit: Remit, shelf: Shelf) -> tuple[Dossier, ...]:
    """Return the dossiers of which a writer may say where they stand, by title."""
    return tuple(
        each
        for each in shelf.dossiers
        if remit.national or (each.region in remit.regions and each.audience <= remit.audience)
    )


def merged_statuses(
    held: Iterable[StatusChange], given: Iterable[StatusChange], shelf: Shelf, remit: Remit
) -> tuple[StatusChange, ...]:
    """Return the statuses a bulletin sets, those that are for others to say as they were.

    NotFoundError for a dossier they do not see, OthersDossierError for one they do not decide for.
    """
    decided = {each.id for each in decided_by(remit, shelf)}
    theirs = [each for each in held if each.dossier not in decided]
    own = {each.dossier: each for each in given if each not in theirs}
    for dossier in own:
        if dossier not in shelf.desk.dossiers:
            raise NotFoundError(dossier)
        if dossier not in decided:
            raise OthersDossierError(dossier)
    return tuple(sorted([*theirs, *own.values()], key=lambda each: each.dossier))
