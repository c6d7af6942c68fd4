"""Answer -> card: the answer first, then its date, what it replaced, warnings and documents."""

from collections.abc import Iterator

from bot.domain.answers.answers import Answer, AnswerKind, Offered, Statement
from bot.domain.answers.decision import Reason
from bot.formats.cards import Block, BlockKind, Card, CardButton, Offer
from bot.formats.catalogues.answers import AnswerMessage
from bot.formats.catalogues.catalogue import Catalogue
from bot.formats.catalogues.messages import Message
from bot.formats.dates import date_words, on_date
from bot.formats.records.sources import references_list


def answer_card(answer: Answer, catalogue: Catalogue) -> Card:
    """Lay out an answer as a card in the reader's language."""
    match answer.kind:
        case AnswerKind.GREETING:
            return _greeting_card(answer, catalogue)
        case AnswerKind.CHOICE:
            return _choice_card(answer, catalogue)
        case AnswerKind.NONE:
            return _not_known_card(answer, catalogue)
        case _:
            return _record_card(answer, catalogue)


def warnings(answer: Answer, catalogue: Catalogue) -> tuple[str, ...]:
    """Word what the reader must be warned of."""
    review_by = answer.statement.review_by if answer.statement else None
    date = date_words(review_by, catalogue.language) if review_by else ""
    return tuple(catalogue.text(caution, date=date) for caution in answer.cautions)


def _record_card(answer: Answer, catalogue: Catalogue) -> Card:
    statement = answer.statement
    if statement is None:
        return _not_known_card(answer, catalogue)
    return Card(
        title=statement.question,
        blocks=tuple(block for block in _blocks(answer, statement, catalogue) if block.text),
        offers=_offers(AnswerMessage.RELATED, answer.suggestions, catalogue),
    )


def _blocks(answer: Answer, statement: Statement, catalogue: Catalogue) -> Iterator[Block]:
    if answer.kind is AnswerKind.GAP:
        yield Block(kind=BlockKind.WARNING, text=catalogue.text(AnswerMessage.GAP))
    yield Block(kind=BlockKind.ANSWER, text=statement.answer)
    yield Block(kind=BlockKind.DATE, text=_date_line(answer, statement, catalogue))
    yield Block(kind=BlockKind.NOTE, text=statement.note)
    yield Block(kind=BlockKind.DETAILS, text=statement.details)
    yield Block(
        kind=BlockKind.SOURCES,
        heading=catalogue.text(AnswerMessage.DOCUMENTS),
        text=references_list(answer.references, catalogue),
    )
    for warning in warnings(answer, catalogue):
        text = f"{catalogue.text(AnswerMessage.WARNING)} {warning}"
        yield Block(kind=BlockKind.WARNING, text=text)


def _date_line(answer: Answer, statement: Statement, catalogue: Catalogue) -> str:
    parts = []
    if answer.as_of:
        words = date_words(answer.as_of, catalogue.language)
        if answer.as_of.day is not None:
            parts.append(catalogue.text(AnswerMessage.AS_OF, date=words))
        else:
            when = on_date(answer.as_of) if catalogue.language == "fr" else words
            parts.append(catalogue.text(AnswerMessage.AS_OF_PERIOD, date=when))
    parts.append(catalogue.text(statement.voice))
    return " · ".join(part for part in parts if part)


def _greeting_card(answer: Answer, catalogue: Catalogue) -> Card:
    return Card(
        blocks=(Block(kind=BlockKind.ANSWER, text=catalogue.text(AnswerMessage.GREETING)),),
        offers=_offers(AnswerMessage.GREETING_EXAMPLES, answer.suggestions, catalogue),
    )


def _choice_card(answer: Answer, catalogue: Catalogue) -> Card:
    return Card(
        blocks=(Block(kind=BlockKind.ANSWER, text=catalogue.text(AnswerMessage.CHOICES)),),
        offers=_offers(AnswerMessage.CHOICES_HEADING, answer.choices, catalogue),
    )


def _not_known_card(answer: Answer, catalogue: Catalogue) -> Card:
    no_words = answer.decision is not None and Reason.NOTHING_ASKED in answer.decision.reasons
    said = AnswerMessage.NO_WORDS if no_words else AnswerMessage.NOT_KNOWN
    return Card(
        blocks=(
            Block(kind=BlockKind.QUESTION, text=answer.question),
            Block(kind=BlockKind.ANSWER, text=catalogue.text(said)),
            Block(kind=BlockKind.NOTE, text=catalogue.text(AnswerMessage.NOT_KNOWN_NEXT)),
        ),
        offers=_offers(AnswerMessage.SUGGESTIONS, answer.suggestions, catalogue),
    )


def _offers(
    heading: Message, offered: tuple[Offered, ...], catalogue: Catalogue
) -> tuple[Offer, ...]:
    if not offered:
        return ()
    buttons = tuple(CardButton(label=offer.question, key=offer.key) for offer in offered)
    return (Offer(heading=catalogue.text(heading), buttons=buttons),)
