"""A quiz as the author writes it."""

from typing import Literal

from pydantic import Field

from mkdocs_selfcheck.source.format.dimension import DimensionShape
from mkdocs_selfcheck.source.format.former import Former
from mkdocs_selfcheck.source.format.scale import ScaleShape
from mkdocs_selfcheck.source.format.section import SectionShape
from mkdocs_selfcheck.source.format.values import (
    Flag,
    Id,
    Inline,
    Line,
    Minutes,
    Passage,
    Prose,
    Shape,
    Version,
)

# Language, script, country, one variant: what every browser takes, and no more.
LANGUAGE = (
    r"^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?$"
)


class QuizShape(Shape):
    """One file: one self-check."""

    # First, so that of a file in another format nothing else is said.
    format: Version = Field(
        1,
        description="The version of the format the file is written in. There is one so far.",
        examples=["1"],
    )
    title: Inline = Field(
        description="What readers see it called.", examples=["Interview reflection"]
    )
    gives: Inline = Field(
        "",
        description="What the reader has at the end.",
        examples=["What to keep, and one next step."],
    )
    intro: Prose = Field(
        "",
        description="What stands before the first question.",
        examples=["Write what you still remember. Every part is optional."],
    )
    closing: Prose = Field(
        "", description="What stands at the end of the result.", examples=["Enough for today."]
    )
    then: Line = Field(
        "",
        description="The id of the self-check to go on with. It stands at the end of the result "
        "as a quiet link: “When you like”.",
        examples=["skill-gaps"],
    )
    support: Flag = Field(
        False,
        description="Whether people to talk to are named, at the top and beside the result. Who "
        "they are stands in the option `support` of the site.",
        examples=["true"],
    )
    minutes: Minutes = Field(0, description="How long it takes, in minutes.", examples=["10"])
    repeat: Literal["per-application"] | None = Field(
        None,
        description="`per-application`: each application has answers of its own, and the card says "
        "which one it is about. Left out: one living record.",
        examples=["per-application"],
    )
    lang: Line = Field(
        "",
        pattern=LANGUAGE,
        description="The language of its texts; left out, the site's.",
        examples=["en", "pt-BR"],
    )
    was: Former = Field(
        [],
        description="What its id, the name of the file, was before it was renamed, one or "
        "several. Answers follow.",
        examples=["reflection"],
    )
    retired: list[Line] = Field(
        [],
        description="Ids that are gone for good, with the answers stored by them: of items, "
        "sections and dimensions, `item/option`, `scale/level`. Where a section and an item had "
        "the same, `section end` says which. None is used again. See `selfcheck ids`.",
        examples=[["last-answer", "reason-given/other"]],
    )
    private: Flag | None = Field(
        None,
        description="Whether answers stay out of what is shared. Left out, texts, plans, "
        "messages and the titles of own rows do.",
        examples=["true"],
    )
    passage: Passage = Field(
        "",
        description="The place in the guide for all that name none.",
        examples=["guide/page.md#reflect"],
    )
    scales: dict[Id, ScaleShape] = Field(
        {},
        description="What ratings and gaps are answered on, by id.",
        examples=[{"skill": {"not-yet": "Not yet", "alone": "On my own"}}],
    )
    dimensions: dict[Id, DimensionShape] = Field(
        {},
        description="Dimensions by id: ratings that are read together.",
        examples=[
            {
                "answers": {
                    "title": "What your answers rested on",
                    "scale": "basis",
                    "bands": [{"title": "Keep doing this", "next": "Say your best story aloud."}],
                }
            }
        ],
    )
    sections: dict[Id, SectionShape] = Field(
        min_length=1,
        description="The parts of the quiz, in order, by id.",
        examples=[{"why": {"title": "Why", "items": {"words": {"text": "Their words?"}}}}],
    )
