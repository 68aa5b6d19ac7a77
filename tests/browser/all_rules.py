"""Every rule of axe, also those that are off by default, on a page as it stands in a browser.

What axe cannot decide by itself is decided here by a person, one entry a matter. An entry that
occurs no more fails a test, so that it can go.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import Final

from tests.tools.node import WEB


@dataclass(frozen=True, kw_only=True)
class Reviewed:
    """Something that axe leaves to a person, who has looked at it."""

    rule: str
    selector: str
    """The elements that it is about."""

    reason: str
    page: str
    """The address of a page where it occurs."""

    width: int = 1280
    """How wide the window is then; on a phone's, it is accepted there alone."""


REVIEWED: Final = (
    Reviewed(
        rule="hidden-content",
        selector="*",
        reason="Says only that something is hidden. What opens is looked at open: by test_axe, "
        "test_record, test_applications, test_history, test_letter and test_plans.",
        page="",
    ),
    Reviewed(
        rule="identical-links-same-purpose",
        selector=".md-nav__link",
        reason="A page has the name of a heading of the page that is read. One link stands in the "
        "navigation and the other in the contents, each under its own heading.",
        page="authors/markdown/",
        width=320,
    ),
    Reviewed(
        rule="color-contrast",
        selector="pre > code, pre > code *",
        reason="Code that goes on to the right lies under its own edge, on a phone under a shadow "
        "there. Below both its ground is one colour.",
        page="authors/commands/",
        width=320,
    ),
    Reviewed(
        rule="color-contrast",
        selector="th, td, td code",
        reason="A table that fills a narrow phone to its edge. Its ground is the page's.",
        page="authors/format/",
        width=320,
    ),
    *(
        Reviewed(
            rule=rule,
            selector=".today",
            reason="What lies before the door is its drawing, and what lies over it has no colour. "
            "The words have the colour of the doors below.",
            page="",
        )
        for rule in ("color-contrast", "color-contrast-enhanced")
    ),
)

RUN: Final = """async reviewed => {
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => {})));
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const resultTypes = ["violations", "incomplete"];
  const found = await axe.run(document, { rules, resultTypes, elementRef: true });
  const lines = [];
  for (const kind of resultTypes) for (const { id, nodes } of found[kind]) {
    for (const { element, target, html, failureSummary } of nodes) {
      const seen = ({ rule, selector }) => rule === id && element.matches(selector);
      if (kind === "incomplete" && reviewed.some(seen)) continue;
      const short = html.replace(/\\s+/g, " ").slice(0, 200);
      lines.push(`${kind} ${id}: ${target.join(" ")}\\n    ${short}\\n    ${failureSummary}`);
    }
  }
  return lines;
}"""
"""Takes the reviewed, and returns what is wrong or not reviewed."""

OCCURS: Final = """async ({ rule, selector }) => {
  const { incomplete } = await axe.run(document, {
    runOnly: { type: "rule", values: [rule] }, elementRef: true,
  });
  return incomplete.some(({ nodes }) => nodes.some(({ element }) => element.matches(selector)));
}"""
"""Takes one of the reviewed, and says whether axe still leaves it to a person."""


@cache
def axe() -> str:
    """Return axe's script."""
    return (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


def reviewed(width: int) -> list[dict[str, object]]:
    """Return what `RUN` takes in a window so wide."""
    return [asdict(one) for one in REVIEWED if one.width in (width, 1280)]
