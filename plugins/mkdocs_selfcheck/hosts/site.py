"""The name of a site's record: which answers belong together in a browser."""

import re
from urllib.parse import urlsplit

from markdown.extensions.toc import slugify

_SITE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


def site_name(option: object, *, url: str | None, name: str) -> str:
    """Return the name of the record.

    Args:
        option: What the author wrote under `site`, if anything.
        url: The address that the site will have, if it is known.
        name: The site's title.

    Raises:
        ValueError: The option holds a character that it may not.
    """
    if option is not None:
        if not isinstance(option, str) or not _SITE.fullmatch(option):
            raise ValueError(
                f"`site: {option}` may hold letters, digits and `. _ / -`, "
                "and begins with a letter or digit"
            )
        return option
    path = urlsplit(url or "").path.strip("/")
    return path or slugify(name, "-") or "site"
