"""The outbox: what is owed to whom, for which dates, by whose subscription; and leases."""

import sqlalchemy as sa
from alembic import op

from bot.storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _deliveries()
    _plans()
    _planner()
    _planned_holders()
    _subscriptions()
    _leases()


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("lead_seconds", sa.Integer()),
        sa.Column("place_kind", sa.String(16), nullable=False),
        sa.Column("place_id", sa.BigInteger(), nullable=False),
        sa.Column("server_id", sa.BigInteger()),
        sa.Column("text", sa.Text()),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime()),
        sa.Column("available_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease", sa.String(32)),
        sa.Column("leased_until", UtcDateTime()),
        sa.Column("attempted_at", UtcDateTime()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("settled_at", UtcDateTime()),
        sa.Column("reason", sa.String(24)),
        sa.Column("told_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("key", name="uq_deliveries_key"),
    )
    op.create_index("ix_deliveries_state_available_at", "deliveries", ["state", "available_at"])
    op.create_index("ix_deliveries_subject_state", "deliveries", ["subject", "state"])
    op.create_index("ix_deliveries_place_kind_place_id", "deliveries", ["place_kind", "place_id"])


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("event", sa.String(64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("moment", UtcDateTime()),
        sa.Column("zone", sa.String(64)),
        sa.Column("hour_stated", sa.Boolean(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("event", "revision", name="pk_plans"),
    )


def _planner() -> None:
    planner = op.create_table(
        "planner",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content_revision", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date()),
        sa.CheckConstraint("id = 1", name=op.f("ck_planner_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_planner"),
    )
    op.bulk_insert(planner, [{"id": 1, "content_revision": 0, "day": None}])


def _planned_holders() -> None:
    op.create_table(
        "planned_holders",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name="pk_planned_holders"),
    )


def _subscriptions() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("server_id", sa.BigInteger()),
        sa.Column("scope", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("lead_seconds", sa.Integer()),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_subscriptions"),
    )
    op.create_index(
        "ix_subscriptions_person_id_scope_subject",
        "subscriptions",
        ["person_id", "scope", "subject"],
        unique=True,
    )


def _leases() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("holder", sa.String(32), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_leases"),
    )
