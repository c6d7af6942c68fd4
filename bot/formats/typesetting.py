"""What people type, set as French is in Québec (OQLF): nobody has those signs on their keyboard."""

import re

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+")
_RULES = (
    (re.compile(r"[^\S\u00a0\u202f]+"), " "),
    (re.compile("'"), "’"),
    (re.compile(r"«\s*"), "«\u00a0"),
    (re.compile(r"\s*»"), "\u00a0»"),
    (re.compile(r"\s*:(?=\s|$)"), "\u00a0:"),
    (re.compile(r"\s+(?=[;?!])"), ""),
)


def typeset(text: str) -> str:
    """Return a line with its apostrophes, quotation marks and spaces; addresses stay as typed."""
    parts, at = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_set(text[at : address.start()]), address.group()]
        at = address.end()
    return "".join([*parts, _set(text[at:])]).strip()


def _set(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
