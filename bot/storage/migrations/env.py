"""Runs migrations on the connection that `bot.storage.schema` hands over."""

from alembic import context

from bot.storage.rows import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
