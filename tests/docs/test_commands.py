"""The page on commands says what each command's help says."""

from __future__ import annotations

import re

from mkdocs_selfcheck.cli.main import COMMANDS
from tests.tools.commands import generated
from tests.tools.node import ROOT


def test_each_command_has_a_part_with_its_name_and_an_example() -> None:
    for name in COMMANDS:
        part = generated().partition(f"## `selfcheck {name}` {{ #{name} }}\n")[2]
        assert f"\n```sh\nselfcheck {name}" in part.partition("\n## ")[0]


def test_every_command_that_a_page_names_exists() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    texts = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    named = set(re.findall(r"^\$? ?selfcheck ([a-z]+)|`selfcheck ([a-z]+)", texts, re.MULTILINE))
    assert {"new", "check", "preview"} <= {one or other for one, other in named} <= set(COMMANDS)
