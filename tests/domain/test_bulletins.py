"""The steps of a bulletin, its Markdown, and what its check refuses."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bulletins.section_text import kind_of, markdown_of, read_sections, reads_back
from bot.domain.content.bulletin_rules import bulletin_findings, missing
from bot.domain.content.bulletins import (
    BulletinState,
    Correction,
    Section,
    SectionKind,
    Step,
    StepRefusedError,
    after,
)
from bot.domain.markup import Line, Run, is_masked, paragraphs, runs
from tests.bulletins import SECTIONS, bulletin

S = BulletinState


def test_the_whole_path_from_a_draft_to_its_withdrawal() -> None:
    state = S.DRAFT
    for step, reached in (
        (Step.SUBMIT, S.IN_REVIEW),
        (Step.APPROVE, S.APPROVED),
        (Step.SCHEDULE, S.SCHEDULED),
        (Step.STOP, S.APPROVED),
        (Step.PUBLISH, S.PUBLISHED),
        (Step.CORRECT, S.PUBLISHED),
        (Step.WITHDRAW, S.WITHDRAWN),
    ):
        state = after(state, step)
        assert state is reached


@pytest.mark.parametrize("state", [S.IN_REVIEW, S.APPROVED, S.SCHEDULED])
def test_a_change_before_it_is_out_takes_the_approval_away(state: BulletinState) -> None:
    assert after(state, Step.EDIT) is S.DRAFT


@given(st.sampled_from(BulletinState), st.lists(st.sampled_from(Step), max_size=8))
def test_nothing_is_published_that_was_not_approved(
    state: BulletinState, steps: list[Step]
) -> None:
    for step in steps:
        before = state
        try:
            state = after(state, step)
        except StepRefusedError:
            continue
        if state is S.PUBLISHED and before is not S.PUBLISHED:
            assert before in {S.APPROVED, S.SCHEDULED}
        if before is S.WITHDRAWN:
            pytest.fail("a withdrawn bulletin takes no step")


def test_markdown_light_is_read_in_runs() -> None:
    assert runs("a **b** *c* `d*` [e](https://x.ca) https://y.ca.") == (
        Run(text="a "),
        Run(text="b", strong=True),
        Run(text=" "),
        Run(text="c", emphasis=True),
        Run(text=" "),
        Run(text="d*", code=True),
        Run(text=" "),
        Run(text="e", address="https://x.ca"),
        Run(text=" "),
        Run(text="https://y.ca", address="https://y.ca"),
        Run(text="."),
    )
    assert runs("2 * 3 * 4") == (Run(text="2 * 3 * 4"),)


@given(st.text(max_size=60))
def test_no_word_is_lost_in_reading(text: str) -> None:
    read = "".join(run.text for run in runs(text))
    assert set(read) <= set(text)
    assert [c for c in text if c.isalnum() and c not in "()"] == [
        c for c in read if c.isalnum()
    ] or ("](" in text)


def test_lists_have_marks_and_levels() -> None:
    assert paragraphs("- a\n  1. b\n\nc") == (
        (
            Line(runs=(Run(text="a"),), marker="-"),
            Line(runs=(Run(text="b"),), marker="1.", level=1),
        ),
        (Line(runs=(Run(text="c"),)),),
    )


@pytest.mark.parametrize(
    ("words", "address", "masked"),
    [
        ("banque.example", "https://voleur.example", True),
        ("https://a.example/", "https://a.example", False),
        ("www.a.example", "https://a.example", False),
        ("ici", "https://a.example", False),
        ("a@b.example", "mailto:a@b.example", False),
    ],
)
def test_a_link_that_reads_as_another_address_is_told(
    words: str, address: str, masked: bool
) -> None:
    assert is_masked(Run(text=words, address=address)) is masked


def test_sections_are_written_as_people_would_and_read_back() -> None:
    text = markdown_of(SECTIONS)
    assert text.startswith("## La tournée des cuisines collectives\n\nLa tournée")
    assert "{." not in text
    again = read_sections(text)
    assert tuple(written.section for written in again.sections) == SECTIONS
    assert again.sections[1].line == 5
    odd = (replace(SECTIONS[1], kind=SectionKind.DATES),)
    assert "{.dates}" in markdown_of(odd)
    assert reads_back(odd)


@given(
    st.lists(
        st.builds(Section, kind=st.sampled_from(SectionKind), heading=st.text(), body=st.text())
    )
)
def test_what_markdown_would_lose_is_known(sections: list[Section]) -> None:
    reading = read_sections(markdown_of(sections))
    same = [written.section for written in reading.sections] == sections and not reading.before
    assert reads_back(sections) is same


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Ce qu’il faut retenir", SectionKind.TAKEAWAYS),
        ("CE QU'IL FAUT RETENIR", SectionKind.TAKEAWAYS),
        ("Dates à venir", SectionKind.DATES),
        ("Quelques acronymes", SectionKind.TERMS),
        ("Pour nous joindre", SectionKind.CONTACT),
        ("La révision de la brochure", SectionKind.ITEM),
    ],
)
def test_headings_tell_what_sections_are_for(heading: str, kind: SectionKind) -> None:
    assert kind_of(heading, first=False) is kind


def body(text: str) -> dict[str, Any]:
    return {"sections": (Section(heading="Un", body=text),)}


@pytest.mark.parametrize(
    ("change", "path", "message"),
    [
        ({"number": 0}, "number", "à partir de 1"),
        ({"title": "a\nb"}, "title", "sur une ligne"),
        ({"state": S.WITHDRAWN}, "withdrawn_on", "depuis quel jour"),
        ({"withdrawn_on": date(2026, 4, 1)}, "withdrawn_on", "n’est pas retiré"),
        (
            {"state": S.DRAFT, "corrections": (Correction(on=date(2026, 4, 1), note="x"),)},
            "corrections",
            "une fois publié",
        ),
        (body("### Sous-titre"), "sections.0.body", "l’écrire en gras"),
        (body("x" * 1001), "sections.0.body", "d’un trait"),
        (body("[a](javascript:x)"), "sections.0.body", "https://… ou mailto:…"),
        (body("[a.example](https://b.example)"), "sections.0.body", "lien trompeur"),
        ({"sections": (SECTIONS[2], SECTIONS[2])}, "sections.1.kind", "une seule section"),
    ],
)
def test_each_fault_is_told_at_its_field(change: dict[str, Any], path: str, message: str) -> None:
    found = list(bulletin_findings(replace(bulletin(), **change)))
    told = [(".".join(map(str, each.path)), each.message) for each in found]
    assert any(at == path and message in said for at, said in told), told


def test_a_good_bulletin_has_no_fault_and_misses_nothing() -> None:
    assert list(bulletin_findings(bulletin())) == []
    assert missing(bulletin()) == ()
    assert missing(bulletin(sections=SECTIONS[:1])) == (
        SectionKind.TAKEAWAYS,
        SectionKind.CONTACT,
    )
