"""Which passages there are: pages, and the places on them that a quiz can point to."""

from mkdocs_selfcheck.passages.anchors import anchors, unread_anchors
from mkdocs_selfcheck.passages.check import check
from mkdocs_selfcheck.passages.coverage import Covered, Pointer, coverage, pointers
from mkdocs_selfcheck.passages.fences import outside
from mkdocs_selfcheck.passages.pieces import Piece, built_pieces, pieces
from mkdocs_selfcheck.passages.shown import PROBLEM
from mkdocs_selfcheck.passages.site import Site
from mkdocs_selfcheck.passages.titles import titles

__all__ = [
    "PROBLEM",
    "Covered",
    "Piece",
    "Pointer",
    "Site",
    "anchors",
    "built_pieces",
    "check",
    "coverage",
    "outside",
    "pieces",
    "pointers",
    "titles",
    "unread_anchors",
]
