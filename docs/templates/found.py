"""What a search engine, a catalogue of lessons and a shared link read of a page of the guide.

A MkDocs hook. It adds to the head of each page its title and description as Open Graph has them,
and, to a page that somebody can learn with, schema.org's LearningResource as JSON-LD: data, which
is not run. It stands in the head because Material's instant navigation takes the type from a
script in the text. Nothing of it asks another host for anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any, Final

import yaml
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

_SELF_CHECK: Final = re.compile(r'<self-check [^>]*?data-model="([^"]*)"')
_LANGUAGE: Final = re.compile(r'<html [^>]*?lang="([^"]+)"')
_TITLE: Final = re.compile(r"<title>.*?</title>", re.DOTALL)
_HOME: Final = re.compile(r"index(\.[\w-]+)?\.md")
_chapters: list[Any] = []


@event_priority(-200)  # mkdocs-static-i18n takes no file that lies nowhere
def on_files(files: Files, *, config: Any, **_: Any) -> Files:
    """Add robots.txt: everything may be read, and where the list of pages is."""
    where = f"\nSitemap: {config.site_url}sitemap.xml\n" if config.site_url else ""
    text = f"User-agent: *\nAllow: /\n{where}"
    files.append(File.generated(config, "robots.txt", content=text))
    return files


def on_env(env: Any, *, files: Files, **_: Any) -> Any:
    """Remember which pages are chapters: those that say how long they take."""
    pages = (file.page for file in files.documentation_pages())
    _chapters[:] = [page for page in pages if page and page.meta.get("minutes")]
    return env


def on_post_page(output: str, *, page: Any, config: Any, **_: Any) -> str:
    """Add to the head of a page what it is."""
    if _is_home(page):  # its title is the site's, once
        title = f"<title>{escape(config.site_name, quote=False)}</title>"
        output = _TITLE.sub(lambda _: title, output, count=1)
    return output.replace("</head>", "".join(_head(output, page, config)) + "</head>", 1)


def _head(output: str, page: Any, config: Any) -> Iterator[str]:
    for name, value in {
        "title": _name(page, config),
        "description": _described(page),
        "type": "website" if _is_home(page) else "article",
        "site_name": config.site_name,
        "url": page.canonical_url,
    }.items():
        if value:
            yield f'<meta property="og:{name}" content="{escape(value)}">'
    if resource := learning_resource(output, page, config):
        text = json.dumps(resource, ensure_ascii=False).replace("<", "\\u003c")
        yield f'<script type="application/ld+json">{text}</script>'


def learning_resource(output: str, page: Any, config: Any) -> dict[str, Any] | None:
    """Return a page as schema.org knows it; None where it is about something else."""
    address = page.canonical_url
    checks = [
        _self_check(json.loads(unescape(model)), address, config)
        for model in _SELF_CHECK.findall(output)
    ]
    if _is_home(page):
        kind, parts = "Guide", [_chapter(one, config) for one in _chapters]
        minutes = sum(one.meta["minutes"] for one in _chapters)
    elif page.meta.get("minutes"):
        kind, parts, minutes = "Chapter", checks, page.meta["minutes"]
    elif len(checks) == 1:
        return {"@context": "https://schema.org", **checks[0], **_about(page)}
    else:
        return None
    found = _resource(_name(page, config), kind, minutes, address) | _about(page)
    language = _LANGUAGE.search(output)
    found["inLanguage"] = page.meta.get("lang") or (language[1] if language else "en")
    if not _is_home(page):
        whole = {"@type": "LearningResource", "name": config.site_name}
        found["isPartOf"] = whole | ({"url": config.site_url} if config.site_url else {})
    return {"@context": "https://schema.org", **found, **({"hasPart": parts} if parts else {})}


def _is_home(page: Any) -> bool:
    """Whether it is the first page, in any language."""
    return bool(_HOME.fullmatch(page.file.src_uri))


def _name(page: Any, config: Any) -> str:
    if _is_home(page):
        return str(config.site_name)
    return unescape(str(page.meta.get("title") or page.title))  # themes write it as it is


def _described(page: Any) -> str:
    return unescape(str(page.meta.get("description") or ""))  # likewise


def _about(page: Any) -> dict[str, str]:
    description = _described(page)
    return {"description": description} if description else {}


def _chapter(page: Any, config: Any) -> dict[str, Any]:
    name = _name(page, config)
    return _resource(name, "Chapter", page.meta["minutes"], page.canonical_url) | _about(page)


def _self_check(model: dict[str, Any], address: str | None, config: Any) -> dict[str, Any]:
    """A self-check by its model, which is in the page's language; its minutes are its author's."""
    folder = Path(config.config_file_path).parent / config.plugins["selfcheck"].config.quizzes
    quiz = yaml.load((folder / f"{model['quiz']}.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    where = f"{address}#selfcheck-{model['quiz']}" if address else None
    found = _resource(model["title"], "Self-check", int(quiz.get("minutes", 0)), where)
    return found | {"inLanguage": model["lang"]}


def _resource(name: str, kind: str, minutes: int, url: str | None) -> dict[str, Any]:
    use = "Self-assessment" if kind == "Self-check" else "Self-study"
    found = {
        "@type": "LearningResource",
        "name": name,
        "learningResourceType": kind,
        "educationalUse": use,
        "isAccessibleForFree": True,
    }
    if minutes:
        found["timeRequired"] = f"PT{minutes}M"
    return found | ({"url": url} if url else {})
