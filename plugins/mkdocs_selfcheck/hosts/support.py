"""Whom readers can talk to, as a site says it."""

from collections.abc import Mapping

Texts = Mapping[str, str]
"""Markdown by language; "" stands for any."""


def texts(option: object) -> Texts:
    """Return the texts of the option `support`: one for all, or one a language.

    Raises:
        ValueError: It is neither a text nor a map of languages and texts.
    """
    if not option:
        return {}
    if isinstance(option, str):
        return {"": option}
    if isinstance(option, Mapping) and all(
        isinstance(part, str) for pair in option.items() for part in pair
    ):
        return {lang.lower(): text for lang, text in option.items()}
    raise ValueError(
        "`support` is a text, or a map of languages and texts; `no` has to stand in quotes"
    )


def spoken(of: Texts, lang: str) -> str:
    """Return the text for a language, else that for any, else "": our own words."""
    whole = lang.lower()
    return of.get(whole) or of.get(whole.partition("-")[0]) or of.get("", "")
