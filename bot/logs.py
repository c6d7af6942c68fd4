"""The log format: one line an event, `key=value` fields, to standard error."""

import logging
import sys


def configure_logs(level: str) -> None:
    """Send this process's logs to standard error at this level; libraries' from WARNING up."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        logging.Formatter("%(asctime)s level=%(levelname)s logger=%(name)s %(message)s")
    )
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for library in ("discord", "alembic"):
        logging.getLogger(library).setLevel(max(logging.WARNING, logging.getLogger().level))
    # Its warnings are about voice, which is not used.
    logging.getLogger("discord.client").setLevel(logging.ERROR)
