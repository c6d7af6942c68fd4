"""The paragraphs of a file -> a bulletin: its number, month, title and sections, as far as said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from bot.domain.bulletins.imports import Check, Imported, Loss, Outline, Piece
from bot.domain.bulletins.section_text import kind_of
from bot.domain.content.bulletins import Section
from bot.domain.dates import PartialDate
from bot.domain.text import fold
from bot.formats.typesetting import typeset

_NUMBER: Final = re.compile(
    r"info ?-? ?psoc\W{0,3}(?:n\W{0,2}o?\W{0,2}|numero\W{0,2}|#\W{0,2})?(\d{1,4})\b(?!\W?\d{4})"
)
_NUMBER_ALONE: Final = re.compile(r"(?:n\W{0,2}o?\W{1,2}|numero |#\W{0,2})(\d{1,4})\b")
_MONTHS: Final = (
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
)  # fmt: skip
_DATE: Final = re.compile(rf"(?:\b([0-3]?\d)(?:er)? )?\b({'|'.join(_MONTHS)}) ((?:19|20)\d\d)\b")
_LONGEST_BOLD_HEADING: Final = 120
_LONGEST_SHORT_LINE: Final = 60
_LONGEST_TITLE: Final = 200
# The series itself, written where the title could be.
_SERIES: Final = re.compile(r"info ?-? ?psoc\W*(?:n\W{0,2}o?|numero)?\W*\d*\W*")


def recognised(outline: Outline, file_name: str) -> Imported:
    """Return what an outline says of a bulletin; the name of its file may give the number."""
    pieces, checks = _with_headings(outline.pieces)
    date = _date(pieces)
    title, rest = _title(pieces)
    deepest = min((piece.heading for piece in rest if piece.heading), default=0)
    before = [piece for piece in _before(rest, deepest) if not _is_front_matter(piece)]
    sections = tuple(_sections(rest[_start(rest, deepest) :], deepest))
    if before:
        checks.append(Check.TEXT_BEFORE)
        heading = title or "Introduction"
        sections = (_section(heading, before, first=True), *_not_first(sections))
    number = _number(pieces, file_name)
    found = {Check.NUMBER: number, Check.DATE: date, Check.TITLE: title, Check.SECTIONS: deepest}
    deeper = sum(piece.heading > deepest for piece in rest if deepest)
    return Imported(
        number=number,
        date=date,
        title=title,
        sections=sections,
        losses=(*outline.losses, *(((Loss.DEEPER_HEADING, deeper),) if deeper else ())),
        checks=(*(check for check, value in found.items() if not value), *checks, Check.AUDIENCE),
    )


def _with_headings(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Check]]:
    """Take short paragraphs in bold for headings where a file has no others."""
    if any(piece.heading > 1 for piece in pieces) or sum(p.heading == 1 for p in pieces) > 1:
        return list(pieces), []
    found = [
        replace(piece, heading=2, text=piece.text.strip("*").strip()) if _is_title(piece) else piece
        for piece in pieces
    ]
    guessed = any(piece.heading == 2 for piece in found)
    return found, [Check.BOLD_HEADINGS] if guessed else []


def _is_title(piece: Piece) -> bool:
    short = len(piece.text) <= _LONGEST_BOLD_HEADING and "\n" not in piece.text
    return piece.bold and short and not piece.marker and not piece.heading


def _number(pieces: Sequence[Piece], file_name: str) -> int | None:
    """Return the number: from a line that says little else, the name of the file, then anywhere."""
    texts = [fold(piece.text) for piece in pieces]
    alone = [text for text in texts if len(text) <= _LONGEST_SHORT_LINE and _SERIES.match(text)]
    stem = fold(PurePath(file_name).stem).replace("_", " ")
    for pattern, where in (
        (_NUMBER, alone),
        (_NUMBER, [stem]),
        (_NUMBER, texts),
        (_NUMBER_ALONE, texts[:10]),
    ):
        for text in where:
            match = pattern.search(text)
            if match:
                return int(match[1])
    return int(stem) if stem.isdecimal() and len(stem) <= 4 else None


def _date(pieces: Sequence[Piece]) -> PartialDate | None:
    """Return the first date that stands on a line of its own, near the top, then anywhere."""
    short = [fold(piece.text) for piece in pieces if len(piece.text) <= _LONGEST_SHORT_LINE]
    for text in short:
        match = _DATE.search(text)
        if match:
            month, year = _MONTHS.index(match[2]) + 1, int(match[3])
            try:
                return PartialDate(year=year, month=month, day=int(match[1]) if match[1] else None)
            except ValueError:
                return PartialDate(year=year, month=month)
    return None


def _title(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Return the title, and the pieces without it where it is the one heading above others."""
    for at, piece in enumerate(pieces):
        if not piece.heading or not _own_words(piece.text):
            continue
        others = [each.heading for each in pieces if each.heading and each is not piece]
        above = bool(others) and all(level > piece.heading for level in others)
        rest = pieces[:at] + pieces[at + 1 :] if above else pieces
        kept = [each for each in rest if not each.heading or _own_words(each.text)]
        return typeset(_own_words(piece.text))[:_LONGEST_TITLE], kept
    return "", pieces


def _own_words(text: str) -> str:
    """Return a heading without the name and number of the series."""
    match = _SERIES.match(fold(text))
    return text[match.end() :].strip() if match and len(fold(text)) == len(text) else text


def _start(pieces: Sequence[Piece], level: int) -> int:
    return next((at for at, p in enumerate(pieces) if level and p.heading == level), len(pieces))


def _before(pieces: Sequence[Piece], level: int) -> Sequence[Piece]:
    return pieces[: _start(pieces, level)]


def _is_front_matter(piece: Piece) -> bool:
    """Tell whether a line says no more than the number or the date, which are kept already."""
    text = fold(piece.text)
    bare = _SERIES.sub("", _DATE.sub("", text))
    return not re.search(r"\w", bare)


def _sections(pieces: Sequence[Piece], level: int) -> Iterator[Section]:
    starts = [at for at, piece in enumerate(pieces) if piece.heading == level and level]
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=False):
        yield _section(pieces[start].text, pieces[start + 1 : end], first=start == 0)


def _section(heading: str, pieces: Sequence[Piece], *, first: bool) -> Section:
    words = typeset(" ".join(heading.split()))
    return Section(kind=kind_of(words, first=first), heading=words, body=_body(pieces))


def _not_first(sections: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(
        replace(section, kind=kind_of(section.heading, first=False)) for section in sections
    )


def _body(pieces: Sequence[Piece]) -> str:
    """Write paragraphs, the items of one list on lines that follow one another."""
    text = ""
    previous: Piece | None = None
    for piece in pieces:
        together = previous is not None and bool(previous.marker) and bool(piece.marker)
        text += ("\n" if together else "\n\n") if text else ""
        text += _written(piece, _ordinal(previous, piece, text))
        previous = piece
    return text


def _written(piece: Piece, ordinal: int) -> str:
    lines = [typeset(line) for line in piece.text.split("\n")]
    words = "\n".join(line for line in lines if line)
    if piece.heading:
        return f"**{words}**"
    if not piece.marker:
        return words
    mark = f"{ordinal}." if piece.marker[0].isdigit() else "-"
    return f"{'  ' * piece.level}{mark} {' '.join(words.split(chr(10)))}"


def _ordinal(previous: Piece | None, piece: Piece, text: str) -> int:
    """Count on from the item before, in the same list at the same depth."""
    if previous is None or not previous.marker[:1].isdigit() or previous.level != piece.level:
        return 1
    last = re.match(r"\s*(\d+)\.", text.rstrip("\n").rpartition("\n")[2])
    return int(last[1]) + 1 if last else 1
