"""`selfcheck check`: says all that is wrong with quizzes."""

import sys
from pathlib import Path

import click

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import load_folder


@click.command()
@click.argument("folder", default="quizzes", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """Check the quizzes of a folder."""
    found = load_folder(folder)
    click.echo(render_text(found.diagnostics), nl=False)
    if any(one.severity == "error" for one in found.diagnostics):
        sys.exit(1)
