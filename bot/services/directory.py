"""The regions and organisations of the network, as those who admit servers choose among them."""

from bot.domain.answers.passages import RecordKind
from bot.domain.content.bodies import Body
from bot.domain.content.directory import Directory, short_name
from bot.domain.content.network import Network
from bot.domain.content.pack import NETWORK_KIND
from bot.storage.database import Database
from bot.storage.records import RecordRepository


class DirectoryService:
    """Tells who is who, from the content of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def directory(self) -> Directory:
        """Return the regions in their order, and the organisations, those of a region first."""
        async with self._database.read() as session:
            records = await RecordRepository(session).of_kinds(NETWORK_KIND, RecordKind.BODY)
        networks = [record for record in records if isinstance(record, Network)]
        bodies = [record for record in records if isinstance(record, Body)]
        bodies.sort(key=lambda body: (body.region is None, body.region or "", short_name(body)))
        regions = networks[0].regions if networks else ()
        return Directory(regions=regions, bodies=tuple(bodies))
