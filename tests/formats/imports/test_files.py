"""Headings, lists, bold and links of a file are kept, the rest is told, harm is refused."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletins.imports import (
    Check,
    FileRefusedError,
    FileTooBigError,
    FileUnsafeError,
    Loss,
)
from bot.domain.content.bulletins import Section, SectionKind
from bot.domain.dates import PartialDate
from bot.formats.imports.files import read_file
from tests.word_files import docx, odt, paragraph, run, zipped

BOMB = (
    '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<w:document xmlns:w="x">&b;</w:document>'
)
LINK = '<w:hyperlink r:id="r1">' + run("le trajet") + "</w:hyperlink>"
DOCX = docx(
    paragraph(run("Info-PSOC no 12"), "Titre"),
    paragraph(run("Mars 2024")),
    paragraph(run("La tournée"), "Titre1"),
    paragraph(run("Elle ") + run("commence", "<w:b/>") + run(" l'an prochain : ") + LINK),
    paragraph(run("Un"), number="1"),
    paragraph(run("Un et demi"), number="1", level=1),
    paragraph(run("Les étapes"), "Titre2"),
    paragraph(run("D'abord"), number="2"),
    paragraph(run("Ensuite", "<w:i/>"), number="2"),
    paragraph(run("Qui joindre"), "Titre1"),
    paragraph("<w:r><w:drawing/></w:r>" + run("Le secrétariat")),
    word__vbaProject_bin=b"program",
)
SECTIONS = (
    Section(
        kind=SectionKind.HEADLINE,
        heading="La tournée",
        body="Elle **commence** l’an prochain\u00a0: [le trajet](https://tournee.example/a)\n\n"
        "- Un\n  - Un et demi\n\n**Les étapes**\n\n1. D’abord\n2. *Ensuite*",
    ),
    Section(kind=SectionKind.CONTACT, heading="Qui joindre", body="Le secrétariat"),
)


def test_a_docx_is_recognised() -> None:
    found = read_file("bulletin.docx", DOCX)
    assert (found.number, found.date) == (12, PartialDate(year=2024, month=3))
    assert found.sections == SECTIONS
    assert dict(found.losses) == {Loss.PICTURE: 1, Loss.MACRO: 1, Loss.DEEPER_HEADING: 1}
    assert found.checks == (Check.AUDIENCE,)


def test_an_odt_is_recognised() -> None:
    styles = (
        '<style:style style:name="G"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="N"><text:list-level-style-number/></text:list-style>'
    )
    body = (
        '<text:p text:style-name="Title">Info-PSOC #12</text:p><text:p>mars 2024</text:p>'
        '<text:h text:outline-level="1">La tournée</text:h>'
        '<text:p>Elle <text:span text:style-name="G">commence</text:span> bientôt : '
        '<text:a xlink:href="https://tournee.example/a">le trajet</text:a></text:p>'
        "<text:list><text:list-item><text:p>Un</text:p><text:list><text:list-item>"
        "<text:p>Un et demi</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:h text:outline-level="1">Dates</text:h><text:list text:style-name="N">'
        "<text:list-item><text:p>D'abord</text:p></text:list-item></text:list>"
        "<text:p><draw:frame/>Fin<text:note>bas</text:note></text:p>"
    )
    found = read_file("bulletin.odt", odt(body, styles))
    assert (found.number, found.date) == (12, PartialDate(year=2024, month=3))
    assert [section.body for section in found.sections] == [
        "Elle **commence** bientôt\u00a0: [le trajet](https://tournee.example/a)\n\n"
        "- Un\n  - Un et demi",
        "1. D’abord\n\nFin",
    ]
    assert found.sections[1].kind is SectionKind.DATES
    assert dict(found.losses) == {Loss.PICTURE: 1, Loss.NOTE: 1}


def test_lines_in_bold_are_headings_where_there_are_no_others() -> None:
    bold = "<w:b/>"
    found = read_file(
        "info-psoc-5.docx",
        docx(
            paragraph(run("Un point", bold)),
            paragraph(run("Du texte.")),
            paragraph(run("Un autre", bold)),
            paragraph(run("Encore.")),
        ),
    )
    assert found.number == 5
    assert [section.heading for section in found.sections] == ["Un point", "Un autre"]
    assert Check.BOLD_HEADINGS in found.checks
    assert Check.DATE in found.checks


def test_a_table_becomes_a_list_and_is_told() -> None:
    row = "<w:tr>" + "".join(f"<w:tc>{paragraph(run(x))}</w:tc>" for x in "ab") + "</w:tr>"
    found = read_file("x.docx", docx(paragraph(run("T"), "Titre1"), f"<w:tbl>{row}</w:tbl>"))
    assert found.sections[0].body == "- a · b"
    assert dict(found.losses) == {Loss.TABLE: 1}


def test_a_link_to_neither_a_page_nor_an_email_keeps_its_words_alone() -> None:
    link = '<w:hyperlink r:id="r2">' + run("ici") + "</w:hyperlink>"
    found = read_file("x.docx", docx(paragraph(run("T"), "Titre1"), paragraph(link)))
    assert found.sections[0].body == "ici"
    assert dict(found.losses) == {Loss.ADDRESS: 1}


def test_the_number_is_that_of_the_bulletin_not_one_it_mentions() -> None:
    text = "# Un point\n\nVoir aussi ce que disait l’Info-PSOC #2 sur la tournée des cuisines.\n"
    assert read_file("x.md", f"{text}\nINFO-PSOC #3\n".encode()).number == 3
    assert read_file("info_psoc_4.md", text.encode()).number == 4
    assert read_file("0007.md", b"# Un point\n\nTexte.").number == 7


def test_a_text_without_headings_is_one_section_and_is_told() -> None:
    found = read_file("info-psoc-4.md", "Du texte, sans rien d’autre.".encode())
    assert [section.body for section in found.sections] == ["Du texte, sans rien d’autre."]
    assert Check.SECTIONS in found.checks


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("x.docx", b"pas un zip", FileUnsafeError),
        ("x.docx", docx(word__document_xml=BOMB), FileUnsafeError),
        ("x.odt", zipped({"content.xml": BOMB}), FileUnsafeError),
        ("x.docx", docx(word__document_xml="<a>" * 300 + "</a>" * 300), FileUnsafeError),
        ("x.docx", docx(word__document_xml=b"<a>" + b" " * 30_000_000 + b"</a>"), FileTooBigError),
        ("x.docx", zipped({f"{at}": "" for at in range(2001)}), FileTooBigError),
        ("x.docx", zipped({"autre.xml": "<a/>"}), FileRefusedError),
        ("x.md", b"x" * (10 * 1024 * 1024 + 1), FileTooBigError),
        ("x.md", b"\xff\xfe\x00", FileUnsafeError),
        ("x.md", b"**a __b *c " * 50_000, FileTooBigError),
        ("x.exe", b"MZ", FileRefusedError),
    ],
)
def test_what_would_harm_is_refused_with_a_reason(
    name: str, content: bytes, error: type[FileRefusedError]
) -> None:
    with pytest.raises(error, match=r"fichier"):
        read_file(name, content)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, len(DOCX) - 1))
def test_a_broken_file_is_refused_never_worse(junk: bytes, at: int) -> None:
    broken: list[Any] = [DOCX[:at], DOCX[:at] + junk + DOCX[at + len(junk) :], junk]
    for content in broken:
        for name in ("x.docx", "x.odt", "x.md"):
            try:
                read_file(name, content)
            except FileRefusedError:
                continue


@pytest.mark.parametrize(
    "unclosed", ["**a ", "__a ", "![a ", "[a", "<a ", "`a", "*a ", "](", "| a "]
)
def test_marks_without_their_pair_take_no_time(unclosed: str) -> None:
    with suppress(FileUnsafeError):
        read_file("x.md", ("# Titre\n\n" + unclosed * 20_000).encode())


def test_pictures_within_a_text_are_left_out_and_counted() -> None:
    data = "data:image/png;base64," + "A" * 300_000
    text = f"# Un\n\nVoir ![ici]({data}) et ![là][image1].\n\n[image1]: <{data}>\n"
    found = read_file("x.md", text.encode())
    assert dict(found.losses) == {Loss.PICTURE: 2}
    assert found.sections[0].body == "Voir ici et là."
