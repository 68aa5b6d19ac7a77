"""Where a path of the quiz was written: at the item, or where its default stands."""

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.tree import Node, at

_FROM_SECTION = frozenset({"dimension", "scale", "needed", "does_not_apply", "private", "passage"})
_FROM_QUIZ = frozenset({"private", "passage"})


def written(root: Node, path: Path) -> Path:
    """Return the path where the value was written; the same path if it was written nowhere."""
    candidates = [path]
    match path:
        case ("sections", section, "items", _, str(key)) | (
            "sections",
            section,
            "own_items",
            str(key),
        ):
            if key in _FROM_SECTION:
                candidates.append(("sections", section, key))
            if key in _FROM_QUIZ:
                candidates.append((key,))
        case ("sections", _, str(key)) if key in _FROM_QUIZ:
            candidates.append((key,))
    return next((found for found in candidates if exists(root, found)), path)


def exists(root: Node, path: Path) -> bool:
    """Whether the path was written."""
    return at(root, path) is not None
