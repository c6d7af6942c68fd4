"""Bulletins are written by those who may, section by section, and nobody's words are lost."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.answers.answers import AnswerKind
from bot.domain.audiences import Audience, Reader
from bot.domain.bulletins.drafts import stamp
from bot.domain.bulletins.edits import head_of
from bot.domain.bulletins.errors import (
    HeadChangedError,
    NotWriterError,
    OthersBulletinError,
    RefusedSectionError,
    SectionChangedError,
    UnknownBulletinError,
)
from bot.domain.bulletins.files import FileForm
from bot.domain.content.bulletins import Bulletin, BulletinState, SectionKind
from bot.domain.dates import PartialDate
from bot.domain.errors import NotFoundError
from bot.domain.journal import actor_of
from bot.domain.lists.values import Named
from bot.domain.places.places import Person
from bot.services.answers import AnswerService
from bot.services.browse import BrowseService
from bot.services.bulletin_drafts import BulletinDraftService
from bot.services.bulletins import BulletinService
from bot.storage.database import Database
from bot.storage.records import RecordRepository
from bot.storage.servers import ServerRepository
from tests.keeping import MEMBER, NATIONAL, NOW, OTHER, REGIONAL
from tests.records import ZONE
from tests.writing import ACA, CSSS, MEETING, RQ, drafts_in, head, section, standing, started

K = SectionKind
DELEGATE = Reader(audience=Audience.DELEGATES, regions=frozenset({"01", "03"}))
COLLEAGUE = Person(id=105, server=2, roles=frozenset({22}))

# Rules that no database changes are looked at over one.
on_one = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def drafts(database: Database, database_url: str) -> BulletinDraftService:
    return await drafts_in(database, database_url)


async def test_a_draft_is_written_from_nothing_and_each_step_has_its_line(
    drafts: BulletinDraftService,
) -> None:
    begun = await drafts.start(NATIONAL, head("L'automne: enfin"), NOW)
    # Info-PSOC 3 is known as a document: the next is 4.
    assert (begun.number, begun.title) == (4, "L’automne\u00a0: enfin")
    contact = section("Qui joindre", kind=K.CONTACT)
    for each in (contact, section("Une", kind=K.HEADLINE), section("Deux", "Le CSSS avance.")):
        await drafts.put_section(NATIONAL, 4, each, replacing=None, now=NOW)
    await drafts.move_section(NATIONAL, 4, stamp(contact), -2, NOW)
    await drafts.remove_section(NATIONAL, 4, stamp(contact), NOW)
    await drafts.add_terms(NATIONAL, 4, NOW)
    done = await drafts.set_head(NATIONAL, 4, head("Novembre"), NOW)
    assert [(each.kind, each.heading) for each in done.sections] == [
        (K.HEADLINE, "Une"), (K.ITEM, "Deux"), (K.TERMS, "Sigles")
    ]  # fmt: skip
    assert done.sections[2].body == "- **CSSS**\u00a0: centre de santé et de services sociaux"
    journal = await drafts.journal(NATIONAL, 4)
    of_text = [each for each in reversed(journal) if each.after]
    assert len(of_text) == 8
    assert of_text[0].before is None
    assert [each.before for each in of_text[1:]] == [each.after for each in of_text[:-1]]
    assert of_text[-1].after == done
    assert {each.line.actor for each in journal} == {actor_of(NATIONAL.id)}
    assert [each.line.id for each in journal] == sorted(
        (each.line.id for each in journal), reverse=True
    )


async def test_its_release_says_who_writes_it_where_and_for_whom(
    drafts: BulletinDraftService, database: Database
) -> None:
    await started(drafts, REGIONAL)
    desk = await drafts.draft(COLLEAGUE, 4, NOW)
    assert (desk.release.writer, desk.release.server, desk.release.body) == (102, 2, None)
    async with database.write() as session:
        servers = ServerRepository(session)
        held = await servers.get(2)
        assert held
        await servers.save(held, replace(held, grouping="troc-01"), actor="essai", now=NOW)
        await session.commit()
    first = desk.bulletin.sections[0]
    again = replace(first, body="Mieux dit.")
    await drafts.put_section(COLLEAGUE, 4, again, replacing=stamp(first), now=NOW)
    release = (await drafts.draft(REGIONAL, 4, NOW)).release
    assert (release.writer, release.server, release.body) == (COLLEAGUE.id, 2, "troc-01")


@on_one
async def test_only_who_coordinates_writes_and_only_for_their_own(
    drafts: BulletinDraftService,
) -> None:
    with pytest.raises(NotWriterError):
        await drafts.start(MEMBER, head(), NOW)
    with pytest.raises(NotWriterError):
        await drafts.remit(replace(REGIONAL, server=None))
    national, own = await started(drafts), await started(drafts, REGIONAL)
    assert (national.region, own.region, own.number) == (None, "01", 5)
    one = section("Quatre")
    for person, number in ((REGIONAL, 4), (OTHER, 4), (OTHER, 5)):
        stamped = stamp(national.sections[0])
        for refused in (
            drafts.draft(person, number, NOW),
            drafts.journal(person, number),
            drafts.set_head(person, number, head(region="01"), NOW),
            drafts.put_section(person, number, one, replacing=None, now=NOW),
            drafts.move_section(person, number, stamped, 1, NOW),
            drafts.remove_section(person, number, stamped, NOW),
            drafts.add_terms(person, number, NOW),
            drafts.set_statuses(person, number, (), NOW),
            drafts.discard(person, number, NOW),
            drafts.take_in(person, "a.md", b"## Un\n\nTexte", number=number, now=NOW),
        ):
            with pytest.raises(OthersBulletinError):
                await refused
    with pytest.raises(UnknownBulletinError):
        await drafts.draft(NATIONAL, 77, NOW)
    assert [each.number for each in await drafts.suggest(NATIONAL, "")] == [5, 4]
    assert [each.number for each in await drafts.suggest(REGIONAL, "automne")] == [5]
    assert await drafts.suggest(NATIONAL, "printemps") == ()
    assert (await drafts.draft(NATIONAL, 4, NOW)).bulletin == national


@on_one
@pytest.mark.parametrize(
    ("region", "audience"), [("03", Audience.PUBLIC), ("01", Audience.DELEGATES)]
)
async def test_a_region_writes_neither_for_another_nor_for_fewer_than_it_reads(
    drafts: BulletinDraftService, region: str, audience: Audience
) -> None:
    beyond = head(region=region, audience=audience)
    with pytest.raises(OthersBulletinError):
        await drafts.start(REGIONAL, beyond, NOW)
    await started(drafts, REGIONAL)
    with pytest.raises(OthersBulletinError):
        await drafts.set_head(REGIONAL, 4, beyond, NOW)
    changed = await drafts.set_head(REGIONAL, 4, head(audience=Audience.GROUPINGS), NOW)
    assert (changed.region, changed.audience) == ("01", Audience.GROUPINGS)


HOSTILE = {
    "Bonjour @everyone": "elle ferait sonner des gens",
    "Bonjour @here et <@&123456789012345678>": "elle ferait sonner des gens",
    "@\u200beveryone": "elle ferait sonner des gens",
    "<@123456789012345678>": "elle ferait sonner des gens",
    "[banque.example](https://voleur.example)": "lien trompeur",
    "[ici](javascript:alert)": "écrire https://… ou mailto:…",
    "### Sous-titre": "l’écrire en gras",
    "x" * 1001: "d’un trait",
    "mot " * 1600: "texte trop long",
    " \n\t\u200b": "texte vide",
}


@on_one
async def test_a_text_that_would_harm_is_refused_by_section_and_nothing_is_saved(
    drafts: BulletinDraftService,
) -> None:
    held = await started(drafts)
    lines = len(await drafts.journal(NATIONAL, 4))
    first = stamp(held.sections[1])
    for body, why in HOSTILE.items():
        for replacing in (None, first):
            with pytest.raises(RefusedSectionError) as refused:
                await drafts.put_section(
                    NATIONAL, 4, section("Le prêt", body), replacing=replacing, now=NOW
                )
            told = [each.message for each in refused.value.faults]
            assert any(why in each and "section «\u00a0Le prêt\u00a0»" in each for each in told)
            assert all(each.section is not None for each in refused.value.faults)
    with pytest.raises(RefusedSectionError, match=r"titre.*mention.*@everyone"):
        await drafts.set_head(NATIONAL, 4, head("À @everyone"), NOW)
    with pytest.raises(RefusedSectionError, match="titre"):
        await drafts.start(NATIONAL, head(" "), NOW)
    with pytest.raises(RefusedSectionError, match="une seule section"):
        await drafts.put_section(
            NATIONAL, 4, section("Autre une", kind=K.HEADLINE), replacing=None, now=NOW
        )
    assert (await drafts.draft(NATIONAL, 4, NOW)).bulletin == held
    assert len(await drafts.journal(NATIONAL, 4)) == lines


@on_one
async def test_what_nobody_sees_is_left_out_and_french_is_set_as_it_is(
    drafts: BulletinDraftService,
) -> None:
    await drafts.start(NATIONAL, head(), NOW)
    typed = section(
        "L'aide\u202e : ici\r\n",
        "\ufeffDit « oui »\u202e à\x00 l'aide :\r\n\r\n\r\n\r\n"
        "-\tun ;\r\n  - deux\u2028\t- 'trois'  \n",
    )
    kept = await drafts.put_section(NATIONAL, 4, typed, replacing=None, now=NOW)
    assert kept.sections[0].heading == "L’aide\u00a0: ici"
    assert kept.sections[0].body == (
        "Dit «\u00a0oui\u00a0» à l’aide\u00a0:\n\n- un;\n  - deux\n  - ’trois’"
    )
    english = section("News", "It is the end of the year: see what was done and who did it.")
    kept = await drafts.put_section(NATIONAL, 4, english, replacing=None, now=NOW)
    assert kept.sections[1] == english


async def test_two_who_change_different_sections_both_stay(drafts: BulletinDraftService) -> None:
    held = await started(drafts)
    one, two, three = held.sections
    mine, theirs = replace(two, body="Le mien."), replace(three, body="Le leur.")
    await asyncio.gather(
        drafts.put_section(NATIONAL, 4, mine, replacing=stamp(two), now=NOW),
        drafts.put_section(NATIONAL, 4, theirs, replacing=stamp(three), now=NOW),
        drafts.put_section(NATIONAL, 4, section("Quatre"), replacing=None, now=NOW),
        drafts.set_head(NATIONAL, 4, head("Titre changé"), NOW),
    )
    now = (await drafts.draft(NATIONAL, 4, NOW)).bulletin
    assert now.sections == (one, mine, theirs, section("Quatre"))
    assert now.title == "Titre changé"


async def test_the_second_to_change_a_section_is_told_what_it_says_now(
    drafts: BulletinDraftService,
) -> None:
    one, two, three = (await started(drafts)).sections
    first = replace(two, heading="Deux, revue", body="La première.")
    await drafts.put_section(NATIONAL, 4, first, replacing=stamp(two), now=NOW)
    await drafts.move_section(NATIONAL, 4, stamp(first), 1, NOW)
    again = replace(first, body="La première, encore.")
    await drafts.put_section(NATIONAL, 4, again, replacing=stamp(first), now=NOW)
    for late in (
        drafts.put_section(NATIONAL, 4, replace(two, body="B."), replacing=stamp(two), now=NOW),
        drafts.move_section(NATIONAL, 4, stamp(two), 1, NOW),
        drafts.remove_section(NATIONAL, 4, stamp(first), NOW),
    ):
        with pytest.raises(SectionChangedError) as told:
            await late
        assert told.value.current == again
    await drafts.remove_section(NATIONAL, 4, stamp(again), NOW)
    with pytest.raises(SectionChangedError) as gone:
        await drafts.put_section(NATIONAL, 4, two, replacing=stamp(two), now=NOW)
    assert gone.value.current is None
    assert (await drafts.draft(NATIONAL, 4, NOW)).bulletin.sections == (one, three)


@on_one
async def test_the_second_to_change_the_head_is_told_what_it_says_now(
    drafts: BulletinDraftService,
) -> None:
    seen = head_of(await started(drafts))
    await drafts.set_head(NATIONAL, 4, head("Le premier"), NOW, replacing=seen)
    with pytest.raises(HeadChangedError) as told:
        await drafts.set_head(NATIONAL, 4, head("Le second"), NOW, replacing=seen)
    assert told.value.current == head("Le premier")


@on_one
async def test_what_is_found_in_a_draft_is_proposed_as_far_as_its_writer_may_see(
    drafts: BulletinDraftService,
) -> None:
    begun = await drafts.start(REGIONAL, head(dossiers=("convention",)), NOW)
    for each in (
        section("Le CSSS", "Le RQ-ACA et le XYZ le 10 décembre à 14 h; le MSSS le 1er mars 2026."),
        section("Sigles", "- **ACA** : action", K.TERMS),
        section("Dates", "- Le 10 décembre\n- Le 20 décembre\n\nSur l’ACA.", K.DATES),
    ):
        begun = await drafts.put_section(REGIONAL, 4, each, replacing=None, now=NOW)
    desk = await drafts.draft(REGIONAL, 4, NOW)
    assert desk.bulletin == begun
    assert desk.terms == (CSSS, RQ)
    assert [(each.day, each.hour and each.hour.hour, each.events) for each in desk.dates] == [
        (date(2026, 12, 10), 14, (MEETING,)), (date(2026, 12, 20), None, ())
    ]  # fmt: skip
    assert [each.id for each in desk.dossiers] == ["convention", "local"]
    assert desk.faults == ()
    assert desk.missing == (K.HEADLINE, K.TAKEAWAYS, K.CONTACT)
    with_terms = await drafts.add_terms(REGIONAL, 4, NOW)
    assert [each.body for each in with_terms.sections if each.kind is K.TERMS] == [
        "- **ACA**\u00a0: action\n- **CSSS**\u00a0: centre de santé et de services sociaux\n"
        "- **RQACA**\u00a0: réseau québécois"
    ]
    assert (await drafts.draft(REGIONAL, 4, NOW)).terms == ()
    assert ACA not in desk.terms


@on_one
async def test_a_writer_names_what_they_see_and_keeps_what_was_named(
    drafts: BulletinDraftService,
) -> None:
    for wrong in (
        head(dossiers=("reserve",)), head(dossiers=("rien",)), head(issuers=("personne",))
    ):  # fmt: skip
        with pytest.raises(RefusedSectionError, match="référence inconnue"):
            await drafts.start(REGIONAL, wrong, NOW)
    await started(drafts, REGIONAL)
    named = head(region="01", dossiers=("reserve",), issuers=("troc-01",))
    await drafts.set_head(NATIONAL, 4, named, NOW)
    kept = await drafts.set_head(REGIONAL, 4, replace(named, title="Autre"), NOW)
    assert (kept.title, kept.dossiers) == ("Autre", ("reserve",))
    desk = await drafts.draft(REGIONAL, 4, NOW)
    assert desk.faults == ()
    assert "reserve" not in {each.id for each in desk.dossiers}


@on_one
@pytest.mark.parametrize(
    "state",
    [
        each
        for each in BulletinState
        if each not in {BulletinState.PUBLISHED, BulletinState.WITHDRAWN}
    ],
)
async def test_a_draft_is_read_nowhere_before_it_is_out(
    drafts: BulletinDraftService, database: Database, state: BulletinState
) -> None:
    begun = await drafts.start(NATIONAL, head("Les camions jaunes"), NOW)
    told = section("Les camions jaunes", "Les camions jaunes partent de Rimouski.")
    await drafts.put_section(NATIONAL, begun.number, told, replacing=None, now=NOW)
    await standing(database, begun.number, state)
    browse, files = BrowseService(database, ZONE), BulletinService(database, ZONE)
    later = NOW + timedelta(days=400)
    assert (await browse.bulletins(DELEGATE, later)).lines == ()
    assert await browse.suggest(Named.BULLETIN, "camions", DELEGATE, later) == ()
    with pytest.raises(NotFoundError):
        await browse.bulletin("4", DELEGATE, later)
    for form in FileForm:
        with pytest.raises(NotFoundError):
            await files.file("4", form, DELEGATE, later)
    answers = AnswerService(database, ZONE)
    for question in ("les camions jaunes", "Info-PSOC 4", "Que dit l’Info-PSOC nᵒ 4?"):
        answer = await answers.ask(question, DELEGATE, later)
        assert answer.kind is not AnswerKind.BULLETIN
        assert "Rimouski" not in repr(answer)


@on_one
async def test_a_bulletin_brought_in_by_the_pack_is_gone_on_with(
    drafts: BulletinDraftService, database: Database
) -> None:
    made = Bulletin(
        number=9, title="Du paquet", date=PartialDate(year=2026), sections=(section("Une"),)
    )
    async with database.write() as session:
        await RecordRepository(session).save(made, actor="pack", now=NOW)
        await session.commit()
    assert (await drafts.draft(NATIONAL, 9, NOW)).release.writer == NATIONAL.id
    await drafts.set_head(NATIONAL, 9, head("Repris"), NOW)
    assert (await drafts.start(NATIONAL, head(), NOW)).number == 10
