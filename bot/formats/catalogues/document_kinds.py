"""What kinds of documents there are."""

from bot.domain.content.sources import SourceKind

FRENCH = {
    SourceKind.LETTER: "lettre",
    SourceKind.EMAIL: "courriel",
    SourceKind.BULLETIN: "bulletin",
    SourceKind.ANALYSIS: "analyse",
    SourceKind.FRAMEWORK: "cadre",
    SourceKind.AGREEMENT: "entente ou convention",
    SourceKind.ADDENDUM: "addenda",
    SourceKind.POLICY: "politique",
    SourceKind.PLAN: "plan",
    SourceKind.LAW: "loi",
    SourceKind.REPORT: "rapport",
    SourceKind.GUIDE: "guide",
    SourceKind.FORM: "formulaire",
    SourceKind.CONSULTATION: "consultation",
    SourceKind.OTHER: "autre document",
}

ENGLISH = {
    SourceKind.LETTER: "letter",
    SourceKind.EMAIL: "email",
    SourceKind.BULLETIN: "bulletin",
    SourceKind.ANALYSIS: "analysis",
    SourceKind.FRAMEWORK: "framework",
    SourceKind.AGREEMENT: "agreement",
    SourceKind.ADDENDUM: "addendum",
    SourceKind.POLICY: "policy",
    SourceKind.PLAN: "plan",
    SourceKind.LAW: "law",
    SourceKind.REPORT: "report",
    SourceKind.GUIDE: "guide",
    SourceKind.FORM: "form",
    SourceKind.CONSULTATION: "consultation",
    SourceKind.OTHER: "other document",
}
