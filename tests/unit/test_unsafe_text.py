"""Whatever an author writes into a text is shown: nothing of it runs, or asks another site."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_selfcheck.quiz.link import refused
from mkdocs_selfcheck.render.markup import block, inline
from mkdocs_selfcheck.source import load_bytes
from tests.tools.holds import a_page, a_text
from tests.tools.hostile_quiz import hostile_quiz, text_fields, text_fields_of
from tests.tools.payloads import HOSTILE_LINKS, PAYLOADS, PIECES


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_text(payload: str) -> None:
    a_text(payload)
    a_text(f"A *text* with {payload} in it,\n\n- {payload}\n\n> {payload}\n\n# {payload}")


@pytest.mark.parametrize("target", HOSTILE_LINKS)
def test_a_link_that_may_run_something_is_refused_and_never_written(target: str) -> None:
    for text in (f"[a]({target})", f"[a](<{target}>)", f"![a]({target})", f"[a]\n\n[a]: {target}"):
        a_text(text)
    assert refused(target)
    assert refused(target, picture=True)


def test_a_picture_from_another_site_is_its_words_wherever_it_stands() -> None:
    text = "![her *face*](https://evil.example/x.png)"
    assert block(text, str) == "<p>her face</p>"
    assert inline(text) == "her face"
    assert "<img" in block("![her](images/ada.png)", str)


def test_pieces_in_any_order_are_text() -> None:
    chance = random.Random(1)
    for _ in range(400):
        a_text("".join(chance.choices(PIECES, k=chance.randint(1, 12))))


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map("".join))
def test_any_text_is_harmless(text: str) -> None:
    a_text(text)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["/// selfcheck", "///", " | one", " open", "```", "~~~", "<!--", "-->"]
            ),
            st.sampled_from(["\n", "\n\n", "    ", "- ", "> ", "\t", "\u2028", "\x0c", "selfchek"]),
            st.text(max_size=3),
        ),
        max_size=14,
    ).map("".join)
)
def test_any_page_can_be_scanned(text: str) -> None:
    a_page(text)


def test_every_text_of_the_format_can_hold_a_payload() -> None:
    """The browser is shown this quiz: a field that no golden uses would not be tried there."""
    quiz = hostile_quiz()
    assert text_fields_of(quiz) == text_fields()
    assert [*load_bytes(quiz.encode(), "one.yml").diagnostics] == []
