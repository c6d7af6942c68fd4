"""The kind of fact a question awaits, and whether a text holds one."""

import pytest

from bot.domain.answers.awaited import Awaited, awaited_by, holds


@pytest.mark.parametrize(
    ("question", "awaited"),
    [
        ("À quelle heure commence la rencontre du 16 octobre?", Awaited.HOUR),
        ("Quelles sont les heures d’ouverture du CLSC?", Awaited.HOUR),
        ("C’est quoi le numéro de téléphone de la Table?", Awaited.PHONE),
        ("Quel courriel pour joindre la TRPOCB?", Awaited.EMAIL),
        ("Que dit le courriel de Santé Québec?", None),
        ("Quel est le courriel du 12 mars?", None),
        ("Combien gagne une sous-ministre?", Awaited.MONEY),
        ("How much funding will we get?", Awaited.MONEY),
        ("How much notice was given?", None),
        ("Quel âge a la ministre?", Awaited.AGE),
        ("Combien de monde y avait-il?", Awaited.NUMBER),
        ("Combien de jours ont-ils eu?", Awaited.DATE),
        ("C’est quand, la fin de la transition?", Awaited.DATE),
        ("Où en est la révision des typologies?", None),
        ("Pourquoi la CTROC refuse-t-elle?", None),
    ],
)
def test_the_kind_awaited_is_read_from_the_question(question: str, awaited: Awaited | None) -> None:
    assert awaited_by(question) is awaited


@pytest.mark.parametrize(
    ("text", "awaited", "held"),
    [
        ("La rencontre a eu lieu le 16 octobre 2025.", Awaited.HOUR, False),
        ("La rencontre commence à 9 h 30.", Awaited.HOUR, True),
        ("La manifestation du 27 septembre 2017 a été un succès.", Awaited.NUMBER, False),
        ("La CTROC réunit treize regroupements.", Awaited.NUMBER, True),
        ("On parlait d’un an de plus.", Awaited.NUMBER, True),
        ("Écrivez à info@ctroc.org.", Awaited.EMAIL, True),
        ("Téléphone\u00a0: 514-778-6021", Awaited.PHONE, True),
        ("Le courriel est info@ctroc.org.", Awaited.PHONE, False),
        ("Le 31 mars 2028.", Awaited.DATE, True),
        ("En dix-huit mois.", Awaited.DATE, True),
        ("Le comité est formé de cinq établissements.", Awaited.DATE, False),
        ("Elle préside le conseil.", Awaited.MONEY, False),
    ],
)
def test_a_text_holds_a_fact_of_that_kind_or_not(text: str, awaited: Awaited, held: bool) -> None:
    assert holds(text, awaited) is held
