"""A self-check as a whole HTML document, without any theme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.language import direction
from mkdocs_selfcheck.render.markup import Resolve, plain
from mkdocs_selfcheck.render.page import Place, Then, render
from mkdocs_selfcheck.render.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a self-check that has a document of its own.

    Addresses are relative to the document, but for `home`.
    """

    site: str
    """Names the reader's record: the database is `selfcheck/<site>`."""
    lang: str
    """The language of the document (BCP 47)."""
    style: str
    """Address of the sheet."""
    script: str
    """Address of the script. It finds its chunks beside itself."""
    policy: str
    """The Content Security Policy, as the document says it of itself."""
    where: str
    """Where the answers lie, in the words that stand there before the script knows more."""
    home: str = ""
    """The self-check's own page, as written from docs/; empty where there is none to lead to."""
    others: Mapping[str, str] = field(default_factory=dict)
    """Addresses of the same in other languages, by language (BCP 47)."""
    then: Then | None = None
    """What to go on with, where the quiz names it and somebody can get there."""
    support: str = ""
    """Who can be talked to, as Markdown; empty for our own words. Only some quizzes show it."""
    data: Mapping[str, str] = field(default_factory=dict)
    """What the script is told by `data-` attributes of the document's root, by name."""


def document(
    quiz: q.Quiz,
    around: Around,
    resolve: Resolve = str,
    title_of: Callable[[str], str] = lambda _: "",
) -> str:
    """Return one HTML document with `quiz` in it: the same text for the same arguments.

    Args:
        quiz: The resolved quiz.
        around: What stands around it.
        resolve: Turns a link written from docs/ into one that works in the document.
        title_of: Gives the title of a passage, or nothing where it is not known.
    """
    place = Place(
        site=around.site,
        lang=around.lang,
        heading=2,
        open=True,
        then=around.then,
        support=around.support,
        where=around.where,
    )
    own = quiz.lang or around.lang
    return (
        _environment()
        .get_template("document.html")
        .render(
            around=around,
            words=words(around.lang),
            speaks=interface(around.lang),
            way=direction(around.lang),
            title=plain(quiz.title),
            foreign=own if own.lower() != around.lang.lower() else "",
            home=resolve(around.home) if around.home else "",
            form=Markup(render(quiz, place, resolve, title_of)),  # noqa: S704 - our own markup
        )
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("mkdocs_selfcheck.packages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
