"""Diagnostics as one JSON document, for programs."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from mkdocs_selfcheck.diagnostics.diagnostic import Diagnostic, ordered

VERSION = 1
"""Of the document: it grows when a program that reads it would have to change."""


def render_json(diagnostics: Iterable[Diagnostic], quizzes: int) -> str:
    """Print diagnostics in order as one JSON object in ASCII, ended by a line break.

    Its keys: version; quizzes, errors, warnings: how many; diagnostics: a list, each with file,
    line, column (from 1, columns in characters), severity ("error" or "warning"), code, message,
    hint (or ""), excerpt (the whole line, or ""), also (a list of file, line, column).
    """
    found = ordered(diagnostics)
    document = {
        "version": VERSION,
        "quizzes": quizzes,
        "errors": sum(one.severity == "error" for one in found),
        "warnings": sum(one.severity == "warning" for one in found),
        "diagnostics": [asdict(one) for one in found],
    }
    return json.dumps(document, indent=2) + "\n"
