"""The names of messages: each room of the product has its own, in a file that holds their texts."""

from enum import Enum


class Message(Enum):
    """A message, whatever the language."""
