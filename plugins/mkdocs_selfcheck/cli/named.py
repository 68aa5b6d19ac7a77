"""What somebody means who names a quiz: by its path or its id, beside `quizzes` or inside it."""

from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import misuse
from mkdocs_selfcheck.cli.site import config
from mkdocs_selfcheck.diagnostics import nearest

QUIZZES = Path("quizzes")
"""The folder of the quizzes, where no other is named."""

folder_option = click.option(
    "--folder",
    metavar="DIR",
    default=QUIZZES.as_posix(),
    show_default=True,
    type=click.Path(path_type=Path),
    help="The folder of the quizzes.",
)


def quiz_file(named: Path, folder: Path = QUIZZES) -> Path | None:
    """Return the file of a quiz or translation that is named by its path or its id.

    An id is looked for in `folder`, then in the current folder; ".yml" may be left out. None
    where there is no such file.
    """
    written = named if named.suffix == ".yml" else named.with_name(f"{named.name}.yml")
    places = [named, written]
    if written.name == str(written):
        places += [folder / written]
    # An id is more likely than a file of that name without ".yml".
    return next((place for place in sorted(places, key=_bare) if place.is_file()), None)


def inside() -> bool:
    """Whether the current folder itself is one of quizzes, and neither a site's nor above them."""
    if QUIZZES.is_dir() or config(QUIZZES):
        return False
    known = any(Path(name).is_file() for name in ("quiz.schema.json", "ids.txt"))
    return known or Path.cwd().name == QUIZZES.name


def no_quiz(named: Path, folder: Path = QUIZZES) -> click.UsageError:
    """Return the error to raise where `quiz_file` finds none."""
    where = named.parent if named.name != str(named) else folder if folder.is_dir() else Path()
    ids = sorted({file.name.partition(".")[0] for file in where.glob("*.yml")})
    close = nearest(named.name.removesuffix(".yml"), ids)
    return misuse(
        f'There is no quiz "{named.as_posix()}" here.',
        f'Did you mean "{close}"?' if close else "Begin one with: selfcheck new my-first",
    )


def _bare(place: Path) -> bool:
    return place.suffix != ".yml"
