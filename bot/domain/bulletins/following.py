"""What is seen of a bulletin that goes out: its register, and the messages that tell how far."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.bulletins.previews import Progress
from bot.domain.content.bulletins import Bulletin
from bot.domain.deliveries import Copy, Delivery


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All that was owed of a bulletin to channels; `own` where only those of one's server.

    `troubled` are the channels that need a person: sending again would serve there.
    """

    bulletin: Bulletin
    deliveries: Sequence[Delivery]
    troubled: frozenset[int] = frozenset()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveMessage:
    """A message in a coordination channel that tells how far a bulletin is, as it reads now."""

    copy: Copy
    progress: Progress
    text: str
