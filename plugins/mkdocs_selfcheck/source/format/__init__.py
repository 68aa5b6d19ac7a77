"""The author's shape: what may stand in a quiz file, every field described, one noun a file."""

from mkdocs_selfcheck.source.format.choice import (
    ExclusiveOptionShape,
    MultipleChoiceShape,
    OptionShape,
    SingleChoiceShape,
)
from mkdocs_selfcheck.source.format.dimension import BandShape, DimensionShape
from mkdocs_selfcheck.source.format.former import former
from mkdocs_selfcheck.source.format.item import ItemShape
from mkdocs_selfcheck.source.format.items import (
    AdviceShape,
    AnyItemShape,
    CheckShape,
    DateShape,
    GapShape,
    PlanShape,
    RatingShape,
    TextShape,
)
from mkdocs_selfcheck.source.format.message import MessageShape
from mkdocs_selfcheck.source.format.quiz import LANGUAGE, QuizShape
from mkdocs_selfcheck.source.format.scale import LevelShape
from mkdocs_selfcheck.source.format.section import OwnItemsShape, SectionShape
from mkdocs_selfcheck.source.format.unions import KINDS, is_tag, kinds_of
from mkdocs_selfcheck.source.format.values import (
    FORMAT,
    ID_PATTERN,
    MAX_ID,
    MAX_TEXT,
    Shape,
    Words,
    is_id,
)

__all__ = [
    "FORMAT",
    "ID_PATTERN",
    "KINDS",
    "LANGUAGE",
    "MAX_ID",
    "MAX_TEXT",
    "AdviceShape",
    "AnyItemShape",
    "BandShape",
    "CheckShape",
    "DateShape",
    "DimensionShape",
    "ExclusiveOptionShape",
    "GapShape",
    "ItemShape",
    "LevelShape",
    "MessageShape",
    "MultipleChoiceShape",
    "OptionShape",
    "OwnItemsShape",
    "PlanShape",
    "QuizShape",
    "RatingShape",
    "SectionShape",
    "Shape",
    "SingleChoiceShape",
    "TextShape",
    "Words",
    "former",
    "is_id",
    "is_tag",
    "kinds_of",
]
