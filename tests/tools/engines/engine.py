"""What the tests ask of a browser, whichever drives it."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol


@dataclass(frozen=True, kw_only=True)
class Wish:
    """How a browser is set up before it starts."""

    private: bool = False
    """All its windows are private."""

    cookies: bool = True
    """Whether its reader lets sites keep anything."""

    room: int | None = None
    """How many bytes a site may keep; None: as many as the browser thinks right."""


class Page(Protocol):
    """A tab, or a frame in it."""

    def go(self, url: str) -> None:
        """Load a page, and wait until it is loaded."""

    def run(self, function: str, *arguments: Any) -> Any:
        """Call a function in the page, given as source, and return its value; both are JSON."""

    def type(self, text: str) -> None:
        """Type on the keyboard."""

    def frame(self) -> Page:
        """Return the first frame of the page, which may be another site's."""

    def close(self) -> None:
        """Close the tab as a reader does."""


class Engine(Protocol):
    """A browser and its profile."""

    name: str
    directory: Path

    def page(self) -> Page:
        """Open a tab; the browser, too, where it is not open."""

    def processes(self) -> list[int]:
        """Return the processes in which pages run."""

    def clear_pages(self) -> None:
        """Leave no tab open that a test has opened."""

    def kill(self, sign: signal.Signals = signal.SIGKILL) -> None:
        """End the browser with all its processes, as a crash or a shutdown would."""

    def close(self) -> None:
        """Close the browser as a reader does."""

    def remove(self) -> None:
        """Close it and delete the profile."""
