"""The sdist carries what Node would make."""

from __future__ import annotations

import tarfile
from pathlib import Path

from hatch_build import STATIC, fresh
from tests.packages.conftest import Dist


def test_an_sdist_is_fresh_and_holds_no_node_modules(dist: Dist, tmp_path: Path) -> None:
    with tarfile.open(dist.sdist) as sdist:
        # Python before 3.11.4 has no filters.
        sdist.extraction_filter = getattr(tarfile, "data_filter", lambda member, _: member)
        sdist.extractall(tmp_path)  # noqa: S202 - our own archive
    (root,) = tmp_path.iterdir()
    names = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert fresh(root)
    assert f"{STATIC.as_posix()}/manifest.json" in names
    assert {"README.md", "LICENSE", "CHANGELOG.md", "hatch_build.py", "pyproject.toml"} <= names
    assert [name for name in names if "node_modules" in name or "__pycache__" in name] == []
