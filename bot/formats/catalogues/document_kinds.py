"""What kinds of documents there are."""

from bot.formats.catalogues.messages import Message


class DocumentKindMessage(Message):
    """What kinds of documents there are."""

    LETTER = "letter"
    EMAIL = "email"
    BULLETIN = "bulletin"
    ANALYSIS = "analysis"
    FRAMEWORK = "framework"
    AGREEMENT = "agreement"
    ADDENDUM = "addendum"
    POLICY = "policy"
    PLAN = "plan"
    LAW = "law"
    REPORT = "report"
    GUIDE = "guide"
    FORM = "form"
    CONSULTATION = "consultation"
    OTHER = "other"


FRENCH = {
    DocumentKindMessage.LETTER: "lettre",
    DocumentKindMessage.EMAIL: "courriel",
    DocumentKindMessage.BULLETIN: "bulletin",
    DocumentKindMessage.ANALYSIS: "analyse",
    DocumentKindMessage.FRAMEWORK: "cadre",
    DocumentKindMessage.AGREEMENT: "entente ou convention",
    DocumentKindMessage.ADDENDUM: "addenda",
    DocumentKindMessage.POLICY: "politique",
    DocumentKindMessage.PLAN: "plan",
    DocumentKindMessage.LAW: "loi",
    DocumentKindMessage.REPORT: "rapport",
    DocumentKindMessage.GUIDE: "guide",
    DocumentKindMessage.FORM: "formulaire",
    DocumentKindMessage.CONSULTATION: "consultation",
    DocumentKindMessage.OTHER: "autre document",
}

ENGLISH = {
    DocumentKindMessage.LETTER: "letter",
    DocumentKindMessage.EMAIL: "email",
    DocumentKindMessage.BULLETIN: "bulletin",
    DocumentKindMessage.ANALYSIS: "analysis",
    DocumentKindMessage.FRAMEWORK: "framework",
    DocumentKindMessage.AGREEMENT: "agreement",
    DocumentKindMessage.ADDENDUM: "addendum",
    DocumentKindMessage.POLICY: "policy",
    DocumentKindMessage.PLAN: "plan",
    DocumentKindMessage.LAW: "law",
    DocumentKindMessage.REPORT: "report",
    DocumentKindMessage.GUIDE: "guide",
    DocumentKindMessage.FORM: "form",
    DocumentKindMessage.CONSULTATION: "consultation",
    DocumentKindMessage.OTHER: "other document",
}
