"""What a page loads, in bytes as a server would send them: the budgets of the project."""

import gzip
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from mkdocs_selfcheck.render.assets import STATIC

KIB = 1024


def weight(path: Path) -> int:
    """Bytes of a file under gzip at its best."""
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))


def pages(site: Path) -> dict[str, BeautifulSoup]:
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }


def loads(page: BeautifulSoup, pattern: str) -> list[str]:
    """What a page loads by itself, of the addresses that match."""
    tags = page.select("script[src], link[href], img[src], iframe[src]")
    addresses = [str(tag.get("src") or tag.get("href")) for tag in tags]
    return [address for address in addresses if re.search(pattern, address)]


@pytest.mark.parametrize(
    ("part", "budget"),
    [
        ("script", 8 * KIB),
        ("style", 3 * KIB),
        ("results", 12 * KIB),
    ],
)
def test_a_part_of_the_plugin_stays_in_its_budget(
    built_guide: Path, part: str, budget: int
) -> None:
    name = json.loads((STATIC / "manifest.json").read_text("utf-8"))[part]
    found = weight(built_guide / "assets" / "selfcheck" / name)
    assert found <= budget, f"{name}: {found} bytes, {budget} at most"


def test_the_guides_own_sheet_stays_in_its_budget(built_guide: Path) -> None:
    assert weight(built_guide / "assets" / "guide.css") <= 6 * KIB


def test_a_page_with_a_self_check_loads_one_script_and_one_sheet_of_ours(built_guide: Path) -> None:
    with_one = {
        name: page for name, page in pages(built_guide).items() if page.select("self-check")
    }
    assert sorted(with_one) == [
        "guide/handling-rejection-gracefully/index.html",
        "guide/what-to-do-if-you-dont-get-the-job/index.html",
    ]
    for page in with_one.values():
        kinds = [address.rsplit(".", 1)[1] for address in loads(page, "assets/selfcheck/")]
        assert sorted(kinds) == ["css", "js"]


def test_a_page_without_a_self_check_loads_nothing_of_the_plugin(built_guide: Path) -> None:
    without = {n: page for n, page in pages(built_guide).items() if not page.select("self-check")}
    assert len(without) > 5
    assert {name: loads(page, "self-?check") for name, page in without.items()} == {
        name: [] for name in without
    }


def test_no_page_loads_anything_from_elsewhere(built_guide: Path) -> None:
    found = {name: loads(page, r"^(?:[a-z]+:)?//") for name, page in pages(built_guide).items()}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}
