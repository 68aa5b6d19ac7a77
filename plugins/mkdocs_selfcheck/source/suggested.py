"""An id that could be made of a text."""

import unicodedata

from mkdocs_selfcheck.source.format import MAX_ID, is_id

_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l"}
)
_IN_WORDS = str.maketrans("", "", "'’\u00ad\u200b\u200c\u200d\u2060")


def suggested_id(text: str, *, words: int = 0) -> str:
    """Return a sound id made of the words of a text; "" where there is none.

    words: how many of them are taken at most; 0: all.
    """
    lower = unicodedata.normalize("NFC", text).lower().translate(_IN_WORDS).translate(_LETTERS)
    plain = [c for c in unicodedata.normalize("NFD", lower) if not unicodedata.combining(c)]
    found = "".join(c if c.isascii() and c.isalnum() else " " for c in plain).split()
    while found and not found[0][0].isalpha():
        found = found[1:]
    if not found or any(c.isalpha() and not c.isascii() for c in plain):
        # Of another script too much would be lost.
        return ""
    if words:
        found = found[:words]
    id = "-".join(found)
    return id if len(id) <= MAX_ID and is_id(id) else ""
