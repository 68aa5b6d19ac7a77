"""A quiz with faults of shape → what is left of it, so that its rules are checked all the same.

An author wants all faults at once. What cannot be read is left out or, where it is clear, read
as it was meant; and nothing is said afterwards that only follows from what was left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from mkdocs_selfcheck.quiz import Path, Problem
from mkdocs_selfcheck.source.format import KINDS, kinds_of
from mkdocs_selfcheck.source.names import is_former, keys_of
from mkdocs_selfcheck.source.slips.meant import meant_key, meant_kind
from mkdocs_selfcheck.source.suggested import suggested_id

STAND_IN = "…"
_TEXTS = frozenset({"title", "text", "gap", "next", "letter", *KINDS})
_KEY_ONLY = frozenset(
    {"required-key", "not-a-number", "not-true-or-false", "quoted-value", "out-of-range"}
    | {"bad-lang", "unknown-value", "too-long", "unknown-format"}
)
_COUNTING = frozenset({"few-ratings", "no-items", "nothing-to-pick", "too-many-items"})


@dataclass(slots=True)
class Repair:
    """Mends the values of a file in place, and remembers what is no longer as written."""

    values: dict[str, Any]
    gone: set[str] = field(default_factory=set)
    moved: list[Path] = field(default_factory=list)

    def mend(self, problems: Iterable[Problem]) -> None:
        """Leave out, or read as meant, what each problem points to."""
        for problem in problems:
            self._mend(problem.path, problem.code)

    def follows(self, problem: Problem) -> bool:
        """Whether a problem of the mended quiz may only follow from the mending."""
        if problem.code in _COUNTING:
            return bool(self.gone)
        # Of a letter the slot that is meant stands in braces.
        if problem.near[:1] == "{" and problem.near.strip("{} ") in self.gone:
            return True
        if self.gone.intersection(map(str, problem.path[-1:])):
            return True
        if any(problem.path[: len(path)] == path for path in self.moved):
            return True
        value = _get(self.values, problem.path)
        if value is None and len(problem.path) > 2:  # a default of the section
            value = _get(self.values, (*problem.path[:2], problem.path[-1]))
        return isinstance(value, str) and (value in self.gone or value == STAND_IN)

    def _mend(self, path: Path, code: str) -> None:
        if is_former(path):
            # What it stands at is sound without it.
            _forget(self.values, path[: -1 if path[-1] == "was" else -2])
            return
        parent = _get(self.values, path[:-1])
        if not path or not isinstance(parent, dict):
            self._leave_out(path)
            return
        key = path[-1]
        if code in {"unknown-key", "unknown-kind"} and key in parent:
            self._rename(path, parent, code)
        elif code in _KEY_ONLY:
            parent.pop(key, None)
        elif code in {
            "missing-key",
            "empty",
            "colon-in-text",
            "bracket-in-text",
            "not-a-text",
        } and (key in _TEXTS):
            parent[key] = STAND_IN
        else:
            self._leave_out(path)

    def _rename(self, path: Path, parent: dict[str, Any], code: str) -> None:
        key, kinds = str(path[-1]), kinds_of(parent)
        if code == "unknown-kind":
            meant = meant_kind(key, parent)
        else:
            meant = meant_key(key, keys_of(path[:-1], kinds[0] if kinds else ""))
        value = parent.pop(key)
        if meant and meant not in parent:
            parent[meant] = value
            self.moved.append((*path[:-1], meant))
        elif code == "unknown-kind":
            self._leave_out(path[:-1])

    def _leave_out(self, path: Path) -> None:
        """Leave out the whole item, scale, dimension or section: half of it would mislead."""
        match path:
            case ("sections", _, "items", _, *_):
                whole = path[:4]
            case ("sections" | "scales" | "dimensions", _, *_):
                whole = path[:2]
            case _:
                whole = path[:1]
        parent = _get(self.values, whole[:-1])
        if not whole or not isinstance(parent, dict) or whole[-1] not in parent:
            return
        left = parent.pop(whole[-1])
        # What was to be an id may well be meant by the one that it could be.
        self.gone.update({str(whole[-1]), suggested_id(str(whole[-1]))} - {""})
        if whole[0] == "sections" and len(whole) == 2 and isinstance(left, dict):
            items = left.get("items")
            self.gone.update(items if isinstance(items, dict) else left)


def _forget(values: object, path: Path) -> None:
    owner = _get(values, path)
    if isinstance(owner, dict):
        owner.pop("was", None)


def _get(values: object, path: Path) -> object:
    for step in path:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return None
    return values
