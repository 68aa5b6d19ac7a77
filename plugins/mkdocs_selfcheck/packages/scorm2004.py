"""A package for SCORM 2004, 4th edition."""

from mkdocs_selfcheck.packages.archive import archive
from mkdocs_selfcheck.packages.contents import Package
from mkdocs_selfcheck.packages.manifest import manifest


def scorm2004(package: Package) -> bytes:
    """Return the zip. A course keeps 64,000 characters of each self-check."""
    return archive(package.files(manifest(package, "scorm2004.xml")))
