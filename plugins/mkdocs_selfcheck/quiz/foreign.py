"""A text in another language than the quiz around it."""

from typing import Self


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


def alike(text: str, source: str) -> str:
    """Return `text` in the language of `source`, which it was made of."""
    return Foreign(text, source.lang) if isinstance(source, Foreign) else text
