"""`bulletin import`: brings a bulletin of the past into the content, and says what to check."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from bot.domain.bulletins.imports import Check, Imported
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.dates import PartialDate
from bot.domain.errors import ConflictError, InvalidError
from bot.formats.catalogues.catalogue import catalogue_for
from bot.services.bulletins import read_bulletin
from bot.settings import Settings
from bot.storage.pack.markdown_files import markdown_text
from bot.storage.pack.reading import read_pack


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command and what it can do."""
    parser = commands.add_parser("bulletin", help="les bulletins : reprendre ceux d’avant")
    actions = parser.add_subparsers(dest="action", required=True)
    brought = actions.add_parser("import", help="écrire un bulletin du passé dans le contenu")
    brought.add_argument("file", type=Path, help="fichier .md, .docx ou .odt")
    brought.add_argument("--number", type=int, help="son numéro, si le fichier ne le dit pas")
    brought.add_argument("--date", help="son mois (2017-10), si le fichier ne le dit pas")
    brought.add_argument("--title", help="son titre, si le fichier ne le dit pas")
    brought.set_defaults(run=_import)


def _import(arguments: argparse.Namespace, settings: Settings) -> int:
    file: Path = arguments.file
    found = read_bulletin(file.name, file.read_bytes())
    if isinstance(found, Imported):
        bulletin, remarks = _completed(found, arguments), list(_remarks(found, arguments))
    else:
        bulletin, remarks = found, []
    target = settings.content_dir / "bulletins" / f"{bulletin.number}.md"
    if target.exists():
        raise ConflictError(f"{target} existe déjà\u00a0: le déplacer d’abord, ou le corriger")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(markdown_text(bulletin, without="number"), encoding="utf-8", newline="\n")
    name = target.relative_to(settings.content_dir).as_posix()
    problems = [p for p in read_pack(settings.content_dir).problems if p.file == name]
    _say(bulletin, target, remarks, [str(settings.content_dir / str(p)) for p in problems])
    return 1 if problems else 0


def _completed(found: Imported, arguments: argparse.Namespace) -> Bulletin:
    """Return the bulletin, what the file does not say taken from the words typed."""
    number = arguments.number or found.number
    date = _date(arguments.date) or found.date
    title = arguments.title or found.title
    given = (("--number", number), ("--date", date), ("--title", title))
    missing = [option for option, value in given if not value]
    if missing or number is None or date is None:
        raise InvalidError(f"non reconnu dans le fichier, à préciser\u00a0: {', '.join(missing)}")
    if not found.sections:
        raise InvalidError(_said(Check.SECTIONS))
    return Bulletin(
        number=number,
        title=title,
        date=date,
        sections=found.sections,
        state=BulletinState.PUBLISHED,
    )


def _date(typed: str | None) -> PartialDate | None:
    try:
        return PartialDate.parse(typed) if typed else None
    except ValueError:
        raise InvalidError(f"date illisible «\u00a0{typed}\u00a0»\u00a0: écrire 2017-10") from None


def _remarks(found: Imported, arguments: argparse.Namespace) -> Iterator[str]:
    for loss, count in found.losses:
        yield catalogue_for("fr").text(loss, count=str(count))
    given = {Check.NUMBER: arguments.number, Check.DATE: arguments.date}
    given[Check.TITLE] = arguments.title
    yield from (_said(check) for check in found.checks if not given.get(check))


def _said(check: Check) -> str:
    return catalogue_for("fr").text(check)


def _say(bulletin: Bulletin, target: Path, remarks: list[str], problems: list[str]) -> None:
    print(f"{bulletin.name} ({bulletin.date})\u00a0: {bulletin.title}")
    for section in bulletin.sections:
        print(f"  [{section.kind}] {section.heading}")
    print(f"Écrit dans {target}.")
    for heading, lines in (("À vérifier", remarks), ("À corriger", problems)):
        if lines:
            print(f"{heading}\u00a0:", *lines, sep="\n  - ")
    print("Ensuite\u00a0: python -m bot content check, puis content load.")
