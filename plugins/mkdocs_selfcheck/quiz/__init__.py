"""The resolved quiz: what page, wire and rules are made from. No optional values are left."""

from mkdocs_selfcheck.quiz.condition import Condition
from mkdocs_selfcheck.quiz.dimension import Band, Dimension
from mkdocs_selfcheck.quiz.items import (
    Advice,
    AnyItem,
    Check,
    Date,
    Gap,
    Item,
    Message,
    MultipleChoice,
    Option,
    Plan,
    Rating,
    SingleChoice,
    Text,
    parts,
)
from mkdocs_selfcheck.quiz.own_items import OwnItems
from mkdocs_selfcheck.quiz.passage import passages
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz
from mkdocs_selfcheck.quiz.scale import Level, Scale
from mkdocs_selfcheck.quiz.section import Section

__all__ = [
    "Advice",
    "AnyItem",
    "Band",
    "Check",
    "Condition",
    "Date",
    "Dimension",
    "Gap",
    "Item",
    "Level",
    "Message",
    "MultipleChoice",
    "Option",
    "OwnItems",
    "Path",
    "Plan",
    "Problem",
    "Quiz",
    "Rating",
    "Scale",
    "Section",
    "SingleChoice",
    "Text",
    "parts",
    "passages",
]
