"""The log format: one line an event, `key=value` fields, to standard error."""

import logging
import sys


def configure_logs(level: str) -> None:
    """Send this process's logs to standard error at this level; libraries' from WARNING up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        logging.Formatter("%(asctime)s level=%(levelname)s logger=%(name)s %(message)s")
    )
    numbers = logging.getLevelNamesMapping()
    # Libraries say more below that: whole statements of the database, with what is in them.
    logging.basicConfig(level=max(logging.WARNING, numbers[level]), handlers=[handler], force=True)
    for ours in ("bot", "cogs"):
        logging.getLogger(ours).setLevel(level)
    # Its warnings are about voice, which is not used.
    logging.getLogger("discord.client").setLevel(logging.ERROR)
