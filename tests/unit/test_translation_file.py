"""The file of a translation: what is written is read back, and nothing in it is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_selfcheck.source import load_bytes
from mkdocs_selfcheck.source.decode import FORBIDDEN
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.load import parsed
from mkdocs_selfcheck.source.translation.overlay import read
from tests.tools.translating import QUIZ, base, filled, load, tonight, update

AWKWARD = [
    "“Quotes” and \"quotes\" and 'quotes'",
    "A colon: here",
    "#1 reason # and more",
    "*starred* text",
    "- a list\n- of two",
    "  indented\n\n    more",
    "\n\nlate",
    "ends late\n\n\n",
    "[brackets], {braces} & *alias !tag | > % @ `",
    "? what",
    "no",
    "null",
    "~",
    "2024-01-01",
    "הסוף: מתי? #1",
    "النهاية\u200f",
    "👩🏽‍💻 emoji",
    "tab\there",
    "a \\ backslash \\n",
    "trailing space ",
    " ",
    "---",
    "...",
    "a" * 1000,
    "word " * 190,
    "# source: not a source",
    "#   more",
    "was: x",
    "A list of what\nwas: x\nsource: y",
    "carriage\rreturn",
    "ends in a colon:",
    "no-break\u00a0space",
]
TEXT = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(
        lambda text: not FORBIDDEN.search(text)
    ),
)


@pytest.mark.parametrize("text", [*AWKWARD, ("Line " * 12 + "\n") * 80])
def test_an_awkward_text_is_read_back_as_it_was(text: str) -> None:
    _round_trip(text if len(text) <= 1000 else "x", text, text)


@settings(max_examples=25, deadline=None)
@given(TEXT, TEXT, TEXT)
@example("x", "a: b # c\n d", "\n")
def test_any_text_is_read_back_as_it_was(one: str, two: str, three: str) -> None:
    _round_trip(one, two, three)


def _round_trip(title: str, intro: str, help: str) -> None:
    of = base(title, intro, help)
    fresh, counts = update(of)
    assert counts.missing == counts.texts == len(of.texts)
    assert update(of, fresh)[0] == fresh

    spare = [title[:1000], intro, help]
    said = {path: spare[number % 3] for number, path in enumerate(of.texts)}
    said = {
        path: text if of.texts[path].words.form == "blocks" else text[:1000]
        for path, text in said.items()
    }
    text, counts = update(of, filled(of, said))
    assert (counts.missing, counts.changed, counts.gone) == (0, 0, 0)
    source, root, found = parsed(text.encode(), "tonight.de.yml")
    assert found == []
    entries = read(of, source, root).entries
    assert {path: entry.text for path, entry in entries.items()} == said
    assert update(of, text)[0] == text

    changed = base("Another " + title[:900], intro, help)
    newer, counts = update(changed, text)
    assert counts.changed == 1
    source, root, found = parsed(newer.encode(), "tonight.de.yml")
    assert found == []
    entries = read(changed, source, root).entries
    assert {path: entry.text for path, entry in entries.items()} == said
    assert update(changed, newer)[0] == newer
    # As it was: the mark goes by itself.
    assert update(of, newer)[0] == text


def test_a_renamed_item_keeps_its_translation() -> None:
    text, _ = update(base(), "items:\n  # Mind.\n  two:\n    # Hm.\n    rating: Zwei\n")
    quiz = tonight().replace("two: {rating: Two}", "second: {rating: Two, was: two}")
    made = load(quiz, text)
    assert [one.code for one in made.file.diagnostics] == ["untranslated"]
    assert made.quiz is not None
    assert made.quiz.sections[0].items[1].question == "Zwei"
    of = Base.of(load_bytes(quiz.encode(), "tonight.yml"), "")
    assert of is not None
    new, counts = update(of, text)
    assert counts.gone == 0
    assert "  # Mind.\n  second:\n    # Hm.\n    # source: Two\n    rating: Zwei\n" in new
    assert new.count("# Mind.") == new.count("# Hm.") == 1
    assert update(of, new)[0] == new


def test_a_band_put_before_others_does_not_shift_their_texts() -> None:
    of = base()
    text, _ = update(of, filled(of, {path: f"Ü {one.text}" for path, one in of.texts.items()}))
    quiz = QUIZ.format(title="Tonight", intro="Look back.", help="Help")
    quiz = quiz.replace("      - {up_to: low, title: Start, next: Read.}\n", "")
    made = load(quiz, text)
    assert [one.code for one in made.file.diagnostics] == ["not-in-source"] * 2
    shorter = Base.of(load_bytes(quiz.encode(), "tonight.yml"), "")
    assert shorter is not None
    less, counts = update(shorter, text)
    assert counts.gone == 2
    assert "# dimensions.craft.bands.0.title: Ü Start\n" in less
    made = load(quiz, less)
    assert made.file.diagnostics == ()
    assert made.quiz is not None
    assert [band.title for band in made.quiz.dimensions[0].bands] == ["Ü Go on", "Ü Keep"]
    # And back again: what was there before has its texts still, the new one none.
    more, counts = update(of, less)
    assert counts.missing == 2
    again = load(QUIZ.format(title="Tonight", intro="Look back.", help="Help"), more)
    assert again.quiz is not None
    assert [band.title for band in again.quiz.dimensions[0].bands] == ["Start", "Ü Go on", "Ü Keep"]


def test_comments_of_people_stay_and_so_does_what_is_no_longer_in_use() -> None:
    of = base()
    text = """\
# For the autumn course.

# Formal: Sie.
title: Heute Abend  # ask Ute
sections:
  # All of them.
  end:
    # source: Look back.
    # Too dry?
    intro: Zurück.
items:
  # Was asked twice.
  gone:
    text: Weg: das
# The end.
""".replace("Weg: das", "'Weg: das'")
    new, counts = update(of, text)
    assert counts.gone == 1
    for line in ("# For the autumn course.", "# Formal: Sie.", "# ask Ute", "# All of them."):
        assert new.count(line) == 1
    assert new.startswith(
        "# For the autumn course.\n\n# Formal: Sie.\n# ask Ute\n# source: Tonight\n"
    )
    assert "    # Too dry?\n    # source: Look back.\n    intro: Zurück.\n" in new
    end = new[new.index("# The end.") :]
    assert "# Was asked twice." in end
    assert end.endswith("# items.gone.text: 'Weg: das'\n")
    assert update(of, new)[0] == new
    assert "gone" not in {one.code for one in load(tonight(), new).file.diagnostics}
