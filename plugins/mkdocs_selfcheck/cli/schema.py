"""`selfcheck schema`: the JSON Schema of quiz files, for editors."""

from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import WRITING, examples
from mkdocs_selfcheck.source.schema import schema_text
from mkdocs_selfcheck.source.translation.schema import translation_schema_text


@click.command(
    epilog=examples(
        "selfcheck schema --output quizzes/quiz.schema.json",
        "selfcheck schema --translation --output quizzes/translation.schema.json",
    )
    + f"\n\n{WRITING}"
)
@click.option("--translation", is_flag=True, help="The schema of translations, ID.LANG.yml.")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it; left out, it is printed.",
)
def schema(translation: bool, output: Path | None) -> None:
    """Write the JSON Schema of quiz files.

    An editor that knows it completes keys and says what each is for. Most find it by the first
    line of a quiz: # yaml-language-server: $schema=quiz.schema.json
    """
    text = translation_schema_text() if translation else schema_text()
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{output.as_posix()}: {error.strerror}.") from error
    click.echo(f"Wrote {output.as_posix()}.")


def add_schema(file: Path, text: str) -> None:
    """Write the schema that the first line of a file names, where there is none yet."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError:
        return  # one is there; or it cannot be written, and a quiz does without
    click.echo(f"Wrote {file.as_posix()}, by which editors complete keys.")
