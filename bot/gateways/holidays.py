"""The public holidays of Québec, as the `holidays` package knows them."""

from collections.abc import Iterable

import holidays

from bot.domain.content.network import Holiday


def quebec_holidays(years: Iterable[int]) -> tuple[Holiday, ...]:
    """List the holidays of these years that change something: those of weekends are left out."""
    found = holidays.country_holidays("CA", subdiv="QC", years=list(years), language="fr")
    return tuple(
        Holiday(day=day, name=name.replace("'", "’"))
        for day, name in sorted(found.items())
        if day.weekday() < 5
    )
