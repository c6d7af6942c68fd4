"""An error of the database says what failed, not what was in it."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.storage.database import Database


async def test_the_content_of_a_failing_statement_is_not_told(database: Database) -> None:
    async with database.write() as session:
        with pytest.raises(DBAPIError) as caught:
            await session.execute(
                text("INSERT INTO nowhere VALUES (:words)"), {"words": "zirconium"}
            )
        await session.rollback()
    assert "nowhere" in str(caught.value)
    assert "zirconium" not in str(caught.value)
