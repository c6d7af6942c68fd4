"""What a bulletin must respect: whole, in order, and nothing in it that misleads whoever reads."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.content.fields import Path
from bot.domain.content.findings import Finding
from bot.domain.content.pack import Content
from bot.domain.markup import is_followed, is_masked, links

MOST_SECTIONS: Final = 20
# A word or a link is never cut: it must fit in one message with room to spare.
LONGEST_UNCUT: Final = 1000
# As Discord counts it, a sign that it would take for a mark written with a stroke before it.
_WIDEST_UNCUT: Final = 1800
_MARKS: Final = re.compile(r"[\\_~|`\[\]]")
_HEADING_LINE: Final = re.compile(r"^#{1,6}[ \t]", re.MULTILINE)
_UNCUT: Final = re.compile(r"`[^`\n]+`|\[[^\[\]\n]+\]\([^\s()<>]+\)|\S+")
_ADDRESS_AS: Final = "écrire https://… ou mailto:…, sans rien avant le nom du site"
_TWICE_ALONE: Final = frozenset({SectionKind.HEADLINE, SectionKind.TAKEAWAYS, SectionKind.TERMS})


def bulletin_findings(content: Content) -> Iterator[Finding]:
    """Yield what is wrong in a bulletin; nothing for other records."""
    if isinstance(content, Bulletin):
        for path, message in _faults(content):
            yield Finding(record=content, path=path, message=message)


def missing(bulletin: Bulletin) -> tuple[SectionKind, ...]:
    """Return the kinds of section that readers look for and that it does not have."""
    kinds = {section.kind for section in bulletin.sections}
    wanted = (SectionKind.HEADLINE, SectionKind.TAKEAWAYS, SectionKind.CONTACT)
    return tuple(kind for kind in wanted if kind not in kinds)


def _faults(bulletin: Bulletin) -> Iterator[tuple[Path, str]]:
    if bulletin.number < 1:
        yield ("number",), "un bulletin porte un numéro à partir de 1"
    if not bulletin.title.strip() or "\n" in bulletin.title:
        yield ("title",), "titre attendu, sur une ligne"
    if len(bulletin.sections) > MOST_SECTIONS:
        yield ("sections",), f"trop de sections : {MOST_SECTIONS} au plus"
    yield from _state_faults(bulletin)
    earlier: set[SectionKind] = set()
    for at, section in enumerate(bulletin.sections):
        for field, message in _section_faults(section):
            yield ("sections", at, field), message
        if section.kind in _TWICE_ALONE & earlier:
            yield ("sections", at, "kind"), f"une seule section « {section.kind} » par bulletin"
        earlier.add(section.kind)


def _state_faults(bulletin: Bulletin) -> Iterator[tuple[Path, str]]:
    if bulletin.state is BulletinState.WITHDRAWN and bulletin.withdrawn_on is None:
        yield ("withdrawn_on",), "un bulletin retiré dit depuis quel jour"
    if bulletin.state is not BulletinState.WITHDRAWN and bulletin.withdrawn_on is not None:
        yield ("withdrawn_on",), "ce bulletin n’est pas retiré (`state`)"
    if bulletin.corrections and not bulletin.is_out:
        yield ("corrections",), "un bulletin se rectifie une fois publié"
    for earlier, later in pairwise(bulletin.corrections):
        if later.on < earlier.on:
            yield ("corrections",), "rectificatifs à écrire du plus ancien au plus récent"


def _section_faults(section: Section) -> Iterator[tuple[str, str]]:
    if "\n" in section.heading:
        yield "heading", "titre de section attendu sur une ligne"
    heading = _HEADING_LINE.search(section.body)
    if heading is not None:
        yield "body", "titre à l’intérieur d’une section : l’écrire en gras (`**ainsi**`)"
    if any(map(_is_cut, _UNCUT.findall(section.body))):
        yield (
            "body",
            f"mot ou lien de plus de {LONGEST_UNCUT} caractères d’un trait",
        )
    for link in links(section.body):
        if not is_followed(link.address):
            yield "body", f"adresse « {link.address} » : {_ADDRESS_AS}"
        elif is_masked(link):
            shown = link.label or link.text
            yield "body", f"lien trompeur : « {shown} » mène à « {link.address} »"


def _is_cut(unbroken: str) -> bool:
    """Tell whether a word, a link or code takes more than a message has for it."""
    drawn = len(unbroken.encode("utf-16-le", "surrogatepass")) // 2 + len(_MARKS.findall(unbroken))
    return len(unbroken) > LONGEST_UNCUT or drawn > _WIDEST_UNCUT
