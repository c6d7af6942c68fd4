"""What kinds of dates there are."""

from bot.formats.catalogues.messages import Message


class EventKindMessage(Message):
    """What kinds of dates there are."""

    COMMENT_DEADLINE = "comment_deadline"
    DEADLINE = "deadline"
    MEETING = "meeting"
    HEARING = "hearing"
    ASSEMBLY = "assembly"
    PUBLICATION = "publication"
    LETTER = "letter"
    ANNOUNCEMENT = "announcement"
    CONSULTATION = "consultation"
    EFFECTIVE = "effective"
    DECISION = "decision"
    ACTION = "action"
    OTHER = "other"


FRENCH = {
    EventKindMessage.COMMENT_DEADLINE: "échéance pour commenter",
    EventKindMessage.DEADLINE: "échéance",
    EventKindMessage.MEETING: "rencontre",
    EventKindMessage.HEARING: "audition",
    EventKindMessage.ASSEMBLY: "assemblée",
    EventKindMessage.PUBLICATION: "publication",
    EventKindMessage.LETTER: "lettre",
    EventKindMessage.ANNOUNCEMENT: "annonce",
    EventKindMessage.CONSULTATION: "consultation",
    EventKindMessage.EFFECTIVE: "entrée en vigueur",
    EventKindMessage.DECISION: "décision",
    EventKindMessage.ACTION: "action",
    EventKindMessage.OTHER: "repère",
}

ENGLISH = {
    EventKindMessage.COMMENT_DEADLINE: "deadline for comments",
    EventKindMessage.DEADLINE: "deadline",
    EventKindMessage.MEETING: "meeting",
    EventKindMessage.HEARING: "hearing",
    EventKindMessage.ASSEMBLY: "assembly",
    EventKindMessage.PUBLICATION: "publication",
    EventKindMessage.LETTER: "letter",
    EventKindMessage.ANNOUNCEMENT: "announcement",
    EventKindMessage.CONSULTATION: "consultation",
    EventKindMessage.EFFECTIVE: "coming into force",
    EventKindMessage.DECISION: "decision",
    EventKindMessage.ACTION: "action",
    EventKindMessage.OTHER: "milestone",
}
