"""The forms in which a bulletin is written: modals of Discord, which hold five fields at most.

Their identifiers say what they change and how it was then, so that they outlive a restart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import discord
from discord import ui

from bot.domain.audiences import Audience
from bot.domain.bulletins.heads import HeadForm
from bot.domain.bulletins.releases import StatusChange
from bot.domain.content.bulletins import Section, SectionKind
from bot.domain.content.dossiers import Dossier, DossierState
from bot.domain.content.network import Region
from bot.domain.lists.values import handle
from bot.formats import words
from bot.formats.catalogues.bulletin_drafts import DraftMessage
from bot.formats.catalogues.bulletin_forms import BulletinFormMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Worded
from bot.formats.drafts.cards import LONGEST_FIELD
from bot.formats.lists.sheets import capital

NEW: Final = "new"
EVERYWHERE: Final = "-"
FORM: Final = re.compile(
    r"relais:bulletin:form-(?P<name>[a-z]+):(?P<number>\d{1,6}):(?P<arg>~?[a-z0-9_-]{1,40})"
)
_LONGEST_TITLE: Final = 200
_LONGEST_HEADING: Final = 150
_LONGEST_LINE: Final = 300
_LONGEST_SUMMARY: Final = 1000
_OPTION: Final = 100


class Field(StrEnum):
    """A field of one of these forms."""

    TITLE = "title"
    DATE = "date"
    AUDIENCE = "audience"
    REGION = "region"
    ISSUERS = "issuers"
    KIND = "kind"
    HEADING = "heading"
    BODY = "body"
    STATE = "state"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadChoices:
    """For whom and where someone may address a bulletin."""

    audiences: Sequence[Audience]
    regions: Sequence[Region]
    everywhere: bool

    @property
    def only_region(self) -> str | None:
        """The region where there is no choice."""
        alone = len(self.regions) == 1 and not self.everywhere
        return self.regions[0].code if alone else None

    def places(self, chosen: str | None, catalogue: Catalogue) -> list[tuple[str, str, bool]]:
        """Return the value and the name of each choice of a place, and whether it is chosen."""
        places = [(each.code, each.name, each.code == chosen) for each in self.regions]
        if not self.everywhere:
            return places
        whole = capital(catalogue.text(DraftMessage.WHOLE_NETWORK))
        return [(EVERYWHERE, whole, chosen is None), *places]


def head_modal(
    number: int, form: HeadForm, mark: str, choices: HeadChoices, catalogue: Catalogue
) -> ui.Modal:
    """Ask for the head of a bulletin; number 0 is that of one to begin."""
    title = BulletinFormMessage.HEAD_TITLE if number else BulletinFormMessage.NEW_TITLE
    modal = _modal(title, f"relais:bulletin:form-head:{number}:{mark}", catalogue)
    _add(
        modal,
        BulletinFormMessage.FORM_TITLE,
        _line(Field.TITLE, form.title, catalogue, example=BulletinFormMessage.FORM_TITLE_EXAMPLE),
        catalogue,
    )
    date = _line(Field.DATE, form.date, catalogue)
    _add(modal, BulletinFormMessage.FORM_DATE, date, catalogue, BulletinFormMessage.FORM_DATE_HELP)
    audiences = [
        (audience.name.lower(), capital(catalogue.text(audience)), audience is form.audience)
        for audience in choices.audiences
    ]
    _add(modal, BulletinFormMessage.FORM_AUDIENCE, _menu(Field.AUDIENCE, audiences), catalogue)
    regions = choices.places(form.region, catalogue)
    if len(regions) > 1:
        _add(modal, BulletinFormMessage.FORM_REGION, _menu(Field.REGION, regions), catalogue)
    issuers = _line(
        Field.ISSUERS,
        form.issuers,
        catalogue,
        example=BulletinFormMessage.FORM_ISSUERS_EXAMPLE,
        required=False,
    )
    _add(
        modal,
        BulletinFormMessage.FORM_ISSUERS,
        issuers,
        catalogue,
        BulletinFormMessage.FORM_ISSUERS_HELP,
    )
    return modal


def section_modal(
    number: int, section: Section, replacing: str | None, catalogue: Catalogue
) -> ui.Modal:
    """Ask for a section: a new one, or what takes the place of the one of this stamp."""
    title = BulletinFormMessage.SECTION_EDIT if replacing else BulletinFormMessage.SECTION_NEW
    modal = _modal(title, f"relais:bulletin:form-section:{number}:{replacing or NEW}", catalogue)
    kinds = [
        (kind.value, capital(catalogue.text(kind)), kind is section.kind) for kind in SectionKind
    ]
    _add(modal, BulletinFormMessage.SECTION_KIND, _menu(Field.KIND, kinds), catalogue)
    heading = _line(Field.HEADING, section.heading, catalogue, longest=_LONGEST_HEADING)
    _add(modal, BulletinFormMessage.SECTION_HEADING, heading, catalogue)
    body = _paragraph(Field.BODY, section.body, LONGEST_FIELD)
    _add(
        modal,
        BulletinFormMessage.SECTION_BODY,
        body,
        catalogue,
        BulletinFormMessage.SECTION_BODY_HELP,
    )
    return modal


def status_modal(
    number: int, dossier: Dossier, status: StatusChange | None, catalogue: Catalogue
) -> ui.Modal:
    """Ask where a dossier will stand once the bulletin is out."""
    identity = f"relais:bulletin:form-status:{number}:{handle(dossier.id)}"
    modal = _modal(BulletinFormMessage.STATUS_TITLE, identity, catalogue)
    now = status.state if status else DossierState.IN_PROGRESS
    states = [(state.value, capital(catalogue.text(state)), state is now) for state in DossierState]
    _add(modal, BulletinFormMessage.STATUS_STATE, _menu(Field.STATE, states), catalogue)
    summary = _paragraph(
        Field.SUMMARY, status.summary if status else "", _LONGEST_SUMMARY, required=False
    )
    help_text = BulletinFormMessage.STATUS_SUMMARY_HELP
    _add(modal, BulletinFormMessage.STATUS_SUMMARY, summary, catalogue, help_text)
    return modal


def _modal(title: Worded, identity: str, catalogue: Catalogue) -> ui.Modal:
    modal = ui.Modal(title=catalogue.text(title), custom_id=identity)
    modal.stop()  # the identifier answers alone
    return modal


def _add(
    modal: ui.Modal,
    label: Worded,
    component: "ui.Item[ui.Modal]",
    catalogue: Catalogue,
    help_text: Worded | None = None,
) -> None:  # fmt: skip
    description = catalogue.text(help_text) if help_text else None
    modal.add_item(
        ui.Label(text=catalogue.text(label), description=description, component=component)
    )


def _line(
    field: Field,
    value: str,
    catalogue: Catalogue,
    *,
    example: Worded | None = None,
    longest: int = _LONGEST_TITLE,
    required: bool = True,
) -> "ui.TextInput[ui.Modal]":  # fmt: skip
    return ui.TextInput(
        custom_id=field,
        default=words.shortened(value, max(longest, _LONGEST_LINE), "…") or None,
        placeholder=catalogue.text(example) if example else None,
        required=required,
        max_length=max(longest, _LONGEST_LINE),
    )


def _paragraph(
    field: Field, value: str, longest: int, *, required: bool = True
) -> "ui.TextInput[ui.Modal]":
    return ui.TextInput(
        custom_id=field,
        style=discord.TextStyle.paragraph,
        default=value or None,
        required=required,
        max_length=longest,
    )


def _menu(field: Field, choices: Sequence[tuple[str, str, bool]]) -> "ui.Select[ui.Modal]":
    options = [
        discord.SelectOption(label=label[:_OPTION], value=value, default=chosen)
        for value, label, chosen in choices
    ]
    return ui.Select(custom_id=field, options=options)
