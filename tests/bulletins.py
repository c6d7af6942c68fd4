"""A small bulletin of the tests' own, and bulletins that are hard to carry."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from bot.domain.content.bulletins import Bulletin, BulletinState, Section, SectionKind
from bot.domain.dates import PartialDate

SECTIONS = (
    Section(
        kind=SectionKind.HEADLINE,
        heading="La tournée des cuisines collectives",
        body="La tournée **commence en mai** : voir [le trajet](https://tournee.example/trajet).",
    ),
    Section(
        heading="Le prêt de camions",
        body="Deux camions sont prêtés.\n\n- Un à Rimouski\n- Un à Amqui, *si le pont rouvre*",
    ),
    Section(
        kind=SectionKind.TAKEAWAYS,
        heading="Ce qu’il faut retenir",
        body="1. Réserver avant le 10 mai.\n2. Rapporter le camion plein.",
    ),
    Section(
        kind=SectionKind.CONTACT,
        heading="Qui joindre",
        body="[Le secrétariat](mailto:bonjour@tournee.example)",
    ),
)


def bulletin(number: int = 4, **more: Any) -> Bulletin:
    """Make a published bulletin of April 2026."""
    more.setdefault("title", "Le printemps des cuisines")
    more.setdefault("date", PartialDate(year=2026, month=4))
    more.setdefault("sections", SECTIONS)
    more.setdefault("state", BulletinState.PUBLISHED)
    more.setdefault("published_on", date(2026, 3, 30))
    return Bulletin(number=number, **more)


_WORDS = ["rencontre", "le", "10", "décembre", "œuvre", "« oui »", "fin.", "Ouf!", "a_b", "x*y"]
_MARKED = [
    *(
        "**très fort**",
        "*un peu*",
        "`du code ici`",
        "[les mots d’un lien](https://ici.example/a?b=c)",
    ),
    *(
        "https://tout.seul.example/d",
        "@everyone",
        "<@&123456789012345678>",
        "-# (suite)",
        "# titre",
    ),
    *(
        "[**fort** et `code` 😀](https://ici.example/a_b)",
        "[un](https://ici.example/1)[deux](https://ici.example/2)",
        "`a_b ** [c](d) \\`",
        "**fort sans fin",
        "`sans fin",
        "\\",
        "```",
        "😀" * 40,
    ),
]
_WORD = st.one_of(st.sampled_from([*_WORDS, *_MARKED]), st.text(max_size=8))
# A line gets long by a run of words more cheaply than word by word. The run comes last: what stands
# between two marks stays shorter than a message.
_SENTENCE = "Une phrase assez longue pour qu’un message en soit vite rempli. "
_RUN = st.sampled_from([[], [], [_SENTENCE * 6], ["mot" * 40]])
_LINE = st.builds(lambda made, run: " ".join(made + run), st.lists(_WORD, max_size=10), _RUN)
_MARK = st.sampled_from(["", "", "- ", "  - ", "1. ", "## ", "> ", "-# "])
_LINES = st.lists(st.tuples(_MARK, _LINE).map("".join), max_size=6).map("\n".join)
BODIES = st.lists(_LINES, max_size=5).map("\n\n".join)
SECTIONS_OF_ANY_KIND = st.builds(
    Section,
    kind=st.sampled_from(SectionKind),
    heading=_LINE.map(lambda line: line[:80]),
    body=BODIES,
)
BULLETINS = st.builds(
    lambda sections: bulletin(sections=tuple(sections)),
    st.lists(SECTIONS_OF_ANY_KIND, min_size=1, max_size=5),
)
