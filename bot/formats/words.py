"""Words made safe for Discord: no mention, no hidden address, no markup that was not meant.

Decides what each run of characters becomes, not where it is shown. Nobody can be pinged by what
passes here, even where a message were sent with mentions on.
"""

import re
import unicodedata

from bot.domain.markup import is_followed, reads_as_address

_BREAK = "\u200b"
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_EVERYONE = re.compile(r"(?<![\w.+-])@(?=everyone|here)|@(?=(?:everyone|here)(?![\w-]*\.\w))")
# What Discord draws as a mention, an emoji, a date, a command or a place of the server.
_TOKEN = re.compile(r"<(?=[@#/:]|a:|t:|id:|sound:)")
# Spaces that may become a line break: those of French typography stay what they are.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
_MARKUP = re.compile(r"[\\*_~|`\[\]]")
_MARKUP_BUT_STARS = re.compile(r"[\\_~|`\[\]]")
_LINE_START = re.compile(r"^(\s*)(#|>|-#|[-+](?=\s))", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^(\s*\d+)([.)])(?=\s)")
# Discord draws a heading within an item of a list too.
_MARKDOWN_LINE_START = re.compile(r"^((?:[ \t]|[-*+][ \t]+|\d+[.)][ \t]+)*)(#|>|-#)", re.MULTILINE)
_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^\s()<>]+)\)|(?P<bare>https?://[^\s<>()]+)"
)
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def plain(text: str) -> str:
    """Return the words on one line, every character shown as it was typed, no address live."""
    line = _MARKUP.sub(r"\\\g<0>", label(text))
    line = _LINE_NUMBER.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", line))
    return _without_mentions(line.replace("://", f":{_BREAK}//"))


def label(text: str) -> str:
    """Return words for a button, which draws no markup and knows no mention."""
    return _SPACES.sub(" ", _visible(text)).strip()


def markdown(text: str) -> str:
    """Return Markdown-light as Discord's Markdown; see `bot.formats.cards` for what is kept."""
    visible, at, parts = _visible(text), 0, []
    for link in _LINK.finditer(visible):
        parts += [_prose(visible[at : link.start()]), _link(link)]
        at = link.end()
    return "".join([*parts, _prose(visible[at:])]).strip()


def is_blank(text: str) -> bool:
    """Tell whether a reader would see nothing of it."""
    return all(c.isspace() or unicodedata.category(c) in {"Cf", "Cc", "Mn"} for c in text)


def width(text: str) -> int:
    """Count as the strictest of Discord's clients does: a character past U+FFFF is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, limit: int, mark: str) -> str:
    """Cut at a line or word so that it fits `limit` with `mark` at its end, strong text closed."""
    if width(text) <= limit:
        return text
    room = max(0, limit - width(mark) - 3)
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * room].decode("utf-16-le", "ignore")
    for stop in ("\n", " "):
        if kept.rfind(stop) > len(kept) * 3 // 4:
            kept = kept[: kept.rfind(stop)]
            break
    kept = kept.rstrip().rstrip("\\*")
    closing = "**" if kept.count("**") % 2 else ""
    return f"{kept}{closing} {mark}"


def _visible(text: str) -> str:
    whole = _DIRECTION.sub("", text).encode("utf-8", "ignore").decode()
    return "".join(c if c == "\n" or unicodedata.category(c) != "Cc" else " " for c in whole)


def _prose(text: str) -> str:
    escaped = _MARKUP_BUT_STARS.sub(r"\\\g<0>", text)
    return _without_mentions(_MARKDOWN_LINE_START.sub(r"\1\\\2", escaped))


def _without_mentions(text: str) -> str:
    return _TOKEN.sub(f"<{_BREAK}", _EVERYONE.sub(f"@{_BREAK}", text))


def _link(link: re.Match[str]) -> str:
    address = (link["address"] or link["bare"]).replace("@", "%40")
    if link["bare"]:
        return address
    words = _prose(link["words"])
    if not _WEB_ADDRESS.match(address) or not is_followed(address):
        return f"{words} ({_prose(link['address'])})"
    if reads_as_address(link["words"]):
        return address if link["words"] == link["address"] else f"{words} ({address})"
    return f"[{words}]({address})"
