"""What `python -m bot schedule … --json` prints, one object a line."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.schedule.consultation import ConsultationCheck
from bot.domain.schedule.dates import PlannedMessage, Scheduled

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def scheduled_fields(scheduled: Scheduled) -> dict[str, object]:
    """List the fields of an event; instants are local to its zone, with their offset."""
    event, moment = scheduled.event, scheduled.moment
    return {
        "event": event.id,
        "revision": event.revision,
        "kind": event.kind.value,
        "title": event.title,
        "start": str(event.start),
        "end": str(event.end) if event.end else None,
        "hour": event.hour.isoformat(timespec="minutes") if event.hour else None,
        "zone": event.zone,
        "passes_at": _local(moment.at, event.zone) if moment else None,
        "standing": event.standing.value,
        "audience": event.audience.name.lower(),
        "region": event.region,
        "dossier": event.dossier,
        "reminders": [
            {"lead": _duration(reminder.lead), "at": _local(reminder.at, event.zone)}
            for reminder in scheduled.reminders
        ],
    }


def message_fields(message: PlannedMessage) -> dict[str, object]:
    """List the fields of a message; `lead` is an ISO 8601 duration, null unless it reminds."""
    owed = message.owed
    return {
        "event": message.event.id,
        "revision": owed.revision,
        "kind": owed.kind.value,
        "lead": None if owed.lead is None else _duration(owed.lead),
        "at": _local(owed.due_at, message.event.zone),
        "place_kind": owed.place.kind.value,
        "purpose": message.purpose.value,
        "text": message.text,
    }


def check_fields(check: ConsultationCheck) -> dict[str, object]:
    """List the fields of a check; each step has its last day."""
    return {
        "received": check.received.isoformat(),
        "due": check.due.isoformat(),
        "feasible": check.feasible,
        "available_working_days": check.available,
        "needed_working_days": check.needed,
        "short_by_working_days": check.short_by,
        "steps": [
            {"name": step.name, "working_days": step.working_days, "day": step.day.isoformat()}
            for step in check.steps
        ],
    }


def _local(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).isoformat()


def _duration(lead: timedelta) -> str:
    """Write a duration as ISO 8601 does: P14D, PT3H, PT15M."""
    for unit, form in ((_DAY, "P{}D"), (_HOUR, "PT{}H")):
        if lead % unit == timedelta():
            return form.format(lead // unit)
    return f"PT{lead // timedelta(minutes=1)}M"
