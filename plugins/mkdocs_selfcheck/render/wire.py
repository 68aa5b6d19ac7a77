"""What the browser gets: structure and words for scoring, as the JSON in `data-model`.

Lists, never maps, so that order is kept and no id can meet a property of an object. The field
descriptions become the comments of plugins/web/src/core/model.ts and listing.ts, which are
generated from here.
"""

import hashlib
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypeAliasType

Ends = Literal["plan", "closing", "line"]


class Shape(BaseModel):
    """A frozen part of the wire model; an unknown field is an error of ours."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_serialization_defaults_required=True
    )


class Level(Shape):
    """A level of a scale."""

    id: str
    title: str


class Scale(Shape):
    """Levels, low to high."""

    id: str
    levels: tuple[Level, ...]


class Dimension(Shape):
    """What several ratings tell together."""

    id: str
    title: str
    scale: str
    bands: tuple[str, ...] = Field(
        description="The level each band goes up to; empty for the last."
    )


class Condition(Shape):
    """An earlier item, and the values of which one must be chosen."""

    item: str
    values: tuple[str, ...]


class Asked(Shape):
    """What every item has."""

    id: str
    ask: str = Field(description="The question, without marks.")
    short: str = Field(description="Its name in charts and sentences.")
    private: bool
    if_: tuple[Condition, ...] = Field(alias="if", description="All must hold for it to be shown.")


# Left out where it is false: the models of most quizzes, and their digests, stay as they were.
Keep = Annotated[
    bool,
    Field(
        description="Whether the result says it back.",
        exclude_if=lambda keep: not keep,
    ),
]


class Check(Asked):
    """Something to do or done; never scored."""

    kind: Literal["check"] = "check"
    advice: bool
    keep: Keep = False


class Rating(Asked):
    """A level of a scale."""

    kind: Literal["rating"] = "rating"
    scale: str
    dimension: str = Field(description="Empty when it belongs to none.")
    na: bool = Field(description='Whether it offers "does not apply".')
    advice: tuple[str, ...] = Field(description="The level each advice goes up to; empty: always.")


class Gap(Asked):
    """Where one is now beside what was needed."""

    kind: Literal["gap"] = "gap"
    scale: str
    importance_scale: str = Field(description="Empty when importance is not asked.")
    needed: str = Field(description="The suggested level, or empty.")
    importance: str = Field(description="The suggested level, or empty.")
    na: bool
    pick: bool
    advice: bool


class Option(Shape):
    """One answer of a choice."""

    id: str
    title: str
    exclusive: bool
    advice: bool


class SingleChoice(Asked):
    """One of several options."""

    kind: Literal["single-choice"] = "single-choice"
    options: tuple[Option, ...]
    so: bool = Field(description="Whether the page says what is so.")


class MultipleChoice(Asked):
    """Any of several options."""

    kind: Literal["multiple-choice"] = "multiple-choice"
    options: tuple[Option, ...]
    so: bool = Field(description="Whether the page says what is so.")


class Text(Asked):
    """The reader's own words."""

    kind: Literal["text"] = "text"
    keep: Keep = False


class Day(Asked):
    """A date."""

    kind: Literal["date"] = "date"


class PlanItem(Asked):
    """One If-then line."""

    kind: Literal["plan"] = "plan"
    when: str = Field(description="The suggested If part, or empty.")


class Message(Asked):
    """A letter: text and the ids of slots in turn, a text first."""

    kind: Literal["message"] = "message"
    letter: tuple[str, ...]
    subject: tuple[str, ...]


# Named, so that the generated types have a name for it too.
Item = TypeAliasType(
    "Item",
    Annotated[
        Check | Rating | Gap | SingleChoice | MultipleChoice | Text | Day | PlanItem | Message,
        Field(discriminator="kind"),
    ],
)


class Own(Shape):
    """Rows that the reader names; each is a gap."""

    label: str
    limit: int
    scale: str
    importance_scale: str
    needed: str
    importance: str
    private: bool


class Section(Shape):
    """Items under one heading."""

    id: str
    title: str
    own: Own | None
    items: tuple[Item, ...]


class Renamed(Shape):
    """An id that was another: what is kept under the old one belongs to the new."""

    of: str = Field(
        description='"/quiz", "/dimension", "/item", "/section" or, of levels and options, the key '
        'of an answer: "ITEM", "ITEM.FIELD", "own.SECTION.FIELD".'
    )
    was: str
    now: str


class Model(Shape):
    """One self-check as the browser knows it."""

    quiz: str
    title: str
    lang: str
    words: str = Field(description="Digest of everything else in this object.")
    repeat: bool = Field(description="Whether each application has a record of its own.")
    renamed: tuple[Renamed, ...]
    ends: Ends = Field(description="What ends the result: an item, the closing, or our own line.")
    scales: tuple[Scale, ...]
    dimensions: tuple[Dimension, ...]
    sections: tuple[Section, ...]


class Listed(Shape):
    """A self-check of the site, as the reader's record names it."""

    quiz: str
    title: str
    lang: str
    repeat: bool = Field(description="Whether each application has a record of its own.")
    renamed: tuple[Renamed, ...]


class Listing(Shape):
    """The self-checks of a site, in the order of their pages; the page holds the links to them."""

    lang: str = Field(description="The language of the page, BCP 47.")
    quizzes: tuple[Listed, ...]


def digest(model: Model) -> str:
    """Return 16 hexadecimal digits that change whenever anything in `model` but `words` does."""
    content = model.model_dump(mode="json", by_alias=True, exclude={"words"})
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:16]


def encode(model: Model | Listing) -> str:
    """Return `model` as JSON for an attribute.

    `&` is written as an escape: Python-Markdown leaves what looks like an entity alone, and
    `&quot;` in a text would then end up as a quote inside the JSON.
    """
    content = model.model_dump(mode="json", by_alias=True)
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("&", "\\u0026")
