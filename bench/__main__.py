"""`make bench`: what loading and building cost, beside the plain build and beside mkdocs-quiz."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench import runs
from mkdocs_selfcheck.source.parallel import cores


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="pages and quizzes")
    parser.add_argument("--times", type=int, default=3, help="builds of each, for the middle one")
    parser.add_argument("--without-peer", action="store_true", help="do not measure mkdocs-quiz")
    wanted = parser.parse_args(arguments)
    n = wanted.count
    with tempfile.TemporaryDirectory(prefix="selfcheck-bench-") as name:
        folder = Path(name)
        print(
            f"{n:,} pages and quizzes of 20 items, {cores()} cores, the middle of {wanted.times}."
        )
        print("\n| What | Seconds | A page or quiz above the plain build | Ratio |")
        print("| --- | ---: | ---: | ---: |")
        took = runs.check(folder / "check", n)
        print(f"| `selfcheck check` | {took:.1f} | {took / n * 1000:.2f} ms | |", flush=True)
        longest, middle = runs.mutations(n)
        title = f"one damaged quiz, the slowest of {n:,}"
        print(f"| {title} | {longest:.3f} | {middle * 1000:.1f} ms in the middle | |", flush=True)
        for theme, value in (("no theme", runs.BARE), ("Material", runs.MATERIAL)):
            _builds(
                folder / theme.replace(" ", "-"), theme, value, n, wanted.times, wanted.without_peer
            )


def _builds(folder: Path, theme: str, value: str, n: int, times: int, without_peer: bool) -> None:
    plain = 0.0
    sorts = {"plain": "plain", "one": "one quiz on all pages", "each": "a quiz of its own each"}
    if theme == "no theme" and not without_peer:
        sorts["peer"] = "mkdocs-quiz, as many questions"
    for sort, title in sorts.items():
        runs.site(folder / sort, n, sort, value)
        if sort == "peer":
            # Its own environment may hold another mkdocs: its plain build is measured there.
            python = runs.peer()
            before = runs.build(folder / "plain", times, python)
            took = runs.build(folder / sort, times, python)
        else:
            took = runs.build(folder / sort, times)
            before = plain = took if sort == "plain" else plain
        above = f"{(took - before) / n * 1000:.2f} ms" if sort != "plain" else ""
        print(f"| {theme}: {title} | {took:.1f} | {above} | {took / before:.2f} |", flush=True)


if __name__ == "__main__":
    main()
