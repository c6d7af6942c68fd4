"""Files that hold one record as Markdown: its fields between two lines `---`, then its sections."""

from dataclasses import replace
from typing import Any, Final

from bot.domain.bulletins.imports import FileUnsafeError
from bot.domain.bulletins.section_text import Reading, markdown_of, read_sections, reads_back
from bot.domain.content.bulletins import Bulletin
from bot.storage.pack.documents import to_document
from bot.storage.pack.layout import FileShape
from bot.storage.pack.located import locate, places
from bot.storage.pack.problems import Problem
from bot.storage.pack.yaml_nodes import LARGEST, YamlFile, read_yaml
from bot.storage.pack.yaml_text import yaml_text

_FENCE: Final = "---"
_OPENINGS: Final = (b"---\n", b"---\r\n", b"\xef\xbb\xbf---")


def markdown_text(bulletin: Bulletin, *, without: str = "") -> str:
    """Write a bulletin, the field that the name of its file gives left out.

    Sections that Markdown would not give back as they are stand among the fields.
    """
    document = to_document(bulletin)
    document.pop(without, None)
    if not bulletin.sections or not reads_back(bulletin.sections):
        return f"{_FENCE}\n{yaml_text(document)}{_FENCE}\n"
    del document["sections"]
    return f"{_FENCE}\n{yaml_text(document)}{_FENCE}\n\n{markdown_of(bulletin.sections)}"


def read_markdown(name: str, content: bytes) -> YamlFile:
    """Read the bytes of a file as the data of a bulletin, with the line of each part."""
    if len(content) > LARGEST:
        return _refused(name, 1, f"fichier trop gros : {LARGEST} octets au plus")
    lines = content.replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf").split(b"\n")
    fence = _FENCE.encode()
    ends = [at for at, line in enumerate(lines) if at and line.rstrip() == fence]
    if lines[0].rstrip() != fence or not ends:
        return _refused(
            name, 1, f"le fichier commence par ses champs, entre deux lignes `{_FENCE}`"
        )
    # The empty line stands for the first fence, so that lines are counted as in the file.
    file = read_yaml(name, b"\n" + b"\n".join(lines[1 : ends[0]]))
    try:
        body = b"\n".join(lines[ends[0] + 1 :]).decode("utf-8")
    except UnicodeDecodeError:
        return _refused(name, ends[0] + 2, "le fichier n’est pas en UTF-8")
    reading = read_sections(body)
    if not isinstance(file.data, dict) or (not reading.sections and not reading.before):
        return file
    return _with_sections(file, file.data, reading, ends[0] + 1)


def read_bulletin_file(name: str, content: bytes) -> tuple[Bulletin | None, tuple[Problem, ...]]:
    """Read a bulletin whose number stands among its fields, with every mistake in it."""
    file = read_markdown(name, content)
    problems, found = list(file.problems), None
    for place in places(file, FileShape(pattern="*.md", top="bulletin")) if file.data else ():
        one, refused = (None, [place]) if isinstance(place, Problem) else locate(place)
        problems += refused
        found = one.content if one is not None and isinstance(one.content, Bulletin) else None
    return (None if problems else found), tuple(problems)


def read_own_bulletin(name: str, content: bytes) -> Bulletin | None:
    """Read a bulletin that was written by `markdown_text`, None for another kind of file.

    FileRefusedError where its fields are not as they should be.
    """
    if not (name.lower().endswith(".md") and content.startswith(_OPENINGS)):
        return None
    found, problems = read_bulletin_file(name, content)
    if found is None:
        told = "; ".join(str(problem) for problem in problems)
        raise FileUnsafeError(f"champs à corriger dans le fichier\u00a0: {told}")
    return found


def _with_sections(file: YamlFile, data: dict[str, Any], reading: Reading, above: int) -> YamlFile:
    problems, lines = list(file.problems), dict(file.lines)
    if "sections" in data:
        message = "sections données deux fois : ici et sous les champs"
        problems.append(_problem(file.name, file.line(("sections",)), message, "sections"))
    if reading.before:
        message = "texte avant la première section : chacune commence par « ## Titre »"
        problems.append(_problem(file.name, above + 1, message))
    for at, written in enumerate(reading.sections):
        lines[("sections", at)] = lines[("sections", at, "heading")] = above + written.line
        lines[("sections", at, "kind")] = above + written.line
        lines[("sections", at, "body")] = above + written.body_line
    sections = [
        {"kind": written.named or written.section.kind.value}
        | {"heading": written.section.heading, "body": written.section.body}
        for written in reading.sections
    ]
    lines.setdefault(("sections",), above + 1)
    return replace(file, data={**data, "sections": sections}, lines=lines, problems=tuple(problems))


def _problem(name: str, line: int, message: str, where: str = "") -> Problem:
    return Problem(file=name, line=line, where=where, message=message)


def _refused(name: str, line: int, message: str) -> YamlFile:
    return YamlFile(name=name, problems=(_problem(name, line, message),))
