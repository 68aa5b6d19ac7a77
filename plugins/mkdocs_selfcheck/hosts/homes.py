"""On which page each self-check and the record stand, as far as the pages' Markdown tells."""

from collections.abc import Collection, Iterable

from mkdocs_selfcheck.hosts.scan import NAME, scan


def homes(pages: Iterable[tuple[str, str]], quizzes: Collection[str]) -> dict[str, str]:
    """Return the first page that shows each quiz and the record, in the order of the pages.

    A block that comes from an included file is not seen here.

    Args:
        pages: Each page as written from docs/, and its Markdown.
        quizzes: The ids there are.

    Returns:
        Pages by the ids of quizzes, and by THE_RECORD.
    """
    found: dict[str, str] = {}
    for page, text in pages:
        if NAME not in text:
            continue
        for place in scan(text, quizzes)[0]:
            found.setdefault(place.quiz, page)
    return found
