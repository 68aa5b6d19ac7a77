"""Quizzes for measuring: of twenty items each, and no two alike."""

from __future__ import annotations

from pathlib import Path

_HEAD = """\
title: Self-check {n}
intro: What you still remember of it, {n}.
scales:
  basis:
    view: A general view
    part: A situation, with my part in it
    outcome: A situation, my part, and how it turned out
dimensions:
  answers:
    title: What your answers rested on
    scale: basis
    bands:
      - up_to: view
        title: Start here
        next: Ten minutes. Take one story and write down your part.
      - title: Keep doing this
        next: Say your two best stories aloud.
sections:
  all:
    title: All of it
    items:
"""
_ITEMS = (
    """\
      rated-{i}:
        rating: What did answer {i} of {n} rest on?
        dimension: answers
        short: answer {i}
""",
    """\
      noted-{i}:
        text: What would you say again, number {i}?
        lines: 3
""",
    """\
      chosen-{i}:
        single-choice: Which reason were you given, {i}?
        options:
          skill: A skill or experience
          outside: Somebody else, or the post changed
          none: None
""",
    """\
      done-{i}:
        check: I slept on number {i}
""",
)


def quiz(n: int, items: int = 20) -> str:
    """Return the text of quiz number `n`, a quarter of its items of each of four kinds."""
    body = (_ITEMS[i % len(_ITEMS)].format(n=n, i=i) for i in range(items))
    return _HEAD.format(n=n) + "".join(body)


def write(folder: Path, count: int, items: int = 20) -> None:
    """Write `quiz-0.yml` and so on into a folder, which is made."""
    folder.mkdir(parents=True)
    for n in range(count):
        (folder / f"quiz-{n}.yml").write_text(quiz(n, items), "utf-8")
