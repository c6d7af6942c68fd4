"""Every mistake of all files is told at once: file, line, what is wrong, what is allowed."""

from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from bot.domain.content.network import Region
from bot.domain.content.pack import pack_of
from bot.storage.pack.problems import Problem
from bot.storage.pack.reading import read_pack
from bot.storage.pack.writing import write_pack
from bot.storage.pack.yaml_nodes import LARGEST, read_yaml
from tests.records import entry
from tests.storage.test_writing import SAMPLE

QUEBEC = replace(SAMPLE.network, regions=(Region(code="01", name="Une"),))
DATA = Path(__file__).parents[2] / "data"
NETWORK = """\
    name: Essai
    zone: America/Toronto
    languages: [fr]
    regions: [{code: "01", name: Une région}]
    """
SOURCES = """\
    sources:
      - id: lettre
        kind: letter
        title: Lettre
        date: 2026-03-31
      - {id: cadre, kind: framework, title: Cadre, known_through: lettre}
    """


def problems_of(folder: Path, **files: str) -> list[str]:
    """Write files (`knowledge__essai` is knowledge/essai.yaml) and return what is wrong in them."""
    for name, text in {"network": NETWORK, "sources": SOURCES, **files}.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return [str(problem).replace("\u00a0", " ") for problem in read_pack(folder).problems]


def test_the_pack_of_the_repository_has_no_mistake() -> None:
    assert [str(problem) for problem in read_pack(DATA).problems] == []


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path,
        events="""\
            events:
              - id: rencontre
                kind: party
                title: Rencontre
                start: 31/03/2026
                hour: 9h
                audience: tous
                citations: [{source: lettre}]
              - id: Rencontre Deux
                kind: meeting
                title: L'autre rencontre
                start: 2026-04
                end: 2026-03-01
                citations: [{source: letre}]
            """,
        knowledge__essai="""\
            entries:
              - id: fin
                question: Quand ?
                asks: [C'est quand, ""]
                answer: "Le 31 mars: demain @everyone"
                citations: [{source: cadre}]
                valid_from: 2026-04-01
                valid_until: 2026-03-01
                aswer: x
              - id: fin
                question: Quand ?
                details: [un]
                citations: []
                replaces: [fin]
                asks: [Où?, où?]
            """,
        gaps="""\
            gaps:
              - id: montants
                question: Combien?
                question: Combien au juste?
                explanation: La base ne le dit pas.
                region: "99"
            """,
        dossiers__guide="""\
            id: guide
            title: Guide
            description: Le guide.
            updates: []
            requests: oui
            """,
        glossaire="terms: []\n",
        glossary="terms: [\n",
    )
    for expected in (
        "events.yaml:3 : `events[0].kind` : valeur inconnue « party » — permis : comment_deadline,",
        "events.yaml:5 : `events[0].start` : date illisible « 31/03/2026 » — permis : "
        "2026-03-31, 2026-03, 2024-printemps ou 2026",
        "events.yaml:6 : `events[0].hour` : heure illisible « 9h » — permis : 08:27 ou 16:00",
        "events.yaml:7 : `events[0].audience` : public visé illisible « tous » — permis : public,",
        "events.yaml:9 : `events[1].id` : valeur refusée : « Rencontre Deux » — permis : minuscul",
        "events.yaml:11 : `events[1].title` : apostrophe droite",
        "events.yaml:13 : `events[1].end` : 2026-03-01 vient avant `start` (2026-04)",
        "events.yaml:14 : `events[1].citations[0].source` : référence inconnue « letre », plutôt "
        "« lettre »? — permis : cadre ou lettre",
        "knowledge/essai.yaml:3 : `entries[0].question` : aucune espace avant ; ? !",
        "knowledge/essai.yaml:4 : `entries[0].asks[0]` : apostrophe droite",
        "knowledge/essai.yaml:4 : `entries[0].asks[1]` : texte vide",
        "knowledge/essai.yaml:5 : `entries[0].answer` : espace insécable (U+00A0) attendue avant :",
        "knowledge/essai.yaml:5 : `entries[0].answer` : mention « @everyone »",
        "knowledge/essai.yaml:6 : `entries[0].citations[0].cited_in` : « cadre » n’est connu que "
        "par « lettre » : à dire ici — permis : lettre",
        "knowledge/essai.yaml:8 : `entries[0].valid_until` : 2026-03-01 vient avant",
        "knowledge/essai.yaml:9 : `entries[0].aswer` : champ inconnu, plutôt « answer »? — permis",
        "knowledge/essai.yaml:10 : `entries[1].answer` : `answer` manque",
        "knowledge/essai.yaml:10 : `entries[1].id` : identifiant « fin » déjà pris "
        "(voir knowledge/essai.yaml:2)",
        "knowledge/essai.yaml:12 : `entries[1].details` : texte attendu : (une liste)",
        "knowledge/essai.yaml:13 : `entries[1].citations` : liste vide",
        "knowledge/essai.yaml:14 : `entries[1].replaces` : « fin » finit par se remplacer",
        "knowledge/essai.yaml:15 : `entries[1].asks[1]` : formulation donnée deux fois : « où? »",
        "gaps.yaml:4 : `gaps[0].question` : clé en double, déjà donnée à la ligne 3",
        "gaps.yaml:6 : `gaps[0].region` : référence inconnue « 99 » — permis : 01",
        "dossiers/guide.yaml:1 : `id` : `id` est le nom du fichier : à ne pas écrire ici",
        "dossiers/guide.yaml:5 : `requests` : liste attendue",
        "glossaire.yaml:1 : fichier inconnu — permis : network.yaml, sources.yaml, glossary.yaml,",
        "glossary.yaml:2 : YAML illisible",
    ):
        assert any(problem.startswith(expected) for problem in found), (expected, found)


def test_a_mistake_that_makes_another_is_told_once(tmp_path: Path) -> None:
    found = problems_of(
        tmp_path,
        knowledge__essai="""\
            entries:
              - id: fin
                question: Quand?
                answer: Demain.
                citations: [{place: p. 1}, {source: lettre}]
                valid_from: le premier
                valid_until: 2026-03-01
            """,
    )
    assert len(found) == 2
    assert "`entries[0].citations[0].source` : `source` manque" in found[0]
    assert "`entries[0].valid_from` : jour illisible « le premier »" in found[1]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (b"a: &x [1]\nb: [*x, *x]", 1, "renvois YAML"),
        (b"a: 1\nb: !!python/name:os.system x", 2, "étiquette YAML"),
        (b"[" * 100_000, 1, "trop de niveaux"),
        (b"a: 1\n" * LARGEST, 1, "trop gros"),
        (b"a: 1\nb: \xe9t\xe9", 2, "UTF-8"),
        (b"a: 1\n? [b]\n: 2", 2, "une clé doit être un mot"),
        (b"a: 1\n---\nb: 2", 2, "YAML illisible"),
        (b"a: \x07", 1, "YAML illisible"),
    ],
)
def test_yaml_that_is_not_content_is_refused(text: bytes, line: int, message: str) -> None:
    [problem, *_] = read_yaml("x.yaml", text).problems
    assert (problem.line, message in problem.message) == (line, True), problem


def test_a_file_that_is_not_a_set_of_fields_is_told(tmp_path: Path) -> None:
    found = problems_of(tmp_path, gaps="- un\n", events="events: [un]\nevent: []\n")
    assert found == [
        "events.yaml:1 : `events[0]` : groupe de champs attendu",
        "events.yaml:2 : `event` : champ inconnu — permis : events",
        "gaps.yaml:1 : groupe de champs attendu",
    ]


def test_a_folder_without_a_network_is_no_pack(tmp_path: Path) -> None:
    [problem] = read_pack(tmp_path).problems
    assert (problem.file, problem.message) == ("network.yaml", "ce fichier manque")


def test_a_pack_that_breaks_a_rule_is_read_and_told(tmp_path: Path) -> None:
    pack = pack_of(QUEBEC, [*SAMPLE.sources, entry("fin", "Quand?", "L'un")])
    write_pack(pack, tmp_path)
    reading = read_pack(tmp_path)
    assert reading.pack == pack
    assert [problem.where for problem in reading.problems] == ["entries[0].answer"]


def test_a_long_list_of_what_is_allowed_is_cut_short() -> None:
    allowed = tuple(str(number) for number in range(30))
    shown = str(Problem(file="f", line=1, where="x", message="non", allowed=allowed))
    assert shown.endswith("10, 11 ou … (18 de plus)")
