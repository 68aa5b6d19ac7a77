"""A small quiz to translate, and what becomes of its translation."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_selfcheck.source import load_bytes
from mkdocs_selfcheck.source.translation import Translation, load_translation
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.load import parsed
from mkdocs_selfcheck.source.translation.overlay import read
from mkdocs_selfcheck.source.translation.write import Counts, write

QUIZ = """\
title: {title}
lang: en
dimensions:
  craft:
    title: Craft
    scale: skill
    bands:
      - {{up_to: low, title: Start, next: Read.}}
      - {{up_to: middle, title: Go on, next: Write.}}
      - {{title: Keep, next: Tell.}}
scales:
  skill: {{low: Low, middle: Middle, high: High}}
sections:
  end:
    title: The end
    intro: {intro}
    dimension: craft
    items:
      one: {{rating: One, help: {help}}}
      two: {{rating: Two}}
      three: {{rating: Three}}
"""


def base(title: str = "Tonight", intro: str = "Look back.", help: str = "Help") -> Base:
    """Return the quiz with some of its texts."""
    awkward = {"title": title, "intro": intro, "help": help}
    quoted = {key: json.dumps(text, ensure_ascii=False) for key, text in awkward.items()}
    text = QUIZ.format(**quoted)
    made = Base.of(load_bytes(text.encode(), "tonight.yml"), "")
    assert made is not None
    return made


def update(of: Base, text: str = "") -> tuple[str, Counts]:
    """Write a translation anew."""
    source, root, found = parsed(text.encode(), "tonight.de.yml")
    assert not [one for one in found if one.severity == "error"]
    return write(of, read(of, source, root))


def load(of: str, text: str) -> Translation:
    """Load a translation of a quiz, both as texts."""
    loaded = load_bytes(of.encode(), "tonight.yml")
    name = "tonight.de.yml"
    return load_translation(text.encode(), name, loaded, site_lang="en", ids=["tonight"])


def filled(of: Base, said: Mapping[tuple[Any, ...], str]) -> str:
    """A translation written by hand: every text in quotes at its place."""
    whole: dict[str, Any] = {}
    for path in of.texts:
        level: Any = whole
        for step, after in zip(path, [*path[1:], ""], strict=True):
            new: Any = [] if isinstance(after, int) else {}
            new = said[path] if after == "" else new
            if isinstance(level, list):
                if len(level) == step:
                    level.append(new)
                level = level[step]
            else:
                level = level.setdefault(step, new)
    return json.dumps(whole, ensure_ascii=False)


def tonight() -> str:
    """Return the quiz as a text."""
    return QUIZ.format(title="Tonight", intro="Look back.", help="Help")
