"""`selfcheck schema`: the JSON Schema of quiz files, for editors."""

from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import WRITING, examples
from mkdocs_selfcheck.source.schema import schema_text


@click.command(
    epilog=examples("selfcheck schema --output quizzes/quiz.schema.json") + f"\n\n{WRITING}"
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where to write it; left out, it is printed.",
)
def schema(output: Path | None) -> None:
    """Write the JSON Schema of quiz files.

    An editor that knows it completes keys and says what each is for. Most find it by the first
    line of a quiz: # yaml-language-server: $schema=quiz.schema.json
    """
    if output is None:
        click.echo(schema_text(), nl=False)
        return
    try:
        output.write_text(schema_text(), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"{output.as_posix()}: {error.strerror}.") from error
    click.echo(f"Wrote {output.as_posix()}.")
