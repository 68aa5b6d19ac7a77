"""What Markdown made of pages, taken again while somebody writes and all that went in is the same.

MkDocs makes every page anew after each save, and most of a save's time is Markdown. Only that one
step is left out here: every plugin still sees every page, and every page is written.
"""

import logging
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.scan import scan
from mkdocs_selfcheck.hosts.text_alone import text_alone
from mkdocs_selfcheck.passages import PROBLEM

_LINKS = "links_to_anchors"
_COMES_OUT = {"content", "toc", "present_anchor_ids", "_title_from_render", _LINKS}
"""What MkDocs sets on a page while rendering it. Where it sets more, nothing is kept."""
_OURS = ("<self-check", PROBLEM)


@dataclass(frozen=True, slots=True)
class _Made:
    text: str
    around: str
    page: dict[str, Any]


class Kept:
    """Pages as Markdown made them, by the path of their source.

    A page is made anew when its text, the site's files or its settings are not as they were; when
    a self-check, or anything that is wrong with one, belongs on it; and when something was said
    while it was made, so that it is said again. Where the site's Markdown depends on more than
    the text, all pages are.
    """

    def __init__(self) -> None:
        self._made: dict[str, _Made] = {}
        self._files: Any = None
        self._by_source: dict[str, Any] = {}
        self._around: str | None = None

    def render(
        self, page: Any, config: Any, files: Any, library: Library, make: Callable[[], None]
    ) -> None:
        """Put what Markdown makes of a page into it, by `make` where it is not known."""
        around, text, source = self._surroundings(config, files), page.markdown, page.file.src_uri
        if around is None or any(scan(text, library.ids)):
            make()
            return
        made = self._made.get(source)
        if made and made.text == text and made.around == around:
            vars(page).update(_with_links(deepcopy(made.page), self._by_source.__getitem__))
            return
        self._made.pop(source, None)
        before, found, said = dict(vars(page)), len(library.found), _Said()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(said)
        try:
            make()
        finally:
            logger.removeHandler(said)
        after = {name: value for name, value in vars(page).items() if value is not before.get(name)}
        if (
            not said.anything
            and len(library.found) == found
            and after.keys() <= _COMES_OUT
            and not any(sign in page.content for sign in _OURS)
        ):
            after = deepcopy(_with_links(after, lambda file: file.src_uri))
            if self._by_source.keys() >= (after.get(_LINKS) or {}).keys():
                self._made[source] = _Made(text, around, after)

    def _surroundings(self, config: Any, files: Any) -> str | None:
        """Return all that a page's links and Markdown depend on but its text; None for more."""
        if files is not self._files or len(files) != len(self._by_source):
            self._files, self._by_source = files, {file.src_uri: file for file in files}
            extensions = config.markdown_extensions
            options = {name: of for name, of in config.mdx_configs.items() if name != "selfcheck"}
            around = None
            if text_alone(extensions, options):
                listed = [(file.src_uri, file.url, str(file.inclusion)) for file in files]
                settings = (config.validation, config.use_directory_urls, config.site_url)
                around = repr((listed, settings, extensions, options))
            # The very same text is compared at once, page by page.
            self._around = self._around if self._around == around else around
        return self._around


def _with_links(page: dict[str, Any], turn: Callable[[Any], Any]) -> dict[str, Any]:
    """The same with the files that are linked to as paths, or with those paths as files."""
    if not page.get(_LINKS):
        return page
    return {**page, _LINKS: {turn(to): anchors for to, anchors in page[_LINKS].items()}}


class _Said(logging.Handler):
    """Notices whether anything is said that an author may see."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - what it says is not asked
        self.anything = True
