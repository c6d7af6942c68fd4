"""What stands against a message of a bulletin at the moment it is to leave."""

from bot.domain.bulletins.releases import reads
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.deliveries import DeliveryKind, Owed, Reason
from bot.domain.outbox.bulletins import edition_of
from bot.domain.outbox.facts import Facts
from bot.domain.places.places import Purpose
from bot.domain.schedule.recipients import reader_of


def bulletin_hindrance(owed: Owed, facts: Facts) -> Reason | None:
    """Return why it may not leave: its bulletin, its place, or someone who stopped it."""
    bulletin = facts.bulletin(owed)
    if bulletin is None:
        return Reason.WITHDRAWN
    match owed.kind:
        case DeliveryKind.BULLETIN:
            return _for_part(owed, bulletin, facts)
        case DeliveryKind.CROSSPOST:
            return None if bulletin.state is BulletinState.PUBLISHED else Reason.WITHDRAWN
        case DeliveryKind.CORRECTION if owed.revision < edition_of(bulletin):
            # A later one says everything.
            return Reason.MERGED
        case DeliveryKind.CORRECTION | DeliveryKind.BULLETIN_NOTICE:
            # Wherever a copy stands, whatever the channel is for by now; what takes it back says
            # nothing that it did not.
            gone = bulletin.state is BulletinState.WITHDRAWN
            return None if gone or facts.readable(owed, bulletin.scope) else Reason.NOT_ALLOWED
        case _:
            return _for_coordination(owed, bulletin, facts)


def _for_part(owed: Owed, bulletin: Bulletin, facts: Facts) -> Reason | None:
    release = facts.release(owed)
    if bulletin.state is not BulletinState.PUBLISHED:
        return Reason.WITHDRAWN
    if release is not None and release.halted:
        return Reason.HALTED
    if not facts.is_meant(owed, Purpose.BULLETINS):
        return Reason.PLACE_CHANGED
    return None if facts.readable(owed, bulletin.scope) else Reason.NOT_ALLOWED


def _for_coordination(owed: Owed, bulletin: Bulletin, facts: Facts) -> Reason | None:
    if not facts.is_meant(owed, Purpose.COORDINATION):
        return Reason.PLACE_CHANGED
    return None if reads(reader_of(owed.place, facts.servers), bulletin) else Reason.NOT_ALLOWED
