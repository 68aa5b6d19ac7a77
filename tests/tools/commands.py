"""docs/authors/commands.md, as generated from the commands' own help."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from mkdocs_selfcheck.cli import main
from tests.tools.node import ROOT

PAGE = ROOT / "docs" / "authors" / "commands.md"
HEAD = """\
---
title: Commands
description: Every command of selfcheck with its options, its exit codes and examples.
---

<!-- Generated from the commands' own help: `make generated` writes it anew. -->

# Commands

`pip install mkdocs-selfcheck` brings the command `selfcheck`. It is run beside `mkdocs.yml`, \
where the folder `quizzes` lies. `selfcheck COMMAND --help` says what stands here.
"""
_EXAMPLES = re.compile(r"Examples:\n(?P<lines>(?:  .+\n?)+)")


def generated() -> str:
    """Return the page as it should be."""
    context = click.Context(main, info_name="selfcheck")
    names = main.list_commands(context)
    commands = ((name, main.get_command(context, name)) for name in names)
    return HEAD + "".join(_part(name, command) for name, command in commands if command)


def _part(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"selfcheck {name}")
    epilog = (command.epilog or "").replace("\b\n", "")
    examples = _EXAMPLES.search(epilog)
    lines = [f"\n## `selfcheck {name}` {{ #{name} }}\n"]
    lines += [f"{text}\n" for text in _paragraphs(command.help or "")]
    lines += [f"`{context.command_path} {' '.join(command.collect_usage_pieces(context))}`\n"]
    for option in command.params:
        if isinstance(option, click.Option):
            lines += _option(option, context)
    if examples:
        shown = "\n".join(line.strip() for line in examples["lines"].splitlines())
        lines += [f"```sh\n{shown}\n```\n"]
    lines += [f"{text}\n" for text in _paragraphs(_EXAMPLES.sub("", epilog))]
    return "\n".join(lines)


def _option(option: click.Option, context: click.Context) -> Iterator[str]:
    record = option.get_help_record(context)
    if record:
        yield f"`{record[0]}`\n:   {record[1]}\n"


def _paragraphs(text: str) -> list[str]:
    """Return paragraphs on one line each, with what would read as Markdown taken literally."""
    parts = re.split(r"\n\s*\n", text.replace("\b", ""))
    joined = (" ".join(part.split()) for part in parts)
    return [re.sub(r"[*_`{}#<\[\]]", lambda sign: "\\" + sign[0], one) for one in joined if one]
