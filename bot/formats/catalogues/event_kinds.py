"""What kinds of dates there are."""

from bot.domain.content.events import EventKind

FRENCH = {
    EventKind.COMMENT_DEADLINE: "échéance pour commenter",
    EventKind.DEADLINE: "échéance",
    EventKind.MEETING: "rencontre",
    EventKind.HEARING: "audition",
    EventKind.ASSEMBLY: "assemblée",
    EventKind.PUBLICATION: "publication",
    EventKind.LETTER: "lettre",
    EventKind.ANNOUNCEMENT: "annonce",
    EventKind.CONSULTATION: "consultation",
    EventKind.EFFECTIVE: "entrée en vigueur",
    EventKind.DECISION: "décision",
    EventKind.ACTION: "action",
    EventKind.OTHER: "repère",
}

ENGLISH = {
    EventKind.COMMENT_DEADLINE: "deadline for comments",
    EventKind.DEADLINE: "deadline",
    EventKind.MEETING: "meeting",
    EventKind.HEARING: "hearing",
    EventKind.ASSEMBLY: "assembly",
    EventKind.PUBLICATION: "publication",
    EventKind.LETTER: "letter",
    EventKind.ANNOUNCEMENT: "announcement",
    EventKind.CONSULTATION: "consultation",
    EventKind.EFFECTIVE: "coming into force",
    EventKind.DECISION: "decision",
    EventKind.ACTION: "action",
    EventKind.OTHER: "milestone",
}
