"""The built pages beside those who wrote the rules: the Nu HTML checker and schema.org's types."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.tools.audit_tools import java, module
from tests.tools.node import WEB, run_node

pytestmark = pytest.mark.audit

BAD = '<!doctype html><html lang="en"><title>Bad</title><p><div></p>'


def errors(*paths: Path) -> list[str]:
    """Return what the Nu HTML checker calls an error, in files and folders."""
    program = java()
    if program is None:
        pytest.fail("not run: there is no Java; `make audit` installs one", pytrace=False)
    jar = module("vnu-jar/build/dist/vnu.jar")
    command = [program, "-jar", jar, "--format", "json", "--skip-non-html", *paths]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return [
        f"{one['url']}:{one.get('lastLine')}: {one['message']}\n    {one.get('extract', '')}"
        for one in json.loads(done.stderr)["messages"]
        if one["type"] != "info" or one.get("subType") == "warning"
    ]


def test_every_page_is_valid_html(built_guide: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(BAD, "utf-8")
    assert errors(tmp_path), "the checker finds nothing at all"
    assert errors(built_guide) == []


def faults(resources: Iterable[object], folder: Path) -> str:
    """Return what TypeScript says of resources beside schema.org's types; "" for nothing."""
    rows = ",\n".join(json.dumps(one, ensure_ascii=False, indent=1) for one in resources)
    head = 'import type { LearningResource, WithContext } from "schema-dts";\n'
    text = f"{head}export const all: WithContext<LearningResource>[] = [{rows}];\n"
    (folder / "resources.ts").write_text(text, "utf-8")
    options = {
        "strict": True,
        "noEmit": True,
        "module": "ESNext",
        "moduleResolution": "bundler",
        "target": "ES2022",
        "types": [],
        "paths": {"schema-dts": [str(module("schema-dts/dist/schema.d.ts"))]},
    }
    config = {"compilerOptions": options, "files": ["resources.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), "utf-8")
    done = run_node(str(WEB / "node_modules" / ".bin" / "tsc"), "-p", str(folder), cwd=folder)
    return done.stdout + done.stderr


def test_what_is_said_to_search_engines_is_of_schema_orgs_types(
    built_guide: Path, tmp_path: Path
) -> None:
    pages = (
        BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(built_guide.rglob("*.html"))
    )
    found = [
        json.loads(script.text)
        for page in pages
        for script in page.select('script[type="application/ld+json"]')
    ]
    assert len(found) >= 10
    assert faults(found, tmp_path) == ""
    wrong = ({"timeRequired": 4}, {"minutes": "PT4M"}, {"isAccessibleForFree": "perhaps"})
    said = faults([{**found[0], **one} for one in wrong], tmp_path)
    assert said.count("error TS") == len(wrong), said
