"""`bench answers`: the whole path, question in and rendered answer out, beside bm25s's bare search.

Each measure runs in a process of its own, so that start and memory are those of the bot alone.
"""

import asyncio
import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter
from typing import Any

import numpy as np
from pydantic import SecretStr

from bot.bootstrap import assemble, open_app
from bot.cli.bench_corpus import MadeUp, make_up
from bot.domain.audiences import Reader
from bot.domain.content.pack import Pack
from bot.formats.answers.answers import answer_card
from bot.formats.catalogues.catalogue import catalogue_for
from bot.search.peer import peer_searcher
from bot.settings import Settings

_QUESTIONS = 500


def measure_answers(size: int, settings: Settings) -> dict[str, object]:
    """Return the figures for a base of `size` entries, one passage each."""
    made_up = make_up(size, _QUESTIONS)
    with TemporaryDirectory() as folder:
        url = SecretStr(f"sqlite+aiosqlite:///{Path(folder, 'bench.db')}")
        there = settings.model_copy(update={"database_url": url})
        _apart(_fill, there, made_up)
        ours = _apart(_time_answers, there, made_up.questions)
    peer_ms = _apart(_time_peer, made_up)
    return {
        "passages": size,
        **{name: round(value, 3) for name, value in ours.items()},
        "peer_mean_ms": round(peer_ms, 3),
        "ratio": round(ours["mean_ms"] / peer_ms, 2),
    }


def _apart(function: Callable[..., Any], *arguments: object) -> Any:
    """Run it in a new process, which is told when it was asked for."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as processes:
        return processes.submit(function, monotonic(), *arguments).result()


def _fill(_began: float, settings: Settings, made_up: MadeUp) -> None:
    asyncio.run(_load(settings, made_up.pack))


async def _load(settings: Settings, pack: Pack) -> None:
    app = assemble(settings)
    await app.database.upgrade()
    await app.content.load(pack, app.clock())
    await app.database.dispose()


def _time_answers(began: float, settings: Settings, questions: tuple[str, ...]) -> dict[str, float]:
    return asyncio.run(_answer_all(began, settings, questions))


async def _answer_all(
    began: float, settings: Settings, questions: tuple[str, ...]
) -> dict[str, float]:
    catalogue = catalogue_for("fr")
    times = []
    async with open_app(settings) as app:
        await app.services.answers.warm_up()
        start_s = monotonic() - began
        for question in questions:
            asked = perf_counter()
            answer = await app.services.answers.ask(question, Reader(), app.clock())
            answer_card(answer, catalogue)
            times.append((perf_counter() - asked) * 1000)
    return {
        "mean_ms": float(np.mean(times)),
        "p99_ms": float(np.quantile(times, 0.99)),
        "start_s": start_s,
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _time_peer(_began: float, made_up: MadeUp) -> float:
    corpus = [
        (entry.id, " ".join((entry.question, *entry.asks)), entry.answer)
        for entry in made_up.pack.entries
    ]
    search = peer_searcher(corpus)
    began = perf_counter()
    for question in made_up.questions:
        search(question)
    return (perf_counter() - began) * 1000 / len(made_up.questions)
