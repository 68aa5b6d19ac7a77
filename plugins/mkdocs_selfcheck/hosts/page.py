"""The page that is being made, as far as a self-check needs to know it."""

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path

from mkdocs_selfcheck.render.assets import FOLDER

_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|/|#|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page lies, and what it is reached by."""

    source: str
    """Its file relative to docs/, with slashes: `guide/x.md`."""
    url: str
    """Its address relative to the site's root: `guide/x/`, `guide/x.html` or `./`."""

    def link(self, written: str) -> str:
        """Turn a link as written from docs/ into one relative to this page's file.

        Links elsewhere, and those within the page, stay as they are.
        """
        if elsewhere(written):
            return written
        target, mark, anchor = written.partition("#")
        if target == self.source:
            return mark + anchor
        return posixpath.relpath(target, posixpath.dirname(self.source) or ".") + mark + anchor

    def asset(self, name: str) -> str:
        """Return the address of one of our assets relative to this page."""
        folder = self.url if self.url.endswith("/") else posixpath.dirname(self.url)
        return posixpath.relpath(f"{FOLDER}/{name}", folder or ".")


@dataclass(frozen=True, slots=True)
class BarePage:
    """A page that no host tells of: only what the extension's options say is known."""

    root: str
    """The site's root as seen from the page: `../`, or empty for the page's own folder."""
    ending: str
    """What stands for `.md` in links."""
    source: str = ""
    url: str = ""

    def link(self, written: str) -> str:
        """Turn a link as written from docs/ into one from this page."""
        if elsewhere(written):
            return written
        target, mark, anchor = written.partition("#")
        return self.root + re.sub(r"\.md$", self.ending, target) + mark + anchor

    def asset(self, name: str) -> str:
        """Return the address of one of our assets from this page."""
        return f"{self.root}{FOLDER}/{name}"


def elsewhere(written: str) -> bool:
    """Return whether a link leads to another site, or stays within the page."""
    return bool(_ELSEWHERE.match(written))


def short(path: str) -> str:
    """Return a path as somebody would type it from where the build was started."""
    try:
        return Path(path).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path
