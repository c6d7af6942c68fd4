"""Sections are found by their stamps: what one person changes touches nothing else."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import Head, place_of, stamp
from bot.domain.bulletins.edits import (
    as_draft,
    edited,
    head_of,
    move,
    put,
    remove,
    rewritten,
    sent_back,
    what_became,
    with_head,
)
from bot.domain.bulletins.errors import SectionChangedError
from bot.domain.bulletins.releases import Approval, RegionalWord, Release, StatusChange
from bot.domain.content.bulletins import (
    BulletinState,
    Correction,
    Section,
    SectionKind,
    StepRefusedError,
)
from bot.domain.content.dossiers import DossierState
from bot.domain.dates import PartialDate
from tests.bulletins import bulletin

K = SectionKind
NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
_SECTION = st.builds(
    Section,
    kind=st.sampled_from(SectionKind),
    heading=st.sampled_from("abcdef"),
    body=st.text("xyz", max_size=2),
)
SEVERAL = st.lists(_SECTION, min_size=1, max_size=6, unique=True).map(tuple)
ANY = st.lists(_SECTION, max_size=6).map(tuple)


def of_kinds(*kinds: SectionKind) -> tuple[Section, ...]:
    return tuple(Section(kind=kind, heading=f"{at}", body="x") for at, kind in enumerate(kinds))


@given(ANY, st.data(), st.integers(-9, 9))
def test_a_move_is_a_permutation_that_keeps_the_others_in_order(
    sections: tuple[Section, ...], data: st.DataObject, by: int
) -> None:
    assume(sections)
    at = data.draw(st.integers(0, len(sections) - 1))
    moved = move(sections, stamp(sections[at]), by)
    assert Counter(moved) == Counter(sections)
    first = sections.index(sections[at])
    target = min(max(first + by, 0), len(sections) - 1)
    assert moved[target] == sections[at]
    assert (*moved[:target], *moved[target + 1 :]) == (*sections[:first], *sections[first + 1 :])


@given(SEVERAL, st.data(), _SECTION)
def test_a_section_is_replaced_where_it_stands_and_nothing_else_is_touched(
    sections: tuple[Section, ...], data: st.DataObject, new: Section
) -> None:
    at = data.draw(st.integers(0, len(sections) - 1))
    changed = put(sections, new, replacing=stamp(sections[at]))
    assert changed == (*sections[:at], new, *sections[at + 1 :])
    gone = remove(sections, stamp(sections[at]))
    assert gone == (*sections[:at], *sections[at + 1 :])


@given(ANY, _SECTION)
def test_a_section_added_leaves_the_others_as_they_stand_and_comes_once(
    sections: tuple[Section, ...], new: Section
) -> None:
    added = put(sections, new, replacing=None)
    assert put(added, new, replacing=None) == added
    if new in sections:
        assert added == sections
        return
    at = added.index(new)
    assert (*added[:at], *added[at + 1 :]) == sections


@given(SEVERAL, st.data(), _SECTION, _SECTION)
def test_changes_of_two_sections_come_to_the_same_in_either_order(
    sections: tuple[Section, ...], data: st.DataObject, one: Section, other: Section
) -> None:
    assume(len(sections) > 1 and one not in sections and other not in sections)
    here, there = data.draw(st.permutations(range(len(sections))))[:2]
    a, b = stamp(sections[here]), stamp(sections[there])
    both = put(put(sections, one, replacing=a), other, replacing=b)
    assert both == put(put(sections, other, replacing=b), one, replacing=a)
    assert {one, other} <= set(both)
    by = data.draw(st.integers(-3, 3))
    moved = move(put(sections, one, replacing=a), b, by)
    assert moved == put(move(sections, b, by), one, replacing=a)
    assert remove(put(sections, one, replacing=a), b) == put(remove(sections, b), one, replacing=a)


@given(ANY)
def test_what_is_no_more_is_not_changed(sections: tuple[Section, ...]) -> None:
    gone = stamp(Section(heading="ailleurs", body=""))
    for change in (
        lambda: put(sections, Section(heading="x", body=""), replacing=gone),
        lambda: move(sections, gone, 1),
        lambda: remove(sections, gone),
    ):
        with pytest.raises(SectionChangedError):
            change()


@pytest.mark.parametrize(
    ("there", "kind", "at"),
    [
        ((K.ITEM, K.CONTACT), K.HEADLINE, 0),
        ((K.HEADLINE, K.ITEM), K.ITEM, 2),
        ((K.HEADLINE, K.TERMS, K.LINKS, K.CONTACT), K.ITEM, 1),
        ((K.HEADLINE, K.TERMS, K.LINKS, K.CONTACT), K.TAKEAWAYS, 1),
        ((K.HEADLINE, K.LINKS, K.CONTACT), K.TERMS, 1),
        ((K.HEADLINE, K.TERMS, K.CONTACT), K.LINKS, 2),
        ((K.HEADLINE, K.TERMS, K.LINKS), K.CONTACT, 3),
        ((K.LINKS, K.ITEM, K.CONTACT), K.DATES, 2),
        ((K.LINKS, K.CONTACT), K.CONTACT, 2),
        ((K.LINKS, K.CONTACT), K.LINKS, 1),
        ((), K.DATES, 0),
    ],
)
def test_a_new_section_goes_where_readers_look_for_its_kind(
    there: tuple[SectionKind, ...], kind: SectionKind, at: int
) -> None:
    new = Section(kind=kind, heading="Nouvelle", body="x")
    assert place_of(stamp(new), put(of_kinds(*there), new, replacing=None)) == at


def test_a_section_is_followed_through_what_others_did() -> None:
    one, two, three = of_kinds(K.HEADLINE, K.ITEM, K.CONTACT)
    reworded, renamed = replace(two, body="y"), replace(two, heading="Autre", body="z")
    start = (one, two, three)
    path = [start, (one, reworded, three), (reworded, one, three)]
    assert what_became(stamp(two), path) == reworded
    assert what_became(stamp(two), [start, (one, renamed, three)]) == renamed
    assert what_became(stamp(two), [start, (one, reworded, three), (one, three)]) is None
    assert what_became(stamp(two), [start, (one, three), (one, two, three)]) == two
    assert what_became(stamp(two), [start, (one, three, replace(three, heading="n"))]) is None
    halves = (reworded, replace(two, body="z"))
    assert what_became(stamp(two), [start, (one, *halves, three)]) is None
    assert what_became("ailleurs", path) is None
    assert what_became(stamp(two), []) is None


@given(st.lists(SEVERAL, min_size=1, max_size=4), st.data())
def test_what_a_section_became_stands_in_the_last_version(
    versions: list[tuple[Section, ...]], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(versions[0]))
    became = what_became(stamp(one), versions)
    assert became is None or became in versions[-1]
    if one in versions[-1] and all(one in version for version in versions):
        assert became == one


def test_a_change_goes_back_to_the_draft_and_the_same_again_changes_nothing() -> None:
    for state in (BulletinState.IN_REVIEW, BulletinState.APPROVED, BulletinState.SCHEDULED):
        held = bulletin(state=state, published_on=None)
        assert edited(held, replace(held, title="Autre")).state is BulletinState.DRAFT
        assert edited(held, replace(held, state=BulletinState.DRAFT)) == held
        assert sent_back(held) == replace(held, state=BulletinState.DRAFT)
    for state in (BulletinState.PUBLISHED, BulletinState.WITHDRAWN):
        held = bulletin(state=state)
        with pytest.raises(StepRefusedError):
            edited(held, held)


def test_who_changes_a_text_leaves_none_of_what_was_decided_on_it() -> None:
    status = StatusChange(dossier="d", state=DossierState.DONE, summary="Fait.")
    word = RegionalWord(server=2, text="Bonjour", person=5)
    release = Release(
        number=4,
        writer=1,
        server=1,
        body="a",
        version="v",
        submitted_at=NOW,
        approvals=(Approval(person=2, body="a", at=NOW),),
        scheduled_for=NOW,
        missed=True,
        statuses=(status,),
        words=(word,),
    )
    kept = Release(number=4, writer=7, server=8, body="b", statuses=(status,), words=(word,))
    assert rewritten(release, writer=7, server=8, body="b") == kept


def test_a_head_is_put_in_place_whole() -> None:
    head = Head(
        title="T",
        date=PartialDate(year=2027),
        audience=Audience.GROUPINGS,
        region="01",
        issuers=("a",),
        dossiers=("d",),
    )
    changed = with_head(bulletin(), head)
    assert head_of(changed) == head
    assert with_head(changed, head_of(bulletin())) == bulletin()


def test_what_is_put_back_is_the_text_never_what_became_of_it() -> None:
    out = bulletin(
        state=BulletinState.WITHDRAWN,
        corrections=(Correction(on=date(2026, 4, 1), note="x"),),
        withdrawn_on=date(2026, 4, 2),
        withdrawal="Erreur",
    )
    draft = replace(bulletin(), state=BulletinState.DRAFT, published_on=None)
    assert as_draft(out) == draft
    assert as_draft(draft) == draft
