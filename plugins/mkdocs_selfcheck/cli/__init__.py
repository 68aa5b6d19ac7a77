"""The command line `selfcheck`, one file a command."""

from mkdocs_selfcheck.cli.main import main

__all__ = ["main"]
