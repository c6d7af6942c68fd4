"""The form of an event as a modal of Discord, which holds five fields at most."""

import re
from typing import Any, Final

import discord
from discord import ui

from bot.domain.audiences import Audience
from bot.domain.calendar.forms import EventForm, FormField
from bot.domain.calendar.rules import has_end
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.event_forms import EventFormMessage
from bot.formats.catalogues.messages import Message

FORM: Final = re.compile(r"relais:event:form:(?P<token>[0-9a-f]{8})")
_LONGEST_TITLE: Final = 200
_LONGEST: Final = 500


def event_modal(
    form: EventForm, token: str, catalogue: Catalogue, *, only_date: bool = False
) -> ui.Modal:
    """Return the form, filled in with what was typed before; its identifier answers alone."""
    title = EventFormMessage.EDIT_TITLE if form.event else EventFormMessage.ADD_TITLE
    if only_date:
        title = EventFormMessage.POSTPONE_TITLE
    modal = ui.Modal(title=catalogue.text(title), custom_id=f"relais:event:form:{token}")
    for field in _fields(form, only_date=only_date):
        modal.add_item(_label(field, form, catalogue, only_date=only_date))
    modal.stop()
    return modal


def typed_in(interaction: discord.Interaction[Any]) -> dict[str, str]:
    """Return what was entered in a modal, by the identifiers of its fields."""
    data: Any = interaction.data or {}
    inputs = [each.get("component") or {} for each in data.get("components", [])]
    return {str(each["custom_id"]): _value(each) for each in inputs if "custom_id" in each}


def _value(component: dict[str, Any]) -> str:
    values = component.get("values")
    return str(values[0]) if values else str(component.get("value") or "")


def _fields(form: EventForm, *, only_date: bool) -> list[FormField]:
    lasting = has_end(form.kind)
    if only_date:
        return [FormField.WHEN, *([FormField.END] if lasting else [])]
    third = FormField.END if lasting else FormField.RECEIVED
    return [FormField.TITLE, FormField.WHEN, third, FormField.DOCUMENT, FormField.AUDIENCE]


def _label(
    field: FormField, form: EventForm, catalogue: Catalogue, *, only_date: bool
) -> "ui.Label[ui.Modal]":
    if field is FormField.AUDIENCE:
        return ui.Label(text=catalogue.text(field), component=_audience(form, catalogue))
    moved = only_date and field is FormField.WHEN
    return ui.Label(
        text=catalogue.text(EventFormMessage.NEW_WHEN if moved else field),
        description=_words(f"{field.value}_help", catalogue),
        component=_input(field, form, catalogue),
    )


def _input(field: FormField, form: EventForm, catalogue: Catalogue) -> "ui.TextInput[ui.Modal]":
    # Nothing is required here but what Discord would ask for anyway: what is missing is told with
    # everything else, and nothing that was typed is lost.
    return ui.TextInput(
        custom_id=field.value,
        default=getattr(form, field.value) or None,
        placeholder=_words(f"{field.value}_example", catalogue),
        required=field in {FormField.TITLE, FormField.WHEN},
        max_length=_LONGEST_TITLE if field is FormField.TITLE else _LONGEST,
    )


def _audience(form: EventForm, catalogue: Catalogue) -> "ui.Select[ui.Modal]":
    options = [
        discord.SelectOption(
            label=catalogue.text(audience)[:100],
            value=audience.name.lower(),
            default=audience is form.audience,
        )
        for audience in Audience
    ]
    return ui.Select(custom_id=FormField.AUDIENCE.value, options=options)


def _words(name: str, catalogue: Catalogue) -> str | None:
    message: Message | None = next((each for each in EventFormMessage if each.value == name), None)
    return catalogue.text(message) if message else None
