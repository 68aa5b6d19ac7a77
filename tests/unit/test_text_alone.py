"""Which Markdown extensions are known to look at a page's text alone."""

from __future__ import annotations

import importlib

import pytest
from markdown.extensions.toc import TocExtension
from mkdocs.utils.yaml import yaml_load

from mkdocs_selfcheck.hosts.text_alone import text_alone

EMOJI = """
pymdownx.emoji:
  emoji_index: !!python/name:material.extensions.emoji.twemoji
  emoji_generator: !!python/name:material.extensions.emoji.to_svg
  options: {custom_icons: [overrides/.icons]}
"""
SLUGS = "toc: {permalink: true, slugify: !!python/object/apply:pymdownx.slugs.slugify {}}"


@pytest.mark.parametrize("options", ["", EMOJI, SLUGS])
def test_extensions_of_markdown_and_pymdown(options: str) -> None:
    names = ["toc", "attr_list", "markdown.extensions.abbr", "pymdownx.emoji", "selfcheck"]
    assert text_alone([*names], yaml_load(options) or {})


@pytest.mark.parametrize(
    "extension", ["pymdownx.snippets", "pymdownx.b64", "mdx_math", "pymdown.x", TocExtension()]
)
def test_others_may_look_at_more(extension: object) -> None:
    assert not text_alone(["toc", extension], {})


@pytest.mark.parametrize("module", ["yaml", "mkdocs_selfcheck.source", "tests.tools.node"])
def test_so_may_a_function_of_somebody_else_s(module: str) -> None:
    function = next(x for x in vars(importlib.import_module(module)).values() if callable(x))
    fences = [{"name": "a", "format": function}]
    assert not text_alone([], {"pymdownx.superfences": {"custom_fences": fences}})
