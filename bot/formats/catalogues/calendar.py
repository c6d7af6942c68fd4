"""The words of `/calendrier`, and of dates."""

from bot.formats.catalogues.messages import Message


class CalendarMessage(Message):
    """The words of `/calendrier`, and of dates."""

    COMMAND_NAME = "command_name"
    COMMAND = "command"
    SIDE_NAME = "side_name"
    SIDE = "side"
    SIDE_COMING = "side_coming"
    SIDE_PAST = "side_past"
    COMING = "coming"
    PAST = "past"
    COMING_EMPTY = "coming_empty"
    PAST_EMPTY = "past_empty"
    TO_PAST = "to_past"
    TO_COMING = "to_coming"
    ONE = "one"
    COUNT = "count"
    OPEN = "open"
    TODAY = "today"
    TOMORROW = "tomorrow"
    YESTERDAY = "yesterday"
    IN_DAYS = "in_days"
    DAYS_AGO = "days_ago"
    THIS_MONTH = "this_month"
    NEXT_MONTH = "next_month"
    LAST_MONTH = "last_month"
    NEXT_YEAR = "next_year"
    LAST_YEAR = "last_year"
    IN_MONTHS = "in_months"
    MONTHS_AGO = "months_ago"
    THIS_YEAR = "this_year"
    IN_YEARS = "in_years"
    YEARS_AGO = "years_ago"
    UNDER_WAY = "under_way"
    AT_HOUR = "at_hour"
    EASTERN = "eastern"
    ATLANTIC = "atlantic"
    STANDING = "standing"
    INFERRED = "inferred"
    OF_DOSSIER = "of_dossier"


FRENCH = {
    CalendarMessage.COMMAND_NAME: "calendrier",
    CalendarMessage.COMMAND: "Les échéances et les rencontres : ce qui vient, ou ce qui a eu lieu",
    CalendarMessage.SIDE_NAME: "quand",
    CalendarMessage.SIDE: "Ce qui vient, ou ce qui a eu lieu",
    CalendarMessage.SIDE_COMING: "à venir",
    CalendarMessage.SIDE_PAST: "passé",
    CalendarMessage.COMING: "Calendrier : à venir",
    CalendarMessage.PAST: "Calendrier : ce qui a eu lieu",
    CalendarMessage.COMING_EMPTY: "Aucune date à venir n’est connue ici.",
    CalendarMessage.PAST_EMPTY: "Aucune date passée n’est connue ici.",
    CalendarMessage.TO_PAST: "Ce qui a eu lieu",
    CalendarMessage.TO_COMING: "Ce qui vient",
    CalendarMessage.ONE: "1 date",
    CalendarMessage.COUNT: "{count} dates",
    CalendarMessage.OPEN: "Ouvrir une date",
    CalendarMessage.TODAY: "aujourd’hui",
    CalendarMessage.TOMORROW: "demain",
    CalendarMessage.YESTERDAY: "hier",
    CalendarMessage.IN_DAYS: "dans {count} jours",
    CalendarMessage.DAYS_AGO: "il y a {count} jours",
    CalendarMessage.THIS_MONTH: "ce mois-ci",
    CalendarMessage.NEXT_MONTH: "le mois prochain",
    CalendarMessage.LAST_MONTH: "le mois dernier",
    CalendarMessage.NEXT_YEAR: "l’an prochain",
    CalendarMessage.LAST_YEAR: "l’an dernier",
    CalendarMessage.IN_MONTHS: "dans {count} mois",
    CalendarMessage.MONTHS_AGO: "il y a {count} mois",
    CalendarMessage.THIS_YEAR: "cette année",
    CalendarMessage.IN_YEARS: "dans {count} ans",
    CalendarMessage.YEARS_AGO: "il y a {count} ans",
    CalendarMessage.UNDER_WAY: "en cours",
    CalendarMessage.AT_HOUR: "{date}, à {hour} ({zone})",
    CalendarMessage.EASTERN: "heure de l’Est",
    CalendarMessage.ATLANTIC: "heure de l’Atlantique",
    CalendarMessage.STANDING: "date {standing}",
    CalendarMessage.INFERRED: "date déduite",
    CalendarMessage.OF_DOSSIER: "dossier : {title}",
}

ENGLISH = {
    CalendarMessage.COMMAND_NAME: "calendar",
    CalendarMessage.COMMAND: "Deadlines and meetings: what is coming, or what has been",
    CalendarMessage.SIDE_NAME: "when",
    CalendarMessage.SIDE: "What is coming, or what has been",
    CalendarMessage.SIDE_COMING: "coming",
    CalendarMessage.SIDE_PAST: "past",
    CalendarMessage.COMING: "Calendar: coming",
    CalendarMessage.PAST: "Calendar: what has been",
    CalendarMessage.COMING_EMPTY: "No coming date is known here.",
    CalendarMessage.PAST_EMPTY: "No past date is known here.",
    CalendarMessage.TO_PAST: "What has been",
    CalendarMessage.TO_COMING: "What is coming",
    CalendarMessage.ONE: "1 date",
    CalendarMessage.COUNT: "{count} dates",
    CalendarMessage.OPEN: "Open a date",
    CalendarMessage.TODAY: "today",
    CalendarMessage.TOMORROW: "tomorrow",
    CalendarMessage.YESTERDAY: "yesterday",
    CalendarMessage.IN_DAYS: "in {count} days",
    CalendarMessage.DAYS_AGO: "{count} days ago",
    CalendarMessage.THIS_MONTH: "this month",
    CalendarMessage.NEXT_MONTH: "next month",
    CalendarMessage.LAST_MONTH: "last month",
    CalendarMessage.NEXT_YEAR: "next year",
    CalendarMessage.LAST_YEAR: "last year",
    CalendarMessage.IN_MONTHS: "in {count} months",
    CalendarMessage.MONTHS_AGO: "{count} months ago",
    CalendarMessage.THIS_YEAR: "this year",
    CalendarMessage.IN_YEARS: "in {count} years",
    CalendarMessage.YEARS_AGO: "{count} years ago",
    CalendarMessage.UNDER_WAY: "under way",
    CalendarMessage.AT_HOUR: "{date}, {hour} ({zone})",
    CalendarMessage.EASTERN: "Eastern time",
    CalendarMessage.ATLANTIC: "Atlantic time",
    CalendarMessage.STANDING: "date {standing}",
    CalendarMessage.INFERRED: "date inferred",
    CalendarMessage.OF_DOSSIER: "matter: {title}",
}
