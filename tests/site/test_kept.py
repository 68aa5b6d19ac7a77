"""While serving, pages are taken again; what is served is what a build from nothing gives."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.site.test_build import QUIZ
from tests.tools.shared import fresh_static

CONFIG = """\
site_name: A small site
theme: {name: null, custom_dir: own}
plugins: [search, selfcheck]
markdown_extensions: [attr_list]
validation: {anchors: warn}
"""
FILES = {
    "mkdocs.yml": CONFIG,
    "own/main.html": "<title>{{ page.title }}</title>{{ nav }}{{ page.toc }}{{ page.content }}",
    "quizzes/two.yml": QUIZ,
    "docs/index.md": "# Home\n\nTo [advice](guide/deep/advice.md#rest).\n\n## Part\n",
    "docs/shown.md": "# Shown\n\n/// selfcheck | two\n///\n",
    "docs/other.md": "# Other\n\nTo [a part](index.md#part).\n\n## More\n\n![](a.png)\n",
    "docs/guide/deep/advice.md": "# Advice\n\n- **Take a rest**{#rest}: [back](../../shown.md).\n",
    "docs/a.png": "no picture",
}
SNIPPETS = CONFIG.replace("[attr_list]", "[attr_list, pymdownx.snippets]")
EDITS: dict[str, dict[str, str | None]] = {
    "nothing": {},
    "a quiz breaks": {"quizzes/two.yml": QUIZ.replace("title: One", "tilte: One")},
    "and is mended": {"quizzes/two.yml": QUIZ},
    "a quiz's title": {"quizzes/two.yml": QUIZ.replace("Two questions", "Questions")},
    "another quiz": {"quizzes/new.yml": QUIZ},
    "a page names a quiz to come": {"docs/other.md": "# Other\n\n/// selfcheck | later\n///\n"},
    "it comes": {"quizzes/later.yml": QUIZ},
    "a block in code": {"docs/other.md": "# Other\n\n-   a\n\n        /// selfcheck | last\n"},
    "which is read as one": {"quizzes/last.yml": QUIZ},
    "a quiz goes": {"quizzes/two.yml": None},
    "it comes back": {"quizzes/two.yml": QUIZ},
    "a heading that others link to": {"docs/index.md": "# Home\n\n## Piece\n"},
    "a passage goes": {"docs/guide/deep/advice.md": "# Advice\n"},
    "a page that is linked to goes": {"docs/shown.md": None},
    "a link to nowhere": {"docs/index.md": "# Home\n\nTo [news](news.md) and [out](/out).\n"},
    "the page it led to": {"docs/news.md": "# News\n\n## First\n"},
    "a picture": {"docs/b.png": "no picture either"},
    "another title": {"docs/news.md": "---\ntitle: What is new\ntags: [a]\n---\n# News\n"},
    "out of the search": {
        "docs/news.md": "---\ntitle: What is new\nsearch: {exclude: true}\n---\n# News\n"
    },
    "the order": {"mkdocs.yml": CONFIG + "nav: [other.md, index.md, Else: news.md]\n"},
    "addresses": {"mkdocs.yml": CONFIG + "use_directory_urls: false\n"},
    "marks on headings": {
        "mkdocs.yml": CONFIG.replace("[attr_list]", "[attr_list, toc: {permalink: true}]")
    },
    "the search": {"mkdocs.yml": CONFIG.replace("[search", "[search: {indexing: titles}")},
    "the theme's page": {"own/main.html": "<h1>{{ page.title }}</h1>{{ page.content }}"},
    "another theme": {"mkdocs.yml": CONFIG.replace("{name: null, custom_dir: own}", "mkdocs")},
    "a file in pages": {
        "mkdocs.yml": SNIPPETS,
        "docs/part.txt": "First.",
        "docs/news.md": '# News\n\n--8<-- "docs/part.txt"\n',
    },
    "that file changes": {"docs/part.txt": "Second. [Home](index.md)"},
    "and holds a quiz": {"docs/part.txt": "/// selfcheck | two\n///\n"},
}


_OF_A_BUILD = re.compile(r"in [\d.]+ seconds|to directory")


class Author:
    """Somebody who has `mkdocs serve` open while writing."""

    def __init__(self, root: Path, log: pytest.LogCaptureFixture) -> None:
        self._root, self._log = root, log
        self._plugins: dict[str, Any] = {}

    def write(self, files: dict[str, str | None]) -> None:
        for name, text in files.items():
            file = self._root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_text(text, "utf-8")

    def served(self) -> tuple[dict[str, bytes], list[str]]:
        """Build again as the server does; return all files of the site, and what was said."""
        return self._built("served", self._plugins)

    def fresh(self) -> tuple[dict[str, bytes], list[str]]:
        """The same from a server that was only just started."""
        return self._built("fresh", {})

    def _built(self, name: str, plugins: dict[str, Any]) -> tuple[dict[str, bytes], list[str]]:
        self._log.clear()
        # Here MkDocs keeps the plugins of a server that is running.
        MkDocsConfig.plugins.plugin_cache = plugins
        first = not plugins
        config = load_config("mkdocs.yml", site_dir=name, site_url="http://127.0.0.1:8000/")
        if first:
            config.plugins.on_startup(command="serve", dirty=False)
        with self._log.at_level(logging.INFO, "mkdocs"):
            build(config, serve_url=config.site_url)
        site = self._root / name
        files = {str(x.relative_to(site)): x.read_bytes() for x in site.rglob("*") if x.is_file()}
        said = [record.getMessage() for record in self._log.records]
        return files, [one for one in said if not _OF_A_BUILD.search(one)]


@pytest.fixture
def author(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Author:
    fresh_static()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    monkeypatch.setattr(MkDocsConfig.plugins, "plugin_cache", {})
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    author = Author(tmp_path, caplog)
    author.write({**FILES})
    return author


def test_after_every_edit_the_site_is_as_if_built_from_nothing(author: Author) -> None:
    author.served()
    for edit, files in EDITS.items():
        author.write(files)
        (site, said), (fresh, fresh_said) = author.served(), author.fresh()
        assert said == fresh_said, edit
        assert site.keys() == fresh.keys(), edit
        assert [name for name in site if site[name] != fresh[name]] == [], edit


LANGUAGES = (
    "[search, selfcheck, i18n: {docs_structure: suffix, languages: ["
    "{locale: en, name: English, default: true}, {locale: de, name: Deutsch}]}]"
)


@pytest.mark.parametrize(
    "config",
    [
        CONFIG.replace("{name: null, custom_dir: own}", "material"),
        CONFIG.replace("[search, selfcheck]", LANGUAGES),
    ],
)
def test_so_it_is_with_material_and_in_two_languages(author: Author, config: str) -> None:
    author.write({"mkdocs.yml": config, "docs/index.de.md": "# Heim\n\n## Teil {#part}\n"})
    author.served()
    for edit in ("a quiz breaks", "another title", "out of the search"):
        author.write(EDITS[edit])
        assert author.served() == author.fresh(), edit


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The first words of the pages that went through Markdown since it was last asked."""
    texts: list[str] = []
    convert = Markdown.convert

    def noting(md: Markdown, text: str) -> str:
        texts.append(text.split("\n")[0].removeprefix("# "))
        return convert(md, text)

    monkeypatch.setattr(Markdown, "convert", noting)

    def since() -> list[str]:
        noted = [*texts]
        texts.clear()
        return noted

    return since


def test_only_pages_that_changed_or_show_a_quiz_are_made_again(
    author: Author, made: Callable[[], list[str]]
) -> None:
    author.served()
    assert sorted(made()) == ["Advice", "Home", "Other", "Shown"]
    author.write({"quizzes/two.yml": QUIZ.replace("Two", "Three")})
    author.served()
    assert made() == ["Shown"]
    author.write({"docs/other.md": "# Else\n"})
    author.served()
    assert sorted(made()) == ["Else", "Shown"]


@pytest.mark.parametrize(
    "extensions",
    [
        "[attr_list, pymdownx.snippets]",
        "[attr_list, own_extension]",
        "[attr_list, pymdownx.superfences: {custom_fences: [{name: a, class: a, "
        "format: !!python/name:yaml.dump }]}]",
    ],
)
def test_where_markdown_may_depend_on_more_every_page_is_made(
    author: Author,
    made: Callable[[], list[str]],
    extensions: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    own = "from markdown.extensions.toc import makeExtension\n"
    config = CONFIG.replace("[attr_list]", extensions)
    author.write({"mkdocs.yml": config, "own_extension.py": own})
    for _ in range(2):
        author.served()
        assert sorted(made()) == ["Advice", "Home", "Other", "Shown"]


@pytest.mark.usefixtures("author")
def test_a_build_keeps_nothing(made: Callable[[], list[str]]) -> None:
    config = load_config("mkdocs.yml", site_dir="site")
    config.plugins.on_startup(command="build", dirty=False)
    for _ in range(2):
        build(load_config("mkdocs.yml", site_dir="site"))
        assert sorted(made()) == ["Advice", "Home", "Other", "Shown"]
