"""The plugin's options in mkdocs.yml."""

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_selfcheck.hosts.site import site_name


class Options(Config):
    """What can be set under `selfcheck:`."""

    quizzes = opt.Dir(exists=True, default="quizzes")
    """The folder of the YAML files, relative to mkdocs.yml. Default: `quizzes`."""

    checks = opt.Type(str, default="")
    """The folder in docs in which each self-check gets a page of its own, such as `checks`.

    Nothing is written there: the pages are made in the build. Where `nav` names the folder, it
    names them all. Default: none.
    """

    embed = opt.Type(bool, default=False)
    """Whether each self-check gets a document of its own for a frame: `embed/ID/`.

    It stands there alone, without the theme, so that any page can show it in an `iframe`; in
    another language than the site's it is `embed/ID/LANG/`. Default: `false`.
    """

    site = opt.Optional(opt.Type(str))
    """The name of the reader's record in the browser; letters, digits and `. _ / -`.

    Change it and every reader starts anew. Default: the path of `site_url`, else a slug of
    `site_name`, so that serving on another port changes nothing.
    """

    lang = opt.Optional(opt.Type(str))
    """The language in which the pages show self-checks: `de`, `pt-BR`.

    Default: the locale that mkdocs-static-i18n builds, else the language of the theme.
    """

    support = opt.Optional(opt.Type((str, dict)))
    """Whom readers can talk to: a Markdown text, or a map of languages and texts.

    Self-checks with `support: true` show it. Default: a sentence of our own, without a link.
    """


def site(options: Options, config: MkDocsConfig) -> str:
    """Return the name of the record.

    Raises:
        ValueError: The option holds a character that it may not.
    """
    return site_name(options.site, url=config.site_url, name=config.site_name)


def checks(options: Options) -> str:
    """Return the folder of the self-checks' own pages below docs; "" where they have none.

    Raises:
        ValueError: The option leads out of docs, or names no folder.
    """
    folder = options.checks.strip("/")
    if folder and (set(folder.split("/")) & {"", ".", ".."} or set(folder) & set("\\:")):
        raise ValueError(f"`checks: {options.checks}` is no folder in docs; write `checks: checks`")
    return folder
