"""Former ids: what something was called before it was renamed."""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from mkdocs_selfcheck.source.format.unions import text_or_list
from mkdocs_selfcheck.source.format.values import Id

Former = Annotated[
    Annotated[Id, Tag("as:text")] | Annotated[list[Id], Field(min_length=1), Tag("as:list")],
    Discriminator(text_or_list),
]
"""One former id, or a list of them."""


def former(written: str | list[str]) -> tuple[str, ...]:
    """Return the former ids, whether one or several were written."""
    return (written,) if isinstance(written, str) else tuple(written)
