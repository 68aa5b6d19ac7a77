"""The authors' pages on errors: their sections, and what their examples say when they are tried.

An example is titled "broken WHERE" or "mended WHERE". WHERE says what is put around it: a `file`
is whole, a `quiz` gets what it lacks, a `section` and an `item` get a quiz around them, a `page` is
Markdown, and a `translation` is one of the quiz that the page begins with.

`make generated` writes the list of all sections; `python -m tests.tools.fault_pages` writes the
messages of the examples as well. Tests fail when either is stale.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

from bs4 import BeautifulSoup
from markdown import Markdown

from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.markdown_extension import SelfcheckExtension
from mkdocs_selfcheck.passages import check
from mkdocs_selfcheck.source import load_bytes, load_folder

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
OVERVIEW = DOCS / "authors" / "errors.md"
PAGES = DOCS / "authors" / "errors"

_SECTION = re.compile(r"^###? `(?P<code>[^`]+)` \{ #(?P<anchor>\S+) \}\n", re.MULTILINE)
_FENCE = re.compile(r"^```\w+ title=\"(\w+) (\w+)\"\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MESSAGE = re.compile(r"^> (.+)$", re.MULTILINE)
_MARKUP = re.compile(r"[\\`*_\[\]#]")

_LIST = re.compile(r"(?<=<!-- list -->\n).*?(?=<!-- end of list -->)", re.DOTALL)

_SCALES = """\
scales:
  skill: {not-yet: Not yet, with-help: With help, alone: On my own}
  importance: {welcome: Welcome, required: Required}
"""
_SECTIONS = "sections:\n  end:\n    title: The end\n    items: {look-again: {date: When}}\n"
_TONIGHT = f"title: Tonight\n{_SECTIONS}"


@dataclass(frozen=True, kw_only=True)
class Example:
    """A fenced example and what is put around it."""

    around: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """What a page says of one code."""

    code: str
    anchor: str
    page: str
    message: str
    """As it is shown, without Markdown's escapes; "" if none is."""
    broken: Sequence[Example]
    mended: Sequence[Example]


def _pages() -> list[Path]:
    """Return the pages: first what happens to everybody, last what is rare."""
    known = ("yaml", "keys", "together", "pages", "translations", "files")
    return sorted(PAGES.glob("*.md"), key=lambda page: known.index(page.stem))


def sections() -> list[Section]:
    """Return the sections of all pages, in order."""
    found = []
    for page in _pages():
        _, *parts = _SECTION.split(page.read_text(encoding="utf-8"))
        for code, anchor, text in zip(*[iter(parts)] * 3, strict=True):
            examples = [
                (which, Example(around=around, text=example))
                for which, around, example in _FENCE.findall(text)
            ]
            message = _MESSAGE.search(text)
            found.append(
                Section(
                    code=code,
                    anchor=anchor,
                    page=page.name,
                    message=_read(message[1]) if message else "",
                    broken=[one for which, one in examples if which == "broken"],
                    mended=[one for which, one in examples if which == "mended"],
                )
            )
    return found


def say(example: Example, folder: Path) -> list[Diagnostic]:
    """Return what is said of an example; `folder` is an empty folder to write into."""
    if example.around == "page":
        return _page(example.text, folder)
    if example.around == "translation":
        return _translation(example.text, folder)
    loaded = load_bytes(_whole(example).encode(), "example.yml")
    found = [*loaded.diagnostics]
    if loaded.quiz:
        problems = check(loaded.quiz, _guide(), lambda page: _anchors(page))
        found += [loaded.diagnose(problem) for problem in problems]
    return found


def shown(message: str) -> str:
    """Return a message as it is written in a page's Markdown."""
    return escape(_MARKUP.sub(lambda sign: "\\" + sign[0], message), quote=False)


def _read(message: str) -> str:
    """Return what a reader of the page sees of a message."""
    return BeautifulSoup(Markdown().convert(message), "html.parser").get_text()


def overview() -> str:
    """Return the overview as it should be, with a link to each section."""
    lines = []
    for page in _pages():
        title = re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert title is not None, f"{page.name} has no title"
        links = [
            f"[`{one.code}`](errors/{page.name}#{one.anchor})"
            for one in sections()
            if one.page == page.name
        ]
        lines.append(f"\n**[{title[1]}](errors/{page.name})**\n\n{' · '.join(links)}\n")
    return _LIST.sub(lambda _: "".join(lines) + "\n", OVERVIEW.read_text(encoding="utf-8"))


def _write_messages() -> None:
    for section in sections():
        if not section.broken:
            continue
        with TemporaryDirectory() as folder:
            found = say(section.broken[0], Path(folder))
        page = PAGES / section.page
        head, text = page.read_text(encoding="utf-8").split(f"{{ #{section.anchor} }}\n", 1)
        message = f"> {shown(found[0].message)}" if found else "> ?"
        text = _MESSAGE.sub(lambda _: message, text, count=1)  # noqa: B023 - used at once
        page.write_text(f"{head}{{ #{section.anchor} }}\n{text}", encoding="utf-8")


def _whole(example: Example) -> str:
    text = example.text
    match example.around:
        case "item":
            held = "  all:\n    title: All\n    scale: skill\n    items:\n"
            text = f"sections:\n{held}{indent(text, ' ' * 6)}"
        case "section":
            text = f"sections:\n{indent(text, '  ')}"
        case "file":
            return text
    before = "" if re.search("^title:", text, re.MULTILINE) else "title: An example\n"
    before += "" if re.search("^scales:", text, re.MULTILINE) else _SCALES
    after = "" if re.search("^sections:", text, re.MULTILINE) else _SECTIONS
    return before + text + after


def _page(text: str, folder: Path) -> list[Diagnostic]:
    (folder / "tonight.yml").write_text(_TONIGHT, encoding="utf-8")
    library = Library(folder=load_folder(folder), site="docs", carry=False)
    Markdown(extensions=[SelfcheckExtension(library=library)]).convert(f"# A page\n\n{text}")
    return library.found


def _translation(text: str, folder: Path) -> list[Diagnostic]:
    page = (PAGES / "translations.md").read_text(encoding="utf-8")
    quiz = re.search(r'^```yaml title="quizzes/tonight.yml"\n(.*?)^```$', page, re.M | re.S)
    assert quiz is not None
    quizzes = folder / "quizzes"
    quizzes.mkdir()
    (quizzes / "tonight.yml").write_text(quiz[1], encoding="utf-8")
    (quizzes / "tonight.de.yml").write_text(text, encoding="utf-8")
    return [*load_folder(quizzes).diagnostics]


def _guide() -> list[str]:
    return [page.relative_to(DOCS).as_posix() for page in (DOCS / "guide").glob("*.md")]


def _anchors(page: str) -> list[str]:
    return re.findall(r"\{ ?#([\w-]+) ?\}", (DOCS / page).read_text(encoding="utf-8"))


if __name__ == "__main__":
    _write_messages()
    OVERVIEW.write_text(overview(), encoding="utf-8")
