"""The pages of a preview, and who gets them."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from mkdocs_selfcheck.hosts.preview import PreviewServer, Stage
from mkdocs_selfcheck.render.assets import assets
from tests.site.test_build import ADVICE, QUIZ
from tests.tools.shared import fresh_static


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fresh_static()
    for name, text in {
        "quizzes/two.yml": QUIZ,
        "docs/guide/deep/advice.md": ADVICE,
        "secret.md": "# Secret\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def page(stage: Stage, site: str = "preview") -> BeautifulSoup:
    return BeautifulSoup(stage.page(site), "html.parser")


def test_passages_have_their_titles_where_there_are_docs(folder: Path) -> None:
    shown = page(Stage(folder / "quizzes/two.yml", folder / "docs"))
    why = shown.select_one(".sc-why a")
    expected = ("Why: Take a rest", "docs/guide/deep/advice.md#rest")
    assert (why.get_text(), why["href"]) == expected


def test_without_docs_a_passage_is_text(folder: Path) -> None:
    shown = page(Stage(folder / "quizzes/two.yml"))
    assert "Why: the passage in the guide" in shown.select_one(".sc-why").get_text()
    assert shown.select("self-check .sc-why a[href]") == []


def test_the_answers_have_a_record_of_their_own(folder: Path) -> None:
    shown = page(Stage(folder / "quizzes/two.yml"), "preview.lowest")
    assert shown.select_one("self-check")["site"] == "preview.lowest"


def test_what_is_wrong_stands_in_place_of_the_self_check(folder: Path) -> None:
    file = folder / "quizzes/two.yml"
    file.write_text(QUIZ.replace("title: One", "tilte: <b>One"), "utf-8")
    shown = page(Stage(file))
    said = shown.select_one(".pv-problem").get_text()
    assert "two.yml:6:5: " in said
    assert "tilte: <b>One" in said
    assert not shown.select("self-check")


def test_a_file_that_went_is_told(folder: Path) -> None:
    stage = Stage(folder / "quizzes/two.yml")
    before = stage.stamp()
    stage.file.unlink()
    assert stage.stamp() != before
    assert "cannot be read" in page(stage).select_one(".pv-problem").get_text()


def test_a_warning_stands_above_a_self_check_that_works(folder: Path) -> None:
    file = folder / "quizzes/few.yml"
    file.write_text(
        "title: Few\nscales: {basis: {view: A view, part: My part}}\ndimensions:\n"
        "  answers: {title: Answers, scale: basis, bands: [{title: Keep, next: Go on.}]}\n"
        "sections:\n  a: {title: A, dimension: answers, items: {one: {rating: One}}}\n",
        "utf-8",
    )
    shown = page(Stage(file))
    assert "[few-ratings]" in shown.select_one(".pv-problem").get_text()
    assert shown.select("self-check form")


def test_a_translation_is_shown_and_follows_its_source(folder: Path) -> None:
    (folder / "quizzes/two.de.yml").write_text("title: Zwei Fragen\n", "utf-8")
    stage = Stage(folder / "quizzes/two.de.yml")
    shown = page(stage)
    assert shown.select_one(".sc-title").get_text() == "Zwei Fragen"
    assert shown.select_one("html")["lang"] == "de"
    before = stage.stamp()
    (folder / "quizzes/two.yml").write_text(QUIZ + "\n", "utf-8")
    assert stage.stamp() != before
    (folder / "quizzes/two.de.yml").write_text("tilte: Zwei Fragen\n", "utf-8")
    shown = page(stage)
    assert "two.de.yml:1:1: " in shown.select_one(".pv-problem").get_text()
    assert not shown.select("self-check")


def test_only_pages_inside_docs_are_passages(folder: Path) -> None:
    stage = Stage(folder / "quizzes/two.yml", folder / "docs")
    html = stage.passage("guide/deep/advice.md")
    assert html is not None
    assert BeautifulSoup(html, "html.parser").select_one("strong#rest")
    assert stage.passage("../secret.md") is None
    assert stage.passage("guide/deep/none.md") is None


@pytest.fixture
def server(folder: Path) -> Iterator[PreviewServer]:
    server = PreviewServer(Stage(folder / "quizzes/two.yml", folder / "docs"))
    server.start()
    yield server
    server.stop()


def ask(server: PreviewServer, path: str, host: str = "") -> HTTPResponse:
    place = urlsplit(server.url).netloc
    connection = HTTPConnection(place, timeout=10)
    connection.request("GET", path, headers={"Host": host or place})
    answer = connection.getresponse()
    answer.said = answer.read().decode(errors="replace")
    connection.close()
    return answer


def test_nothing_but_our_own_scripts_may_run_in_a_preview(server: PreviewServer) -> None:
    for path in ("/", "/page", "/docs/guide/deep/advice.md"):
        policy = ask(server, path).headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'self';")
        assert "unsafe" not in policy


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/page?site=preview.mixed.1", 200),
        ("/page?site=%22%3E", 200),
        ("/favicon.ico", 204),
        ("/docs/../secret.md", 404),
        ("/docs/%2e%2e/secret.md", 404),
        ("/docs/%00.md", 404),
        ("/assets/selfcheck/manifest.json", 404),
        ("/assets/selfcheck/../../secret.md", 404),
    ],
)
def test_only_what_belongs_to_the_preview_is_served(
    server: PreviewServer, path: str, status: int
) -> None:
    assert ask(server, path).status == status


def test_a_page_of_elsewhere_gets_nothing(server: PreviewServer) -> None:
    answer = ask(server, "/page", host="example.org")
    assert answer.status == 403
    # Whoever asked for localhost learns where to go.
    assert server.url in answer.said


def test_two_previews_at_once_have_ports_of_their_own(folder: Path, server: PreviewServer) -> None:
    other = PreviewServer(Stage(folder / "quizzes/two.yml"))
    other.start()
    assert other.url != server.url
    assert ask(other, "/").status == 200
    other.stop()


def test_no_site_carries_the_scripts_of_the_preview() -> None:
    assert not set(assets().preview) & set(assets().names)
