"""The words of messages about dates that nobody asked for: new, near, moved, called off."""

from bot.formats.catalogues.messages import Message


class NoticeMessage(Message):
    """The words of messages about dates that nobody asked for."""

    NOUN_DEADLINE = "noun_deadline"
    NOUN_MEETING = "noun_meeting"
    NOUN_HEARING = "noun_hearing"
    NOUN_ASSEMBLY = "noun_assembly"
    NOUN_DATE = "noun_date"
    NEW = "new"
    REMINDER = "reminder"
    LATER = "later"
    EARLIER = "earlier"
    HOUR_CHANGED = "hour_changed"
    UNDATED = "undated"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    WHEN = "when"
    WHEN_LEFT = "when_left"
    TENTATIVE = "tentative"
    NEW_WHEN = "new_when"
    OLD_WHEN = "old_when"
    CALLED_OFF_WHEN = "called_off_when"
    NO_NEW_WHEN = "no_new_when"
    IN_MINUTES = "in_minutes"
    IN_HOUR = "in_hour"
    IN_HOURS = "in_hours"
    TODAY = "today"
    TOMORROW = "tomorrow"
    IN_DAYS = "in_days"
    PASSED = "passed"
    SOURCE = "source"
    SOURCES = "sources"
    LATE = "late"
    LATE_MERGED = "late_merged"
    SUMMARY = "summary"
    SUMMARY_LINE = "summary_line"
    SUMMARY_MORE = "summary_more"
    REFERENCE = "reference"


FRENCH = {
    NoticeMessage.NOUN_DEADLINE: "échéance",
    NoticeMessage.NOUN_MEETING: "rencontre",
    NoticeMessage.NOUN_HEARING: "audition",
    NoticeMessage.NOUN_ASSEMBLY: "assemblée",
    NoticeMessage.NOUN_DATE: "date",
    NoticeMessage.NEW: "Nouvelle {noun} : {title}",
    NoticeMessage.REMINDER: "Rappel, {left} : {title}",
    NoticeMessage.LATER: "Reportée : {title}",
    NoticeMessage.EARLIER: "Devancée : {title}",
    NoticeMessage.HOUR_CHANGED: "Heure changée : {title}",
    NoticeMessage.UNDATED: "Reportée à une date à confirmer : {title}",
    NoticeMessage.CANCELLED: "Annulée : {title}",
    NoticeMessage.RESTORED: "Finalement maintenue : {title}",
    NoticeMessage.WHEN: "Quand : {when}.",
    NoticeMessage.WHEN_LEFT: "Quand : {when}, {left}.",
    NoticeMessage.TENTATIVE: "Cette date reste à confirmer.",
    NoticeMessage.NEW_WHEN: "Nouvelle date : **{when}**, {left}.",
    NoticeMessage.OLD_WHEN: "Ancienne date, à ne plus retenir : {when}.",
    NoticeMessage.CALLED_OFF_WHEN: "C’était prévu : {when}. N’en tenez plus compte.",
    NoticeMessage.NO_NEW_WHEN: "La nouvelle date n’est pas encore connue; elle sera annoncée ici.",
    NoticeMessage.IN_MINUTES: "dans {count} minutes",
    NoticeMessage.IN_HOUR: "dans 1 heure",
    NoticeMessage.IN_HOURS: "dans {count} heures",
    NoticeMessage.TODAY: "aujourd’hui",
    NoticeMessage.TOMORROW: "demain",
    NoticeMessage.IN_DAYS: "dans {count} jours",
    NoticeMessage.PASSED: "déjà passée",
    NoticeMessage.SOURCE: "Document :",
    NoticeMessage.SOURCES: "Documents :",
    NoticeMessage.LATE: "Envoyé en retard : ce message était prévu pour le {when}.",
    NoticeMessage.LATE_MERGED: (
        "Envoyé en retard : ce message en remplace {count} qui n’avaient pas pu partir."
    ),
    NoticeMessage.SUMMARY: "Les deux semaines qui viennent, à partir du {day}",
    NoticeMessage.SUMMARY_LINE: "- **{when}** : {title}",
    NoticeMessage.SUMMARY_MORE: "- et {count} de plus : /calendrier",
    NoticeMessage.REFERENCE: "-# réf. {reference}",
}

ENGLISH = {
    NoticeMessage.NOUN_DEADLINE: "deadline",
    NoticeMessage.NOUN_MEETING: "meeting",
    NoticeMessage.NOUN_HEARING: "hearing",
    NoticeMessage.NOUN_ASSEMBLY: "assembly",
    NoticeMessage.NOUN_DATE: "date",
    NoticeMessage.NEW: "New {noun}: {title}",
    NoticeMessage.REMINDER: "Reminder, {left}: {title}",
    NoticeMessage.LATER: "Postponed: {title}",
    NoticeMessage.EARLIER: "Brought forward: {title}",
    NoticeMessage.HOUR_CHANGED: "New time: {title}",
    NoticeMessage.UNDATED: "Postponed to a date to be confirmed: {title}",
    NoticeMessage.CANCELLED: "Cancelled: {title}",
    NoticeMessage.RESTORED: "Going ahead after all: {title}",
    NoticeMessage.WHEN: "When: {when}.",
    NoticeMessage.WHEN_LEFT: "When: {when}, {left}.",
    NoticeMessage.TENTATIVE: "This date is still to be confirmed.",
    NoticeMessage.NEW_WHEN: "New date: **{when}**, {left}.",
    NoticeMessage.OLD_WHEN: "Old date, no longer valid: {when}.",
    NoticeMessage.CALLED_OFF_WHEN: "It was planned for: {when}. Please disregard that date.",
    NoticeMessage.NO_NEW_WHEN: "The new date is not known yet; it will be announced here.",
    NoticeMessage.IN_MINUTES: "in {count} minutes",
    NoticeMessage.IN_HOUR: "in 1 hour",
    NoticeMessage.IN_HOURS: "in {count} hours",
    NoticeMessage.TODAY: "today",
    NoticeMessage.TOMORROW: "tomorrow",
    NoticeMessage.IN_DAYS: "in {count} days",
    NoticeMessage.PASSED: "already past",
    NoticeMessage.SOURCE: "Document:",
    NoticeMessage.SOURCES: "Documents:",
    NoticeMessage.LATE: "Sent late: this message was due on {when}.",
    NoticeMessage.LATE_MERGED: (
        "Sent late: this message stands in for {count} that could not be sent."
    ),
    NoticeMessage.SUMMARY: "The next two weeks, from {day}",
    NoticeMessage.SUMMARY_LINE: "- **{when}**: {title}",
    NoticeMessage.SUMMARY_MORE: "- and {count} more: /calendar",
    NoticeMessage.REFERENCE: "-# réf. {reference}",
}
