"""A file becomes a draft: what it says is kept, what it cannot say is told, nothing is lost."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.audiences import Audience
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.errors import (
    NotWriterError,
    OthersBulletinError,
    RefusedSectionError,
    UnknownBulletinError,
)
from bot.domain.bulletins.imports import Check, FileRefusedError, FileTooBigError, Loss
from bot.domain.content.bulletins import (
    Bulletin,
    BulletinState,
    Correction,
    Section,
    SectionKind,
)
from bot.domain.dates import PartialDate
from bot.services.bulletin_drafts import BulletinDraftService
from bot.storage.database import Database
from bot.storage.pack.markdown_files import markdown_text
from bot.storage.servers import ServerRepository
from tests.bulletins import bulletin
from tests.keeping import MEMBER, NATIONAL, NOW, OTHER, REGIONAL
from tests.word_files import docx, zipped
from tests.writing import drafts_in, head, section

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

FILE = """# Info-PSOC nᵒ 12 : le grand titre

Décembre 2026

## Une nouvelle

L'aide avance : ![photo](x.png)

## Ce qu'il faut retenir

- Un
""".encode()


@pytest.fixture
async def drafts(database: Database, database_url: str) -> BulletinDraftService:
    return await drafts_in(database, database_url)


async def test_a_file_becomes_a_draft_with_what_to_look_at(drafts: BulletinDraftService) -> None:
    taken = await drafts.take_in(NATIONAL, "bulletin.md", FILE, number=None, now=NOW)
    made = taken.bulletin
    assert (made.number, made.date, made.state) == (
        12, PartialDate(year=2026, month=12), BulletinState.DRAFT
    )  # fmt: skip
    assert made.sections[-1].kind is SectionKind.TAKEAWAYS
    assert any("L’aide avance\u00a0:" in each.body for each in made.sections)
    assert taken.losses == ((Loss.PICTURE, 1),)
    assert taken.checks == (Check.AUDIENCE,)
    assert (await drafts.draft(NATIONAL, 12, NOW)).bulletin == made
    [line] = [each for each in await drafts.journal(NATIONAL, 12) if each.after]
    assert (line.before, line.after) == (None, made)


async def test_what_a_file_does_not_say_is_filled_in_and_told(
    drafts: BulletinDraftService,
) -> None:
    taken = await drafts.take_in(NATIONAL, "notes.md", b"Bonjour.", number=None, now=NOW)
    assert (taken.bulletin.number, taken.bulletin.date) == (4, PartialDate(year=2026, month=11))
    assert taken.bulletin.title == "Introduction"
    assert {Check.NUMBER, Check.DATE, Check.TITLE, Check.SECTIONS} <= set(taken.checks)
    chosen = await drafts.take_in(NATIONAL, "notes.md", b"Bonjour.", number=57, now=NOW)
    assert chosen.bulletin.number == 57
    assert Check.NUMBER_TAKEN not in chosen.checks


@pytest.mark.parametrize("number", ["12", "999999999999"])
async def test_a_number_that_cannot_be_borne_gives_way_to_the_next(
    drafts: BulletinDraftService, number: str
) -> None:
    await drafts.take_in(NATIONAL, "bulletin.md", FILE, number=None, now=NOW)
    own = markdown_text(bulletin(12)).replace("number: 12", f"number: {number}").encode()
    taken = await drafts.take_in(NATIONAL, "a.md", own, number=None, now=NOW)
    assert taken.bulletin.number == 13
    assert taken.checks == (Check.NUMBER_TAKEN,)
    assert (await drafts.draft(NATIONAL, 12, NOW)).bulletin.title == "le grand titre"


async def test_a_bulletin_that_was_taken_along_comes_back_as_a_draft(
    drafts: BulletinDraftService,
) -> None:
    out = bulletin(
        7,
        sections=(section("Une", kind=SectionKind.HEADLINE),),
        state=BulletinState.WITHDRAWN,
        dossiers=("convention", "ailleurs"),
        terms=("csss", "rien"),
        issuers=("troc-01", "inconnu"),
        corrections=(Correction(on=date(2026, 4, 1), note="x"),),
        withdrawn_on=date(2026, 4, 2),
        withdrawal="Erreur",
    )
    taken = await drafts.take_in(
        NATIONAL, "info-psoc-7.md", markdown_text(out).encode(), number=None, now=NOW
    )
    assert taken.bulletin == Bulletin(
        number=7,
        title=out.title,
        date=out.date,
        sections=(section("Une", kind=SectionKind.HEADLINE),),
        dossiers=("convention",),
        terms=("csss",),
        issuers=("troc-01",),
    )
    assert (taken.losses, taken.checks) == ((), ())


async def test_a_file_over_a_draft_replaces_its_text_alone_as_a_new_version(
    drafts: BulletinDraftService,
) -> None:
    begun = await drafts.start(
        NATIONAL, head("Avant", audience=Audience.GROUPINGS, region="01"), NOW
    )
    begun = await drafts.put_section(NATIONAL, 4, section("Vieux"), replacing=None, now=NOW)
    taken = await drafts.take_in(NATIONAL, "bulletin.md", FILE, number=4, now=NOW)
    assert taken.checks == ()
    assert taken.losses == ((Loss.PICTURE, 1),)
    assert taken.bulletin == replace(
        begun,
        title="le grand titre",
        date=PartialDate(year=2026, month=12),
        sections=taken.bulletin.sections,
    )
    latest, written, *_ = await drafts.journal(NATIONAL, 4)
    assert (latest.before, latest.after) == (begun, taken.bulletin)
    assert await drafts.restore(NATIONAL, 4, written.line.id, NOW) == begun
    bare = await drafts.take_in(NATIONAL, "notes.md", b"Bonjour.", number=4, now=NOW)
    assert (bare.bulletin.title, bare.bulletin.date) == (begun.title, begun.date)
    wide = bulletin(4, region="03", sections=(section("Neuf"),))
    own = await drafts.take_in(NATIONAL, "a.md", markdown_text(wide).encode(), number=4, now=NOW)
    assert (own.bulletin.audience, own.bulletin.region) == (Audience.GROUPINGS, "01")
    assert own.bulletin.sections == (section("Neuf"),)


async def test_a_region_brings_in_its_own(drafts: BulletinDraftService, database: Database) -> None:
    taken = await drafts.take_in(REGIONAL, "bulletin.md", FILE, number=None, now=NOW)
    assert (taken.bulletin.region, taken.checks) == ("01", (Check.AUDIENCE,))
    for theirs in (bulletin(20, region="03"), bulletin(20, audience=Audience.DELEGATES)):
        with pytest.raises(OthersBulletinError):
            await drafts.take_in(
                REGIONAL, "a.md", markdown_text(theirs).encode(), number=None, now=NOW
            )
    with pytest.raises(OthersBulletinError):
        await drafts.take_in(OTHER, "bulletin.md", FILE, number=12, now=NOW)
    with pytest.raises(NotWriterError):
        await drafts.take_in(MEMBER, "bulletin.md", FILE, number=None, now=NOW)
    async with database.write() as session:
        servers = ServerRepository(session)
        held = await servers.get(2)
        assert held
        several = replace(held, regions=("03", "01"))
        await servers.save(held, several, actor="essai", now=NOW)
        await session.commit()
    guessed = await drafts.take_in(REGIONAL, "bulletin.md", FILE, number=21, now=NOW)
    assert (guessed.bulletin.region, guessed.checks) == ("01", (Check.AUDIENCE, Check.REGION))
    told = await drafts.take_in(
        REGIONAL, "a.md", markdown_text(bulletin(22, region="03")).encode(), number=None, now=NOW
    )
    assert (told.bulletin.region, told.checks) == ("03", ())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", b"\n \n"),
        ("a.pdf", b"%PDF"),
        ("a.md", b"x" * (10 * 1024 * 1024 + 1)),
        ("a.md", b"---\nnumber: 4\nstate: rien\n---\n\n## Un\n\nx"),
        ("a.docx", zipped({"word/document.xml": b"<a>" + b"0" * 60_000_000})),
        ("a.docx", docx('<!DOCTYPE a [<!ENTITY b "c">]>&b;')),
        ("a.odt", b"PK\x03\x04rompu"),
    ],
)
async def test_a_file_that_cannot_be_taken_changes_nothing(
    drafts: BulletinDraftService, name: str, content: bytes
) -> None:
    begun = await drafts.start(NATIONAL, head(), NOW)
    for number in (None, 4):
        with pytest.raises(FileRefusedError):
            await drafts.take_in(NATIONAL, name, content, number=number, now=NOW)
    assert [each.number for each in await drafts.suggest(NATIONAL, "")] == [4]
    assert (await drafts.draft(NATIONAL, 4, NOW)).bulletin == begun


async def test_whoever_may_not_write_has_no_file_read(
    drafts: BulletinDraftService,
) -> None:
    with pytest.raises(NotWriterError):
        await drafts.take_in(MEMBER, "a.md", b"x" * 11_000_000, number=None, now=NOW)
    with pytest.raises(FileTooBigError):
        await drafts.take_in(NATIONAL, "a.md", b"x" * 11_000_000, number=None, now=NOW)


async def test_mistakes_of_a_file_are_kept_to_be_mended_one_by_one(
    drafts: BulletinDraftService,
) -> None:
    file = b"## Une\n\nBonjour @everyone\n\n## Deux\n\n[a.example](https://b.example)"
    taken = await drafts.take_in(NATIONAL, "a.md", file, number=8, now=NOW)
    one, two = taken.bulletin.sections
    desk = await drafts.draft(NATIONAL, 8, NOW)
    assert [each.section for each in desk.faults] == [0, 1]
    assert "section «\u00a0Une\u00a0»" in desk.faults[0].message
    worded = replace(one, body="Bonjour @everyone, encore.")
    with pytest.raises(RefusedSectionError):
        await drafts.put_section(NATIONAL, 8, worded, replacing=stamp(one), now=NOW)
    mended = Section(kind=one.kind, heading="Une", body="Bonjour.")
    await drafts.put_section(NATIONAL, 8, mended, replacing=stamp(one), now=NOW)
    assert [each.section for each in (await drafts.draft(NATIONAL, 8, NOW)).faults] == [1]
    await drafts.remove_section(NATIONAL, 8, stamp(two), NOW)
    assert (await drafts.draft(NATIONAL, 8, NOW)).faults == ()


async def test_hidden_characters_of_a_file_of_ours_do_not_come_in(
    drafts: BulletinDraftService,
) -> None:
    hostile = bulletin(6, sections=(Section(heading="U\u202en", body="a\u200bb\x07c"),))
    content = markdown_text(hostile).encode()
    taken = await drafts.take_in(NATIONAL, "a.md", content, number=None, now=NOW)
    assert taken.bulletin.sections == (Section(heading="Un", body="abc"),)
    with pytest.raises(UnknownBulletinError):
        await drafts.draft(NATIONAL, 10**30, NOW)
