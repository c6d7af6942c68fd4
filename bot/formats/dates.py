"""Dates as people write them in Québec French and in English."""

from datetime import date

from bot.domain.dates import PartialDate, Season

_MONTHS_FR = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS_EN = {
    Season.WINTER: "winter",
    Season.SPRING: "spring",
    Season.SUMMER: "summer",
    Season.AUTUMN: "fall",
}
_SEASONS_AT = {
    Season.WINTER: "à l’hiver",
    Season.SPRING: "au printemps",
    Season.SUMMER: "à l’été",
    Season.AUTUMN: "à l’automne",
}


def date_words(day: PartialDate | date, language: str = "fr") -> str:
    """Write a date alone: « 31 mars 2028 », « 1er avril 2018 », « printemps 2024 », « 2001 »."""
    when = day if isinstance(day, PartialDate) else PartialDate.of(day)
    if when.season:
        season = when.season if language == "fr" else _SEASONS_EN[when.season]
        return f"{season} {when.year}"
    if when.month is None:
        return str(when.year)
    months = _MONTHS_FR if language == "fr" else _MONTHS_EN
    month = months[when.month - 1]
    if when.day is None:
        return f"{month} {when.year}"
    if language != "fr":
        return f"{month} {when.day}, {when.year}"
    number = "1er" if when.day == 1 else str(when.day)
    return f"{number} {month} {when.year}"


def on_date(day: PartialDate) -> str:
    """Write when something happened, in French: « le 2 avril 2026 », « en mai 2017 »…"""
    if day.season:
        return f"{_SEASONS_AT[day.season]} {day.year}"
    return f"le {date_words(day)}" if day.day else f"en {date_words(day)}"


def of_date(day: PartialDate) -> str:
    """Write of when a document is, in French: « du 31 mars 2026 », « d’octobre 2017 »."""
    words = date_words(day)
    if day.day or day.season is Season.SPRING:
        return f"du {words}"
    if day.season:
        return f"de l’{words}"
    return f"d’{words}" if words.startswith(("a", "o")) else f"de {words}"


def from_to(start: PartialDate, end: PartialDate) -> str:
    """Write a span, in French: « du 29 janvier au 2 février 2018 », « d’avril 2018 à mai 2018 »."""
    first = of_date(start)
    if start.day and end.day and start.year == end.year:
        first = first.removesuffix(f" {start.year}")
    if end.day:
        return f"{first} au {date_words(end)}"
    return f"{first} {on_date(end)}" if end.season else f"{first} à {date_words(end)}"
