"""`ask` answers at the terminal, as a card or as JSON lines of the promised form."""

import json
from pathlib import Path

import pytest

from bot.cli.commands import main

FIELDS = {
    "id", "question", "answered", "kind", "record", "answer", "note", "warnings", "voice", "as_of",
    "stale", "citations", "choices", "suggestions", "confidence",
}  # fmt: skip


def test_json_has_every_promised_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", "--on", "2026-04-01", "Que veut dire OCASSS?"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) >= FIELDS
    assert answer["answered"] is True
    assert 0 <= answer["confidence"] <= 1
    assert {"source", "place", "date", "cited_in"} == set(answer["citations"][0])


def test_a_batch_gives_a_line_for_each_question_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    batch = tmp_path / "questions.jsonl"
    asked = [{"id": "a", "question": "Bonjour"}, {"id": "b", "question": "C’est quoi l’ACA?"}]
    batch.write_text("\n".join(json.dumps(line) for line in asked), encoding="utf-8")
    assert main(["ask", "--json", "--batch", str(batch)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["id"], line["answered"]) for line in lines] == [("a", False), ("b", True)]


def test_a_card_shows_the_answer_its_date_and_its_documents(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", "--on", "2026-04-01", "Quel est le courriel de la TRPOCB?"]) == 0
    card = capsys.readouterr().out
    assert "coordination@trpocb.org" in card
    assert "31 mars 2026" in card
    assert "Documents" in card


def test_explain_shows_what_decided(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "--json", "--explain", "Que veut dire OCASSS?"]) == 0
    explanation = json.loads(capsys.readouterr().out)["explanation"]
    assert explanation["reasons"]
    assert explanation["candidates"][0]["words"]


@pytest.mark.parametrize("words", [["ask"], ["ask", "--batch", "absent.jsonl"]])
def test_a_misused_command_says_what_to_do(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 1
    assert capsys.readouterr().err.strip()
