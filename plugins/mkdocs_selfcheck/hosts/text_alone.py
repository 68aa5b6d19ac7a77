"""Whether what a site's Markdown makes of a page depends on the page's text alone."""

from collections.abc import Mapping
from functools import cache, partial
from importlib.metadata import entry_points

_HOMES = ("markdown.extensions.", "pymdownx.")
_MORE = {"pymdownx.snippets", "pymdownx.b64"}
"""These put other files into a page."""
_FUNCTIONS = (*_HOMES, "material.extensions.emoji")


def text_alone(extensions: list[object], options: Mapping[str, object]) -> bool:
    """Return whether all extensions are known to look at nothing else, nor to remember anything.

    Known are those of Python-Markdown and of PyMdown, but for two of them, and ours.

    Args:
        extensions: As a host has them: names, or objects that a plugin made.
        options: Those of each extension, by its name.
    """
    return all(map(_known, extensions)) and _plain(options)


def _known(extension: object) -> bool:
    if not isinstance(extension, str):
        return False
    home = _homes().get(extension, extension).partition(":")[0]
    return home not in _MORE and (home.startswith(_HOMES) or extension == "selfcheck")


@cache
def _homes() -> dict[str, str]:
    """Where the extensions are that have a short name, as Python-Markdown looks them up."""
    return {one.name: one.value for one in entry_points(group="markdown.extensions")}


def _plain(value: object) -> bool:
    """Whether an option is a value or one of those packages' own functions."""
    match value:
        case None | str() | int() | float():
            return True
        case Mapping():
            return all(map(_plain, value.values()))
        case list() | tuple():
            return all(map(_plain, value))
        case partial():
            return _plain([value.func, value.args, value.keywords])
        case _:
            module = getattr(value, "__module__", None)
            return callable(value) and f"{module}.".startswith(_FUNCTIONS)
