"""Acronyms without their meaning and dates to come are found; nothing is made up."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.bulletins.proposals import lines_of, on_days, terms_section, unexplained
from bot.domain.calendar.written import WrittenDate
from bot.domain.content.bulletins import Bulletin, Section, SectionKind
from bot.domain.content.glossary import Term
from bot.domain.dates import PartialDate
from tests.bulletins import bulletin
from tests.shelf import event

ACA = Term(id="aca", acronym="ACA", meaning="action communautaire autonome")
CSSS = Term(id="csss", acronym="CSSS", meaning="centre de santé", other_forms=("CSSSs",))
RQ = Term(id="rq", acronym="RQACA", meaning="le réseau", other_forms=("RQ-ACA", "le réseau ACA"))
ODD = Term(id="odd", acronym="CI(U)SSS", meaning="l’un ou l’autre")
WORD = Term(id="mot", acronym="Chantier", meaning="un travail", other_forms=("grand chantier",))
NARROW = Term(id="xyz", acronym="XYZ", meaning="réservé", audience=Audience.GROUPINGS)
SHORT = Term(id="ci", acronym="CI", meaning="un comité")
GLOSSARY = (RQ, CSSS, ACA, ODD, SHORT, WORD, NARROW)
TODAY = date(2026, 11, 4)


def told(*bodies: str, terms: str = "", **more: object) -> Bulletin:
    sections = [Section(heading=f"Section {at}", body=body) for at, body in enumerate(bodies)]
    if terms:
        sections.append(Section(kind=SectionKind.TERMS, heading="Sigles", body=terms))
    return bulletin(sections=tuple(sections), title="Un titre", **more)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Le CSSS et l’ACA.", ["aca", "csss"]),
        ("l’**ACA**, [l’ACA](https://x.example)", ["aca"]),
        ("Le RQ-ACA.", ["rq"]),
        ("Le RQ-ACA et l’ACA.", ["aca", "rq"]),
        ("Deux CSSSs.", ["csss"]),
        ("Le CI(U)SSS.", ["odd"]),
        ("le csss, MACA, ACAD, un Chantier, un grand chantier", []),
        ("https://x.example/ACA", []),
        ("L’action communautaire autonome (ACA) avance.", []),
        ("L’ACA (action communautaire autonome) avance.", []),
        ("L’action communautaire autonome avance; l’ACA aussi.", ["aca"]),
        ("Le XYZ.", []),
    ],
)
def test_acronyms_used_without_their_meaning_are_found(body: str, found: list[str]) -> None:
    assert [each.id for each in unexplained(told(body), GLOSSARY)] == found


def test_what_the_bulletin_explains_or_may_not_say_is_left_out() -> None:
    assert unexplained(told("L’ACA.", terms="- **ACA** : x"), GLOSSARY) == ()
    assert unexplained(told("Le RQ-ACA.", terms="- RQACA : x"), GLOSSARY) == ()
    assert unexplained(told("Rien.", terms="- CSSS : x"), GLOSSARY) == ()
    assert unexplained(told("Le XYZ.", audience=Audience.GROUPINGS), GLOSSARY) == (NARROW,)
    assert [e.id for e in unexplained(bulletin(title="Les CSSS"), GLOSSARY)] == ["csss"]
    assert unexplained(told("Le CSSS."), ()) == ()


@given(st.lists(st.sampled_from(["CSSS", "ACA", "RQ-ACA", "mot", "XYZ", ","]), max_size=8))
def test_once_explained_nothing_is_left_to_explain(spoken: list[str]) -> None:
    draft = told(" ".join(spoken))
    terms = unexplained(draft, GLOSSARY)
    assert {each.acronym for each in terms} <= {"CSSS", "ACA", "RQACA"}
    replacing, section = terms_section(draft, terms)
    assert replacing is None
    explained = told(" ".join(spoken), terms=section.body) if terms else draft
    assert unexplained(explained, GLOSSARY) == ()


def test_the_list_of_acronyms_grows_in_the_section_there_is() -> None:
    draft = told("Le CSSS.", terms="Déjà :\n- **ACA** : x")
    replacing, section = terms_section(draft, [CSSS])
    assert replacing is not None
    assert section.heading == "Sigles"
    assert section.body == "Déjà :\n- **ACA** : x\n- **CSSS**\u00a0: centre de santé"
    _, first = terms_section(told("Le CSSS."), [ACA, CSSS])
    assert (first.kind, first.heading, first.body.count("\n")) == (SectionKind.TERMS, "Sigles", 1)


def test_lines_are_those_people_read() -> None:
    draft = told("Un\n\n- [deux](https://x.example) https://y.example", terms="trois")
    assert list(lines_of(draft)) == ["Un titre", "Section 0", "Un", "deux "]


def on(day: int, hour: int | None = None) -> WrittenDate:
    return WrittenDate(day=date(2026, 12, day), hour=None if hour is None else time(hour))


def test_days_to_come_are_matched_with_the_calendar() -> None:
    one = event("un", "Un", "2026-12-10")
    several = event("deux", "Deux", "2026-12-09", end=PartialDate.of(date(2026, 12, 11)))
    vague = event("trois", "Trois", "2026-12")
    found = on_days(
        [on(20), on(10), on(10, 14), on(11), WrittenDate(day=date(2026, 11, 3)),
         WrittenDate(day=TODAY), on(12), on(8)],
        [vague, one, several],
        TODAY,
    )  # fmt: skip
    assert [(each.day.day, each.hour, [e.id for e in each.events]) for each in found] == [
        (4, None, []),
        (8, None, []),
        (10, time(14), ["deux", "un"]),
        (11, None, ["deux"]),
        (12, None, []),
        (20, None, []),
    ]


def test_two_hours_of_a_day_are_two() -> None:
    assert [each.hour for each in on_days([on(10, 14), on(10, 9), on(10)], [], TODAY)] == [
        time(9), time(14)
    ]  # fmt: skip
