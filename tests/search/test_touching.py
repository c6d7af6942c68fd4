"""News suggests the dossiers that it names, and little words suggest none."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.domain.content.dossiers import Dossier
from bot.search.touching import Touching
from bot.storage.pack.reading import read_pack
from tests.shelf import dossier

NAMED = {
    "Révision des typologies : rencontre le 12 juin 2026": ["typologies"],
    "Nouvelles typologies du PSOC : le Ministère dépose un document": ["typologies"],
    "Typologies : webinaire le 3 février": ["typologies"],
    "La révision des typologies commence": ["typologies"],
    "Rapport Maltais sur l’équité de financement : la CTROC réagit": ["ecarts-financement"],
    "Écarts de financement entre les groupes : le rapport enfin publié": ["ecarts-financement"],
    "Rapport de Chantal Maltais : une synthèse pour les groupes": ["ecarts-financement"],
    "Équité de financement : où en sommes-nous?": ["ecarts-financement"],
    "La CTROC demande la publication du rapport Maltais": ["ecarts-financement"],
    "Mission globale : la convention de soutien financier est en ligne": ["convention"],
    "Convention PSOC : des dates à retenir": ["convention"],
    "Convention de soutien financier : foire aux questions": ["convention"],
    "La Convention PSOC prolongée jusqu’en 2027": ["convention"],
    "Les huit critères de l’ACA expliqués": ["huit-criteres"],
    "Guide d’appréciation des huit critères : formation en ligne": ["huit-criteres"],
    "Guide d’appréciation : le MSSS consulte": ["huit-criteres"],
    "Huit critères : la période de transition prolongée": ["huit-criteres"],
    "Cadre normatif du PSOC : une nouvelle version en vigueur": ["cadre-normatif"],
    "Le cadre normatif fait l’objet d’une mise à jour": ["cadre-normatif"],
    "Cadre normatif 2023-2027 du PSOC": ["cadre-normatif"],
    "Organismes non conformes aux huit critères : un mode de financement à l’étude": [
        "mode-financement-non-aca",
        "huit-criteres",
    ],
    "Groupes non conformes à l’ACA : quel mode de financement?": ["mode-financement-non-aca"],
    "Entente MSSS-MESS : que deviennent les organismes?": ["entente-msss-mess"],
    "Entente administrative avec le MESS : les organismes visés": ["entente-msss-mess"],
    "Ententes de service avec les CSSS : état de la situation": ["csss-ententes"],
    "Les CSSS et les organismes communautaires : bilan d’une décennie": ["csss-ententes"],
    "Ententes de service : à quoi s’attendre": ["csss-ententes"],
    "Révision de la brochure PSOC : après la consultation": ["revision-brochure-2017"],
    "Brochure du PSOC : les regroupements commentent": ["revision-brochure-2017"],
    "Travaux sur le PSOC : compte rendu du 4 mars 2026": ["travaux-psoc-2025-2026"],
    "Reprise des travaux sur le PSOC": ["travaux-psoc-2025-2026"],
    "Lettre au Ministère : la collaboration avec les interlocutrices": ["collaboration"],
    "Rôle des interlocutrices : la CTROC écrit au Ministère": ["collaboration"],
    "Révision du PSOC : bilan des phases 1 et 2": ["revision-psoc-2019-2021"],
    "Info-PSOC : typologies, convention et rapport Maltais": [
        "typologies",
        "convention",
        "ecarts-financement",
    ],
    "Info-PSOC : travaux sur le PSOC, huit critères et typologies": [
        "travaux-psoc-2025-2026",
        "huit-criteres",
        "typologies",
    ],
}
UNRELATED = """
Deuxième
Un titre
Un titre et rien d’autre
Communiqué
Communiqué de presse
Avis de convocation
Avis de convocation à l’assemblée générale annuelle
Bulletin de janvier 2026
Infolettre de mars
Nouvelles
Suite et fin
Ordre du jour
Document de travail
Invitation
Bonne année 2026!
Nouveau site Web
Rappel : date limite le 15 mars
Offre d’emploi : agente de liaison
Offre d’emploi : direction générale
Nos bureaux seront fermés pour le temps des fêtes
Rapport annuel d’activités 2025-2026
Rapport financier 2024-2025
Rapport sur le financement des universités
Rapport de la vérificatrice générale
Reddition de comptes 2025-2026
Formation : la gestion de conflits au conseil d’administration
Rencontre régionale des organismes communautaires
Rencontre avec le ministre délégué
Procès-verbal de la rencontre du comité
Budget du Québec 2026-2027 : nos réactions
Le ministère de la Santé annonce un plan d’action en santé mentale
Le MSSS annonce de nouvelles mesures
Le PSOC en chiffres
La mission des organismes communautaires
Financement des organismes communautaires : une hausse réclamée
Manifestation du 23 octobre : le communautaire dans la rue
Appel de projets : Fonds d’appui au rayonnement des régions
Semaine nationale de l’action communautaire autonome
Santé Québec : nomination à la présidence
Vaccination contre la grippe : prenez rendez-vous
Consultation publique sur le transport collectif
Soutien aux personnes proches aidantes : un guide gratuit
Soutien financier aux familles
Demande de soutien financier : date limite
Convention collective : les travailleuses des CPE votent
Révision de la politique familiale de la Ville
Entente entre la Ville et le festival
Une entente de principe pour les CPE
En collaboration avec la Ville
Le rôle des bénévoles
Une brochure sur le deuil
Un guide sur la transition numérique
Cadre de vie et transition écologique
Critères de sélection du prix de la relève
Écarts salariaux entre les femmes et les hommes
Service de garde : des places disponibles
Travaux routiers sur le boulevard Laurier
Phase 2 du déconfinement
""".strip().splitlines()
DATA = Path(__file__).parents[2] / "data"


def knowing(dossiers: Iterable[Dossier]) -> Touching:
    touching = Touching()
    touching.take_in([(each.id, each) for each in dossiers], 1)
    return touching


@pytest.fixture(scope="module")
def pack_of_the_network() -> Touching:
    pack = read_pack(DATA).pack
    assert pack is not None
    return knowing(pack.dossiers)


@pytest.mark.parametrize("title", UNRELATED)
def test_news_that_names_no_dossier_suggests_none(
    pack_of_the_network: Touching, title: str
) -> None:
    assert pack_of_the_network.touched(title) == ()


def test_nearly_all_that_is_suggested_is_named_and_nearly_all_that_is_named_suggested(
    pack_of_the_network: Touching,
) -> None:
    wanted = {(title, each) for title, dossiers in NAMED.items() for each in dossiers}
    found = {(title, each) for title in NAMED for each in pack_of_the_network.touched(title)}
    assert len(wanted & found) >= 0.9 * len(wanted)
    assert len(wanted & found) >= 0.9 * len(found)


@pytest.mark.parametrize(
    ("news", "touched"),
    [
        ("RAPPORT TREMBLAY", ("transport",)),
        ("Le logement en hiver", ("logement",)),
        ("Un guide du transport collectif", ("transport",)),
        ("Madame Tremblay prend sa retraite", ("transport",)),
        ("Le transport collectif gratuit", ("transport",)),
        ("Un rapport collectif", ()),
        ("Transport scolaire", ()),
        ("L’OMHM déménage", ("loyers",)),
        ("Guide", ()),
        ("", ()),
    ],
)
def test_one_word_names_a_dossier_where_it_is_a_name_or_most_of_a_title(
    news: str, touched: tuple[str, ...]
) -> None:
    of_logement = dossier("logement", "Logement")
    of_loyers = dossier("loyers", "OMHM et loyers modiques")
    of_transport = dossier("transport", "Transport collectif (guide, rapport Tremblay)")
    assert knowing([of_logement, of_loyers, of_transport]).touched(news) == touched


def test_a_dossier_that_is_renamed_or_gone_is_known_as_it_is_now() -> None:
    touching = knowing([dossier("logement", "Logement"), dossier("transport", "Transport")])
    touching.take_in([("logement", dossier("logement", "Habitation")), ("transport", None)], 2)
    assert touching.revision == 2
    assert touching.touched("Logement et transport") == ()
    assert touching.touched("Habitation et transport") == ("logement",)


def test_at_most_three_dossiers_are_suggested_the_likeliest_first() -> None:
    touching = knowing(dossier(each.lower(), each) for each in ("Eau", "Air", "Sol", "Feu"))
    assert touching.touched("Le feu, le sol, l’air et l’eau") == ("air", "eau", "feu")
