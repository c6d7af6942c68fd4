"""The dossiers that news touches follow the content."""

from pathlib import Path

from bot.domain.content.pack import pack_of
from bot.services.content import ContentService
from bot.services.touched import DossierFinder
from tests.records import LETTER, NETWORK, NOW, database_of
from tests.shelf import dossier, event


async def test_a_dossier_is_found_by_its_name_of_now_beside_records_of_the_same_id(
    tmp_path: Path,
) -> None:
    same = event("logement", "Rencontre", "2026-05-01")
    async with database_of(tmp_path, [dossier("logement", "Logement"), same]) as database:
        finder = DossierFinder(database)
        assert await finder.touched("Le logement en hiver") == ("logement",)
        renamed = dossier("logement", "Habitation")
        await ContentService(database).load(pack_of(NETWORK, [LETTER, renamed]), NOW)
        assert await finder.touched("Le logement en hiver") == ()
        assert await finder.touched("L’habitation en hiver") == ("logement",)
