"""What the browser is handed of a quiz: structure, words, and what was renamed."""

import json
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from mkdocs_selfcheck.render import Place, render
from mkdocs_selfcheck.source import load_text

EVERY_KIND = (Path(__file__).parent / "every-kind.yml").read_text(encoding="utf-8")
RENAMED = """
title: T
was: then
scales:
  s: {low: {title: Low, was: least}, high: High}
  i: {little: {title: Little, was: [bit, least]}, much: Much}
dimensions:
  d: {title: D, scale: s, was: e, bands: [{title: B, next: N}]}
sections:
  a:
    title: A
    was: z
    scale: s
    importance: i
    own_items: {gap: Copy it.}
    items:
      gap: {gap: G, was: hole}
      rating: {rating: R}
      choice: {single-choice: C, options: {yes: {title: Yes, was: y}}}
"""
PLACE = Place(site="here", heading=3, style="a.css", script="a.js")


def handed(text: str, name: str = "every-kind.yml", place: Place = PLACE) -> dict[str, Any]:
    """Return the model that stands in the page of a quiz."""
    quiz, found = load_text(text, name)
    assert quiz is not None, found
    page = BeautifulSoup(render(quiz, place), "html.parser").select_one("self-check")
    model: dict[str, Any] = json.loads(str(page["data-model"]))
    return model


def test_the_browser_gets_structure_and_words_in_order() -> None:
    model = handed(EVERY_KIND)
    assert model["quiz"] == "every-kind"
    assert model["ends"] == "closing"
    assert [level["id"] for level in model["scales"][0]["levels"]] == ["low", "middle", "high"]
    kinds = [entry["kind"] for section in model["sections"] for entry in section["items"]]
    assert set(kinds) == {
        "check",
        "rating",
        "gap",
        "single-choice",
        "multiple-choice",
        "text",
        "date",
        "plan",
        "message",
    }
    why = next(x for s in model["sections"] for x in s["items"] if x["id"] == "why")
    assert why["if"] == [{"item": "one", "values": ["yes"]}]
    assert why["private"] is True


def test_the_browser_gets_former_ids_by_the_keys_they_stand_in() -> None:
    renamed = handed(RENAMED, "t.yml")["renamed"]
    assert [(one["of"], one["was"], one["now"]) for one in renamed] == [
        ("/quiz", "then", "t"),
        ("/dimension", "e", "d"),
        ("/section", "z", "a"),
        ("own.a.now", "least", "low"),
        ("own.a.needed", "least", "low"),
        ("own.a.importance", "bit", "little"),
        ("own.a.importance", "least", "little"),
        ("/item", "hole", "gap"),
        ("gap.now", "least", "low"),
        ("gap.needed", "least", "low"),
        ("gap.importance", "bit", "little"),
        ("gap.importance", "least", "little"),
        ("rating", "least", "low"),
        ("choice", "y", "yes"),
    ]


def test_the_digest_changes_with_any_word_and_with_nothing_else() -> None:
    def digest(text: str, place: Place = PLACE) -> str:
        return str(handed(text, place=place)["words"])

    same = digest(EVERY_KIND)
    assert digest(EVERY_KIND, Place(site="elsewhere", open=True)) == same
    assert digest(EVERY_KIND.replace("Enough for today", "That was all")) == same
    assert digest(EVERY_KIND.replace("I slept on it", "I slept well")) != same
