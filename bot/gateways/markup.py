"""HTML -> the text a person would read, on one line a paragraph; nothing of it can act."""

import re
from html import unescape
from typing import Final

from bot.domain.typography import without_unseen
from bot.gateways.feed_text import mended

_TAG: Final = re.compile(r"<!--|<(/?)([A-Za-z][A-Za-z0-9:-]*)[^<>]*>")
_COMMENT: Final = "<!--"
_HIDDEN: Final = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe"})
_BLOCKS: Final = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|form|h[1-6r]|header|"
    "li|main|nav|[ou]l|p|pre|section|t(?:able|d|h|r)"
)
_SPACES: Final = re.compile(r"[^\S\u00a0\u202f\n]+")
_BREAKS: Final = re.compile(r" *\n[\s]*")
# What is longer is not read for its text: enough for what is shown and for dates in it.
_LONGEST_READ: Final = 20_000


def plain_text(markup: str) -> str:
    """Return the text, its paragraphs parted by line ends."""
    text = markup[:_LONGEST_READ]
    if "<" in text:
        text = "".join(_shown(text))
    if "&" in text:
        text = unescape(text)
    text = _SPACES.sub(" ", without_unseen(mended(text)))
    return _BREAKS.sub("\n", text).strip()


def one_line(markup: str) -> str:
    """Return the text on one line."""
    return " ".join(plain_text(markup).split("\n"))


def _shown(markup: str) -> list[str]:
    """Return the pieces between tags, without what a browser does not show."""
    pieces: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(markup):
        if tag.start() < at:
            continue
        if not hidden:
            pieces.append(markup[at : tag.start()])
        at = tag.end()
        if tag[0] == _COMMENT:
            end = markup.find("-->", at)
            at = len(markup) if end < 0 else end + 3
            continue
        hidden, mark = _after(tag, hidden)
        pieces.append(mark)
    if not hidden:
        pieces.append(markup[at:])
    return pieces


def _after(tag: re.Match[str], hidden: str) -> tuple[str, str]:
    """Return which element hides what follows a tag, and what stands in the tag's place."""
    closing, name = bool(tag[1]), tag[2].lower()
    if hidden:
        return ("" if closing and name == hidden else hidden), ""
    opens = not closing and name in _HIDDEN and not tag[0].endswith("/>")
    return (name if opens else ""), ("\n" if _BLOCKS.fullmatch(name) else "")
