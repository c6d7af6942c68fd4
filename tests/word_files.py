"""Files of word processors, made by hand: good ones, and ones made to harm."""

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="x" Target="https://tournee.example/a" TargetMode="External"/>'
    '<Relationship Id="r2" Type="x" Target="javascript:x" TargetMode="External"/></Relationships>'
)
_STYLES = (
    f'<w:styles {_W}><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
_NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def paragraph(inner: str, style: str = "", number: str = "", level: int = 0) -> str:
    """Write a paragraph of a .docx."""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{listed if number else ''}</w:pPr>{inner}</w:p>"


def run(text: str, look: str = "") -> str:
    """Write words of a .docx."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def docx(*paragraphs: str, **parts: bytes | str) -> bytes:
    """Make a .docx; `parts` are added or replace others, `__` standing for `/` and `_` for `.`."""
    body = "".join(paragraphs)
    return zipped(
        {
            "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": _STYLES,
            "word/numbering.xml": _NUMBERING,
            "word/_rels/document.xml.rels": _RELATIONS,
            **{name.replace("__", "/").replace("_", "."): part for name, part in parts.items()},
        }
    )


def odt(body: str, styles: str = "") -> bytes:
    """Make an .odt of this text and these automatic styles."""
    return zipped(
        {
            "content.xml": f"<office:document-content {_ODT}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>"
        }
    )


def zipped(parts: dict[str, bytes | str]) -> bytes:
    """Make a zipped file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
