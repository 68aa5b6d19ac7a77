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

    came: set[str] = field(default_factory=set)
    """Rows that came over from the attempt before, and stand as they came."""

    application: str | None = None
    """The company of the application it belongs to: here no two have the same."""

    begun: int = 0
    since: Hashable = None
    """The attempt it was begun beside."""

    @property
    def blank(self) -> bool:
        return not self.answers and not self.wrote_rows and not any(self.rows.values())

    @property
    def nothing_noted(self) -> bool:
        return not self.answers and all(
            title in self.came and not now for title, now in self.rows.items()
        )

    def shown(self) -> Shown:
        return {**self.answers, "rows": sorted([title, now] for title, now in self.rows.items())}

    def kept(self) -> Shown:
        """As a kept file has it."""
        return {**self.shown(), "application": self.application}


@dataclass
class Model:
    """All attempts, and which of them the form shows."""

    attempts: dict[Hashable, Attempt] = field(default_factory=dict)
    applications: set[str] = field(default_factory=set)
    current: Hashable = None
    changes: int = 0

    @property
    def now(self) -> Attempt | None:
        return self.attempts.get(self.current)

    def shown(self) -> Shown:
        return self.now.shown() if self.now else {"rows": []}

    def all(self) -> list[str]:
        """Return what the attempts say, as the kept file should: in no order."""
        return sorted(text(attempt.kept()) for attempt in self.attempts.values())

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
        attempt.came.discard(title)
        attempt.wrote_rows = True
        self._changed(attempt)

    def again(self, application: str | None = None) -> None:
        """Begin a new attempt; own rows come over without their answers."""
        if not self.now:
            if application:
                self._begin({}, application)
        elif not self.now.blank or self.now.application != application:
            self._begin(dict.fromkeys(self.now.rows), application)

    def of(self, application: str) -> list[Attempt]:
        """Return an application's attempts, in the order they were begun.

        Of two that a file brought apart, the one that was changed last comes last.
        """
        found = [one for one in self.attempts.values() if one.application == application]
        return sorted(found, key=lambda one: (one.begun, one.version))

    def about(self, application: str | None, *, along: bool = False) -> None:
        """Say in the card's line which application it is about; `along`: the answers come, too."""
        now = self.now.application if self.now else None
        there = self.of(application) if application else []
        leaves = now is not None and now != application and not along
        if leaves and self.now and not self.now.nothing_noted and not there:
            self.again(application)
        elif now == application:
            return
        elif there:
            self.resume(there[-1].uid)
        elif not self.now:
            self._begin({}, application)
        else:
            self.now.application = application
            self._changed(self.now)

    @property
    def back(self) -> Hashable:
        """The earlier attempt to which the form offers a way back; None where it does not."""
        now = self.now
        return now.since if now and now.blank and now.since in self.attempts else None

    def resume(self, uid: Hashable) -> None:
        """Go on with an earlier attempt."""
        if uid != self.current:
            self._leave()
            self.current = uid

    def delete_application(self, application: str) -> None:
        for attempt in self.of(application):
            del self.attempts[attempt.uid]
        self.applications.remove(application)
        if self.current not in self.attempts:
            self.current = None

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
        self.applications |= file.applications
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

    def _begin(self, rows: dict[str, str | None], application: str | None = None) -> Attempt:
        old = self.now
        since = old.since if old and old.blank else old and old.uid
        self._leave()
        self.changes += 1
        made = Attempt(self.changes, self.changes, rows=rows, came=set(rows))
        made.application, made.begun, made.since = application, self.changes, since
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
    companies = {one["id"]: one["company"] for one in kept["applications"]}
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
        said["application"] = companies.get(attempt.get("application"))
        found.append(text(said))
    return sorted(found)
