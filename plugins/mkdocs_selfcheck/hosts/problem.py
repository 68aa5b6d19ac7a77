"""Diagnostics as a box in the page, for whoever is writing it."""

from collections.abc import Sequence
from xml.etree import ElementTree

from mkdocs_selfcheck.diagnostics import Diagnostic, render_text
from mkdocs_selfcheck.passages import PROBLEM


def box(diagnostics: Sequence[Diagnostic]) -> ElementTree.Element:
    """Return `diagnostics` as an element that any theme shows, Material as an admonition."""
    element = ElementTree.Element("div", {"class": f"admonition failure {PROBLEM}", "role": "note"})
    title = ElementTree.SubElement(element, "p", {"class": "admonition-title"})
    title.text = "This self-check cannot be shown yet"
    # Themes let code in a block scroll, so that a long line stays in its box.
    text = ElementTree.SubElement(ElementTree.SubElement(element, "pre"), "code")
    text.text = render_text(diagnostics)
    return element


def put_before(html: str, quiz: str, diagnostics: Sequence[Diagnostic]) -> str:
    """Return a rendered page with the box before the self-check of `quiz`."""
    before, mark, after = html.partition(f'id="selfcheck-{quiz}"')
    if not mark:
        return html
    start = before.rindex("<self-check")
    said = ElementTree.tostring(box(diagnostics), encoding="unicode", method="html")
    return before[:start] + said + before[start:] + mark + after
