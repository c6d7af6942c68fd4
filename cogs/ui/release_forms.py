"""The forms around a bulletin on its way out: modals whose identifiers answer alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import discord
from discord import ui

from bot.domain.content.bulletins import Section
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.corrections import CorrectionMessage
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.releases import ReleaseMessage

_LONGEST_LINE: Final = 300
_LONGEST_FIELD: Final = 4000
_MOST_BODIES: Final = 3
_PARAGRAPH: Final = "\n\n"
FILLED: Final = re.compile(
    r"relais:bulletin:fill-(?P<form>[a-z]+):(?P<number>\d{1,6}):(?P<arg>[0-9a-z]{0,40})"
)


class Form(StrEnum):
    """What is filled in."""

    CHANGE = "change"
    HOUR = "hour"
    WORD = "word"
    SECTION = "section"
    REASON = "reason"

    def of(self, number: int, argument: str = "") -> str:
        """Return its identifier for a bulletin."""
        return f"relais:bulletin:fill-{self}:{number}:{argument}"


class Field(StrEnum):
    """A field of these forms; a long text goes on in numbered ones."""

    TEXT = "text"
    HEADING = "heading"
    BODY = "body"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    field: str
    label: Message
    value: str = ""
    example: Message | None = None
    help: Message | None = None
    longest: int = _LONGEST_LINE
    required: bool = True


def change_modal(number: int, catalogue: Catalogue) -> ui.Modal:
    """Ask what should change before someone approves."""
    asked = _Asked(
        field=Field.TEXT,
        label=ReleaseMessage.CHANGE_LABEL,
        example=ReleaseMessage.CHANGE_EXAMPLE,
        longest=1000,
    )
    return _modal(ReleaseMessage.CHANGE_TITLE, Form.CHANGE.of(number), [asked], catalogue)


def hour_modal(number: int, catalogue: Catalogue) -> ui.Modal:
    """Ask on which day and at what time it leaves."""
    asked = _Asked(
        field=Field.TEXT,
        label=ReleaseMessage.SCHEDULE_LABEL,
        example=ReleaseMessage.SCHEDULE_EXAMPLE,
        longest=100,
    )
    return _modal(ReleaseMessage.SCHEDULE_TITLE, Form.HOUR.of(number), [asked], catalogue)


def word_modal(number: int, word: str, catalogue: Catalogue) -> ui.Modal:
    """Ask what a region adds."""
    asked = _Asked(
        field=Field.TEXT,
        label=ReleaseMessage.WORD_LABEL,
        help=ReleaseMessage.WORD_HELP,
        value=word,
        longest=1000,
        required=False,
    )
    return _modal(ReleaseMessage.WORD_TITLE, Form.WORD.of(number), [asked], catalogue)


def section_modal(
    number: int, token: str, section: Section, note: str, catalogue: Catalogue
) -> ui.Modal | None:
    """Ask for a section as it must read, and what changes; None where no form could hold it."""
    bodies = _cut(section.body)
    if len(bodies) > _MOST_BODIES:
        return None
    asked = [
        _Asked(field=Field.HEADING, label=CorrectionMessage.HEADING, value=section.heading),
        *(
            _Asked(
                field=f"{Field.BODY}{at}",
                label=CorrectionMessage.BODY_MORE if at else CorrectionMessage.BODY,
                value=body,
                longest=_LONGEST_FIELD,
                required=not at,
            )
            for at, body in enumerate(bodies)
        ),
        _Asked(
            field=Field.NOTE,
            label=CorrectionMessage.NOTE,
            example=CorrectionMessage.NOTE_EXAMPLE,
            value=note,
        ),
    ]
    return _modal(CorrectionMessage.FORM_TITLE, Form.SECTION.of(number, token), asked, catalogue)


def reason_modal(number: int, reason: str, catalogue: Catalogue) -> ui.Modal:
    """Ask why a bulletin is withdrawn."""
    asked = _Asked(
        field=Field.TEXT,
        label=CorrectionMessage.REASON,
        example=CorrectionMessage.REASON_EXAMPLE,
        value=reason,
        longest=500,
    )
    return _modal(CorrectionMessage.WITHDRAW_TITLE, Form.REASON.of(number), [asked], catalogue)


def typed_body(typed: dict[str, str]) -> str:
    """Return the text of a section, put together again."""
    parts = [typed.get(f"{Field.BODY}{at}", "") for at in range(_MOST_BODIES)]
    return _PARAGRAPH.join(part for part in parts if part.strip())


def _cut(body: str) -> list[str]:
    """Cut a text between paragraphs into what fields of a form hold."""
    pieces: list[str] = []
    while len(body) > _LONGEST_FIELD:
        at = body.rfind(_PARAGRAPH, 1, _LONGEST_FIELD)
        if at < 0:
            return [body] * (_MOST_BODIES + 1)
        pieces.append(body[:at])
        body = body[at + len(_PARAGRAPH) :]
    return [*pieces, body]


def _modal(
    title: Message, identity: str, fields: Sequence[_Asked], catalogue: Catalogue
) -> ui.Modal:
    modal = ui.Modal(title=catalogue.text(title), custom_id=identity)
    for each in fields:
        modal.add_item(
            ui.Label(
                text=catalogue.text(each.label),
                description=catalogue.text(each.help) if each.help else None,
                component=_input(each, catalogue),
            )
        )
    modal.stop()
    return modal


def _input(asked: _Asked, catalogue: Catalogue) -> "ui.TextInput[ui.Modal]":
    long = asked.longest > _LONGEST_LINE
    return ui.TextInput(
        custom_id=asked.field,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        default=asked.value[: asked.longest] or None,
        placeholder=catalogue.text(asked.example) if asked.example else None,
        required=asked.required,
        max_length=asked.longest,
    )
