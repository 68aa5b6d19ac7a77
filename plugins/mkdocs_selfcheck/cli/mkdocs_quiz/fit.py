"""Texts written for another plugin → texts that a quiz may have, and what that took."""

import posixpath
import re
from functools import lru_cache

from mkdocs_selfcheck.quiz.link import refused
from mkdocs_selfcheck.source import load_text
from mkdocs_selfcheck.source.slips.line import in_quotes

_LINK = re.compile(
    r"(?P<picture>!?)\[(?P<text>[^\[\]]*)\]\((?P<to>[^()\s]*)(?:\s[^()]*)?\)(?:\{[^{}]*\})?"
)
_PLAIN_LINK = re.compile(r"<([^\s<>:@]*[:@][^\s<>]*)>")
_HTML = re.compile(r"</?[a-z][^<>]*>|<!--", re.IGNORECASE)
_MATERIAL = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?|===) |--8<--|^[ \t]*\{[:%]", re.MULTILINE)
_CODE = re.compile(r"`+|~{3,}")
_LEFT_OUT = "A link or a picture leads where none may: its text stays."
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_SIGNS = re.compile(r"[\[\]<>`*_|\\]")
_MOST_INLINE, _MOST = 1000, 5000
# A letter or digit first, and nothing that YAML or a slip of YAML could be made of.
_BARE = re.compile(r"[^\W_](?:[\w ,.;?!()/+=*%…–—-]|(?<=\w)['’](?=\w))*(?<! )")


def inline(text: str) -> tuple[str, list[str]]:
    """Return a question or an option as one line without links, and what was changed."""
    said = []
    line = " ".join(text.split())
    if _HTML.search(_PLAIN_LINK.sub("", _without_code(line))):
        said.append("HTML is shown as text.")
    bare = _PLAIN_LINK.sub(r"\1", _LINK.sub(r"\g<text>", line)).strip()
    if bare != line:
        said.append("No link or picture stands in a question or an answer: its text stays.")
    if len(bare) > _MOST_INLINE:
        bare = bare[: _MOST_INLINE - 1] + "…"
        said.append(f"This is longer than {_MOST_INLINE:,} characters, and cut.")
    if bare and not sound("title", scalar(bare)):
        bare = " ".join(_SIGNS.sub("", bare).split())
        bare = bare if sound("title", scalar(bare)) else ""
        said.append("Its Markdown is left out.")
    return bare, said


def prose(text: str, page: str) -> tuple[str, list[str]]:
    """Return Markdown with its links written from the docs folder, and what was changed.

    page: its own path in the docs folder, or "" where that is not known. A text that cannot be
    carried over is returned as "".
    """
    made = "\n".join(line.rstrip() for line in text.expandtabs(4).strip().splitlines())
    if not made:
        return "", []
    said: list[str] = []
    if _HTML.search(_without_code(made)):
        said.append("HTML is shown as text.")
    if _MATERIAL.search(_without_code(made)):
        said.append("What other extensions make of this is shown as it is written.")
    moved = _LINK.sub(lambda link: _moved(link, page, said), made)
    for attempt in (moved, _PLAIN_LINK.sub(r"\1", _LINK.sub(r"\g<text>", moved))):
        if len(attempt) <= _MOST and sound("title: A\nintro", scalar(attempt, 2)):
            if attempt != moved:
                said.append(_LEFT_OUT)
            return attempt, [*dict.fromkeys(said)]
    return "", ["This text cannot be carried over: it is too long, or holds what no text may."]


def _without_code(text: str) -> str:
    """The text without what stands between two marks of code that are alike."""
    marks = [*_CODE.finditer(text)]
    last = {mark[0]: at for at, mark in enumerate(marks)}
    shown, begin, closing = [], 0, ""
    for at, mark in enumerate(marks):
        if closing and mark[0] == closing:
            begin, closing = mark.end(), ""
        elif not closing and last[mark[0]] > at:
            shown.append(text[begin : mark.start()])
            closing = mark[0]
    return "".join([*shown, text[begin:]])


def _moved(link: re.Match[str], page: str, said: list[str]) -> str:
    to, mark, anchor = link["to"].partition("#")
    if link["to"] and not _ELSEWHERE.match(link["to"]):
        if not page:
            said.append("Links are written from docs/: look this one through.")
        to = posixpath.normpath(posixpath.join(posixpath.dirname(page), to)) if to else page
    to += mark + anchor
    if not to or refused(to, picture=bool(link["picture"])):
        said.append(_LEFT_OUT)
        return link["text"]
    return f"{link['picture']}[{link['text']}]({to})"


@lru_cache(1024)
def sound(key: str, value: str) -> bool:
    """Whether a quiz may have this value of a key."""
    rest = "" if key == "title" else "\n"
    items = "sections: {a: {title: A, items: {b: {date: C}}}}\n"
    _, found = load_text(f"{key}: {value}{rest or chr(10)}{items}", "text.yml")
    return not found


def scalar(text: str, indent: int = 0) -> str:
    """Return a text as YAML writes it behind a key: bare where that is safe.

    indent: of the lines of a text that has several.
    """
    if "\n" not in text:
        return text if _BARE.fullmatch(text) else in_quotes(text)
    lines = (" " * indent + line if line else "" for line in text.split("\n"))
    return "|\n" + "\n".join(lines)
