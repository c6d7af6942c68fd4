"""Values to plain documents and back; the same document stands in the pack and in the database."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from hashlib import sha256
from typing import Any

from bot.domain.content.pack import Content
from bot.storage.pack.forms import FORMS
from bot.storage.pack.shapes import adapter


def to_document(value: Any) -> Any:
    """Return a value as dictionaries, lists and texts, without fields that hold their default."""
    form = FORMS.get(type(value))
    if form is not None:
        return form.write(value)
    if is_dataclass(value):
        return {
            field.name: to_document(held)
            for field in fields(value)
            if (held := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [to_document(item) for item in value]
    return value.value if isinstance(value, Enum) else value


def from_document(kind: str, document: Any) -> Any:
    """Return the value of this kind that a document stands for (pydantic.ValidationError)."""
    return adapter(kind).validate_python(document)


def encode(content: Content) -> str:
    """Return a record as JSON text, always the same for the same value."""
    return json.dumps(to_document(content), ensure_ascii=True, separators=(",", ":"))


def decode(kind: str, text: str) -> Any:
    """Return the value of this kind that a JSON text stands for."""
    return adapter(kind).validate_json(text)


def digest(text: str) -> str:
    """Return the fingerprint of a JSON text."""
    return sha256(text.encode()).hexdigest()
