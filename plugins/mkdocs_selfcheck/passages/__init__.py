"""Which passages there are: pages, and the places on them that a quiz can point to."""

from mkdocs_selfcheck.passages.anchors import anchors
from mkdocs_selfcheck.passages.check import check
from mkdocs_selfcheck.passages.fences import outside
from mkdocs_selfcheck.passages.site import Site
from mkdocs_selfcheck.passages.titles import titles

__all__ = ["Site", "anchors", "check", "outside", "titles"]
