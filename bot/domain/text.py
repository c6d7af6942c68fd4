"""Text as it is compared: without case, accents, ligatures nor typographic signs."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})
_MARKS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The text in lower case, without accents or ligatures: « Œuvre » gives « oeuvre »."""
    if text.isascii():
        return text.lower()
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.lower().translate(_LIGATURES)))


def folded_words(folded: str) -> list[str]:
    """The words of a text that is folded already."""
    return _WORD.findall(folded)


def words(text: str) -> list[str]:
    """The folded words of a text; apostrophes and hyphens part words."""
    return folded_words(fold(text))
