"""The plugin's options in mkdocs.yml."""

import re
from urllib.parse import urlsplit

from markdown.extensions.toc import slugify
from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

_SITE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._/-]*$")


class Options(Config):
    """What can be set under `selfcheck:`."""

    quizzes = opt.Dir(exists=True, default="quizzes")
    """The folder of the YAML files, relative to mkdocs.yml. Default: `quizzes`."""

    site = opt.Optional(opt.Type(str))
    """The name of the reader's record in the browser; letters, digits and `. _ / -`.

    Change it and every reader starts anew. Default: the path of `site_url`, else a slug of
    `site_name`, so that serving on another port changes nothing.
    """


def site(options: Options, config: MkDocsConfig) -> str:
    """Return the name of the record.

    Raises:
        ValueError: The option holds a character that it may not.
    """
    if options.site is not None:
        if not _SITE.match(options.site):
            raise ValueError(
                f"`site: {options.site}` may hold letters, digits and `. _ / -`, "
                "and begins with a letter or digit"
            )
        return options.site
    path = urlsplit(config.site_url or "").path.strip("/")
    return path or slugify(config.site_name, "-") or "site"
