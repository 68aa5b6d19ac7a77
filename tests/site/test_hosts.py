"""A self-check is the same under every host."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from mkdocs_selfcheck.passages import anchors
from tests.site.test_build import ADVICE, QUIZ, SHOWN
from tests.tools.hosts import HOSTS, build_site, settings

PAGES = (
    "index.html",
    "guide/what-to-do-if-you-dont-get-the-job/index.html",
    "my-record/index.html",
)
OURS = ":is(self-check, selfcheck-record)"


@cache
def forms(site: Path, page: str) -> tuple[str, frozenset[str]]:
    """Return the markup of a page's self-checks or record, and their addresses from the root.

    What is kept out of the search is marked; Zensical takes the marks away when it has read them.
    """
    soup = BeautifulSoup((site / page).read_text("utf-8"), "html.parser")
    for tag in soup.select(f"{OURS} [data-search-exclude]"):
        del tag["data-search-exclude"]
    addresses = set()
    for tag in soup.select(f"{OURS} :is([href], [src])"):
        name = "href" if "href" in tag.attrs else "src"
        tag[name] = urljoin(f"/{page.removesuffix('index.html')}", str(tag[name]))
        addresses.add(str(tag[name]))
    return "\n".join(str(one) for one in soup.select(OURS)), frozenset(addresses)


@pytest.mark.parametrize("host", HOSTS)
def test_a_self_check_is_that_of_mkdocs_with_material_and_leads_somewhere(host: str) -> None:
    site = build_site(host)
    for page in PAGES:
        expected, _ = forms(build_site("material"), page)
        markup, addresses = forms(site, page)
        assert markup.splitlines() == expected.splitlines()
        assert len(addresses) >= 3
        for address in addresses:
            target, _, anchor = address.lstrip("/").partition("#")
            folder = not target or target.endswith("/")
            file = site / target / "index.html" if folder else site / target
            assert file.is_file(), address
            assert not anchor or anchor in anchors(file.read_text("utf-8")), address


def test_zensical_shows_what_is_wrong_and_prints_it(tmp_path: Path) -> None:
    for name, text in {
        "zensical.toml": settings("zensical.toml")[0],
        "quizzes/two.yml": QUIZ.replace("title: One", "tilte: One"),
        "docs/index.md": SHOWN,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "zensical", "build"], cwd=tmp_path, capture_output=True, text=True
    )
    assert "quizzes/two.yml:6:5: " in said.stderr
    page = BeautifulSoup((tmp_path / "site/index.html").read_text("utf-8"), "html.parser")
    assert 'Did you mean "title"?' in page.select_one(".sc-problem pre").get_text()


def test_the_example_of_the_extension_alone_makes_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in {
        "quizzes/two.yml": QUIZ,
        "docs/guide/chapter.md": SHOWN,
        "docs/guide/deep/advice.md": ADVICE,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, str] = {}
    exec(settings("render.py")[0], names)  # noqa: S102 - our own example
    page = BeautifulSoup(names["page"], "html.parser")
    why = page.select_one("self-check .sc-why a")
    expected = ("../guide/deep/advice.html#rest", "Why: Take a rest")
    assert (why["href"], why.get_text()) == expected
