"""Keys of other quiz formats, and the ones that are meant by them here."""

from collections.abc import Collection

from mkdocs_selfcheck.diagnostics import nearest
from mkdocs_selfcheck.source.format import KINDS

SCORED = frozenset({"points", "point", "score", "weight", "grade", "marks"})
"""What other formats have for a score; here there is none, by design."""

_KEYS = {
    "feedback": ("explanation", "advice"),
    "answer": ("correct",),
    "hint": ("help",),
    "label": ("title",),
    "name": ("title",),
}
_KINDS = {
    "radio": "single-choice",
    "radios": "single-choice",
    "dropdown": "single-choice",
    "select": "single-choice",
    "checkboxes": "multiple-choice",
    "multiselect": "multiple-choice",
    "textarea": "text",
}


def meant_key(key: str, known: Collection[str]) -> str:
    """Return the known key that is meant by another, or ""."""
    if key in SCORED:
        return ""
    return next((one for one in _KEYS.get(key, ()) if one in known), "") or nearest(key, known)


def meant_kind(key: str, beside: Collection[str]) -> str:
    """Return the kind that is meant by a key, by what stands beside it; or ""."""
    if key in ("checkbox", "checkboxes"):
        return "multiple-choice" if "options" in beside else "check"
    return _KINDS.get(key, "") or nearest(key, KINDS)
