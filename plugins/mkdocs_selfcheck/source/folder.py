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
    for file in _yaml_files(directory, shown, found):
        inside = file.relative_to(directory)
        file_name = f"{shown}/{inside.as_posix()}"
        misplaced = _misplaced(inside, file_name)
        if misplaced:
            found.append(misplaced)
        elif file.suffix == ".yml":
            _load(file, file_name, sources, found)
    return _folder(sources, found)


def load_file(file: Directory) -> Folder:
    """Load one quiz by its path, as a folder of one. Raises nothing.

    The folder in which it lies is not asked after; its name must still be ID.yml.
    """
    name = file.as_posix()
    sources: dict[str, Loaded] = {}
    found: list[Diagnostic] = []
    if file.suffix == ".yml":
        _load(file, name, sources, found)
    else:
        found.append(_not_yml(file, Source.of(name, "")))
    return _folder(sources, found)


def _folder(sources: Mapping[str, Loaded], found: list[Diagnostic]) -> Folder:
    quizzes = {id: loaded.quiz for id, loaded in sources.items() if loaded.quiz}
    return Folder(quizzes=quizzes, diagnostics=tuple(ordered(found)), sources=sources)


def _load(file: Directory, name: str, sources: dict[str, Loaded], found: list[Diagnostic]) -> None:
    try:
        loaded = load_bytes(file.read_bytes(), name)
    except OSError as error:
        found.append(_unreadable(name, "file", error))
        return
    sources[loaded.id] = loaded
    found += loaded.diagnostics


def _yaml_files(directory: Directory, shown: str, found: list[Diagnostic]) -> list[Directory]:
    try:
        # Below an unreadable folder even the question whether it is there raises; and what
        # rglob cannot read it passes over in silence.
        if directory.is_dir():
            next(directory.iterdir(), None)
            return sorted(directory.rglob("*.y*ml"))
    except OSError as error:
        found.append(_unreadable(shown, "folder", error))
        return []
    message = "There is no such folder."
    found.append(Source.of(shown, "").diagnostic((0, 0), "no-folder", message))
    return []


def _unreadable(name: str, what: str, error: OSError) -> Diagnostic:
    message = f"This {what} cannot be read: {error.strerror}."
    return Source.of(name, "").diagnostic((0, 0), "unreadable", message)


def _misplaced(inside: Directory, file_name: str) -> Diagnostic | None:
    source = Source.of(file_name, "")
    if len(inside.parts) > 1:
        message = "A quiz lies directly in the folder of quizzes, and this file lies deeper."
        return source.diagnostic((0, 0), "in-a-folder", message, f"Move it to {inside.name}.")
    return _not_yml(inside, source) if inside.suffix == ".yaml" else None


def _not_yml(file: Directory, source: Source) -> Diagnostic:
    message = "The files of quizzes end in .yml."
    return source.diagnostic((0, 0), "not-yml", message, f"Rename it to {file.stem}.yml.")
