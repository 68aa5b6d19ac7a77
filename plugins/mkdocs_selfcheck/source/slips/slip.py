"""A slip: what an author did where a text stopped being YAML."""

from dataclasses import dataclass

from mkdocs_selfcheck.diagnostics import Code
from mkdocs_selfcheck.source.tree import Position


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """A fault, and `meant`: the line as it was probably meant, or "" if that is not known."""

    at: Position
    code: Code
    message: str
    hint: str
    meant: str = ""
