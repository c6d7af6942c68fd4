"""Someone who writes bulletins: which ones are theirs, and what their change makes of a release."""

from dataclasses import dataclass, replace

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.drafts import Head
from bot.domain.bulletins.edits import rewritten
from bot.domain.bulletins.errors import NotWriterError, OthersBulletinError, UnknownBulletinError
from bot.domain.bulletins.releases import Release, keeps
from bot.domain.calendar.rules import Remit, remit_of
from bot.domain.content.bulletins import Bulletin
from bot.domain.places.places import HomeServer, Person, Server


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Someone at work, from a server, for the organisation `body` (None where it has no name)."""

    person: int
    server: int
    body: str | None
    remit: Remit

    def required(self, bulletin: Bulletin | None, number: int) -> Bulletin:
        """Return a bulletin that is theirs (UnknownBulletinError, OthersBulletinError)."""
        if bulletin is None:
            raise UnknownBulletinError(str(number))
        if not keeps(self.remit, bulletin):
            raise OthersBulletinError(str(number))
        return bulletin

    def fresh(self, number: int) -> Release:
        """Return the release of a bulletin of which nothing is known yet."""
        return Release(number=number, writer=self.person, server=self.server, body=self.body)

    def rewrite(self, release: Release) -> Release:
        """Return the release of a bulletin that they changed."""
        return rewritten(release, writer=self.person, server=self.server, body=self.body)

    def placed(self, head: Head) -> Head:
        """Return a head with the only region they have, where it names none."""
        return replace(head, region=head.region or self.remit.own_region)

    def may_see(self, change: BulletinChange) -> bool:
        """Tell whether a change neither was nor became for others to keep."""
        states = (change.before, change.after)
        return all(each is None or keeps(self.remit, each) for each in states)


def writer_of(person: Person, server: Server | None, home: HomeServer | None) -> Writer:
    """Return what someone may write, from where they act at that moment (NotWriterError)."""
    remit = remit_of(person, server, home)
    if remit is None or person.server is None:
        raise NotWriterError(str(person.server))
    body = server.grouping if server is not None else None
    return Writer(person=person.id, server=person.server, body=body, remit=remit)
