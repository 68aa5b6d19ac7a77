"""A thousand ways to damage our own quizzes: each ends in a quiz or in diagnostics."""

from __future__ import annotations

import faulthandler
import random
from collections.abc import Iterator

import pytest

from mkdocs_selfcheck.source import load_bytes
from tests.tools.holds import EVERY_KIND, ROOT, a_file, a_translation, damaged

OURS = [EVERY_KIND, *(file.read_bytes() for file in sorted((ROOT / "quizzes").glob("*.yml")))]
TEXTS = [data.decode() for data in OURS]
GERMAN = """\
title: "Jede *Art*"
intro: Lass dir Zeit. [Mehr](guide/a.md).
scales:
  clarity: {low: {title: Tief, looks_like: "Sie fragten zweimal."}, middle: Mitte, high: Hoch}
dimensions: {telling: {title: Erzählen, bands: [{title: Beginne, next: Zehn Minuten.}]}}
sections:
  done: {title: Getan, items: {slept: {check: Ich schlief, advice: Gut.}, day: {date: Wann}}}
  rest: {title: Rest, items: {one: {single-choice: Eins, options: {yes: Ja, no: Nein}}}}
"""


@pytest.fixture(autouse=True)
def _guard() -> Iterator[None]:
    """End the whole run, with a traceback, where a file takes for ever."""
    faulthandler.dump_traceback_later(120, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.mark.parametrize("seed", range(10))
def test_a_damaged_quiz_ends_in_a_quiz_or_in_diagnostics(seed: int) -> None:
    chance = random.Random(seed)
    refused = 0
    for at in range(100):
        text = damaged(TEXTS[at % len(TEXTS)], chance)
        loaded = a_file(text.encode("utf-8", errors="surrogatepass"), "damaged.yml")
        refused += loaded.quiz is None
    assert 20 <= refused <= 100


def test_a_damaged_translation_ends_in_one_or_in_diagnostics() -> None:
    chance = random.Random(0)
    base = load_bytes(EVERY_KIND, "every-kind.yml")
    assert base.quiz
    for _ in range(100):
        a_translation(damaged(GERMAN, chance).encode("utf-8", errors="surrogatepass"), base)
