"""The words on and around what is seen at watched addresses."""

from bot.domain.content.feeds import Trouble
from bot.formats.catalogues.messages import Message


class NewsMessage(Message):
    """The words on and around what is seen at watched addresses."""

    NEW = "new"
    MANY = "many"
    LINE = "line"
    LINE_OF_DAY = "line_of_day"
    MORE = "more"
    PAGE = "page"
    WHEN = "when"
    UNDATED = "undated"
    DATES = "dates"
    DOSSIERS = "dossiers"
    NO_TITLE = "no_title"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    RELAYED = "relayed"
    ATTACHED = "attached"
    DATED = "dated"
    OVER = "over"
    MOVED = "moved"
    LAST_GOOD = "last_good"
    NEVER_GOOD = "never_good"


FRENCH = {
    NewsMessage.NEW: ("**{title}**\n{source} · {when}"),
    NewsMessage.MANY: "**{count} nouvelles de {source}, d’un coup**",
    NewsMessage.LINE: "{number}. **{title}** {link}",
    NewsMessage.LINE_OF_DAY: "{number}. **{title}** · {day} {link}",
    NewsMessage.MORE: "…",
    NewsMessage.PAGE: "-# page {page} de {pages}",
    NewsMessage.WHEN: "publié le {day}",
    NewsMessage.UNDATED: "vu le {day}, sans date de publication",
    NewsMessage.DATES: "Dates trouvées dans le texte, à vérifier : {dates}",
    NewsMessage.DOSSIERS: "Dossiers peut-être touchés : {dossiers}",
    NewsMessage.NO_TITLE: "(sans titre)",
    NewsMessage.CORRECTED: "-# Corrigé à la source depuis le premier envoi.",
    NewsMessage.WITHDRAWN: "⚠️ **Retiré à la source** le {day}.",
    NewsMessage.RELAYED: "-# Relayé par la coordination.",
    NewsMessage.ATTACHED: "-# Joint à un dossier.",
    NewsMessage.DATED: "-# Échéance créée.",
    Trouble.FAILING: "⚠️ **{title}** ne se lit plus : {problem}",
    Trouble.GONE: (
        "⚠️ **{title}** n’existe plus : le site dit que la page est retirée pour de bon. Retirez "
        "cette adresse, ou donnez la nouvelle, avec `/gestion-veille`."
    ),
    Trouble.SILENT: (
        "⚠️ **{title}** répond, mais n’a rien publié depuis plus longtemps que d’habitude. Un "
        "coup d’œil au site dira si le fil a déménagé."
    ),
    NewsMessage.OVER: "✅ **{title}** est de retour.",
    NewsMessage.MOVED: (
        "**{title}** a déménagé pour de bon. La nouvelle adresse est notée : {address}"
    ),
    NewsMessage.LAST_GOOD: "Dernière lecture réussie : {moment}.",
    NewsMessage.NEVER_GOOD: "Aucune lecture n’a encore réussi.",
}

ENGLISH = {
    NewsMessage.NEW: ("**{title}**\n{source} · {when}"),
    NewsMessage.MANY: "**{count} items from {source}, all at once**",
    NewsMessage.LINE: "{number}. **{title}** {link}",
    NewsMessage.LINE_OF_DAY: "{number}. **{title}** · {day} {link}",
    NewsMessage.MORE: "…",
    NewsMessage.PAGE: "-# page {page} of {pages}",
    NewsMessage.WHEN: "published on {day}",
    NewsMessage.UNDATED: "seen on {day}, with no publication date",
    NewsMessage.DATES: "Dates found in the text, to be checked: {dates}",
    NewsMessage.DOSSIERS: "Files it may touch: {dossiers}",
    NewsMessage.NO_TITLE: "(no title)",
    NewsMessage.CORRECTED: "-# Corrected at the source since it was first sent.",
    NewsMessage.WITHDRAWN: "⚠️ **Withdrawn at the source** on {day}.",
    NewsMessage.RELAYED: "-# Relayed by the coordination.",
    NewsMessage.ATTACHED: "-# Attached to a file.",
    NewsMessage.DATED: "-# Deadline made.",
    Trouble.FAILING: "⚠️ **{title}** can no longer be read: {problem}",
    Trouble.GONE: (
        "⚠️ **{title}** is gone: the site says the page was removed for good. Remove this "
        "address, or give the new one, with `/manage-watch`."
    ),
    Trouble.SILENT: (
        "⚠️ **{title}** answers, but has published nothing for longer than usual. A look at the "
        "site will tell whether the feed has moved."
    ),
    NewsMessage.OVER: "✅ **{title}** is back.",
    NewsMessage.MOVED: "**{title}** has moved for good. The new address is noted: {address}",
    NewsMessage.LAST_GOOD: "Last successful check: {moment}.",
    NewsMessage.NEVER_GOOD: "No check has succeeded yet.",
}
