"""The kind of fact a question awaits (a date, an hour, a number, a sum, a way to reach someone).

A passage that holds no fact of that kind cannot answer, however alike its words are: « à quelle
heure commence la rencontre? » is not answered by the day of the meeting.
"""

import re
from enum import StrEnum

from bot.domain.text import fold


class Awaited(StrEnum):
    """A kind of fact that can be told from how it is written."""

    HOUR = "hour"
    PHONE = "phone"
    EMAIL = "email"
    MONEY = "money"
    AGE = "age"
    NUMBER = "number"
    DATE = "date"


_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|january|february|march|april|may|june|july|august|october|november|december"
)
# In this order: the first that fits is what is awaited.
_ASKED = (
    (Awaited.HOUR, r"\bquelle heure|heures? d ?ouverture|what time|opening hours"),
    (Awaited.PHONE, r"\bnumero de tel|\btelephone|\bphone\b"),
    (Awaited.EMAIL, r"\bquel (?:est )?(?:le )?courriel\b(?! du \d)|\bcourriel pour (?:re)?joindre"),
    (Awaited.EMAIL, r"\badresse (?:courriel|electronique)|\be ?mail address"),
    (Awaited.MONEY, r"\bsalaire|\bgagne\b|\bcoute|\bprix\b|\bcotisation"),
    (Awaited.MONEY, r"\bhow much (?:money|funding|core|do|does|is|will|did)\b"),
    (Awaited.MONEY, r"\bquel(?:le)? (?:montant|somme)|\bcombien d argent"),
    (Awaited.AGE, r"\bquel age\b|\bhow old\b"),
    (Awaited.DATE, r"\bcombien de (?:temps|jours|mois)|\bcombien d annees"),
    (Awaited.NUMBER, r"\bcombien\b|\bhow many\b"),
    (Awaited.DATE, r"\bquand\b|\bquel(?:le)? (?:date|jour|mois|annee)"),
    (Awaited.DATE, r"\bwhen\b|\bwhat (?:date|year)"),
)
_SPAN = r"\b(?:jours?|semaines?|mois|ans?|annees?|siecles?)\b"
_SEASON = r"\bprintemps\b|\bautomne\b|\bhiver\b|\bl ete\b"
_DAY = rf"\b(?:1[0-9]|20)\d\d\b|\b\d{{1,2}}(?:er)? (?:{_MONTHS})\b"
_NUMBER_WORDS = (
    r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt"
    r"|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|moitie|tiers|quart"
    r"|dizaines?|douzaine|centaines?|milliers|plusieurs|quelques|aucune?|un an|une annee|une fois"
    r"|un seul|une seule|one|two|three|four|five|ten)\b"
)
_HELD = {
    Awaited.HOUR: r"\b\d{1,2} ?h\b|\b\d{1,2} ?h ?\d\d|\b\d{1,2}:\d\d|\bmidi\b|\bminuit\b",
    Awaited.PHONE: r"\d{3}[- .]\d{3}[- .]\d{4}|(?:\d\d[ .]){4}\d\d",
    Awaited.EMAIL: r"\w@\w",
    Awaited.MONEY: r"[$€%]|\b(?:dollar|euro|franc|million|milliard|livre)s?\b",
    Awaited.AGE: r"\b\d+ ans\b|\bage de\b",
    Awaited.NUMBER: rf"\d|{_NUMBER_WORDS}",
    Awaited.DATE: rf"{_DAY}|\b(?:{_MONTHS}) \d|{_SEASON}|{_SPAN}|\bpas encore\b",
}
_DATES = re.compile(_DAY)
_HOLDING = {kind: re.compile(words) for kind, words in _HELD.items()}
_ASKING = tuple((kind, re.compile(words)) for kind, words in _ASKED)


def awaited_by(question: str) -> Awaited | None:
    """Return the kind of fact the question awaits, None where it cannot be told."""
    plain = re.sub(r"[^\w$]+", " ", fold(question))
    return next((kind for kind, words in _ASKING if words.search(plain)), None)


def lacking(passage: str, awaited: Awaited) -> float:
    """Return how much it speaks against a passage that it holds no fact of this kind (0..1).

    Numbers and dates are sometimes told in words that are not recognised; the others are not.
    """
    if holds(passage, awaited):
        return 0.0
    return 0.5 if awaited in {Awaited.NUMBER, Awaited.DATE} else 1.0


def holds(text: str, awaited: Awaited) -> bool:
    """Tell whether the text holds a fact of this kind; days and years are not numbers of things."""
    plain = fold(text).replace("\u00a0", " ").replace("'", " ").replace("’", " ")
    if awaited is Awaited.NUMBER:
        plain = _DATES.sub(" ", plain)
    return bool(_HOLDING[awaited].search(plain))
