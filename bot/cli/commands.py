"""The commands of `python -m bot`: reads the words typed, hands them over, maps errors to exits."""

import argparse
import logging
import sys
from collections.abc import Sequence

from bot.cli import ask, bench, bulletin, content, database, doctor, feed, run, schedule
from bot.domain.errors import BotError
from bot.logs import configure_logs
from bot.settings import SettingsError, read_settings

COMMANDS = (run, ask, content, bulletin, database, schedule, feed, doctor, bench)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status: 0 done, 1 refused or found wrong, 2 misused."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Relais")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.register(commands)
    arguments = parser.parse_args(words)
    try:
        settings = read_settings()
        configure_logs(settings.log_level)
        status: int = arguments.run(arguments, settings)
    except SettingsError as error:
        return _refused("Réglages à corriger (voir .env.example) :", *error.problems)
    except BotError as error:
        logging.getLogger(__name__).debug("action=refused code=%s", error.code)
        return _refused(str(error))
    except (OSError, UnicodeDecodeError) as error:
        return _refused(str(error))
    except KeyboardInterrupt:
        return 130
    return status


def _refused(*lines: str) -> int:
    print(*lines, sep="\n  ", file=sys.stderr)
    return 1
