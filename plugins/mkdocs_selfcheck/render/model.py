"""A resolved quiz as its wire model."""

from typing import Any, assert_never

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.render import wire
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.renamed import renamed


def model(quiz: q.Quiz, lang: str) -> wire.Model:
    """Return what the browser needs of `quiz`.

    Args:
        quiz: The resolved quiz.
        lang: The language of the page (BCP 47), for a quiz that names none.
    """
    draft = wire.Model(
        quiz=quiz.id,
        title=plain(quiz.title),
        lang=quiz.lang or lang,
        words="",
        repeat=quiz.per_application,
        renamed=tuple(renamed(quiz)),
        ends=_ends(quiz),
        scales=tuple(
            wire.Scale(
                id=scale.id,
                levels=tuple(wire.Level(id=x.id, title=plain(x.title)) for x in scale.levels),
            )
            for scale in quiz.scales
        ),
        dimensions=tuple(
            wire.Dimension(
                id=dimension.id,
                title=plain(dimension.title),
                scale=dimension.scale,
                bands=tuple(band.up_to for band in dimension.bands),
            )
            for dimension in quiz.dimensions
        ),
        sections=tuple(
            wire.Section(
                id=section.id,
                title=plain(section.title),
                own=_own(section.own),
                items=tuple(_item(item) for item in section.items),
            )
            for section in quiz.sections
        ),
    )
    return draft.model_copy(update={"words": wire.digest(draft)})


def _ends(quiz: q.Quiz) -> wire.Ends:
    if quiz.closing:  # also after a plan item: an author who wrote an ending means it
        return "closing"
    items = [item for section in quiz.sections for item in section.items]
    return "plan" if any(isinstance(item, q.Plan) for item in items) else "line"


def _own(own: q.OwnItems | None) -> wire.Own | None:
    if own is None:
        return None
    return wire.Own(
        label=plain(own.label),
        limit=own.limit,
        scale=own.scale,
        importance_scale=own.importance_scale,
        needed=own.needed,
        importance=own.importance,
        private=own.private,
    )


def _item(item: q.AnyItem) -> wire.Item:
    ask = plain(item.question)
    asked: dict[str, Any] = {
        "id": item.id,
        "ask": ask,
        "short": plain(item.short) or ask,
        "private": item.private,
        "if": tuple(wire.Condition(item=c.item, values=c.values) for c in item.show_if),
    }
    match item:
        case q.Check():
            return wire.Check(**asked, advice=bool(item.advice), keep=item.keep)
        case q.Rating():
            return wire.Rating(
                **asked,
                scale=item.scale,
                dimension=item.dimension,
                na=item.does_not_apply,
                advice=tuple(advice.up_to for advice in item.advice),
            )
        case q.Gap():
            return wire.Gap(
                **asked,
                scale=item.scale,
                importance_scale=item.importance_scale,
                needed=item.needed,
                importance=item.importance,
                na=item.does_not_apply,
                pick=item.pick,
                advice=bool(item.advice),
            )
        case q.SingleChoice():
            return wire.SingleChoice(**asked, options=_options(item), so=bool(item.correct))
        case q.MultipleChoice():
            return wire.MultipleChoice(**asked, options=_options(item), so=bool(item.correct))
        case q.Text():
            return wire.Text(**asked, keep=item.keep)
        case q.Date():
            return wire.Day(**asked)
        case q.Plan():
            return wire.PlanItem(**asked, when=item.when)
        case q.Message():
            return wire.Message(**asked, letter=q.parts(item.letter), subject=q.parts(item.subject))
    assert_never(item)


def _options(item: q.SingleChoice | q.MultipleChoice) -> tuple[wire.Option, ...]:
    return tuple(
        wire.Option(
            id=option.id,
            title=plain(option.title),
            exclusive=option.exclusive,
            advice=bool(option.advice),
        )
        for option in item.options
    )
