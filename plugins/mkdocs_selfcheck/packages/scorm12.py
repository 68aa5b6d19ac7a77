"""A package for SCORM 1.2, which all courses take."""

from mkdocs_selfcheck.packages.archive import archive
from mkdocs_selfcheck.packages.contents import Package
from mkdocs_selfcheck.packages.manifest import manifest


def scorm12(package: Package) -> bytes:
    """Return the zip. A course keeps 4,096 characters of each self-check."""
    return archive(package.files(manifest(package, "scorm12.xml")))
