"""A problem: what a rule has found, by path. Where that is in a file, the source knows."""

from dataclasses import dataclass

from mkdocs_selfcheck.diagnostics import Code, Severity

Path = tuple[str | int, ...]
"""The way to a place in the author's file: `("sections", "why", "items", "reason-given")`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One fault of a quiz.

    path: of the value; with `key` of the key that names it. A path that was not written because
    a default was taken stands for the place where the default was written.
    code: the kind of fault, in kebab-case. message: what is wrong. hint: what to do, or "".
    also: other places that belong to it. near: the part of the value that is meant, as written.
    """

    path: Path
    code: Code
    message: str
    hint: str = ""
    key: bool = False
    also: tuple[Path, ...] = ()
    near: str = ""
    severity: Severity = "error"
