"""Files made to harm: refused or read in time and memory that are bounded, nothing in them run."""

import io
import tracemalloc
import zipfile
from time import process_time

import pytest

from bot.domain.bulletins.faults import faults_of
from bot.domain.bulletins.imports import FileRefusedError, FileTooBigError, Loss
from bot.domain.bulletins.intake import drafted
from bot.formats.imports.files import read_file
from tests.records import TODAY
from tests.word_files import docx, odt, paragraph, run, zipped

# A machine under load included; what these files could take before was minutes, or days.
_SECONDS = 5
_MEMORY = 120 * 1024 * 1024
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _tables(depth: int, opened: str, closed: str, inner: str) -> str:
    return opened * depth + inner + closed * depth


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.docx", docx(_tables(60, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>",
                                paragraph(run("Au fond"))))),
        ("x.odt", odt(_tables(60, "<table:table><table:table-row><table:table-cell>",
                              "</table:table-cell></table:table-row></table:table>",
                              "<text:p>Au fond</text:p>"))),
    ],
)  # fmt: skip
def test_tables_within_tables_are_read_once(name: str, content: bytes) -> None:
    began = process_time()
    found = read_file(name, content)
    assert process_time() - began < _SECONDS
    assert [each.body for each in found.sections] == ["- Au fond"]
    assert dict(found.losses) == {Loss.TABLE: 60}


def _packed(part: str, how: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", how) as archive:
        archive.writestr("word/document.xml", part)
    return file.getvalue()


@pytest.mark.parametrize("inner", ["<w:p/>", '<w:p a="" b="" c=""/>', "<w:t>a</w:t>"])
def test_more_elements_than_any_document_has_are_refused_before_they_take_memory(
    inner: str,
) -> None:
    body = inner * (8_000_000 // len(inner))
    content = _packed(f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    del body
    began = process_time()
    tracemalloc.start()
    try:
        with pytest.raises(FileTooBigError, match=r"fichier"):
            read_file("x.docx", content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < _MEMORY
    assert process_time() - began < _SECONDS


def test_as_many_kinds_of_lists_as_fit_take_no_time() -> None:
    count = 12_000
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        f'</w:lvl></w:abstractNum><w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in range(count)
    )
    content = docx(
        paragraph(run("Un"), number=str(count - 1)),
        word__numbering_xml=f"<w:numbering {_W}>{kinds}</w:numbering>",
    )
    began = process_time()
    assert read_file("x.docx", content).sections[0].body == "1. Un"
    assert process_time() - began < _SECONDS


def _protected(content: bytes) -> bytes:
    """Set what says that a part is enciphered."""
    file = bytearray(content)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = file.find(mark)
        while start >= 0:
            file[start + at] |= 1
            start = file.find(mark, start + 1)
    return bytes(file)


_EXTERNAL = (
    '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    f"<w:document {_W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
)
_GOOD = docx(paragraph(run("Un texte")))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.docx", docx(word__document_xml=_EXTERNAL)),
        ("x.docx", docx(word__document_xml=_EXTERNAL.encode("utf-16"))),
        ("x.docx", docx(word__styles_xml=_EXTERNAL)),
        ("x.docx", _protected(_GOOD)),
        ("x.odt", _protected(odt("<text:p>Un</text:p>"))),
        ("x.docx", _packed("<a/>", zipfile.ZIP_LZMA)),
        ("x.docx", _packed("<a/>", zipfile.ZIP_BZIP2)),
        ("x.docx", _GOOD.replace(b"PK\x01\x02\x14\x03\x14", b"PK\x01\x02\x14\x03\x40")),
        ("x.docx", _GOOD[: len(_GOOD) // 2]),
        ("x.docx", zipped({"x.docx": _GOOD})),
        ("x.docx", odt("<text:p>Un</text:p>")),
        ("x.odt", _GOOD),
        ("x.md", _GOOD),
        ("x.docx", b"# Un\n\nTexte."),
        ("x.docx.exe", _GOOD),
        ("x", _GOOD),
        ("x.docx", zipped({"../../word/document.xml": "<a/>"})),
    ],
)
def test_what_is_not_what_it_says_is_refused_with_a_reason(name: str, content: bytes) -> None:
    with pytest.raises(FileRefusedError, match=r"fichier|genre"):
        read_file(name, content)


def test_programs_are_told_and_never_read() -> None:
    scripts = "<office:scripts><office:script>x</office:script></office:scripts>"
    file = odt(f"{scripts}<text:p>Un texte<text:script>alert(1)</text:script></text:p>")
    found = read_file("x.odt", file)
    assert found.sections[0].body == "Un texte"
    assert dict(found.losses) == {Loss.MACRO: 1}
    macro = docx(paragraph(run("Un")), word__vbaProject_bin="program")
    assert dict(read_file("x.docx", macro).losses) == {Loss.MACRO: 1}


def test_a_name_of_a_file_leads_nowhere() -> None:
    found = read_file("../../etc/info-psoc-7.md", b"Un texte.")
    assert found.number == 7
    assert "etc" not in repr(drafted(found, "info-psoc-7", TODAY))


def test_a_book_is_no_bulletin() -> None:
    found = read_file("x.md", b"# Un\n\nTexte.\n\n" * 101)
    with pytest.raises(FileTooBigError, match=r"titres"):
        drafted(found, "x", TODAY)


def test_words_of_a_link_in_pieces_hide_no_other_address() -> None:
    pieces = run("quebec", "<w:b/>") + run(".ca")
    link = f'<w:hyperlink r:id="r1">{pieces}</w:hyperlink>'
    found = read_file("x.docx", docx(paragraph(link)))
    faults = faults_of(drafted(found, "x", TODAY))
    assert any("quebec.ca » mène à « https://tournee.example/a" in each.message for each in faults)
