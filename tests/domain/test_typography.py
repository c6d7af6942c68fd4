"""French is typeset as in Québec; nothing that a screen must not show gets through."""

import pytest

from bot.domain.typography import forbidden_marks, french_faults, reads_as_english


@pytest.mark.parametrize(
    "text",
    [
        "Le délai est\u00a0: 16\u00a0h, à 08:27; c’est «\u00a0dit\u00a0»!",
        "Voir https://exemple.quebec/l'aca?x=1:2 ou info@l'aca.org",
        "Trois points\u00a0:\n- un;\n- deux?",
    ],
)
def test_good_french_has_no_fault(text: str) -> None:
    assert list(french_faults(text)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("l'aca", "apostrophe"),
        ("« dit\u00a0»", "après «"),
        ("«\u00a0dit »", "avant »"),
        ("«\u00a0dit»", "avant »"),
        ("Délai: demain", "avant :"),
        ("Délai : demain", "avant :"),
        ("Quand ?", "aucune espace"),
        ("Quand\u00a0?", "aucune espace"),
    ],
)
def test_each_fault_is_told_with_the_words_around(text: str, fault: str) -> None:
    [told] = french_faults(text)
    assert fault in told.replace("\u00a0", " ")
    assert "près de" in told


@pytest.mark.parametrize("mark", ["\u202e", "\u2066", "\u200b", "\x07", "\t", "\ufeff", "\ue000"])
def test_invisible_marks_are_forbidden(mark: str) -> None:
    [told] = forbidden_marks(f"avant{mark}après")
    assert f"U+{ord(mark):04X}" in told
    assert mark not in told


@pytest.mark.parametrize("mention", ["@everyone", "@here", "<@123>", "<@!123>", "<@&9>", "<#42>"])
def test_mentions_are_forbidden(mention: str) -> None:
    assert len(list(forbidden_marks(f"Bonjour {mention}"))) == 1


def test_ordinary_text_is_allowed() -> None:
    assert list(forbidden_marks("Œuvre d’été\n«\u00a0oui\u00a0» 😀 info@ctroc.org")) == []


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("When does the transition period end?", True),
        ("Who chairs the CTROC?", True),
        ("Quand finit la transition?", False),
        ("date fin transition", False),
        ("C'est quoi le PSOC?", False),
    ],
)
def test_english_is_told_from_french(text: str, english: bool) -> None:
    assert reads_as_english(text) is english
