"""`selfcheck assets`: script and sheet, for hosts that have no plugin to add them."""

import re
import shutil
from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import WRITING, examples
from mkdocs_selfcheck.render.assets import FOLDER, STATIC
from mkdocs_selfcheck.render.assets import assets as built

_OURS = re.compile(r"[a-z-]+-[0-9a-f]{10}\.(?:js|css)")


@click.command(epilog=examples("selfcheck assets docs") + f"\n\n{WRITING}")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
def assets(directory: Path) -> None:
    """Write the script and the style sheet to DIR/assets/selfcheck.

    DIR is the folder of a site's pages, or a built site. With the MkDocs plugin this is not
    needed: it does the same in every build.
    """
    try:
        names = built().names
        folder = directory / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.copyfile(STATIC / name, folder / name)
        old = [file for file in sorted(folder.iterdir()) if _old(file, names)]
    except OSError as error:
        where = error.filename or directory
        raise click.ClickException(f"{where}: {error.strerror}.") from error
    click.echo(f"Wrote {len(names)} files to {folder.as_posix()}.")
    click.echo("Pages find them where the site has them at /assets/selfcheck/.")
    click.echo("Run this again after each update of mkdocs-selfcheck: the names change.")
    if old:
        click.echo("From another version, to delete:")
        for file in old:
            click.echo(f"  {file.as_posix()}")


def _old(file: Path, names: tuple[str, ...]) -> bool:
    return bool(_OURS.fullmatch(file.name)) and file.name not in names
