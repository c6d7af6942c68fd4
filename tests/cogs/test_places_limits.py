"""The largest server there can be still fits in what Discord takes."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from discord import ui
from discord.ui.select import BaseSelect

from bot.domain.audiences import Audience
from bot.domain.content.directory import Directory
from bot.domain.content.network import Region
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Channel, Purpose, Server, ServerState
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.places.admissions import Proposal
from bot.formats.places.changes import PlaceNames, change_lines
from cogs.ui.admissions import journal_view, list_view, proposal_view, withdrawal_view
from cogs.ui.proposals import PROPOSAL, proposal_id, read_proposal
from cogs.ui.setup import Screen, setup_view

FIRST = 1_200_000_000_000_000_000
CHANNELS = tuple(
    Channel(
        id=FIRST + number,
        audience=Audience.PUBLIC if number % 2 else Audience.DELEGATES,
        purposes=tuple(Purpose),
        weekly=bool(number % 3),
    )
    for number in range(60)
)
SERVER = Server(
    id=FIRST,
    name="N" * 100,
    state=ServerState.ADMITTED,
    regions=tuple(f"{number:02}" for number in range(1, 19)),
    grouping="g" * 64,
    audience=Audience.DELEGATES,
    coordinators=tuple(range(FIRST, FIRST + 30)),
    mention_role=FIRST,
    channels=CHANNELS,
)
DIRECTORY = Directory(
    regions=tuple(Region(code=code, name="Région au nom très long") for code in SERVER.regions)
)
CHANGE = ServerChange(
    id=10**9,
    at=datetime(2026, 4, 1, tzinfo=UTC),
    actor=f"discord:{FIRST}",
    before=replace(SERVER, channels=(), coordinators=()),
    after=SERVER,
)


def check(view: ui.LayoutView) -> None:
    """Hold a message against Discord's limits."""
    items = list(view.walk_children())
    assert len(items) <= 40
    texts = [item.content for item in items if isinstance(item, ui.TextDisplay)]
    assert sum(len(text) for text in texts) <= 4000
    buttons = [item for item in items if isinstance(item, ui.Button)]
    assert all(len(each.label or "") <= 80 for each in buttons)
    identifiers = [str(i.custom_id) for i in items if isinstance(i, ui.Button | BaseSelect)]
    assert len(set(identifiers)) == len(identifiers)
    assert all(len(each) <= 100 for each in identifiers)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("step", range(4))
def test_every_step_of_the_set_up_fits(step: int, language: str) -> None:
    screen = Screen(
        server=SERVER,
        known={channel.id: "c" * 100 for channel in CHANNELS},
        problems=tuple("Un problème de salon, avec ce qu’il faut y faire. " * 6 for _ in CHANNELS),
        last=CHANGE,
        catalogue=catalogue_for(language),
        notice="Un avis, en quelques mots. " * 10,
    )
    check(setup_view(screen, step))


def test_every_screen_of_the_national_coordination_fits() -> None:
    french: Catalogue = catalogue_for("fr")
    servers = [SERVER] * 12
    check(list_view(servers, lambda _: "Un serveur et ses problèmes. " * 60, 1, french))
    changes = [replace(CHANGE, id=10**9 + number) for number in range(20)]
    check(journal_view(SERVER, changes, 1, PlaceNames(catalogue=french), "Un avis. " * 20))
    check(withdrawal_view(SERVER, french))
    check(proposal_view(proposal(), DIRECTORY, french, "Un avis. " * 20))


def test_a_network_without_regions_offers_no_empty_menu() -> None:
    view = proposal_view(proposal(), Directory(), catalogue_for("fr"))
    assert not [item for item in view.walk_children() if isinstance(item, BaseSelect)]


def test_the_journal_says_what_discord_made_of_a_channel() -> None:
    became = replace(SERVER, channels=(replace(CHANNELS[0], announcement=True), *CHANNELS[1:]))
    change = replace(CHANGE, before=SERVER, after=became)
    (line,) = change_lines(change, PlaceNames(catalogue=catalogue_for("fr")))
    assert line == f"<#{FIRST}> est\u00a0: un salon ordinaire → un salon d’annonces"


def proposal() -> Proposal:
    return Proposal(
        server=SERVER, audience=Audience.DELEGATES, grouping=None, regions=SERVER.regions[::2]
    )


def test_an_admission_is_read_back_from_its_buttons_as_it_was_written() -> None:
    match = re.fullmatch(PROPOSAL, proposal_id(proposal(), DIRECTORY))
    assert match is not None
    assert read_proposal(match.groupdict(), SERVER, DIRECTORY) == proposal()


def test_an_admission_is_asked_again_once_the_regions_of_the_network_changed() -> None:
    match = re.fullmatch(PROPOSAL, proposal_id(proposal(), DIRECTORY))
    assert match is not None
    changed = replace(DIRECTORY, regions=DIRECTORY.regions[1:])
    assert read_proposal(match.groupdict(), SERVER, changed) is None
