"""The items of a quiz, one file a kind."""

from mkdocs_selfcheck.quiz.items.check import Check
from mkdocs_selfcheck.quiz.items.choice import MultipleChoice, Option, SingleChoice
from mkdocs_selfcheck.quiz.items.date import Date
from mkdocs_selfcheck.quiz.items.gap import Gap
from mkdocs_selfcheck.quiz.items.item import Item
from mkdocs_selfcheck.quiz.items.message import Message, parts, slot_likes, slots
from mkdocs_selfcheck.quiz.items.plan import Plan
from mkdocs_selfcheck.quiz.items.rating import Advice, Rating
from mkdocs_selfcheck.quiz.items.text import Text

AnyItem = Check | Rating | Gap | SingleChoice | MultipleChoice | Text | Date | Plan | Message

__all__ = [
    "Advice",
    "AnyItem",
    "Check",
    "Date",
    "Gap",
    "Item",
    "Message",
    "MultipleChoice",
    "Option",
    "Plan",
    "Rating",
    "SingleChoice",
    "Text",
    "parts",
    "slot_likes",
    "slots",
]
