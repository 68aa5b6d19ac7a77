"""`selfcheck new`: begins a quiz."""

import textwrap
from pathlib import Path

import click
from click.core import ParameterSource

from mkdocs_selfcheck.cli.named import inside
from mkdocs_selfcheck.cli.report import WRITING, examples, misuse
from mkdocs_selfcheck.cli.schema import add_schema
from mkdocs_selfcheck.cli.site import config
from mkdocs_selfcheck.source.faults import bad_id
from mkdocs_selfcheck.source.format import KINDS, is_id
from mkdocs_selfcheck.source.schema import schema_text

TEMPLATE = Path(__file__).with_name("template.yml")
SCHEMA = "quiz.schema.json"
SITES = ("mkdocs.yml", "properdocs.yml", "zensical.toml")


@click.command(epilog=examples("selfcheck new before-the-interview") + f"\n\n{WRITING}")
@click.argument("id")
@click.option(
    "--folder",
    metavar="DIR",
    default="quizzes",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of the quizzes.",
)
@click.pass_context
def new(context: click.Context, id: str, folder: Path) -> None:
    """Begin a quiz: write ID.yml, with a few items to change.

    ID is small letters, digits and single hyphens. Readers' answers are kept under it, so it
    stays when the title changes.
    """
    named = Path(id.removesuffix(".yml"))
    id = named.name
    if not is_id(id):
        problem = bad_id((), id)
        raise misuse(problem.message, problem.hint)
    if named.parent not in {Path(), folder}:
        where = named.parent.as_posix()
        hint = f"The folder has an option: selfcheck new {id} --folder {where}"
        raise misuse(f'"{named.as_posix()}" is a path, and an id is asked for.', hint)
    chosen = context.get_parameter_source("folder") is not ParameterSource.DEFAULT
    if not (chosen or named.parent == folder) and inside():
        folder = Path()
    file = folder / f"{id}.yml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(begun(id))
    except FileExistsError as error:
        raise misuse(
            f'"{file.as_posix()}" is there already.', "Choose another id, or edit that file."
        ) from error
    except OSError as error:
        raise click.ClickException(f"{file.as_posix()}: {error.strerror}.") from error
    here = ", here in the folder of the quizzes" if folder == Path() and not chosen else ""
    click.echo(f"Wrote {file.as_posix()}{here}.")
    add_schema(folder / SCHEMA, schema_text())
    if not config(folder):
        click.echo(f"Beside this folder there is no {' or '.join(SITES)}: is it the site's?")
    click.echo(f"\nSet it into a page with these two lines:\n\n/// selfcheck | {id}\n///\n")
    click.echo(f"Look at it while you write: selfcheck preview {file.as_posix()}")
    click.echo(f"Check it: selfcheck check {file.as_posix()}")


def begun(id: str) -> str:
    """Return the text of a quiz that is begun with this id."""
    title = id.replace("-", " ").capitalize()
    lines = TEMPLATE.read_text(encoding="utf-8").replace("TITLE", title).splitlines()
    return "".join(line + "\n" for written in lines for line in _with_kinds(written))


def _with_kinds(line: str) -> list[str]:
    if "KINDS" not in line:
        return [line]
    text = line.replace("KINDS", ", ".join(KINDS))
    return textwrap.wrap(text, 98, subsequent_indent="#    ", break_on_hyphens=False)
