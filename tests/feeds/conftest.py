"""A site of feeds on this machine."""

from collections.abc import AsyncIterator

import pytest

from tests.feeds.server import Site
from tests.feeds.server import site as serve_site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serve_site() as site:
        yield site
