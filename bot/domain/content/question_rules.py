"""No two records may be asked for in the very same words, unless they hold at different times."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

from bot.domain.content.fields import Path
from bot.domain.content.findings import Finding
from bot.domain.content.knowledge import Entry, Gap
from bot.domain.content.pack import Content

Asked: TypeAlias = Entry | Gap


def question_findings(contents: Iterable[Content]) -> Iterator[Finding]:
    """Yield the wordings that two entries or gaps share, or that one gives twice."""
    seen: dict[str, list[Asked]] = defaultdict(list)
    for record in contents:
        if isinstance(record, Entry | Gap):
            for path, wording in _wordings(record):
                earlier = seen[" ".join(wording.casefold().split())]
                rival = next((other for other in earlier if _compete(record, other)), None)
                if rival is not None:
                    yield _same_question(record, path, wording, rival)
                earlier.append(record)


def _wordings(record: Asked) -> Iterator[tuple[Path, str]]:
    yield ("question",), record.question
    for index, wording in enumerate(record.asks):
        yield ("asks", index), wording


def _compete(record: Asked, other: Asked) -> bool:
    """Tell whether both could answer on the same day: entries of two periods may be asked alike."""
    if isinstance(record, Gap) or isinstance(other, Gap) or record is other:
        return True
    return max(_first_day(record), _first_day(other)) <= min(_last_day(record), _last_day(other))


def _first_day(entry: Entry) -> date:
    return entry.valid_from or date.min


def _last_day(entry: Entry) -> date:
    return entry.valid_until or date.max


def _same_question(record: Asked, path: Path, wording: str, rival: Asked) -> Finding:
    if record is rival:
        message = f"formulation donnée deux fois : « {wording} »"
        return Finding(record=record, path=path, message=message)
    message = f"même question que « {rival.id} » : « {wording} »"
    return Finding(record=record, path=path, message=message, elsewhere=rival)
