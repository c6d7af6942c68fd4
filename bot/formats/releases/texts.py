"""What coordinations read in their channel of a bulletin on its way out, from preview to last copy.

Plain content, within one message: it reads with embeds off. People are named, never pinged.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.audiences import Audience
from bot.domain.bulletins.previews import Caution, Preview, Progress, Reach, Warned
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin, BulletinState, SectionKind
from bot.domain.deliveries import Delivery
from bot.formats import words
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.release_notices import ReleaseNotice
from bot.formats.catalogues.releases import ReleaseMessage
from bot.formats.moments import local_moment_words
from bot.formats.outbox.reports import reason_text
from bot.formats.places.mentions import channel_mention, person_mention
from bot.formats.places.places import NameOf

_MOST_FAILURES: Final = 8
_LONGEST_DETAIL: Final = 1200
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseNames:
    """How regions, organisations, servers, people and channels are named, and on which clocks.

    `safe` makes a name that others chose fit for where the text is shown.
    """

    zone: ZoneInfo
    regions: Mapping[str, str] = field(default_factory=dict)
    bodies: Mapping[str, str] = field(default_factory=dict)
    servers: Mapping[int, str] = field(default_factory=dict)
    person: NameOf = person_mention
    channel: NameOf = channel_mention
    safe: Callable[[str], str] = words.plain

    def place(self, delivery: Delivery, here: int) -> str:
        """Name a channel of the server where this is read; of another, the server alone."""
        place = delivery.owed.place
        server = self.servers.get(place.server or 0)
        if server is None or place.server == here:
            return self.channel(place.id)
        return self.safe(server)


def preview_head(bulletin: Bulletin, catalogue: Catalogue) -> str:
    """Announce the messages of a bulletin that follow, as channels will get them."""
    return catalogue.text(ReleaseNotice.PREVIEW, name=bulletin.name)


def review_text(preview: Preview, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Say what stands under a preview: where it will go, what to look at, who must approve it."""
    bulletin = preview.bulletin
    return "\n".join(
        (
            _titled(ReleaseNotice.TO_APPROVE, bulletin, catalogue),
            catalogue.text(ReleaseNotice.SENT_BY, person=person_mention(preview.release.writer)),
            *reach_lines(preview, names, catalogue),
            *warning_lines(preview.warnings, names, catalogue),
            "",
            awaited_words(preview.awaited, names, catalogue),
            catalogue.text(ReleaseNotice.APPROVAL_RULE),
        )
    )


def reach_lines(preview: Preview, names: ReleaseNames, catalogue: Catalogue) -> Iterator[str]:
    """Say for whom it is, and into how many servers and channels it will go."""
    reach, text = preview.reach, catalogue.text
    yield text(ReleaseNotice.FOR_WHOM, readers=readers_words(preview.bulletin, names, catalogue))
    yield text(ReleaseNotice.REACH, places=places_words(reach, catalogue))
    if preview.bulletin.region is None and len(reach.by_region) > 1:
        regions = {_region(code, names, catalogue): n for code, n in reach.by_region.items()}
        yield text(ReleaseNotice.BY_REGION, counts=_counts(regions, catalogue))
    if len(reach.by_audience) > 1:
        audiences: Mapping[Audience, int] = dict(sorted(reach.by_audience.items()))
        named = {catalogue.text(each): count for each, count in audiences.items()}
        yield text(ReleaseNotice.BY_AUDIENCE, counts=_counts(named, catalogue))


def readers_words(bulletin: Bulletin, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Say for whom a bulletin is: « les organismes membres, Bas-Saint-Laurent »."""
    audience = catalogue.text(bulletin.audience)
    if bulletin.region is None:
        return audience
    return f"{audience}, {_region(bulletin.region, names, catalogue)}"


def places_words(reach: Reach, catalogue: Catalogue) -> str:
    """Count channels and servers: « 12 salons de 8 serveurs »."""
    text = catalogue.text
    one, many = ReleaseMessage.CHANNEL, ReleaseMessage.CHANNELS
    channels = text(one if reach.channels == 1 else many, count=str(reach.channels))
    one, many = ReleaseMessage.SERVER, ReleaseMessage.SERVERS
    servers = text(one if reach.servers == 1 else many, count=str(reach.servers))
    return text(ReleaseMessage.CHANNELS_OF, channels=channels, servers=servers)


def warning_lines(
    warnings: Collection[Warned], names: ReleaseNames, catalogue: Catalogue
) -> Iterator[str]:
    """Say what to look at before it leaves."""
    for each in warnings:
        name = _concerned(each, names, catalogue)
        said = catalogue.text(each.caution, count=str(each.count), name=name)
        yield catalogue.text(ReleaseNotice.WARNING, text=said)


def awaited_words(
    awaited: Collection[str | None], names: ReleaseNames, catalogue: Catalogue
) -> str:
    """Say whose approval is wanted; empty where nobody's is."""
    if not awaited:
        return ""
    bodies = _bodies(awaited, names, catalogue)
    if not bodies:
        return catalogue.text(ReleaseNotice.AWAITED_HERE)
    return catalogue.text(ReleaseNotice.AWAITED, bodies=bodies)


def approved_text(preview: Preview, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Say who approved it, and what comes next: other approvals, or the way out."""
    text, bulletin, awaited = catalogue.text, preview.bulletin, preview.awaited
    people = approvers_words(preview.release, names, catalogue)
    by = text(ReleaseNotice.APPROVED_BY, people=people) if people else ""
    if awaited:
        head = text(ReleaseNotice.APPROVED_PARTLY, name=bulletin.name)
        left = text(ReleaseNotice.STILL_AWAITED, bodies=_bodies(awaited, names, catalogue))
    else:
        head = text(ReleaseNotice.APPROVED, name=bulletin.name)
        left = text(ReleaseNotice.APPROVED_NEXT)
    by = by or text(ReleaseNotice.APPROVED_ALONE)
    return "\n".join((f"{head} {by}", left))


def approvers_words(release: Release, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Name who approved a bulletin, each with their organisation; empty where nobody did."""
    people = [
        catalogue.text(
            ReleaseNotice.APPROVED_FOR,
            person=names.person(each.person),
            body=names.bodies.get(each.body, each.body),
        )
        if each.body
        else names.person(each.person)
        for each in release.approvals
    ]
    return listed(people, catalogue)


def missed_text(
    bulletin: Bulletin, release: Release, names: ReleaseNames, catalogue: Catalogue
) -> str:
    """Say that its hour passed while nothing ran."""
    at = release.scheduled_for
    when = local_moment_words(at, names.zone, catalogue) if at else ""
    head = catalogue.text(ReleaseNotice.MISSED, name=bulletin.name)
    return f"{head}\n{catalogue.text(ReleaseNotice.MISSED_WHEN, when=when)}"


def hold_text(
    bulletin: Bulletin, until: datetime, names: ReleaseNames, catalogue: Catalogue
) -> str:
    """Say until when a region may add its word to a bulletin of the network."""
    when = local_moment_words(until, names.zone, catalogue)
    head = _titled(ReleaseNotice.HOLD, bulletin, catalogue)
    return f"{head}\n{catalogue.text(ReleaseNotice.HOLD_UNTIL, until=when)}"


def progress_text(progress: Progress, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Say how far it has come, in figures, and name what needs a person."""
    head = catalogue.text(_progress_head(progress), name=progress.bulletin.name)
    return "\n".join(
        (head, counts_words(progress, catalogue), *failure_lines(progress, names, catalogue))
    )


def counts_words(progress: Progress, catalogue: Catalogue) -> str:
    """Count the channels: served, on their way, held, failed, withheld."""
    text, count = catalogue.text, str(progress.channels)
    changed = bool(progress.bulletin.corrections) or progress.bulletin.withdrawn_on is not None
    if progress.served == progress.channels:
        every = ReleaseNotice.ALL_UP_TO_DATE if changed else ReleaseNotice.ALL_SERVED
        return text(every, count=count)
    some = ReleaseNotice.UP_TO_DATE if changed else ReleaseNotice.SERVED
    served = text(some, served=str(progress.served), count=count)
    others = {
        ReleaseNotice.WAITING: progress.waiting,
        ReleaseNotice.HELD: progress.held,
        ReleaseNotice.FAILED: progress.failed,
        ReleaseNotice.WITHHELD: progress.withheld,
    }
    return " · ".join([served, *(text(each, count=str(n)) for each, n in others.items() if n)])


def failure_lines(progress: Progress, names: ReleaseNames, catalogue: Catalogue) -> Iterator[str]:
    """Name the channels that need a person, and say why."""
    here = progress.release.server
    for each in progress.failures[:_MOST_FAILURES]:
        reason = reason_text(each, catalogue)
        yield catalogue.text(ReleaseNotice.FAILURE, place=names.place(each, here), reason=reason)
    if (more := len(progress.failures) - _MOST_FAILURES) > 0:
        yield catalogue.text(ReleaseNotice.MORE, count=str(more))


def told_text(
    told: ReleaseNotice, bulletin: Bulletin, person: int, catalogue: Catalogue, detail: str = ""
) -> str:
    """Say who did what with a bulletin; `detail` is in their words, or an hour in ours."""
    said = words.shortened(words.plain(detail), _LONGEST_DETAIL, "…")
    return catalogue.text(told, name=bulletin.name, person=person_mention(person), detail=said)


def listed(names: Collection[str], catalogue: Catalogue) -> str:
    """Write names one after the other: « TROC-01, ROC-03 et RIOCM »."""
    *others, last = names or [""]
    if not others:
        return last
    return catalogue.text(ReleaseNotice.AND, first=", ".join(others), last=last)


def _progress_head(progress: Progress) -> ReleaseNotice:
    if progress.release.halted:
        return ReleaseNotice.HALTED
    over = progress.over and not progress.held
    if progress.bulletin.state is BulletinState.WITHDRAWN:
        return ReleaseNotice.WITHDRAWN if over else ReleaseNotice.WITHDRAWING
    if progress.bulletin.corrections:
        return ReleaseNotice.CORRECTED if over else ReleaseNotice.CORRECTING
    return ReleaseNotice.GONE_OUT if over else ReleaseNotice.GOING_OUT


def _titled(message: ReleaseNotice, bulletin: Bulletin, catalogue: Catalogue) -> str:
    title = words.plain(words.shortened(bulletin.title, _LONGEST_TITLE, "…"))
    return catalogue.text(message, name=bulletin.name, title=title)


def _concerned(warned: Warned, names: ReleaseNames, catalogue: Catalogue) -> str:
    """Name what a caution is about: a kind of section, or an organisation."""
    if warned.caution is Caution.MISSING_SECTION:
        return catalogue.text(SectionKind(warned.name))
    return names.bodies.get(warned.name, catalogue.text(ReleaseNotice.OWN_SERVER))


def _region(code: str | None, names: ReleaseNames, catalogue: Catalogue) -> str:
    return (
        catalogue.text(ReleaseNotice.NO_REGION) if code is None else names.regions.get(code, code)
    )


def _bodies(awaited: Collection[str | None], names: ReleaseNames, catalogue: Catalogue) -> str:
    return listed(sorted(names.bodies.get(each, each) for each in awaited if each), catalogue)


def _counts(counts: Mapping[str, int], catalogue: Catalogue) -> str:
    return ", ".join(
        catalogue.text(ReleaseNotice.COUNTED, name=name, count=str(count))
        for name, count in counts.items()
    )
