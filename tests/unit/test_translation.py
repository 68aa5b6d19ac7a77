"""Translations: every text can be one, none is lost, and what is written is read back."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_type_hints

from mkdocs_selfcheck.quiz.foreign import Foreign, lang_of
from mkdocs_selfcheck.source import format as author
from mkdocs_selfcheck.source import load_bytes, load_folder
from mkdocs_selfcheck.source.format import Shape
from mkdocs_selfcheck.source.texts import fields
from mkdocs_selfcheck.source.translation import load_translation
from mkdocs_selfcheck.source.translation.base import Base
from tests.tools.translating import QUIZ, base, filled, load, tonight, update

GOOD = Path(__file__).parents[1] / "golden" / "good"
SHAPES = [
    shape
    for name in author.__all__
    if isinstance(shape := getattr(author, name), type) and issubclass(shape, Shape)
]


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
    others |= {"needed", "importance", "up_to", "was", "retired", "correct", "format", "then"}
    for shape in SHAPES:
        hints = get_type_hints(shape)
        for field in fields(shape):
            if (
                not field.words
                and "str" in str(hints[field.name])
                and "Shape" not in str(hints[field.name])
            ):
                assert field.key in others, f"{shape.__name__}.{field.key}"


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
    moved = tonight() + "  more:\n    title: More\n    items:\n      four: {date: Four}\n"
    moved = moved.replace("      two: {rating: Two}\n", "")
    made = load(moved + "      two: {rating: Two, dimension: craft}\n", text)
    assert made.quiz is not None
    assert made.quiz.sections[1].items[1].question == "Ü Two"


def test_a_language_is_served_by_a_wider_one(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(tonight())
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
    (tmp_path / "tonight.yml").write_text(tonight().replace("sections", "section"))
    (tmp_path / "tonight.de.yml").write_text("title: Heute Abend\nnope: x\n")
    folder = load_folder(tmp_path, name="q")
    assert {one.file for one in folder.diagnostics} == {"q/tonight.yml"}
    assert folder.translations["tonight"]["de"].quiz is None


def test_a_translation_is_renamed_with_its_quiz(tmp_path: Path) -> None:
    (tmp_path / "tomorrow.yml").write_text("was: tonight\n" + tonight())
    (tmp_path / "tonight.de.yml").write_text("title: Heute Abend\n")
    found = load_folder(tmp_path).diagnostics
    assert [(one.code, one.hint) for one in found] == [
        ("no-source", "Rename this file to tomorrow.de.yml.")
    ]


def test_a_foreign_text_is_a_text() -> None:
    text = Foreign("The end", "en")
    assert text == "The end"
    assert (lang_of(text), lang_of("The end")) == ("en", "")
