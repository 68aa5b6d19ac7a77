"""`imsmanifest.xml`, which says to a course what is in a package."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from mkdocs_selfcheck.packages.contents import Package


def manifest(package: Package, template: str) -> str:
    """Return the manifest of a package in the format of a template."""
    return _environment().get_template(template).render(package=package)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("mkdocs_selfcheck.packages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
