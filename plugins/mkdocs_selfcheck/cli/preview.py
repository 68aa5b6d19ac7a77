"""`selfcheck preview`: one self-check alone, live."""

import webbrowser
from pathlib import Path

import click

from mkdocs_selfcheck.cli.named import no_quiz, quiz_file
from mkdocs_selfcheck.cli.report import examples, misuse, show, summary
from mkdocs_selfcheck.hosts.preview import PreviewServer, Stage


@click.command(
    epilog=examples(
        "selfcheck preview quizzes/first-day.yml",
        "selfcheck preview first-day --no-open --port 9000",
    )
    + "\n\nExit codes: 0 ended by Ctrl-C, 2 wrong use."
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--docs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The pages it points to.  [default: docs beside the folder of the quiz]",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="The port on 127.0.0.1.  [default: 8011, or one that is free]",
)
@click.option("--open/--no-open", "browser", default=True, help="Open it in the browser.")
def preview(file: Path, docs: Path | None, port: int | None, browser: bool) -> None:
    """Show one self-check alone, and follow each save.

    FILE is a quiz file or its id, looked for in the folder "quizzes" and here. A bar above it
    fills in answers and shows what each says. Your own answers in it stay in your browser, apart
    from those of your site.
    """
    found = quiz_file(file)
    if found is None:
        raise no_quiz(file)
    stage = Stage(found, docs)
    if docs is None and (beside := stage.file.resolve().parent.parent / "docs").is_dir():
        stage = Stage(stage.file, beside)
    try:
        server = PreviewServer(stage, port=port)
    except OSError as error:
        raise misuse(
            f"Port {port} cannot be used: {error.strerror}.", "Leave --port out, or take another."
        ) from error
    server.start()
    _say(stage)
    click.echo(f"Look at it on {server.url}\nSave the file, and the page follows. Ctrl-C ends it.")
    if browser:
        webbrowser.open(server.url)
    try:
        server.watch(lambda: _say(stage))
    except KeyboardInterrupt:
        click.echo("\nThe preview has ended.")
    finally:
        server.stop()


def _say(stage: Stage) -> None:
    diagnostics = stage.read().diagnostics
    show(diagnostics)
    click.echo(summary(diagnostics, 1))
