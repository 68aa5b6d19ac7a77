"""A self-check speaks of answers and next steps, never of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.docs.test_examples import examples

QUIZZES = sorted((Path(__file__).resolve().parents[2] / "quizzes").glob("*.yml"))
# Words of a verdict. "only" and "should" belong to them: "you only did", "you should have".
VERDICT = re.compile(
    r"\b(percent|scor\w*|weak\w*|strong\w*|only|should|fail\w*|wrong|bad|poor\w*|correct"
    r"|you are|you're)\b|%",
    re.IGNORECASE,
)
MOST_SENTENCE_WORDS = 24


def texts(value: object) -> Iterator[str]:
    """Yield every text of a quiz file, without its keys."""
    if isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
    else:
        yield " ".join(str(value).split())


def quiz_texts(path: Path) -> list[str]:
    """Return every text of the quiz file at `path`."""
    return list(texts(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)))  # noqa: S506 - every scalar as text


def test_the_seven_self_checks_are_there() -> None:
    assert [path.stem for path in QUIZZES if "." not in path.stem] == [
        "culture-fit",
        "first-day",
        "interview-reflection",
        "message",
        "search",
        "skill-gaps",
        "this-week",
    ]


@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.stem)
def test_no_word_of_a_verdict(path: Path) -> None:
    assert [text for text in quiz_texts(path) if VERDICT.search(text)] == []


@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.stem)
def test_sentences_are_short(path: Path) -> None:
    sentences = [s for text in quiz_texts(path) for s in re.split(r"(?<=[.?!])\s+", text)]
    assert [s for s in sentences if len(s.split()) > MOST_SENTENCE_WORDS] == []


@pytest.mark.parametrize("name", ["index", "tutorial", "wording", "kinds"])
def test_the_models_for_authors_keep_to_it_too(name: str) -> None:
    models = [
        one
        for one in examples()
        if one.page == f"docs/authors/{name}.md" and one.language == "yaml"
    ]
    said = [
        text
        for model in models
        if model.title != "mkdocs.yml" and ", line " not in model.title
        for text in texts(yaml.load(model.text, yaml.BaseLoader))  # noqa: S506 - every scalar as text
    ]
    assert said
    assert [text for text in said if VERDICT.search(text)] == []
    sentences = [one for text in said for one in re.split(r"(?<=[.?!])\s+", text)]
    assert [one for one in sentences if len(one.split()) > MOST_SENTENCE_WORDS] == []
