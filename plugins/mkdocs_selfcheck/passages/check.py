"""Whether every passage that a quiz points to exists."""

from collections.abc import Callable, Collection, Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.passages.links import links
from mkdocs_selfcheck.quiz import Problem, Quiz

# The ids of self-checks and of a theme's own parts.
_NO_PASSAGE = ("selfcheck-", "__")
_SWITCH_ON = (
    "The page shows `{{#{0}}}` as text. Switch on attr_list, in mkdocs.yml: "
    "`markdown_extensions: [attr_list]`."
)


def check(
    quiz: Quiz,
    pages: Collection[str],
    anchors: Callable[[str], Collection[str]],
    unread: Callable[[str], Collection[str]] = lambda _: (),
) -> Iterator[Problem]:
    """Yield a problem for each link of `quiz` that leads nowhere.

    Args:
        quiz: The quiz whose links are followed.
        pages: The pages there are, by their file relative to docs/.
        anchors: Gives the anchors of one of `pages`.
        unread: Gives the anchors that one of `pages` shows as text, for want of attr_list.
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
                hint=_SWITCH_ON.format(anchor)
                if anchor in unread(page)
                else did_you_mean(anchor, [one for one in known if not one.startswith(_NO_PASSAGE)])
                or f"Give the passage an id: `## Title {{#{anchor}}}` or `**Title**{{#{anchor}}}`.",
            )
