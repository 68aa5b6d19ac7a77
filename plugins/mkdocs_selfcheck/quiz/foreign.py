"""A text in another language than the quiz around it."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, Self, TypeVar, cast

_Part = TypeVar("_Part")


class Foreign(str):
    """A text that was left in the language of its source. `lang` is that language (BCP 47)."""

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, text: str, lang: str) -> Self:
        """Make it of a text and its language."""
        made = super().__new__(cls, text)
        made.lang = lang
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override] # two, for two arguments
        """Return what a copy is made of."""
        return (str(self), self.lang)


def lang_of(text: str) -> str:
    """Return the language of a text, or "" where it is that of the quiz."""
    return text.lang if isinstance(text, Foreign) else ""


def abroad(part: _Part, lang: str) -> _Part:
    """Return a quiz, or a part of one, whose texts say that they are in `lang`.

    Those that are in another language already stay as they are. Ids say it, too, and are the same.
    """
    made: Any = part
    if isinstance(made, str):
        made = made if isinstance(made, Foreign) or not made else Foreign(made, lang)
    elif isinstance(made, tuple):
        made = tuple(abroad(one, lang) for one in made)
    elif is_dataclass(made) and not isinstance(made, type):
        given = [field.name for field in fields(made) if field.init]
        made = replace(made, **{name: abroad(getattr(made, name), lang) for name in given})
    return cast(_Part, made)


def alike(text: str, source: str) -> str:
    """Return `text` in the language of `source`, which it was made of."""
    return Foreign(text, source.lang) if isinstance(source, Foreign) else text
