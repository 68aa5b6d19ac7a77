"""The author's shape → the quiz: every default applied, nothing checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypedDict

from mkdocs_selfcheck.quiz import (
    Advice,
    AnyItem,
    Band,
    Check,
    Condition,
    Date,
    Dimension,
    Gap,
    Level,
    Message,
    MultipleChoice,
    Option,
    OwnItems,
    Plan,
    Quiz,
    Rating,
    Scale,
    Section,
    SingleChoice,
    Text,
)
from mkdocs_selfcheck.source.format import (
    AdviceShape,
    AnyItemShape,
    CheckShape,
    DateShape,
    DimensionShape,
    ExclusiveOptionShape,
    GapShape,
    ItemShape,
    LevelShape,
    MessageShape,
    MultipleChoiceShape,
    OptionShape,
    OwnItemsShape,
    PlanShape,
    QuizShape,
    RatingShape,
    SectionShape,
    SingleChoiceShape,
    TextShape,
    former,
)


def resolve(shape: QuizShape, id: str) -> Quiz:
    """Return the quiz. References may still lead nowhere: the rules say so."""
    return Quiz(
        id=id,
        title=shape.title,
        lang=shape.lang,
        gives=shape.gives,
        intro=shape.intro,
        closing=shape.closing,
        support=shape.support,
        then=shape.then,
        minutes=shape.minutes,
        per_application=shape.repeat == "per-application",
        passage=shape.passage,
        scales=tuple(_scale(key, levels) for key, levels in shape.scales.items()),
        dimensions=tuple(_dimension(key, value) for key, value in shape.dimensions.items()),
        was=former(shape.was),
        retired=tuple(shape.retired),
        sections=tuple(
            _Defaults(quiz=shape, section=section).resolve(key)
            for key, section in shape.sections.items()
        ),
    )


def _scale(id: str, levels: Mapping[str, str | LevelShape]) -> Scale:
    return Scale(id=id, levels=tuple(_level(key, level) for key, level in levels.items()))


def _level(id: str, level: str | LevelShape) -> Level:
    if isinstance(level, str):
        return Level(id=id, title=level, looks_like="")
    was = former(level.was)
    return Level(id=id, title=level.title, looks_like=level.looks_like, was=was)


def _dimension(id: str, shape: DimensionShape) -> Dimension:
    return Dimension(
        id=id,
        title=shape.title,
        scale=shape.scale,
        passage=shape.passage,
        was=former(shape.was),
        bands=tuple(
            Band(up_to=band.up_to, title=band.title, next=band.next) for band in shape.bands
        ),
    )


class _Common(TypedDict):
    """What every item has."""

    id: str
    question: str
    short: str
    help: str
    private: bool
    passage: str
    show_if: tuple[Condition, ...]
    was: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Defaults:
    """A section, with what it and the quiz give to its items."""

    quiz: QuizShape
    section: SectionShape

    @property
    def passage(self) -> str:
        return self.section.passage or self.quiz.passage

    def resolve(self, id: str) -> Section:
        section = self.section
        return Section(
            id=id,
            title=section.title,
            intro=section.intro,
            passage=self.passage,
            pick=section.pick,
            was=former(section.was),
            own=self.own(section.own_items) if section.own_items else None,
            items=tuple(self.item(key, item) for key, item in section.items.items()),
        )

    def own(self, own: OwnItemsShape) -> OwnItems:
        return OwnItems(
            label=own.gap,
            help=own.help,
            limit=own.limit,
            scale=self.section.scale,
            importance_scale=self.section.importance,
            needed=own.needed or self.section.needed,
            importance=own.importance,
            private=self.private(own.private, otherwise=True),
            passage=self.passage,
        )

    def item(self, id: str, shape: AnyItemShape) -> AnyItem:
        match shape:
            case CheckShape():
                common = self.common(id, shape, shape.check)
                return Check(
                    **common, advice=shape.advice, offer_plan=shape.offer_plan, keep=shape.keep
                )
            case RatingShape():
                return self.rating(id, shape)
            case GapShape():
                return self.gap(id, shape)
            case SingleChoiceShape():
                common = self.common(id, shape, shape.single_choice)
                return SingleChoice(**common, **_choice(shape))
            case MultipleChoiceShape():
                common = self.common(id, shape, shape.multiple_choice)
                return MultipleChoice(**common, **_choice(shape))
            case TextShape():
                common = self.common(id, shape, shape.text, private=True)
                return Text(**common, lines=shape.lines, keep=shape.keep)
            case DateShape():
                return Date(**self.common(id, shape, shape.date))
            case PlanShape():
                common = self.common(id, shape, shape.plan, private=True)
                return Plan(**common, when=shape.when)
            case MessageShape():
                common = self.common(id, shape, shape.message, private=True)
                # YAML's "|" ends a text with a line break.
                letter, subject = shape.letter.strip("\n"), shape.subject.strip("\n")
                return Message(**common, letter=letter, subject=subject)

    def rating(self, id: str, shape: RatingShape) -> Rating:
        advice: tuple[Advice, ...]
        if isinstance(shape.advice, str):
            advice = (Advice(up_to="", text=shape.advice),) if shape.advice else ()
        else:
            advice = tuple(map(_advice, shape.advice))
        # The nearest scale that is written; a dimension brings its own where it is written.
        scale = (
            shape.scale
            or self.scale_of(shape.dimension)
            or self.section.scale
            or self.scale_of(self.section.dimension)
        )
        return Rating(
            **self.common(id, shape, shape.rating),
            scale=scale,
            dimension=shape.dimension or self.section.dimension,
            does_not_apply=self.does_not_apply(shape.does_not_apply),
            advice=advice,
        )

    def gap(self, id: str, shape: GapShape) -> Gap:
        return Gap(
            **self.common(id, shape, shape.gap),
            scale=shape.scale or self.section.scale,
            needed=shape.needed or self.section.needed,
            importance_scale=self.section.importance,
            importance=shape.importance,
            does_not_apply=self.does_not_apply(shape.does_not_apply),
            advice=shape.advice,
            pick=self.section.pick,
        )

    def common(self, id: str, shape: ItemShape, question: str, *, private: bool = False) -> _Common:
        return {
            "id": id,
            "question": question,
            "short": shape.short,
            "help": shape.help,
            "private": self.private(shape.private, otherwise=private),
            "passage": shape.passage or self.passage,
            "was": former(shape.was),
            "show_if": tuple(
                Condition(item=item, values=(value,) if isinstance(value, str) else tuple(value))
                for item, value in shape.show_if.items()
            ),
        }

    def private(self, own: bool | None, *, otherwise: bool) -> bool:
        """Return what is written nearest: at the item, the section, the quiz."""
        for written in (own, self.section.private, self.quiz.private):
            if written is not None:
                return written
        return otherwise

    def does_not_apply(self, own: bool | None) -> bool:
        for written in (own, self.section.does_not_apply):
            if written is not None:
                return written
        return True

    def scale_of(self, dimension: str) -> str:
        found = self.quiz.dimensions.get(dimension)
        return found.scale if found else ""


def _advice(shape: AdviceShape) -> Advice:
    return Advice(up_to=shape.up_to, text=shape.text, offer_plan=shape.offer_plan)


class _Choice(TypedDict):
    """What a choice has beside."""

    options: tuple[Option, ...]
    explanation: str


def _choice(shape: SingleChoiceShape | MultipleChoiceShape) -> _Choice:
    options = tuple(_option(key, option) for key, option in shape.options.items())
    return {"options": options, "explanation": shape.explanation}


def _option(id: str, option: str | OptionShape) -> Option:
    if isinstance(option, str):
        return Option(id=id, title=option, advice="", exclusive=False, correct=False)
    exclusive = isinstance(option, ExclusiveOptionShape) and option.exclusive
    return Option(
        id=id,
        title=option.title,
        advice=option.advice,
        exclusive=exclusive,
        correct=option.correct,
        was=former(option.was),
        offer_plan=option.offer_plan,
    )
