"""`selfcheck assets`: script and sheet, for hosts that have no plugin to add them."""

import re
import shutil
from pathlib import Path

import click

from mkdocs_selfcheck.cli.report import WRITING, examples
from mkdocs_selfcheck.render.assets import FOLDER, STATIC, languages
from mkdocs_selfcheck.render.assets import assets as built
from mkdocs_selfcheck.render.interface import ENGLISH, interface

_OURS = re.compile(r"[a-z-]+(?:\.[A-Za-z-]+)?-[0-9a-f]{10}\.(?:js|css)")


@click.command(
    epilog=examples("selfcheck assets docs", "selfcheck assets docs --lang de --lang en")
    + f"\n\n{WRITING}"
)
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--lang",
    "only",
    metavar="LANG",
    multiple=True,
    help="A language that the pages are in, such as `de`; can be given more than once. "
    "Left out: all that our buttons and results speak.",
)
def assets(directory: Path, only: tuple[str, ...]) -> None:
    """Write the script and the style sheet to DIR/assets/selfcheck.

    DIR is the folder of a site's pages, or a built site. With the MkDocs plugin this is not
    needed: it does the same in every build.
    """
    try:
        spoken = [interface(lang) for lang in only] or [ENGLISH, *languages()]
        names = tuple(dict.fromkeys(name for lang in spoken for name in built(lang).names))
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
