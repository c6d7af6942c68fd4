"""Changes of a draft: its head, its sections by their stamps, and what becomes of its release."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.domain.bulletins.drafts import Head, place_of, stamp
from bot.domain.bulletins.errors import SectionChangedError
from bot.domain.bulletins.releases import Release
from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind, Step, after

# What readers look for at the end, in this order.
_LAST: Final = (SectionKind.TERMS, SectionKind.LINKS, SectionKind.CONTACT)


def head_of(bulletin: Bulletin) -> Head:
    """Return what a bulletin bears before its sections."""
    return Head(
        title=bulletin.title,
        date=bulletin.date,
        audience=bulletin.audience,
        region=bulletin.region,
        issuers=bulletin.issuers,
        dossiers=bulletin.dossiers,
    )


def with_head(bulletin: Bulletin, head: Head) -> Bulletin:
    """Return a bulletin that bears this."""
    return replace(
        bulletin,
        title=head.title,
        date=head.date,
        audience=head.audience,
        region=head.region,
        issuers=head.issuers,
        dossiers=head.dossiers,
    )


def as_draft(bulletin: Bulletin) -> Bulletin:
    """Return a bulletin as if it never had been out."""
    return replace(
        bulletin,
        state=BulletinState.DRAFT,
        published_on=None,
        corrections=(),
        withdrawn_on=None,
        withdrawal="",
    )


def sent_back(held: Bulletin) -> Bulletin:
    """Return a bulletin as it stands once it was changed (StepRefusedError for one that is out)."""
    return replace(held, state=after(held.state, Step.EDIT))


def edited(held: Bulletin, changed: Bulletin) -> Bulletin:
    """Return what a change leaves of a bulletin that is not out (StepRefusedError).

    One that says the same as before stands where it stood.
    """
    state = sent_back(held).state
    same = replace(changed, state=held.state) == held
    return held if same else replace(changed, state=state)


def rewritten(release: Release, *, writer: int, server: int, body: str | None) -> Release:
    """Return the release of a bulletin whose text changed: nobody approved this one yet."""
    return replace(
        release,
        writer=writer,
        server=server,
        body=body,
        version="",
        submitted_at=None,
        approvals=(),
        scheduled_for=None,
        missed=False,
    )


def put(
    sections: Sequence[Section], section: Section, *, replacing: str | None
) -> tuple[Section, ...]:
    """Put a section in place of the one of this stamp, or where readers look for its kind.

    SectionChangedError where that one is no more. Just the same one added again is one.
    """
    if replacing is not None:
        at = _place(replacing, sections)
        return (*sections[:at], section, *sections[at + 1 :])
    if section in sections:
        return tuple(sections)
    at = _end_for(section.kind, sections)
    return (*sections[:at], section, *sections[at:])


def move(sections: Sequence[Section], stamped: str, by: int) -> tuple[Section, ...]:
    """Move a section so many places down (up where negative), no further than the ends."""
    at = _place(stamped, sections)
    others = [*sections[:at], *sections[at + 1 :]]
    others.insert(min(max(at + by, 0), len(others)), sections[at])
    return tuple(others)


def remove(sections: Sequence[Section], stamped: str) -> tuple[Section, ...]:
    """Take a section away."""
    at = _place(stamped, sections)
    return (*sections[:at], *sections[at + 1 :])


def what_became(stamped: str, versions: Iterable[Sequence[Section]]) -> Section | None:
    """Follow a section through the versions of a text, the oldest first; None where it is gone."""
    before: Sequence[Section] = ()
    for version in versions:
        if place_of(stamped, version) is None:
            following = _successor(stamped, before, version)
            stamped = stamped if following is None else stamp(following)
        before = version
    at = place_of(stamped, before)
    return None if at is None else before[at]


def _place(stamped: str, sections: Sequence[Section]) -> int:
    at = place_of(stamped, sections)
    if at is None:
        raise SectionChangedError(None)
    return at


def _end_for(kind: SectionKind, sections: Sequence[Section]) -> int:
    """Return where a new section of this kind goes: a headline first, links before contacts…"""
    if kind is SectionKind.HEADLINE:
        return 0
    later = _LAST[_LAST.index(kind) + 1 :] if kind in _LAST else _LAST
    at = len(sections)
    while at and sections[at - 1].kind in later:
        at -= 1
    return at


def _successor(
    stamped: str, before: Sequence[Section], version: Sequence[Section]
) -> Section | None:
    """Return what stands for a section that one change took away; None where it is not clear."""
    at = place_of(stamped, before)
    if at is None:
        return None
    new = [each for each in version if each not in before]
    named = [each for each in new if each.heading == before[at].heading]
    if len(named) == 1:
        return named[0]
    replaced = len(version) == len(before) and version[at] in new
    return version[at] if replaced else None
