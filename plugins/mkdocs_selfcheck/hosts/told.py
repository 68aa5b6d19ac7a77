"""What a host tells a Markdown extension: the page it is making, and the site it belongs to.

No host has an interface for this, so each is asked where it keeps it. MkDocs and ProperDocs hand
the file to their own tree processor; Zensical puts page and settings into a preprocessor.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown

from mkdocs_selfcheck.hosts.page import Page


@dataclass(frozen=True, slots=True)
class Told:
    """The page, and the file that it is made from."""

    page: Page
    path: str
    """Where its Markdown lies, or as much of it as is known; empty where nothing is."""


def page_told(md: Markdown) -> Told | None:
    """Return the page that is being made, where the host tells of it."""
    if settings := settings_told(md):
        page: Any = md.preprocessors[_CONTEXT].page  # type: ignore[attr-defined] # Zensical's own
        # Zensical takes every address for one seen from the Markdown file, those of scripts too,
        # and rewrites it for the page's own: so the file stands for the page.
        return Told(Page(page.path, page.path), str(settings.docs / page.path))
    if "relpath" in md.treeprocessors:
        file: Any = getattr(md.treeprocessors["relpath"], "file", None)
        if file is not None:
            return Told(Page(file.src_uri, file.url), file.abs_src_path or file.src_uri)
    return None


@dataclass(frozen=True, slots=True)
class Settings:
    """What Zensical knows of the site."""

    root: Path
    """The folder of its configuration."""
    docs: Path
    url: str | None
    name: str
    lang: str


def settings_told(md: Markdown) -> Settings | None:
    """Return the site's settings, where the host tells of them."""
    if _CONTEXT not in md.preprocessors:
        return None
    told: Any = md.preprocessors[_CONTEXT].config  # type: ignore[attr-defined] # Zensical's own
    root = Path(told["root_dir"])
    return Settings(
        root=root,
        docs=root / told["docs_dir"],
        url=told["site_url"],
        name=told["site_name"],
        lang=told["theme"].get("language") or "en",
    )


_CONTEXT = "rendering_context"
