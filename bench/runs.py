"""What is measured: commands, each in a process of its own.

A check is measured by the clock, because it uses several cores; a build by the time that it keeps
a core busy, which other programs on the machine change less.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from bench.quizzes import write

CACHE = Path(__file__).resolve().parents[1] / ".cache" / "bench"
PEER = "mkdocs-quiz==1.7.1"
BARE = "{name: null, custom_dir: theme}"
MATERIAL = "{name: material, features: [navigation.prune]}"
_THEME = (
    "<!doctype html><html lang=en><head><title>{{ page.title }}</title></head>"
    "<body>{{ page.content }}</body></html>"
)
_PEER_QUESTION = """\
<quiz>
What did answer {i} of {n} rest on?
- [ ] A general view
- [x] A situation, with my part in it
- [ ] How it turned out
</quiz>
"""


class UnavailableError(Exception):
    """What is to be measured cannot be had."""


def check(folder: Path, count: int) -> float:
    """Return how long `selfcheck check` takes over so many quizzes of twenty items."""
    write(folder, count)
    run = "from mkdocs_selfcheck.cli import main; main()"
    return _timed([sys.executable, "-c", run, "check", str(folder)], folder.parent)[0]


def site(folder: Path, pages: int, sort: str, theme: str) -> None:
    """Write a site. sort: `plain`, `one` quiz on all pages, `each` its own, or `peer`."""
    texts = {}
    for n in range(pages):
        text = f"# Page {n}\n\nA paragraph of text, as any page has one.\n\n## A part\n\nMore.\n\n"
        if sort in ("one", "each"):
            text += f"/// selfcheck | quiz-{n if sort == 'each' else 0}\n///\n"
        elif sort == "peer":
            text += "\n".join(_PEER_QUESTION.format(i=i, n=n) for i in range(20))
        texts["index" if n == 0 else f"page-{n}"] = text
    plugins = {"plain": "[]", "peer": "[mkdocs_quiz]"}.get(sort, "[selfcheck]")
    pages_of(folder, texts, plugins, theme)
    if sort in ("one", "each"):
        write(folder / "quizzes", pages if sort == "each" else 1)


def pages_of(
    folder: Path, texts: Mapping[str, str], plugins: str = "[selfcheck]", theme: str = BARE
) -> None:
    """Write a site of these pages, by their names without an ending."""
    (folder / "docs").mkdir(parents=True)
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text(_THEME, "utf-8")
    config = f"site_name: Bench\ntheme: {theme}\nplugins: {plugins}\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for name, text in texts.items():
        (folder / "docs" / f"{name}.md").write_text(text, "utf-8")


def build(folder: Path, times: int = 3, python: Path | str = sys.executable) -> float:
    """Return how long `mkdocs build` takes: the middle of so many."""
    command = [str(python), "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    return median(_timed(command, folder)[1] for _ in range(times))


def peer() -> Path:
    """Return a Python that has mkdocs-quiz, in an environment that is kept.

    Raises:
        UnavailableError: It cannot be installed here; the message says why.
    """
    folder = CACHE / "peer"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", PEER, "mkdocs<2"]
        done = subprocess.run(  # noqa: S603 - our own command
            install, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
        if done.returncode:
            lines = [line for line in done.stderr.splitlines() if "ERROR" in line]
            raise UnavailableError(
                f"{PEER} cannot be installed: {(lines or ['no reason given'])[-1]}"
            )
        (folder / "ready").touch()
    return python


def mutations(count: int) -> tuple[float, float]:
    """Return the longest and the middle time of loading quizzes that were damaged at random."""
    from random import Random

    from bench.quizzes import quiz
    from mkdocs_selfcheck.source import load_text

    chance, took = Random(1), []  # noqa: S311 - no secret
    for n in range(count):
        text = quiz(n)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text))
            text = (
                text[:at]
                + chance.choice("[]{}:#&*!|>'\"\t\n- x")
                + text[at + chance.choice((0, 1, 9)) :]
            )
        begin = time.perf_counter()
        load_text(text, "damaged.yml")
        took.append(time.perf_counter() - begin)
    return max(took), median(took)


def hostile() -> tuple[float, str]:
    """Return how long the file takes that takes longest of those made for it, and what it is."""
    from bench.hostile import HOSTILE
    from mkdocs_selfcheck.source import load_bytes

    took = []
    for name, data in HOSTILE.items():
        begin = time.process_time()
        load_bytes(data, "hostile.yml")
        took.append((time.process_time() - begin, name))
    return max(took)


def _children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _timed(command: list[str], cwd: Path) -> tuple[float, float]:
    """Run it; return the seconds by the clock and those of a busy core."""
    spent = _children()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    begin = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    took = time.perf_counter() - begin
    if done.returncode:
        raise RuntimeError(
            f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return took, _children() - spent
