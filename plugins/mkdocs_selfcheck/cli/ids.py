"""`selfcheck ids`: the list of all ids, which shows in a diff when one goes."""

from pathlib import Path

import click

from mkdocs_selfcheck.cli.named import QUIZZES, folder_option, inside
from mkdocs_selfcheck.cli.report import FAULTY, examples, misuse, show
from mkdocs_selfcheck.source import load_folder
from mkdocs_selfcheck.source.ids import NAME, check_ids, load_ids, written
from mkdocs_selfcheck.source.source import Source


@click.command(
    epilog=examples("selfcheck ids", "selfcheck ids --folder other")
    + "\n\nExit codes: 0 written, 1 errors in a quiz or an id that vanished, 2 wrong use."
)
@folder_option
@click.pass_context
def ids(context: click.Context, folder: Path) -> None:
    """Write every id of the quizzes into ids.txt, in their folder.

    Answers are stored by ids. With this list beside the quizzes, "selfcheck check" says when one
    is gone: a renamed one needs "was", one that is gone for good "retired". Commit the list.
    """
    if folder == QUIZZES and inside():
        folder = Path()
    if not folder.is_dir():
        raise misuse(f'There is no folder "{folder.as_posix()}" here.')
    file = folder / NAME
    quizzes = load_folder(folder)
    old, unread = load_ids(folder)
    listed = old or Source.of(file.as_posix(), "")
    faults = [*quizzes.diagnostics, *unread, *([] if unread else check_ids(quizzes, listed))]
    if errors := [one for one in faults if one.severity == "error"]:
        show(errors, err=True)
        click.echo("Nothing was written: mend this first.", err=True)
        context.exit(FAULTY)
    new = written(quizzes, listed)
    try:
        if old is None or new != old.text:
            file.write_text(new, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{file.as_posix()}: {error}") from error
    count = sum(not one.startswith("#") for one in new.splitlines())
    click.echo(f"{file.as_posix()}: {count} ids.")
