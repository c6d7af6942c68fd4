"""What was typed or pasted -> a section as it is kept: set as French is, nothing unseen in it."""

import re
import unicodedata
from dataclasses import replace
from typing import Final

from bot.domain.bulletins.drafts import Head
from bot.domain.content.bulletins import Bulletin, Section
from bot.domain.typography import reads_as_english, without_unseen
from bot.formats.typesetting import typeset

# What ends a line in other programs than this one.
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INDENT: Final = re.compile(r"[ \t]*")
_EMPTY_LINES: Final = re.compile(r"\n{3,}")


def typed_section(section: Section) -> Section:
    """Return a section as it is kept; what indents its lists stays."""
    heading, body = typed_line(section.heading), _shown(section.body)
    if not reads_as_english(body):
        body = "\n".join(map(_typeset_line, body.split("\n")))
    lines = "\n".join(line.rstrip(" ") for line in body.split("\n")).strip("\n")
    return replace(section, heading=heading, body=_EMPTY_LINES.sub("\n\n", lines))


def typed_bulletin(bulletin: Bulletin) -> Bulletin:
    """Return a bulletin whose title and sections are as they are kept."""
    sections = tuple(map(typed_section, bulletin.sections))
    return replace(bulletin, title=typed_line(bulletin.title), sections=sections)


def typed_head(head: Head) -> Head:
    """Return a head whose title is set as French is."""
    return replace(head, title=typed_line(head.title))


def typed_line(text: str) -> str:
    """Return one line as it is kept."""
    line = " ".join(_shown(text).split("\n")).strip(" ")
    return line if reads_as_english(line) else _typeset_line(line)


def _shown(text: str) -> str:
    whole = _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text))
    return without_unseen(whole).replace("\t", "  ")


def _typeset_line(line: str) -> str:
    indent = _INDENT.match(line)
    return f"{indent[0] if indent else ''}{typeset(line)}"
