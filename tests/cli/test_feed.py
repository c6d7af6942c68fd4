"""`feed preview`: the items of a feed as they would be shown, one JSON object a line."""

import json
from pathlib import Path

import pytest

from bot.cli.commands import main
from tests.feeds.server import CORPUS

KEYS = {"title", "link", "published", "summary", "dates", "dossiers", "shown", "reason"}


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/relais.db")


def test_each_item_of_a_file_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feed", "preview", str(CORPUS / "rss-2.0.xml"), "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [set(each) for each in found] == [KEYS, KEYS]
    assert found[0]["published"] == "2026-03-31T20:00:00+00:00"
    assert [each["shown"] for each in found] == [True, True]
    assert {each["reason"] for each in found} == {"new"}


def test_what_is_no_feed_says_so_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feed", "preview", str(CORPUS / "page-without-feed.html"), "--json"]) == 1
    told = capsys.readouterr()
    assert not told.out
    assert "n’annonce aucun fil" in told.err


def test_an_address_of_this_machine_is_never_fetched(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["feed", "preview", "http://127.0.0.1:1/fil", "--json"]) == 1
    assert "Web public" in capsys.readouterr().err
    assert main(["feed", "preview", "http://169.254.169.254/latest", "--json"]) == 1
    assert "réseau privé" in capsys.readouterr().err
