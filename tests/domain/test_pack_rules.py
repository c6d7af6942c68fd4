"""Rules that records respect together, without any file."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.content.bodies import Body, Contact, ContactKind, Holder, Office
from bot.domain.content.dossiers import Dossier
from bot.domain.content.knowledge import English, Entry
from bot.domain.content.loading import Merge, merge
from bot.domain.content.network import Region
from bot.domain.content.pack import Content, canonical, pack_of
from bot.domain.content.pack_rules import findings
from bot.domain.content.requests import Request
from bot.domain.content.sources import Citation, Source, SourceKind
from bot.domain.dates import PartialDate
from tests.records import LETTER, NETWORK, entry, gap

DAY = PartialDate(year=2026, month=3, day=31)
EARLIER = PartialDate(year=2025)
CITED = (Citation(source="lettre"),)
GOOD = entry("fin", "Quand?", "Demain.")
QUEBEC = replace(NETWORK, regions=(Region(code="01", name="Une"),), languages=("fr",))


def found(*contents: Content) -> list[tuple[str, str]]:
    """Return the way to each fault, and what it says."""
    told = findings([QUEBEC, LETTER, *contents])
    return [(".".join(map(str, finding.path)), finding.message) for finding in told]


def test_good_records_have_no_fault() -> None:
    assert found(GOOD, gap("montants", "Combien?", "La base ne le dit pas.")) == []


@pytest.mark.parametrize(
    ("record", "path", "message"),
    [
        (replace(GOOD, answer="x" * 1501), "answer", "1501 caractères, 1500 au plus"),
        (replace(GOOD, details="x" * 2501), "details", "2500 au plus"),
        (replace(GOOD, note="x" * 601), "note", "600 au plus"),
        (replace(GOOD, asks=("x" * 301,)), "asks.0", "300 au plus"),
        (replace(LETTER, id="autre", title="x" * 201), "title", "200 au plus"),
        (replace(GOOD, answer=" "), "answer", "texte vide"),
        (replace(GOOD, asks=("Qui?", " ")), "asks.1", "texte vide"),
        (replace(GOOD, citations=()), "citations", "liste vide"),
        (replace(GOOD, dossier="fn"), "dossier", "référence inconnue"),
        (replace(GOOD, related=("fim",)), "related.0", "plutôt «\u00a0fin\u00a0»?"),
        (replace(GOOD, region="02"), "region", "référence inconnue"),
        (replace(GOOD, asks=("quand?",)), "asks.0", "formulation donnée deux fois"),
        (replace(GOOD, replaces=("fin",)), "replaces", "se remplacer"),
        (
            replace(GOOD, citations=(Citation(source="lettre", cited_in="lettre"),)),
            "citations.0.cited_in",
            "de trop",
        ),
        (
            Dossier(id="x", title="x", description="x", updates=(), owner="nul"),
            "owner",
            "référence inconnue",
        ),
        (
            Body(
                id="x",
                name="X",
                offices=(
                    Office(
                        id="p",
                        title="Présidence",
                        holders=(
                            Holder(name="A", seen_first=DAY, seen_last=EARLIER, citations=CITED),
                        ),
                    ),
                ),
            ),
            "offices.0.holders.0.seen_last",
            "vient avant `seen_first`",
        ),
        (
            Body(
                id="x",
                name="X",
                contacts=(
                    Contact(
                        kind=ContactKind.EMAIL,
                        value="a@b.c",
                        seen_first=DAY,
                        seen_last=EARLIER,
                        citations=CITED,
                    ),
                ),
            ),
            "contacts.0.seen_last",
            "vient avant",
        ),
        (
            Request(
                id="x",
                title="X",
                asked_by=("x",),
                asked_of=("x",),
                sent_on=DAY,
                answered_on=EARLIER,
                summary="X",
                citations=CITED,
            ),
            "answered_on",
            "vient avant `sent_on`",
        ),
    ],
)
def test_each_fault_is_told_at_its_field(record: Content, path: str, message: str) -> None:
    assert any(at == path and message in told for at, told in found(record)), found(record)


def test_english_texts_are_not_typeset_in_french() -> None:
    english = English(question="What's new?", answer="It's this: nothing.")
    assert found(replace(GOOD, english=english, asks=("What's the date of this?",))) == []


def test_a_document_known_through_another_is_cited_in_it() -> None:
    known = Source(id="cadre", kind=SourceKind.LAW, title="Cadre", known_through="lettre")
    good = Citation(source="cadre", cited_in="lettre")
    assert found(known, replace(GOOD, citations=(good,))) == []
    [(path, message)] = found(known, replace(GOOD, citations=(Citation(source="cadre"),)))
    assert path == "citations.0.cited_in"
    assert "connu que par" in message


def test_two_offices_of_one_id_and_two_records_of_one_id_are_told() -> None:
    office = Office(
        id="p",
        title="Présidence",
        holders=(Holder(name="A", seen_first=DAY, seen_last=DAY, citations=CITED),),
    )
    body = Body(id="x", name="X", offices=(office, office))
    assert found(body) == [("offices.1.id", "identifiant «\u00a0p\u00a0» déjà pris")]
    assert found(GOOD, replace(GOOD, question="Où?"))[0][0] == "id"


def test_entries_of_two_periods_may_be_asked_alike() -> None:
    old = replace(GOOD, id="fin-2020", valid_until=date(2023, 3, 31))
    new = replace(GOOD, valid_from=date(2023, 4, 1), replaces=("fin-2020",))
    assert found(old, new) == []
    assert [path for path, _ in found(old, replace(new, valid_from=date(2023, 3, 31)))] == [
        "question"
    ]


def test_a_long_ring_of_replacements_is_told_of_each() -> None:
    names = ["a", "b", "c"]
    ring = [
        entry(name, f"Question {name}?", "x", replaces=(names[index - 1],))
        for index, name in enumerate(names)
    ]
    assert [path for path, _ in found(*ring)] == ["replaces"] * 3


def test_canonical_order_is_by_topic_then_id_and_by_date() -> None:
    undated = replace(LETTER, id="a", date=None)
    older = replace(LETTER, id="z", date=EARLIER)
    late, early = replace(GOOD, topic="b", id="a"), replace(GOOD, topic="a", id="z")
    pack = pack_of(QUEBEC, [late, undated, early, LETTER, older])
    assert [source.id for source in pack.sources] == ["z", "lettre", "a"]
    assert pack.entries == (early, late)
    assert all(isinstance(one, Entry) for one in pack.entries)
    assert canonical(replace(pack, entries=(late, early))) == pack


@pytest.mark.parametrize(
    ("last", "held", "brought", "decided"),
    [
        (None, None, "a", Merge.TAKE),
        ("a", "a", "b", Merge.TAKE),
        ("a", "a", None, Merge.TAKE),
        ("a", "a", "a", Merge.SAME),
        ("a", "b", "b", Merge.SAME),
        (None, "a", "a", Merge.SAME),
        ("a", None, None, Merge.SAME),
        ("a", "b", "a", Merge.KEEP),
        ("a", None, "a", Merge.KEEP),
        (None, "a", None, Merge.KEEP),
        ("a", "b", "c", Merge.CONFLICT),
        ("a", "b", None, Merge.CONFLICT),
        ("a", None, "b", Merge.CONFLICT),
        (None, "a", "b", Merge.CONFLICT),
    ],
)
def test_what_was_edited_here_is_never_overwritten(
    last: str | None, held: str | None, brought: str | None, decided: Merge
) -> None:
    assert merge(last=last, held=held, brought=brought) is decided
