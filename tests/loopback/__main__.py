"""`python -m tests.loopback`: serve a Discord until stopped; its address and token in JSON.

It has one server with as many channels as `--channels` says. `GET /counts` tells what arrived.
"""

import argparse
import asyncio
import json

from tests.loopback.server import loopback


def main() -> None:
    """Serve until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m tests.loopback")
    parser.add_argument("--channels", type=int, default=1)
    asyncio.run(_serve(parser.parse_args().channels))


async def _serve(channels: int) -> None:
    async with loopback() as discord:
        guild = discord.world.add_guild("Regroupement")
        made = [discord.world.add_channel(guild, f"salon-{n}") for n in range(channels)]
        print(  # noqa: T201
            json.dumps(
                {
                    "url": discord.url,
                    "counts": discord.counts_url,
                    "token": discord.token,
                    "guild": guild.id,
                    "channels": [channel.id for channel in made],
                }
            ),
            flush=True,
        )
        await asyncio.Event().wait()


if __name__ == "__main__":
    main()
