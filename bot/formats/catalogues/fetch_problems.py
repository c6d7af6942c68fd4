"""Why an address cannot be read."""

from bot.domain.fetching import FetchProblem

FRENCH = {
    FetchProblem.BAD_ADDRESS: "ce n’est pas une adresse du Web public (http ou https).",
    FetchProblem.PRIVATE_ADDRESS: "cette adresse mène à un réseau privé, où Relais ne va jamais.",
    FetchProblem.UNKNOWN_NAME: "le nom de ce site n’existe pas, ou ne répond pas.",
    FetchProblem.NO_CONNECTION: "le site n’accepte pas la connexion.",
    FetchProblem.CERTIFICATE_EXPIRED: "le certificat de sécurité du site est expiré.",
    FetchProblem.CERTIFICATE_NAME: "le certificat de sécurité est celui d’un autre site.",
    FetchProblem.CERTIFICATE_UNKNOWN: "personne de reconnu ne garantit le certificat du site.",
    FetchProblem.TLS: "la connexion sécurisée au site échoue.",
    FetchProblem.TOO_SLOW: "le site met trop de temps à répondre.",
    FetchProblem.TOO_BIG: "la page est beaucoup trop grosse pour un fil de nouvelles.",
    FetchProblem.CUT_SHORT: "la réponse du site s’arrête en chemin.",
    FetchProblem.UNREADABLE: "la réponse du site est illisible.",
    FetchProblem.REDIRECT_LOOP: "le site renvoie d’une adresse à l’autre, en rond.",
    FetchProblem.TOO_MANY_REDIRECTS: "le site renvoie d’une adresse à l’autre sans fin.",
    FetchProblem.GONE: "le site dit que la page est retirée pour de bon.",
    FetchProblem.NOT_FOUND: "il n’y a rien à cette adresse.",
    FetchProblem.NOT_ALLOWED: "le site refuse l’accès à cette page.",
    FetchProblem.TOO_OFTEN: "le site demande de revenir plus tard.",
    FetchProblem.SERVER_ERROR: "le site est en panne.",
    FetchProblem.REFUSED: "le site refuse la demande.",
    FetchProblem.NOT_A_FEED: "ce qui s’y trouve n’est pas un fil de nouvelles (RSS ou Atom).",
    FetchProblem.NO_FEED_IN_PAGE: "cette page n’annonce aucun fil de nouvelles (RSS ou Atom).",
    FetchProblem.EMPTY: "la page est vide.",
}

ENGLISH = {
    FetchProblem.BAD_ADDRESS: "this is not an address of the public Web (http or https).",
    FetchProblem.PRIVATE_ADDRESS: (
        "this address leads to a private network, where Relais never goes."
    ),
    FetchProblem.UNKNOWN_NAME: "the name of this site does not exist, or does not answer.",
    FetchProblem.NO_CONNECTION: "the site does not accept the connection.",
    FetchProblem.CERTIFICATE_EXPIRED: "the site’s security certificate has expired.",
    FetchProblem.CERTIFICATE_NAME: "the security certificate belongs to another site.",
    FetchProblem.CERTIFICATE_UNKNOWN: "nobody known vouches for the site’s certificate.",
    FetchProblem.TLS: "the secure connection to the site fails.",
    FetchProblem.TOO_SLOW: "the site takes too long to answer.",
    FetchProblem.TOO_BIG: "the page is far too big for a news feed.",
    FetchProblem.CUT_SHORT: "the site’s answer stops halfway.",
    FetchProblem.UNREADABLE: "the site’s answer cannot be read.",
    FetchProblem.REDIRECT_LOOP: "the site sends from one address to another, in circles.",
    FetchProblem.TOO_MANY_REDIRECTS: "the site sends from one address to another without end.",
    FetchProblem.GONE: "the site says the page was removed for good.",
    FetchProblem.NOT_FOUND: "there is nothing at this address.",
    FetchProblem.NOT_ALLOWED: "the site refuses access to this page.",
    FetchProblem.TOO_OFTEN: "the site asks to come back later.",
    FetchProblem.SERVER_ERROR: "the site is down.",
    FetchProblem.REFUSED: "the site refuses the request.",
    FetchProblem.NOT_A_FEED: "what is there is not a news feed (RSS or Atom).",
    FetchProblem.NO_FEED_IN_PAGE: "this page announces no news feed (RSS or Atom).",
    FetchProblem.EMPTY: "the page is empty.",
}
