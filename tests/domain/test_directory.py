"""Organisations are found by what people type, and by nothing less."""

import pytest

from bot.domain.content.bodies import Body
from bot.domain.content.directory import Directory

NAMED = Body(id="rq-actions", name="Réseau québécois d’actions")
KNOWN = Body(id="troc-03", name="Table régionale", acronym="TROC-03")
DIRECTORY = Directory(bodies=(NAMED, KNOWN))


@pytest.mark.parametrize("typed", ["troc-03", " TROC-03 ", "table regionale"])
def test_an_organisation_is_found_by_id_acronym_or_name_without_accents(typed: str) -> None:
    assert DIRECTORY.body(typed) == KNOWN


@pytest.mark.parametrize("typed", ["", "  ", "troc"])
def test_what_names_none_finds_none(typed: str) -> None:
    assert DIRECTORY.body(typed) is None
