"""A site in three languages: what is translated, what is not, and which way it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from bs4 import BeautifulSoup, Tag

from tests.tools.sites import Build

Tree = Callable[[Mapping[str, str]], Build]

FILES = {
    "mkdocs.yml": """\
site_name: A small site
theme: mkdocs
plugins:
  - selfcheck: {checks: checks}
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: de, name: Deutsch, build: true, site_name: Eine kleine Seite}
        - {locale: ar, name: العربية, build: true}
markdown_extensions: [attr_list]
""",
    "quizzes/two.yml": """\
title: Two questions
passage: guide/advice.md#rest
scales: {skill: {low: Low, high: High}}
sections:
  one:
    title: One
    items:
      first: {text: What happened, help: "Read *how*, [here](guide/advice.md#rest)."}
      gap: {gap: Plan a week, scale: skill, advice: Rest a while.}
""",
    "quizzes/two.de.yml": """\
title: Zwei Fragen
scales: {skill: {low: Tief}}
sections: {one: {title: Eins}}
items:
  first: {text: Was war, help: "Lesen Sie [hier](guide/advice.md#rast)."}
  gap: {gap: Eine Woche planen}
""",
    "quizzes/two.ar.yml": "title: سؤالان\nitems: {gap: {advice: استرح قليلاً}}\n",
    "quizzes/plain.yml": "title: Not *translated*\nminutes: 2\ngives: A thing.\n"
    "sections: {one: {title: One, items: {first: {text: What}}}}\n",
    "docs/index.md": "# Page\n\n/// selfcheck | two\n///\n",
    "docs/index.de.md": "# Seite\n\n/// selfcheck | two\n///\n",
    "docs/guide/advice.md": "# Advice\n\n- **Take a rest**{#rest}: sleep.\n",
    "docs/guide/advice.de.md": "# Rat\n\n- **Rasten**{#rast}: schlafen. **So**{#rest}\n",
}


@pytest.fixture(scope="module")
def build(tree: Tree) -> Build:
    return tree(FILES)


def card(page: BeautifulSoup) -> Tag:
    found = page.select_one("self-check")
    assert found is not None
    return found


def foreign(card: Tag) -> dict[str, str]:
    """What is in another language than the self-check, by its words."""
    return {
        " ".join(one.get_text().split()): f"{one.name} {one['lang']} {one.get('dir')}"
        for one in card.select("[lang]")
    }


def test_each_language_has_its_own_texts_and_the_same_record(build: Build) -> None:
    english, german, arabic = (card(build.page(f"{at}index.html")) for at in ("", "de/", "ar/"))
    titles = [one.select_one(".sc-title") for one in (english, german, arabic)]
    assert [one.get_text() for one in titles if one] == ["Two questions", "Zwei Fragen", "سؤالان"]
    assert [one.get("lang") for one in (english, german, arabic)] == [None, "de", "ar"]
    assert [one.get("dir") for one in (english, german, arabic)] == [None, None, "rtl"]
    assert {one["site"] for one in (english, german, arabic)} == {"a-small-site"}
    assert foreign(english) == {}


def test_what_is_not_translated_says_that_it_is_english(build: Build) -> None:
    german = foreign(card(build.page("de/index.html")))
    assert german == {
        "High": "option en ltr",
        "☐ High": "span en ltr",
        "Rest a while.": "div en ltr",
    }
    arabic = foreign(card(build.page("ar/index.html")))
    assert arabic["Read how, here."] == "div en ltr"
    assert arabic["What happened"] == "span en ltr"
    assert "استرح قليلاً" not in arabic
    assert arabic["Take a rest"] == "span en ltr", "the title of a passage in English"


def test_a_translation_leads_to_the_passages_of_its_language(build: Build) -> None:
    links = card(build.page("de/index.html")).select("a")
    assert [(link["href"], link.get_text()) for link in links] == [
        ("guide/advice/#rast", "hier"),
        ("guide/advice/#rest", "Warum: So"),
    ]


def test_what_is_missing_is_told_once(build: Build) -> None:
    for name, count in (("ar", 6), ("de", 2)):
        said = f"quizzes/two.{name}.yml:1:1: warning: {count} of 8 texts are not translated"
        assert build.log.count(said) == 1, build.log


def test_each_language_has_own_pages(build: Build) -> None:
    titles = [
        build.page(f"{at}checks/two/index.html").select_one("h1").get_text()
        for at in ("", "de/", "ar/")
    ]
    assert titles == ["Two questions", "Zwei Fragen", "سؤالان"]
    for at, title in zip(("", "de/", "ar/"), titles, strict=True):
        listed = build.page(f"{at}checks/index.html").select("h1 ~ ul a, .sc-all a")
        assert [(a["href"], a.get_text()) for a in listed] == [
            ("two/", title),
            ("plain/", "Not translated"),
        ]
    way = build.page("de/checks/two/index.html").select("self-check ~ p a")
    assert [(a["href"], a.get_text()) for a in way][-1] == ("../../#selfcheck-two", "Seite")
    assert foreign(card(build.page("checks/two/index.html"))) == {}


def test_an_own_page_without_a_translation_says_its_language(build: Build) -> None:
    page = build.page("ar/checks/plain/index.html")
    assert foreign(page.select_one("h1")) == {"Not translated": "span en ltr"}
    assert page.title.get_text() == "Not translated - A small site"
    listed = foreign(build.page("de/checks/index.html").select_one("[role=main]"))
    assert listed == {"Not translated": "span en ltr", "A thing.": "span en ltr"}
    assert foreign(build.page("checks/index.html").select_one("[role=main]")) == {}
    way = build.page("ar/checks/two/index.html").select_one("self-check ~ p")
    assert foreign(way) == {"Page": "span en ltr"}
