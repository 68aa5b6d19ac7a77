"""What is generated and committed says what it is generated from."""

from pathlib import Path

import pytest

from tests.tools.generated import GENERATED
from tests.tools.node import ROOT


@pytest.mark.parametrize("file", GENERATED, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_committed_file_is_fresh(file: Path) -> None:
    fresh = file.read_text(encoding="utf-8") == GENERATED[file]()
    assert fresh, f"{file.relative_to(ROOT)} is stale: run make generated, and commit"
