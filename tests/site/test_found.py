"""What a search engine, a catalogue of lessons and a shared link find of the guide."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from tests.tools.sites import Build, build_tree

HOOK = Path(__file__).resolve().parents[2] / "docs" / "templates" / "found.py"
ADDRESS = "https://guide.example/a/"
CONFIG = f"""\
site_name: The "small" site
site_url: !ENV [NOBODY_SETS_THIS, {ADDRESS}]
theme: {{name: material, font: false}}
plugins: [search, selfcheck: {{checks: checks}}]
hooks: [{HOOK}]
"""
BLOCK = "/// selfcheck | one\n///\n"
TREE = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": "---\ndescription: What to do.\n---\n# Home\n",
    "docs/a.md": "---\ntitle: A </script> & more\nminutes: 4\n---\n# A\n\n" + BLOCK,
    "docs/b.md": "---\ntitle: B\ndescription: Alone.\n---\n# B\n\n" + BLOCK,
    "docs/c.md": "# C\n\nAbout something else.\n",
    "quizzes/one.yml": "title: One\nminutes: 12\nsections: {s: {title: S, items: {t: {text: T}}}}",
    "quizzes/two.yml": "title: Rest & 'more'\ngives: A \"walk\" & tea.\n"
    "sections: {s: {title: S, items: {t: {text: T}}}}",
}


def parsed(site: Path) -> dict[str, BeautifulSoup]:
    """Return the pages of a site by path."""
    pages = {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }
    assert len(pages) > 1
    return pages


@pytest.fixture(scope="module")
def guide(built_guide: Path) -> dict[str, BeautifulSoup]:
    pages = parsed(built_guide)
    del pages["404.html"]
    # What stands in frames asks not to be found.
    return {path: page for path, page in pages.items() if "/embed/" not in f"/{path}"}


@pytest.fixture(scope="module")
def small() -> Build:
    build = build_tree(TREE)
    assert build.ok, build.log
    return build


def content(page: BeautifulSoup, selector: str) -> str:
    """Return what a meta element says; the page has it once."""
    (found,) = page.select(f"head > meta{selector}")
    return str(found["content"])


def resource(page: BeautifulSoup) -> dict[str, object] | None:
    """Return the page's LearningResource."""
    found = page.select('head > script[type="application/ld+json"]')
    assert len(found) < 2
    return json.loads(found[0].text) if found else None


def test_every_page_has_a_title_of_its_own(guide: dict[str, BeautifulSoup]) -> None:
    titles = {path: page.title.text if page.title else "" for path, page in guide.items()}
    assert len(set(titles.values())) == len(titles), titles
    homes = [path for path in titles if path.removesuffix("index.html") in ("", "ar/", "de/")]
    assert len(homes) == 3
    for path, title in titles.items():
        site = content(guide[path], "[property='og:site_name']")
        if path in homes:
            assert title == site
            continue
        assert title.endswith(f" - {site}"), path
        assert 4 <= len(title.removesuffix(f" - {site}")) <= 60, f"{path}: {title}"


def test_every_page_has_a_description_of_its_own(guide: dict[str, BeautifulSoup]) -> None:
    said: dict[tuple[str, str], str] = {}
    for path, page in guide.items():
        assert page.html is not None
        text = content(page, "[name=description]")
        # Other scripts say as much in fewer letters.
        assert 30 <= len(text) <= 160, f"{path}: {text}"
        assert said.setdefault((str(page.html["lang"]), text), path) == path


def test_no_id_stands_twice(guide: dict[str, BeautifulSoup]) -> None:
    for path, page in guide.items():
        ids = [str(one["id"]) for one in page.select("[id]")]
        assert sorted(ids) == sorted(set(ids)), path


def test_nothing_is_asked_of_another_host(guide: dict[str, BeautifulSoup]) -> None:
    asks = "[src], [srcset], [poster], link:not([rel=canonical]):not([rel=alternate])[href]"
    elsewhere = [
        (path, str(one))
        for path, page in guide.items()
        for one in page.select(asks)
        for name in ("src", "srcset", "poster", "href")
        if urlsplit(str(one.get(name, ""))).netloc
    ]
    assert elsewhere == []


def test_what_can_be_learned_with_says_so(guide: dict[str, BeautifulSoup]) -> None:
    for path, page in guide.items():
        found = resource(page)
        home = content(page, "[property='og:type']") == "website"
        lesson = home or page.select("self-check")
        assert bool(found) == bool(lesson), path
        if not found:
            continue
        assert found["@type"] == "LearningResource"
        assert found["description"] == content(page, "[name=description]")
        assert found["isAccessibleForFree"] is True
        assert found["educationalUse"]
        assert found["learningResourceType"] in ("Guide", "Chapter", "Self-check")
        assert page.html is not None
        assert str(found["inLanguage"]).split("-")[0]
        assert re.fullmatch(r"PT[1-9]\d*M", str(found["timeRequired"])), path


def test_a_shared_link_has_the_page_in_words(guide: dict[str, BeautifulSoup]) -> None:
    for path, page in guide.items():
        title = content(page, "[property='og:title']")
        assert page.title is not None
        assert page.title.text.startswith(title), path
        described = content(page, "[property='og:description']")
        assert described == content(page, "[name=description]")


def test_without_an_address_nothing_claims_one(guide: dict[str, BeautifulSoup]) -> None:
    for page in guide.values():
        assert page.select("link[rel=canonical], meta[property='og:url']") == []


def test_a_page_knows_its_address(small: Build) -> None:
    for name, url in {"index.html": ADDRESS, "a/index.html": f"{ADDRESS}a/"}.items():
        page = small.page(name)
        (link,) = page.select("link[rel=canonical]")
        assert link["href"] == url
        assert content(page, "[property='og:url']") == url


def test_the_pages_are_listed(small: Build) -> None:
    robots = (small.site / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {ADDRESS}sitemap.xml" in robots.splitlines()
    assert "Disallow" not in robots
    listed = ElementTree.parse(small.site / "sitemap.xml").findall("{*}url/{*}loc")  # noqa: S314 - ours
    paths = ("", "a/", "b/", "c/", "checks/", "checks/one/", "checks/two/")
    assert {one.text for one in listed} == {f"{ADDRESS}{one}" for one in paths}


def test_what_is_html_already_is_not_escaped_again(small: Build) -> None:
    page = small.page("checks/two/index.html")
    title, gives = "Rest & 'more'", 'A "walk" & tea.'
    assert content(page, "[property='og:title']") == title
    assert content(page, "[property='og:description']") == gives
    found = resource(page)
    assert found is not None
    assert (found["name"], found["description"]) == (title, gives)


def test_a_chapter_and_its_self_check(small: Build) -> None:
    page = small.page("a/index.html")
    assert resource(page) == {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": "A </script> & more",
        "learningResourceType": "Chapter",
        "educationalUse": "Self-study",
        "isAccessibleForFree": True,
        "timeRequired": "PT4M",
        "url": f"{ADDRESS}a/",
        "inLanguage": "en",
        "isPartOf": {
            "@type": "LearningResource",
            "name": 'The "small" site',
            "url": ADDRESS,
        },
        "hasPart": [
            {
                "@type": "LearningResource",
                "name": "One",
                "learningResourceType": "Self-check",
                "educationalUse": "Self-assessment",
                "isAccessibleForFree": True,
                "timeRequired": "PT12M",
                "url": f"{ADDRESS}a/#selfcheck-one",
                "inLanguage": "en",
            }
        ],
    }
    assert isinstance(page.select_one("head > link[rel=canonical]"), Tag)
    assert content(page, "[property='og:site_name']") == 'The "small" site'


def test_a_page_with_one_self_check_is_it_and_another_is_nothing_to_learn_with(
    small: Build,
) -> None:
    found = resource(small.page("b/index.html"))
    assert found is not None
    assert (found["name"], found["description"]) == ("One", "Alone.")
    assert resource(small.page("c/index.html")) is None
    home = resource(small.page())
    assert home is not None
    assert home["timeRequired"] == "PT4M"
