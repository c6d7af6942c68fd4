"""What a text shown on Discord may hold, and how French is typeset in Québec (OQLF)."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_UNBROKEN: Final = "\u00a0\u202f"
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN: Final = frozenset("\u200b\u2028\u2029\u2060\ufeff")
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\uf8ff\U000f0000-\U0010ffff"
    f"{''.join(sorted(_BIDI | _UNSEEN))}]+"
)
_MENTION = re.compile(r"@everyone|@here|<(?:@[!&]?|#|@)\d+>")
_ADDRESS = re.compile(r"\bhttps?://\S+|\bwww\.\S+|\S+@\S+\.\S+")
_ENGLISH = re.compile(
    r"\b(?:the|of|is|are|was|were|what|when|where|who|why|how|which|does|did|do|has|have|for|with|"
    r"from|to|in|on|at|by|and|or|it|its|this|that|be|been|can|will|their|there|s|t)\b",
    re.IGNORECASE,
)
_FRENCH = re.compile(
    r"\b(?:le|la|les|l|une?|des|du|de|d|aux?|et|ou|où|est|sont|était|a|ont|qui|que|qu|quoi|quand|"
    r"comment|pourquoi|combien|quel|quelle|quels|quelles|ce|cette|ces|c|se|sa|son|ses|y|en|dans|"
    r"sur|par|pour|avec|il|elle|on|ça|pas|ne|n)\b",
    re.IGNORECASE,
)
_RULES: Final = (
    (re.compile(r"'"), "apostrophe droite « ' » : écrire « ’ »"),
    (re.compile(rf"«(?![{_UNBROKEN}])"), "espace insécable (U+00A0) attendue après «"),
    (re.compile(rf"(?<![{_UNBROKEN}])»"), "espace insécable (U+00A0) attendue avant »"),
    (re.compile(rf"(?<![{_UNBROKEN}]):(?=\s|$)"), "espace insécable (U+00A0) attendue avant :"),
    (re.compile(r"\s[;?!]"), "aucune espace avant ; ? !"),
)


def forbidden_marks(text: str) -> Iterator[str]:
    """Say (in French) what a text holds that must never reach a screen, in any language."""
    for character in sorted(set(text)):
        if _is_unseen(character):
            near = _around(text, text.index(character))
            yield f"caractère invisible ou de commande U+{ord(character):04X} {near}"
    for mention in _MENTION.finditer(text):
        yield f"mention « {mention.group()} » : elle ferait sonner des gens"


def without_unseen(text: str) -> str:
    """Return a text without the characters that nobody sees; the ends of its lines stay."""
    return _NOT_SHOWN.sub("", text)


def french_faults(text: str) -> Iterator[str]:
    """Say (in French) each way in which a French text is not typeset as it should be."""
    bare = _ADDRESS.sub(lambda match: "x" * len(match.group()), text)
    for pattern, message in _RULES:
        match = pattern.search(bare)
        if match is not None:
            yield f"{message} {_around(text, match.start())}"


def reads_as_english(text: str) -> bool:
    """Tell whether its small words are English rather than French."""
    return len(_ENGLISH.findall(text)) > len(_FRENCH.findall(text))


def _is_unseen(character: str) -> bool:
    if character in _BIDI or character in _UNSEEN:
        return True
    return character != "\n" and unicodedata.category(character) in {"Cc", "Cs", "Co"}


def _around(text: str, position: int) -> str:
    excerpt = text[max(0, position - 15) : position + 15]
    shown = "".join("�" if _is_unseen(character) else character for character in excerpt)
    return f"(près de « {shown.strip()} »)"
