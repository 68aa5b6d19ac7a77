"""A resolved quiz as the markup of one place on one page."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.quiz.foreign import abroad, lang_of
from mkdocs_selfcheck.render.interface import interface, same
from mkdocs_selfcheck.render.language import attributes, phrase, spoken, written
from mkdocs_selfcheck.render.letter import blank, mailto, rows
from mkdocs_selfcheck.render.markup import Resolve, block, inline, plain
from mkdocs_selfcheck.render.model import model
from mkdocs_selfcheck.render.only_if import only_if
from mkdocs_selfcheck.render.reading import bands, reading
from mkdocs_selfcheck.render.wire import encode
from mkdocs_selfcheck.render.words import BLANK, Words, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """The self-check to go on with."""

    title: str
    """Inline Markdown; a `Foreign` text where it is in another language than the one before it."""
    minutes: int
    """0 where it is not said."""
    link: str
    """As written from docs/; empty where no page shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a self-check stands, and what the host knows of it."""

    site: str
    """Names the reader's record: the database is `selfcheck/<site>`."""
    lang: str = "en"
    """The page's language, BCP 47."""
    heading: int = 3
    """Level of the headings inside, 2 to 6: one below the page's heading above."""
    open: bool = False
    """Whether the card is unfolded from the start."""
    style: str = ""
    """URL of the sheet, relative to the page; empty where an earlier self-check carries it."""
    script: str = ""
    """URL of the script, likewise."""
    record: str = ""
    """The page with the reader's record, as written from docs/; empty where there is none."""
    then: Then | None = None
    """What to go on with, where the quiz names it."""
    support: str = ""
    """Who can be talked to, as Markdown; empty for our own words. Only some quizzes show it."""
    where: str = ""
    """Where the answers lie, in the page's language; empty for "in this browser"."""


def render(
    quiz: q.Quiz,
    place: Place,
    resolve: Resolve = str,
    title_of: Callable[[str], str] = lambda _: "",
) -> str:
    """Return `quiz` as one well-formed `<self-check>` element.

    Args:
        quiz: The resolved quiz.
        place: Where it stands.
        resolve: Turns a link written from docs/ into one that works on this page.
        title_of: Gives the title of a passage, or nothing where it is not known.
    """
    data = encode(model(quiz, place.lang))
    own, ours = quiz.lang or place.lang, interface(place.lang)
    # Our words follow the page; an author's in another language say so.
    foreign = not same(own, ours)
    lang = quiz.lang
    if foreign:
        quiz = abroad(quiz, own)
        lang = "" if same(ours, place.lang) else ours
    says = words(place.lang)
    scales = {scale.id: scale for scale in quiz.scales}
    template = environment().get_template("self-check.html")
    return template.render(
        quiz=quiz,
        place=place,
        words=says,
        language=written(lang, place.lang),
        named=_named(quiz, foreign),
        title_id=Markup(' id="{}"').format(_title(quiz)) if foreign else "",
        data=data,
        about=_about(says, quiz),
        then=_then(says, place.then, resolve) if place.then else "",
        reading=reading(says, quiz),
        scales=scales,
        titles=lambda scale: [(x.id, plain(x.title)) for x in scales[scale].levels],
        bands=lambda dimension: bands(says, dimension, scales[dimension.scale]),
        block=partial(block, resolve=resolve, heading=place.heading + 1),
        only_if=partial(only_if, says, quiz),
        resolve=resolve,
        title_of=title_of,
    )


@cache
def environment() -> Environment:
    """Return our templates, with what they call."""
    made = Environment(
        loader=PackageLoader("mkdocs_selfcheck.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        inline=inline, plain=plain, BLANK=BLANK, runs=_runs, blank=blank, mailto=mailto, rows=rows
    )
    made.globals.update(
        phrase=phrase, spoken=spoken, lang_of=lambda text: attributes(lang_of(text))
    )
    return made


def _named(quiz: q.Quiz, foreign: bool) -> Markup:
    """The name of the form; where that is in another language, it is the element that says so."""
    if foreign:
        return Markup('aria-labelledby="{}"').format(_title(quiz))
    return Markup('aria-label="{}"').format(plain(quiz.title))


def _title(quiz: q.Quiz) -> str:
    return f"selfcheck-{quiz.id}..title"  # an item may be called title


def _about(says: Words, quiz: q.Quiz) -> Markup:
    parts = [Markup.escape(says.minutes(quiz.minutes))] if quiz.minutes else []
    return Markup(" · ").join([*parts, *([inline(quiz.gives)] if quiz.gives else [])])


def _then(words: Words, then: Then, resolve: Resolve) -> Markup:
    title = inline(then.title)
    if then.link:
        title = Markup('<a href="{}">{}</a>').format(resolve(then.link), title)
    if not then.minutes:
        return Markup.escape(words.GO_ON).format(title=title)
    return Markup.escape(words.GO_ON_MINUTES).format(
        title=title, minutes=words.minutes(then.minutes)
    )


def _runs(items: tuple[q.AnyItem, ...]) -> Iterator[tuple[str, list[q.AnyItem]]]:
    """Neighbours of one kind together: a run of checks shares one fieldset."""
    for kind, run in groupby(items, key=lambda item: item.kind):
        yield kind, list(run)
