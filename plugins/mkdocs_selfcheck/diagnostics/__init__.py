"""Faults as data, and their printing."""

from mkdocs_selfcheck.diagnostics.codes import CODES, Code
from mkdocs_selfcheck.diagnostics.diagnostic import Diagnostic, Place, Severity, ordered
from mkdocs_selfcheck.diagnostics.document import render_json
from mkdocs_selfcheck.diagnostics.github import render_github
from mkdocs_selfcheck.diagnostics.nearest import did_you_mean, nearest
from mkdocs_selfcheck.diagnostics.text import render_text

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "Place",
    "Severity",
    "did_you_mean",
    "nearest",
    "ordered",
    "render_github",
    "render_json",
    "render_text",
]
