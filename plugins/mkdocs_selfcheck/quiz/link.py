"""Links and pictures in texts: where one may lead, and what is wrong where it may not."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from mkdocs_selfcheck.diagnostics import Code

SCHEMES = ("https", "http", "mailto", "tel")
"""What a link that leaves the guide may begin with. A picture never leaves it."""

# Browsers leave these out of an address, or out of its beginning.
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]")
_SCHEME = re.compile(r"([^/\\?#:]*):")
_HOST = re.compile(r"https?://[^/\\?#]", re.IGNORECASE)
_SLASHES = re.compile(r"[/\\]{2}")
_INTO = "Write it from the docs folder, without a slash before it: "
_PAGE, _PICTURE = "guide/page.md#anchor.", "images/name.png."
_WHOLE = f"Write the whole address, https://example.org, or a page of the guide: {_PAGE}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Refused:
    """Why a target is refused; code, message and hint as of a Problem."""

    code: Code
    message: str
    hint: str


def refused(target: str, *, picture: bool = False) -> Refused | None:
    """Say why a link or a picture may not lead there, or None where it may.

    target: as written, or as Markdown writes it into the page, with `%` for some signs.
    """
    # What hides behind %, spaces or line breaks is judged by what it could become.
    bare = _UNSEEN.sub("", unquote(target))
    noun = "picture" if picture else "link"
    example = _PICTURE if picture else _PAGE
    leaves = _SCHEME.match(bare) or _SLASHES.match(bare)
    if not bare:
        message = f"This {noun} leads nowhere."
        return Refused(code="bad-link", message=message, hint=_INTO + example)
    if picture and leaves:
        return Refused(
            code="foreign",
            message="A picture comes from the docs folder, never from another site.",
            hint=f"Put it into that folder, and write its path from there: {example}",
        )
    if leaves:
        return _leaving(bare)
    if bare[0] in "/\\":
        message = f"This {noun} begins with a {'slash' if bare[0] == '/' else 'backslash'}."
        return Refused(code="bad-link", message=message, hint=_INTO + example)
    path = re.split("[?#]", bare, maxsplit=1)[0]
    if "\\" in path:
        message = f"In a {noun} folders are parted by /, and here is a backslash."
        return Refused(code="bad-link", message=message, hint=_INTO + example)
    if {".", ".."} & {*path.split("/")}:
        message = f'This {noun} has a "." or ".." for a folder.'
        return Refused(code="bad-link", message=message, hint=_INTO + example)
    return None


def _leaving(bare: str) -> Refused | None:
    scheme = _SCHEME.match(bare)
    if not scheme:
        return Refused(
            code="foreign",
            message=f'A link that begins with "{bare[:2]}" leads to another site.',
            hint=_WHOLE,
        )
    name = scheme[1].lower()
    if name not in SCHEMES:
        *known, last = (f"{one}:" for one in SCHEMES)
        return Refused(
            code="link-scheme",
            message=f'A link cannot begin with "{name[:40]}:".',
            hint=f"Use {', '.join(known)} or {last}, or name a page of the guide: {_PAGE}",
        )
    if name in ("https", "http") and not _HOST.match(bare):
        return Refused(
            code="bad-link",
            message=f'After "{name}:" come two slashes and the name of a site.',
            hint=_WHOLE,
        )
    return None
