"""The pages of a built site, called by their source files: `guide/x.md`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from mkdocs_selfcheck.passages.anchors import anchors, unread_anchors
from mkdocs_selfcheck.passages.shown import shown_faults

_FOLDER_PAGES = ("index", "README")


class Site:
    """The pages of a folder of HTML, as passages name them.

    pages: their files by source: `guide/x.md` is `guide/x/index.html` or `guide/x.html`.
    """

    def __init__(self, folder: Path) -> None:
        files = (file.relative_to(folder) for file in sorted(folder.rglob("*.html")))
        found = {name: folder / file for file in files for name in _sources(file)}
        self.pages: Mapping[str, Path] = MappingProxyType(found)
        self._anchors: dict[str, frozenset[str]] = {}

    def anchors(self, page: str) -> frozenset[str]:
        """Return every id of a page; none where it cannot be read."""
        if page not in self._anchors:
            self._anchors[page] = anchors(self._html(page))
        return self._anchors[page]

    def unread_anchors(self, page: str) -> frozenset[str]:
        """Return every id that a page shows as text; none where it cannot be read."""
        return unread_anchors(self._html(page))

    def faults(self) -> Iterator[tuple[Path, str]]:
        """Yield each fault that a page shows where a self-check should be, with the page's file."""
        for file in dict.fromkeys(self.pages.values()):
            for said in shown_faults(_read(file)):
                yield file, said

    def _html(self, page: str) -> str:
        return _read(self.pages[page])


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _sources(file: Path) -> Iterator[str]:
    """The names that the source of a built page may have."""
    if file.stem != "index":
        yield file.with_suffix(".md").as_posix()
        return
    for name in _FOLDER_PAGES:
        yield (file.parent / f"{name}.md").as_posix()
    if file.parent.name:
        yield f"{file.parent.as_posix()}.md"
