"""What all commands share: how diagnostics are printed, and what an exit code says."""

import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import click

from mkdocs_selfcheck.diagnostics import Diagnostic, render_github, render_json, render_text

FINE, FAULTY, MISUSED = 0, 1, 2
"""Exit codes: nothing wrong but warnings; errors found; the command itself was used wrongly."""

EXIT_CODES = "Exit codes: 0 no error (there may be warnings), 1 errors found, 2 wrong use."
WRITING = "Exit codes: 0 written, 1 it cannot be written, 2 wrong use."

EXPLAINED = (
    'Each code in brackets is explained in the authors\' pages, under "When something is wrong".'
)

FORMATS = ("text", "json", "github")


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--format text|json|github` to a command, as its argument `output`."""
    return click.option(
        "--format",
        "output",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="For people, for programs, or as annotations of a GitHub workflow.",
    )(command)


def examples(*lines: str) -> str:
    """Return the epilog of a command's help: its examples, one a line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def misuse(message: str, hint: str = "") -> click.UsageError:
    """Return the error to raise where a command was used wrongly; it ends with MISUSED."""
    return click.UsageError(f"{message}\nhint: {hint}" if hint else message)


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return FAULTY where there is an error, or with `strict` a warning; else FINE."""
    faulty = any(strict or found.severity == "error" for found in diagnostics)
    return FAULTY if faulty else FINE


def report(diagnostics: Collection[Diagnostic], quizzes: int, output: str = "text") -> None:
    """Print diagnostics, and how many quizzes were looked at, in one of FORMATS."""
    if output == "json":
        _say(render_json(diagnostics, quizzes))
    elif output == "github":
        _say(render_github(diagnostics, folder=_folder()))
        _say(summary(diagnostics, quizzes) + "\n")
    else:
        show(diagnostics)
        _say(("\n" if diagnostics else "") + summary(diagnostics, quizzes) + "\n")
        if exit_code(diagnostics):
            _say(EXPLAINED + "\n")


def show(diagnostics: Collection[Diagnostic], *, err: bool = False) -> None:
    """Print diagnostics for people: in colour on a terminal, else plain."""
    stream = sys.stderr if err else sys.stdout
    if diagnostics and stream and _colourful(stream):
        # Rich takes a while to import, and is of no use elsewhere.
        from mkdocs_selfcheck.cli.colour import show_coloured

        with _written(stream):
            show_coloured(diagnostics, stream)
    else:
        _say(render_text(diagnostics), err=err)


def _say(text: str, *, err: bool = False) -> None:
    with _written(sys.stderr if err else sys.stdout):
        click.echo(text, nl=False, err=err)


@contextmanager
def _written(stream: IO[str] | None) -> Iterator[None]:
    """End with one sentence where what is said cannot be written, such as on a full disk."""
    try:
        yield
    except BrokenPipeError:
        raise  # Whoever read it has read enough: click ends silently.
    except OSError as error:
        if stream:
            # Python writes the rest when it ends, and would say so as well.
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        message = f"What is to be said cannot be written: {error.strerror}."
        raise click.ClickException(message) from error


def summary(diagnostics: Iterable[Diagnostic], quizzes: int) -> str:
    """Return "3 quizzes, 2 errors, 1 warning"."""
    severities = [found.severity for found in diagnostics]
    errors, warnings = severities.count("error"), severities.count("warning")
    parts = [_count(quizzes, "quiz", "quizzes"), _count(errors, "error", "errors")]
    return ", ".join([*parts, *([_count(warnings, "warning", "warnings")] if warnings else [])])


def _count(number: int, one: str, many: str) -> str:
    return f"{number or 'no'} {one if number == 1 else many}"


def _colourful(stream: IO[str] | None) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream is not None and stream.isatty())


def _folder() -> str:
    """The working folder as seen from the repository that a workflow has checked out."""
    root = os.environ.get("GITHUB_WORKSPACE", "")
    if not root:
        return ""
    try:
        return Path.cwd().resolve().relative_to(Path(root).resolve()).as_posix()
    except ValueError:
        return ""
