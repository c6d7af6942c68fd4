"""Nothing above min(reader, place) appears: not in an answer, a choice, a suggestion or a count."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.answers.answers import Answer
from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.audiences import Audience, Reader, may_read
from bot.domain.content.knowledge import Entry, EntryState, Gap
from bot.domain.content.pack import Record, key_of
from bot.domain.content.sources import Citation
from bot.domain.errors import NotFoundError
from bot.formats.answers.answers import answer_card
from bot.formats.answers.fields import answer_fields, explanation_fields
from bot.formats.catalogues.catalogue import catalogue_for
from tests.records import LETTER, NOW, TODAY, answers_of, entry, gap

SUBJECTS = ["la convention", "le guide", "la transition", "les typologies"]
QUESTIONS = [*(f"Où en est {subject}?" for subject in SUBJECTS), "Bonjour", "météo", "zebre7"]

audiences = st.sampled_from(Audience)
regions = st.sampled_from([None, "01", "06"])
embargoes = st.sampled_from([None, TODAY, TODAY + timedelta(days=1), date(2030, 1, 1)])
readers = st.builds(
    Reader, audience=audiences, regions=st.frozensets(st.sampled_from(["01", "06"]))
)


@st.composite
def contents(draw: st.DrawFn) -> list[Record]:
    """Draw entries, gaps and documents, each carrying a word of its own: `zebre<number>`."""
    records: list[Record] = []
    for number in range(draw(st.integers(2, 6))):
        mark, subject = f"zebre{number}", draw(st.sampled_from(SUBJECTS))
        question, audience = f"Où en est {subject}? {mark}", draw(audiences)
        source = replace(
            LETTER, id=f"source-{number}", title=f"Document {mark}", audience=draw(audiences)
        )
        if draw(st.booleans()):
            records.append(gap(f"gap-{number}", question, mark, audience=audience))
            continue
        made = entry(
            f"entry-{number}",
            question,
            f"Réponse {mark}.",
            note=mark,
            details=mark,
            audience=audience,
            region=draw(regions),
            embargo_until=draw(embargoes),
            state=draw(st.sampled_from(EntryState)),
            related=tuple(f"entry-{other}" for other in draw(st.sets(st.integers(0, 5)))),
            citations=(Citation(source=source.id),),
        )
        records += [source, made]
    return records


@settings(max_examples=25, deadline=None)
@given(contents(), readers, st.sampled_from(["fr", "en"]))
def test_nothing_above_the_reader_appears_anywhere(
    records: list[Record], reader: Reader, language: str
) -> None:
    with TemporaryDirectory() as folder:
        answers = asyncio.run(_ask_all(Path(folder), records, reader, language))
    hidden = [record for record in records if not _is_for(reader, record)]
    marks = {_mark(record) for record in hidden if isinstance(record, Entry | Gap)}
    titles = {record.title for record in hidden if not isinstance(record, Entry | Gap)}  # type: ignore[union-attr]
    for answer in answers:
        shown = _everything_shown(answer, language)
        assert not [mark for mark in marks if mark in shown]
        assert not [title for title in titles if title in shown]


@settings(max_examples=15, deadline=None)
@given(contents(), readers)
def test_what_is_hidden_changes_nothing_of_what_is_shown(
    records: list[Record], reader: Reader
) -> None:
    visible = [r for r in records if not isinstance(r, Entry | Gap) or _is_for(reader, r)]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        with_hidden = asyncio.run(_ask_all(Path(one), records, reader, "fr"))
        without = asyncio.run(_ask_all(Path(other), visible, reader, "fr"))
    assert [_everything_shown(a, "fr") for a in with_hidden] == [
        _everything_shown(a, "fr") for a in without
    ]


async def _ask_all(
    folder: Path, records: list[Record], reader: Reader, language: str
) -> list[Answer]:
    async with answers_of(folder, *records) as service:
        asked = [await service.ask(question, reader, NOW, language) for question in QUESTIONS]
        keys = [key_of(record) for record in records if isinstance(record, Entry | Gap)]
        shown = []
        for key in keys:
            # A button can name any record, whoever presses it.
            with suppress(NotFoundError):
                passage = PassageKey(RecordKind(key.kind), key.record)
                shown.append(await service.show(passage, reader, NOW, language))
        return [*asked, *shown]


def _everything_shown(answer: Answer, language: str) -> str:
    catalogue = catalogue_for(language)
    fields = answer_fields(answer, None, catalogue) | explanation_fields(answer)
    # What the reader typed is theirs to read.
    del fields["question"]
    return f"{fields} {answer_card(replace(answer, question=''), catalogue)}"


def _is_for(reader: Reader, record: Record) -> bool:
    approved = not isinstance(record, Entry) or record.state is EntryState.APPROVED
    return approved and may_read(reader, record.scope, TODAY)


def _mark(record: Entry | Gap) -> str:
    return f"zebre{record.id.rpartition('-')[2]}"
