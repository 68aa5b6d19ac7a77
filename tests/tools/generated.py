"""What is generated and committed: `python -m tests.tools.generated` writes it all anew.

A test fails where a committed file is not what its maker gives.
"""

from __future__ import annotations

import runpy
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_folder
from mkdocs_selfcheck.source.ids import check_ids, written
from mkdocs_selfcheck.source.schema import schema_text
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.translation.schema import translation_schema_text
from tests.tools import catalogues, commands, fault_pages, kept_schema, reference, wire_types
from tests.tools.node import ROOT, WEB

IDS = ROOT / "quizzes" / "ids.txt"


def _ids() -> str:
    folder, old = load_folder(IDS.parent), Source.of(IDS.name, IDS.read_text(encoding="utf-8"))
    gone = [one for one in check_ids(folder, old) if one.severity == "error"]
    assert not gone, render_text(gone)
    return written(folder, old)


_FIXTURES = WEB / "test" / "fixtures"


def _page() -> str:
    rendered: Callable[[], str] = runpy.run_path(str(_FIXTURES / "render.py"))["rendered"]
    return rendered()


GENERATED: Mapping[Path, Callable[[], str]] = {
    **{file: partial(wire_types.generated, root) for file, root in wire_types.TYPES.items()},
    ROOT / "quizzes" / "quiz.schema.json": schema_text,
    ROOT / "quizzes" / "translation.schema.json": translation_schema_text,
    IDS: _ids,
    reference.PAGE: reference.generated,
    commands.PAGE: commands.generated,
    fault_pages.OVERVIEW: fault_pages.overview,
    _FIXTURES / "every-kind.html": _page,
    kept_schema.SCHEMA: kept_schema.generated,
    **catalogues.CATALOGUES,
}
"""Each file with the function that gives its text. Add a line for what you generate."""


def main() -> None:
    """Write every file that is stale."""
    for file, generate in GENERATED.items():
        text = generate()
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8", newline="\n")
            print(f"Wrote {file.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
