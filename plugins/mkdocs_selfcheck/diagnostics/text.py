"""Diagnostics as text for a terminal or a log."""

from collections.abc import Iterable

from mkdocs_selfcheck.diagnostics.diagnostic import Diagnostic, ordered
from mkdocs_selfcheck.diagnostics.excerpt import excerpt, plain


def render_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Print diagnostics in order, each as place and message, source line, caret and hint.

    Returns "" for none; otherwise the text ends with a line break.
    """
    return "\n".join(map(_one, ordered(diagnostics)))


def _one(found: Diagnostic) -> str:
    label = "warning: " if found.severity == "warning" else ""
    lines = [plain(f"{found.place}: {label}{found.message} [{found.code}]")]
    if found.excerpt:
        source, caret = excerpt(found.excerpt, found.column)
        number = str(found.line)
        lines += [f"  {number} | {source}", f"  {' ' * len(number)} | {caret}"]
    if found.hint:
        lines.append(f"  hint: {plain(found.hint)}")
    lines += [f"  also: {place}" for place in found.also]
    return "".join(line + "\n" for line in lines)
