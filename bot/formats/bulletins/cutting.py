"""A text cut into messages, where it hurts least, and made whole again.

It is cut between paragraphs, else between lines, else after a sentence, else between two words;
never inside a word, a link, code or strong words, unless one of them alone is too long for a
message (the check of bulletins refuses that). Whatever is not cut between paragraphs is said at the
top of the next message, which is also how the whole is found again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.formats.words import width

LONGEST: Final = 2000
# What begins a message that goes on with a list, a paragraph, a word. `words.markdown` escapes a
# writer's own `-#`: none of these can stand in a text by itself.
_MARKS: Final = {"\n\n": "", "\n": "-# (suite)\n", " ": "-# (suite du paragraphe)\n", "": "-# …\n"}
_ROOM: Final = max(map(len, _MARKS.values()))
_ATOM: Final = re.compile(
    r"`[^`\n]{1,2000}`"
    r"|(?<!\\)\[(?:[^\[\]\n\\]|\\.){1,1000}\]\([^\s()]+\)"
    r"|(?<![\\*])\*\*(?=[^\s*])(?:[^*\n]|\*(?!\*)){1,1000}?\*\*"
    r"|(?<![\\*])\*(?=[^\s*])[^*\n]{1,1000}\*"
)
_SPACE: Final = re.compile(r"(?<=\S) (?=\S)")
_SENTENCE_END: Final = re.compile(r"[.!?…](?:[\u00a0]?»|[)*’\"])*$")
_SECTION_END: Final = re.compile(r"\n\n(?=## )")
_PARAGRAPH_END: Final = re.compile(r"\n\n")
_LINE_END: Final = re.compile(r"(?<!\n)\n(?!\n)")


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place to cut: from where to where the text goes on without what stood between."""

    start: int
    end: int
    parting: str


def tidied(text: str) -> str:
    """Return a text that messages can give back: no space at the ends of lines, one empty line."""
    lines = [line.rstrip() for line in text.split("\n")]
    kept = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return re.sub(r"(?<=\n\n)[^\S\n]+", "", kept)


def messages_of(text: str, limit: int = LONGEST) -> tuple[str, ...]:
    """Cut a tidied text into messages of at most `limit` characters."""
    return tuple(_MARKS[parting] + piece for parting, piece in _pieces(text, limit))


def pieces_of(text: str, limit: int) -> tuple[str, ...]:
    """Cut a tidied text as messages are, with nothing said of where."""
    return tuple(piece for _, piece in _pieces(text, limit))


def _pieces(text: str, limit: int) -> Iterator[tuple[str, str]]:
    """Yield each piece after what parts it from the one before."""
    parting = "\n\n"
    room = limit if width(text) <= limit else limit - _ROOM
    while width(text) > room:
        cut = _best_cut(text, room)
        yield parting, text[: cut.start]
        parting, text = cut.parting, text[cut.end :]
    yield parting, text


def whole(messages: Sequence[str]) -> str:
    """Return the text that was cut into these messages."""
    first, *others = messages
    return first + "".join(_joined(each) for each in others)


def _joined(message: str) -> str:
    for parting, mark in _MARKS.items():
        if mark and message.startswith(mark):
            return parting + message[len(mark) :]
    return f"\n\n{message}"


def _best_cut(text: str, room: int) -> _Cut:
    """Return the last good place that leaves no more than `room` before it, the best kind first.

    A place is no good where hardly anything would stand before it.
    """
    head = _fitting(text, room)
    for pattern in (_SECTION_END, _PARAGRAPH_END, _LINE_END):
        ends = [match for match in pattern.finditer(text[: head + 5]) if match.start() <= head]
        good = [match for match in ends if match.start() > head // 4 and not _announces(match)]
        if good:
            return _Cut(good[-1].start(), good[-1].end(), good[-1].group())
    spaces = list(_spaces(text, head))
    sentences = [at for at in spaces if _SENTENCE_END.search(text[max(0, at - 8) : at])]
    last = max(sentences or spaces, default=0)
    if last:
        return _Cut(last, last + 1, " ")
    return _Cut(head, head, "")


def _announces(end: re.Match[str]) -> bool:
    """Tell whether what stands before is a heading, which goes with what follows it."""
    return end.string[: end.start()].rpartition("\n")[2].startswith("## ")


def _spaces(text: str, head: int) -> Iterator[int]:
    atoms = [match.span() for match in _ATOM.finditer(text[: head + 2 * LONGEST])]
    for match in _SPACE.finditer(text[: head + 2]):
        at = match.start()
        if at <= head and not any(start < at < end for start, end in atoms):
            yield at


def _fitting(text: str, room: int) -> int:
    """Return how many characters of a text are at most `room` as Discord counts them."""
    at = min(len(text), room)
    while width(text[:at]) > room:
        at -= max(1, (width(text[:at]) - room) // 2)
    return at
