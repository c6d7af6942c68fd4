"""Messages about dates that nobody asked for, as plain Markdown that reads in full by itself.

Nobody is pinged by these texts: whoever sends one puts the role that was chosen before it, on a
line of its own, for which room is left.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from bot.domain.answers.answers import Reference
from bot.domain.content.events import Event, EventKind, EventStanding
from bot.domain.dates import PartialDate
from bot.domain.deliveries import DeliveryKind, Owed, reference_of
from bot.domain.schedule.moments import Moment, local_day, moment_of
from bot.domain.schedule.plans import Planned
from bot.domain.schedule.summaries import Monday
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.notices import NoticeMessage
from bot.formats.lists.when import event_words
from bot.formats.moments import day_words, moment_words
from bot.formats.records.sources import references_list

# Discord's 2,000 characters, less a mention of a role before the text.
LONGEST: Final = 2000 - len("<@&>\n") - 20
_LONGEST_SUMMARY: Final = 700
_CITED: Final = 3
_NOUNS: Final = {
    EventKind.COMMENT_DEADLINE: NoticeMessage.NOUN_DEADLINE,
    EventKind.DEADLINE: NoticeMessage.NOUN_DEADLINE,
    EventKind.MEETING: NoticeMessage.NOUN_MEETING,
    EventKind.HEARING: NoticeMessage.NOUN_HEARING,
    EventKind.ASSEMBLY: NoticeMessage.NOUN_ASSEMBLY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What one message is about: its event as it is now, and its documents that may be shown.

    `told` is the date that the place last heard of, for a change. `late` where it leaves long after
    it was due; `instead_of` counts the messages it stands for, where several were missed.
    """

    owed: Owed
    event: Event
    now: datetime
    references: tuple[Reference, ...] = ()
    told: Planned | None = None
    late: bool = False
    instead_of: int = 1


def notice_text(notice: Notice, catalogue: Catalogue) -> str:
    """Write an announcement, a reminder or a change."""
    changed = notice.owed.kind is DeliveryKind.CHANGE
    head = _change(notice, catalogue) if changed else _news(notice, catalogue)
    cancelled = notice.event.standing is EventStanding.CANCELLED
    told = "" if cancelled else notice.event.summary
    summary = words.markdown(words.shortened(told, _LONGEST_SUMMARY, "…"))
    parts = [*head, summary, _documents(notice, catalogue), _lateness(notice, catalogue)]
    return closed([part for part in parts if part], notice.owed.key, catalogue)


def summary_text(
    owed: Owed,
    events: Sequence[Event],
    monday: Monday,
    catalogue: Catalogue,
    *,
    late: bool = False,
) -> str:
    """Write the summary of a Monday: one line for each event, in full."""
    day = day_words(monday.day, catalogue)
    lines = [f"**{catalogue.text(NoticeMessage.SUMMARY, day=day)}**"]
    if late:
        lines.append(f"*{catalogue.text(NoticeMessage.LATE, when=day)}*")
    for index, event in enumerate(events):
        line = catalogue.text(
            NoticeMessage.SUMMARY_LINE,
            when=_when(event, catalogue),
            title=words.plain(event.title),
        )
        if len("\n".join([*lines, line])) > LONGEST - 100:
            rest = str(len(events) - index)
            lines.append(catalogue.text(NoticeMessage.SUMMARY_MORE, count=rest))
            break
        lines.append(line)
    return closed(lines, owed.key, catalogue)


def reference_line(key: str, catalogue: Catalogue) -> str:
    """Return the line by which a message is found again."""
    return catalogue.text(NoticeMessage.REFERENCE, reference=reference_of(key))


def closed(parts: Iterable[str], key: str, catalogue: Catalogue) -> str:
    """End a text with the line by which it is found again, whatever its length."""
    end = reference_line(key, catalogue)
    body = words.shortened("\n".join(parts), LONGEST - len(end) - 1, "…")
    return f"{body}\n{end}"


def _news(notice: Notice, catalogue: Catalogue) -> list[str]:
    event, moment = notice.event, moment_of(notice.event)
    left = _left(moment, notice.now, catalogue) if moment else ""
    title, when = words.plain(event.title), _when(event, catalogue)
    if notice.owed.kind is DeliveryKind.ANNOUNCEMENT:
        noun = catalogue.text(_NOUNS.get(event.kind, NoticeMessage.NOUN_DATE))
        head = catalogue.text(NoticeMessage.NEW, noun=noun, title=title)
        dated = catalogue.text(NoticeMessage.WHEN_LEFT, when=when, left=left)
    else:
        head = catalogue.text(NoticeMessage.REMINDER, left=left, title=title)
        dated = catalogue.text(NoticeMessage.WHEN, when=when)
    if event.standing is EventStanding.TENTATIVE:
        dated += f" {catalogue.text(NoticeMessage.TENTATIVE)}"
    return [f"**{head}**", dated]


def _change(notice: Notice, catalogue: Catalogue) -> list[str]:
    """Say both dates: the one to remember, and the one to forget."""
    event, told = notice.event, notice.told
    moment = moment_of(event)
    old = told.moment if told else None
    head = catalogue.text(_change_head(event, told), title=words.plain(event.title))
    lines = [f"**{head}**"]
    if event.standing is EventStanding.CANCELLED:
        planned = _at(event, old) if old else event
        when = moment_words(planned, catalogue)
        return [*lines, catalogue.text(NoticeMessage.CALLED_OFF_WHEN, when=when)]
    if moment is None:
        lines.append(catalogue.text(NoticeMessage.NO_NEW_WHEN))
    else:
        when, left = _when(event, catalogue), _left(moment, notice.now, catalogue)
        lines.append(catalogue.text(NoticeMessage.NEW_WHEN, when=when, left=left))
    if old is not None and old != moment:
        when = moment_words(_at(event, old), catalogue)
        lines.append(catalogue.text(NoticeMessage.OLD_WHEN, when=when))
    return lines


def _change_head(event: Event, told: Planned | None) -> NoticeMessage:
    if event.standing is EventStanding.CANCELLED:
        return NoticeMessage.CANCELLED
    if told is not None and told.cancelled:
        return NoticeMessage.RESTORED
    moment, old = moment_of(event), told.moment if told else None
    if moment is None:
        return NoticeMessage.UNDATED
    if old is not None and old.day == moment.day:
        return NoticeMessage.HOUR_CHANGED
    return NoticeMessage.EARLIER if old and moment.at < old.at else NoticeMessage.LATER


def _when(event: Event, catalogue: Catalogue) -> str:
    return event_words(event, catalogue) if event.end else moment_words(event, catalogue)


def _at(event: Event, moment: Moment) -> Event:
    """Return the event as it stood at another moment."""
    return replace(
        event, start=PartialDate.of(moment.day), hour=moment.hour, zone=moment.zone, end=None
    )


def _left(moment: Moment, now: datetime, catalogue: Catalogue) -> str:
    """Write how long there is until then: « dans 3 heures », « demain », « dans 7 jours »."""
    if moment.at <= now:
        return catalogue.text(NoticeMessage.PASSED)
    days = (moment.day - local_day(now, moment.zone)).days
    if days == 0 and moment.hour_stated:
        return _hours_left(moment.at - now, catalogue)
    if days <= 1:
        return catalogue.text(NoticeMessage.TOMORROW if days else NoticeMessage.TODAY)
    return catalogue.text(NoticeMessage.IN_DAYS, count=str(days))


def _hours_left(left: timedelta, catalogue: Catalogue) -> str:
    minutes = max(1, round(left.total_seconds() / 60))
    if minutes < 50:
        return catalogue.text(NoticeMessage.IN_MINUTES, count=str(minutes))
    hours = round(minutes / 60)
    if hours == 1:
        return catalogue.text(NoticeMessage.IN_HOUR)
    return catalogue.text(NoticeMessage.IN_HOURS, count=str(hours))


def _documents(notice: Notice, catalogue: Catalogue) -> str:
    if not notice.references:
        return ""
    one, many = NoticeMessage.SOURCE, NoticeMessage.SOURCES
    heading = catalogue.text(one if len(notice.references) == 1 else many)
    return f"{heading}\n{references_list(notice.references[:_CITED], catalogue)}"


def _lateness(notice: Notice, catalogue: Catalogue) -> str:
    if notice.instead_of > 1:
        count = str(notice.instead_of)
        return f"*{catalogue.text(NoticeMessage.LATE_MERGED, count=count)}*"
    if not notice.late:
        return ""
    due = Moment(at=notice.owed.due_at, zone=notice.event.zone, hour_stated=True)
    when = moment_words(_at(notice.event, due), catalogue)
    return f"*{catalogue.text(NoticeMessage.LATE, when=when)}*"
