"""`python -m mkdocs_selfcheck` is the command `selfcheck`."""

from mkdocs_selfcheck.cli import main

main(prog_name="selfcheck")
