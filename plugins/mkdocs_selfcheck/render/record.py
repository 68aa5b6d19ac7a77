"""The reader's record as the markup of its place on a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.quiz.foreign import abroad
from mkdocs_selfcheck.render.interface import interface, same
from mkdocs_selfcheck.render.language import written
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.page import environment
from mkdocs_selfcheck.render.renamed import renamed
from mkdocs_selfcheck.render.wire import Listed, Listing, encode
from mkdocs_selfcheck.render.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPlace:
    """Where the record stands, and what the host knows of it."""

    site: str
    """Names the reader's record: the database is `selfcheck/<site>`."""
    lang: str = "en"
    """The page's language, BCP 47."""
    heading: int = 2
    """Level of the headings inside, 2 to 6: one below the page's heading above."""
    style: str = ""
    """URL of the sheet, relative to the page; empty where the page has it already."""
    script: str = ""
    """URL of the script, likewise."""


def render_record(
    quizzes: Sequence[tuple[q.Quiz, str]],
    place: RecordPlace,
    resolve: Callable[[str], str] = str,
) -> str:
    """Return one well-formed `<selfcheck-record>` element.

    The links to the self-checks stand in the page, because hosts make addresses of links to
    Markdown files, and of nothing else. The script takes them from there.

    Args:
        quizzes: Each self-check of the site with the link to it, as written from docs/; empty
            where no page shows it.
        place: Where the record stands.
        resolve: Turns a link written from docs/ into one that works on this page.
    """
    links = {quiz.id: resolve(link) if link else "" for quiz, link in quizzes}
    ours = interface(place.lang)
    template = environment().get_template("record.html")
    return template.render(
        place=place,
        words=words(place.lang),
        language=written("" if same(ours, place.lang) else ours, place.lang),
        quizzes=[
            quiz if same(lang := quiz.lang or place.lang, ours) else abroad(quiz, lang)
            for quiz, _ in quizzes
        ],
        links=links,
        data=encode(listing([quiz for quiz, _ in quizzes], place.lang)),
    )


def listing(quizzes: Sequence[q.Quiz], lang: str) -> Listing:
    """Return what the browser needs of the site's self-checks.

    Args:
        quizzes: In the order in which they are shown.
        lang: The language of the page (BCP 47), for a quiz that names none.
    """
    return Listing(
        lang=lang,
        quizzes=tuple(
            Listed(
                quiz=quiz.id,
                title=plain(quiz.title),
                lang=quiz.lang or lang,
                repeat=quiz.per_application,
                renamed=tuple(renamed(quiz)),
            )
            for quiz in quizzes
        ),
    )
