"""What a page may weigh, gzipped at level 9; a failure says the figure."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.browser.pages import HANDLING, WHAT_TO_DO, SelfCheck
from tests.conftest import Serve
from tests.tools.catalogues import PLURALS

OURS = "assets/selfcheck/"
QUIZZES = Path(__file__).resolve().parents[2] / "quizzes"
WITH_SELF_CHECK = {
    f"{HANDLING}index.html",
    f"{WHAT_TO_DO}index.html",
    *(f"checks/{quiz.stem}/index.html" for quiz in QUIZZES.glob("*.yml") if "." not in quiz.stem),
    *(f"embed/{'/'.join(quiz.stem.split('.'))}/index.html" for quiz in QUIZZES.glob("*.yml")),
}
WITH_RECORD = "my-record/index.html"
WITH_OURS = {*WITH_SELF_CHECK, WITH_RECORD}
STATIC = Path(__file__).resolve().parents[2] / "plugins" / "mkdocs_selfcheck" / "static"


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9, mtime=0))


@pytest.fixture(scope="module")
def parts(built_guide: Path) -> dict[str, Path]:
    """Our files in the built guide, by what they are."""
    manifest = json.loads((STATIC / "manifest.json").read_text("utf-8"))
    files = {
        name: built_guide / OURS / file for name, file in manifest.items() if name != "languages"
    }
    files["host"] = built_guide / "embed" / "selfcheck-host.js"
    return {name: file for name, file in files.items() if file.suffix in {".js", ".css"}}


@pytest.mark.parametrize(
    ("part", "most"),
    [
        ("script", 8 * 1024),
        ("style", 3 * 1024),
        ("results", 12 * 1024),
        ("record", 12 * 1024),
        ("recordStyle", 4 * 1024),
        ("host", 2 * 1024),
    ],
)
def test_a_part_keeps_to_its_budget(parts: dict[str, Path], part: str, most: int) -> None:
    size = weight(parts[part])
    assert size <= most, f"{part}: {size} bytes of {most}"


@pytest.mark.parametrize("part", ["script", "results", "record"])
def test_no_language_weighs_much_more_than_english(part: str) -> None:
    """Three in a hundred: Arabic, Chinese and Japanese take two or three bytes a letter."""
    most = {"script": 8 * 1024, "results": 12 * 1024, "record": 12 * 1024}[part] * 1.03
    manifest = json.loads((STATIC / "manifest.json").read_text("utf-8"))
    sizes = {lang: weight(STATIC / built[part]) for lang, built in manifest["languages"].items()}
    assert sizes.keys() == {name.replace("_", "-") for name in PLURALS}
    assert {lang: size for lang, size in sizes.items() if size > most} == {}


def test_the_guides_own_sheet_keeps_to_its_budget(built_guide: Path) -> None:
    size = weight(built_guide / "assets" / "guide.css")
    assert size <= 6 * 1024, f"guide.css: {size} bytes of {6 * 1024}"


def in_english(name: str) -> str:
    """Return the path that a page has, or would have, in English."""
    return re.sub(r"^(de|ar)/", "", name)


def test_no_page_without_a_self_check_names_a_file_of_ours(built_guide: Path) -> None:
    found: dict[str, list[str]] = {}
    for path in built_guide.rglob("*.html"):
        name = path.relative_to(built_guide).as_posix()
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert bool(page.select("self-check")) == (in_english(name) in WITH_SELF_CHECK), name
        assert bool(page.select("selfcheck-record")) == (in_english(name) == WITH_RECORD), name
        # As addresses, not as words: the documentation tells of these files.
        named = [each.get("src") or each.get("href") or "" for each in page.select("[src], [href]")]
        found[name] = [each for each in named if OURS in each]
    assert {name for name, ours in found.items() if ours} >= WITH_OURS
    assert {name: len(ours) for name, ours in found.items() if ours} == {
        name: 2 for name in found if in_english(name) in WITH_OURS
    }


@pytest.mark.parametrize(
    "pages",
    [
        ("index.html", "404.html", "authors/format/index.html"),
        pytest.param(("**/*.html",), marks=pytest.mark.audit),
    ],
    ids=["some", "all"],
)
def test_no_page_without_a_self_check_loads_a_byte_of_ours(
    page: Page, built_guide: Path, serve: Serve, pages: tuple[str, ...]
) -> None:
    url = serve(built_guide).url
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    for path in sorted(path for each in pages for path in built_guide.glob(each)):
        name = path.relative_to(built_guide).as_posix()
        if in_english(name) not in WITH_OURS:
            page.goto(url + name, wait_until="load")
    assert len({each for each in loaded if each.endswith(("/", ".html"))}) >= len(pages)
    assert [each for each in loaded if OURS in each] == []


def test_one_script_and_one_sheet_until_ready(page: Page, built_guide: Path, serve: Serve) -> None:
    url = serve(built_guide).url
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(url + WHAT_TO_DO)
    for quiz in ("first-day", "interview-reflection", "skill-gaps"):
        SelfCheck(page, quiz).ready()
    ours = sorted(each.rsplit("/", 1)[1] for each in loaded if OURS in each)
    assert [each.rsplit("-", 1)[0] for each in ours] == ["self-check", "self-check"]
    assert {each.rsplit(".", 1)[1] for each in ours} == {"js", "css"}


def test_a_frame_weighs_at_most_20_kilobytes_until_it_is_ready(built_guide: Path) -> None:
    """The document with its script and sheet, in each language; results come later."""
    sizes = {}
    for path in built_guide.glob("embed/**/index.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        loaded = page.select("script[src], link[rel=stylesheet]")
        files = [path.parent / str(one.get("src") or one["href"]) for one in loaded]
        assert len(files) == 2
        sizes[path.relative_to(built_guide).as_posix()] = sum(map(weight, [path, *files]))
    assert len(sizes) > 7
    assert {name: size for name, size in sizes.items() if size > 20 * 1024} == {}
