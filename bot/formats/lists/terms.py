"""Acronyms and expressions: all of them, and one."""

from collections.abc import Sequence

from bot.domain.content.glossary import Term
from bot.domain.lists.values import ListAddress, ListName, TermSheet, handle
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.terms import TermMessage
from bot.formats.lists.sheets import (
    Opening,
    Part,
    Sheet,
    capital,
    counted,
    labelled,
    strong,
)
from bot.formats.lists.support import support_parts


def terms_sheet(terms: Sequence[Term], catalogue: Catalogue) -> Sheet:
    """Lay out the acronyms with what they stand for."""
    parts = tuple(_part(term, catalogue) for term in terms)
    return Sheet(
        title=catalogue.text(TermMessage.TITLE),
        address=ListAddress(name=ListName.TERMS),
        parts=parts,
        empty=TermMessage.EMPTY,
        counted=counted(len(terms), TermMessage.ONE, TermMessage.COUNT, catalogue),
        menu=catalogue.text(TermMessage.OPEN),
    )


def term_sheet(sheet: TermSheet, catalogue: Catalogue) -> Sheet:
    """Lay out one acronym: what it stands for, what that is, how else it is written."""
    term = sheet.term
    forms = ""
    if term.other_forms:
        forms = catalogue.text(TermMessage.OTHER_FORMS, forms=", ".join(term.other_forms))
    texts = (Part(text=strong(capital(term.meaning))), Part(text=term.explanation))
    support = support_parts(sheet.references, (), None, catalogue)
    return Sheet(
        title=term.acronym,
        address=ListAddress(name=ListName.TERM, of=handle(term.id)),
        parts=tuple(part for part in (*texts, Part(text=forms), *support) if part.text),
    )


def _part(term: Term, catalogue: Catalogue) -> Part:
    address = ListAddress(name=ListName.TERM, of=handle(term.id))
    return Part(
        text=labelled(strong(term.acronym), term.meaning, catalogue),
        opening=Opening(label=term.acronym, hint=capital(term.meaning), address=address),
    )
