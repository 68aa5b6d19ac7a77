"""A self-check alone, to be shown in a frame on any page: `embed/ID/`."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_selfcheck import quiz as q
from mkdocs_selfcheck.packages.document import Around, document
from mkdocs_selfcheck.render.assets import FOLDER, assets
from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.markup import Resolve
from mkdocs_selfcheck.render.page import Then
from mkdocs_selfcheck.render.words import words

EMBED = "embed"
"""The folder of the site in which they lie."""

HOST = f"{EMBED}/selfcheck-host.js"
"""The script for pages around a frame, under a name that does not change."""

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        # Nothing can be sent to anybody, whatever the scripts say.
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types selfcheck lit-html",
    )
)
"""What the document says of itself; `frame-ancestors` works as a header alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the site knows of a self-check that is to stand in a frame."""

    site: str
    """Names the reader's record."""
    lang: str
    """The language of the document (BCP 47)."""
    paths: Mapping[str, str]
    """The documents of this self-check by language, as `paths` gives them; this one among them."""
    home: str = ""
    """Its own page, as written from docs/; empty where no page shows it."""
    then: Then | None = None
    """What to go on with."""
    support: str = ""
    """Who can be talked to, as Markdown; empty for our own words."""


def paths(id: str, languages: tuple[str, ...]) -> dict[str, str]:
    """Return the path of each document of a self-check, by language.

    Args:
        id: The id of the self-check.
        languages: Those that it can be shown in; the first is that of `embed/ID/` itself.
    """
    folder = f"{EMBED}/{id}"
    return {
        lang: f"{folder}/index.html" if not at else f"{folder}/{lang}/index.html"
        for at, lang in enumerate(languages)
    }


def embed(
    quiz: q.Quiz,
    frame: Frame,
    resolve: Resolve = str,
    title_of: Callable[[str], str] = lambda _: "",
) -> str:
    """Return the document.

    Args:
        quiz: The resolved quiz, in the frame's language if it has it.
        frame: What the site knows of it.
        resolve: Turns a link written from docs/ into one that works in the document.
        title_of: Gives the title of a passage, or nothing where it is not known.
    """
    here = posixpath.dirname(frame.paths[frame.lang])
    built = assets(interface(frame.lang)).embed
    script, style = (posixpath.relpath(f"{FOLDER}/{name}", here) for name in built[:2])
    around = Around(
        site=frame.site,
        lang=frame.lang,
        style=style,
        script=script,
        policy=POLICY,
        where=words(frame.lang).WHERE_FRAMED,
        home=frame.home,
        # The file's whole name, so that it is found where no server looks for it.
        others={
            lang: posixpath.relpath(path, here)
            for lang, path in frame.paths.items()
            if lang != frame.lang
        },
        then=frame.then,
        support=frame.support,
    )
    return document(quiz, around, resolve, title_of)
