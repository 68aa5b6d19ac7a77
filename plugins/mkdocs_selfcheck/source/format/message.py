"""Messages as the author writes them."""

from pydantic import Field

from mkdocs_selfcheck.source.format.item import ItemShape
from mkdocs_selfcheck.source.format.values import Inline, Phrase


class MessageShape(ItemShape):
    """A letter made of earlier answers, to change, to copy or to mail."""

    message: Inline = Field(
        description="What the letter is.", examples=["A letter to ask for feedback"]
    )
    letter: Phrase = Field(
        description="The letter, as plain text. `{id}` stands for the answer to an earlier text, "
        "choice or date, and is a blank until there is one.",
        examples=["Dear {contact},\n\nthank you for the talk on {day}."],
    )
    subject: Phrase = Field(
        "",
        description="The subject when it is mailed: one line, which may have `{id}` as well.",
        examples=["Our talk on {day}"],
    )
