"""Runs the browser's core under Node: values in, values out."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from hatch_build import node, node_environment
from tests.tools.node import WEB

# Bundled as a module of its own, because Node does not find "./paper" without an ending.
_RUN = """
import { build } from "esbuild";
const { entry, name, calls } = JSON.parse(await new Response(process.stdin).text());
const { outputFiles } = await build({
  entryPoints: [entry], bundle: true, format: "esm", write: false, logLevel: "error",
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { [name]: run } = await import(`data:text/javascript;base64,${code}`);
console.log(JSON.stringify(calls.map((call) => run(...call))));
"""


def run_core(module: str, name: str, calls: list[list[Any]]) -> list[Any]:
    """Call `name` of `src/core/MODULE.ts` once with each of these lists of arguments."""
    request = {"entry": f"src/core/{module}.ts", "name": name, "calls": calls}
    done = subprocess.run(
        [str(node()), "--input-type=module", "--eval", _RUN],
        cwd=WEB,
        env=node_environment(),
        input=json.dumps(request),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result: list[Any] = json.loads(done.stdout)
    return result
