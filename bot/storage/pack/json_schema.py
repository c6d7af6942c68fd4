"""JSON Schema of every file of the pack, by which editors help and warn as one writes."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema

from bot.storage.pack.layout import SHAPES, FileShape
from bot.storage.pack.shapes import adapter


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles that only repeat the names of fields."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never."""
        del schema
        return False


_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, str]:
    """Return the text of every JSON Schema, by its path in the pack."""
    return {
        shape.schema: json.dumps(file_schema(shape), ensure_ascii=False, indent=2) + "\n"
        for shape in SHAPES
    }


def write_schemas(folder: Path) -> None:
    """Write the JSON Schemas into the folder of a pack."""
    for name, text in schema_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def file_schema(shape: FileShape) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file."""
    definitions: dict[str, Any] = {}
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {}}
    if shape.top is not None:
        schema |= _record_schema(shape, shape.top, definitions)
    for key, kind in shape.lists.items():
        items = _record_schema(shape, kind, definitions)
        schema["properties"][key] = {"type": "array", "items": items}
    return {"$schema": _DIALECT, **schema, "$defs": dict(sorted(definitions.items()))}


def _record_schema(shape: FileShape, kind: str, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a record in this file, without the field that the file's name gives."""
    schema: dict[str, Any] = adapter(kind).json_schema(schema_generator=_Untitled)
    for name, definition in schema.pop("$defs", {}).items():
        definitions[name] = _undescribed(definition)
    given = shape.stem.get(kind)
    if given is not None:
        del schema["properties"][given]
        schema["required"] = [name for name in schema.get("required", []) if name != given]
    return schema


def _undescribed(definition: dict[str, Any]) -> dict[str, Any]:
    """Leave out the English words that pydantic takes from the docstring of an enumeration."""
    if "enum" not in definition:
        return definition
    return {key: value for key, value in definition.items() if key != "description"}
