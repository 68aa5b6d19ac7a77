"""The page on commands says what each command's help says."""

from __future__ import annotations

from mkdocs_selfcheck.cli.main import COMMANDS
from tests.tools.commands import generated


def test_each_command_has_a_part_with_its_name_and_an_example() -> None:
    for name in COMMANDS:
        part = generated().partition(f"## `selfcheck {name}` {{ #{name} }}\n")[2]
        assert f"\n```sh\nselfcheck {name}" in part.partition("\n## ")[0]
