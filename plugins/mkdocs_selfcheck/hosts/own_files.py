"""The files of the self-checks' own pages, among those of MkDocs."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from mkdocs_selfcheck.hosts.homes import homes
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.own_pages import LIST, leaves, list_page, own_page, paths, unfolded
from mkdocs_selfcheck.passages import titles
from mkdocs_selfcheck.quiz.foreign import Foreign


class OwnFiles:
    """The pages that a build adds; MkDocs' own objects are handed in."""

    def __init__(self, folder: str, library: Library) -> None:
        """Plan them. `folder` is where they lie, as written from docs/."""
        self._folder = folder
        self._library = library
        self._homes: dict[str, str] = {}
        self._added: dict[str, str] = {}

    def add(self, files: Any, config: Any, make: Callable[..., Any], *, late: bool) -> None:
        """Add them, and unfold their folder where the navigation names it.

        A page that somebody wrote is left as it is.

        Args:
            files: The site's.
            config: MkDocs' own.
            make: Makes a file of its path and either `content` or `abs_src_path`.
            late: Whether another plugin makes files anew first, from where they seem to lie. Their
                text is then given by `fill`.
        """
        known, order = self._library.ids, dict.fromkeys(leaves(config.nav))
        pages = {file.src_uri: file for file in files.documentation_pages()}
        ordered = [*(uri for uri in order if uri in pages), *(x for x in pages if x not in order)]
        self._homes = {
            id: page
            for id, page in homes(_read(pages, ordered), known).items()
            if id in known and not page.startswith(f"{self._folder}/")
        }
        own = paths(self._folder, list(known))
        first = [id for page in order for id in known if own[id] == page]
        at = paths(self._folder, list(dict.fromkeys([*first, *self._homes, *sorted(known)])))
        self._library.own = {id: page for id, page in at.items() if id != LIST}
        if config.nav is not None:
            config.nav = unfolded(config.nav, self._folder, list(at.values()), self._library.lang)
        named = set(leaves(config.nav))
        for id, page in at.items():
            if page in pages:
                continue
            self._added[page] = id
            where: dict[str, Any] = {"abs_src_path": f"{config.docs_dir}/{page}"}
            file = make(page, **(where if late else {"content": self._text(id, pages, config)}))
            if config.nav is not None and page not in named:
                file.inclusion = type(file.inclusion).NOT_IN_NAV
            files.append(file)

    def fill(self, files: Any, config: Any) -> None:
        """Give the pages their text, in the language that is built now."""
        pages = {_path(file): file for file in files.documentation_pages()}
        for page, id in self._added.items():
            if page in pages:
                pages[page].content_string = self._text(id, pages, config)

    def _text(self, id: str, pages: Any, config: Any) -> str:
        quizzes, lang = self._library.quizzes, self._library.lang
        if id == LIST:
            html = "md_in_html" in config.markdown_extensions
            listed = {one: quizzes.get(one) for one in self._library.own}
            return list_page(listed, lang=lang, html=html)
        home = self._homes.get(id, "")
        with suppress(OSError, ValueError, AssertionError, KeyError):
            if title := titles(pages[home].content_string).get(""):
                up = "../" * (self._folder.count("/") + 1)
                # That of mkdocs-static-i18n, where the page may stand in another language.
                if (its := str(getattr(pages[home], "locale", lang))) != lang:
                    title = Foreign(title, its)
                passage = (title, f"{up}{home}#selfcheck-{id}")
                return own_page(id, quizzes.get(id), passage, lang=lang)
        return own_page(id, quizzes.get(id), lang=lang)


def _read(pages: Any, ordered: list[str]) -> Iterator[tuple[str, str]]:
    for uri in ordered:
        # What a plugin adds may be no text.
        with suppress(OSError, ValueError, AssertionError):
            yield uri, pages[uri].content_string


def _path(file: Any) -> str:
    """A page's path; one in one of several languages is linked to as if there were but one."""
    return str(getattr(file, "norm_src_uri", file.src_uri))
