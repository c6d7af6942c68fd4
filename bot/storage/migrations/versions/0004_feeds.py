"""Watched addresses: how it goes with each, and what was seen there."""

import sqlalchemy as sa
from alembic import op

from bot.storage.columns import UtcDateTime

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _add_states()
    _add_items()
    _add_relays()


def _add_states() -> None:
    op.create_table(
        "feed_states",
        sa.Column("feed", sa.String(64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("address", sa.Text()),
        sa.Column("etag", sa.Text()),
        sa.Column("modified", sa.Text()),
        sa.Column("next_at", UtcDateTime(), nullable=False),
        sa.Column("lease", sa.String(32)),
        sa.Column("checked_at", UtcDateTime()),
        sa.Column("good_at", UtcDateTime()),
        sa.Column("news_at", UtcDateTime()),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", UtcDateTime()),
        sa.Column("problem", sa.String(24)),
        sa.Column("told", sa.String(16)),
        sa.Column("started", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("feed", name="pk_feed_states"),
    )
    op.create_index("ix_feed_states_next_at", "feed_states", ["next_at"])


def _add_items() -> None:
    op.create_table(
        "feed_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("link", sa.Text()),
        sa.Column("guid", sa.Text()),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("published", UtcDateTime()),
        sa.Column("first_seen", UtcDateTime(), nullable=False),
        sa.Column("last_seen", UtcDateTime(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("done", sa.String(64), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("dossiers", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_feed_items"),
    )
    op.create_index("ix_feed_items_feed_digest", "feed_items", ["feed", "digest"], unique=True)
    op.create_index("ix_feed_items_state_batch", "feed_items", ["state", "batch"])
    op.create_index("ix_feed_items_stale", "feed_items", ["stale"])


def _add_relays() -> None:
    op.create_table(
        "feed_relays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item", sa.Integer(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("audience", sa.Integer(), nullable=False),
        sa.Column("region", sa.String(64)),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_feed_relays"),
    )
    op.create_index("ix_feed_relays_item", "feed_relays", ["item"])
