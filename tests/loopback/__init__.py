"""A Discord on this machine: REST and gateway over real sockets, limits, and faults on demand.

`Loopback` (in `server`) is the whole; what reached it is counted there, never by the bot.
"""
