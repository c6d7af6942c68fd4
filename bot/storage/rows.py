"""The tables. A curated record is one row holding one document: its schema is that of the pack."""

from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint, Index, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.storage.columns import UtcDateTime

# Without names, constraints cannot be dropped by later migrations on SQLite.
_NAMES: Final = {
    "pk": "pk_%(table_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
}


class Base(DeclarativeBase):
    """Every table of the database."""

    metadata = MetaData(naming_convention=_NAMES)


class RecordRow(Base):
    """A curated record. `digest` is that of `body`, null once the record is removed.

    `pack_digest` is what the pack last brought: the two differ where someone edited here since.
    """

    __tablename__ = "records"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    body: Mapped[str] = mapped_column(Text)
    digest: Mapped[str | None] = mapped_column(String(64))
    pack_digest: Mapped[str | None] = mapped_column(String(64))
    revision: Mapped[int] = mapped_column(index=True)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ContentRevisionRow(Base):
    """The one counter that every change of content moves; writers of content wait on its row."""

    __tablename__ = "content_revision"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[int]


class ChangeRow(Base):
    """A line of the journal: who changed which record and when, from what to what."""

    __tablename__ = "changes"
    __table_args__ = (Index(None, "kind", "record"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(16))
    record: Mapped[str] = mapped_column(String(64))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
