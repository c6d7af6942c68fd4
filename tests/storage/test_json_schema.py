"""The JSON Schemas that editors use are those of the code, and every field is described."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot.storage.pack.descriptions import FIELDS, RECORDS
from bot.storage.pack.json_schema import file_schema, schema_files
from bot.storage.pack.layout import SHAPES, FileShape
from bot.storage.pack.writing import pack_files
from tests.storage.test_writing import SAMPLE

DATA = Path(__file__).parents[2] / "data"


def test_published_schemas_are_fresh() -> None:
    published = {
        path.relative_to(DATA).as_posix(): path.read_text("utf-8")
        for path in DATA.glob("schemas/*.json")
    }
    assert published == schema_files()


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda record_type: record_type.__name__)
def test_every_field_is_described_and_no_other(record_type: type[Any]) -> None:
    assert set(FIELDS[record_type]) == {field.name for field in fields(record_type)}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.pattern)
def test_schemas_are_valid_and_take_what_is_written(shape: FileShape) -> None:
    schema = file_schema(shape)
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, text in pack_files(SAMPLE).items():
        if Path(name).match(shape.pattern):
            jsonschema.validate(yaml.load(text, yaml.BaseLoader), schema)


def test_schemas_refuse_what_the_reading_refuses() -> None:
    [shape] = [shape for shape in SHAPES if shape.pattern == "events.yaml"]
    event = {"id": "Été", "kind": "fête", "title": "x", "start": "31/03/2026", "quand": "x"}
    found = jsonschema.Draft202012Validator(file_schema(shape)).iter_errors({"events": [event]})
    assert {error.validator for error in found} == {
        "pattern", "enum", "additionalProperties", "required"
    }  # fmt: skip
