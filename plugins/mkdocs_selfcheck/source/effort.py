"""How long looking for the links of a text takes at most."""

import re

# Where inline Markdown begins anew, whatever stands before: behind an empty line, in a list.
_PARTS = re.compile(r"\n\s*\n|\n {0,3}(?=[-+*] +\S)")
_SIGNS = re.compile(r"[\n!#$%&*+\-:<=>@\[\\\]^_`{}~]")
# Brackets with nothing between them that could hide one of the two.
_PAIR = re.compile(r"\[[^\[\]`\\<]*\]")
_DEEPEST = 20
"""So many brackets in each other are looked into, here and where a text is rendered."""
_A_SIGN, _A_LINE = 10, 20
"""Looking at one takes as long as passing over so many characters of an address."""


def effort(text: str) -> int:
    """Return a measure of the time: about the characters that have to be looked at.

    What no author writes costs much: of a bracket that may begin a link the end is looked for, and
    what stands within is looked at again for each of the brackets around it.
    """
    return text.count("\n") * _A_LINE + sum(map(_part, _PARTS.split(text)))


def _part(text: str) -> int:
    signs = len(_SIGNS.findall(text))
    around = min(_DEEPEST, 1 + text.count("[") - len(_PAIR.findall(text)))
    addresses = sum(len(word) * word.count("(") for word in text.split()) if "](" in text else 0
    return signs * (1 + around) * _A_SIGN + addresses
