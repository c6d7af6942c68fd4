"""Validators made from the dataclasses themselves, so that no field is stated twice.

The fields, types and defaults come from the domain; this adds what a document needs: text forms of
dates and audiences, the form of ids, refusal of unknown keys, French descriptions.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, partial
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic import GetCoreSchemaHandler, GetPydanticSchema, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from bot.domain.content.pack import CONTENT_TYPES
from bot.storage.pack.descriptions import FIELDS, RECORDS
from bot.storage.pack.forms import FORMS, Form

ID_PATTERN: Final = "^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_ID: Final = 64
_ID_FIELDS: Final = frozenset({"id", "topic", "code"})


@cache
def adapter(kind: str) -> TypeAdapter[Any]:
    """Return the validator of this kind of content: plain document in, value out."""
    return TypeAdapter(_shaped(CONTENT_TYPES[kind]))


def hints(record_type: type[Any]) -> Mapping[str, Any]:
    """Return the types of the fields of a domain dataclass."""
    return get_type_hints(record_type)


def _shaped(hint: Any) -> Any:
    if hint in FORMS:
        return Annotated[hint, GetPydanticSchema(partial(_form_schema, FORMS[hint]))]
    if is_dataclass(hint):
        return Annotated[hint, GetPydanticSchema(_record_schema)]
    arguments = tuple(_shaped(argument) for argument in get_args(hint) if argument is not ...)
    if get_origin(hint) is tuple:
        return tuple[arguments[0], ...]  # type: ignore[valid-type]
    if get_origin(hint) in (Union, UnionType):
        return Union[arguments]  # noqa: UP007 - made at run time
    return hint


def _form_schema(form: Form, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    described = {"pydantic_js_functions": [lambda _schema, _handler: form.json_schema()]}
    return core_schema.no_info_plain_validator_function(form.parse, metadata=described)


def _record_schema(record_type: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
    name = record_type.__name__
    described = [_field_schema(record_type, field, handler) for field in fields(record_type)]
    return core_schema.dataclass_schema(
        record_type,
        core_schema.dataclass_args_schema(name, described, extra_behavior="forbid"),
        [field.name for field in fields(record_type)],
        slots=True,
        frozen=True,
        ref=f"{record_type.__module__}.{name}",
        metadata=_described(RECORDS[record_type], title=name, additionalProperties=False),
    )


def _field_schema(
    record_type: type[Any], field: Field[Any], handler: GetCoreSchemaHandler
) -> core_schema.DataclassField:
    schema = handler.generate_schema(_shaped(hints(record_type)[field.name]))
    if field.name in _ID_FIELDS:
        schema = core_schema.str_schema(pattern=ID_PATTERN, max_length=LONGEST_ID)
    if field.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=field.default)
    description = FIELDS[record_type][field.name]
    return core_schema.dataclass_field(
        field.name, schema, kw_only=True, metadata=_described(description)
    )


def _described(description: str, **more: Any) -> dict[str, Any]:
    return {"pydantic_js_updates": {"description": description, **more}}
