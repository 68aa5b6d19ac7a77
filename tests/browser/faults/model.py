"""What a reader would say is kept, in plain Python: attempts without any browser."""

from __future__ import annotations

import copy
import json
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

Shown = dict[str, Any]
"""What a form says: answers by name, own rows as `rows`, a list of titles and levels."""


@dataclass
class Attempt:
    """One attempt at the self-check."""

    uid: Hashable
    version: int
    """Which of all changes was its last: the same attempt of the same version is the same."""

    answers: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, str | None] = field(default_factory=dict)
    """The level of each own row by its title."""

    wrote_rows: bool = False
    """Whether rows were written or taken away here; rows that came over count for nothing."""

    @property
    def blank(self) -> bool:
        return not self.answers and not self.wrote_rows and not any(self.rows.values())

    def shown(self) -> Shown:
        return {**self.answers, "rows": sorted([title, now] for title, now in self.rows.items())}


@dataclass
class Model:
    """All attempts, and which of them the form shows."""

    attempts: dict[Hashable, Attempt] = field(default_factory=dict)
    current: Hashable = None
    changes: int = 0

    @property
    def now(self) -> Attempt | None:
        return self.attempts.get(self.current)

    def shown(self) -> Shown:
        return self.now.shown() if self.now else {"rows": []}

    def all(self) -> list[str]:
        """Return what the attempts say, as the kept file should: in no order."""
        return sorted(text(attempt.shown()) for attempt in self.attempts.values())

    def copy(self) -> Model:
        return copy.deepcopy(self)

    def say(self, name: str, value: Any) -> None:
        """Answer; nothing (None, "" or []) clears."""
        attempt = self.now
        if not value and (attempt is None or name not in attempt.answers):
            return
        attempt = attempt or self._begin({})
        if value:
            attempt.answers[name] = value
        else:
            del attempt.answers[name]
        self._changed(attempt)

    def row(self, title: str, now: str | None) -> None:
        """Write an own row, or give one another level."""
        attempt = self.now or self._begin({})
        attempt.wrote_rows |= title not in attempt.rows
        attempt.rows[title] = now
        self._changed(attempt)

    def remove_row(self, title: str) -> None:
        attempt = self.now
        assert attempt is not None
        del attempt.rows[title]
        attempt.wrote_rows = True
        self._changed(attempt)

    def again(self) -> None:
        """Begin a new attempt; own rows come over without their answers."""
        if self.now and not self.now.blank:
            self._begin(dict.fromkeys(self.now.rows))

    def delete(self) -> None:
        """Delete the attempt that is shown."""
        del self.attempts[self.current]
        self.current = None

    def new_in(self, file: Model) -> bool:
        """Whether a file holds an attempt that is not here just so."""
        return any(
            attempt.uid not in self.attempts
            or self.attempts[attempt.uid].version != attempt.version
            for attempt in file.attempts.values()
        )

    def add(self, file: Model, use: str) -> None:
        """Open a kept file: "mine", "file" or "both" where an attempt is not the same in both."""
        places = {}
        for theirs in copy.deepcopy(list(file.attempts.values())):
            uid = theirs.uid
            mine = self.attempts.get(uid)
            if mine is None:
                if theirs.blank and self.now:
                    continue
            elif use == "mine" or mine.version == theirs.version:
                places[uid] = uid
                continue
            elif use == "both":
                theirs.uid = (uid, theirs.version)
            places[uid] = theirs.uid
            if use != "both" or theirs.uid not in self.attempts:
                self.attempts[theirs.uid] = theirs
        place = places.get(file.current)
        if place is None or (self.now and (use != "file" or self.current == place)):
            return
        self._leave()
        self.current = place

    def _begin(self, rows: dict[str, str | None]) -> Attempt:
        self._leave()
        self.changes += 1
        made = Attempt(self.changes, self.changes, rows=rows)
        self.attempts[made.uid] = made
        self.current = made.uid
        return made

    def _leave(self) -> None:
        """What counts for nothing goes when another takes its place."""
        if self.now and self.now.blank:
            self.delete()

    def _changed(self, attempt: Attempt) -> None:
        self.changes += 1
        attempt.version = self.changes


def text(shown: Shown) -> str:
    return json.dumps(shown, sort_keys=True, ensure_ascii=False)


def of_form(raw: dict[str, Any]) -> Shown:
    """Return what a form shows, with its own rows by title: their ids are random."""
    said: Shown = {}
    rows: dict[str, dict[str, str]] = {}
    for name, value in raw.items():
        kind, _, rest = name.partition(".")
        if kind == "own":
            row, _, part = rest.partition(".")
            rows.setdefault(row, {})[part] = value
        else:
            said[name] = value
    said["rows"] = sorted([row["title"], row.get("now")] for row in rows.values())
    return said


def of_file(content: str) -> list[str]:
    """Return what the attempts of a kept file say, in no order."""
    kept = json.loads(content)
    found = []
    for attempt in kept["attempts"]:
        said: Shown = {
            key: value
            for key, (value, *_) in attempt["answers"].items()
            if value is not None and not key.startswith("own.") and not key.endswith(".needed")
        }
        for plan in kept["plans"]:
            if plan["attempt"] == attempt["id"] and plan["then"]:
                said[f"{plan['source']}.then"] = plan["then"]
        rows = [row for row in attempt.get("rows", []) if not row.get("gone") and row["title"]]
        levels = {row["id"]: attempt["answers"].get(f"own.{row['id']}.now") for row in rows}
        said["rows"] = sorted([row["title"], (levels[row["id"]] or [None])[0]] for row in rows)
        found.append(text(said))
    return sorted(found)
