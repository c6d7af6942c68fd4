"""The journal says what changed in words a coordinator reads, and stops before it is too long."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.audiences import Audience
from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.edits import as_draft
from bot.domain.bulletins.releases import Approval, RegionalWord, Release, StatusChange
from bot.domain.content.bulletins import Bulletin, BulletinState, Correction, Section, SectionKind
from bot.domain.content.dossiers import DossierState
from bot.domain.dates import PartialDate
from bot.domain.journal import Change
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.changes import change_lines, section_lines
from bot.formats.drafts.release_changes import ChangeNames
from tests.bulletins import bulletin

FR, EN = catalogue_for("fr"), catalogue_for("en")
NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
NAMES = ChangeNames(
    regions={"01": "Bas-Saint-Laurent"},
    bodies={"troc-01": "TROC-01"},
    dossiers={"convention": "Convention"},
    moment=lambda at: f"{at:%d à %H h}",
)
ONE = Section(kind=SectionKind.HEADLINE, heading="Une", body="Premier.\n\nDeuxième.")
TWO = Section(heading="Deux", body="- un\n- deux\n- trois")
RELEASE = Release(number=4, writer=1, server=1)

_SECTION = st.builds(
    Section,
    kind=st.sampled_from(SectionKind),
    heading=st.sampled_from(["Une", "Deux", ""]),
    body=st.text("ab \n", max_size=4),
)
_ENDS = st.text("ab ", max_size=300)


def change(**states: object) -> BulletinChange:
    line = Change(id=1, at=NOW, actor="x", kind="bulletin", record="4", before=None, after=None)
    return BulletinChange(line=line, **states)  # type: ignore[arg-type]


def told(before: Bulletin | None, after: Bulletin | None) -> tuple[str, ...]:
    return change_lines(change(before=before, after=after), NAMES, FR)


def sections(before: tuple[Section, ...], after: tuple[Section, ...]) -> list[str]:
    return list(section_lines(before, after, FR))


def test_a_draft_begins_and_ends() -> None:
    assert told(None, bulletin()) == ("Brouillon commencé",)
    assert told(bulletin(), None) == ("Brouillon supprimé",)
    assert told(bulletin(), replace(bulletin(), terms=("aca",))) == ("Autre changement",)


def test_each_field_of_the_head_is_told_by_its_name() -> None:
    before = bulletin(state=BulletinState.APPROVED, dossiers=("convention",))
    after = bulletin(
        state=BulletinState.DRAFT,
        title="Autre",
        date=PartialDate(year=2026, month=12),
        audience=Audience.GROUPINGS,
        region="01",
        issuers=("troc-01", "inconnue"),
    )
    assert told(before, after) == (
        "Titre\u00a0: Le printemps des cuisines → Autre",
        "Date\u00a0: avril 2026 → décembre 2026",
        f"Pour\u00a0: {FR.text(Audience.PUBLIC)} → {FR.text(Audience.GROUPINGS)}",
        "Région\u00a0: rien → Bas-Saint-Laurent",
        "Signé par\u00a0: rien → TROC-01, inconnue",
        "Dossiers\u00a0: Convention → rien",
        f"État\u00a0: {FR.text(BulletinState.APPROVED)} → {FR.text(BulletinState.DRAFT)}",
    )
    note = Correction(on=date(2026, 4, 1), note="Un mot")
    corrected = replace(before, corrections=(note,), withdrawal="Trop tôt")
    assert told(before, corrected) == ("Rectificatif\u00a0: Un mot", "Retrait\u00a0: Trop tôt")
    assert told(corrected, corrected) == ("Autre changement",)


def test_sections_are_told_line_by_line() -> None:
    assert sections((ONE,), (ONE, TWO)) == ["Section ajoutée\u00a0: «\u00a0Deux\u00a0»"]
    assert sections((ONE, TWO), (ONE,)) == ["Section retirée\u00a0: «\u00a0Deux\u00a0»"]
    assert sections((ONE, TWO), (TWO, ONE)) == ["Sections dans un autre ordre\u00a0: Deux · Une"]
    changed = replace(TWO, body="- un\n- 2\n- trois\n- quatre")
    name = "Section «\u00a0Deux\u00a0»"
    assert sections((ONE, TWO), (ONE, changed)) == [
        f"{name}, texte retiré\u00a0: «\u00a0- deux\u00a0»",
        f"{name}, texte ajouté\u00a0: «\u00a0- 2\u00a0»",
        f"{name}, texte ajouté\u00a0: «\u00a0- quatre\u00a0»",
    ]
    assert sections((TWO,), (replace(TWO, kind=SectionKind.DATES),)) == [
        f"{name}\u00a0: {FR.text(SectionKind.ITEM)} → {FR.text(SectionKind.DATES)}"
    ]
    assert sections((TWO,), (replace(TWO, heading="Trois"),)) == [
        "Titre de section\u00a0: Deux → Trois"
    ]
    assert sections((TWO,), (replace(TWO, body="- un\n\n- deux\n- trois"),)) == [
        f"{name}\u00a0: disposition des lignes"
    ]
    replaced = Section(heading="Neuve", body="Autre chose.")
    assert sections((ONE, TWO), (ONE, replaced)) == [
        "Section retirée\u00a0: «\u00a0Deux\u00a0»", "Section ajoutée\u00a0: «\u00a0Neuve\u00a0»"
    ]  # fmt: skip
    twin = replace(TWO, heading="Jumelle")
    assert sections((TWO, twin), (twin, replace(TWO, heading="Trois"))) == [
        "Titre de section\u00a0: Deux → Trois",
        "Sections dans un autre ordre\u00a0: Jumelle · Trois",
    ]


def test_what_is_long_is_cut_and_what_is_left_out_is_counted() -> None:
    long = Section(heading="x" * 300, body="\n".join(f"{at} " + "y" * 500 for at in range(40)))
    lines = told(bulletin(sections=()), bulletin(sections=(replace(long, body="z"), ONE)))
    assert max(map(len, lines)) < 250
    changed = (bulletin(sections=(replace(long, body="z"),)), bulletin(sections=(long,)))
    lines = told(*changed)
    assert len(lines) == 12
    assert lines[-1] == "… et 30 changements de plus"
    assert max(map(len, lines)) < 400
    exact = change_lines(change(before=changed[0], after=changed[1]), NAMES, FR, 41)
    assert len(exact) == 41
    assert "de plus" not in exact[-1]


@settings(max_examples=40)
@given(
    st.lists(_SECTION, max_size=4).map(tuple),
    st.lists(_SECTION, max_size=4).map(tuple),
)
def test_something_is_told_exactly_where_something_changed(
    before: tuple[Section, ...], after: tuple[Section, ...]
) -> None:
    for catalogue in (FR, EN):
        assert bool(list(section_lines(before, after, catalogue))) is (before != after)


def released(edit: Callable[[Release], Release], before: Release = RELEASE) -> tuple[str, ...]:
    after = edit(before)
    return change_lines(change(release_before=before, release_after=after), NAMES, FR)


STATUS = StatusChange(dossier="convention", state=DossierState.DONE, summary="Signée.")
WORD = RegionalWord(server=2, text="Bonjour", person=5)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ({}, {"submitted_at": NOW}, "Envoyé pour approbation"),
        ({}, {"approvals": (Approval(person=1, body=None, at=NOW),)}, "Approuvé"),
        (
            {},
            {"approvals": (Approval(person=1, body="troc-01", at=NOW),)},
            "Approuvé pour TROC-01",
        ),
        ({}, {"scheduled_for": NOW}, "Programmé pour le 04 à 15 h"),
        ({"scheduled_for": NOW}, {"scheduled_for": None}, "N’est plus programmé"),
        ({}, {"missed": True}, "Heure de départ manquée"),
        (
            {"scheduled_for": NOW},
            {"scheduled_for": None, "published_at": NOW},
            "Parti vers les salons",
        ),
        ({}, {"halted": True}, "Arrêt d’urgence"),
        ({"halted": True}, {"halted": False}, "Envoi repris"),
        ({}, {"words": (WORD,)}, "Mot d’une région\u00a0: «\u00a0Bonjour\u00a0»"),
        ({"words": (WORD,)}, {"words": ()}, "Mot d’une région retiré"),
        (
            {},
            {"statuses": (STATUS,)},
            f"Statut de «\u00a0Convention\u00a0»\u00a0: {FR.text(DossierState.DONE)}. Signée.",
        ),
        (
            {"statuses": (STATUS,)},
            {"statuses": ()},
            "Statut de «\u00a0Convention\u00a0»\u00a0: laissé tel quel",
        ),
        ({}, {"writer": 2}, "Autre changement"),
        (
            {"submitted_at": NOW, "approvals": (Approval(person=1, body=None, at=NOW),)},
            {"submitted_at": None, "approvals": ()},
            "Autre changement",
        ),
    ],
)
def test_what_is_decided_of_a_release_is_told(
    before: dict[str, object], after: dict[str, object], line: str
) -> None:
    was = replace(RELEASE, **before)  # type: ignore[arg-type]
    assert released(lambda each: replace(each, **after), was) == (line,)  # type: ignore[arg-type]


def test_a_release_that_begins_tells_what_it_has() -> None:
    first = replace(RELEASE, statuses=(STATUS,), submitted_at=NOW)
    assert len(change_lines(change(release_after=first), NAMES, EN)) == 2
    assert change_lines(change(release_after=RELEASE), NAMES, EN) == ("Another change",)


def test_a_version_is_a_text_that_a_line_made() -> None:
    draft, other = as_draft(bulletin()), as_draft(bulletin(title="Autre"))
    assert change(before=draft, after=other).version == other
    assert change(before=None, after=bulletin()).version == draft
    assert change(before=bulletin(), after=None).version is None
    moved = replace(bulletin(), state=BulletinState.WITHDRAWN, published_on=None)
    assert change(before=bulletin(), after=moved).version is None
    missed = replace(RELEASE, missed=True)
    assert change(release_before=RELEASE, release_after=missed).version is None


def test_a_long_line_is_cut_around_what_changed_in_it() -> None:
    start, end = "Les groupes sont invités à lire ceci. " * 20, " Et voici la suite." * 20
    was, becomes = f"{start}Le 10 décembre.{end}", f"{start}Le 11 janvier.{end}"
    gone, come = sections((replace(TWO, body=was),), (replace(TWO, body=becomes),))
    assert "«\u00a0… " in gone
    assert "Le 10 décembre. Et voici" in gone
    assert "Le 11 janvier. Et voici" in come
    assert max(len(gone), len(come)) < 200
    (title,) = told(as_draft(bulletin(title=was)), as_draft(bulletin(title=becomes)))
    assert "Le 10 décembre." in title
    assert "Le 11 janvier." in title


@settings(max_examples=60)
@given(st.text("ab é", max_size=60), st.integers(0, 9), _ENDS, _ENDS)
def test_two_lines_that_differ_are_told_differently(
    alike: str, times: int, one: str, other: str
) -> None:
    was, becomes = (Section(heading="S", body=alike * times + end) for end in (one, other))
    lines = sections((was,), (becomes,))
    assert len(set(lines)) == len(lines)
    shown = [line.partition("\u00a0: ")[2] for line in lines if "disposition" not in line]
    assert len(set(shown)) == len(shown)
