"""A site as a later version of the script would have it: one with another database.

No such version was ever released; so the script is built from a copy of plugins/web in which the
database's number is the next, and its upgrade makes one store more.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.tools.node import WEB, run_node
from tests.tools.shared import once

STORE = "newer"
"""The store that the later version has."""

_CHANGES = {
    "const VERSION = 1;": "const VERSION = 2;",
    # `midway`: it goes on changing until somebody ends it.
    "const { result: db } = request;": f"""const {{ result: db }} = request;
      const spin = () => {{
        (request.transaction as IDBTransaction).objectStore("{STORE}").put(0, "0").onsuccess = spin;
      }};
      if (db.objectStoreNames.length) {{
        db.createObjectStore("{STORE}");
        if (localStorage.getItem("midway")) {{
          for (const name of db.objectStoreNames) request.transaction?.objectStore(name).clear();
          spin();
        }}
        return;
      }}
      db.createObjectStore("{STORE}");""",
}
_SOURCE = Path("src", "store", "database.ts")


def newer_site(site: Path, name: str) -> Path:
    """Return a copy of a site with the script of the later version; made once in a test run."""

    def make(folder: Path) -> None:
        static = once("newer/built", _build) / "mkdocs_selfcheck" / "static"
        shutil.copytree(site, folder / "site")
        assets = folder / "site" / "assets" / "selfcheck"
        old = {file.name.rsplit("-", 1)[0]: file.name for file in assets.glob("*.js")}
        new = json.loads((static / "manifest.json").read_text("utf-8"))
        script = new["script"]
        for file in static.glob("*.js"):
            shutil.copy(file, assets)
        for page in (folder / "site").rglob("*.html"):
            text = page.read_text("utf-8")
            page.write_text(text.replace(old["self-check"], script), "utf-8")

    return once(f"newer/{name}", make) / "site"


def _build(folder: Path) -> None:
    web = folder / "web"
    shutil.copytree(WEB, web, ignore=shutil.ignore_patterns("node_modules", "test"))
    (web / "node_modules").symlink_to((WEB / "node_modules").resolve())
    text = (web / _SOURCE).read_text("utf-8")
    for today, later in _CHANGES.items():
        assert text.count(today) == 1, f"{_SOURCE} has another line than {today!r} now"
        text = text.replace(today, later)
    (web / _SOURCE).write_text(text, "utf-8")
    done = run_node("build.mjs", cwd=web)
    assert done.returncode == 0, done.stderr
