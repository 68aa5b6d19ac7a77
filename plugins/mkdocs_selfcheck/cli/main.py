"""The group of commands; a command is imported when it is asked for, so that each starts fast."""

import sys
from importlib import import_module

import click

from mkdocs_selfcheck.cli.report import EXIT_CODES

COMMANDS = (
    "check",
    "new",
    "preview",
    "translate",
    "ids",
    "coverage",
    "import",
    "assets",
    "package",
    "schema",
)
"""In the order of the help; the command NAME is the function NAME in cli/NAME.py."""


class _Lazy(click.Group):
    def list_commands(self, _: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        # `import` is no name for a function: its file and function end in an underscore.
        name = "import_" if cmd_name == "import" else cmd_name
        command: click.Command = getattr(import_module(f"mkdocs_selfcheck.cli.{name}"), name)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.version_option(package_name="mkdocs-selfcheck", prog_name="selfcheck")
def main() -> None:
    """Write, check and try out self-checks."""
    for stream in (sys.stdout, sys.stderr):
        # A text may hold what an old console has no letters for: better a sign than a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
