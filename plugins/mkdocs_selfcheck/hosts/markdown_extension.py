"""The Markdown extension: it puts each self-check of a page where its block stands."""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from pymdownx.blocks import BlocksExtension

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.hosts.alone import library
from mkdocs_selfcheck.hosts.block import RecordBlock, SelfcheckBlock
from mkdocs_selfcheck.hosts.finished import Finished
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.page import BarePage
from mkdocs_selfcheck.hosts.putter import Putter
from mkdocs_selfcheck.hosts.reader import Reader


class SelfcheckExtension(Extension):
    """Self-checks in Markdown.

    Options:
        quizzes: The folder of the YAML files. Default: `quizzes`.
        site: The name of the reader's record. Default: from the host's settings, else `site`.
        lang: The pages' language. Default: from the host's settings, else `en`.
        docs: The folder of the pages, for the titles of passages. Default: the host's.
        support: Whom readers can talk to: a Markdown text, or a map of languages and texts.
            Default: a sentence of our own.
        root: The site's root as seen from the page, such as `../`; only where no host tells of
            the page. Default: empty, the page's own folder.
        ending: What stands for `.md` in links, such as `.html`; likewise. Default: `.md`.
        library: What a host has read already, in place of the others.

    Raises:
        ValueError: There is no such option. Later, on the first page: an option holds what it
            may not.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "quizzes": ["quizzes", "The folder of the quizzes"],
            "site": ["", "The name of the reader's record"],
            "lang": ["", "The language of the pages"],
            "docs": ["", "The folder of the pages"],
            "support": ["", "Whom readers can talk to"],
            "root": ["", "The site's root as seen from the page"],
            "ending": [".md", "What stands for .md in links"],
            # Not None: Python-Markdown would make a true or false of what is given.
            "library": ["", "The quizzes of a host's build"],
        }
        for name in options.keys() - self.config.keys():
            hint = did_you_mean(name, self.config)
            raise ValueError(f'"{name}" is no option of the extension selfcheck. {hint}')
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the block, the reading of its lines, and the putting in of forms."""
        _Blocks().extendMarkdown(md)
        bare = BarePage(self.getConfig("root"), self.getConfig("ending"))
        reader = Reader(md, lambda: self._library(md), bare)
        md.preprocessors.register(reader, "selfcheck", 110)  # before anything changes the lines
        # After inline patterns, prettify and the contents, so that none of them touches our text;
        # before hosts resolve links (0).
        finished = Finished(md, reader)
        md.treeprocessors.register(Putter(md, reader, finished), "selfcheck", 2)
        md.postprocessors.register(finished, "selfcheck", -10)  # after all that write

    def _library(self, md: Markdown) -> Library:
        given = self.getConfig("library")
        return given if isinstance(given, Library) else library(md, self.getConfigs())


class _Blocks(BlocksExtension):  # type: ignore[misc] # pymdownx has no types
    """Our blocks on pymdownx's processor, whatever other blocks a site has."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: ARG002, N802
        block_mgr.register(SelfcheckBlock, {})
        block_mgr.register(RecordBlock, {})
