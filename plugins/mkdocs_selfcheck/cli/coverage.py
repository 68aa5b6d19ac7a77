"""`selfcheck coverage`: which pieces of advice no self-check leads to."""

import json
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import FAULTY, FINE, examples, misuse
from mkdocs_selfcheck.diagnostics.excerpt import plain
from mkdocs_selfcheck.passages import (
    Covered,
    Piece,
    Site,
    built_pieces,
    pieces,
    pointers,
)
from mkdocs_selfcheck.passages import coverage as covered
from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.source import load_folder

Chapters = Mapping[str, list[Covered]]
_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(
    epilog=examples(
        "selfcheck coverage",
        "selfcheck coverage --site site --format json",
        "selfcheck coverage --headings --fail-under 80",
    )
    + "\n\nExit codes: 0 said, 1 less than --fail-under, 2 wrong use."
)
@click.option("--docs", type=_FOLDER, metavar="DIR", help="The pages' Markdown.  [default: docs]")
@click.option("--site", type=_FOLDER, metavar="DIR", help="A built site in place of the Markdown.")
@click.option(
    "--quizzes",
    type=_FOLDER,
    metavar="DIR",
    default="quizzes",
    show_default=True,
    help="The folder of the quizzes.",
)
@click.option("--headings", is_flag=True, help="Count headings with an id in place of advice.")
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="End with 1 where less than this is covered.",
)
@click.pass_context
def coverage(
    context: click.Context,
    docs: Path | None,
    site: Path | None,
    quizzes: Path,
    headings: bool,
    output: str,
    fail_under: float | None,
) -> None:
    """Say which pieces of advice no item's passage points to.

    A piece of advice is a list item that begins with bold words with an id:
    "- **Give yourself time**{#give-yourself-time}: ...".
    """
    if docs and site:
        raise misuse("--docs and --site say where to look, so one of them is enough.")
    folder = load_folder(quizzes)
    if broken := sorted(folder.sources.keys() - folder.quizzes.keys()):
        names = ", ".join(f"{id}.yml" for id in broken)
        click.echo(f"Left out, because of errors in it: {names}. See: selfcheck check", err=True)
    known = folder.quizzes.values()
    found = _built(site, known, headings) if site else _written(docs or _default_docs(), headings)
    chapters = covered(found, known)
    every = [one for chapter in chapters.values() for one in chapter]
    if not every:
        what = "heading with an id" if headings else "piece of advice with an id"
        raise misuse(f"There is no {what} on these pages.", "Try --headings." * (not headings))
    done = sum(bool(one.by) for one in every)
    click.echo(_json(chapters, done, len(every)) if output == "json" else _text(chapters))
    kind = "headings" if headings else "pieces of advice"
    if output == "text":
        click.echo(f"{done} of {len(every)} {kind} have a self-check.")
    under = fail_under is not None and 100 * done < fail_under * len(every)
    if under:
        said = f"{100 * done // len(every)} % of the {kind} have a self-check"
        click.echo(f"{said}; {fail_under:g} % were asked for.", err=True)
    context.exit(FAULTY if under else FINE)


def _default_docs() -> Path:
    docs = Path("docs")
    if not docs.is_dir():
        raise misuse('There is no folder "docs" here.', "Name it: selfcheck coverage --docs DIR")
    return docs


def _written(docs: Path, headings: bool) -> dict[str, list[Piece]]:
    return {
        file.relative_to(docs).as_posix(): pieces(_read(file), headings=headings)
        for file in sorted(docs.rglob("*.md"))
        if file.is_file()
    }


def _built(site: Path, quizzes: Collection[Quiz], headings: bool) -> dict[str, list[Piece]]:
    pages = Site(site).pages
    pointed = {
        passage.partition("#")[0] for quiz in quizzes for passage, _ in pointers(quiz) if passage
    }
    names: dict[Path, list[str]] = {}
    for name, file in pages.items():
        names.setdefault(file, []).append(name)
    return {
        _called(of_file, pointed): built_pieces(_read(file), headings=headings)
        for file, of_file in names.items()
        if file.is_file()
    }


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise misuse(f'"{plain(file.as_posix())}" cannot be read: {error.strerror}.') from error


def _called(names: list[str], pointed: Collection[str]) -> str:
    """Of the names that a built page's source may have, the one that quizzes use."""
    used = [name for name in names if name in pointed]
    return (used or [name for name in names if not name.endswith("README.md")])[-1]


def _text(chapters: Chapters) -> str:
    return "\n".join(line for page in chapters for line in _lines(page, chapters[page]))


def _lines(page: str, chapter: list[Covered]) -> Iterator[str]:
    done = sum(bool(one.by) for one in chapter)
    yield f"{plain(page)}: {done} of {len(chapter)}"
    width = max(len(plain(one.piece.title)) for one in chapter)
    for heading, group in groupby(chapter, key=lambda one: one.piece.heading):
        if heading:
            yield f"  {plain(heading)}"
        for one in group:
            by = ", ".join(_shortened(one)) or "-"
            yield f"    {plain(one.piece.title):<{width}}  {by}"
    yield ""


def _shortened(one: Covered) -> Iterator[str]:
    """Each quiz with its items, or with their number where they are many."""
    for quiz, group in groupby(one.by, key=lambda pointer: pointer.quiz):
        items = [pointer.item for pointer in group]
        yield f"{quiz} ({', '.join(items) if len(items) <= _MANY else f'{len(items)} items'})"


def _json(chapters: Chapters, done: int, count: int) -> str:
    pages = [
        {
            "page": page,
            "pieces": [
                {
                    "id": one.piece.id,
                    "title": one.piece.title,
                    "heading": one.piece.heading,
                    "items": [{"quiz": by.quiz, "item": by.item} for by in one.by],
                }
                for one in chapter
            ],
        }
        for page, chapter in chapters.items()
    ]
    told = {"pieces": count, "covered": done, "pages": pages}
    return json.dumps(told, ensure_ascii=False, indent=2)


_MANY = 3
