"""The wheel holds the package alone."""

from __future__ import annotations

import zipfile

from hatch_build import STATIC
from tests.packages.conftest import Dist
from tests.tools.node import ROOT


def test_a_wheel_holds_the_package_and_nothing_beside_it(dist: Dist) -> None:
    with zipfile.ZipFile(dist.wheel) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"mkdocs_selfcheck"}
    static = {path.name for path in (ROOT / STATIC).iterdir()}
    assert {name.split("/")[-1] for name in names if "/static/" in name} == static
    assert "mkdocs_selfcheck/py.typed" in names
    assert [name for name in names if "__pycache__" in name or name.endswith(".ts")] == []
