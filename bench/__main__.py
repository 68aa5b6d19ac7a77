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
        longest, name = runs.hostile()
        title = f"hostile files' worst time, of {name!r}"
        print(f"| {title} | {longest:.3f} | | |", flush=True)
        for theme, value in (("no theme", runs.BARE), ("Material", runs.MATERIAL)):
            _builds(folder / theme.replace(" ", "-"), theme, value, n, wanted.times)
        # Last, because it may be impossible to install.
        if not wanted.without_peer:
            _peer(folder / "no-theme", n, wanted.times)


def _builds(folder: Path, theme: str, value: str, n: int, times: int) -> None:
    plain = 0.0
    sorts = {"plain": "plain", "one": "one quiz on all pages", "each": "a quiz of its own each"}
    for sort, title in sorts.items():
        runs.site(folder / sort, n, sort, value)
        took = runs.build(folder / sort, times)
        plain = took if sort == "plain" else plain
        _row(f"{theme}: {title}", took, plain, n)


def _peer(folder: Path, n: int, times: int) -> None:
    try:
        python = runs.peer()
    except runs.UnavailableError as error:
        print(f"\nmkdocs-quiz is not measured. {error}")
        return
    runs.site(folder / "peer", n, "peer", runs.BARE)
    # Its own environment may hold another mkdocs: its plain build is measured there.
    plain = runs.build(folder / "plain", times, python)
    took = runs.build(folder / "peer", times, python)
    _row("no theme: mkdocs-quiz, as many questions", took, plain, n)


def _row(title: str, took: float, plain: float, n: int) -> None:
    above = f"{(took - plain) / n * 1000:.2f} ms" if took != plain else ""
    print(f"| {title} | {took:.1f} | {above} | {took / plain:.2f} |", flush=True)


if __name__ == "__main__":
    main()
