"""How something is asked, rather than what about: stop words, and the kind of answer awaited."""

from collections.abc import Iterator, Sequence

import numpy as np

from bot.search.arrays import Ids
from bot.search.stopwords import STOP_WORDS

LONGEST_CUE = 4

# A line is a kind of answer awaited, and the folded words that show it.
_AWAITED = """
meaning: c est quoi, qu est ce que la, qu est ce que le, qu est ce que l, est ce que le, c est,
    qu est ce qu un, est ce qu un, est ce qu une, definition, signifie, veut dire, appelle t on,
    what is, meaning
amount: combien, how much, how many
moment: quand, a quelle date, quelle date, quelle annee, quel moment, combien de temps, delai, when
person: qui, who
place: ou, where
cause: pourquoi, pour quelle raison, a quoi sert, why
way: comment, que faire, quoi faire, comment faire, quelles demarches, quelles formalites,
    quelle demarche, quelles mesures, quelles precautions, conseils, how
leave: peut, puis je, peux, peuvent, pouvons, le droit de, possible, autorise, can
duty: dois, doit, doivent, faut, obligatoire, obligation, obligations, necessaire, oblige, must
which: quel, quelle, quels, quelles, which
"""


# What people say around their question, in folded words: it asks for nothing by itself.
_SPOKEN = """
ca avance tu, ca avance, avance tu, ca s en vient tu, ca s en vient, c est tu, y a tu, il y a tu
du nouveau, quoi de neuf, des nouvelles, a quoi s en tenir, ca en est ou, c en est ou
qu est ce qui se passe, qu est ce qui arrive, ca se passe comment, comment ca se passe
comment ca va, a quoi ca ressemble, ca marche comment, comment ca marche
pouvez vous m aider, peux tu m aider, aidez moi, j ai besoin d aide, j ai une question
je me demande, je me demandais, je cherche, on se demande, auriez vous, avez vous une idee
d apres vous, selon vous, s il vous plait, s il te plait, d avance, bonne journee, bon matin
any news, any update, what about, can you tell me, tell me, i would like to know, let me know
"""


def _cues() -> Iterator[tuple[str, str]]:
    for line in _AWAITED.replace("\n    ", " ").strip().splitlines():
        awaited, cues = line.split(":")
        for cue in cues.split(","):
            yield cue.strip(), awaited


_CUES = dict(_cues())
_SPOKEN_TURNS = [
    f" {turn.strip()} " for line in _SPOKEN.strip().splitlines() for turn in line.split(",")
]
_FIRST_WORDS = frozenset(cue.split()[0] for cue in _CUES)
_NAMES = [
    *sorted(STOP_WORDS),
    *(f"{kind}{n}" for kind in sorted(set(_CUES.values())) for n in "12"),
]
_NUMBERS = {name: number for number, name in enumerate(_NAMES)}
TURNS = len(_NAMES)


def without_spoken_turns(spoken: Sequence[str]) -> list[str]:
    """The words of a question without what people say around it."""
    told = f" {' '.join(spoken)} "
    for turn in _SPOKEN_TURNS:
        if turn in told:
            told = told.replace(turn, " ")
    return told.split()


def turns_of(spoken: Sequence[str]) -> Ids:
    """The distinct turns of a question as numbers; a kind of answer awaited counts as two words."""
    turns = {_NUMBERS[word] for word in spoken if word in STOP_WORDS}
    for start, word in enumerate(spoken):
        if word not in _FIRST_WORDS:
            continue
        for length in range(1, LONGEST_CUE + 1):
            awaited = _CUES.get(" ".join(spoken[start : start + length]))
            if awaited:
                turns.update((_NUMBERS[f"{awaited}1"], _NUMBERS[f"{awaited}2"]))
    return np.array(sorted(turns), np.int32)
