"""The page on options names each of them, and what it is when it is left out."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs_selfcheck.hosts.markdown_extension import SelfcheckExtension
from mkdocs_selfcheck.hosts.options import Options

PAGE = Path(__file__).resolve().parents[2] / "docs" / "authors" / "options.md"
OPTION = re.compile(r"^### `(\w+)` \{ #(\w+)-(\w+) \}\n\n(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
FOUND = OPTION.findall(PAGE.read_text(encoding="utf-8"))
# What a host gives in Python, and nobody writes.
NOT_WRITTEN = {"library"}


def described(whose: str) -> dict[str, str]:
    assert [name for name, _, anchor, _ in FOUND if name != anchor] == []
    return {name: text for name, owner, _, text in FOUND if owner == whose}


def test_every_option_of_the_plugin_is_described() -> None:
    assert set(described("plugin")) == {name for name, _ in Options._schema}


def test_every_option_of_the_extension_is_described() -> None:
    assert set(described("extension")) == SelfcheckExtension().config.keys() - NOT_WRITTEN


def test_what_is_left_out_is_said_as_it_is() -> None:
    defaults = {name: value for name, (value, _) in SelfcheckExtension().config.items()}
    plugin = {name: getattr(option, "default", None) for name, option in Options._schema}
    for whose, known in (("extension", defaults), ("plugin", plugin)):
        for name, text in described(whose).items():
            assert "Left out: " in text
            if isinstance(known[name], str) and known[name]:
                assert f"Left out: `{known[name]}`." in text
