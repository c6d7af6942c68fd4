"""What a question says besides its words: a greeting, and the time it asks about."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from bot.domain.dates import Period
from bot.domain.text import fold

LONGEST_QUESTION = 2000

MONTHS = (
    ("janvier", "january"), ("fevrier", "february"), ("mars", "march"), ("avril", "april"),
    ("mai", "may"), ("juin", "june"), ("juillet", "july"), ("aout", "august"),
    ("septembre", "september"), ("octobre", "october"), ("novembre", "november"),
    ("decembre", "december"),
)  # fmt: skip
_MONTH_NUMBER = {name: at for at, names in enumerate(MONTHS, start=1) for name in names}
_MONTH = "|".join(_MONTH_NUMBER)
_WHEN = (
    r"\b(?:en|au|a la date du|in|as of|durant|pendant|during|vers)\s+(?:l annee\s+|the year\s+)?"
)
_DAY_ASKED = re.compile(
    rf"\b(?:le|au|a la date du|on|as of)\s+(\d{{1,2}})(?:er)?\s+({_MONTH})\s+((?:19|20)\d\d)\b"
)
_MONTH_ASKED = re.compile(_WHEN + rf"(?:mois de\s+)?({_MONTH})\s+((?:19|20)\d\d)\b")
_YEAR_ASKED = re.compile(_WHEN + r"((?:19|20)\d\d)\b(?!\s*(?:\d|a\s+20\d\d))")
_PAST = re.compile(
    r"\b(?:etai(?:t|ent)|devai(?:t|ent)|avai(?:t|ent)|prevoyai(?:t|ent)|presidai(?:t|ent)"
    r"|disai(?:t|ent)|demandai(?:t|ent)|au depart|au debut|initiale?(?:ment|s)?|auparavant|avant"
    r"|a l origine|anciens?|anciennes?|precedent(?:e|s|es)?|d abord|historique|remplace\w*"
    r"|was|were|had|originally|before|former(?:ly)?|previous(?:ly)?|first)\b"
)
_GREETING = re.compile(
    r"(?:(?:re)?bonjour|bonsoir|salut|allo|coucou|hello|hi|hey|good (?:morning|evening)|bon matin"
    r"|merci(?: beaucoup| bien| infiniment)?|thanks?(?: you)?(?: (?:so|very) much)?|au revoir|bye"
    r"|bonne (?:journee|soiree)|a bientot|ca va|comment ca va|comment vas tu|comment allez vous"
    r"|how are you|aide|help|a l aide|qui es tu|tu es qui|t es qui|es tu la|who are you"
    r"|(?:que|qu est ce que tu|tu) (?:peux(?: tu)?|sais(?: tu)?) faire|what can you do"
    r"|comment (?:ca marche|tu marches)|a tous|tout le monde|relais|le bot|bot|toi|vous|you"
    r"|super|parfait|genial|cool|excellent|ok|d accord|encore|pour (?:ta|votre|l) (?:aide|reponse)"
    r"|c est (?:gentil|apprecie))(?:\s+|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A question made safe to search: `period` is the time asked about, `past` a word for it."""

    text: str
    greeting: bool
    period: Period | None
    past: bool


def read_question(question: str, today: date) -> Reading:
    """Read a question as typed; a future date is not a time that can be asked about."""
    text = clean(question)
    plain = " ".join(re.findall(r"\w+", fold(text)))
    period = _until(today, _period(plain))
    return Reading(
        text=text,
        greeting=not text or (bool(plain) and _is_greeting(plain)),
        period=period,
        past=bool(_PAST.search(plain)) or (period is not None and period.last < today),
    )


def _until(today: date, period: Period | None) -> Period | None:
    """Cut off the days to come: nothing can be known of them."""
    if period is None or period.first > today:
        return None
    return Period(first=period.first, last=min(period.last, today))


def clean(text: str) -> str:
    """Drop control, direction and private characters, fold white space, and bound the length."""
    kept = (
        " " if unicodedata.category(c) in {"Cc", "Zs", "Zl", "Zp"} else c
        for c in text[:LONGEST_QUESTION]
        if unicodedata.category(c) not in {"Cf", "Co", "Cs", "Cn"}
    )
    return " ".join("".join(kept).split())


def _is_greeting(plain: str) -> bool:
    rest = plain
    while rest:
        match = _GREETING.match(rest)
        if match is None:
            return False
        rest = rest[match.end() :]
    return True


def _period(plain: str) -> Period | None:
    if (match := _DAY_ASKED.search(plain)) and (day := _day(*match.groups())):
        return Period(first=day, last=day)
    if match := _MONTH_ASKED.search(plain):
        month, year = _MONTH_NUMBER[match[1]], int(match[2])
        return Period(
            first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1])
        )
    if match := _YEAR_ASKED.search(plain):
        return Period(first=date(int(match[1]), 1, 1), last=date(int(match[1]), 12, 31))
    return None


def _day(number: str, month: str, year: str) -> date | None:
    """Return the day, None where the month has no such day."""
    try:
        return date(int(year), _MONTH_NUMBER[month], int(number))
    except ValueError:
        return None
