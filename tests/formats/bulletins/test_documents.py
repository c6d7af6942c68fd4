"""A bulletin as a page, as plain text and as a PDF: everything is there, and nothing runs."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from bot.domain.content.bulletins import Bulletin, Section
from bot.formats.bulletins.html import html_body, html_page
from bot.formats.bulletins.pdf import pdf_file
from bot.formats.bulletins.plain_text import plain_text
from bot.formats.catalogues.catalogue import catalogue_for
from tests.bulletins import BULLETINS, bulletin

FRENCH = catalogue_for("fr")
TAGS = {
    *("html", "head", "meta", "title", "body", "h1", "h2", "p", "br", "ul", "ol", "li"),
    *("strong", "em", "code", "a"),
}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "lang", "charset"}
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@settings(max_examples=40, deadline=None)
@given(BULLETINS)
def test_a_page_holds_plain_tags_alone_all_closed(made: Bulletin) -> None:
    reader = _Reader()
    reader.feed(html_page(made, FRENCH))
    assert reader.tags <= TAGS
    assert reader.open == []
    assert all(re.match(r"https?://|mailto:", each) for each in reader.addresses)


def test_a_page_is_as_people_paste_it() -> None:
    page = html_page(bulletin(), FRENCH)
    assert (
        "<h1>Info-PSOC nᵒ\u00a04\u00a0: Le printemps des cuisines</h1>\n<p>avril 2026</p>" in page
    )
    assert '<a href="https://tournee.example/trajet">le trajet</a>' in page
    assert (
        "<ul>\n<li>Un à Rimouski</li>\n<li>Un à Amqui, <em>si le pont rouvre</em></li>\n</ul>"
        in page
    )
    assert "<ol>\n<li>Réserver avant" in page


def test_lists_within_lists_stay_within() -> None:
    assert html_body("- un\n  - deux\n- trois") == (
        "<ul>\n<li>un\n<ul>\n<li>deux</li>\n</ul>\n</li>\n<li>trois</li>\n</ul>"
    )


def test_nothing_that_was_typed_becomes_markup_or_a_trap() -> None:
    page = html_body(
        "<script>x</script> [banque.example](https://voleur.example) [ici](javascript:x) \u202e"
    )
    assert "&lt;script&gt;" in page
    assert '(<a href="https://voleur.example">https://voleur.example</a>)' in page
    assert "ici (javascript:x)" in page
    assert "\u202e" not in page


def test_plain_text_gives_addresses_in_full() -> None:
    text = plain_text(bulletin(), FRENCH)
    assert "voir le trajet (https://tournee.example/trajet)." in text
    assert "Le secrétariat (bonjour@tournee.example)" in text
    assert "- Un à Rimouski" in text
    assert "**" not in text


def test_a_pdf_carries_its_fonts_and_is_always_the_same() -> None:
    made = bulletin(sections=(Section(heading="Œuvre", body="L’été «\u00a0à Québec\u00a0» 😀 →"),))
    file = pdf_file(made, FRENCH)
    assert file.startswith(b"%PDF-")
    assert file == pdf_file(made, FRENCH)
    assert b"/FontFile2" in file
    assert b"BitstreamVeraSans" in file
    assert b"Helvetica-" not in file


@settings(max_examples=15, deadline=None)
@given(BULLETINS)
def test_whatever_was_typed_can_be_drawn(made: Bulletin) -> None:
    assert pdf_file(made, FRENCH).startswith(b"%PDF-")
