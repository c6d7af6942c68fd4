"""The tables. A curated record is one row holding one document: its schema is that of the pack."""

from datetime import date, datetime
from typing import Final

from sqlalchemy import BigInteger, CheckConstraint, Index, MetaData, String, Text
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


class ServerRow(Base):
    """A Discord server as it was admitted and set up: one document, like a record."""

    __tablename__ = "servers"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    body: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FeedbackRow(Base):
    """How many people found an answer useful, or not, on a day: nobody is named."""

    __tablename__ = "feedback"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    record: Mapped[str] = mapped_column(String(64), primary_key=True)
    facet: Mapped[str] = mapped_column(String(100), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    useful: Mapped[int]
    not_useful: Mapped[int]


class DeliveryRow(Base):
    """A message that is owed to a place. `available_at` is when it may next be claimed.

    `part` counts from 0 the messages that belong together at one place: they leave in order.
    """

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(None, "state", "available_at"),
        Index(None, "subject", "state"),
        Index(None, "place_kind", "place_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(64))
    revision: Mapped[int]
    part: Mapped[int] = mapped_column(server_default="0")
    lead_seconds: Mapped[int | None]
    place_kind: Mapped[str] = mapped_column(String(16))
    place_id: Mapped[int] = mapped_column(BigInteger)
    server_id: Mapped[int | None] = mapped_column(BigInteger)
    text: Mapped[str | None] = mapped_column(Text)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    available_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(16))
    attempts: Mapped[int]
    lease: Mapped[str | None] = mapped_column(String(32))
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    attempted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    channel_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reason: Mapped[str | None] = mapped_column(String(24))
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ReleaseRow(Base):
    """How a bulletin leaves: one document, like a record."""

    __tablename__ = "releases"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PlanRow(Base):
    """A revision of an event for which deliveries were planned, and since when it is known."""

    __tablename__ = "plans"

    event: Mapped[str] = mapped_column(String(64), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    moment: Mapped[datetime | None] = mapped_column(UtcDateTime)
    zone: Mapped[str | None] = mapped_column(String(64))
    hour_stated: Mapped[bool]
    cancelled: Mapped[bool]


class PlannerRow(Base):
    """What was last planned: which content, on which day; those who plan wait on its row."""

    __tablename__ = "planner"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content_revision: Mapped[int]
    day: Mapped[date | None]


class PlannedHolderRow(Base):
    """A server or a person as they were when last planned for, by the fingerprint of it."""

    __tablename__ = "planned_holders"

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    digest: Mapped[str] = mapped_column(String(64))


class SubscriptionRow(Base):
    """What a person asked to be told in private; the row goes when they stop."""

    __tablename__ = "subscriptions"
    __table_args__ = (Index(None, "person_id", "scope", "subject", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(BigInteger)
    server_id: Mapped[int | None] = mapped_column(BigInteger)
    scope: Mapped[str] = mapped_column(String(16))
    subject: Mapped[str] = mapped_column(String(64))
    lead_seconds: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(8))
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class LeaseRow(Base):
    """Who alone does something for now, such as holding the gateway; and the last sign of life."""

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    holder: Mapped[str] = mapped_column(String(32))
    until: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FeedStateRow(Base):
    """How it goes with a watched address; `lease` is whoever looks at it just now."""

    __tablename__ = "feed_states"
    __table_args__ = (Index(None, "next_at"),)

    feed: Mapped[str] = mapped_column(String(64), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    address: Mapped[str | None] = mapped_column(Text)
    etag: Mapped[str | None] = mapped_column(Text)
    modified: Mapped[str | None] = mapped_column(Text)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    lease: Mapped[str | None] = mapped_column(String(32))
    checked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    good_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    news_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    failures: Mapped[int]
    failing_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    problem: Mapped[str | None] = mapped_column(String(24))
    told: Mapped[str | None] = mapped_column(String(16))
    started: Mapped[bool]


class FeedRelayRow(Base):
    """A time an item was relayed: with which words, and to whom. It is told of corrections."""

    __tablename__ = "feed_relays"
    __table_args__ = (Index(None, "item"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[int]
    comment: Mapped[str] = mapped_column(Text)
    audience: Mapped[int]
    region: Mapped[str | None] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class FeedItemRow(Base):
    """An item seen at a watched address; `digest` is that of how it was first seen.

    It is `stale` while messages that show it may read otherwise than it does.
    """

    __tablename__ = "feed_items"
    __table_args__ = (
        Index(None, "feed", "digest", unique=True),
        Index(None, "state", "batch"),
        Index(None, "stale"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    feed: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(Text)
    link: Mapped[str | None] = mapped_column(Text)
    guid: Mapped[str | None] = mapped_column(Text)
    summary: Mapped[str] = mapped_column(Text)
    published: Mapped[datetime | None] = mapped_column(UtcDateTime)
    first_seen: Mapped[datetime] = mapped_column(UtcDateTime)
    last_seen: Mapped[datetime] = mapped_column(UtcDateTime)
    missed: Mapped[int]
    state: Mapped[str] = mapped_column(String(16))
    done: Mapped[str] = mapped_column(String(64))
    batch: Mapped[int]
    dossiers: Mapped[str] = mapped_column(Text)
    revision: Mapped[int]
    stale: Mapped[bool]
    withdrawn: Mapped[datetime | None] = mapped_column(UtcDateTime)
