"""What was entered is given back to whoever entered it, for a while."""

from datetime import UTC, datetime, timedelta

from bot.domain.drafts import LIFETIME, Drafts

NOW = datetime(2026, 11, 4, tzinfo=UTC)


def test_a_draft_is_given_back_to_its_person_alone() -> None:
    drafts: Drafts[str] = Drafts()
    drafts.put("a", "texte", 1, NOW)
    assert drafts.get("a", 1, NOW) == "texte"
    assert drafts.get("a", 2, NOW) is None
    assert drafts.get("b", 1, NOW) is None
    drafts.drop("a")
    assert drafts.get("a", 1, NOW) is None


def test_a_draft_does_not_outlive_its_time() -> None:
    drafts: Drafts[str] = Drafts()
    drafts.put("a", "texte", 1, NOW)
    assert drafts.get("a", 1, NOW + LIFETIME - timedelta(seconds=1)) == "texte"
    assert drafts.get("a", 1, NOW + LIFETIME) is None


def test_the_oldest_goes_first() -> None:
    drafts: Drafts[int] = Drafts(most=2)
    for number, token in enumerate("aba"):
        drafts.put(token, number, 1, NOW)
    drafts.put("c", 3, 1, NOW)
    assert [drafts.get(token, 1, NOW) for token in "abc"] == [2, None, 3]
