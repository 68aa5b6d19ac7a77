"""What `selfcheck assets` writes."""

from __future__ import annotations

from pathlib import Path

from mkdocs_selfcheck.render.assets import STATIC, assets
from tests.cli.conftest import Run
from tests.tools.shared import fresh_static


def test_script_and_sheet_lie_where_the_plugin_puts_them(run: Run, tmp_path: Path) -> None:
    fresh_static()
    old = tmp_path / "docs" / "assets" / "selfcheck" / "self-check-0123456789.js"
    old.parent.mkdir(parents=True)
    old.touch()
    done = run("assets", "docs", "--lang", "en-GB")
    assert done.exit_code == 0
    assert f"Wrote {len(assets().names)} files to docs/assets/selfcheck." in done.output
    assert "  docs/assets/selfcheck/self-check-0123456789.js\n" in done.output
    for name in assets().names:
        assert (old.parent / name).read_bytes() == (STATIC / name).read_bytes()


def test_all_languages_are_written_unless_some_are_named(run: Run, tmp_path: Path) -> None:
    fresh_static()

    def written(*arguments: str) -> set[str]:
        folder = "-".join(("docs", *arguments))
        assert run("assets", folder, *arguments).exit_code == 0
        return {file.name for file in (tmp_path / folder / "assets" / "selfcheck").iterdir()}

    german = set(assets("de").names)
    assert {*assets().names, *german} <= written()
    assert written("--lang", "de-AT") == german
    assert written("--lang", "de", "--lang", "en") == german | set(assets().names)


def test_where_nothing_can_be_written_it_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docs").touch()
    assert run("assets", "docs").exit_code == 2
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "assets").touch()
    done = run("assets", "site")
    assert done.exit_code == 1
    assert done.output.startswith("Error: site/assets")
