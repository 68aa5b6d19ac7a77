"""Whether every passage that a quiz points to exists."""

from collections.abc import Callable, Collection, Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.passages.links import links
from mkdocs_selfcheck.quiz import Problem, Quiz


def check(
    quiz: Quiz, pages: Collection[str], anchors: Callable[[str], Collection[str]]
) -> Iterator[Problem]:
    """Yield a problem for each link of `quiz` that leads nowhere.

    Args:
        quiz: The quiz whose links are followed.
        pages: The pages there are, by their file relative to docs/.
        anchors: Gives the anchors of one of `pages`.
    """
    for path, link in links(quiz):
        page, _, anchor = link.partition("#")
        if page not in pages:
            yield Problem(
                path=path,
                code="no-page",
                message=f'There is no page "{page}".',
                hint=did_you_mean(page, pages) or "Write it from docs/, without a slash before it.",
            )
        elif anchor and anchor not in (known := anchors(page)):
            yield Problem(
                path=path,
                code="no-anchor",
                message=f'"{page}" has no passage "#{anchor}".',
                hint=did_you_mean(
                    anchor, [one for one in known if not one.startswith("selfcheck-")]
                )
                or f"Give the passage an id: `## Title {{#{anchor}}}` or `**Title**{{#{anchor}}}`.",
            )
