"""Scales as the author writes them."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.unions import text_or_map
from mkdocs_selfcheck.source.format.values import Id, Inline, Prose, Shape


class LevelShape(Shape):
    """A level that says in behaviour what it looks like."""

    title: Inline = Field(description="What the level is called.", examples=["With help"])
    looks_like: Prose = Field(
        "",
        description="What one could see of it, in behaviour.",
        examples=["I did it with someone beside me."],
    )
    was: Former = Field(
        [],
        description="What its id was before it was renamed, one or several. Answers follow.",
        examples=["beginner"],
    )


LevelOrText = Annotated[
    Annotated[Inline, Tag("as:text")] | Annotated[LevelShape, Tag("as:map")],
    Discriminator(text_or_map),
]

ScaleShape = Annotated[
    dict[Id, LevelOrText],
    Field(
        min_length=2,
        description="The levels, low to high. The key of a level is what is stored.",
        examples=[{"not-yet": "Not yet", "with-help": "With help", "alone": "On my own"}],
    ),
]
