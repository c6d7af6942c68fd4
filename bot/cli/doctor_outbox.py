"""What `doctor` says of the messages nobody asked for: is someone sending, does anything wait?"""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Final

from bot.bootstrap import App
from bot.cli.diagnosis import Finding

# A process gives a sign of life each minute.
_SILENT: Final = timedelta(minutes=5)


async def look_at_outbox(app: App) -> AsyncIterator[Finding]:
    """Say when a process last gave a sign of life, and what waits for a person."""
    yield await _sign_of_life(app)
    waiting = await app.services.deliveries.waiting()
    if waiting:
        yield Finding(
            name="Envois",
            words=f"{waiting} attendent qu’une personne décide",
            remedy="dans Discord : /gestion-calendrier envois",
        )
    else:
        yield Finding(name="Envois", words="aucun n’attend une décision")


async def _sign_of_life(app: App) -> Finding:
    name = "Dernier signe de vie"
    last = await app.services.leases.last_tick()
    if last is None:
        return Finding(name=name, words="aucun encore, Relais n’a jamais servi cette base")
    age = app.clock() - last
    words = f"il y a {_age_words(age)}"
    if age <= _SILENT:
        return Finding(name=name, words=words)
    return Finding(name=name, words=words, remedy="démarrez Relais (python -m bot run)")


def _age_words(age: timedelta) -> str:
    minutes = max(0, round(age.total_seconds() / 60))
    if minutes < 120:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // (24 * 60)} jours"
