"""Items as the author writes them: the kind is the key that holds the question."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.choice import MultipleChoiceShape, SingleChoiceShape
from mkdocs_selfcheck.source.format.item import ItemShape
from mkdocs_selfcheck.source.format.message import MessageShape
from mkdocs_selfcheck.source.format.unions import kind_of, text_or_list
from mkdocs_selfcheck.source.format.values import (
    Flag,
    Inline,
    Phrase,
    Prose,
    Reference,
    Rows,
    Shape,
)


class CheckShape(ItemShape):
    """Something to do, or done; never scored."""

    check: Inline = Field(description="What to tick.", examples=["I wrote down three questions"])
    advice: Prose = Field(
        "", description="Shown with the result when it is ticked.", examples=["Keep the list."]
    )
    offer_plan: Flag = Field(
        True,
        description="Whether “Plan this” stands below the advice in the result. `false` where it "
        "says that there is nothing to do.",
        examples=["false"],
    )
    keep: Flag = Field(
        False,
        description="Whether the result names it under “Keep” when it is ticked.",
        examples=["true"],
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
    offer_plan: Flag = Field(
        True,
        description="Whether “Plan this” stands below the advice in the result. `false` where it "
        "says that there is nothing to do.",
        examples=["false"],
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


class TextShape(ItemShape):
    """Something to write; private unless the author says otherwise."""

    text: Inline = Field(
        description="The question.", examples=["What did they say, in their words?"]
    )
    lines: Rows = Field(3, description="How many lines the field has.", examples=["3"])
    keep: Flag = Field(
        False,
        description="Whether the result says it back, under “Keep”.",
        examples=["true"],
    )


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
    | Annotated[PlanShape, Tag("kind:plan")]
    | Annotated[MessageShape, Tag("kind:message")],
    Discriminator(kind_of),
]
