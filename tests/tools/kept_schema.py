"""docs/kept-file.schema.json, as generated from the shape that opens a kept file.

`make generated` writes it; a test fails when the committed file is stale.
"""

from tests.tools.node import ROOT, run_node

SCHEMA = ROOT / "docs" / "kept-file.schema.json"


def generated() -> str:
    """Return the schema as it should be."""
    done = run_node("generate-kept-schema.mjs")
    assert done.returncode == 0, done.stderr
    return done.stdout
