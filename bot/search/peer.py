"""The same figures for a well-known engine: bm25s with French stems and stop words."""

from collections.abc import Sequence

import Stemmer

from bot.search.evaluation import DEPTH, Found, LoadedSet, Search, retrieval


def evaluate_peer(data: LoadedSet) -> dict[str, float]:
    """Retrieval figures and times of bm25s on the set."""
    figures, _ = retrieval(data, peer_searcher(data.corpus))
    return figures


def peer_searcher(corpus: Sequence[tuple[str, str, str]]) -> Search:
    """Index titles and texts together with bm25s, a development dependency."""
    import bm25s

    stemmer = Stemmer.Stemmer("french")

    def tokens(texts: list[str]) -> list[list[str]]:
        split = bm25s.tokenize(
            texts, stopwords="fr", stemmer=stemmer, return_ids=False, show_progress=False
        )
        return [list(one) for one in split]

    engine = bm25s.BM25()
    engine.index(tokens([f"{title} {text}" for _, title, text in corpus]), show_progress=False)
    depth = min(DEPTH, len(corpus))

    def search(text: str) -> Found:
        places, scores = engine.retrieve(tokens([text]), k=depth, show_progress=False)
        kept = zip(places[0].tolist(), scores[0].tolist(), strict=True)
        return Found(ids=tuple(corpus[place][0] for place, score in kept if score > 0))

    return search
