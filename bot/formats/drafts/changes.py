"""What changed between two versions of a bulletin, in words: its head, then section by section."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import Final

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.content.bulletins import Bulletin, Section
from bot.formats import words
from bot.formats.catalogues.bulletin_changes import ChangeMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.dates import date_words
from bot.formats.drafts.release_changes import ChangeNames, release_lines

MOST_LINES: Final = 12
_SHOWN: Final = 160
# How much of what two texts begin with alike stands before where they part.
_ALIKE: Final = 40


def change_lines(
    change: BulletinChange, names: ChangeNames, catalogue: Catalogue, most: int = MOST_LINES
) -> tuple[str, ...]:
    """Say what a line of the journal changed, a thing a line, no more than so many."""
    if change.release_before is not None or change.release_after is not None:
        lines = release_lines(change.release_before, change.release_after, names, catalogue)
    else:
        lines = version_lines(change.before, change.after, names, catalogue)
    return capped(tuple(lines) or (catalogue.text(ChangeMessage.OTHER),), catalogue, most)


def capped(lines: Sequence[str], catalogue: Catalogue, most: int = MOST_LINES) -> tuple[str, ...]:
    """Return so many lines, the last of which tells how many more there are."""
    if len(lines) <= most:
        return tuple(lines)
    count = len(lines) - most + 1
    return (*lines[: most - 1], catalogue.text(ChangeMessage.MORE, count=str(count)))


def version_lines(
    before: Bulletin | None, after: Bulletin | None, names: ChangeNames, catalogue: Catalogue
) -> Iterator[str]:
    """Say what changed from one version to another."""
    if before is None or after is None:
        began = ChangeMessage.BEGUN if before is None else ChangeMessage.DISCARDED
        yield catalogue.text(began)
        return
    told_after = _told(after, names, catalogue)
    for field, was in _told(before, names, catalogue).items():
        if was != told_after[field]:
            yield _from_to(catalogue.text(field), was, told_after[field], catalogue)
    yield from section_lines(before.sections, after.sections, catalogue)
    for correction in after.corrections[len(before.corrections) :]:
        yield catalogue.text(ChangeMessage.CORRECTED, note=correction.note)
    if after.withdrawal and after.withdrawal != before.withdrawal:
        yield catalogue.text(ChangeMessage.WITHDRAWN, reason=after.withdrawal)


def section_lines(
    before: Sequence[Section], after: Sequence[Section], catalogue: Catalogue
) -> Iterator[str]:
    """Say which sections were added, removed, changed (line by line) and moved."""
    pairs = _pairs(before, after)
    new, gone = {after_at for _, after_at in pairs}, {at for at, _ in pairs}
    for at, section in enumerate(before):
        if at not in gone:
            yield catalogue.text(ChangeMessage.SECTION_REMOVED, heading=_short(section.heading))
    for at, section in enumerate(after):
        if at not in new:
            yield catalogue.text(ChangeMessage.SECTION_ADDED, heading=_short(section.heading))
    for at, after_at in pairs:
        yield from _changed(before[at], after[after_at], catalogue)
    order = [after_at for _, after_at in pairs]
    if order != sorted(order):
        headings = " · ".join(_short(each.heading) for each in after)
        yield catalogue.text(ChangeMessage.SECTIONS_MOVED, headings=headings)


def _told(bulletin: Bulletin, names: ChangeNames, catalogue: Catalogue) -> dict[ChangeMessage, str]:
    region = names.regions.get(bulletin.region or "", bulletin.region or "")
    return {
        ChangeMessage.FIELD_TITLE: bulletin.title,
        ChangeMessage.FIELD_DATE: date_words(bulletin.date, catalogue.language),
        ChangeMessage.FIELD_AUDIENCE: catalogue.text(bulletin.audience),
        ChangeMessage.FIELD_REGION: region,
        ChangeMessage.FIELD_ISSUERS: _named(bulletin.issuers, names.bodies),
        ChangeMessage.FIELD_DOSSIERS: _named(bulletin.dossiers, names.dossiers),
        ChangeMessage.FIELD_STATE: catalogue.text(bulletin.state),
    }


def _named(identities: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(each, each) for each in identities)


def _pairs(before: Sequence[Section], after: Sequence[Section]) -> list[tuple[int, int]]:
    """Find each section again: just as it was, then by its heading, then by what is left."""
    ways: tuple[Callable[[Section, Section], bool], ...] = (
        lambda one, other: one == other,
        lambda one, other: one.heading == other.heading,
        lambda one, other: bool(one.body.strip()) and one.body == other.body,
    )
    pairs: dict[int, int] = {}
    for alike in ways:
        for at, section in enumerate(before):
            left = (i for i in range(len(after)) if i not in pairs.values())
            found = next((i for i in left if alike(section, after[i])), None)
            if at not in pairs and found is not None:
                pairs[at] = found
    return sorted(pairs.items())


def _changed(before: Section, after: Section, catalogue: Catalogue) -> Iterator[str]:
    if before.heading != after.heading:
        field = catalogue.text(ChangeMessage.FIELD_HEADING)
        yield _from_to(field, before.heading, after.heading, catalogue)
    section = catalogue.text(ChangeMessage.SECTION, heading=_short(after.heading))
    if before.kind is not after.kind:
        was, becomes = catalogue.text(before.kind), catalogue.text(after.kind)
        yield _from_to(section, was, becomes, catalogue)
    if before.body != after.body:
        yield from _body_lines(section, before.body, after.body, catalogue)


def _body_lines(section: str, before: str, after: str, catalogue: Catalogue) -> Iterator[str]:
    """Say which lines left a text and which came; empty ones only lay it out."""
    was, becomes = (
        list(filter(None, map(str.strip, text.split("\n")))) for text in (before, after)
    )
    matcher = SequenceMatcher(None, was, becomes, autojunk=False)
    changes = [each for each in matcher.get_opcodes() if each[0] != "equal"]
    if not changes:
        yield catalogue.text(ChangeMessage.SPACING, section=section)
    for _, first, last, start, end in changes:
        gone, come = was[first:last], becomes[start:end]
        for line in gone:
            shown = _apart(line, come)
            yield catalogue.text(ChangeMessage.REMOVED, section=section, line=shown)
        for line in come:
            shown = _apart(line, gone)
            yield catalogue.text(ChangeMessage.ADDED, section=section, line=shown)


def _from_to(field: str, before: str, after: str, catalogue: Catalogue) -> str:
    nothing = catalogue.text(ChangeMessage.NOTHING)
    return catalogue.text(
        ChangeMessage.FROM_TO,
        field=field,
        before=_apart(before, [after]) or nothing,
        after=_apart(after, [before]) or nothing,
    )


def _apart(text: str, others: Iterable[str]) -> str:
    """Cut a long text around where it is no longer like any of the others."""
    same = max((_alike(text, each) for each in others), default=0)
    if words.width(text) <= _SHOWN or same <= _ALIKE:
        return _short(text)
    start = same - _ALIKE
    start = text.find(" ", start, same) + 1 or start
    return _short(f"… {text[start:]}")


def _alike(one: str, other: str) -> int:
    """Count the characters with which two texts begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _short(text: str) -> str:
    return words.shortened(text, _SHOWN, "…")
