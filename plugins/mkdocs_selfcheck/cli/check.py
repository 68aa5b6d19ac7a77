"""`selfcheck check`: says all that is wrong with quizzes."""

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISDIR

import click

from mkdocs_selfcheck.cli.named import QUIZZES, inside, no_quiz, quiz_file
from mkdocs_selfcheck.cli.report import (
    EXIT_CODES,
    examples,
    exit_code,
    format_option,
    misuse,
    report,
)
from mkdocs_selfcheck.diagnostics import Diagnostic
from mkdocs_selfcheck.passages import Site
from mkdocs_selfcheck.passages import check as follow
from mkdocs_selfcheck.source import Folder, load_file, load_folder
from mkdocs_selfcheck.source.ids import check_ids, load_ids
from mkdocs_selfcheck.source.parallel import cores
from mkdocs_selfcheck.source.source import Source


@click.command(
    epilog=examples(
        "selfcheck check",
        "selfcheck check first-day",
        "selfcheck check --site site --strict",
        "selfcheck check --format github",
    )
    + f"\n\n{EXIT_CODES}"
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--site",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A built site: passages must be on its pages, and no page may show a fault.",
)
@click.option("--strict", is_flag=True, help="Take warnings for errors.")
@format_option
@click.pass_context
def check(
    context: click.Context, paths: tuple[Path, ...], site: Path | None, strict: bool, output: str
) -> None:
    """Say all that is wrong with quizzes.

    PATHS are quiz files or their ids, or folders of them; left out, the folder "quizzes".
    """
    pages = _site(site) if site else None
    paths = tuple(_meant(path) for path in paths) or (_default(),)
    found = [_load(path) for path in paths]
    # A file may be named beside its folder: it is still one quiz, and wrong once.
    quizzes = {file for folder in found for file in folder.files}
    diagnostics = {one: None for folder in found for one in folder.diagnostics}
    for path, folder in zip(paths, found, strict=True):
        diagnostics |= dict.fromkeys(_ids(path, folder))
    if pages is not None:
        diagnostics |= {one: None for folder in found for one in _lost(folder, pages)}
        diagnostics |= dict.fromkeys(_shown(pages))
    if not quizzes and not diagnostics:
        names = ", ".join(path.as_posix() for path in paths)
        raise misuse(
            f'There is no quiz in "{names}".',
            "A quiz is a file ID.yml; begin one with: selfcheck new my-first",
        )
    report(diagnostics, len(quizzes), output)
    context.exit(exit_code(diagnostics, strict=strict))


def _default() -> Path:
    """The folder of the quizzes, or this one where we are inside it."""
    return Path() if inside() else QUIZZES


def _meant(path: Path) -> Path:
    """The file of an id; a path that is there, or cannot even be asked after, stays."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return quiz_file(path) or path
    except OSError:
        return path
    return path


def _load(path: Path) -> Folder:
    try:
        if S_ISDIR(path.stat().st_mode):
            return _folder(path)
    except (FileNotFoundError, NotADirectoryError):
        if not path.is_symlink():
            raise _nothing(path) from None
    except OSError:
        # It may not even be asked after: loading says why.
        return load_file(path) if path.suffix == ".yml" else load_folder(path)
    return load_file(path)


def _nothing(path: Path) -> click.UsageError:
    if path != QUIZZES:
        return no_quiz(path)
    hint = "Run it beside mkdocs.yml, where the quizzes are. Or name them: selfcheck check PATH"
    return misuse(f'There is no "{path.as_posix()}" here.', hint)


def _folder(path: Path) -> Folder:
    if (path / "mkdocs.yml").exists() and (path / QUIZZES).is_dir():
        folder = (path / QUIZZES).as_posix()
        raise misuse(
            f'"{path.as_posix()}" holds a site.', f"Did you mean: selfcheck check {folder}"
        )
    return load_folder(path, workers=cores())


def _ids(path: Path, folder: Folder) -> list[Diagnostic]:
    """What is wrong with the list of ids, where there is one; of a file, with its own lines."""
    try:
        whole = path.is_dir()
    except OSError:
        return []
    listed, found = load_ids(path if whole else path.parent)
    if listed and not any(one.severity == "error" for one in found):
        found += check_ids(folder, listed, whole=whole)
    return found


def _site(path: Path) -> Site:
    try:
        site = Site(path)
    except OSError as error:
        raise misuse(f'"{path.as_posix()}" cannot be read: {error.strerror}.') from error
    if not site.pages:
        hint = "Build the site first; with MkDocs: mkdocs build"
        raise misuse(f'There is no page of a built site in "{path.as_posix()}".', hint)
    return site


def _shown(site: Site) -> Iterable[Diagnostic]:
    """The faults that a host put into its pages and built them all the same."""
    for file, said in site.faults():
        message = f"This page shows a fault in place of a self-check: {said}"
        hint = "Mend what it names, and build the site again."
        yield Source.of(file.as_posix(), "").diagnostic((0, 0), "shown-fault", message, hint)


def _lost(folder: Folder, site: Site) -> Iterable[Diagnostic]:
    for id, quiz in folder.quizzes.items():
        for problem in follow(quiz, site.pages, site.anchors, site.unread_anchors):
            yield folder.diagnose(id, problem)
    for translations in folder.translations.values():
        for one in translations.values():
            problems = (
                follow(one.quiz, site.pages, site.anchors, site.unread_anchors) if one.quiz else ()
            )
            # What is not translated is told of in the quiz itself.
            yield from filter(None, map(one.diagnose, problems))
