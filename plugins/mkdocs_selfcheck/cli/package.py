"""`selfcheck package`: self-checks as a course for a learning management system."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import click

from mkdocs_selfcheck.cli.named import folder_option, no_quiz
from mkdocs_selfcheck.cli.report import FAULTY, examples, misuse, show
from mkdocs_selfcheck.cli.site import language, site
from mkdocs_selfcheck.packages.contents import SHARES, Package, Setting
from mkdocs_selfcheck.packages.contents import package as made
from mkdocs_selfcheck.packages.scorm12 import scorm12
from mkdocs_selfcheck.packages.scorm2004 import scorm2004
from mkdocs_selfcheck.passages import titles
from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.source import Folder, load_folder

FORMATS: dict[str, Callable[[Package], bytes]] = {"scorm12": scorm12, "scorm2004": scorm2004}

_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@click.command(
    epilog=examples(
        "selfcheck package skill-gaps --format scorm12 --output dist",
        "selfcheck package first-day skill-gaps --format scorm2004 --output dist --title 'Week 6'",
        "selfcheck package --all --format scorm2004 --output dist --lang de",
    )
    + "\n\nExit codes: 0 written, 1 a quiz has errors or it cannot be written, 2 wrong use."
)
@click.argument("ids", metavar="ID...", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All of the folder, as one course.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(tuple(FORMATS)),
    required=True,
    help="scorm12 is taken by every LMS; scorm2004 has room for long texts.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    required=True,
    help="Where the zip is written.",
)
@folder_option
@click.option(
    "--docs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="The pages they point to.  [default: docs beside the folder of the quizzes]",
)
@click.option("--lang", metavar="LANG", help="The language of the course.  [default: the site's]")
@click.option("--title", default="", help="The title of the course.  [default: those of its parts]")
@click.option(
    "--site-url",
    metavar="URL",
    help="Where the guide is published: links to its pages lead there.  [default: site_url of "
    "mkdocs.yml; without one, the words of a link stay and lead nowhere]",
)
@click.option(
    "--share",
    multiple=True,
    type=click.Choice(SHARES),
    help="What the course may also be told where its reader agrees: asked before the first "
    "question, and nothing private. Can be given more than once.",
)
def package(
    ids: tuple[str, ...],
    everything: bool,
    format_: str,
    output: Path,
    folder: Path,
    docs: Path | None,
    lang: str | None,
    title: str,
    site_url: str | None,
    share: tuple[str, ...],
) -> None:
    """Write self-checks as a course for an LMS: one zip, complete and offline.

    The LMS keeps the answers that are not private, and is told when somebody is done. The same
    input gives the same bytes.
    """
    if bool(ids) == everything:
        raise misuse("Name the self-checks, or say --all.", "selfcheck package first-day …")
    spoken = lang or language(folder) or "en"
    loaded = load_folder(folder, lang=spoken)
    named = tuple(dict.fromkeys(ids)) or tuple(loaded.sources)
    quizzes = [_quiz(loaded, folder, id, spoken) for id in named]
    if not quizzes:
        raise misuse(f"There is no quiz in {folder.as_posix()}.")
    beside = site(folder)
    pages = docs or folder.resolve().parent / "docs"
    setting = Setting(
        site=beside.name,
        lang=spoken,
        format=format_,
        title=title,
        share=tuple(dict.fromkeys(share)),
        support=beside.support(spoken),
    )
    links = _Links(pages, site_url or beside.url)
    course = made(quizzes, setting, links.address, links.title)
    content = FORMATS[format_](course)
    file = output / f"{course.id}-{format_}.zip"
    try:
        output.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        where = error.filename or output
        raise click.ClickException(f"{where}: {error.strerror}.") from error
    click.echo(f"Wrote {file.as_posix()}: {course.title}, version {course.version}.")
    if format_ == "scorm12" and any(map(_writes, quizzes)):
        click.echo(
            "SCORM 1.2 has room for 4,096 characters of each self-check. A longer text is not kept "
            "there, and its reader is told; scorm2004 has room for 64,000."
        )
    if not links.base:
        click.echo("Without --site-url, links to the guide's pages are words alone.")


def _quiz(loaded: Folder, folder: Path, id: str, lang: str) -> Quiz:
    """The quiz in the language of the course, where it has that."""
    translation = loaded.translation(id, lang)
    quiz = (translation and translation.quiz) or loaded.quizzes.get(id)
    if quiz:
        return quiz
    if id not in loaded.sources:
        raise no_quiz(Path(id), folder)
    file = loaded.sources[id].source.file
    show([one for one in loaded.diagnostics if one.file == file], err=True)
    click.echo(f"{file} has errors: no package was written.", err=True)
    raise click.exceptions.Exit(FAULTY)


def _writes(quiz: Quiz) -> bool:
    return any(item.kind in ("text", "message") and not item.private for item in quiz.items())


@dataclass(frozen=True, slots=True)
class _Links:
    """Where links from a course lead, and what the passages they lead to are called."""

    docs: Path
    base: str

    def address(self, link: str) -> str:
        """Return a whole address; "" where there is none."""
        if _WHOLE.match(link):
            return link
        if not self.base:
            return ""
        page, mark, anchor = link.partition("#")
        if page.endswith(".md"):
            page = re.sub(r"(^|/)(index|README)$", r"\1", page.removesuffix(".md"))
            page = page if page.endswith("/") or not page else f"{page}/"
        return urljoin(self.base.rstrip("/") + "/", page) + mark + anchor

    def title(self, link: str) -> str:
        """Return the title of a passage, where it is known."""
        page, _, anchor = link.partition("#")
        try:
            file = (self.docs / page).resolve()
            inside = file.suffix == ".md" and file.is_relative_to(self.docs.resolve())
            return titles(file.read_text("utf-8-sig")).get(anchor, "") if inside else ""
        except (OSError, ValueError):
            return ""
