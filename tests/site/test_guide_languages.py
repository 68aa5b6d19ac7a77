"""The guide in German and Arabic: what is theirs, what stays English, and the ways between them."""

from __future__ import annotations

import posixpath
import re
import runpy
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from tests.browser.pages import guide_files
from tests.tools.sites import Build, build_tree

LANGUAGES = {"de": "ltr", "ar": "rtl"}
CHAPTERS = ("guide/handling-rejection-gracefully/", "guide/what-to-do-if-you-dont-get-the-job/")
THEIRS = {"", "checks/", "checks/first-day/", "checks/interview-reflection/", "my-record/"}
PAGES = {*THEIRS, "privacy/", *CHAPTERS}
HOOK = Path(__file__).resolve().parents[2] / "docs" / "templates" / "languages.py"
ADDRESS = "https://guide.example/"
SITEMAP = {"": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(site: Path, page: str) -> BeautifulSoup:
    return BeautifulSoup((site / page / "index.html").read_text("utf-8"), "html.parser")


def one(page: BeautifulSoup | Tag, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found is not None, selector
    return found


def language(element: Tag) -> tuple[str, str]:
    """Return the language and the direction that an element is read in."""
    lang = next(each["lang"] for each in [element, *element.parents] if each.get("lang"))
    way = next(each["dir"] for each in [element, *element.parents] if each.get("dir"))
    return str(lang), str(way)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_has_its_pages_and_no_others(built_guide: Path, lang: str) -> None:
    made = {
        path.parent.relative_to(built_guide / lang).as_posix().removeprefix(".")
        for path in (built_guide / lang).rglob("*.html")
    }
    assert {f"{page}/" if page else "" for page in made} == PAGES
    for page in PAGES:
        found = read(built_guide, f"{lang}/{page}")
        assert language(one(found, "body")) == (lang, LANGUAGES[lang])
        title = one(found, ".md-nav__link--active, nav .md-ellipsis").get_text()
        assert title.strip()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_marked_as_english_and_its_self_checks_as_what_they_are(
    built_guide: Path, lang: str, chapter: str
) -> None:
    page = read(built_guide, f"{lang}/{chapter}")
    assert language(one(page, "article h1")) == ("en", "ltr")
    assert language(one(page, "[data-md-component=toc]")) == ("en", "ltr")
    assert language(one(page, "article > .as-written")) == (lang, LANGUAGES[lang])
    for card in page.select("self-check"):
        title = next(text for text in one(card, ".sc-title").strings if text.strip())
        own = lang if card["quiz"] in ("first-day", "interview-reflection") else "en"
        assert language(title.parent)[0] == own, card["quiz"]


def test_no_english_is_read_as_arabic(built_guide: Path) -> None:
    """What is written in our letters says so, but for names and signs."""
    names = {"Mac", "iPhone", "iPad", "Safari", "English", "Deutsch"}
    names |= {"JavaScript", "JSON", "CSV", "Markdown"}
    for page in ("", "privacy/", "checks/", "checks/first-day/", "checks/interview-reflection/"):
        found = read(built_guide, f"ar/{page}")
        for text in one(found, "body").find_all(string=True):
            if text.parent.name in ("script", "style", "template", "code") or not text.strip():
                continue
            words = set(re.findall(r"[A-Za-z]{3,}", text)) - names
            assert not words or language(text.parent)[0] == "en", f"{page}: {text}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_somewhere_and_says_where_it_changes_language(
    built_guide: Path, lang: str
) -> None:
    for page in sorted(PAGES):
        for link in read(built_guide, f"{lang}/{page}").select("a[href]"):
            href = re.split("[?#]", str(link["href"]))[0]
            if not href or re.match(r"[a-z]+:", href):
                continue
            to = posixpath.normpath(posixpath.join(f"/{lang}/{page}", href)).strip("/")
            assert (built_guide / to / "index.html").exists(), f"{page}: {link}"
            there = to.split("/")[0]
            there = there if there in LANGUAGES else "en"
            assert (link.get("hreflang") or lang) == there, f"{page}: {link}"
            # The theme changes only pages of one language in place.
            assert (link.get("target") == "_self") == (there != lang), f"{page}: {link}"


@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("checks/first-day/", ["./", "../../de/checks/first-day/", "../../ar/checks/first-day/"]),
        ("de/privacy/", ["../../privacy/", "./", "../../ar/privacy/"]),
        # There is no German page for authors: its choice is the home.
        ("authors/format/", ["./", "../../de/", "../../ar/"]),
    ],
)
def test_the_choice_of_language_stays_on_the_page(
    built_guide: Path, page: str, choices: list[str]
) -> None:
    found = read(built_guide, page).select("a.md-select__link")
    assert [link["href"] for link in found] == choices
    assert [link["lang"] for link in found] == ["en", "de", "ar"]


def test_where_answers_live_is_told_in_full_in_each_language(built_guide: Path) -> None:
    def told(lang: str) -> list[tuple[str, int]]:
        page = read(built_guide, f"{lang}privacy/")
        parts = page.select("article :is(h2, li, tr)")
        ids = [str(part["id"]) if part.name == "h2" else part.name for part in parts]
        return [(id, ids.count(id)) for id in ids]

    assert told("de/") == told("ar/") == told("")


def test_what_the_site_has_once_is_english(built_guide: Path) -> None:
    page = BeautifulSoup((built_guide / "404.html").read_text("utf-8"), "html.parser")
    assert one(page, "html")["lang"] == "en"


@pytest.fixture(scope="module")
def published() -> Build:
    """The guide with an address. The tests of instant navigation have the same."""
    files = guide_files()
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("!ENV SITE_URL", ADDRESS)
    build = build_tree(files)
    assert build.ok, build.log
    return build


def test_the_map_of_the_site_names_the_same_page_in_other_languages(published: Build) -> None:
    root = ElementTree.parse(published.site / "sitemap.xml")  # noqa: S314 - our own
    found = {
        place.findtext("loc", "", SITEMAP).removeprefix(ADDRESS): {
            link.get("hreflang", ""): link.get("href", "").removeprefix(ADDRESS)
            for link in place.findall("x:link", SITEMAP)
        }
        for place in root.findall("url", SITEMAP)
    }
    for page in {*THEIRS, "privacy/"}:
        all_of_them = {"en": page, "de": f"de/{page}", "ar": f"ar/{page}"}
        for at in all_of_them.values():
            assert found[at] == all_of_them, at
    assert set(found["authors/format/"]) <= {"en"}
    # What stands there in English is the English page, in another frame.
    assert set(found[CHAPTERS[0]]) <= {"en"}
    for lang in LANGUAGES:
        assert f"{lang}/{CHAPTERS[0]}" not in found
        page = published.page(f"{lang}/{CHAPTERS[0]}index.html")
        assert one(page, "link[rel=canonical]")["href"] == ADDRESS + CHAPTERS[0]


def test_a_site_whose_address_names_a_language_keeps_it() -> None:
    languages = [SimpleNamespace(name=one, locale=one, build=True) for one in ("en", "de")]
    i18n = SimpleNamespace(
        build_languages=["en", "de"],
        current_language="de",
        default_language="en",
        config=SimpleNamespace(languages=languages),
        get_language_config=lambda _: SimpleNamespace(nav=None),
    )
    ours = SimpleNamespace(config=SimpleNamespace(checks="checks"))
    address = f"{ADDRESS}de/site/"
    config = SimpleNamespace(
        plugins={"i18n": i18n, "selfcheck": ours},
        extra={},
        docs_dir="docs",
        site_dir="site",
        site_url=address,
    )
    file = SimpleNamespace(src_uri="guide/a.md", norm_src_uri="guide/a.md", locale="en")
    page = SimpleNamespace(file=file, canonical_url=f"{address}de/guide/a/")
    runpy.run_path(str(HOOK))["on_page_context"]({}, page=page, config=config)
    assert page.canonical_url == f"{address}guide/a/"
