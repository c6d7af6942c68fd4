"""What is wrong is told by section; an edit is refused for its own mistakes, not for others'."""

from dataclasses import replace

import pytest

from bot.domain.bulletins.drafts import Fault
from bot.domain.bulletins.faults import faults_of, refused, status_faults
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.bulletins import Bulletin, Section, SectionKind
from bot.domain.content.dossiers import DossierState
from tests.bulletins import bulletin
from tests.shelf import dossier

KNOWN = {"region": ["01"], "body": ["troc-01"], "dossier": ["local"], "term": ["aca"]}


def of(*sections: Section, **more: object) -> Bulletin:
    return bulletin(sections=sections, title="Un titre", **more)


GOOD = Section(kind=SectionKind.HEADLINE, heading="Une", body="Bien dit.")
BAD = Section(heading="Deux", body="Bonjour @everyone")


def test_faults_come_section_by_section_the_head_first_and_name_it() -> None:
    wrong = of(BAD, replace(BAD, heading="C'est"), region="99")
    told = [(each.section, each.message.split("\u00a0: ")[0]) for each in faults_of(wrong, KNOWN)]
    assert told == [
        (None, "région"),
        (0, "section «\u00a0Deux\u00a0»"),
        (1, "section «\u00a0C'est\u00a0», titre"),
        (1, "section «\u00a0C'est\u00a0»"),
    ]
    assert "@everyone" in faults_of(wrong, KNOWN)[1].message


def test_names_are_looked_up_where_what_is_known_is_given() -> None:
    named = of(GOOD, region="01", dossiers=("local", "ailleurs"), issuers=("x",), terms=("aca",))
    assert [each.message.partition("\u00a0:")[0] for each in faults_of(named, KNOWN)] == [
        "dossiers", "organisations"
    ]  # fmt: skip
    assert faults_of(named) == ()


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("\u202eUn\u200b titre\n", "«\u00a0Un titre\u00a0»"),
        ("\u202e ", "1"),
        ("mot " * 40, "«\u00a0" + ("mot " * 15).strip() + "…\u00a0»"),
    ],
)
def test_a_section_is_named_by_what_is_seen_of_its_heading(heading: str, named: str) -> None:
    found = faults_of(of(Section(heading=heading, body="@here")))
    assert any(each.message.startswith(f"section {named}") for each in found)


def test_a_draft_without_sections_is_told_once_and_refuses_nothing() -> None:
    assert faults_of(of()) == (Fault(message="aucune section\u00a0: en écrire au moins une"),)
    assert refused(None, of()) == ()
    assert refused(of(GOOD), of()) == ()


def test_an_edit_is_refused_for_its_own_section_and_for_what_it_makes_wrong() -> None:
    held = of(GOOD, BAD)
    mended = of(replace(GOOD, body="Mieux dit."), BAD)
    assert refused(held, mended, 0) == ()
    assert [each.section for each in refused(held, held, 1)] == [1]
    assert refused(held, of(BAD, GOOD)) == ()
    [twice] = refused(of(GOOD), of(replace(GOOD, heading="Autre"), GOOD), 0)
    assert (
        twice.message
        == "section «\u00a0Une\u00a0»\u00a0: une seule section de ce genre par bulletin"
    )
    assert refused(None, of(BAD)) != ()
    many = [Section(heading=f"S {at}", body="x") for at in range(21)]
    [told] = refused(of(*many[:20]), of(*many), 20)
    assert (told.section, "20 au plus" in told.message) == (None, True)


def test_the_words_of_a_status_follow_the_rules_of_texts() -> None:
    local = dossier("local", "Dossier local")
    status = StatusChange(dossier="local", state=DossierState.DONE, summary="Fait.")
    known = {"local": local}
    assert status_faults([status, replace(status, dossier="caché", summary="@here")], known) == ()
    [fault] = status_faults([replace(status, summary="@here")], known)
    assert fault.message.startswith("statut de «\u00a0Dossier local\u00a0»\u00a0: mention")
    assert status_faults([replace(status, summary=" ")], known)
    assert status_faults([replace(status, summary="x" * 1501)], known)
