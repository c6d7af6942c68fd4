"""Bulletins on their way out, and once they are out."""

from bot.services.releases.copies import CopyService
from bot.services.releases.following import FollowService
from bot.services.releases.releases import ReleaseService

__all__ = ["CopyService", "FollowService", "ReleaseService"]
