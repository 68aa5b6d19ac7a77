"""The generated types of the browser say what the wire model says."""

from tests.tools.wire_types import TYPES, generated


def test_the_committed_types_are_fresh() -> None:
    assert TYPES.read_text(encoding="utf-8") == generated(), "run `make types` and commit"
