"""The site that a folder of quizzes belongs to: where it is, and its language."""

from pathlib import Path

import yaml

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
    return (_option(_below(root, "plugins")) or of_theme).replace("_", "-")


def _option(plugins: yaml.Node | None) -> str:
    """The language that the plugin's own option names."""
    nodes = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    found = (_text(_below(node, "selfcheck"), "lang") for node in nodes)
    return next(filter(None, found), "")


def _below(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _text(node: yaml.Node | None, key: str) -> str:
    found = _below(node, key)
    return found.value if isinstance(found, yaml.ScalarNode) else ""
