"""`selfcheck translate`: the texts of a quiz as a file to translate, or what changed since."""

import re
from contextlib import suppress
from pathlib import Path

import click

from mkdocs_selfcheck.cli.named import folder_option, no_quiz, quiz_file
from mkdocs_selfcheck.cli.report import FAULTY, examples, misuse, show
from mkdocs_selfcheck.cli.schema import add_schema
from mkdocs_selfcheck.cli.site import language
from mkdocs_selfcheck.source.format import LANGUAGE
from mkdocs_selfcheck.source.load import load_bytes
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.translation.base import Base
from mkdocs_selfcheck.source.translation.load import parsed
from mkdocs_selfcheck.source.translation.overlay import read
from mkdocs_selfcheck.source.translation.schema import translation_schema_text
from mkdocs_selfcheck.source.translation.write import Counts, write

SCHEMA = "translation.schema.json"


@click.command(
    epilog=examples(
        "selfcheck translate first-day de",
        "selfcheck translate other/first-day.yml pt-BR",
    )
    + "\n\nExit codes: 0 written, 1 errors in one of the files, 2 wrong use."
)
@click.argument("quiz", type=click.Path(path_type=Path))
@click.argument("lang")
@folder_option
@click.pass_context
def translate(context: click.Context, quiz: Path, lang: str, folder: Path) -> None:
    """Make or update ID.LANG.yml, with the source beside each text.

    QUIZ is a quiz file or its id, looked for in the folder "quizzes" and here.

    What is translated stays. A text whose source has changed since shows both, old and new: change
    it where it needs it, then delete the line "was". What is not translated yet is left empty, and
    pages show the source. What translates nothing any more goes to the end, as a comment.
    """
    if not re.fullmatch(LANGUAGE, lang):
        raise misuse(f'"{lang}" is no language tag.', "For example: de, ar, pt-BR.")
    written = quiz_file(quiz, folder)
    if written is None:
        raise no_quiz(quiz, folder)
    base = _base(context, written)
    folder = written.parent
    own = base.lang or language(folder)
    if own.lower() == lang.lower():
        hint = f'If its texts are in another, write "lang:" into {base.file}.'
        raise misuse(f"{base.file} itself is in this language: {own}.", hint)
    file = folder / f"{base.id}.{lang}.yml"
    try:
        data = file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise click.ClickException(f"{file.as_posix()}: {error.strerror}.") from error
    source, root, found = parsed(data, file.as_posix())
    if any(one.severity == "error" for one in found):
        show(found, err=True)
        click.echo("Nothing was written: mend this first.", err=True)
        context.exit(FAULTY)
    if not data:
        add_schema(folder / SCHEMA, translation_schema_text())
    head = "" if data else _head(folder, base, lang)
    text, counts = write(base, read(base, source, root), head=head)
    old = data.decode("utf-8-sig")
    if text != old:
        _put(file, text)
    click.echo(f"{file.as_posix()}: {_said(counts)}.")


def _base(context: click.Context, file: Path) -> Base:
    id = file.name.partition(".")[0]
    if file.name != f"{id}.yml":
        raise misuse(f'"{file.as_posix()}" is a translation.', f"Name its quiz: {id}")
    try:
        loaded: Loaded = load_bytes(file.read_bytes(), file.as_posix())
    except OSError as error:
        raise click.ClickException(f"{file.as_posix()}: {error.strerror}.") from error
    base = Base.of(loaded, "")
    if base is None:
        show(loaded.diagnostics, err=True)
        click.echo("Nothing was written: mend the quiz first.", err=True)
        context.exit(FAULTY)
    return base


def _head(folder: Path, base: Base, lang: str) -> str:
    lines = [f"# yaml-language-server: $schema={SCHEMA}"] if (folder / SCHEMA).exists() else []
    return "\n".join(
        [
            *lines,
            f"# The texts of {base.file} in {lang}, each below its source.",
            f"# What is left empty is shown as in {base.file}. Up to date again:",
            f"# selfcheck translate {base.id} {lang}",
        ]
    )


def _put(file: Path, text: str) -> None:
    """Write it whole or not at all: it may hold days of somebody's work."""
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise click.ClickException(f"{file.as_posix()}: {error.strerror}.") from error


def _said(counts: Counts) -> str:
    parts = [f"{counts.texts} {'text' if counts.texts == 1 else 'texts'}"]
    parts += [f"{counts.missing} to translate"] if counts.missing else []
    parts += [f"{counts.changed} changed since"] if counts.changed else []
    parts += [f"{counts.gone} no longer in use, at the end"] if counts.gone else []
    return ", ".join(parts)
