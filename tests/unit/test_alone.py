"""The Markdown extension without our plugin: what it takes from the host, and what it says."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from tests.site.test_build import ADVICE, QUIZ, SHOWN


class Context(Preprocessor):
    """What Zensical puts into each page's Markdown: settings and the page."""

    def __init__(self, root: Path, path: str, **settings: Any) -> None:
        super().__init__()
        self.page = SimpleNamespace(path=path)
        self.config = {
            "root_dir": str(root),
            "docs_dir": "docs",
            "site_url": None,
            "site_name": "A small site",
            "theme": {"language": "en"},
            **settings,
        }

    def run(self, lines: list[str]) -> list[str]:
        return lines


class Zensical(Extension):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.preprocessors.register(self._context, "rendering_context", 0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in {"quizzes/two.yml": QUIZ, "docs/guide/deep/advice.md": ADVICE}.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def made(text: str, *extensions: Extension, **options: Any) -> BeautifulSoup:
    md = Markdown(
        extensions=[*extensions, "attr_list", "selfcheck"], extension_configs={"selfcheck": options}
    )
    return BeautifulSoup(md.convert(text), "html.parser")


def test_page_and_settings_come_from_zensical(root: Path) -> None:
    # It takes every address for one seen from the Markdown file, and rewrites it.
    context = Context(root, "guide/page.md", theme={"language": "de"})
    page = made(SHOWN, Zensical(context))
    assert page.select_one("self-check")["site"] == "a-small-site"
    assert '"lang":"de"' in page.select_one("self-check")["data-model"]
    assert page.select_one("script")["src"].startswith("../assets/selfcheck/self-check.de-")
    link = page.select_one(".sc-why a")
    assert (link["href"], link.get_text()) == ("deep/advice.md#rest", "Warum: Take a rest")


@pytest.mark.parametrize(
    ("settings", "options", "site"),
    [
        ({"site_url": "https://example.org/sub/"}, {}, "sub"),
        ({"site_url": "https://example.org/"}, {}, "a-small-site"),
        ({"site_url": "https://example.org/sub/"}, {"site": "mine"}, "mine"),
    ],
)
def test_the_record_has_the_name_that_the_plugin_would_give(
    root: Path, settings: dict[str, Any], options: dict[str, str], site: str
) -> None:
    page = made(SHOWN, Zensical(Context(root, "index.md", **settings)), **options)
    assert page.select_one("self-check")["site"] == site


def test_a_quiz_that_breaks_is_told_of_once_and_shown_in_each_page(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (root / "quizzes/two.yml").write_text(QUIZ.replace("title: One", "tilte: One"), "utf-8")
    with caplog.at_level(logging.WARNING):
        for path in ("index.md", "other.md"):
            page = made(SHOWN, Zensical(Context(root, path)))
            assert '"tilte"' in page.select_one(".sc-problem").get_text()
    assert [one.getMessage().splitlines()[0].split(":")[1:3] for one in caplog.records] == [
        ["6", "5"]
    ]


def test_a_quiz_that_was_mended_is_read_again(root: Path) -> None:
    (root / "quizzes/two.yml").write_text("title: [\n", "utf-8")
    assert made(SHOWN, Zensical(Context(root, "index.md"))).select(".sc-problem")
    (root / "quizzes/two.yml").write_text(QUIZ, "utf-8")
    page = made(SHOWN, Zensical(Context(root, "index.md")))
    assert page.select("form")
    assert not page.select(".sc-problem")


def test_what_is_wrong_with_a_block_names_the_line_of_the_file(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    text = "---\ntitle: x\n---\n\n# A\n\n/// selfcheck | tow\n///\n"
    (root / "docs/page.md").write_text(text, "utf-8")
    with caplog.at_level(logging.WARNING):
        page = made(text.split("---\n")[2], Zensical(Context(root, "page.md")))
    (said,) = caplog.messages
    assert "docs/page.md:7:17: " in said
    assert 'Did you mean "two"?' in said
    # Above the page, and where the self-check would stand.
    assert [box.select_one("pre").get_text() for box in page.select(".sc-problem")] == [said] * 2


def test_without_any_host_the_options_say_where_the_page_lies(root: Path) -> None:
    page = made(
        SHOWN, quizzes=str(root / "quizzes"), docs=str(root / "docs"), root="../", ending=".html"
    )
    assert page.select_one("self-check")["site"] == "site"
    assert page.select_one("script")["src"].startswith("../assets/selfcheck/self-check-")
    link = page.select_one(".sc-why a")
    expected = ("../guide/deep/advice.html#rest", "Why: Take a rest")
    assert (link["href"], link.get_text()) == expected


def test_without_a_folder_of_quizzes_the_page_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        page = made(SHOWN, Zensical(Context(tmp_path, "index.md")))
    assert 'There is no quiz "two".' in page.select_one(".sc-problem").get_text()
    assert "There is no such folder." in caplog.messages[0]


def test_an_option_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match=r'"siet" is no option.* Did you mean "site"'):
        made("# A", siet="x")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"site": "a b"}, "selfcheck: `site: a b` may hold letters"),
        ({"site": "a\n"}, "selfcheck: `site: a\n` may hold letters"),
        ({"site": 3}, "selfcheck: `site: 3` may hold letters"),
        ({"lang": "x"}, "selfcheck: `lang: x` is no language tag"),
        ({"support": 3}, "selfcheck: `support` is a text"),
        ({"support": "![](https://x.example/y.png)"}, "selfcheck: `support`: A picture comes"),
        ({"quizzes": 3}, "selfcheck: `quizzes: 3` is no path"),
    ],
)
def test_an_option_that_holds_what_it_may_not_is_refused_by_name(
    root: Path, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        made("# A", Zensical(Context(root, "index.md")), **options)


def test_a_language_may_be_written_as_a_locale(root: Path) -> None:
    page = made(SHOWN, Zensical(Context(root, "index.md")), lang="pt_BR")
    assert '"lang":"pt-BR"' in page.select_one("self-check")["data-model"]


def test_the_lock_of_an_editor_hides_no_quiz(root: Path, caplog: pytest.LogCaptureFixture) -> None:
    (root / "quizzes/.#two.yml").symlink_to("me@host.1:2")
    assert made(SHOWN, Zensical(Context(root, "index.md"))).select("form")
    assert caplog.messages == []


def test_a_block_that_cannot_be_read_is_told_of_once(
    root: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for block in ("two closed", "\u00a0two", "Two"):
        caplog.clear()
        page = made(f"/// selfcheck | {block}\n///\n", Zensical(Context(root, "index.md")))
        assert len(caplog.messages) == 1
        assert page.select(".sc-problem")


def test_the_record_and_self_checks_lead_to_each_other_under_zensical(root: Path) -> None:
    for name in ("z.md", "a/b.md", "index.md"):
        (root / "docs" / name).parent.mkdir(exist_ok=True)
        (root / "docs" / name).write_text(SHOWN if name != "index.md" else "# Home", "utf-8")
    (root / "docs" / "mine.md").write_text("/// selfcheck-record\n///\n", "utf-8")
    page = made("/// selfcheck-record\n///\n", Zensical(Context(root, "mine.md")))
    (door,) = page.select(".sc-doors a")
    assert door["href"] == "z.md#selfcheck-two"
    page = made(SHOWN, Zensical(Context(root, "a/b.md")))
    assert page.select_one(".sc-where a")["href"] == "../mine.md#selfcheck-record"
