"""What stands in "How to read your answers": every piece of advice, and when it is given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.quiz.foreign import alike
from mkdocs_selfcheck.render.language import phrase, spoken
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.words import Words


@dataclass(frozen=True, slots=True)
class Advised:
    """One piece of advice."""

    key: str
    """`ITEM/0` or `ITEM/OPTION`; the browser finds it by it."""
    when: str
    """When it is given, in words, or ""."""
    text: str
    """Markdown."""
    offer_plan: bool
    """Whether the result offers to plan it."""


@dataclass(frozen=True, slots=True)
class Row:
    """The advice on one item, or where to read on for a section's own rows."""

    key: str
    """`item:ID` or `section:ID`; the browser finds the passage by it."""
    title: str
    advice: tuple[Advised, ...]
    passage: str
    so: str = ""
    """Of a question about knowledge: what is so, in a sentence."""
    explanation: str = ""
    """Why it is so; Markdown."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole of it for one quiz."""

    rows: tuple[Row, ...]
    rough: bool
    """Whether anything is rated, so that the word on self-ratings belongs there."""
    gaps: bool
    any: bool


def reading(words: Words, quiz: q.Quiz) -> Reading:
    """Gather what `quiz` says about answers."""
    scales = {scale.id: scale for scale in quiz.scales}
    rows = tuple(row for section in quiz.sections for row in _rows(words, section, scales))
    items = [item for section in quiz.sections for item in section.items]
    gaps = any(section.own for section in quiz.sections) or any(
        isinstance(item, q.Gap) for item in items
    )
    rough = gaps or any(isinstance(item, q.Rating) for item in items)
    return Reading(
        rows=rows,
        rough=rough,
        gaps=gaps,
        any=bool(rows or rough or quiz.dimensions or quiz.closing),
    )


def bands(words: Words, dimension: q.Dimension, scale: q.Scale) -> Iterator[tuple[q.Band, str]]:
    """Yield each band of `dimension` with the levels it covers, in words."""
    order = [level.id for level in scale.levels]
    start = 0
    for band in dimension.bands:
        end = order.index(band.up_to) if band.up_to else len(order) - 1
        low, high = plain(scale.levels[start].title), plain(scale.levels[end].title)
        yield band, spoken(low) if start == end else phrase(words.BAND, low=low, high=high)
        start = end + 1


def _rows(words: Words, section: q.Section, scales: Mapping[str, q.Scale]) -> Iterator[Row]:
    if section.own and section.own.passage:
        yield Row(f"section:{section.id}", plain(section.title), (), section.own.passage)
    for item in section.items:
        advice = tuple(_advice(words, item, scales))
        # A gap without advice of the author's leads to its passage all the same.
        so, explanation = _so(words, item)
        if advice or so or (item.passage and isinstance(item, q.Gap)):
            title = plain(item.short or item.question)
            shown = alike(title[:1].upper() + title[1:], title)
            yield Row(f"item:{item.id}", shown, advice, item.passage, so, explanation)


def _so(words: Words, item: q.AnyItem) -> tuple[str, str]:
    if not isinstance(item, q.SingleChoice | q.MultipleChoice) or not item.correct:
        return "", ""
    titles = (phrase(words.OPTION, title=plain(option.title)) for option in item.correct)
    return phrase(words.SO, titles=Markup.escape(words.BETWEEN).join(titles)), item.explanation


def _advice(words: Words, item: q.AnyItem, scales: Mapping[str, q.Scale]) -> Iterator[Advised]:
    match item:
        case q.Rating():
            titles = {level.id: plain(level.title) for level in scales[item.scale].levels}
            for index, advice in enumerate(item.advice):
                limit = phrase(words.UP_TO, level=titles[advice.up_to]) if advice.up_to else ""
                yield Advised(f"{item.id}/{index}", limit, advice.text, advice.offer_plan)
        case q.Check() if item.advice:
            yield Advised(f"{item.id}/0", "", item.advice, item.offer_plan)
        case q.Gap() if item.advice:
            yield Advised(f"{item.id}/0", "", item.advice, offer_plan=True)
        case q.SingleChoice() | q.MultipleChoice():
            for option in item.options:
                if option.advice:
                    title = phrase(words.OPTION, title=plain(option.title))
                    key = f"{item.id}/{option.id}"
                    yield Advised(key, title, option.advice, option.offer_plan)
