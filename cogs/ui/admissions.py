"""`/gestion-serveurs` on the screen: the list, what is read back before it counts, the journal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import discord
from discord import ui

from bot.domain.content.directory import Directory
from bot.domain.places.history import ServerChange
from bot.domain.places.places import Server
from bot.formats import words
from bot.formats.catalogues.admissions import AdmissionMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.places import PlaceMessage
from bot.formats.places.admissions import Proposal, journal_words, proposal_words
from bot.formats.places.changes import PlaceNames
from cogs.ui.buttons import button, lasting_view, row
from cogs.ui.proposals import proposal_id, server_print

_SERVERS_A_PAGE: Final = 5
_CHANGES_A_PAGE: Final = 6
_SERVER_LIMIT: Final = 700
_CHANGE_LIMIT: Final = 550
_MOST_OPTIONS: Final = 25
_LABEL_LIMIT: Final = 100

_Listed = TypeVar("_Listed")


def list_view(
    servers: Sequence[Server], describe: Callable[[Server], str], page: int, catalogue: Catalogue
) -> ui.LayoutView:
    """Draw a page of the list of servers; only those of the page are described."""
    title = catalogue.text(AdmissionMessage.LIST_TITLE, count=str(len(servers)))
    container = _headed(f"### {title}")
    shown, turn = _page(servers, page, _SERVERS_A_PAGE)
    for server in shown:
        text = words.shortened(describe(server), _SERVER_LIMIT, "…")
        _add(container, ui.Separator(), ui.TextDisplay(text))
    if not servers:
        _add(container, ui.TextDisplay(catalogue.text(AdmissionMessage.LIST_EMPTY)))
    _add(container, *_turned("relais:servers:", turn, catalogue))
    return lasting_view(container)


def journal_view(
    server: Server, changes: Sequence[ServerChange], page: int, names: PlaceNames, notice: str = ""
) -> ui.LayoutView:
    """Draw a page of the journal; what may be undone has its button."""
    catalogue = names.catalogue
    title = catalogue.text(AdmissionMessage.JOURNAL_TITLE, server=server.name)
    container = _headed(f"### {title}")
    if notice:
        _add(container, ui.TextDisplay(notice))
    shown, turn = _page(changes, page, _CHANGES_A_PAGE)
    for change in shown:
        text = words.shortened(journal_words(change, names), _CHANGE_LIMIT, "…")
        _add(container, ui.Separator(), _undoable(text, change, server, catalogue))
    if not changes:
        _add(container, ui.TextDisplay(catalogue.text(AdmissionMessage.JOURNAL_EMPTY)))
    _add(container, *_turned(f"relais:journal:page:{server.id}:", turn, catalogue))
    return lasting_view(container)


def proposal_view(
    proposal: Proposal, directory: Directory, catalogue: Catalogue, notice: str = ""
) -> ui.LayoutView:
    """Read an admission back, with its regions to choose, and what makes it count."""
    container = _headed(proposal_words(proposal, directory, catalogue))
    if notice:
        _add(container, ui.TextDisplay(notice))
    told = proposal_id(proposal, directory)
    if directory.regions:
        _add(
            container,
            ui.TextDisplay(catalogue.text(AdmissionMessage.REGIONS_LABEL)),
            row(_regions_menu(proposal, directory, catalogue, told)),
        )
    _add(
        container,
        ui.Separator(),
        ui.TextDisplay(catalogue.text(AdmissionMessage.ADMIT_MEANING)),
    )
    new = not proposal.server.admitted
    yes = AdmissionMessage.CONFIRM_ADMIT if new else AdmissionMessage.CONFIRM_CHANGE
    container.add_item(
        row(
            button(catalogue.text(yes), f"relais:admit:yes:{told}", discord.ButtonStyle.success),
            button(catalogue.text(AdmissionMessage.CANCEL), "relais:admit:no"),
        )
    )
    return lasting_view(container)


def withdrawal_view(server: Server, catalogue: Catalogue) -> ui.LayoutView:
    """Say what withdrawing a server means, and ask."""
    title = catalogue.text(AdmissionMessage.WITHDRAW_TITLE, server=server.name)
    container = _headed(f"### {title}\n{catalogue.text(AdmissionMessage.WITHDRAW_MEANING)}")
    custom_id = f"relais:withdraw:{server.id}:{server_print(server)}"
    yes = catalogue.text(AdmissionMessage.CONFIRM_WITHDRAW)
    container.add_item(
        row(
            button(yes, custom_id, discord.ButtonStyle.danger),
            button(catalogue.text(AdmissionMessage.CANCEL), "relais:admit:no"),
        )
    )
    return lasting_view(container)


def said_view(*lines: str) -> ui.LayoutView:
    """Say what was done, and nothing else."""
    return lasting_view(_headed("\n".join(lines)))


def _undoable(
    text: str, change: ServerChange, server: Server, catalogue: Catalogue
) -> ui.Item[ui.LayoutView]:
    # The set-up is taken back by the coordination of the server, in `/configurer`.
    if not (change.about_admission and change.may_be_undone(server)):
        return ui.TextDisplay(text)
    custom_id = f"relais:journal:undo:{server.id}:{change.id}"
    return ui.Section(text, accessory=button(catalogue.text(AdmissionMessage.UNDO), custom_id))


def _regions_menu(
    proposal: Proposal, directory: Directory, catalogue: Catalogue, told: str
) -> ui.Select[ui.LayoutView]:
    options = [
        discord.SelectOption(
            label=f"{region.code} {region.name}"[:_LABEL_LIMIT],
            value=region.code,
            default=region.code in proposal.regions,
        )
        for region in directory.regions[:_MOST_OPTIONS]
    ]
    return ui.Select(
        custom_id=f"relais:admit:regions:{told}",
        placeholder=catalogue.text(AdmissionMessage.REGIONS_PLACEHOLDER),
        options=options,
        min_values=0,
        max_values=len(options),
    )


@dataclass(frozen=True, slots=True)
class _Turn:
    page: int
    pages: int


def _page(all_of: Sequence[_Listed], page: int, size: int) -> tuple[Sequence[_Listed], _Turn]:
    pages = max(1, -(-len(all_of) // size))
    page = min(page, pages - 1)
    return all_of[page * size : (page + 1) * size], _Turn(page, pages)


def _turned(prefix: str, turn: _Turn, catalogue: Catalogue) -> list[ui.Item[ui.LayoutView]]:
    if turn.pages == 1:
        return []
    counted = catalogue.text(PlaceMessage.PAGE, page=str(turn.page + 1), pages=str(turn.pages))
    leads = [(PlaceMessage.PREVIOUS, turn.page - 1), (PlaceMessage.NEXT, turn.page + 1)]
    turns = [
        button(catalogue.text(label), f"{prefix}{page}")
        for label, page in leads
        if 0 <= page < turn.pages
    ]
    return [ui.Separator(), ui.TextDisplay(f"-# {counted}"), row(*turns)]


def _headed(text: str) -> ui.Container[ui.LayoutView]:
    container: ui.Container[ui.LayoutView] = ui.Container()
    container.add_item(ui.TextDisplay(text))
    return container


def _add(container: ui.Container[ui.LayoutView], *items: ui.Item[ui.LayoutView]) -> None:
    for item in items:
        container.add_item(item)
