"""Having a bulletin leave: where it stands, now, at a day and hour, or after all."""

from datetime import UTC, datetime

from bot.domain.calendar.forms import Fault
from bot.domain.calendar.written import UnreadDate
from bot.domain.schedule.moments import instant, is_skipped
from bot.formats import words
from bot.formats.calendar.faults import date_fault_words
from bot.formats.cards import Block, BlockKind, Card
from bot.formats.catalogues.messages import Message
from bot.formats.catalogues.releases import ReleaseMessage
from bot.formats.moments import local_moment_words
from bot.formats.releases.screens import after_card, before_card
from bot.formats.releases.texts import places_words
from bot.formats.written.dates import read_moment
from cogs.bulletins.replies import Desk, ReleaseItem, is_public, note, show
from cogs.ui.buttons import Interaction
from cogs.ui.cards import card_view, with_names
from cogs.ui.offers import ShownButton
from cogs.ui.release_forms import Field, hour_modal
from cogs.ui.releases import Act, shown, state_buttons


async def show_state(interaction: Interaction, number: int) -> None:
    """Show where a bulletin stands, with what can be done there."""
    desk = Desk(interaction)
    preview = await desk.releases.preview(desk.person, number, desk.now)
    names, progress = await desk.names(), None
    if preview.bulletin.is_out:
        progress = await desk.copies.progress(desk.person, number)
        card = after_card(progress, names, desk.catalogue)
    else:
        card = before_card(preview, names, desk.catalogue)
    buttons = state_buttons(preview.bulletin, preview.release.version, progress, desk.catalogue)
    await show(interaction, with_names(card_view(card, desk.catalogue, buttons)))


async def schedule(interaction: Interaction, number: int, typed: str) -> None:
    """Read back the day and hour that someone wrote, to be confirmed; ask for it where empty."""
    desk = Desk(interaction)
    if not typed.strip():
        await interaction.response.send_modal(hour_modal(number, desk.catalogue))
        return
    read = _read(typed, desk)
    again = shown(Act.SCHEDULE, number, desk.catalogue)
    if isinstance(read, str):
        said = desk.text(ReleaseMessage.UNREAD, typed=words.label(typed), why=read)
        await _tell(interaction, desk, said, again)
        return
    bulletin = (await desk.releases.preview(desk.person, number, desk.now)).bulletin
    when = local_moment_words(read, desk.releases.zone, desk.catalogue)
    asked = desk.text(ReleaseMessage.SCHEDULE_ASK, name=bulletin.name, when=when)
    at = int(read.timestamp())
    confirm = shown(Act.SCHEDULE_YES, number, desk.catalogue, argument=at)
    await _tell(interaction, desk, asked, confirm, again, note=ReleaseMessage.SCHEDULE_NOTE)


class ScheduleButton(ReleaseItem, template=Act.SCHEDULE.pattern):
    """« Programmer »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask for the day and the hour."""
        await schedule(interaction, self.number, "")


async def take_hour(
    interaction: Interaction, number: int, _argument: str, typed: dict[str, str]
) -> None:
    """Read back what was written in the form."""
    await schedule(interaction, number, typed.get(Field.TEXT) or "?")


class ScheduleYesButton(ReleaseItem, template=Act.SCHEDULE_YES.pattern):
    """« Confirmer » an hour."""

    async def pressed(self, interaction: Interaction) -> None:
        """Keep it, and say so."""
        desk, at = Desk(interaction), datetime.fromtimestamp(int(self.argument), UTC)
        await desk.releases.schedule(desk.person, self.number, at, desk.now)
        desk.wake()
        await show_state(interaction, self.number)


class PublishButton(ReleaseItem, template=Act.PUBLISH.pattern):
    """« Publier maintenant »: asks first, with how far it will go."""

    async def pressed(self, interaction: Interaction) -> None:
        """Ask."""
        desk = Desk(interaction)
        preview = await desk.releases.preview(desk.person, self.number, desk.now)
        asked = desk.text(ReleaseMessage.PUBLISH_ASK, name=preview.bulletin.name)
        said = desk.text(
            ReleaseMessage.PUBLISH_NOTE, places=places_words(preview.reach, desk.catalogue)
        )
        yes = shown(Act.PUBLISH_YES, self.number, desk.catalogue)
        card = Card(title=asked, blocks=(Block(kind=BlockKind.ANSWER, text=said),))
        await show(interaction, card_view(card, desk.catalogue, (yes,)))


class PublishYesButton(ReleaseItem, template=Act.PUBLISH_YES.pattern):
    """« Oui, publier »."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have it leave, and show how far it is."""
        desk = Desk(interaction)
        # To thousands of channels, it may take longer than Discord waits.
        await interaction.response.defer()
        await desk.releases.publish(desk.person, self.number, desk.now)
        desk.wake()
        await show_state(interaction, self.number)


class AnywayButton(ReleaseItem, template=Act.ANYWAY.pattern):
    """« Envoyer quand même », after its hour was missed."""

    async def pressed(self, interaction: Interaction) -> None:
        """Have it leave, and say who decided."""
        desk = Desk(interaction)
        # To thousands of channels, it may take longer than Discord waits.
        await interaction.response.defer()
        await desk.releases.publish(desk.person, self.number, desk.now)
        desk.wake()
        if is_public(interaction.message):
            await note(interaction, ReleaseMessage.NOTED_PUBLISHED, last=True)
        else:
            await show_state(interaction, self.number)


def _read(typed: str, desk: Desk) -> datetime | str:
    """Return the instant that is meant, or why it is not known."""
    zone = desk.releases.zone
    read = read_moment(typed, desk.now.astimezone(zone).date())
    if isinstance(read, UnreadDate):
        return date_fault_words(read, desk.catalogue)
    if read.hour is None:
        return desk.text(ReleaseMessage.NO_HOUR)
    if is_skipped(read.day, read.hour, zone.key):
        return desk.catalogue.text(Fault.SKIPPED_HOUR, detail="")
    return instant(read.day, read.hour, zone.key)


async def _tell(
    interaction: Interaction,
    desk: Desk,
    said: str,
    *buttons: ShownButton,
    note: Message | None = None,
) -> None:
    blocks = [Block(kind=BlockKind.ANSWER, text=said)]
    if note:
        blocks.append(Block(kind=BlockKind.NOTE, text=desk.text(note)))
    await show(interaction, card_view(Card(blocks=tuple(blocks)), desk.catalogue, buttons))
