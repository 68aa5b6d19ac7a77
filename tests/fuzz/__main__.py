"""Fuzzes what reads other people's texts, guided by coverage, and says how to see a fault again.

python -m tests.fuzz                    each target for a third of a minute
python -m tests.fuzz --seconds 600      for ten minutes in all
python -m tests.fuzz texts              one target alone
python -m tests.fuzz files FILE         an input once more, with the traceback

What is learned stays in .cache/fuzz/TARGET/corpus, and an input with a fault beside it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzz.seeds import LARGEST, write_seeds, write_words

CACHE = Path(".cache") / "fuzz"
TARGETS = ("files", "texts", "pages")
TIMEOUT = 10
"""Seconds for one input: ten times what the slowest may take."""


def main() -> int:
    """Run the targets; 1 if a fault was found."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("target", nargs="?", choices=TARGETS)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--seconds", type=int, default=60)
    chosen = parser.parse_args()
    if chosen.file:
        return _start(chosen.target, str(chosen.file)).returncode
    targets = [chosen.target] if chosen.target else [*TARGETS]
    found = [_fuzz(target, max(1, chosen.seconds // len(targets))) for target in targets]
    return int(any(found))


def _fuzz(target: str, seconds: int) -> bool:
    folder = CACHE / target
    corpus = folder / "corpus"
    write_seeds(target, corpus)
    write_words(folder / "words")
    made = _start(
        target,
        str(corpus),
        f"-max_total_time={seconds}",
        f"-timeout={TIMEOUT}",
        f"-max_len={LARGEST}",
        f"-dict={folder / 'words'}",
        f"-artifact_prefix={folder.as_posix()}/",
        "-print_final_stats=1",
        capture=True,
    )
    said = made.stdout + made.stderr
    runs = re.search(r"stat::number_of_executed_units: (\d+)", said)
    print(f"{target}: {int(runs[1]) if runs else 0:,} inputs in {seconds} s", end="")
    if made.returncode == 0:
        print(", no fault")
        return False
    print(", and a fault:\n" + said[-6000:])
    if kept := re.search(r"Test unit written to (\S+)", said):
        print(f"See it again: python -m tests.fuzz {target} {kept[1]}")
    return True


def _start(target: str, *arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.fuzz.target", target, *arguments],
        capture_output=capture,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main())
