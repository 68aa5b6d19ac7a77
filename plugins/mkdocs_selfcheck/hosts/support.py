"""Whom readers can talk to, as a site says it."""

from collections.abc import Mapping
from functools import lru_cache

from mkdocs_selfcheck.hosts.languages import language_tag
from mkdocs_selfcheck.quiz.link import refused
from mkdocs_selfcheck.source.decode import forbidden
from mkdocs_selfcheck.source.links import targets
from mkdocs_selfcheck.source.source import FORBIDDEN

Texts = Mapping[str, str]
"""Markdown by language; "" stands for any."""

_MOST = 5_000
"""Characters of a text, as in a quiz."""


def texts(option: object) -> Texts:
    """Return the texts of the option `support`: one for all, or one a language.

    Raises:
        ValueError: It is neither a text nor a map of languages and texts; or a text holds what
            none in a quiz may: a character that nobody sees, a link that is refused.
    """
    if not option:
        return {}
    if isinstance(option, str):
        return {"": _sound(option, "support")}
    if isinstance(option, Mapping) and all(
        isinstance(part, str) for pair in option.items() for part in pair
    ):
        return {
            language_tag(lang, "support").lower(): _sound(text, f"support: {lang}")
            for lang, text in option.items()
        }
    raise ValueError(
        "`support` is a text, or a map of languages and texts; `no` has to stand in quotes"
    )


def spoken(of: Texts, lang: str) -> str:
    """Return the text for a language, else that for any, else "": our own words."""
    whole = lang.lower()
    return of.get(whole) or of.get(whole.partition("-")[0]) or of.get("", "")


def _sound(text: str, option: str) -> str:
    if fault := _fault(text):
        raise ValueError(f"`{option}`: {fault}")
    return text


# Some hosts ask for each page.
@lru_cache(maxsize=64)
def _fault(text: str) -> str:
    """What is wrong with a text; "" for nothing."""
    if len(text) > _MOST:
        return f"This text is longer than {_MOST:,} characters."
    if character := FORBIDDEN.search(text):
        _, message, hint = forbidden(character[0])
        return f"{message} {hint}"
    for target, picture in targets(text):
        if found := refused(target, picture=picture):
            return f"{found.message} {found.hint} Here is: {target[:80]}"
    return ""
