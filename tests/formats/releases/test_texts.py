"""What coordinations read of a bulletin on its way out: whole, within a message, nobody pinged."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.previews import Caution, Preview, Progress, Reach, Warned
from bot.domain.bulletins.releases import Approval, Release
from bot.domain.content.bulletins import BulletinState, Correction, SectionKind
from bot.domain.deliveries import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    Owed,
    Place,
    PlaceKind,
    Reason,
)
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.catalogues.release_notices import ReleaseNotice
from bot.formats.releases.texts import (
    ReleaseNames,
    approved_text,
    progress_text,
    review_text,
    told_text,
)
from tests.bulletins import bulletin

NOW = datetime(2026, 4, 1, 14, tzinfo=UTC)
FRENCH, ENGLISH = catalogue_for("fr"), catalogue_for("en")
REGIONS = {f"{n:02}": f"Région numéro {n} au nom assez long" for n in range(1, 19)}
NAMES = ReleaseNames(
    zone=ZoneInfo("America/Toronto"),
    regions=REGIONS,
    bodies={"un": "TROC-01", "trois": "ROC-03"},
    servers={1: "Ici", 2: "Ailleurs @everyone [lien](https://voleur.example)"},
)
WARNINGS = tuple(
    Warned(caution=each, count=2, name={
        Caution.MISSING_SECTION: SectionKind.TAKEAWAYS, Caution.NOBODY_TO_APPROVE: "trois"
    }.get(each, ""))
    for each in Caution
)  # fmt: skip


def preview(**more: Any) -> Preview:
    """Return a joint bulletin that waits for its approvals."""
    found: dict[str, Any] = {
        "bulletin": bulletin(issuers=("un", "trois"), state=BulletinState.IN_REVIEW),
        "release": Release(number=4, writer=7, server=1, body="un"),
        "messages": ("# Info-PSOC",),
        "reach": Reach(
            servers=900,
            channels=3000,
            by_region=dict.fromkeys(REGIONS, 150),
            by_audience=dict.fromkeys(Audience, 750),
        ),
        "warnings": WARNINGS,
        "awaited": frozenset({"un", "trois"}),
    }
    return Preview(**{**found, **more})


def failed(server: int, channel: int = 5) -> Delivery:
    """Return a message that a channel refused."""
    place = Place(kind=PlaceKind.CHANNEL, id=channel, server=server)
    owed = Owed(key="b", kind=DeliveryKind.BULLETIN, place=place, due_at=NOW)
    return Delivery(
        id=1,
        owed=owed,
        state=DeliveryState.FAILED,
        available_at=NOW,
        reason=Reason.NO_PERMISSION,
    )


def progress(**more: Any) -> Progress:
    """Return a bulletin of which two channels of five are served."""
    found: dict[str, Any] = {
        "bulletin": bulletin(),
        "release": Release(number=4, writer=7, server=1),
        **{"channels": 5, "served": 2, "waiting": 1, "held": 1, "failed": 1, "withheld": 0},
    }
    return Progress(**{**found, **more})


@pytest.mark.parametrize("catalogue", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_a_review_says_everything_within_a_message(catalogue: Catalogue) -> None:
    text = review_text(preview(), NAMES, catalogue)
    assert len(text) < 1950
    for told in ("<@7>", "3000", "900", "TROC-01", "ROC-03", *REGIONS.values()):
        assert told in text


def test_the_bulletin_of_a_region_counts_no_other_region() -> None:
    text = review_text(preview(bulletin=bulletin(region="01")), NAMES, FRENCH)
    assert "3000" in text
    assert "Régions servies" not in text
    assert "Régions servies" in review_text(preview(), NAMES, FRENCH)


def test_the_last_approval_opens_the_way_and_one_before_it_says_who_is_awaited() -> None:
    given = Approval(person=9, body="un", at=NOW)
    release = replace(preview().release, approvals=(given,))
    some = approved_text(preview(release=release, awaited=frozenset({"trois"})), NAMES, FRENCH)
    assert "<@9> (TROC-01)" in some
    assert "Il manque encore\u00a0: ROC-03." in some
    every = approved_text(preview(release=release, awaited=frozenset()), NAMES, FRENCH)
    assert "Il peut partir" in every
    alone = approved_text(preview(awaited=frozenset()), NAMES, FRENCH)
    assert "10 minutes" in alone


def test_progress_counts_the_channels_and_names_those_that_need_a_person() -> None:
    text = progress_text(progress(failures=(failed(1), failed(2))), NAMES, FRENCH)
    head, counts, here, elsewhere = text.replace("\u00a0", " ").split("\n")
    assert head == "**Info-PSOC nᵒ 4 : envoi en cours**"
    assert (
        counts
        == "Salons servis : 2 sur 5 · en route : 1 · retenus par leur région : 1 · à voir : 1"
    )
    assert here == "- <#5> : Relais n’a pas la permission d’y écrire"
    assert elsewhere.startswith("- Ailleurs @\u200beveryone \\[lien\\]")
    many = progress_text(progress(failures=(failed(2),) * 30), NAMES, FRENCH)
    assert "et 22 de plus" in many
    assert len(many) < 1950


def test_progress_says_what_is_under_way() -> None:
    over = {"waiting": 0, "held": 0, "failed": 0, "served": 5}
    corrected = bulletin(corrections=(Correction(on=NOW.date(), note="Trois."),))
    gone = replace(bulletin(), state=BulletinState.WITHDRAWN, withdrawn_on=NOW.date())
    halted = Release(number=4, writer=7, server=1, halted=True)
    for made, said in (
        (progress(**over), "envoi terminé"),
        (progress(bulletin=corrected), "rectificatif en cours"),
        (progress(bulletin=corrected, **over), "rectificatif terminé"),
        (progress(bulletin=gone, **over), "retrait terminé"),
        (progress(release=halted), "envoi arrêté"),
    ):
        assert said in progress_text(made, NAMES, FRENCH)


def test_what_someone_wrote_pings_nobody_and_stays_on_its_line() -> None:
    told = told_text(
        ReleaseNotice.TOLD_CHANGE_ASKED, bulletin(), 7, FRENCH, "@here\n# Titre\n<@&5>"
    )
    assert told.count("\n") == 1
    assert "@here" not in told
    assert "<@&5>" not in told
