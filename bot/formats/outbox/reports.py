"""What a coordination is told of messages that did not arrive."""

from collections.abc import Callable, Mapping

from bot.domain.content.events import Event
from bot.domain.deliveries import Delivery, PlaceKind
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
    channels = [each for each in report.deliveries if _is_channel(each)]
    direct = len(report.deliveries) - len(channels)
    lines = [catalogue.text(DeliveryMessage.REPORT_TITLE)]
    for each in channels[:_MOST_LINES]:
        event = events.get(each.owed.subject)
        title = event.title if event is not None and may_read(event) else ""
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


def _is_channel(delivery: Delivery) -> bool:
    return delivery.owed.place.kind is PlaceKind.CHANNEL
