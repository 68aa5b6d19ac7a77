"""The folder of quizzes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as Directory

from mkdocs_selfcheck.diagnostics import Diagnostic, ordered
from mkdocs_selfcheck.quiz import Problem, Quiz
from mkdocs_selfcheck.source.load import load_bytes
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.source import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Folder:
    """All quizzes of a folder.

    quizzes: by id, without those that have an error. diagnostics: of all files, in order.
    sources: every file that is named like a quiz, by id, with or without a quiz in it.
    """

    quizzes: Mapping[str, Quiz]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Loaded]

    def diagnose(self, quiz: str, problem: Problem) -> Diagnostic:
        """Return the diagnostic of a problem that was found in a quiz later, by its id."""
        return self.sources[quiz].diagnose(problem)


def load_folder(directory: Directory, *, name: str = "") -> Folder:
    """Load the quizzes `ID.yml` that stand directly in a folder.

    name: how diagnostics write the folder; default its path. Other files are left alone, but
    YAML files that are not where or what they should be are told of. Raises nothing.
    """
    shown = name or directory.as_posix()
    sources: dict[str, Loaded] = {}
    found: list[Diagnostic] = []
    if not directory.is_dir():
        message = "There is no such folder."
        found.append(Source.of(shown, "").diagnostic((0, 0), "no-folder", message))
    for file in sorted(directory.rglob("*.y*ml")):
        inside = file.relative_to(directory)
        file_name = f"{shown}/{inside.as_posix()}"
        misplaced = _misplaced(inside, file_name)
        if misplaced:
            found.append(misplaced)
        elif file.suffix == ".yml":
            try:
                loaded = load_bytes(file.read_bytes(), file_name)
            except OSError as error:
                message = f"This file cannot be read: {error.strerror}."
                found.append(Source.of(file_name, "").diagnostic((0, 0), "unreadable", message))
                continue
            sources[loaded.id] = loaded
            found += loaded.diagnostics
    quizzes = {id: loaded.quiz for id, loaded in sources.items() if loaded.quiz}
    return Folder(quizzes=quizzes, diagnostics=tuple(ordered(found)), sources=sources)


def _misplaced(inside: Directory, file_name: str) -> Diagnostic | None:
    source = Source.of(file_name, "")
    if len(inside.parts) > 1:
        message = "A quiz lies directly in the folder of quizzes, and this file lies deeper."
        return source.diagnostic((0, 0), "in-a-folder", message, f"Move it to {inside.name}.")
    if inside.suffix == ".yaml":
        message = "The files of quizzes end in .yml."
        hint = f"Rename it to {inside.stem}.yml."
        return source.diagnostic((0, 0), "not-yml", message, hint)
    return None
