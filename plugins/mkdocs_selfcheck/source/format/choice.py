"""Choices as the author writes them."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.item import ItemShape
from mkdocs_selfcheck.source.format.unions import text_or_map
from mkdocs_selfcheck.source.format.values import Flag, Id, Inline, Prose, Shape


class OptionShape(Shape):
    """An option with something to say."""

    title: Inline = Field(description="What is chosen.", examples=["A skill or experience"])
    advice: Prose = Field(
        "", description="Shown with the result when it is chosen.", examples=["Nothing to repair."]
    )
    offer_plan: Flag = Field(
        True,
        description="Whether “Plan this” stands below the advice in the result. `false` where it "
        "says that there is nothing to do.",
        examples=["false"],
    )
    correct: Flag = Field(
        False,
        description="Whether it is the answer, in a question about knowledge. The result then "
        "names the answer beside what was chosen, without a verdict.",
        examples=["true"],
    )
    was: Former = Field(
        [],
        description="What its id was before it was renamed, one or several. Answers follow.",
        examples=["experience"],
    )


class ExclusiveOptionShape(OptionShape):
    """An option that may exclude the others."""

    exclusive: Flag = Field(
        False,
        description="Whether it excludes all others, as “none of these” does.",
        examples=["true"],
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
        description="The options by id: a text, or a map with title, advice and correct.",
        examples=[{"skill": "A skill or experience", "none": "None"}],
    )
    explanation: Prose = Field(
        "",
        description="Why it is so; shown with the result below the correct options.",
        examples=["A notice period begins on the day after the letter arrives."],
    )


class MultipleChoiceShape(ItemShape):
    """Any number of several options."""

    multiple_choice: Inline = Field(
        alias="multiple-choice", description="The question.", examples=["Who was in the room?"]
    )
    options: dict[Id, ExclusiveOptionOrText] = Field(
        min_length=1,
        description="The options by id: a text, or a map with title, advice, correct and "
        "exclusive.",
        examples=[{"manager": "The manager", "team": "Someone of the team"}],
    )
    explanation: Prose = Field(
        "",
        description="Why it is so; shown with the result below the correct options.",
        examples=["A notice period begins on the day after the letter arrives."],
    )
