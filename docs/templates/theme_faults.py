"""Faults of the theme that our pages would inherit, mended here and nowhere else.

A MkDocs hook: it changes the finished page. `tests/site/test_theme_faults.py` fails as soon as the
theme no longer has one of these faults, so that its entry can go.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Fault:
    """One fault of the theme: where it shows in a page, and what stands there instead."""

    name: str
    reason: str
    pattern: re.Pattern[str]
    mended: str


FAULTS: Final = (
    Fault(
        name="search-dialog-without-a-name",
        # The label is the theme's own, in the site's language: that of its list of search options.
        reason="axe aria-dialog-name: a dialog needs a name for those who hear the page.",
        pattern=re.compile(
            r'(<div class="md-search" data-md-component="search" role="dialog")>'
            r'(?=.*?<nav class="md-search__options" aria-label="([^"]*)")',
            re.DOTALL,
        ),
        mended=r'\1 aria-label="\2">',
    ),
    Fault(
        name="autocomplete-on-a-checkbox",
        reason="The HTML standard has no autocomplete for checkboxes; checkers call it an error.",
        pattern=re.compile(
            r'(<input class="md-toggle" [^>]*type="checkbox"[^>]*?) autocomplete="off"'
        ),
        mended=r"\1",
    ),
    Fault(
        name="tabindex-without-a-number",
        reason="HTML wants a number; a label of the navigation needs none.",
        pattern=re.compile(r'(<label class="md-nav__link" [^>]*?) tabindex=""'),
        mended=r"\1",
    ),
    Fault(
        name="a-stop-for-the-keyboard-without-a-role",
        # Named like the dialog that it scrolls in.
        reason="axe focus-order-semantics: who comes to it by keyboard has to hear what it is.",
        pattern=re.compile(
            r'(<nav class="md-search__options" aria-label="([^"]*)".*?'
            r'<div class="md-search__scrollwrap" tabindex="0")(?! role)',
            re.DOTALL,
        ),
        mended=r'\1 role="region" aria-label="\2"',
    ),
    Fault(
        name="all-of-its-script-at-once",
        # What comes in its place says when the theme's own is asked for.
        reason="Lighthouse: on a phone it takes a third of a second, and has the page styled anew.",
        pattern=re.compile(r'<script src="([^"]*)(assets/javascripts/bundle\.\w+\.min\.js)">'),
        mended=r'<script src="\1assets/guide.js" data-bundle="\1\2">',
    ),
    Fault(
        name="a-class-that-goes-when-the-page-stands",
        # sheet/frame.css says the same of a browser without scripts.
        reason="Lighthouse: the whole page is styled anew when the script takes it away.",
        pattern=re.compile(r'(<html [^>]*class=)"no-js"'),
        mended=r'\1"js"',
    ),
)


def mend(html: str) -> str:
    """Return the page with every fault mended."""
    for fault in FAULTS:
        html = fault.pattern.sub(fault.mended, html)
    return html


def on_post_page(output: str, **_: Any) -> str:
    """Mend a page of the guide."""
    return mend(output)


def on_post_template(output_content: str, template_name: str, **_: Any) -> str:
    """Mend a page that belongs to no Markdown file, such as 404.html."""
    return mend(output_content) if template_name.endswith(".html") else output_content
