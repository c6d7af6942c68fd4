"""The journal names who did what, and offers the versions that are another text than now."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.bulletins.changes import BulletinChange
from bot.domain.bulletins.edits import as_draft
from bot.domain.content.bulletins import Bulletin
from bot.domain.journal import CLOCK_ACTOR, ERASED_ACTOR, Change, actor_of
from bot.formats.catalogues.catalogue import catalogue_for
from bot.formats.drafts.journal import (
    journal_page,
    version_card,
    version_changes,
    version_words,
)
from bot.formats.drafts.release_changes import ChangeNames
from tests.bulletins import bulletin

FR = catalogue_for("fr")
NOW = datetime(2026, 11, 4, 15, tzinfo=UTC)
NAMES = ChangeNames(moment=lambda at: f"{at:%d à %H h}")
ONE, TWO = (as_draft(bulletin(title=title)) for title in ("Un", "Deux"))


def change(
    before: Bulletin | None, after: Bulletin | None, *, at: int = 0, actor: str = actor_of(5)
) -> BulletinChange:
    moment = NOW + timedelta(hours=at)
    line = Change(
        id=at + 1, at=moment, actor=actor, kind="bulletin", record="4", before=None, after=None
    )
    return BulletinChange(line=line, before=before, after=after)


# Begun, reworded, put back: the newest first.
CHANGES = (change(TWO, ONE, at=2), change(ONE, TWO, at=1), change(None, ONE))


def offered(held: Bulletin | None, page: int = 0) -> list[int]:
    return [each.line.id for each in journal_page(held, CHANGES, page, NAMES, FR).items]


def test_what_it_says_now_is_no_other_version_and_what_is_out_has_none() -> None:
    assert offered(ONE) == [2]
    assert offered(TWO) == [3, 1]
    assert offered(None) == [3, 2, 1]
    assert offered(bulletin(title="Deux")) == []


def test_each_page_offers_its_own_versions_so_that_any_is_within_reach() -> None:
    titles = [as_draft(bulletin(title=f"{at}")) for at in range(13)]
    changes = [
        change(titles[at - 1] if at else None, titles[at], at=at) for at in reversed(range(13))
    ]
    pages = [journal_page(titles[-1], changes, page, NAMES, FR) for page in range(3)]
    assert {each.pages for each in pages} == {3}
    assert [each.line.id for page in pages for each in page.items] == list(range(12, 0, -1))


@pytest.mark.parametrize(
    ("actor", "shown", "alone"),
    [
        (actor_of(5), "‹@5›", "vous"),
        (actor_of(6), "‹@6›", "une autre personne"),
        (CLOCK_ACTOR, "Relais, à l’heure prévue", "Relais, à l’heure prévue"),
        (ERASED_ACTOR, "(effacé)", "(effacé)"),
        ("pack", "contenu de départ", "contenu de départ"),
    ],
)
def test_whoever_changed_it_is_named(actor: str, shown: str, alone: str) -> None:
    made = change(TWO, ONE, actor=actor)
    (block,) = journal_page(TWO, [made], 0, NAMES, FR).card.blocks[:1]
    assert block.text.startswith(f"04 à 15 h · {shown}\n")
    assert version_words(made, 5, NAMES, FR) == f"04 à 15 h · {alone}"
    card = version_card(TWO, made, NAMES, FR)
    assert (card.title, card.blocks[0].text) == ("Version du 04 à 15 h", shown)
    assert card.blocks[1].text == "- Titre\u00a0: Deux → Un"


def test_a_version_says_what_going_back_to_it_would_change() -> None:
    made = change(TWO, ONE)
    assert version_changes(replace(ONE, title="Trois"), made, NAMES, FR) == (
        "Titre\u00a0: Trois → Un",
    )
    assert version_changes(ONE, made, NAMES, FR) == ("Autre changement",)
    assert version_changes(None, made, NAMES, FR) == (
        "Brouillon remis\u00a0: «\u00a0Un\u00a0». Sections\u00a0: 4",
    )
