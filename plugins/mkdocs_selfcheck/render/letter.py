"""A letter as it stands in the page before anything is answered: with blanks to fill in."""

from math import ceil
from urllib.parse import quote

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.render.words import BLANK

_LONGEST = 1800
"""Characters of a link: some mail programs take no longer ones. The browser's code knows it too."""
_WIDE = 60


def blank(text: str) -> str:
    """Return a text with a blank in place of each slot."""
    return "".join(BLANK if at % 2 else part for at, part in enumerate(q.parts(text)))


def rows(letter: str) -> int:
    """Return how many rows show a letter, long lines broken, and a little room."""
    return min(1 + sum(max(1, ceil(len(line) / _WIDE)) for line in letter.split("\n")), 30)


def mailto(message: q.Message) -> str:
    """Return the link that mails a letter; one that is too long for a link is left out of it."""
    body = quote(blank(message.letter).replace("\n", "\r\n"), safe="")
    given = {"subject": quote(blank(message.subject), safe=""), "body": body}
    if len(body) > _LONGEST:
        del given["body"]
    return "mailto:?" + "&".join(f"{name}={text}" for name, text in given.items() if text)
