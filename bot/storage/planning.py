"""Planning within one session: gathers what the rule looks at, asks it, applies what it says."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.content.events import Event
from bot.domain.deliveries import Delivery, Reason
from bot.domain.places.places import Server
from bot.domain.schedule.moments import local_day
from bot.domain.schedule.planning import Situation, reconcile
from bot.domain.schedule.plans import Plan, Planned, revised
from bot.domain.schedule.reminders import told_at
from bot.domain.schedule.summaries import (
    Monday,
    last_monday,
    next_monday,
    reconcile_summaries,
    weekly_places,
)
from bot.storage.holders import Holder, HolderKind, World
from bot.storage.planned import PlanRepository

_WEEK: Final = timedelta(days=7)
# A summary tells of two weeks: what it said matters no longer than that.
_SUMMARIES: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Planning:
    """One round of planning. `announce` is whether an event seen for the first time is news."""

    plans: PlanRepository
    world: World
    now: datetime
    announce: bool

    @property
    def today(self) -> date:
        """The day it is for the network."""
        return local_day(self.now, self.world.network.zone)

    async def events(self, events: Iterable[Event]) -> int:
        """Plan for events that changed, at every place; return how many deliveries change."""
        changing = [*events]
        histories = await self.plans.histories([event.id for event in changing])
        summaries = await self._latest_summaries() if histories else []
        changed = 0
        for event in changing:
            known = histories.get(event.id, [])
            held = [*await self.plans.held([event.id]), *summaries] if known else []
            changed += await self._plan(event, known, held)
        return changed

    async def gone(self, events: Collection[str]) -> int:
        """Withhold what waits about events that were removed; return how much that is."""
        held = await self.plans.held(events) if events else []
        plan = Plan(withhold=tuple((each.id, Reason.CANCELLED) for each in held))
        return await self.plans.apply(plan, self.now)

    async def holders(self, holders: Collection[Holder], events: Mapping[str, Event]) -> int:
        """Plan for servers and people that changed; return how many deliveries change."""
        if not holders:
            return 0
        concerned = {*holders, *self.world.people_of(holders)}
        histories = await self.plans.histories()
        ahead = [name for name, known in histories.items() if known[-1].ahead(self.now)]
        by_event: dict[str, list[Delivery]] = defaultdict(list)
        for delivery in await self.plans.held_for(concerned, ahead):
            by_event[delivery.owed.subject].append(delivery)
        changed = 0
        for name in sorted({*ahead, *by_event} & events.keys() & histories.keys()):
            changed += await self._plan(
                events[name], histories[name], by_event[name], among=concerned
            )
        return changed

    async def summaries(self, events: Collection[Event]) -> int:
        """Plan the summaries of the coming Monday; return how many deliveries change."""
        return await self._summaries(
            events, next_monday(self.now, self.world.network.zone), self.world.servers
        )

    async def missed_summary(
        self, events: Collection[Event], planned: date | None, known: Collection[Holder]
    ) -> int:
        """Plan the summary of this week, where nobody planned since its Monday began.

        It goes, late, to the servers known by then; that of an earlier week would be out of date.
        """
        monday = last_monday(self.now, self.world.network.zone)
        if planned is None or planned >= monday.day:
            return 0
        there = {
            name: server
            for name, server in self.world.servers.items()
            if Holder(kind=HolderKind.SERVER, id=name) in known
        }
        return await self._summaries(events, monday, there)

    async def _summaries(
        self, events: Collection[Event], monday: Monday, servers: Mapping[int, Server]
    ) -> int:
        places = weekly_places(events, self.world.network, servers, monday)
        held = await self.plans.held([monday.week])
        return await self.plans.apply(reconcile_summaries(places, held, monday), self.now)

    async def _plan(
        self,
        event: Event,
        known: Sequence[Planned],
        held: Sequence[Delivery],
        *,
        among: Collection[Holder] | None = None,
    ) -> int:
        embargo = event.embargo_until
        if not known and embargo is not None and embargo > self.today:
            return 0
        history = revised(event, known, self.now)
        if not history:
            return 0
        await self.plans.add(history[len(known) :])
        situation = Situation(
            history=history,
            recipients=self.world.recipients(event, self.today, among),
            held=held,
            days_off=self.world.network.days_off,
            announce=self.announce and not known,
            now=self.now,
            news_at=told_at(embargo, self.now, self.world.network.zone),
        )
        return await self.plans.apply(reconcile(situation), self.now)

    async def _latest_summaries(self) -> list[Delivery]:
        coming = next_monday(self.now, self.world.network.zone)
        weeks = [
            Monday(day=coming.day - _WEEK * back, at=coming.at).week
            for back in range(1, _SUMMARIES + 1)
        ]
        return await self.plans.held(weeks)
