"""Any card becomes a message that Discord takes, and what was cut says so."""

import re

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.answers.passages import PassageKey, RecordKind
from bot.domain.errors import NotFoundError
from bot.formats import words
from bot.formats.cards import Block, BlockKind, Card, CardButton, Offer
from bot.formats.catalogues.cards import CardMessage
from bot.formats.catalogues.catalogue import catalogue_for
from cogs.ui.cards import TEXT_LIMIT, card_view
from cogs.ui.keys import SHOW, show_id, shown_key

FRENCH = catalogue_for("fr")
MARK = FRENCH.text(CardMessage.TRUNCATED)

texts = st.text(max_size=60) | st.builds(
    lambda part, times: part * times,
    st.sampled_from(["mot ", "**a** ", "*", "\\", "@everyone ", "<@1> ", "😀", "é\n", "[a](b) "]),
    st.integers(min_value=0, max_value=3000),
)
keys = st.builds(
    PassageKey,
    st.sampled_from(RecordKind),
    st.from_regex(r"[a-z0-9-]{1,120}", fullmatch=True),
    st.sampled_from(["", "office:presidence", "contact:email"]),
)
blocks = st.builds(Block, kind=st.sampled_from(BlockKind), text=texts, heading=texts)
offers = st.builds(
    Offer,
    heading=texts,
    buttons=st.lists(st.builds(CardButton, label=texts, key=keys), max_size=12).map(tuple),
)
cards = st.builds(
    Card,
    title=texts,
    blocks=st.lists(blocks, max_size=12).map(tuple),
    offers=st.lists(offers, max_size=4).map(tuple),
)


def shown(view: ui.LayoutView) -> str:
    """Return every text of the view, in the order in which it is read."""
    items = view.walk_children()
    return "\n".join(item.content for item in items if isinstance(item, ui.TextDisplay))


def buttons(view: ui.LayoutView) -> list[ui.Button[ui.LayoutView]]:
    return [item for item in view.walk_children() if isinstance(item, ui.Button)]


def card(text: str, kind: BlockKind = BlockKind.ANSWER, **others: object) -> Card:
    return Card(blocks=(Block(kind=kind, text=text),), **others)  # type: ignore[arg-type]


@given(cards)
@settings(max_examples=120, deadline=None)
def test_any_card_keeps_within_the_limits_of_discord(any_card: Card) -> None:
    view = card_view(any_card, FRENCH)
    displays = [item for item in view.walk_children() if isinstance(item, ui.TextDisplay)]
    assert sum(words.width(display.content) for display in displays) <= TEXT_LIMIT
    assert displays
    assert all(not words.is_blank(display.content) for display in displays)
    assert len(list(view.walk_children())) <= 40
    assert all(1 <= words.width(button.label or "") <= 80 for button in buttons(view))
    custom_ids = [button.custom_id or "" for button in buttons(view)]
    assert all(SHOW.fullmatch(custom_id) and len(custom_id) <= 100 for custom_id in custom_ids)
    assert len(set(custom_ids)) == len(custom_ids)


@given(cards)
@settings(max_examples=80, deadline=None)
def test_no_card_can_mention_anyone(any_card: Card) -> None:
    text = shown(card_view(any_card, FRENCH))
    assert not re.search(r"<(@|#|/|:|t:|id:)", text)
    assert not re.search(r"(?<![\w.+-])@(everyone|here)", text)


@given(st.lists(st.text("abcdefgh ", min_size=1, max_size=3000), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_nothing_is_lost_without_saying_so(parts: list[str]) -> None:
    kinds = list(BlockKind)
    long = Card(
        blocks=tuple(Block(kind=kinds[at % len(kinds)], text=part) for at, part in enumerate(parts))
    )
    text = shown(card_view(long, FRENCH))
    complete = all(" ".join(part.split()) in " ".join(text.split()) for part in parts)
    assert complete or MARK in text


def test_details_give_way_before_the_answer() -> None:
    long = Card(
        blocks=(
            Block(kind=BlockKind.ANSWER, text="réponse " * 300),
            Block(kind=BlockKind.DETAILS, text="détail " * 600),
            Block(kind=BlockKind.SOURCES, text="- Lettre du 31 mars 2026, p. 2"),
        )
    )
    text = shown(card_view(long, FRENCH))
    assert ("réponse " * 300).strip() in text
    assert "Lettre du 31 mars 2026, p. 2" in text
    assert MARK in text


def test_a_question_too_long_for_its_button_stands_whole_in_the_text() -> None:
    question = "Où en est " + "la révision des typologies " * 4 + "?"
    key = PassageKey(RecordKind.ENTRY, "typologies")
    offered = Offer(heading="Voir", buttons=(CardButton(label=question, key=key),))
    view = card_view(card("a", offers=(offered,)), FRENCH)
    assert f"1. {question}" in shown(view)
    assert (buttons(view)[0].label or "").endswith("…")


def test_a_question_whose_key_is_too_long_is_still_readable() -> None:
    key = PassageKey(RecordKind.ENTRY, "e" * 100)
    offered = Offer(heading="", buttons=(CardButton(label="Où?", key=key),))
    view = card_view(card("a", offers=(offered,)), FRENCH)
    assert "1. Où?" in shown(view)
    assert not buttons(view)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("@everyone", "@\u200beveryone"),
        ("@here", "@\u200bhere"),
        ("<@123456789012345678>", "<\u200b@123456789012345678>"),
        ("<@&1>", "<\u200b@&1>"),
        ("</psoc:1>", "<\u200b/psoc:1>"),
        ("info@ctroc.example", "info@ctroc.example"),
        ("equipe@everyone.example", "equipe@everyone.example"),
        ("# titre", "\\# titre"),
        ("> cité", "\\> cité"),
        ("nom_de_fichier", "nom\\_de\\_fichier"),
        ("**fort** et *léger*", "**fort** et *léger*"),
        ("- un\n- deux", "- un\n- deux"),
        ("https://exemple.org/a_b?c=1", "https://exemple.org/a_b?c=1"),
        ("[la lettre](https://exemple.org/a_b)", "[la lettre](https://exemple.org/a_b)"),
        ("[banque.example](https://voleur.example)", "banque.example (https://voleur.example)"),
        ("[ici](javascript:alert)", "ici (javascript:alert)"),
        ("a\u202eb\x07c", "ab c"),
    ],
)
def test_content_keeps_its_light_markup_and_nothing_else(written: str, read: str) -> None:
    assert words.markdown(written) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("**fort**", "\\*\\*fort\\*\\*"),
        ("1. un", "1\\. un"),
        ("- un", "\\- un"),
        ("https://voleur.example", "https:\u200b//voleur.example"),
        ("[clic](https://a.example)", "\\[clic\\](https:\u200b//a.example)"),
        ("deux\n\nlignes", "deux lignes"),
        ("«\u00a0a\u00a0»\u202f?", "«\u00a0a\u00a0»\u202f?"),
        ("\ud800", ""),
    ],
)
def test_what_a_person_typed_is_shown_as_typed(typed: str, read: str) -> None:
    assert words.plain(typed) == read


@given(keys)
def test_a_button_gives_its_passage_back(key: PassageKey) -> None:
    custom_id = show_id(key)
    match = SHOW.fullmatch(custom_id or "")
    assert match is None or shown_key(match) == key


def test_a_kind_that_is_no_longer_known_is_no_passage() -> None:
    match = SHOW.fullmatch("relais:show:poem:a:")
    assert match is not None
    with pytest.raises(NotFoundError):
        shown_key(match)
