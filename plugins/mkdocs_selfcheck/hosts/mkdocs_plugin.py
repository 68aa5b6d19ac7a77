"""The MkDocs plugin: it reads the quizzes once a build, and says what is wrong with them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_selfcheck.diagnostics import Diagnostic, render_text
from mkdocs_selfcheck.hosts.dirty import age
from mkdocs_selfcheck.hosts.embeds import embeds
from mkdocs_selfcheck.hosts.kept import Kept
from mkdocs_selfcheck.hosts.languages import Languages, languages
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.options import Options, checks, site
from mkdocs_selfcheck.hosts.own_files import OwnFiles
from mkdocs_selfcheck.hosts.page import elsewhere, short
from mkdocs_selfcheck.hosts.problem import put_before
from mkdocs_selfcheck.hosts.searched import Searched
from mkdocs_selfcheck.hosts.support import texts
from mkdocs_selfcheck.hosts.templates import Compiled
from mkdocs_selfcheck.packages.embed import HOST
from mkdocs_selfcheck.passages import anchors, check, unread_anchors
from mkdocs_selfcheck.render.assets import FOLDER, STATIC, assets
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.source import load_folder

log = get_plugin_logger(__name__)


class SelfcheckPlugin(BasePlugin[Options]):
    """Self-checks from YAML.

    A build fails with all diagnostics at once. While serving they stand in the pages instead,
    because an exception there would end the server.
    """

    def __init__(self) -> None:
        self._serving = False
        self._dirty = False
        self._compiled = Compiled()
        self._kept = Kept()
        self._searched = Searched()
        self._library: Library
        self._own: OwnFiles | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is writing; having this hook also keeps the instance."""
        self._serving = command == "serve"
        self._dirty = dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the quizzes, watch them, and add the Markdown extension."""
        told = self._languages(config)
        if told.again:
            # The same quizzes and the same record; and what is wrong with them is said already.
            self._library = replace(
                self._library, found=[], shown={}, finished={}, own={}, _titles={}
            )
        else:
            self._library = self._read(config, told.own)
        config.watch.append(self.config.quizzes)
        # A site that Zensical builds as well names the extension by itself.
        if "selfcheck" not in config.markdown_extensions:
            config.markdown_extensions.append("selfcheck")
        config.mdx_configs["selfcheck"] = {"library": self._library}
        return config

    def _read(self, config: MkDocsConfig, lang: str) -> Library:
        try:
            name = site(self.config, config)
            checks(self.config)
            support = texts(self.config.support)
        except ValueError as error:
            raise PluginError(f"selfcheck: {error}") from error
        quizzes = self.config.quizzes
        folder = load_folder(Path(quizzes), name=short(quizzes), lang=lang)
        docs = Path(config.docs_dir)
        return Library(
            folder=folder, site=name, lang=lang, own_lang=lang, docs=docs, support=support
        )

    def _names(self, config: MkDocsConfig) -> tuple[str, ...]:
        """The files of ours that the pages load, and what is shown in frames."""
        spoken = self._languages(config)
        pages = assets(interface(spoken.pages)).names
        if not self.config.embed:
            return pages
        tongues = {spoken.pages}
        if not spoken.again:
            tongues |= {
                lang for id in self._library.folder.quizzes for lang in self._library.tongues(id)
            }
        framed = (assets(interface(lang)) for lang in sorted(tongues))
        return tuple(
            dict.fromkeys((*pages, *(x for one in framed for x in (*one.names, *one.embed))))
        )

    def _languages(self, config: MkDocsConfig) -> Languages:
        try:
            return languages(self.config.lang, config.theme, config.plugins.get("i18n"))
        except ValueError as error:
            raise PluginError(f"selfcheck: {error}") from error

    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add script, sheet and chunks. Pages without a self-check load none of them."""
        for name in self._names(config):
            path = str(STATIC / name)
            files.append(File.generated(config, f"{FOLDER}/{name}", abs_src_path=path))
        if self.config.embed and not self._languages(config).again:
            files.append(File.generated(config, HOST, abs_src_path=str(STATIC / assets().host)))
        if self._dirty:
            pages = [
                (Path(file.abs_src_path), Path(file.abs_dest_path))
                for file in files.documentation_pages()
                if file.abs_src_path
            ]
            age(pages, Path(self.config.quizzes))
        self._own = None
        if folder := checks(self.config):
            self._library.lang = self._languages(config).pages
            self._own = OwnFiles(folder, self._library)
            make = partial(File.generated, config)
            self._own.add(files, config, make, late="i18n" in config.plugins)
        return files

    @event_priority(-150)
    def _fill_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Fill the self-checks' own pages, after mkdocs-static-i18n has made all files anew."""
        if self._own and "i18n" in config.plugins:
            self._own.fill(files, config)
        return files

    on_files = CombinedEvent(_add_files, _fill_files)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Learn the pages' language, and their files, after all plugins have had their say."""
        self._library.lang = self._languages(config).pages

        def find(page: str) -> Path | None:
            file = files.get_file_from_path(page)
            return Path(file.abs_src_path) if file and file.abs_src_path else None

        def tongue(page: str) -> str:
            return _locale(files.get_file_from_path(page))

        self._library.find = find
        self._library.tongue = tongue
        self._library.pages = partial(_pages, nav, files)
        return nav

    @event_priority(-100)
    def on_page_markdown(
        self,
        markdown: str,  # noqa: ARG002
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> None:
        """While serving, take again what Markdown made of a page that is as it was."""
        # What another plugin does in its place is left alone.
        if self._serving and type(page) is Page and "render" not in vars(page):
            make = partial(page.render, config, files)

            def render(config: MkDocsConfig, files: Files) -> None:
                del page.render  # the page's own comes back
                self._kept.render(page, config, files, self._library, make)

            page.render = render  # type: ignore[method-assign]

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Follow the passages, now that every page is rendered, and report."""
        if self.config.embed:
            self._embed(files, config)
        if self._serving:
            self._hasten(env, config)
        said = () if self._languages(config).again else self._library.folder.diagnostics
        found = [*said, *self._library.found, *self._lost(files)]
        for diagnostic in found:
            if diagnostic.severity == "warning" or self._serving:
                log.warning("%s", render_text([diagnostic]))
        errors = [x for x in found if x.severity == "error"]
        if errors and not self._serving:
            raise PluginError("\n" + render_text(errors))
        return env

    def _embed(self, files: Files, config: MkDocsConfig) -> None:
        """Add the documents for frames, now that the pages they lead to have their addresses."""
        spoken = self._languages(config)
        for one in embeds(self._library, spoken.built - {spoken.pages}, again=spoken.again):
            file = File.generated(config, one.path, content="")
            file.content_string = one.text(partial(_address, files, file))
            files.append(file)

    def _hasten(self, env: Environment, config: MkDocsConfig) -> None:
        """Spare the rest of the build what the one before it has done."""
        if env.bytecode_cache is None:
            env.bytecode_cache = self._compiled
        for name in ("search", "material/search"):
            self._searched.follow(getattr(config.plugins.get(name), "search_index", None))

    def _lost(self, files: Files) -> list[Diagnostic]:
        """What is wrong with passages; while serving it is put into the pages that show them."""
        pages: dict[str, File] = {}
        for file in files.documentation_pages():
            if file.page is not None:
                pages[file.src_uri] = file
                pages.setdefault(_path(file), file)
        known: dict[str, frozenset[str]] = {}

        def ids(page: str) -> frozenset[str]:
            if page not in known:
                known[page] = anchors(_html(pages[page]))
            return known[page]

        def unread(page: str) -> frozenset[str]:
            return unread_anchors(_html(pages[page]))

        lost: list[Diagnostic] = []
        for quiz in self._library.quizzes.values():
            problems = list(check(quiz, pages, ids, unread))
            diagnostics = [self._library.diagnose(quiz.id, x) for x in problems]
            lost.extend(diagnostics)
            for source in self._library.shown.get(quiz.id, ()) if diagnostics else ():
                shows = files.get_file_from_path(source)
                page = shows.page if shows is not None else None
                if self._serving and page is not None and page.content:
                    page.content = put_before(page.content, quiz.id, diagnostics)
        return lost


def _html(file: File) -> str:
    """A page as it was rendered, now or, in a dirty build, before."""
    if file.page is not None and file.page.content is not None:
        return file.page.content
    try:
        return Path(file.abs_dest_path).read_text(encoding="utf-8")
    except OSError:
        return ""


def _pages(nav: Navigation, files: Files) -> Iterator[tuple[str, str]]:
    """Each page with its Markdown, in the order of the navigation, then those outside it."""
    named = [page.file for page in nav.pages]
    for file in dict.fromkeys([*named, *files.documentation_pages()]):
        # What a plugin adds may be no text.
        with suppress(OSError, ValueError, AssertionError):
            yield _path(file), file.content_string


def _address(files: Files, here: File, written: str) -> str:
    """The address of what a link written from docs/ leads to, for another file of the site."""
    target, mark, anchor = written.partition("#")
    found = None if elsewhere(written) else files.get_file_from_path(target)
    return found.url_relative_to(here) + mark + anchor if found else written


def _locale(file: File | None) -> str:
    """The language that mkdocs-static-i18n has a page in; "" without it."""
    return str(getattr(file, "locale", "")).replace("_", "-")


def _path(file: File) -> str:
    """A page's path; one in one of several languages is linked to as if there were but one."""
    return str(getattr(file, "norm_src_uri", file.src_uri))
