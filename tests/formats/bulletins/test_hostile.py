"""No text makes Discord draw what was not meant, hides where it leads, or is cut where it hurts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletins.faults import faults_of
from bot.domain.content.bulletin_rules import LONGEST_UNCUT
from bot.domain.content.bulletins import Section
from bot.domain.markup import links
from bot.formats import words
from bot.formats.bulletins.cutting import whole
from bot.formats.bulletins.discord_text import bulletin_text, release_messages
from bot.formats.bulletins.html import html_body
from bot.formats.catalogues.catalogue import catalogue_for
from tests.bulletins import bulletin

FRENCH = catalogue_for("fr")
ELSEWHERE = "https://voleur.example"


def _faults(body: str) -> list[str]:
    return [each.message for each in faults_of(bulletin(sections=(_section(body),)))]


def _section(body: str) -> Section:
    return Section(heading="Un point", body=body)


@pytest.mark.parametrize(
    "body",
    [
        f"[quebec.ca]({ELSEWHERE})",
        f"[**quebec**.ca]({ELSEWHERE})",
        f"[quebec*.*ca]({ELSEWHERE})",
        f"[quebec\u3002ca]({ELSEWHERE})",
        f"[quebec\u2024ca]({ELSEWHERE})",
        f"[quebec\uff0eca]({ELSEWHERE})",
        f"[quebec\u00ad.ca]({ELSEWHERE})",
        f"[quebec.c\u0430]({ELSEWHERE})",
        f"[Québec.ca]({ELSEWHERE})",
        f"[quebec.ca\\]({ELSEWHERE})",
        f"[https://quebec.ca]({ELSEWHERE})",
        "[a@quebec.ca](mailto:a@voleur.example)",
        f"[quebec]({ELSEWHERE}).ca",
        f"quebec.[ca]({ELSEWHERE})",
        f"[quebec]({ELSEWHERE})[.ca]({ELSEWHERE})",
    ],
)
def test_words_that_read_as_another_address_are_refused_and_shown_with_their_own(
    body: str,
) -> None:
    assert any("trompeur" in fault for fault in _faults(body))
    assert f'<a href="{ELSEWHERE}">quebec' not in html_body(body)


@pytest.mark.parametrize(
    "address",
    [
        "https://quebec.ca@voleur.example",
        "https://quebec.ca:80@voleur.example/a",
        "https://quebec.ca\\@voleur.example",
        "javascript:alert",
        "data:text/html,a",
        "//voleur.example",
        "https:///voleur.example",
    ],
)
def test_an_address_that_is_none_is_refused_and_never_followed(address: str) -> None:
    body = f"Voir [ici]({address})."
    assert any("écrire https://…" in fault for fault in _faults(body))
    assert f'href="{address}"' not in html_body(body)
    assert f"]({address})" not in bulletin_text(bulletin(sections=(_section(body),)), FRENCH)


@pytest.mark.parametrize(
    "body",
    [
        "[le site](https://quebec.ca).",
        "(voir [le site](https://quebec.ca/a_b?c=d#e)).",
        "[www.quebec.ca](https://quebec.ca/)…",
        "[**Le** site](https://quebec.ca), puis [l’autre](https://a.example).",
        "[Écrire](mailto:a@b.example)\u00a0: a@b.example",
        "https://quebec.ca.",
        "[https://quebec.ca](https://quebec.ca).",
    ],
)
def test_an_honest_link_is_taken_as_it_is(body: str) -> None:
    assert _faults(body) == []
    assert list(links(body))


@pytest.mark.parametrize("mark", ["# ", "### ", "-# ", "> ", ">>> "])
@pytest.mark.parametrize("before", ["", "  ", "- ", "  - ", "1. ", "* ", "- 1. "])
def test_no_line_is_drawn_as_a_heading_a_quote_or_small(before: str, mark: str) -> None:
    assert words.markdown(f"Un\n{before}{mark}gros").endswith(f"{before}\\{mark}gros")


_SIGNS = st.sampled_from(["a", "_", "😀", "é|", "~\\", "mot"])
_SIZES = st.sampled_from([3, 200, 400, 700, 900, LONGEST_UNCUT - 30])


@st.composite
def _atoms(draw: st.DrawFn) -> str:
    """Give a word, a link or code of any length, of signs that Discord counts twice or more."""
    size = draw(_SIZES)
    shape = draw(st.sampled_from(["{}", "`{}`", "[{}](https://ici.example/a_b)"]))
    sign = draw(_SIGNS)
    parting = draw(st.sampled_from(["", " "])) if shape != "{}" else ""
    return shape.format(f"{sign}{parting}" * (size // len(sign + parting)) + "fin")


@settings(max_examples=60, deadline=None)
@given(
    _atoms(),
    st.integers(0, 40),
    st.sampled_from(["mot ", "Une phrase. ", "ligne\n", "- point\n", "😀 "]),
)
def test_a_word_a_link_or_code_that_the_rules_take_is_never_cut(
    atom: str, before: int, filler: str
) -> None:
    body = f"{filler * before * 8}{atom} {filler * 60}".strip()
    if any("d’un trait" in fault for fault in _faults(body)):
        assert len(atom) > 600
        return
    made = bulletin(sections=(_section(body),))
    messages = release_messages(made, "", FRENCH)
    assert whole(messages) == bulletin_text(made, FRENCH)
    drawn = words.markdown(atom)
    assert sum(drawn in message for message in messages) == 1
