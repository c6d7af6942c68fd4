"""Bulletins on their way out, and messages in several parts."""

import sqlalchemy as sa
from alembic import op

from bot.storage.columns import UtcDateTime

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "releases",
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_releases"),
    )
    op.add_column("deliveries", sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
