"""`make bench`: what loading and building cost, beside the plain build and beside mkdocs-quiz."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench import record, runs
from bench.browser import chrome
from mkdocs_selfcheck.source.parallel import cores


def main(arguments: list[str] | None = None) -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="pages and quizzes")
    parser.add_argument("--times", type=int, default=3, help="builds of each, for the middle one")
    parser.add_argument("--without-peer", action="store_true", help="do not measure mkdocs-quiz")
    parser.add_argument("--only", choices=("builds", "browser"), help="a part of it")
    wanted = parser.parse_args(arguments)
    if wanted.only != "browser":
        _builds(wanted.count, wanted.times, peer=not wanted.without_peer)
    if wanted.only != "builds":
        _browser()


def _browser() -> None:
    """What a reader's browser takes, at a phone's speed where a phone would."""
    with tempfile.TemporaryDirectory(prefix="selfcheck-bench-") as name, chrome(Path(name)) as it:
        print("\n| In the browser | Milliseconds | Ratio |")
        print("| --- | ---: | ---: |")
        print("| a page of text, main thread, a fourth of the speed |", end="")
        plain = it.loading("", 0)
        print(f" {plain:.0f} | 1.0 |", flush=True)
        for path, quizzes, items in (("hundred/", 1, 100), ("thousand/", 2, 1000)):
            took = it.loading(path, quizzes)
            print(
                f"| the same with {items:,} items | {took:.0f} | {took / plain:.1f} |", flush=True
            )
            longest = it.answering(path, quizzes)
            print(f"| the longest of twenty presses there | {longest:.0f} | |", flush=True)
        middle, slowest = it.saving("hundred/", 300)
        print(f'| an answer until "Saved", the middle | {middle:.1f} | |')
        print(f"| of 100 the slowest | {slowest:.1f} | |", flush=True)
        print(f"| a result of 100 items, a fourth of the speed | {it.result('hundred/'):.0f} | |")
        plain, opened, whole = record.opening(it)
        print(f"| a page of text, main thread | {plain:.0f} | 1.0 |")
        title = f"My record with {record.ATTEMPTS:,} attempts of 100 answers"
        print(f"| {title} | {opened:.0f} | {opened / plain:.1f} |")
        print(f"| … until all of them are read | {whole:.0f} | {whole / plain:.1f} |")


def _builds(n: int, times: int, *, peer: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="selfcheck-bench-") as name:
        folder = Path(name)
        print(f"{n:,} pages and quizzes of 20 items, {cores()} cores, the middle of {times}.")
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
            _themed(folder / theme.replace(" ", "-"), theme, value, n, times)
        # Last, because it may be impossible to install.
        if peer:
            _peer(folder / "no-theme", n, times)


def _themed(folder: Path, theme: str, value: str, n: int, times: int) -> None:
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
