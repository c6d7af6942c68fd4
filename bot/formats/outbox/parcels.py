"""A claimed batch as it leaves: each text is made by itself, so that none spoils the rest."""

from dataclasses import dataclass, replace

from bot.domain.deliveries import Delivery, DeliveryKind, Parcel, Reason, nonce_of, reference_of
from bot.domain.outbox.bulletins import FIRST, edition_of
from bot.domain.outbox.dispatch import Dispatch, may_need_proof
from bot.domain.outbox.facts import Facts
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.outbox.bulletins import BulletinTexts, heading_of
from bot.formats.outbox.outgoing import outgoing_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What leaves, or is only looked for; what its bulletin no longer has; what has no text."""

    parcels: tuple[Parcel, ...] = ()
    surplus: tuple[Delivery, ...] = ()
    unwritable: tuple[tuple[Delivery, Exception], ...] = ()


class ParcelWriter:
    """Makes parcels of what was decided to leave."""

    def __init__(self, decided: Dispatch, facts: Facts) -> None:
        self._decided = decided
        self._facts = facts
        self._bulletins = BulletinTexts(facts, catalogue_for("fr"))

    def written(self) -> Written:
        """Write every one of them; one that cannot be written is left out, with the reason."""
        parcels = [self._dropped(each, why) for each, why in self._decided.looked_for]
        surplus: list[Delivery] = []
        unwritable = list(self._decided.broken)
        for each in self._decided.leaving:
            try:
                text = self._text(each)
            except Exception as error:
                unwritable.append((each, error))
                continue
            if text is not None:
                parcels.append(self._parcel(each, text))
            elif each.attempted_at is not None:
                parcels.append(self._dropped(each, Reason.STOPPED))
            else:
                surplus.append(each)
        return Written(parcels=tuple(parcels), surplus=tuple(surplus), unwritable=tuple(unwritable))

    def _text(self, delivery: Delivery) -> str | None:
        owed, bulletin = delivery.owed, self._facts.bulletin(delivery.owed)
        if bulletin is not None and owed.text is None and owed.kind is not DeliveryKind.CROSSPOST:
            return self._bulletins.text(owed, bulletin)
        catalogue = catalogue_for(self._language(delivery))
        missed = self._decided.instead_of.get(delivery.id, 1)
        return outgoing_text(delivery, self._facts, catalogue, instead_of=missed)

    def _parcel(self, delivery: Delivery, text: str) -> Parcel:
        owed, facts = delivery.owed, self._facts
        event, server, bulletin = facts.event(owed), facts.server(owed), facts.bulletin(owed)
        restricted = event.scope if event and may_need_proof(owed, event, facts) else None
        return Parcel(
            delivery=replace(delivery, attempted_at=delivery.attempted_at or facts.now),
            text=text,
            nonce=nonce_of(owed),
            reference=reference_of(owed.key),
            doubt=delivery.attempted_at,
            mention_role=server.mention_role if server and bulletin is None else None,
            event=event.id if event else None,
            language=self._language(delivery),
            restricted=restricted,
            proofs=facts.proofs(owed, restricted) if restricted else (),
            heading=heading_of(owed, facts),
            thread=facts.begun.get((owed.subject, owed.place)) if owed.part else None,
            edition=edition_of(bulletin) if bulletin else FIRST,
        )

    def _dropped(self, delivery: Delivery, reason: Reason) -> Parcel:
        """Return what is only looked for: nobody will read it."""
        return replace(self._parcel(delivery, ""), dropped=reason)

    def _language(self, delivery: Delivery) -> str:
        wishes = self._facts.subscriptions.get(delivery.owed.place.id, ())
        return next((wish.language for wish in wishes), "fr")
