"""One target of the fuzzer: what is held of any bytes. Started by `python -m tests.fuzz`."""

from __future__ import annotations

import sys
from collections.abc import Callable

import atheris

with atheris.instrument_imports(include=["mkdocs_selfcheck", "yaml", "markdown_it"]):
    from mkdocs_selfcheck.source import load_bytes
    from tests.tools.holds import EVERY_KIND, a_file, a_page, a_text, a_translation

_BASE = load_bytes(EVERY_KIND, "every-kind.yml")


def _files(data: bytes) -> None:
    a_file(data)
    if len(data) % 4 == 0:
        a_translation(data, _BASE)


def _pages(data: bytes) -> None:
    a_page(data.decode("utf-8", errors="replace"))


def _texts(data: bytes) -> None:
    a_text(data.decode("utf-8", errors="replace").replace("\0", ""))


TARGETS: dict[str, Callable[[bytes], None]] = {"files": _files, "pages": _pages, "texts": _texts}


def main() -> None:
    """Run a target with the arguments of libFuzzer after its name."""
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
