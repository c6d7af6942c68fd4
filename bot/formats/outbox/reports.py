"""What a coordination is told of messages that did not arrive."""

from collections.abc import Callable, Iterable, Mapping

from bot.domain.content.bulletins import SERIES
from bot.domain.content.events import Event
from bot.domain.deliveries import IN_PARTS, Delivery, PlaceKind
from bot.domain.outbox.bulletins import number_of
from bot.domain.outbox.reports import Report
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.deliveries import DeliveryMessage

_MOST_LINES = 12
_LONGEST_TITLE = 80


def report_text(
    report: Report,
    events: Mapping[str, Event],
    may_read: Callable[[Event], bool],
    catalogue: Catalogue,
) -> str:
    """Return the report: what did not arrive, where, and why; people are counted, never named."""
    direct = sum(not _is_channel(each) for each in report.deliveries)
    channels = _first_parts(each for each in report.deliveries if _is_channel(each))
    lines = [catalogue.text(DeliveryMessage.REPORT_TITLE)]
    for each in channels[:_MOST_LINES]:
        event = events.get(each.owed.subject)
        title = event.title if event is not None and may_read(event) else _issue(each)
        lines.append(_line(each, title, catalogue))
    if len(channels) > _MOST_LINES:
        more = str(len(channels) - _MOST_LINES)
        lines.append(catalogue.text(DeliveryMessage.REPORT_MORE, count=more))
    if direct:
        lines.append(catalogue.text(DeliveryMessage.REPORT_DIRECT, count=str(direct)))
    return "\n".join([*lines, catalogue.text(DeliveryMessage.REPORT_REMEDY)])


def reason_text(delivery: Delivery, catalogue: Catalogue) -> str:
    """Return why something was not sent, or not surely; empty where nothing is to be said."""
    return catalogue.text(delivery.reason) if delivery.reason else ""


def _line(delivery: Delivery, title: str, catalogue: Catalogue) -> str:
    kind, reason = catalogue.text(delivery.owed.kind), reason_text(delivery, catalogue)
    channel = f"<#{delivery.owed.place.id}>"
    if not title:
        return catalogue.text(
            DeliveryMessage.REPORT_LINE, channel=channel, kind=kind, reason=reason
        )
    return catalogue.text(
        DeliveryMessage.REPORT_LINE_OF,
        channel=channel,
        kind=kind,
        title=words.plain(words.shortened(title, _LONGEST_TITLE, "…")),
        reason=reason,
    )


def _first_parts(deliveries: Iterable[Delivery]) -> list[Delivery]:
    """Leave out the parts after one that is there: they did not arrive for that."""
    first: dict[object, Delivery] = {}
    for each in sorted(deliveries, key=lambda one: one.owed.part):
        owed = each.owed
        whole = (owed.subject, owed.kind, owed.place) if owed.kind in IN_PARTS else owed.key
        first.setdefault(whole, each)
    return list(first.values())


def _issue(delivery: Delivery) -> str:
    number = number_of(delivery.owed.subject)
    return "" if number is None else f"{SERIES} nᵒ\u00a0{number}"


def _is_channel(delivery: Delivery) -> bool:
    return delivery.owed.place.kind is PlaceKind.CHANNEL
