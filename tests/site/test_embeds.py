"""The documents that a site has for frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.tools.sites import Build

Tree = Callable[[Mapping[str, str]], Build]

QUIZ = """\
title: {0}
sections:
  all:
    title: All
    items:
      why: {{check: Why, advice: Read on., passage: guide/a.md#x}}
"""
FILES = {
    "mkdocs.yml": """\
site_name: A small site
theme: {name: null, custom_dir: theme}
plugins: [selfcheck: {embed: true}]
markdown_extensions: [attr_list]
""",
    "theme/main.html": "<!doctype html><title>{{ page.title }}</title>{{ page.content }}",
    "docs/index.md": "# Home\n\n/// selfcheck | one\n///\n",
    "docs/guide/a.md": "# A\n\n## The passage {#x}\n",
    "quizzes/one.yml": QUIZ.format("One") + "then: two\n",
    "quizzes/one.de.yml": "title: Eins\nsections: {all: Alles}\n"
    "items: {why: {check: Warum, advice: Lies weiter.}}\n",
    "quizzes/two.yml": QUIZ.format("Zwei") + "lang: de\n",
}
BOTH = {
    **FILES,
    "mkdocs.yml": FILES["mkdocs.yml"].replace(
        "true}]",
        "true}, i18n: {languages: [{locale: en, name: English, default: true},"
        " {locale: de, name: Deutsch}]}]",
    ),
    "docs/guide/a.de.md": "# A\n\n## Die Stelle {#x}\n",
}


@pytest.fixture(scope="module")
def build(tree: Tree) -> Build:
    made = tree(FILES)
    assert made.ok, made.log
    return made


def documents(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("embed/**/*.html"))


def links(page: BeautifulSoup) -> list[str]:
    return [str(a["href"]) for a in page.select("a[href]")]


def test_each_self_check_has_one_in_each_of_its_languages(build: Build) -> None:
    assert documents(build.site) == [
        "embed/one/de/index.html",
        "embed/one/index.html",
        # Written in German alone, so that is what stands there.
        "embed/two/index.html",
    ]
    titles = [build.page(path).title for path in documents(build.site)]
    assert [title and title.get_text() for title in titles] == ["Eins", "One", "Zwei"]


def test_what_they_load_and_lead_to_is_there(build: Build) -> None:
    for path in documents(build.site):
        page = build.page(path)
        named = [str(x.get("src") or x["href"]) for x in page.select("script, link")]
        assert len(named) >= 2
        for one in (*named, *links(page)):
            target = (build.site / path).parent / one.partition("#")[0]
            assert (target / "index.html" if one.endswith("/") else target).resolve().exists() or (
                target / "index.html"
            ).exists(), one


def test_links_lead_to_pages_of_the_site(build: Build) -> None:
    assert links(build.page("embed/one/index.html")) == [
        "../../guide/a/#x",
        "../../#selfcheck-one",
    ]


def test_in_a_site_of_two_languages_each_leads_to_pages_in_its_own(tree: Tree) -> None:
    both = tree(BOTH)
    assert both.ok, both.log
    assert documents(both.site) == documents(tree(FILES).site)
    assert "../../../de/guide/a/#x" in links(both.page("embed/one/de/index.html"))
    assert "../../guide/a/#x" in links(both.page("embed/one/index.html"))


def test_none_is_made_unless_it_is_asked_for(tree: Tree) -> None:
    plain = tree({**FILES, "mkdocs.yml": FILES["mkdocs.yml"].replace(": {embed: true}", "")})
    assert plain.ok, plain.log
    assert documents(plain.site) == []
    assert list(plain.site.rglob("embed*")) == []
