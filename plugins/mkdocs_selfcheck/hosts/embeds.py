"""The documents of a site's self-checks that stand alone in a frame."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from mkdocs_selfcheck.hosts.library import Library
from mkdocs_selfcheck.packages.embed import paths
from mkdocs_selfcheck.render.markup import Resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """One document of the site."""

    path: str
    """Where it lies, relative to the site's root."""
    text: Callable[[Resolve], str]
    """Makes it of what turns links written from docs/ into such that work in it."""


def embeds(library: Library, elsewhere: Collection[str], *, again: bool) -> Iterator[Embedded]:
    """Yield the documents that this build of a site makes, one a self-check and language.

    A language that pages are built in is made with them, so that links lead to these.

    Args:
        library: The quizzes, in the language of the pages.
        elsewhere: The languages (BCP 47) of the site's other builds.
        again: Whether another build has made those in languages that no page is in.
    """
    here, others = library.lang.lower(), {lang.lower() for lang in elsewhere}
    for id in library.folder.quizzes:
        tongues = library.tongues(id)
        documents = paths(id, tongues)
        for lang in tongues:
            mine = lang.lower() == here
            if mine or not (again or lang.lower() in others):
                spoken = library if mine else _in(library, lang)
                yield Embedded(
                    path=documents[lang],
                    text=lambda link, spoken=spoken, id=id, documents=documents: spoken.embed(  # type: ignore[misc]
                        id, documents, link
                    ),
                )


def _in(library: Library, lang: str) -> Library:
    # What is found and noted of pages belongs to pages.
    return replace(library, lang=lang, found=[], shown={}, finished={}, _titles={}, _markup={})
