"""Translations: every text can be one, none is lost, and what is written is read back."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mkdocs_selfcheck.quiz.foreign import Foreign, lang_of
from mkdocs_selfcheck.source import format as author
from mkdocs_selfcheck.source import load_bytes, load_folder
from mkdocs_selfcheck.source.decode import FORBIDDEN
from mkdocs_selfcheck.source.format import Shape
from mkdocs_selfcheck.source.texts import fields
from mkdocs_selfcheck.source.translation import Translation, load_translation
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.load import parsed
from mkdocs_selfcheck.source.translation.overlay import read
from mkdocs_selfcheck.source.translation.write import Counts, write

GOOD = Path(__file__).parents[1] / "golden" / "good"
SHAPES = [
    shape
    for name in author.__all__
    if isinstance(shape := getattr(author, name), type) and issubclass(shape, Shape)
]
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
    awkward = {"title": title, "intro": intro, "help": help}
    quoted = {key: json.dumps(text, ensure_ascii=False) for key, text in awkward.items()}
    text = QUIZ.format(**quoted)
    made = Base.of(load_bytes(text.encode(), "tonight.yml"), "")
    assert made is not None
    return made


def update(of: Base, text: str = "") -> tuple[str, Counts]:
    source, root, found = parsed(text.encode(), "tonight.de.yml")
    assert not [one for one in found if one.severity == "error"]
    return write(of, read(of, source, root))


def load(of: str, text: str) -> Translation:
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


def named(shape: type[Shape], name: str, key: str) -> str:
    """A field by the class that has it first: `ItemShape.short`."""
    first = next(one for one in reversed(shape.__mro__) if name in getattr(one, "model_fields", ()))
    return f"{first.__name__}.{key}"


def names(value: object, name: str = "") -> Iterator[str]:
    """Every text of a shape, by class and key."""
    match value:
        case str() if value and name:
            yield name
        case Shape():
            shape = type(value)
            for field in fields(shape):
                below = named(shape, field.name, field.key) if field.words else ""
                yield from names(getattr(value, field.name), below)
        case dict():
            for one in value.values():
                yield from names(one, name)
        case list():
            for one in value:
                yield from names(one, name)


def test_every_text_of_every_shape_can_be_translated() -> None:
    loaded = load_bytes((GOOD / "every-key.yml").read_bytes(), "tonight.yml")
    of = Base.of(loaded, "en")
    assert of is not None
    wanted = {
        named(shape, field.name, field.key)
        for shape in SHAPES
        for field in fields(shape)
        if field.words
    }
    assert wanted - {*names(of.shape)} == set(), (
        "add these texts to tests/golden/good/every-key.yml"
    )

    said = {path: f"Ü {written.text}" for path, written in of.texts.items()}
    name = "tonight.de.yml"
    made = load_translation(
        filled(of, said).encode(), name, loaded, site_lang="en", ids=["tonight"]
    )
    assert made.file.diagnostics == ()
    assert made.quiz is not None
    assert loaded.quiz is not None
    before, after = ([*_strings(quiz)] for quiz in (loaded.quiz, made.quiz))
    assert len(before) == len(after)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old, new) for old, new in changed if new != f"Ü {old}"] == [(of.lang, "de")]
    assert len(changed) == 1 + len(of.texts)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _strings(one)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _strings(getattr(value, name))


def test_whether_a_field_is_a_text_has_been_decided() -> None:
    """A new field of the format is a text (Inline, Prose, Phrase), or named here."""
    others = {"lang", "repeat", "passage", "show_if", "scale", "dimension"}
    others |= {"needed", "importance", "up_to", "was", "retired", "correct", "format"}
    for shape in SHAPES:
        hints = get_type_hints(shape)
        for field in fields(shape):
            if (
                not field.words
                and "str" in str(hints[field.name])
                and "Shape" not in str(hints[field.name])
            ):
                assert field.key in others, f"{shape.__name__}.{field.key}"


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


def test_what_is_missing_is_the_source_and_says_its_language() -> None:
    of = QUIZ.format(title="Tonight", intro="Look back.", help="Help")
    made = load(of, "title: Heute Abend\nitems: {one: {rating: Eins}}\n")
    quiz = made.quiz
    assert quiz is not None
    assert (quiz.lang, quiz.title, lang_of(quiz.title)) == ("de", "Heute Abend", "")
    section = quiz.sections[0]
    assert (section.title, lang_of(section.title)) == ("The end", "en")
    assert [(item.question, lang_of(item.question)) for item in section.items] == [
        ("Eins", ""),
        ("Two", "en"),
        ("Three", "en"),
    ]
    assert lang_of(quiz.scales[0].levels[0].title) == "en"
    assert lang_of(pickle.loads(pickle.dumps(quiz)).sections[0].title) == "en"  # noqa: S301


def test_a_title_may_be_written_as_a_text_or_in_a_map() -> None:
    of = QUIZ.format(title="Tonight", intro="Look back.", help="Help")
    of = of.replace("low: Low", "low: {title: Low, looks_like: So}")
    made = load(of, "scales: {skill: {low: Tief, middle: {title: Mittel}}}\n")
    assert made.quiz is not None
    assert [level.title for level in made.quiz.scales[0].levels] == ["Tief", "Mittel", "High"]


def test_an_item_may_move_to_another_section() -> None:
    of = base()
    text, _ = update(of, filled(of, {path: f"Ü {one.text}" for path, one in of.texts.items()}))
    moved = _quiz() + "  more:\n    title: More\n    items:\n      four: {date: Four}\n"
    moved = moved.replace("      two: {rating: Two}\n", "")
    made = load(moved + "      two: {rating: Two, dimension: craft}\n", text)
    assert made.quiz is not None
    assert made.quiz.sections[1].items[1].question == "Ü Two"


def test_a_renamed_item_keeps_its_translation() -> None:
    text, _ = update(base(), "items:\n  # Mind.\n  two:\n    # Hm.\n    rating: Zwei\n")
    quiz = _quiz().replace("two: {rating: Two}", "second: {rating: Two, was: two}")
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
    assert "gone" not in {one.code for one in load(_quiz(), new).file.diagnostics}


def _quiz() -> str:
    return QUIZ.format(title="Tonight", intro="Look back.", help="Help")


def test_a_language_is_served_by_a_wider_one(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(_quiz())
    (tmp_path / "tonight.de.yml").write_text("title: Heute Abend\n")
    (tmp_path / "tonight.pt-BR.yml").write_text("title: Hoje\n")
    (tmp_path / "tonight.fr.yml").write_text("titre: Ce soir\n")
    folder = load_folder(tmp_path, lang="en")
    assert folder.translations["tonight"]["fr"].quiz is None
    found = {
        lang: one.lang if (one := folder.translation("tonight", lang)) else ""
        for lang in ("de", "de-AT", "DE", "pt-br", "pt", "fr", "en", "")
    }
    assert found == {
        "de": "de",
        "de-AT": "de",
        "DE": "de",
        "pt-br": "pt-BR",
        "pt": "",
        "fr": "fr",
        "en": "",
        "": "",
    }
    assert [*folder.quizzes] == ["tonight"]


def test_a_translation_of_a_faulty_quiz_says_nothing_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(_quiz().replace("sections", "section"))
    (tmp_path / "tonight.de.yml").write_text("title: Heute Abend\nnope: x\n")
    folder = load_folder(tmp_path, name="q")
    assert {one.file for one in folder.diagnostics} == {"q/tonight.yml"}
    assert folder.translations["tonight"]["de"].quiz is None


def test_a_translation_is_renamed_with_its_quiz(tmp_path: Path) -> None:
    (tmp_path / "tomorrow.yml").write_text("was: tonight\n" + _quiz())
    (tmp_path / "tonight.de.yml").write_text("title: Heute Abend\n")
    found = load_folder(tmp_path).diagnostics
    assert [(one.code, one.hint) for one in found] == [
        ("no-source", "Rename this file to tomorrow.de.yml.")
    ]


def test_a_foreign_text_is_a_text() -> None:
    text = Foreign("The end", "en")
    assert text == "The end"
    assert (lang_of(text), lang_of("The end")) == ("en", "")
