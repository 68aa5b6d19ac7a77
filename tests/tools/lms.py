"""An LMS for tests: scorm-again in a page, with what its learners' launches leave."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from playwright.sync_api import FrameLocator, Page

from tests.tools.node import WEB

_HERE = Path(__file__).parent
_SCRIPT = WEB / "node_modules" / "scorm-again" / "dist" / "scorm-again.min.js"


def course(zip_file: Path, folder: Path) -> Path:
    """Unpack a package beside the page of the LMS, and return the folder."""
    with zipfile.ZipFile(zip_file) as zipped:
        zipped.extractall(folder / "course")
    shutil.copyfile(_HERE / "lms.html", folder / "lms.html")
    shutil.copyfile(_SCRIPT, folder / "scorm-again.min.js")
    return folder


def parts(folder: Path) -> list[str]:
    """Return the pages of a package that a course opens, in its order, as the manifest says it."""
    manifest = folder / "course" / "imsmanifest.xml"
    root = ElementTree.parse(manifest).getroot()  # noqa: S314 - our own
    found = {one.get("identifier"): one.get("href") for one in _all(root, "resource")}
    return [str(found[one.get("identifierref")]) for one in _all(root, "item")]


def _all(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [one for one in root.iter() if one.tag.endswith(f"}}{name}")]


class Lms:
    """One course in an LMS, in one browser."""

    def __init__(self, page: Page, url: str, version: str, part: str) -> None:
        self.page = page
        self._url = f"{url}lms.html"
        self.part_url = f"{url}course/{part}"
        self._version = version
        self._part = part
        self._learners: dict[str, Any] = {}

    def launch(self, learner: str = "ada", mode: str = "normal") -> FrameLocator:
        """Open the part as a learner, and return the frame that it is in."""
        self.page.goto(self._url)
        self.page.evaluate(
            "given => launch(given)",
            {
                "version": self._version,
                "page": f"course/{self._part}",
                "before": self._learners.get(learner, {}),
                "mode": mode,
            },
        )
        self._learner = learner
        return self.page.frame_locator("iframe")

    def leave(self) -> None:
        """Close the part; what was committed is kept."""
        self.page.evaluate("leave()")
        self.kill()

    def kill(self) -> None:
        """Keep what was committed until now, as if the browser went without a word."""
        self._learners[self._learner] = self.page.evaluate("committed")

    def kept(self) -> Any:
        """Return what was committed last."""
        return self.page.evaluate("committed")

    def status(self) -> str:
        kept = self.kept()
        return str(kept["core"]["lesson_status"] if "core" in kept else kept["completion_status"])

    def calls(self) -> list[list[str]]:
        """Return each call of this launch: its name, what was given, and the answer."""
        return list(self.page.evaluate("calls"))

    def refused(self) -> list[list[str]]:
        return [call for call in self.calls() if call[-1] == "false"]

    def refuse(self, call: str) -> None:
        """Refuse every call of this name from now on; "" for none."""
        self.page.evaluate("name => { refusing = name }", call)
