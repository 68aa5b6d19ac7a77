"""What a reader finds at an address that is none."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from jinja2 import DictLoader, Environment
from mkdocs.utils.templates import url_filter

from tests.tools.node import ROOT

TEMPLATE = ROOT / "docs" / "templates" / "theme" / "404.html"
DOORS = {
    "I heard today": "checks/first-day/",
    "I want to understand what happened": "checks/interview-reflection/",
    "I want to get ready for the next one": "checks/skill-gaps/",
    "I am back after another one": "my-record/",
}


def rendered(base: str, *languages: str) -> BeautifulSoup:
    """The page as MkDocs fills it in, for a site below the path `base`."""
    blocks = ("htmltitle", "extrahead", "content")
    main = "".join(f"{{% block {name} %}}{{% endblock %}}" for name in blocks)
    loader = DictLoader({"main.html": main, "404.html": TEMPLATE.read_text("utf-8")})
    env = Environment(loader=loader, autoescape=False)  # noqa: S701 - as MkDocs has it
    env.filters["url"] = url_filter
    config = SimpleNamespace(
        site_name="The guide", plugins={"i18n": SimpleNamespace(build_languages=languages)}
    )
    html = env.get_template("404.html").render(config=config, base_url=base, page=None)
    return BeautifulSoup(html, "html.parser")


def test_it_is_ours_and_has_the_doors_of_the_home(built_guide: Path) -> None:
    page = BeautifulSoup((built_guide / "404.html").read_text("utf-8"), "html.parser")
    home = BeautifulSoup((built_guide / "index.html").read_text("utf-8"), "html.parser")
    assert [h1.get_text() for h1 in page.select("h1")] == ["This page is not here."]
    ours, first = page.select(".ways li"), home.select(".ways li")
    assert [door.a.get_text() for door in ours if door.a] == list(DOORS)
    assert [" ".join(door.stripped_strings) for door in ours] == [
        " ".join(door.stripped_strings) for door in first
    ]
    assert [str(door.a["href"]).lstrip("/") for door in ours if door.a] == list(DOORS.values())
    assert page.select("[data-md-component=search]")


@pytest.mark.parametrize("base", ["/", "/sub/path/"])
@pytest.mark.parametrize("at", ["nowhere", "guide/deep/down/nowhere/"])
def test_its_links_lead_to_the_site_from_any_depth(built_guide: Path, base: str, at: str) -> None:
    links = rendered(base, "en", "de", "ar").select("a[href]")
    assert len(links) == len(DOORS) + 5
    for link in links:
        address = urljoin(f"https://guide.example{base}{at}", str(link["href"]))
        where = address.removeprefix(f"https://guide.example{base}").removesuffix("?q=")
        assert (built_guide / where / "index.html").is_file(), address


def test_each_language_is_told_in_its_own() -> None:
    said = rendered("/", "en", "de", "ar").select("p[lang]")
    assert [(one["lang"], one["dir"]) for one in said] == [("de", "ltr"), ("ar", "rtl")]
    assert [one.a["hreflang"] for one in said if one.a] == ["de", "ar"]
    assert rendered("/", "en").select("p[lang]") == []
