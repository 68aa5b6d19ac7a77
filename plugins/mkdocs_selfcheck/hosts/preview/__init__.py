"""One self-check alone, live: what `selfcheck preview` serves."""

from mkdocs_selfcheck.hosts.preview.server import PreviewServer
from mkdocs_selfcheck.hosts.preview.stage import Stage

__all__ = ["PreviewServer", "Stage"]
