"""`selfcheck import`: questions written for mkdocs-quiz, as a quiz."""

from pathlib import Path

import click

from mkdocs_selfcheck.cli.mkdocs_quiz import read, write
from mkdocs_selfcheck.cli.report import FAULTY, examples, misuse, show
from mkdocs_selfcheck.source import load_text
from mkdocs_selfcheck.source.decode import MAX_BYTES, decode
from mkdocs_selfcheck.source.faults import bad_id
from mkdocs_selfcheck.source.format import is_id


@click.command(
    "import",
    epilog=examples("selfcheck import docs/quiz.md --output quizzes/my-quiz.yml")
    + "\n\nExit codes: 0 written, 1 the page is no text or nothing can be written, 2 wrong use.",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where to write it; left out, it is printed.",
)
@click.option(
    "--docs",
    metavar="DIR",
    default="docs",
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder of the pages, from which links are written.",
)
@click.pass_context
def import_(context: click.Context, file: Path, output: Path | None, docs: Path) -> None:
    """Make a quiz of a page written for mkdocs-quiz.

    Single and multiple choice keep what is correct, their feedback and their explanation. A
    blank to fill in becomes a text to write. What could not be carried over is said line by line.
    The page stays as it is.
    """
    if output is not None and not (output.suffix == ".yml" and is_id(output.stem)):
        problem = bad_id((), output.stem)
        hint = "A quiz is a file ID.yml." if is_id(output.stem) else problem.hint
        raise misuse(f'"{output.name}" cannot be the name of a quiz.', hint)
    page = read(_text(context, file))
    for note in page.notes if not page.questions else ():
        click.echo(f"{file.as_posix()}:{note.line}: {note.message}", err=True)
    if not page.questions:
        raise misuse(
            f'There is no question in "{file.as_posix()}".', "They stand in <quiz> … </quiz>."
        )
    name = file.stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Questions"
    text, notes = write(page, name=name, source=_source(file, docs))
    for note in notes:
        click.echo(f"{file.as_posix()}:{note.line}: {note.message}", err=True)
    _put(text, output)
    _, found = load_text(text, output or "quiz.yml")
    show(found, err=True)
    context.exit(FAULTY if any(one.severity == "error" for one in found) else 0)


def _text(context: click.Context, file: Path) -> str:
    if file.exists() and not file.is_file():
        raise misuse(f"{file.as_posix()} is no file.", "Name one page: selfcheck import FILE")
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise misuse(f"{file.as_posix()} cannot be read: {error.strerror}.") from error
    source, found = decode(data, file.as_posix())
    if found:
        show(found, err=True)
    if not source.text and found:
        context.exit(FAULTY)
    return source.text


def _source(file: Path, docs: Path) -> str:
    """The page's path in the docs folder; "" where it lies elsewhere."""
    try:
        return file.resolve().relative_to(docs.resolve()).as_posix()
    except (ValueError, OSError):
        return ""


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with output.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise misuse(f'"{output.as_posix()}" is there already.', "Choose another name.") from error
    except OSError as error:
        raise click.ClickException(f"{output.as_posix()}: {error.strerror}.") from error
    click.echo(
        f"Wrote {output.as_posix()}. Set it into the page in place of the questions:", err=True
    )
    click.echo(f"\n/// selfcheck | {output.stem}\n///", err=True)
