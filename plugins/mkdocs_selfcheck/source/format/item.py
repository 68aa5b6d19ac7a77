"""What every kind of item may have."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.unions import text_or_list
from mkdocs_selfcheck.source.format.values import Flag, Inline, Line, Passage, Prose, Shape

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
        "the quiz's; else texts, plans and messages are private.",
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
    was: Former = Field(
        [],
        description="What its id was before it was renamed, one or several. Answers follow.",
        examples=["first-answer"],
    )
