"""The guide in several languages: what mkdocs-static-i18n leaves open. A MkDocs hook.

A language has the pages that its own `nav` in mkdocs.yml names. A link to any other page leads to
the one in the language that the guide is written in, and says so. A page without a translation
stands in the frame of the reader's language as it was written, marked as what it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

_LINK = re.compile(r'<a (?=[^>]*?href="([^"#?]*))([^>]*)>')
_ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|$)", re.IGNORECASE)
_TITLE = re.compile(r"(<h1\b.*?</h1>)", re.DOTALL)
_CONTENTS = '<ul class="md-nav__list" data-md-component="toc"'
_CHOICE = re.compile(r'hreflang="([^"]+)" class="md-select__link"')
# What is called so in the head Material takes from the new page when it changes one in place.
_CHOICES = re.compile(r'<div class="md-header__option">(?=\s*<div class="md-select">)')
_TAKEN = '<div class="md-header__option" data-md-component="outdated">'
_PLACE = re.compile(r"<url>.*?</url>\s*", re.DOTALL)
_PERMALINK = 'title="Permanent link"'
# With these Material asks for a sitemap.xml beside each page. The site's own sitemap names them.
_ALTERNATE = re.compile(r'\s*<link rel="alternate" href="[^"]*" hreflang="[^"]*">')


class Elsewhere(File):
    """A page that another language has: it is linked to, and not made again."""

    def __init__(self, page: str, config: MkDocsConfig) -> None:
        """Take the place of a page, by its path from docs/."""
        docs, site = config.docs_dir, config.site_dir
        super().__init__(page, docs, site, config.use_directory_urls)
        self.url = File(page, docs, site, config.use_directory_urls).url

    def is_documentation_page(self) -> bool:
        """It is none of this language's."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """It lies where it is already."""


@event_priority(-120)  # after mkdocs-static-i18n, before the self-checks' own pages are filled
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep the pages that this language has."""
    i18n = config.plugins["i18n"]
    here = i18n.current_language
    for file in list(files.documentation_pages()):
        file.alternates = {
            lang: one
            for lang, one in file.alternates.items()
            if _has(i18n, lang, file.norm_src_uri) and not _as_written(one, config, lang)
        }
        if not _has(i18n, here, file.norm_src_uri):
            files.remove(file)
            files.append(Elsewhere(file.src_uri, config))
    i18n.i18n_files_per_language[here] = [
        file for file in files.documentation_pages() if not _as_written(file, config)
    ]
    return files


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Mark a page that is not translated, and say so above it."""
    words = config.extra.get("words")
    if not words:
        return html
    if not _as_written(page.file, config):
        return html.replace(_PERMALINK, f'title="{words["permanent_link"]}"')
    own = config.plugins["i18n"].default_language
    # The navigation names it in the reader's language, and so does the window.
    about = f"{page.title}. {config.site_description}"
    page.meta.update(lang=own, title=page.title, description=about)
    said = f'<p class="as-written">{words["as_written"]}</p>\n'
    return f'{said}<div class="written" lang="{own}" dir="ltr">\n{html}\n</div>'


def on_page_context(context: Any, *, page: Page, config: MkDocsConfig, **_: Any) -> Any:
    """Let the reader change the language and stay on the page, where the other one has it."""
    i18n = config.plugins["i18n"]
    if len(i18n.build_languages) < 2:
        return context
    root = File(page.file.norm_src_uri, config.docs_dir, config.site_dir, True).url
    config.extra["alternate"] = [
        {"name": one.name, "lang": one.locale, "link": _at(i18n, one.locale, page, root)}
        for one in i18n.config.languages
        if one.build
    ]
    if _as_written(page.file, config) and page.canonical_url:
        page.canonical_url = urljoin(config.site_url, root)
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Mark links that lead to another language. Material must not change such a page in place."""
    i18n = config.plugins["i18n"]
    here, known = i18n.current_language, set(i18n.build_languages)

    def marked(found: re.Match[str]) -> str:
        href, written = found.groups()
        if _ELSEWHERE.match(href):
            return found[0]
        first = posixpath.normpath(f"/{page.url}/{href}").split("/")[1]
        there = first if first in known else i18n.default_language
        if there == here:
            return found[0]
        language = "" if "hreflang=" in written else f' hreflang="{there}"'
        return f'<a {written}{language} target="_self">'

    output = _ALTERNATE.sub("", _LINK.sub(marked, output))
    output = _CHOICES.sub(_TAKEN, _CHOICE.sub(r'lang="\1" \g<0>', output))
    if _as_written(page.file, config):
        own = i18n.default_language
        output = output.replace(_CONTENTS, f'{_CONTENTS} lang="{own}" dir="ltr"')
    return output


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Keep what the whole site has once, such as 404.html, in the language it is written in."""
    i18n = config.plugins["i18n"]
    if template_name.endswith(".html") and i18n.current_language != i18n.default_language:
        return ""
    if template_name == "sitemap.xml" and not config.site_url:
        return _PLACE.sub("", output_content)  # the addresses are not known
    return output_content


def _at(i18n: Any, lang: str, page: Page, root: str) -> str:
    """The address of a page in a language, or of that language's home."""
    if lang == i18n.default_language:
        return root
    return f"{lang}/{root}" if _has(i18n, lang, page.file.norm_src_uri) else f"{lang}/"


def _has(i18n: Any, lang: str, page: str) -> bool:
    named = i18n.get_language_config(lang).nav
    return named is None or lang == i18n.default_language or page in set(_leaves(named))


def _as_written(file: Any, config: MkDocsConfig, lang: str = "") -> bool:
    """Whether a page stands in another language than its frame, which is that of this build.

    The self-checks' own pages are made in each language.
    """
    own = config.plugins["selfcheck"].config.checks.strip("/")
    frame = lang or config.plugins["i18n"].current_language
    return file.locale != frame and not file.src_uri.startswith(f"{own}/")


def _leaves(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for one in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _leaves(one)
