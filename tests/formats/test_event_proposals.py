"""What someone enters is understood, asked about, or refused with every reason at once."""

import pytest

from bot.domain.audiences import Audience
from bot.domain.calendar.desk import Desk
from bot.domain.calendar.forms import Doubt, EventForm, Fault, FormField, Proposal
from bot.domain.calendar.rules import Remit
from bot.domain.calendar.written import DateProblem, UnreadDate
from bot.domain.content.events import EventKind
from bot.formats.calendar.forms import form_of
from bot.formats.calendar.proposals import propose
from tests.keeping import DOSSIER, LETTER, NETWORK, NOW, PAST, form

NATION = Remit(national=True, audience=Audience.DELEGATES)
DESK = Desk(
    network=NETWORK,
    events={PAST.id: PAST},
    sources={LETTER.id: LETTER},
    dossiers={DOSSIER.id: DOSSIER},
)


def proposed(typed: EventForm) -> Proposal:
    return propose(typed, DESK, NATION, NOW)


@pytest.mark.parametrize(
    ("change", "field", "fault"),
    [
        ({"when": "le 24 novembre 2025"}, FormField.WHEN, Fault.PAST),
        ({"when": "aujourd’hui à 9 h"}, FormField.WHEN, Fault.PAST),
        ({"when": "le 14 mars 2027 à 2 h 30"}, FormField.WHEN, Fault.SKIPPED_HOUR),
        ({"kind": EventKind.MEETING, "end": "20 novembre"}, FormField.END, Fault.END_BEFORE_START),
        ({"title": "  "}, FormField.TITLE, Fault.TITLE_MISSING),
        ({"title": "x" * 300}, FormField.TITLE, Fault.TEXT),
        ({"title": "Écrire à @everyone"}, FormField.TITLE, Fault.TEXT),
        ({"document": ""}, FormField.DOCUMENT, Fault.DOCUMENT_MISSING),
        ({"document": "Une autre lettre"}, FormField.DOCUMENT, Fault.DOCUMENT_UNKNOWN),
        ({"document": "http://quebec.ca/avis"}, FormField.DOCUMENT, Fault.DOCUMENT_UNKNOWN),
        ({"received": "le 10 novembre 2026"}, FormField.RECEIVED, Fault.RECEIVED_AHEAD),
        ({"dossier": "inconnu"}, FormField.DOSSIER, Fault.DOSSIER_UNKNOWN),
        ({"region": "99"}, FormField.REGION, Fault.REGION_UNKNOWN),
    ],
)
def test_what_cannot_be_kept_is_refused_with_all_that_was_typed(
    change: dict[str, object], field: FormField, fault: Fault
) -> None:
    typed = form(**change)
    proposal = proposed(typed)
    assert proposal.event is None
    assert proposal.form == typed
    assert (field, fault) in {(each.field, each.fault) for each in proposal.faults}


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        ({"when": "bientôt"}, FormField.WHEN, DateProblem.UNKNOWN_WORDS),
        ({"kind": EventKind.MEETING, "end": "un jour"}, FormField.END, DateProblem.UNKNOWN_WORDS),
    ],
)
def test_a_date_that_is_not_understood_says_why(
    change: dict[str, object], field: FormField, problem: DateProblem
) -> None:
    faults = proposed(form(**change)).faults
    assert (field, problem) in {
        (each.field, each.fault.problem) for each in faults if isinstance(each.fault, UnreadDate)
    }


def test_every_fault_is_told_at_once() -> None:
    proposal = proposed(form(title="", when="?", document=""))
    assert {each.field for each in proposal.faults} >= {FormField.WHEN, FormField.DOCUMENT}


@pytest.mark.parametrize(
    ("change", "doubt"),
    [
        ({"when": "1er novembre 2027 à 4 h"}, Doubt.SMALL_HOURS),
        ({"when": "7 novembre 2027 à 1 h 30"}, Doubt.HOUR_TWICE),
        ({"when": "samedi 28 novembre 2026"}, Doubt.DAY_OFF),
        ({"when": "24 novembre 2036"}, Doubt.FAR_AHEAD),
    ],
)
def test_what_is_odd_is_asked_but_not_refused(change: dict[str, object], doubt: Doubt) -> None:
    proposal = proposed(form(**change))
    assert proposal.event is not None
    assert doubt in {each.doubt for each in proposal.doubts}


def test_what_may_be_there_already_is_asked() -> None:
    coming = propose(form(), DESK, NATION, NOW).event
    assert coming
    desk = Desk(
        network=NETWORK, events={coming.id: coming}, sources=DESK.sources, dossiers=DESK.dossiers
    )
    twice = propose(form(title="Commentaires sur la Convention!"), desk, NATION, NOW)
    assert [(each.doubt, each.other) for each in twice.doubts] == [(Doubt.DUPLICATE, coming)]
    other = propose(form(title="Dépôt du mémoire"), desk, NATION, NOW)
    assert other.doubts == ()


def test_an_event_written_back_as_a_form_says_the_same() -> None:
    coming = propose(form(when="24 novembre à 9 h 05"), DESK, NATION, NOW).event
    assert coming
    events = {coming.id: coming, PAST.id: PAST}
    desk = Desk(network=NETWORK, events=events, sources=DESK.sources, dossiers=DESK.dossiers)
    for event in events.values():
        again = propose(form_of(event, desk.sources), desk, NATION, NOW)
        assert again.event == event
        assert again.doubts == ()
