"""Which language the pages of a build are in, and in which the quizzes were written first."""

import re
from dataclasses import dataclass
from typing import Any

from mkdocs_selfcheck.source.format import LANGUAGE

_LANGUAGE = re.compile(LANGUAGE, re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Languages:
    """Language tags (BCP 47).

    own: that of quizzes that name none. built: those that the site is built in. again: whether this
    site is being built once more, in another language.
    """

    pages: str
    own: str
    built: frozenset[str]
    again: bool


def languages(option: object, theme: Any, i18n: Any) -> Languages:
    """Return the languages of the build that runs now.

    Args:
        option: What the author wrote under `lang`, if anything.
        theme: MkDocs' theme: Material calls it `language`, the others `locale`.
        i18n: The plugin mkdocs-static-i18n, or None. It builds the site once a locale, with one
            configuration that it changes in between.

    Raises:
        ValueError: The option is no language tag.
    """
    own = language_tag(option, "lang") if option else None
    told = _tag(theme.get("language", None) or theme.get("locale", None) or "en")
    default = _tag(getattr(i18n, "default_language", None) or told)
    current = _tag(getattr(i18n, "current_language", None) or default)
    return Languages(
        pages=own or current,
        own=default if i18n else own or told,
        built=frozenset(map(_tag, getattr(i18n, "build_languages", None) or (own or current,))),
        again=bool(getattr(i18n, "building", False)),
    )


def language_tag(written: object, option: str) -> str:
    """Return the language tag that an author wrote under an option; `de_DE` is `de-DE`.

    Raises:
        ValueError: Browsers would not take it for one.
    """
    made = _tag(written)
    if not _LANGUAGE.fullmatch(made):
        raise ValueError(f"`{option}: {written}` is no language tag such as `de` or `pt-BR`")
    return made


def _tag(locale: object) -> str:
    return str(locale).replace("_", "-")
