"""Use cases: one class a feature, one public method for each thing a person can ask for."""

from dataclasses import dataclass

from bot.services.answers import AnswerService
from bot.services.browse import BrowseService
from bot.services.bulletin_drafts import BulletinDraftService
from bot.services.bulletins import BulletinService
from bot.services.calendar_files import CalendarFileService
from bot.services.deliveries import DeliveryService
from bot.services.directory import DirectoryService
from bot.services.events import EventService
from bot.services.feed_journal import FeedJournalService
from bot.services.feedback import FeedbackService
from bot.services.feeds import FeedService
from bot.services.inbox import InboxService
from bot.services.leases import LeaseService
from bot.services.news import NewsService
from bot.services.places import PlaceService
from bot.services.polls import PollService
from bot.services.presence import PresenceService
from bot.services.privacy import PrivacyService
from bot.services.releases import CopyService, FollowService, ReleaseService
from bot.services.schedule import ScheduleService
from bot.services.subscriptions import SubscriptionService


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Every service, as the surfaces are given them."""

    answers: AnswerService
    browse: BrowseService
    bulletin_drafts: BulletinDraftService
    bulletins: BulletinService
    calendar_files: CalendarFileService
    copies: CopyService
    deliveries: DeliveryService
    events: EventService
    directory: DirectoryService
    feedback: FeedbackService
    feed_journal: FeedJournalService
    feeds: FeedService
    following: FollowService
    inbox: InboxService
    leases: LeaseService
    news: NewsService
    places: PlaceService
    polls: PollService
    presence: PresenceService
    privacy: PrivacyService
    releases: ReleaseService
    schedule: ScheduleService
    subscriptions: SubscriptionService
