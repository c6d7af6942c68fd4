"""The gateway breaks off while messages are being sent: they go over REST and do not mind."""

import pytest

from tests.faults.outbox import Outbox
from tests.loopback.faults import Fault, Harm
from tests.loopback.waiting import until

MESSAGES = r"/channels/\d+/messages"


@pytest.mark.parametrize("how", ["cut and resumed", "closed and begun again", "invalid session"])
async def test_a_gateway_that_breaks_off_neither_loses_nor_doubles(
    outbox: Outbox, how: str
) -> None:
    discord = outbox.discord
    discord.faults.add(Fault(harm=Harm.HANGS, seconds=0.1, times=20))
    await outbox.owes(*outbox.channels(20))
    async with outbox.at_gateway(), outbox.sending():
        await until(lambda: discord.record.of("POST", MESSAGES))
        if how == "invalid session":
            await discord.gateway.invalidate()
        else:
            await discord.gateway.drop(forget=how == "closed and begun again")
        await until(lambda: outbox.arrived == (20, 0))
        await until(lambda: discord.gateway.connected)
    resumed, begun = (1, 1) if how == "cut and resumed" else (0, 2)
    assert (discord.gateway.resumed, discord.gateway.identified) == (resumed, begun)
    assert outbox.arrived == (20, 0)
    assert await outbox.states() == {"sent": 20}
