"""The Markdown extension: it puts each self-check of a page where its block stands."""

from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from pymdownx.blocks import BlocksExtension

from mkdocs_selfcheck.hosts.block import SelfcheckBlock
from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.hosts.putter import Putter
from mkdocs_selfcheck.hosts.reader import Reader
from mkdocs_selfcheck.source import load_folder


class SelfcheckExtension(Extension):
    """Self-checks in Markdown.

    Options: `quizzes`, the folder of the YAML files; `site`, the name of the reader's record;
    `lang`, the pages' language; `library`, what a host has read already, in place of the three.
    """

    def __init__(self, **options: Any) -> None:
        self.config = {
            "quizzes": ["quizzes", "The folder of the quizzes"],
            "site": ["", "The name of the reader's record"],
            "lang": ["en", "The language of the pages"],
            # Not None: Python-Markdown would make a true or false of what is given.
            "library": ["", "The quizzes of a host's build"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the block, the reading of its lines, and the putting in of forms."""
        _Blocks().extendMarkdown(md)
        reader = Reader(md, self._library())
        md.preprocessors.register(reader, "selfcheck", 110)  # before anything changes the lines
        # After inline patterns, prettify and the contents, so that none of them touches our text;
        # before hosts resolve links (0).
        md.treeprocessors.register(Putter(md, reader), "selfcheck", 2)

    def _library(self) -> Library:
        library = self.getConfig("library")
        if isinstance(library, Library):
            return library
        folder = load_folder(Path(self.getConfig("quizzes")))
        return Library(folder=folder, site=self.getConfig("site"), lang=self.getConfig("lang"))


class _Blocks(BlocksExtension):  # type: ignore[misc] # pymdownx has no types
    """Our block on pymdownx's processor, whatever other blocks a site has."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: ARG002, N802
        block_mgr.register(SelfcheckBlock, {})
