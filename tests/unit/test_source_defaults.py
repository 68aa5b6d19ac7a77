"""Which default an item takes when the author leaves a key out: the one written nearest."""

import pytest

from mkdocs_selfcheck.quiz import Gap, Quiz, Rating
from mkdocs_selfcheck.source import load_text


def quiz_of(text: str) -> Quiz:
    quiz, diagnostics = load_text(text, "example.yml")
    assert not [one for one in diagnostics if one.severity == "error"], diagnostics
    assert quiz
    return quiz


@pytest.mark.parametrize(
    ("quiz", "section", "item", "private"),
    [
        ("", "", "", {"text": True, "plan": True, "check": False, "date": False, "own": True}),
        ("private: false", "", "", dict.fromkeys(("text", "plan", "check", "date", "own"), False)),
        ("private: true", "", "", dict.fromkeys(("text", "plan", "check", "date", "own"), True)),
        (
            "private: true",
            "private: false",
            "",
            dict.fromkeys(("text", "plan", "check", "date", "own"), False),
        ),
        (
            "private: true",
            "private: false",
            "private: true",
            {"text": True, "plan": True, "check": True, "date": True, "own": True},
        ),
        (
            "",
            "private: true",
            "private: false",
            dict.fromkeys(("text", "plan", "check", "date", "own"), False),
        ),
    ],
)
def test_private_is_what_is_written_nearest(
    quiz: str, section: str, item: str, private: dict[str, bool]
) -> None:
    more = f", {item}" if item else ""
    kinds = [kind for kind in private if kind != "own"]
    items = ", ".join(f"{kind}: {{{kind}: Q{more}}}" for kind in kinds)
    loaded = quiz_of(
        f"title: T\n{quiz}\nscales: {{s: {{low: L, high: H}}}}\nsections:\n  a:\n    title: A\n"
        f"    {section}\n    scale: s\n    own_items: {{gap: G{more}}}\n    items: {{{items}}}\n"
    )
    (only,) = loaded.sections
    assert only.own
    assert {"own": only.own.private} | {i.kind: i.private for i in only.items} == private


def test_the_nearest_scale_wins_and_a_dimension_brings_its_own() -> None:
    quiz = quiz_of(
        "title: T\n"
        "scales: {a: {low: L, high: H}, b: {low: L, high: H}}\n"
        "dimensions:\n"
        "  d: {title: D, scale: a, bands: [{title: K, next: N}]}\n"
        "  e: {title: E, scale: b, bands: [{title: K, next: N}]}\n"
        "sections:\n"
        "  one:\n"
        "    title: One\n"
        "    dimension: d\n"
        "    items:\n"
        "      from-section-dimension: {rating: Q}\n"
        "      from-own-dimension: {rating: Q, dimension: e}\n"
        "  two:\n"
        "    title: Two\n"
        "    scale: a\n"
        "    items:\n"
        "      from-section: {rating: Q}\n"
        "      from-own: {rating: Q, scale: b}\n"
        "      dimension-over-section: {rating: Q, dimension: e}\n"
        "      gap: {gap: Q}\n"
    )
    scales = {i.id: i.scale for i in quiz.items() if isinstance(i, Rating | Gap)}
    assert scales == {
        "from-section-dimension": "a",
        "from-own-dimension": "b",
        "from-section": "a",
        "from-own": "b",
        "dimension-over-section": "b",
        "gap": "a",
    }
