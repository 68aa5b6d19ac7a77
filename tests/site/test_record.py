"""A site with the reader's record, in two languages and in folders."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest
from bs4 import BeautifulSoup, Tag

from tests.tools.sites import Build

Tree = Callable[[Mapping[str, str]], Build]

QUIZ = "title: {0}\nsections: {{one: {{title: One, items: {{first: {{text: What was it}}}}}}}}\n"
FILES = {
    "mkdocs.yml": """\
site_name: A small site
theme: mkdocs
use_directory_urls: false
nav: [index.md, my/record.md, z.md, a.md]
plugins:
  - selfcheck
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: de, name: Deutsch, build: true}
""",
    "quizzes/one.yml": QUIZ.format("One & only"),
    "quizzes/two.yml": QUIZ.format("Two"),
    "quizzes/two.de.yml": "title: Zwei\n",
    "quizzes/three.yml": QUIZ.format("Three"),
    "docs/index.md": "# Home\n",
    "docs/my/record.md": "# Mine\n\n/// selfcheck-record\n///\n",
    "docs/a.md": "# A\n\n/// selfcheck | one\n///\n\n/// selfcheck | two\n///\n",
    "docs/a.de.md": "# A\n\n/// selfcheck | two\n///\n",
    "docs/z.md": "# Z\n\n/// selfcheck | two\n///\n",
}


@pytest.fixture(scope="module")
def build(tree: Tree) -> Build:
    return tree(FILES)


def record(page: BeautifulSoup) -> Tag:
    (found,) = page.select("selfcheck-record")
    return found


def doors(page: BeautifulSoup) -> list[tuple[str, str]]:
    return [(str(a["href"]), a.get_text()) for a in record(page).select(".sc-doors a")]


def test_it_leads_to_the_first_page_in_the_navigation(build: Build) -> None:
    assert doors(build.page("my/record.html")) == [
        ("../z.html#selfcheck-two", "Two"),
        ("../a.html#selfcheck-one", "One & only"),
    ]


def test_a_translation_leads_within_its_language(build: Build) -> None:
    page = build.page("de/my/record.html")
    assert doors(page)[0] == ("../z.html#selfcheck-two", "Zwei")
    assert json.loads(str(record(page)["data-model"]))["lang"] == "de"


def test_what_no_page_shows_is_known_all_the_same(build: Build) -> None:
    model = json.loads(str(record(build.page("my/record.html"))["data-model"]))
    assert [one["quiz"] for one in model["quizzes"]] == ["two", "one", "three"]


def test_only_its_page_carries_its_script_and_sheet(build: Build) -> None:
    page = build.page("my/record.html")
    script, sheet = record(page).select("script, link")[::-1]
    assert (build.site / "my" / str(script["src"])).is_file()
    assert (build.site / "my" / str(sheet["href"])).is_file()
    assert "selfcheck" not in str(build.page("index.html"))
    assert not build.page("a.html").select('[src*="/record-"], link[href*="/record-"]')


def test_a_self_check_leads_to_the_record(build: Build) -> None:
    links = [build.page(page).select_one(".sc-where a")["href"] for page in ("a.html", "de/a.html")]
    assert links == ["my/record.html#selfcheck-record"] * 2
