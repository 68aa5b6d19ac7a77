"""The theme's faults that we mend: each still there upstream, each gone from our pages."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from bs4 import BeautifulSoup

from tests.tools.sites import Build

HOOK = Path(__file__).resolve().parents[2] / "docs" / "templates" / "theme_faults.py"


def load_hook() -> ModuleType:
    """Import the hook as MkDocs does, from its file."""
    spec = importlib.util.spec_from_file_location("theme_faults", HOOK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


hook = load_hook()
NAMES = [fault.name for fault in hook.FAULTS]


CONFIG = """\
site_name: A small site
theme: {name: material, font: false, features: [navigation.sections]}
plugins: [search]
"""


def pages(tree: Callable[[Mapping[str, str | bytes]], Build], config: str) -> dict[str, str]:
    """Build a site of two pages with the theme, and return its pages by their path."""
    files = {"docs/index.md": "# Home\n\nText.\n", "docs/part/page.md": "# Page\n"}
    build = tree({"mkdocs.yml": config, **files})
    assert build.ok, build.log
    return {
        str(page.relative_to(build.site)): page.read_text(encoding="utf-8")
        for page in build.site.rglob("*.html")
    }


@pytest.fixture(scope="module")
def upstream(tree: Callable[[Mapping[str, str | bytes]], Build]) -> dict[str, str]:
    """Return the pages of the theme as it comes."""
    return pages(tree, CONFIG)


@pytest.fixture(scope="module")
def ours(tree: Callable[[Mapping[str, str | bytes]], Build]) -> dict[str, str]:
    """Return the same pages with the hook."""
    return pages(tree, CONFIG + f"hooks: [{HOOK}]\n")


@pytest.mark.parametrize("name", NAMES)
def test_the_theme_still_has_the_fault(name: str, upstream: dict[str, str]) -> None:
    fault = next(fault for fault in hook.FAULTS if fault.name == name)
    assert fault.pattern.search(upstream["index.html"]), (
        f"the theme has mended {name}: take it out of docs/templates/theme_faults.py"
    )


@pytest.mark.parametrize("name", NAMES)
def test_no_page_of_ours_has_the_fault(name: str, ours: dict[str, str]) -> None:
    fault = next(fault for fault in hook.FAULTS if fault.name == name)
    assert set(ours) >= {"index.html", "404.html"}
    assert [path for path, html in ours.items() if fault.pattern.search(html)] == []


@pytest.mark.parametrize("path", ["index.html", "404.html"])
def test_the_search_dialog_has_a_name_and_no_checkbox_an_autocomplete(
    path: str, ours: dict[str, str]
) -> None:
    page = BeautifulSoup(ours[path], "html.parser")
    dialog = page.select_one('.md-search[role="dialog"]')
    assert dialog is not None
    assert dialog["aria-label"] == "Search"
    assert page.select('input[type="checkbox"][autocomplete]') == []


def test_nothing_else_of_the_page_changes(upstream: dict[str, str], ours: dict[str, str]) -> None:
    plain = BeautifulSoup(upstream["index.html"], "html.parser")
    for selector, attribute in (
        ('input[type="checkbox"]', "autocomplete"),
        ('label[tabindex=""]', "tabindex"),
    ):
        for one in plain.select(selector):
            del one[attribute]
    for named in plain.select(".md-search, .md-search__scrollwrap"):
        named["aria-label"] = "Search"
    for scrolls in plain.select(".md-search__scrollwrap"):
        scrolls["role"] = "region"
    for script in plain.select("body > script[src]"):
        script["data-bundle"] = script["src"]
        script["src"] = "assets/guide.js"
    for root in plain.select("html"):
        root["class"] = "js"
    mended = BeautifulSoup(ours["index.html"], "html.parser")
    for page in (plain, mended):
        for one in page.select(".md-search__scrollwrap, body > script[src]"):
            one.attrs = dict(sorted(one.attrs.items()))
    assert str(mended) == str(plain)
