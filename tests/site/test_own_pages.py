"""Self-checks that have pages of their own, in a site that names their folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown
from mkdocs.utils.meta import get_data

from mkdocs_selfcheck.hosts.own_pages import list_page, own_page
from mkdocs_selfcheck.source import load_text
from tests.tools.sites import Build

Tree = Callable[[Mapping[str, str]], Build]

QUIZ = "title: {0}\nsections: {{one: {{title: One, items: {{first: {{text: What was it}}}}}}}}\n"
FILES = {
    "mkdocs.yml": """\
site_name: A small site
theme: {name: null, custom_dir: theme}
nav:
  - index.md
  - Ours: deep/checks/
  - z.md
  - a.md
plugins: [selfcheck: {checks: deep/checks}]
markdown_extensions: [attr_list]
validation: {omitted_files: warn, anchors: warn, unrecognized_links: warn}
""",
    "theme/main.html": """\
<!doctype html><html lang="en"><head><title>{{ page.title }}</title>
<meta name="description" content="{{ page.meta.description }}"></head><body>
<nav>{% for one in nav %}{% if one.children %}{{ one.title }}{% for page in one.children %}
<a href="{{ page.url }}">{{ page.title }}</a>{% endfor %}{% endif %}{% endfor %}</nav>
{{ page.content }}</body></html>
""",
    "quizzes/one.yml": QUIZ.format("One & <only> *now*")
    + "minutes: 1\ngives: 'A [thing] & \"more\".'\n",
    "quizzes/two.yml": QUIZ.format("Two") + "minutes: 15\nthen: one\n",
    "quizzes/three.yml": QUIZ.format("Three") + "then: four\n",
    "quizzes/four.yml": QUIZ.format("Four"),
    "docs/index.md": "# Home\n\n[Two](deep/checks/two.md), [all](deep/checks/index.md).\n\n"
    "/// selfcheck-record\n///\n",
    "docs/z.md": "# Z & y\n\n/// selfcheck | two\n///\n",
    "docs/a.md": "# A\n\n/// selfcheck | one\n///\n\n/// selfcheck | two\n///\n",
    "docs/deep/checks/four.md": "# By hand\n\n/// selfcheck | four\n///\n",
}


@pytest.fixture(scope="module")
def build(tree: Tree) -> Build:
    return tree(FILES)


def links(place: Tag | None) -> list[tuple[str, str]]:
    assert place is not None
    return [(str(a["href"]), a.get_text()) for a in place.select("a")]


def test_each_stands_open_below_its_title(build: Build) -> None:
    page = build.page("deep/checks/one/index.html")
    assert page.title is not None
    assert page.title.get_text().startswith("One & <only> now")
    assert page.select_one("meta[name=description]")["content"] == '1 minute. A [thing] & "more".'
    card = page.select_one("h1 + self-check > details")
    assert card is not None
    assert "open" in card.attrs
    assert page.select_one("h1").get_text() == "One & <only> now"


@pytest.mark.parametrize(
    "extensions",
    [[], ["tables", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark", "pymdownx.betterem"]],
    ids=["bare", "many"],
)
def test_signs_of_a_title_are_read_as_they_were_written(extensions: list[str]) -> None:
    title, gives = "1. A = b | ~~c~~ ^^d^^ ==e== [f](g) {h} #i", "Calm 😀 ~ “now”"
    text = QUIZ.format("'1. A = b | ~~c~~ ^^d^^ ==e== \\[f\\](g) {h} #i'") + f"gives: '{gives}'\n"
    quiz, found = load_text(text, "one.yml")
    assert quiz is not None, found
    own, meta = get_data(own_page("one", quiz, lang="en"))
    assert meta["description"].encode().decode() == gives
    listed, _ = get_data(list_page({"one": quiz}, lang="en", html=False))
    for page, where in ((own, "h1"), (listed, "li > a")):
        html = Markdown(extensions=extensions).convert(page)
        place = BeautifulSoup(html, "html.parser").select_one(where)
        assert place is not None
        assert place.get_text() == title


def test_it_leads_to_the_others_and_to_where_it_belongs(build: Build) -> None:
    last = build.page("deep/checks/two/index.html").select_one("self-check ~ p")
    assert links(last) == [("../", "All self-checks"), ("../../../z/#selfcheck-two", "Z & y")]
    alone = build.page("deep/checks/three/index.html").select_one("self-check ~ p")
    assert links(alone) == [("../", "All self-checks")]


def test_a_self_check_leads_on_to_the_page_of_another(build: Build) -> None:
    for path, href in (("z/", "../deep/checks/one/"), ("deep/checks/two/", "../one/")):
        line = build.page(f"{path}index.html").select_one("form .sc-then")
        assert links(line) == [(href, "One & <only> now")]
        assert line.get_text() == "When you like: One & <only> now (1 minute)"
    line = build.page("deep/checks/three/index.html").select_one("form .sc-then")
    assert line.get_text() == "When you like: Four"
    assert build.page("deep/checks/one/index.html").select(".sc-then") == []


def test_the_list_has_them_in_the_order_of_the_pages(build: Build) -> None:
    items = build.page("deep/checks/index.html").select("h1 ~ ul > li")
    assert [" ".join(one.get_text().split()) for one in items] == [
        "Two 15 minutes",
        'One & <only> now 1 minute. A [thing] & "more".',
        "Four",
        "Three",
    ]


def test_the_navigation_names_them_all_in_place_of_their_folder(build: Build) -> None:
    assert links(build.page().select_one("nav")) == [
        ("deep/checks/", "Self-checks"),
        ("deep/checks/two/", "Two"),
        ("deep/checks/one/", "One & <only> now"),
        ("deep/checks/four/", "By hand"),
        ("deep/checks/three/", "Three"),
    ]


def test_a_page_that_somebody_wrote_stays_theirs(build: Build) -> None:
    page = build.page("deep/checks/four/index.html")
    assert page.select_one("h1").get_text() == "By hand"


def test_the_record_leads_to_them(build: Build) -> None:
    assert links(build.page().select_one(".sc-doors")) == [
        ("deep/checks/two/", "Two"),
        ("deep/checks/one/", "One & <only> now"),
        ("deep/checks/four/", "Four"),
        ("deep/checks/three/", "Three"),
    ]


@pytest.mark.parametrize(
    ("lang", "source", "row"),
    [
        ("de", "en", "One|3 Minuten. Auf Englisch.|What it gives"),
        ("ar", "en", "One|3 دقائق. بالإنجليزية.|What it gives"),
        ("en", "de", "One|3 minutes. Deutsch.|What it gives"),
        ("en", "eo", "One|3 minutes.|What it gives"),
        ("de-CH", "de-CH", "One|3 Minuten. What it gives"),
    ],
)
def test_the_list_says_which_are_in_another_language(lang: str, source: str, row: str) -> None:
    more = f"lang: {source}\ngives: What it gives\nminutes: 3\n"
    quiz, _ = load_text(QUIZ.format("One") + more, "one.yml")
    listed, _ = get_data(list_page({"one": quiz}, lang=lang, html=False))
    page = BeautifulSoup(Markdown().convert(listed), "html.parser")
    (item,) = page.select("li")
    for br in item.select("br"):
        br.replace_with("|")
    lines = item.get_text()
    assert [" ".join(line.split()) for line in lines.split("|")] == row.split("|")
    foreign = [] if lang == source else ["One", "What it gives"]
    said = [one.get_text() for one in item.select(f"span[lang={source}][dir=ltr]")]
    assert [one for one in said if one in {"One", "What it gives"}] == foreign


@pytest.mark.parametrize("folder", ["../out", "a/../../out", ".", "C:\\out"])
def test_a_folder_that_does_not_lie_in_docs_is_refused_in_words(tree: Tree, folder: str) -> None:
    settings = FILES["mkdocs.yml"].replace("checks: deep/checks", f"checks: '{folder}'")
    build = tree({**FILES, "mkdocs.yml": settings})
    assert not build.ok
    assert f"selfcheck: `checks: {folder}` is no folder in docs" in build.log
    assert "Traceback" not in build.log
