"""Bulletins: taken along as files, and brought in from files."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.answers.passages import RecordKind
from bot.domain.audiences import Reader, may_read
from bot.domain.bulletins.files import BulletinFile, FileForm, file_name
from bot.domain.bulletins.imports import Imported
from bot.domain.content.bulletins import Bulletin, BulletinState
from bot.domain.content.pack import RecordKey
from bot.domain.errors import NotFoundError
from bot.formats.bulletins.html import html_page
from bot.formats.bulletins.plain_text import plain_text
from bot.formats.catalogues.catalogue import Catalogue, catalogue_for
from bot.formats.imports.files import read_file
from bot.storage.database import Database
from bot.storage.pack.markdown_files import markdown_text, read_own_bulletin
from bot.storage.records import RecordRepository


def _pdf_file(bulletin: Bulletin, catalogue: Catalogue) -> bytes:
    # Drawing is a large library, and rarely asked for: the program starts without it.
    from bot.formats.bulletins.pdf import pdf_file

    return pdf_file(bulletin, catalogue)


_WRITERS: Final[Mapping[FileForm, Callable[[Bulletin, Catalogue], bytes]]] = {
    FileForm.TEXT: lambda bulletin, catalogue: plain_text(bulletin, catalogue).encode(),
    FileForm.MARKDOWN: lambda bulletin, _: markdown_text(bulletin).encode(),
    FileForm.HTML: lambda bulletin, catalogue: html_page(bulletin, catalogue).encode(),
    FileForm.PDF: _pdf_file,
}


class BulletinService:
    """Use cases on bulletins; NotFoundError for one that is not out, or not for the reader."""

    def __init__(self, database: Database, zone: ZoneInfo) -> None:
        self._database = database
        self._zone = zone

    async def file(
        self, bulletin: str, form: FileForm, reader: Reader, now: datetime
    ) -> BulletinFile:
        """Return a bulletin as a file, in French as it was written."""
        found = await self._published(bulletin, reader, now)
        content = await asyncio.to_thread(_WRITERS[form], found, catalogue_for("fr"))
        return BulletinFile(name=file_name(found, form), content=content)

    async def _published(self, given: str, reader: Reader, now: datetime) -> Bulletin:
        today = now.astimezone(self._zone).date()
        key = RecordKey(RecordKind.BULLETIN, given)
        async with self._database.read() as session:
            _, records = await RecordRepository(session).at_revision([key])
        found = records.get(key)
        if not isinstance(found, Bulletin) or found.state is not BulletinState.PUBLISHED:
            raise NotFoundError(given)
        if not may_read(reader, found.scope, today):
            raise NotFoundError(given)
        return found


def draft_file(bulletin: Bulletin) -> BulletinFile:
    """Return a draft as the file in which it is changed and brought back, nothing of it lost."""
    content = markdown_text(bulletin).encode()
    return BulletinFile(name=file_name(bulletin, FileForm.MARKDOWN), content=content)


def read_bulletin(name: str, content: bytes) -> Bulletin | Imported:
    """Read a file: a whole bulletin where it was written by us, else what is recognised in it.

    FileRefusedError where it cannot be taken.
    """
    return read_own_bulletin(name, content) or read_file(name, content)
