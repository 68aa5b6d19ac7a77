"""Which language a page shows, and how what is left in another is marked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from mkdocs_selfcheck.hosts.languages import Languages, languages
from mkdocs_selfcheck.hosts.markdown_extension import SelfcheckExtension
from mkdocs_selfcheck.quiz.foreign import Foreign
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.language import direction, phrase
from mkdocs_selfcheck.render.markup import block, inline, plain
from mkdocs_selfcheck.source import load_text
from mkdocs_selfcheck.source.format import LANGUAGE
from tests.tools.node import WEB
from tests.tools.shared import fresh_static

QUIZ = "title: Tonight\nsections: {end: {title: The end, items: {when: {date: When}}}}\n"


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("FA", "rtl"),
        ("ur-PK", "rtl"),
        ("ar-Latn", "ltr"),
        ("pa-Arab-PK", "rtl"),
        ("de", "ltr"),
        ("arn", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_language_is_written_one_way(lang: str, expected: str) -> None:
    assert direction(lang) == expected


def test_the_language_is_the_option_or_the_locale_that_is_built_or_the_themes() -> None:
    both = frozenset({"en", "de"})
    all_of_it = {"default_language": "en", "build_languages": ["en", "de"]}
    i18n = SimpleNamespace(**all_of_it, current_language="de", building=True)
    before = SimpleNamespace(**all_of_it, current_language=None, building=False)
    for option, theme, plugin, expected in (
        (None, {}, None, Languages("en", "en", frozenset({"en"}), again=False)),
        (None, {"language": "de"}, None, Languages("de", "de", frozenset({"de"}), again=False)),
        (
            None,
            {"locale": "pt_BR"},
            None,
            Languages("pt-BR", "pt-BR", frozenset({"pt-BR"}), again=False),
        ),
        ("ar", {"language": "de"}, None, Languages("ar", "ar", frozenset({"ar"}), again=False)),
        (None, {"language": "fr"}, i18n, Languages("de", "en", both, again=True)),
        (None, {"language": "fr"}, before, Languages("en", "en", both, again=False)),
        ("ar", {}, i18n, Languages("ar", "en", both, again=True)),
    ):
        assert languages(option, theme, plugin) == expected


def test_a_language_is_one_that_browsers_take() -> None:
    listed = json.loads((WEB / "test/fixtures/languages.json").read_text("utf-8"))
    for lang in listed["taken"]:
        assert re.fullmatch(LANGUAGE, lang), lang
    for lang in listed["refused"]:
        assert not re.fullmatch(LANGUAGE, lang), lang
        assert load_text(f"lang: {json.dumps(lang)}\n{QUIZ}", "a.yml")[1], lang


@pytest.mark.parametrize("written", ["x", "en_US.UTF-8", "de-DE-DE", "\u017fr", 3])
def test_an_option_that_is_no_language_is_refused_by_name(written: object) -> None:
    with pytest.raises(ValueError, match=f"`lang: {re.escape(str(written))}` is no language tag"):
        languages(written, {}, None)


def test_chinese_is_simplified_unless_its_region_or_script_says_otherwise() -> None:
    fresh_static()
    for lang in ("zh", "zh-CN", "zh-SG", "zh-Hans-HK", "zh-Hans-TW"):
        assert interface(lang) == "zh-Hans", lang
    for lang in ("zh-Hant", "zh-TW", "zh-HK", "zh-Hant-CN"):
        assert interface(lang) == "en", lang


def test_an_option_may_be_written_as_a_locale() -> None:
    assert languages("de_DE", {}, None) == Languages(
        "de-DE", "de-DE", frozenset({"de-DE"}), again=False
    )


def test_equal_texts_of_two_languages_are_told_apart_whatever_came_first() -> None:
    own, foreign = "Same *words*", Foreign("Same *words*", "en")
    wrapped = '<span lang="en" dir="ltr">Same <em>words</em></span>'
    for _ in range(2):
        assert inline(own) == "Same <em>words</em>"
        assert inline(foreign) == wrapped
        assert block(own, str) == "<p>Same <em>words</em></p>"
        assert block(foreign, str) == f'<div lang="en" dir="ltr">{block(own, str)}</div>'
    assert phrase("“{title}”", title=plain(foreign)) == (
        '“<span lang="en" dir="ltr">Same words</span>”'
    )
    assert phrase("<{title}>", title="a & b") == "&lt;a &amp; b&gt;"


def shown(folder: Path, lang: str) -> dict[str, str | None]:
    extension = SelfcheckExtension(quizzes=str(folder), lang=lang)
    html = Markdown(extensions=[extension]).convert("/// selfcheck | tonight\n///\n")
    page = BeautifulSoup(html, "html.parser")
    card, title = page.select_one("self-check"), page.select_one(".sc-title")
    assert card is not None, html
    assert title is not None
    return {"title": title.get_text(), "lang": card.get("lang"), "dir": card.get("dir")}  # type: ignore[dict-item]


def test_a_page_shows_its_language_else_the_one_there_is(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(f"lang: en\n{QUIZ}")
    german = "title: Heute Abend\nsections: {end: {title: Ende}}\nitems: {when: {date: Wann}}\n"
    (tmp_path / "tonight.de.yml").write_text(german)
    (tmp_path / "tonight.he.yml").write_text(german.replace("Heute Abend", "הלילה"))
    for lang, expected in {
        "en": ("Tonight", "en", None),
        "de": ("Heute Abend", "de", None),
        "de-CH": ("Heute Abend", "de", None),
        "fr": ("Tonight", None, None),
        "ar": ("Tonight", None, "rtl"),
        "nl": ("Tonight", "en", None),
        "ur": ("Tonight", "en", "ltr"),
        # Our own words are in English there, and an author's say that they are not.
        "he": ("הלילה", "en", "ltr"),
    }.items():
        assert tuple(shown(tmp_path, lang).values()) == expected, lang


def test_a_faulty_translation_is_told_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "tonight.yml").write_text(f"lang: en\n{QUIZ}")
    (tmp_path / "tonight.de.yml").write_text("titel: Heute Abend\n")
    extension = SelfcheckExtension(quizzes=str(tmp_path), lang="de")
    html = Markdown(extensions=[extension]).convert("/// selfcheck | tonight\n///\n")
    assert "tonight.de.yml:1:1" in html
    assert "<self-check" not in html
