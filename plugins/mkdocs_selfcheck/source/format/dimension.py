"""Dimensions as the author writes them."""

from typing import Annotated

from pydantic import Field

from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.values import Inline, Passage, Prose, Reference, Shape


class BandShape(Shape):
    """The next step when the middle answer is at or below a level."""

    up_to: Reference = Field(
        "",
        description="The highest level this band is for. Every band has one but the last.",
        examples=["situation"],
    )
    title: Inline = Field(
        description="What the band is called, in the closed “How to read your answers”.",
        examples=["Keep doing this"],
    )
    next: Prose = Field(
        description="One next step of a few minutes.",
        examples=["Ten minutes. End two stories with the words “In the end”."],
    )


class DimensionShape(Shape):
    """Ratings that are read together."""

    title: Inline = Field(
        description="What the ratings tell of.", examples=["What your answers rested on"]
    )
    scale: Reference = Field(
        description="The scale that all its ratings share.", examples=["basis"]
    )
    passage: Passage = Field(
        "",
        description="The place in the guide that says why.",
        examples=["guide/page.md#evaluate-your-performance"],
    )
    bands: Annotated[
        list[BandShape],
        Field(
            min_length=1,
            description="Bands from low to high; the first that fits gives the next step.",
            examples=[[{"title": "Keep doing this", "next": "Say your best story aloud."}]],
        ),
    ]
    was: Former = Field(
        [],
        description="What its id was before it was renamed, one or several.",
        examples=["stories"],
    )
