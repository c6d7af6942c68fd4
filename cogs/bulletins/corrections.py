"""Putting a section right in every copy of a bulletin that is out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import discord
from discord import ui

from bot.domain.bulletins.drafts import Fault, place_of, stamp
from bot.domain.bulletins.errors import RefusedSectionError, SectionChangedError
from bot.domain.bulletins.faults import refused
from bot.domain.content.bulletins import Bulletin, Section
from bot.formats import words
from bot.formats.cards import Card
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.drafts.refusals import section_overtaken_card, section_refused_card
from bot.formats.drafts.typed import typed_section
from bot.formats.releases.corrections import choice_card, correction_card, under_way_card
from cogs.bulletins.held import Correcting, drop, held, hold
from cogs.bulletins.replies import Desk, ReleaseItem, kept_out, show
from cogs.ui.buttons import Interaction, chosen, row
from cogs.ui.cards import card_view
from cogs.ui.release_forms import Field, section_modal, typed_body
from cogs.ui.releases import Act, shown

_OPTION: Final = 100


async def open_correction(interaction: Interaction, number: int) -> None:
    """Ask which section of a bulletin is to be put right."""
    bulletin = await kept_out(interaction, number)
    if bulletin is None:
        return
    desk = Desk(interaction)
    menu: ui.Select[ui.LayoutView] = ui.Select(
        custom_id=Act.CORRECT_SECTION.of(number),
        placeholder=desk.text(CorrectionMessage.CHOOSE_SECTION),
        options=[
            discord.SelectOption(
                label=words.shortened(words.label(each.heading), _OPTION, "…") or str(at),
                value=stamp(each),
            )
            for at, each in enumerate(bulletin.sections, start=1)
        ],
    )
    view = card_view(choice_card(bulletin, desk.catalogue), desk.catalogue)
    await show(interaction, view.add_item(row(menu)))


class CorrectButton(ReleaseItem, template=Act.CORRECT.pattern):
    """« Rectifier »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask for the section."""
        await open_correction(interaction, self.number)


class SectionMenu(ReleaseItem, template=Act.CORRECT_SECTION.pattern):
    """Opens the form of the section that was chosen."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it, filled in; where the section is gone, ask again."""
        bulletin = await kept_out(interaction, self.number)
        if bulletin is None:
            return
        replacing = next(iter(chosen(interaction)), "")
        at = place_of(replacing, bulletin.sections)
        if at is None:
            await open_correction(interaction, self.number)
        else:
            asked = Correcting(section=bulletin.sections[at], replacing=replacing)
            await _open_form(interaction, self.number, asked)


async def take_section(
    interaction: Interaction, number: int, replacing: str, typed: dict[str, str]
) -> None:
    """Read back what was written in the form."""
    desk = Desk(interaction)
    progress = await desk.copies.progress(desk.person, number)
    at = place_of(replacing, progress.bulletin.sections)
    written = Section(heading=typed.get(Field.HEADING, ""), body=typed_body(typed))
    if at is not None:
        written = replace(written, kind=progress.bulletin.sections[at].kind)
    note = " ".join(typed.get(Field.NOTE, "").split())
    asked = Correcting(section=typed_section(written), replacing=replacing, note=note)
    if faults := _faults(progress.bulletin, asked.section, at):
        card = section_refused_card(faults, asked.section, desk.catalogue)
        await _ask_again(interaction, number, asked, card)
        return
    today = desk.now.astimezone(desk.releases.zone).date()
    card = correction_card(progress, asked.section, asked.note, today, desk.catalogue)
    await _ask_again(interaction, number, asked, card, Act.CORRECT_YES)


class CorrectAgainButton(ReleaseItem, template=Act.CORRECT_AGAIN.pattern):
    """« Corriger »: opens the form again, with what was written."""

    async def pressed(self, interaction: Interaction) -> None:
        """Open it, or say that it is no longer held."""
        if asked := await held(interaction, self.argument, Correcting):
            await _open_form(interaction, self.number, asked)


class CorrectYesButton(ReleaseItem, template=Act.CORRECT_YES.pattern):
    """« Oui, rectifier »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have every copy changed, or say why not; nothing written is lost."""
        asked = await held(interaction, self.argument, Correcting)
        if asked is None:
            return
        catalogue = Desk(interaction).catalogue
        await interaction.response.defer()
        try:
            await _correct(interaction, self.number, asked)
        except RefusedSectionError as error:
            card = section_refused_card(error.faults, asked.section, catalogue)
            await _ask_again(interaction, self.number, asked, card)
        except SectionChangedError as error:
            card = section_overtaken_card(error.current, asked.section, catalogue)
            now = stamp(error.current) if error.current else asked.replacing
            await _ask_again(interaction, self.number, replace(asked, replacing=now), card)
        else:
            drop(interaction, self.argument)


async def _correct(interaction: Interaction, number: int, asked: Correcting) -> None:
    desk = Desk(interaction)
    progress = await desk.copies.correct(
        desk.person,
        number,
        asked.section,
        replacing=asked.replacing,
        note=asked.note,
        now=desk.now,
    )
    desk.wake()
    card = under_way_card(CorrectionMessage.DONE, progress, desk.catalogue)
    register = shown(Act.REGISTER, number, desk.catalogue)
    await show(interaction, card_view(card, desk.catalogue, (register,)))


async def _open_form(interaction: Interaction, number: int, asked: Correcting) -> None:
    desk = Desk(interaction)
    modal = section_modal(number, asked.replacing, asked.section, asked.note, desk.catalogue)
    if modal is None:
        told = desk.text(CorrectionMessage.TOO_LONG)
        await interaction.response.send_message(told, ephemeral=True)
    else:
        await interaction.response.send_modal(modal)


async def _ask_again(
    interaction: Interaction, number: int, asked: Correcting, card: Card, *acts: Act
) -> None:
    """Show a card over what was written, which can be changed, or taken as it is."""
    token, catalogue = hold(interaction, asked), Desk(interaction).catalogue
    offered = (*acts, Act.CORRECT_AGAIN)
    buttons = tuple(shown(act, number, catalogue, argument=token) for act in offered)
    await show(interaction, card_view(card, catalogue, buttons))


def _faults(bulletin: Bulletin, section: Section, at: int | None) -> Sequence[Fault]:
    """Return why a section cannot stand in place of another; one that is gone tells it later."""
    if at is None:
        return ()
    sections = (*bulletin.sections[:at], section, *bulletin.sections[at + 1 :])
    return refused(bulletin, replace(bulletin, sections=sections), at)
