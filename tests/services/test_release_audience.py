"""Whatever is published: each place gets, lists, finds and opens what its readers may, no more."""

from itertools import product

import pytest

from bot.domain.audiences import Audience, Reader, may_read
from bot.domain.bulletins.files import FileForm
from bot.domain.content.bulletins import Bulletin, Section
from bot.domain.deliveries import DeliveryKind
from bot.domain.errors import NotFoundError
from bot.domain.places.places import Channel, Purpose, reader_at
from bot.services.answers import AnswerService
from bot.services.browse import BrowseService
from bot.services.bulletins import BulletinService
from tests.records import ZONE
from tests.releases import NOW, SECTIONS, SERVERS, World, draft, server

TODAY = NOW.date()
WORDS = ["zibeline", "marmotte", "caribou", "ouaouaron", "harfang", "carcajou", "orignal", "huart"]
SCOPES = list(product(Audience, [None, "01"]))
READERS = [
    Reader(audience=audience, regions=frozenset(regions))
    for audience, regions in product(Audience, [[], ["01"]])
]


def _one(at: int) -> Bulletin:
    """Return the bulletin of a scope, with a word that no other has."""
    audience, region = SCOPES[at]
    word = WORDS[at]
    told = Section(heading=f"La {word}", body=f"La {word} passe avant la lettre. Elle est {word}.")
    sections = (SECTIONS[0], told, *SECTIONS[1:])
    return draft(10 + at, title=f"La {word}", audience=audience, region=region, sections=sections)


CLOSED = server(
    400,
    "deleguees",
    "01",
    audience=Audience.DELEGATES,
    channels=(Channel(id=41, audience=Audience.DELEGATES, purposes=(Purpose.BULLETINS,)),),
)


async def _published(world: World) -> list[Bulletin]:
    await world.set_up(CLOSED)
    return [await world.out(_one(at)) for at in range(len(SCOPES))]


async def _opened(world: World, reader: Reader) -> set[int]:
    """Return the bulletins that a reader can open, in whatever form."""
    service, browse = BulletinService(world.database, ZONE), BrowseService(world.database, ZONE)
    found = set()
    for at in range(len(SCOPES)):
        for opening in (
            service.file(str(10 + at), FileForm.MARKDOWN, reader, NOW),
            browse.bulletin(str(10 + at), reader, NOW),
        ):
            try:
                await opening
                found.add(at)
            except NotFoundError:
                pass
    return found


async def _told(world: World, reader: Reader) -> set[int]:
    """Return the bulletins that are listed, found by a word, and answer a question."""
    browse, answers = BrowseService(world.database, ZONE), AnswerService(world.database, ZONE)
    listed = repr(await browse.bulletins(reader, NOW))
    found = set()
    for at, word in enumerate(WORDS):
        searched = repr(await browse.bulletins(reader, NOW, narrowed=f"~{word}"))
        answer = repr(await answers.ask(f"La {word}", reader, NOW))
        told = (f"La {word}" in listed, f"La {word}" in searched, f"Elle est {word}" in answer)
        if any(told):
            assert all(told)
            found.add(at)
    return found


@pytest.mark.parametrize("reader", READERS, ids=str)
async def test_a_place_opens_lists_and_is_told_what_its_readers_may(
    world: World, reader: Reader
) -> None:
    for at in range(len(SCOPES)):
        await world.written(_one(at))
    assert not await _opened(world, reader) | await _told(world, reader)
    held = await _published(world)
    may = {at for at, each in enumerate(held) if may_read(reader, each.scope, TODAY)}
    assert await _opened(world, reader) == may
    assert await _told(world, reader) == may


async def test_every_copy_is_owed_to_a_place_whose_readers_may_read_it(world: World) -> None:
    held = {each.number: each for each in await _published(world)}
    by_id = {each.id: each for each in (*SERVERS, CLOSED)}
    for row in await world.rows(DeliveryKind.BULLETIN):
        reader = reader_at(by_id[row.owed.place.server or 0], row.owed.place.id)
        number = int(row.owed.subject.removeprefix("bulletin:"))
        assert may_read(reader, held[number].scope, TODAY)
