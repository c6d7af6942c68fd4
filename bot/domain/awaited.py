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
    NUMBER = "number"
    DATE = "date"


_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    "|january|february|march|april|may|june|july|august|october|november|december"
)
# In this order: the first that fits is what is awaited.
_ASKED = (
    (Awaited.HOUR, r"\ba quelle heure|\bquelle heure|heures? d ?ouverture|what time|opening hours"),
    (Awaited.PHONE, r"\bnumero de tel|\btelephone|\bphone\b"),
    (Awaited.EMAIL, r"\bcourriel de\b|\bcourriel pour\b|\badresse courriel|\bemail\b|\be mail\b"),
    (Awaited.MONEY, r"\bsalaire|\bgagne\b|\bcoute|\bprix\b|\bcotisation|\bquel(?:le)? (?:montant|somme)"
     r"|\bcombien d argent|\bhow much\b"),
    (Awaited.DATE, r"\bcombien de (?:temps|jours|mois)|\bcombien d annees"),
    (Awaited.NUMBER, r"\bcombien\b|\bhow many\b"),
    (Awaited.DATE, r"\bquand\b|\bquelle date|\bquel jour|\bquel mois|\bquelle annee|\bwhen\b|\bwhat (?:date|year)"),
)  # fmt: skip
_DATE = (
    rf"\b(?:1[0-9]|20)\d\d\b|\b\d{{1,2}}(?:er)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d|\bsiecle"
    r"|\bprintemps|\bautomne|\bhiver\b|\bl ete\b|\b(?:jours?|semaines?|mois|ans?|annees?)\b|\bpas encore"
)
_HELD = {
    Awaited.HOUR: re.compile(r"\b\d{1,2} ?h\b|\b\d{1,2} ?h ?\d\d|\b\d{1,2}:\d\d|\bmidi\b|\bminuit\b"),
    Awaited.PHONE: re.compile(r"\d{3}[- .]\d{3}[- .]\d{4}|(?:\d\d[ .]){4}\d\d"),
    Awaited.EMAIL: re.compile(r"\w@\w"),
    Awaited.MONEY: re.compile(r"[$€%]|\bdollars?|\beuros?|\bfrancs?|\bmillions?|\bmilliards?|\blivres?"),
    Awaited.NUMBER: re.compile(
        r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
        r"|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|moitie|tiers"
        r"|quart|dizaines?|douzaine|centaines?|milliers|plusieurs|quelques|aucune?|un an|une annee"
        r"|une fois|un seul|une seule|one|two|three|four|five|ten)\b"
    ),
    Awaited.DATE: re.compile(_DATE),
}  # fmt: skip
_DATES = re.compile(rf"\b(?:1[0-9]|20)\d\d\b|\b\d{{1,2}}(?:er)? (?:{_MONTHS})\b")
_ASKING = tuple((kind, re.compile(words)) for kind, words in _ASKED)


def awaited_by(question: str) -> Awaited | None:
    """Return the kind of fact the question awaits, None where it cannot be told."""
    plain = re.sub(r"[^\w$]+", " ", fold(question))
    return next((kind for kind, words in _ASKING if words.search(plain)), None)


def holds(text: str, awaited: Awaited) -> bool:
    """Tell whether the text holds a fact of this kind; days and years are not numbers of things."""
    plain = fold(text).replace("\u00a0", " ").replace("'", " ").replace("’", " ")
    if awaited is Awaited.NUMBER:
        plain = _DATES.sub(" ", plain)
    return bool(_HELD[awaited].search(plain))
