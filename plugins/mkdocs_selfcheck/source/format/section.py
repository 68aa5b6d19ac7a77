"""Sections as the author writes them."""

from pydantic import Field

from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.items import AnyItemShape
from mkdocs_selfcheck.source.format.values import (
    Flag,
    Id,
    Inline,
    Passage,
    Prose,
    Reference,
    Rows,
    Shape,
)


class OwnItemsShape(Shape):
    """Rows that the reader writes; each is a gap."""

    gap: Inline = Field(
        description="What to write there.",
        examples=["Copy three to five requirements from the advert."],
    )
    limit: Rows = Field(8, description="How many rows there may be.", examples=["8"])
    needed: Reference = Field(
        "",
        description="The level suggested as needed; left out, the section's.",
        examples=["alone"],
    )
    importance: Reference = Field("", description="The importance suggested.", examples=["asked"])
    private: Flag | None = Field(
        None,
        description="Whether the titles stay out of what is shared. Left out, the section's or "
        "the quiz's; else true.",
        examples=["false"],
    )
    help: Prose = Field(
        "", description="What helps to fill it in.", examples=["Use the advert's own words."]
    )


class SectionShape(Shape):
    """Items under one heading, and defaults for those of its items that have the key."""

    title: Inline = Field(description="The heading.", examples=["What went well"])
    intro: Prose = Field(
        "", description="What stands below the heading.", examples=["Any one is enough."]
    )
    dimension: Reference = Field(
        "",
        description="The dimension of its ratings; its scale comes with it.",
        examples=["answers"],
    )
    scale: Reference = Field(
        "", description="The scale of its ratings, gaps and own rows.", examples=["skill"]
    )
    needed: Reference = Field(
        "",
        description="The level suggested as needed for its gaps and own rows.",
        examples=["alone"],
    )
    importance: Reference = Field(
        "",
        description="The scale on which the importance of its gaps is asked; left out, it is not.",
        examples=["importance"],
    )
    does_not_apply: Flag | None = Field(
        None,
        description="Whether “does not apply” can be chosen in its ratings and gaps.",
        examples=["false"],
    )
    private: Flag | None = Field(
        None,
        description="Whether its answers stay out of what is shared.",
        examples=["true"],
    )
    passage: Passage = Field(
        "",
        description="The place in the guide for those of its items that name none.",
        examples=["guide/page.md#evaluate-your-performance"],
    )
    pick: Flag = Field(
        False,
        description="Whether the reader picks from its gaps; only picked ones open.",
        examples=["true"],
    )
    own_items: OwnItemsShape | None = Field(
        None,
        description="Rows for the reader's own gaps.",
        examples=[{"gap": "Copy three to five requirements.", "limit": "8"}],
    )
    items: dict[Id, AnyItemShape] = Field(
        {},
        min_length=1,
        description="The items by id. Answers are stored by the id: it stays when the text "
        "changes.",
        examples=[{"same-again": {"text": "Which answer would you give again?"}}],
    )
    was: Former = Field(
        [],
        description="What its id was before it was renamed, one or several. The reader's own "
        "rows follow.",
        examples=["from-the-advert"],
    )
