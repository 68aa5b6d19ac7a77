"""What the places of a quiz file are called, and which keys each of them has."""

from collections.abc import Iterator

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.format import (
    AdviceShape,
    BandShape,
    CheckShape,
    DateShape,
    DimensionShape,
    ExclusiveOptionShape,
    GapShape,
    ItemShape,
    LevelShape,
    MessageShape,
    MultipleChoiceShape,
    OptionShape,
    OwnItemsShape,
    PlanShape,
    QuizShape,
    RatingShape,
    SectionShape,
    Shape,
    SingleChoiceShape,
    TextShape,
)

_ITEMS: dict[str, type[Shape]] = {
    "check": CheckShape,
    "rating": RatingShape,
    "gap": GapShape,
    "single-choice": SingleChoiceShape,
    "multiple-choice": MultipleChoiceShape,
    "text": TextShape,
    "date": DateShape,
    "plan": PlanShape,
    "message": MessageShape,
}


def name_of(path: Path) -> str:
    """Name a place, to stand in the middle of a sentence."""
    match path:
        case ():
            return "the quiz"
        case ("scales", scale, level):
            return f'the level "{level}" of the scale "{scale}"'
        case ("scales", scale):
            return f'the scale "{scale}"'
        case ("dimensions", dimension, "bands", int(at)):
            return f'band {at + 1} of the dimension "{dimension}"'
        case ("dimensions", dimension):
            return f'the dimension "{dimension}"'
        case ("sections", section):
            return f'the section "{section}"'
        case ("sections", section, "own_items"):
            return f'the "own_items" of the section "{section}"'
        case ("sections", _, "items", item):
            return f'the item "{item}"'
        case ("sections", _, "items", item, "options", option):
            return f'the option "{option}" of the item "{item}"'
        case ("sections", _, "items", item, "advice", int(at)):
            return f'advice {at + 1} of the item "{item}"'
    return f'"{path[-1]}"'


def is_former(path: Path) -> bool:
    """Whether a place is a former id, or the list of them."""
    return path[-1:] == ("was",) or (path[-2:-1] == ("was",) and isinstance(path[-1], int))


def keys_of(path: Path, kind: str = "") -> tuple[str, ...]:
    """Return the keys that a map at this place may have; of an item, by its kind ("": any)."""
    shape = shape_of(path, kind)
    if shape is None:
        return ()
    return tuple(field.alias or name for name, field in shape.model_fields.items())


def shape_of(path: Path, kind: str = "") -> type[Shape] | None:
    """Return the shape of a map at this place; of an item by its kind; None where it has ids."""
    match path:
        case ():
            return QuizShape
        case ("scales", _, _):
            return LevelShape
        case ("dimensions", _):
            return DimensionShape
        case ("dimensions", _, "bands", _):
            return BandShape
        case ("sections", _):
            return SectionShape
        case ("sections", _, "own_items"):
            return OwnItemsShape
        case ("sections", _, "items", _):
            return _ITEMS.get(kind, ItemShape)
        case ("sections", _, "items", _, "options", _):
            return OptionShape if kind == "single-choice" else ExclusiveOptionShape
        case ("sections", _, "items", _, "advice", _):
            return AdviceShape
    return None


_BELOW_IDS = frozenset({"scales", "dimensions", "sections", "items", "options"})


def has_ids(path: Path) -> bool:
    """Whether the keys of the map at a path are ids of the author's; steps of lists left out."""
    if path[:1] == ("scales",):
        return len(path) < 3
    return path[-1:] != () and path[-1] in _BELOW_IDS


def _all_keys() -> Iterator[str]:
    shapes: list[type[Shape]] = [
        QuizShape,
        LevelShape,
        DimensionShape,
        BandShape,
        SectionShape,
        OwnItemsShape,
    ]
    shapes += [AdviceShape, ExclusiveOptionShape, *_ITEMS.values()]
    for shape in shapes:
        for name, field in shape.model_fields.items():
            yield field.alias or name


KEYS = frozenset(_all_keys())
"""The keys of the whole format."""

ITEM_KEYS = frozenset(
    key for kind in _ITEMS for key in keys_of(("sections", "", "items", ""), kind)
)
"""The keys of items, of whatever kind."""
