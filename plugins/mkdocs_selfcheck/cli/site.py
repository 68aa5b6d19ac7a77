"""The site that a folder of quizzes belongs to: where it is, and its language."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

from mkdocs_selfcheck.hosts.site import site_name
from mkdocs_selfcheck.hosts.support import Texts, spoken, texts

CONFIGS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
"""What says that a folder is that of a site."""


def config(folder: Path) -> Path | None:
    """Return the settings of the site beside a folder of quizzes, if they are there."""
    beside = folder.resolve().parent
    return next((beside / name for name in CONFIGS if (beside / name).is_file()), None)


def language(folder: Path) -> str:
    """Return the language of quizzes that name none; "" where the settings alone do not say it."""
    file = config(folder)
    if file is None or file.suffix == ".toml":
        return ""
    try:
        text = file.read_text(encoding="utf-8-sig")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return ""
    # Several languages, or settings of elsewhere: only a build knows.
    if "i18n" in text or "INHERIT" in text:
        return ""
    theme = _below(root, "theme")
    of_theme = _text(theme, "language") or _text(theme, "locale") or "en"
    return (_option(root) or of_theme).replace("_", "-")


@dataclass(frozen=True, slots=True)
class Site:
    """What the settings of a site say of it, as far as they alone can tell."""

    name: str
    """Of the record."""
    url: str = ""
    """Where it is published."""
    people: Texts = field(default_factory=dict)
    """Whom readers can talk to, by language."""

    def support(self, lang: str) -> str:
        """Return whom readers can talk to; "" for our own words."""
        return spoken(self.people, lang)


def site(folder: Path) -> Site:
    """Return the site beside a folder of quizzes; where none is there, one of the folder's name."""
    root = _read(folder)
    # Where it lies on a disk says nothing of it.
    name = _text(root, "site_name") or "course"
    plugin = next((found for node in _plugins(root) if (found := _below(node, "selfcheck"))), None)
    url = _text(root, "site_url")
    try:
        return Site(
            site_name(
                _text(plugin, "site") or None, url=url, name=_text(root, "site_name") or name
            ),
            url,
            texts(_plain(_below(plugin, "support"))),
        )
    except ValueError:
        # A build says what is wrong with them.
        return Site(site_name(None, url=url, name=name), url)


def _read(folder: Path) -> yaml.Node | None:
    """The settings as they are written; addresses of elsewhere (`!ENV`) are no texts."""
    file = config(folder)
    if file is None or file.suffix == ".toml":
        return None
    try:
        return yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return None


def _plain(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return {name.value: _plain(value) for name, value in node.value}
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _plugins(root: yaml.Node | None) -> list[yaml.Node | None]:
    plugins = _below(root, "plugins")
    return plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]


def _option(root: yaml.Node | None) -> str:
    """The language that the plugin's own option names."""
    found = (_text(_below(node, "selfcheck"), "lang") for node in _plugins(root))
    return next(filter(None, found), "")


def _below(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _text(node: yaml.Node | None, key: str) -> str:
    found = _below(node, key)
    return found.value if isinstance(found, yaml.ScalarNode) and found.tag != "!ENV" else ""
