"""The pages of a preview: the bar with its frame, and the self-check or what is wrong with it."""

import posixpath
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown import markdown
from markupsafe import Markup

from mkdocs_selfcheck.diagnostics import Diagnostic, render_text
from mkdocs_selfcheck.hosts.page import short
from mkdocs_selfcheck.passages import titles
from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.render.assets import FOLDER, assets
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.page import Place, render
from mkdocs_selfcheck.source import Folder, load_file

PASSAGES = "docs"
"""Where the preview has the pages that a quiz points to."""


FILLS = (
    ("", "My own", "Your own answers"),
    ("lowest", "Lowest", "The lowest level of a scale; the first option of a choice"),
    ("middle", "Middle", "The middle of a scale, and of the options of a choice"),
    ("highest", "Highest", "The highest level of a scale; the last option of a choice, or all"),
    ("mixed", "Mixed", "Levels and options in turn"),
    ("na", "Does not apply", "Does not apply, wherever that can be said"),
    ("empty", "Empty", "No answer at all"),
)
"""What can be filled in: its name for the script, on its button, and what it means there."""


class Stage:
    """One quiz file as pages, read anew whenever one is asked for."""

    def __init__(self, file: Path, docs: Path | None = None) -> None:
        """Show `file`; `docs` is the folder of the pages that it points to, if there is one."""
        self.file = file
        self.docs = docs.resolve() if docs else None

    def read(self) -> Folder:
        """Return the quiz as it is now, or what is wrong with it."""
        return load_file(Path(short(str(self.file))))

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Return what changes when the file does, or the quiz that it is a translation of."""
        id = self.file.name.partition(".")[0]
        return (_stamp(self.file), _stamp(self.file.with_name(f"{id}.yml")))

    def outer(self) -> str:
        """Return the page with the bar and the frame."""
        script, style = (f"{FOLDER}/{name}" for name in assets().preview)
        return _rendered(
            "preview.html", name=self.file.name, fills=FILLS, script=script, style=style
        )

    def page(self, site: str) -> str:
        """Return the page inside the frame; `site` names the record of its answers."""
        folder = self.read()
        quiz = _quiz(folder)
        return _rendered(
            "preview-page.html",
            title=quiz.title if quiz else self.file.name,
            lang=(quiz.lang if quiz else "") or "en",
            style=f"{FOLDER}/{assets().preview[1]}",
            body=Markup(self._form(quiz, site)) if quiz else "",  # noqa: S704 - our own markup
            problem=_problem(folder.diagnostics, quiz),
            said=render_text(folder.diagnostics),
        )

    def passage(self, path: str) -> str | None:
        """Return a page that the quiz points to, as far as Markdown alone makes it one."""
        source = self._source(path)
        if source is None:
            return None
        html = markdown(source, extensions=["attr_list", "md_in_html", "tables", "toc", "meta"])
        style = posixpath.relpath(f"{FOLDER}/{assets().preview[1]}", posixpath.dirname(path) or ".")
        return _rendered(
            "preview-page.html",
            title=path,
            lang="en",
            style=f"../{style}",
            body=Markup(html),  # noqa: S704 - of the author's own site, under a policy without scripts
            problem="",
            said="",
        )

    def _form(self, quiz: Quiz, site: str) -> str:
        lang = quiz.lang or "en"
        built = assets(interface(lang))
        place = Place(
            site=site,
            lang=lang,
            heading=2,
            open=True,
            style=f"{FOLDER}/{built.style}",
            script=f"{FOLDER}/{built.script}",
        )
        known: dict[str, Mapping[str, str]] = {}

        def title(link: str) -> str:
            target, _, anchor = link.partition("#")
            if target not in known:
                known[target] = titles(self._source(target) or "")
            return known[target].get(anchor, "")

        markup = render(quiz, place, lambda link: f"{PASSAGES}/{link}", title)
        return markup if self.docs else _without_passages(markup)

    def _source(self, path: str) -> str | None:
        """The Markdown of a page, where it lies in docs."""
        if self.docs is None or not path.endswith(".md"):
            return None
        try:
            file = (self.docs / path).resolve()
            return file.read_text("utf-8-sig") if file.is_relative_to(self.docs) else None
        except (OSError, ValueError):
            return None


def _quiz(folder: Folder) -> Quiz | None:
    """The quiz of the file: as it is translated there, where the file is a translation."""
    for by_language in folder.translations.values():
        for translation in by_language.values():
            return translation.quiz
    return next(iter(folder.quizzes.values()), None)


def _stamp(file: Path) -> tuple[int, int]:
    try:
        stat = file.stat()
    except OSError:
        return (0, 0)
    return (stat.st_mtime_ns, stat.st_size)


def _without_passages(markup: str) -> str:
    """Where there are no pages, what leads to them is text."""
    root = ElementTree.fromstring(markup)  # noqa: S314 - made by our templates, not read
    for link in root.iter("a"):
        if link.get("href", "").startswith(f"{PASSAGES}/"):
            del link.attrib["href"]
    return ElementTree.tostring(root, encoding="unicode", method="html")


def _problem(found: tuple[Diagnostic, ...], quiz: Quiz | None) -> str:
    if quiz is None:
        return "This self-check cannot be shown yet"
    return "It works, and this is worth a look" if found else ""


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("mkdocs_selfcheck.hosts.preview"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values)
