"""Which fields of records name other records."""

from collections.abc import Mapping
from typing import Any, Final

from bot.domain.content.bodies import Body, Relation
from bot.domain.content.bulletins import Bulletin
from bot.domain.content.dossiers import Dossier
from bot.domain.content.events import Event
from bot.domain.content.feeds import Feed
from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.requests import Request, RequestItem
from bot.domain.content.sources import Citation, Source

# Field -> the kind of record it names ("region" stands for the regions of the network).
REFERENCES: Final[Mapping[tuple[type[Any], str], str]] = {
    (Source, "issuers"): "body",
    (Source, "known_through"): "source",
    (Source, "replaces"): "source",
    (Citation, "source"): "source",
    (Citation, "cited_in"): "source",
    (Body, "region"): "region",
    (Relation, "body"): "body",
    (Entry, "dossier"): "dossier",
    (Entry, "region"): "region",
    (Entry, "replaces"): "entry",
    (Entry, "related"): "entry",
    (Gap, "related"): "entry",
    (Gap, "region"): "region",
    (Dossier, "owner"): "body",
    (Dossier, "related"): "dossier",
    (Dossier, "region"): "region",
    (Request, "asked_by"): "body",
    (Request, "asked_of"): "body",
    (Request, "dossier"): "dossier",
    (Request, "region"): "region",
    (RequestItem, "dossier"): "dossier",
    (Event, "bodies"): "body",
    (Event, "dossier"): "dossier",
    (Event, "region"): "region",
    (Feed, "body"): "body",
    (Feed, "region"): "region",
    (Bulletin, "dossiers"): "dossier",
    (Bulletin, "terms"): "term",
    (Bulletin, "issuers"): "body",
    (Bulletin, "region"): "region",
}
