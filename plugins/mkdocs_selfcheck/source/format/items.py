"""Items as the author writes them: the kind is the key that holds the question."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.unions import kind_of, text_or_list, text_or_map
from mkdocs_selfcheck.source.format.values import (
    Flag,
    Id,
    Inline,
    Line,
    Passage,
    Phrase,
    Prose,
    Reference,
    Rows,
    Shape,
)

ConditionValues = Annotated[
    Annotated[Line, Tag("as:text")] | Annotated[list[Line], Field(min_length=1), Tag("as:list")],
    Discriminator(text_or_list),
]


class ItemShape(Shape):
    """What every kind of item may have."""

    short: Inline = Field(
        "",
        description="A name for charts and sentences; left out, it is the question.",
        examples=["the opening"],
    )
    help: Prose = Field(
        "", description="What helps to answer.", examples=["Think of one situation."]
    )
    private: Flag | None = Field(
        None,
        description="Whether the answer stays out of what is shared. Left out, the section's or "
        "the quiz's; else texts and plans are private.",
        examples=["true"],
    )
    passage: Passage = Field(
        "",
        description="The place in the guide that says why; left out, the section's.",
        examples=["guide/page.md#give-yourself-time"],
    )
    show_if: dict[str, ConditionValues] = Field(
        {},
        min_length=1,
        description="Earlier items and the answers with which this one is shown. Several items: "
        "all must fit; several answers: any. `any` stands for answered at all.",
        examples=[{"reason-given": ["skill", "outside"]}],
    )


class CheckShape(ItemShape):
    """Something to do, or done; never scored."""

    check: Inline = Field(description="What to tick.", examples=["I wrote down three questions"])
    advice: Prose = Field(
        "", description="Shown with the result when it is ticked.", examples=["Keep the list."]
    )


class AdviceShape(Shape):
    """Advice that fits answers at or below a level."""

    up_to: Reference = Field(
        "",
        description="The highest level it fits; left out, it always fits.",
        examples=["situation"],
    )
    text: Prose = Field(
        description="What to do.", examples=["Add what you did, step by step, to the story."]
    )


AdviceList = Annotated[
    Annotated[Prose, Tag("as:text")]
    | Annotated[list[AdviceShape], Field(min_length=1), Tag("as:list")],
    Discriminator(text_or_list),
]


class RatingShape(ItemShape):
    """A level of a scale; counted if it belongs to a dimension."""

    rating: Inline = Field(description="The question.", examples=["What did your answer rest on?"])
    scale: Reference = Field(
        "",
        description="The scale; left out, the dimension's or the section's.",
        examples=["basis"],
    )
    dimension: Reference = Field(
        "",
        description="The dimension it counts in; left out, the section's.",
        examples=["answers"],
    )
    does_not_apply: Flag | None = Field(
        None,
        description="Whether “does not apply” can be chosen. Left out, the section's; else true.",
        examples=["false"],
    )
    advice: AdviceList = Field(
        "",
        description="A text that always fits, or a list of texts up to a level.",
        examples=[[{"up_to": "situation", "text": "Add what you did."}]],
    )


class GapShape(ItemShape):
    """Where one is now, what was needed, how much it mattered."""

    gap: Inline = Field(description="The skill.", examples=["Querying data with SQL"])
    scale: Reference = Field(
        "", description="The scale; left out, the section's.", examples=["skill"]
    )
    needed: Reference = Field(
        "",
        description="The level suggested as needed; the reader may change it. Left out, the "
        "section's.",
        examples=["alone"],
    )
    importance: Reference = Field(
        "",
        description="The importance suggested: a level of the scale that the section names "
        "under `importance`.",
        examples=["asked"],
    )
    does_not_apply: Flag | None = Field(
        None,
        description="Whether “does not apply” can be chosen. Left out, the section's; else true.",
        examples=["false"],
    )
    advice: Prose = Field(
        "", description="A first step.", examples=["Rebuild one report from your last job."]
    )


class OptionShape(Shape):
    """An option with something to say."""

    title: Inline = Field(description="What is chosen.", examples=["A skill or experience"])
    advice: Prose = Field(
        "", description="Shown with the result when it is chosen.", examples=["Nothing to repair."]
    )


class ExclusiveOptionShape(OptionShape):
    """An option of a multiple choice."""

    exclusive: Flag = Field(
        False, description="Whether it excludes all others: none of these.", examples=["true"]
    )


OptionOrText = Annotated[
    Annotated[Inline, Tag("as:text")] | Annotated[OptionShape, Tag("as:map")],
    Discriminator(text_or_map),
]
ExclusiveOptionOrText = Annotated[
    Annotated[Inline, Tag("as:text")] | Annotated[ExclusiveOptionShape, Tag("as:map")],
    Discriminator(text_or_map),
]


class SingleChoiceShape(ItemShape):
    """One of several options."""

    single_choice: Inline = Field(
        alias="single-choice",
        description="The question.",
        examples=["Which reason were you given?"],
    )
    options: dict[Id, OptionOrText] = Field(
        min_length=1,
        description="The options by id: a text, or a map with title and advice.",
        examples=[{"skill": "A skill or experience", "none": "None"}],
    )


class MultipleChoiceShape(ItemShape):
    """Any number of several options."""

    multiple_choice: Inline = Field(
        alias="multiple-choice", description="The question.", examples=["Who was in the room?"]
    )
    options: dict[Id, ExclusiveOptionOrText] = Field(
        min_length=1,
        description="The options by id: a text, or a map with title, advice and exclusive.",
        examples=[{"manager": "The manager", "team": "Someone of the team"}],
    )


class TextShape(ItemShape):
    """Something to write; private unless the author says otherwise."""

    text: Inline = Field(
        description="The question.", examples=["What did they say, in their words?"]
    )
    lines: Rows = Field(3, description="How many lines the field has.", examples=["3"])


class DateShape(ItemShape):
    """A day to choose."""

    date: Inline = Field(description="The question.", examples=["When will you look again?"])


class PlanShape(ItemShape):
    """If …, then I will …, and a day to look again."""

    plan: Inline = Field(description="The question.", examples=["One plan for tonight"])
    when: Phrase = Field(
        "",
        alias="if",
        description="The If part suggested; the reader may change it.",
        examples=["it is nine in the evening"],
    )


AnyItemShape = Annotated[
    Annotated[CheckShape, Tag("kind:check")]
    | Annotated[RatingShape, Tag("kind:rating")]
    | Annotated[GapShape, Tag("kind:gap")]
    | Annotated[SingleChoiceShape, Tag("kind:single-choice")]
    | Annotated[MultipleChoiceShape, Tag("kind:multiple-choice")]
    | Annotated[TextShape, Tag("kind:text")]
    | Annotated[DateShape, Tag("kind:date")]
    | Annotated[PlanShape, Tag("kind:plan")],
    Discriminator(kind_of),
]
