"""Discord's own description of its API, which what the bot sends is held against."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

_DESCRIPTION = Path(__file__).parents[2] / "shared" / "discord-api" / "openapi.json"
_URI = "urn:discord"


def problems(method: str, path: str, body: Any) -> list[str]:
    """Return what Discord would refuse in this body; skip the test where the description is not."""
    if not _DESCRIPTION.is_file():
        pytest.skip(f"no description of Discord's API at {_DESCRIPTION}")
    validator = _validator(method.lower(), path)
    errors = validator.iter_errors(_with_text_ids(body))
    return [f"{method} {path} {error.json_path}: {error.message[:300]}" for error in errors]


@cache
def _description() -> Any:
    return json.loads(_DESCRIPTION.read_text(encoding="utf-8"))


@cache
def _registry() -> Registry[Any]:
    resource = DRAFT202012.create_resource(_description())
    return Registry[Any]().with_resource(_URI, resource)


def _validator(method: str, path: str) -> Draft202012Validator:
    template = next(each for each in _description()["paths"] if _matches(each, path, method))
    steps = ("paths", template, method, "requestBody", "content", "application/json", "schema")
    pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
    return Draft202012Validator({"$ref": f"{_URI}#/{pointer}"}, registry=_registry())


def _matches(template: str, path: str, method: str) -> bool:
    pattern = re.sub(r"\{[^}]+\}", "[^/]+", template)
    known = method in _description()["paths"][template]
    # `@me` and `@original` are themselves, never the value of a parameter.
    named = re.findall(r"@\w+", template) == re.findall(r"@\w+", path)
    return known and named and re.fullmatch(pattern, path) is not None


def _with_text_ids(value: Any, key: str = "") -> Any:
    """Write identifiers as text, as Discord documents them; discord.py sends some as numbers."""
    if isinstance(value, dict):
        return {name: _with_text_ids(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_text_ids(each, key) for each in value]
    is_id = key.endswith("id") and isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_id else value
