"""A page for each self-check alone, and one that lists them: as Markdown, like all other pages."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.quiz.foreign import abroad, lang_of
from mkdocs_selfcheck.render.language import within
from mkdocs_selfcheck.render.markup import plain
from mkdocs_selfcheck.render.words import Words, words

LIST = "index"
"""The name of the page that lists them; a self-check of that id has none of its own."""

_SIGNS = re.compile(r"[\\`*_{}\[\]()#+.!|~^=-]")
_OF_EXTENSIONS = "|~^="
"""Signs that only some extensions know: elsewhere a backslash before them would be shown."""


def paths(folder: str, quizzes: Sequence[str]) -> dict[str, str]:
    """Return the page of each self-check, by id, and that which lists them, by LIST.

    Args:
        folder: Where they lie, as written from docs/.
        quizzes: Their ids, in the order in which they are listed.
    """
    return {id: f"{folder}/{id}.md" for id in (LIST, *(one for one in quizzes if one != LIST))}


def own_page(id: str, quiz: Quiz | None, passage: tuple[str, str] = ("", ""), *, lang: str) -> str:
    """Return the page of one self-check.

    Args:
        id: Its id.
        quiz: The self-check; None where it is faulty, which the block then shows.
        passage: Title and link of the page that it stands in as well, if there is one. A title in
            another language says so by its type, Foreign.
        lang: The language of the page (BCP 47).
    """
    says, quiz = words(lang), _on_page(quiz, lang)
    title = plain(quiz.title) if quiz else id
    ways = f"[{says.ALL_CHECKS}]({LIST}.md)"
    if passage[1]:
        ways += f" · {says.STANDS_IN.format(title=f'[{_text(passage[0])}]({passage[1]})')}"
    block = f"/// selfcheck | {id} open\n///"
    return _page(title, ". ".join(_about(says, quiz)), f"{block}\n\n{ways}")


def list_page(quizzes: Mapping[str, Quiz | None], *, lang: str, html: bool) -> str:
    """Return the page that lists the self-checks.

    Args:
        quizzes: By id, in order; None for a faulty one.
        lang: The language of the page (BCP 47).
        html: Whether the site reads Markdown inside HTML, so that the list can have a class.
    """
    says = words(lang)
    rows = [
        "  \n    ".join(
            [f"- [{_text(plain(quiz.title) if quiz else id)}]({id}.md)", *_below(says, quiz)]
        )
        for id, quiz in ((id, _on_page(quiz, lang)) for id, quiz in quizzes.items())
        if id != LIST
    ]
    made = "\n".join(rows)
    if html:
        made = f'<div class="sc-all" markdown="1">\n\n{made}\n\n</div>'
    return _page(says.SELF_CHECKS, says.ALL_CHECKS_INTRO, f"{says.ALL_CHECKS_INTRO}\n\n{made}")


def unfolded(nav: Any, folder: str, pages: Sequence[str], lang: str) -> Any:
    """Return a site's `nav` with all pages in place of the name of their folder."""
    if isinstance(nav, list):
        return [unfolded(one, folder, pages, lang) for one in nav]
    if isinstance(nav, dict):
        return {
            title: list(pages) if _is(value, folder) else unfolded(value, folder, pages, lang)
            for title, value in nav.items()
        }
    return {words(lang).SELF_CHECKS: list(pages)} if _is(nav, folder) else nav


def leaves(nav: Any) -> list[str]:
    """Return every path that a site's `nav` names, in order."""
    if isinstance(nav, str):
        return [nav]
    below = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ()
    return [path for one in below for path in leaves(one)]


def _is(value: Any, folder: str) -> bool:
    return isinstance(value, str) and value.rstrip("/") == folder


def _page(title: str, about: str, text: str) -> str:
    # The title is taken from the heading. Themes write the description as it is into an attribute;
    # and JSON's texts are YAML's, but for signs that it would write as two.
    safe = about.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    front = f"---\ndescription: {json.dumps(safe, ensure_ascii=False)}\n---\n\n" if about else ""
    return f"{front}# {_text(title)}\n\n{text}\n"


def _on_page(quiz: Quiz | None, lang: str) -> Quiz | None:
    """The quiz, whose texts say so where they are in another language than the page."""
    foreign = quiz and quiz.lang and quiz.lang.lower() != lang.lower()
    return abroad(quiz, quiz.lang) if quiz and foreign else quiz


def _about(says: Words, quiz: Quiz | None) -> list[str]:
    """The minutes, and what it gives."""
    return [
        *([says.minutes(quiz.minutes)] if quiz and quiz.minutes else []),
        *([plain(quiz.gives)] if quiz and quiz.gives else []),
    ]


def _below(says: Words, quiz: Quiz | None) -> list[str]:
    """The lines below its name in the list: what is in another language has one of its own."""
    about = _about(says, quiz)
    lang = lang_of(quiz.title) if quiz else ""
    if not lang:
        return [r"\. ".join(map(_text, about))] if about else []
    gives = [one for one in about if lang_of(one)]
    ours = [*(one for one in about if one not in gives), *says.language(lang)]
    return [*([r"\. ".join(map(_text, ours)) + r"\."] if ours else []), *map(_text, gives)]


def _text(text: str) -> str:
    """Write a text, with its language, so that Markdown finds no signs of its own in it."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    made = Markup(_SIGNS.sub(_escaped, " ".join(safe.split())))  # noqa: S704 - escaped just now
    return str(within("span", made, lang_of(text)))


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    return f"&#{ord(sign)};" if sign in _OF_EXTENSIONS else f"\\{sign}"
