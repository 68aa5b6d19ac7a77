"""When an item is asked, in words: on paper and without a script nothing hides it."""

from collections.abc import Iterator

from markupsafe import Markup

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.render.language import phrase
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.words import Words


def only_if(words: Words, quiz: q.Quiz, item: q.AnyItem) -> Markup:
    """Return what must have been answered before; nothing for an item that is always asked."""
    earlier = {one.id: one for section in quiz.sections for one in section.items}
    asked = [_condition(words, quiz, earlier[one.item], one.values) for one in item.show_if]
    if not asked:
        return Markup("")
    return Markup.escape(words.ONLY_IF).format(conditions=_joined(words.AND, words.BETWEEN, asked))


def _condition(words: Words, quiz: q.Quiz, asked: q.AnyItem, values: tuple[str, ...]) -> Markup:
    answers = [words.ANSWERED] if "any" in values else list(_answers(words, quiz, asked, values))
    said = [phrase("{answer}", answer=answer) for answer in answers]
    question = phrase(words.ASKED, question=plain(asked.question))
    return Markup.escape(words.IS).format(
        question=question, answer=_joined(words.OR, words.BETWEEN, said)
    )


def _answers(
    words: Words, quiz: q.Quiz, asked: q.AnyItem, values: tuple[str, ...]
) -> Iterator[str]:
    """Yield the answers as the form says them, in its order."""
    match asked:
        case q.Check():
            titles = {"true": words.TICKED, "false": words.NOT_TICKED}
        case q.SingleChoice() | q.MultipleChoice():
            titles = {option.id: plain(option.title) for option in asked.options}
        case q.Rating():
            scale = next(one for one in quiz.scales if one.id == asked.scale)
            titles = {level.id: plain(level.title) for level in scale.levels}
        case _:
            titles = {}
    return (title for id_, title in titles.items() if id_ in values)


def _joined(pattern: str, between: str, parts: list[Markup]) -> Markup:
    *rest, last = parts
    if not rest:
        return last
    return Markup.escape(pattern).format(rest=Markup.escape(between).join(rest), last=last)
