"""The words on and around what is seen at watched addresses."""

from typing import Final

from bot.domain.content.feeds import Trouble
from bot.domain.fetching import FetchProblem
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
    FAILING = "failing"
    GONE = "gone"
    SILENT = "silent"
    OVER = "over"
    MOVED = "moved"
    LAST_GOOD = "last_good"
    NEVER_GOOD = "never_good"
    BAD_ADDRESS = "bad_address"
    PRIVATE_ADDRESS = "private_address"
    UNKNOWN_NAME = "unknown_name"
    NO_CONNECTION = "no_connection"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_NAME = "certificate_name"
    CERTIFICATE_UNKNOWN = "certificate_unknown"
    TLS = "tls"
    TOO_SLOW = "too_slow"
    TOO_BIG = "too_big"
    CUT_SHORT = "cut_short"
    UNREADABLE = "unreadable"
    REDIRECT_LOOP = "redirect_loop"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    PAGE_GONE = "page_gone"
    NOT_FOUND = "not_found"
    NOT_ALLOWED = "not_allowed"
    TOO_OFTEN = "too_often"
    SERVER_ERROR = "server_error"
    REFUSED = "refused"
    NOT_A_FEED = "not_a_feed"
    NO_FEED_IN_PAGE = "no_feed_in_page"
    EMPTY = "empty"


TROUBLES: Final = {
    Trouble.FAILING: NewsMessage.FAILING,
    Trouble.GONE: NewsMessage.GONE,
    Trouble.SILENT: NewsMessage.SILENT,
}
PROBLEMS: Final = {
    problem: NewsMessage.PAGE_GONE if problem is FetchProblem.GONE else NewsMessage(problem.value)
    for problem in FetchProblem
}

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
    NewsMessage.FAILING: "⚠️ **{title}** ne se lit plus : {problem}",
    NewsMessage.GONE: (
        "⚠️ **{title}** n’existe plus : le site dit que la page est retirée pour de bon. Retirez "
        "cette adresse, ou donnez la nouvelle, avec `/gestion-veille`."
    ),
    NewsMessage.SILENT: (
        "⚠️ **{title}** répond, mais n’a rien publié depuis plus longtemps que d’habitude. Un "
        "coup d’œil au site dira si le fil a déménagé."
    ),
    NewsMessage.OVER: "✅ **{title}** est de retour.",
    NewsMessage.MOVED: (
        "**{title}** a déménagé pour de bon. La nouvelle adresse est notée : {address}"
    ),
    NewsMessage.LAST_GOOD: "Dernière lecture réussie : {moment}.",
    NewsMessage.NEVER_GOOD: "Aucune lecture n’a encore réussi.",
    NewsMessage.BAD_ADDRESS: "ce n’est pas une adresse du Web public (http ou https).",
    NewsMessage.PRIVATE_ADDRESS: "cette adresse mène à un réseau privé, où Relais ne va jamais.",
    NewsMessage.UNKNOWN_NAME: "le nom de ce site n’existe pas, ou ne répond pas.",
    NewsMessage.NO_CONNECTION: "le site n’accepte pas la connexion.",
    NewsMessage.CERTIFICATE_EXPIRED: "le certificat de sécurité du site est expiré.",
    NewsMessage.CERTIFICATE_NAME: "le certificat de sécurité est celui d’un autre site.",
    NewsMessage.CERTIFICATE_UNKNOWN: "personne de reconnu ne garantit le certificat du site.",
    NewsMessage.TLS: "la connexion sécurisée au site échoue.",
    NewsMessage.TOO_SLOW: "le site met trop de temps à répondre.",
    NewsMessage.TOO_BIG: "la page est beaucoup trop grosse pour un fil de nouvelles.",
    NewsMessage.CUT_SHORT: "la réponse du site s’arrête en chemin.",
    NewsMessage.UNREADABLE: "la réponse du site est illisible.",
    NewsMessage.REDIRECT_LOOP: "le site renvoie d’une adresse à l’autre, en rond.",
    NewsMessage.TOO_MANY_REDIRECTS: "le site renvoie d’une adresse à l’autre sans fin.",
    NewsMessage.PAGE_GONE: "le site dit que la page est retirée pour de bon.",
    NewsMessage.NOT_FOUND: "il n’y a rien à cette adresse.",
    NewsMessage.NOT_ALLOWED: "le site refuse l’accès à cette page.",
    NewsMessage.TOO_OFTEN: "le site demande de revenir plus tard.",
    NewsMessage.SERVER_ERROR: "le site est en panne.",
    NewsMessage.REFUSED: "le site refuse la demande.",
    NewsMessage.NOT_A_FEED: "ce qui s’y trouve n’est pas un fil de nouvelles (RSS ou Atom).",
    NewsMessage.NO_FEED_IN_PAGE: "cette page n’annonce aucun fil de nouvelles (RSS ou Atom).",
    NewsMessage.EMPTY: "la page est vide.",
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
    NewsMessage.FAILING: "⚠️ **{title}** can no longer be read: {problem}",
    NewsMessage.GONE: (
        "⚠️ **{title}** is gone: the site says the page was removed for good. Remove this "
        "address, or give the new one, with `/gestion-veille`."
    ),
    NewsMessage.SILENT: (
        "⚠️ **{title}** answers, but has published nothing for longer than usual. A look at the "
        "site will tell whether the feed has moved."
    ),
    NewsMessage.OVER: "✅ **{title}** is back.",
    NewsMessage.MOVED: "**{title}** has moved for good. The new address is noted: {address}",
    NewsMessage.LAST_GOOD: "Last successful check: {moment}.",
    NewsMessage.NEVER_GOOD: "No check has succeeded yet.",
    NewsMessage.BAD_ADDRESS: "this is not an address of the public Web (http or https).",
    NewsMessage.PRIVATE_ADDRESS: (
        "this address leads to a private network, where Relais never goes."
    ),
    NewsMessage.UNKNOWN_NAME: "the name of this site does not exist, or does not answer.",
    NewsMessage.NO_CONNECTION: "the site does not accept the connection.",
    NewsMessage.CERTIFICATE_EXPIRED: "the site’s security certificate has expired.",
    NewsMessage.CERTIFICATE_NAME: "the security certificate belongs to another site.",
    NewsMessage.CERTIFICATE_UNKNOWN: "nobody known vouches for the site’s certificate.",
    NewsMessage.TLS: "the secure connection to the site fails.",
    NewsMessage.TOO_SLOW: "the site takes too long to answer.",
    NewsMessage.TOO_BIG: "the page is far too big for a news feed.",
    NewsMessage.CUT_SHORT: "the site’s answer stops halfway.",
    NewsMessage.UNREADABLE: "the site’s answer cannot be read.",
    NewsMessage.REDIRECT_LOOP: "the site sends from one address to another, in circles.",
    NewsMessage.TOO_MANY_REDIRECTS: "the site sends from one address to another without end.",
    NewsMessage.PAGE_GONE: "the site says the page was removed for good.",
    NewsMessage.NOT_FOUND: "there is nothing at this address.",
    NewsMessage.NOT_ALLOWED: "the site refuses access to this page.",
    NewsMessage.TOO_OFTEN: "the site asks to come back later.",
    NewsMessage.SERVER_ERROR: "the site is down.",
    NewsMessage.REFUSED: "the site refuses the request.",
    NewsMessage.NOT_A_FEED: "what is there is not a news feed (RSS or Atom).",
    NewsMessage.NO_FEED_IN_PAGE: "this page announces no news feed (RSS or Atom).",
    NewsMessage.EMPTY: "the page is empty.",
}
