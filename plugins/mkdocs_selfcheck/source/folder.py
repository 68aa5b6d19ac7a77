"""The folder of quizzes."""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from pathlib import Path as Directory

from mkdocs_selfcheck.diagnostics import Diagnostic, ordered
from mkdocs_selfcheck.quiz import Problem, Quiz
from mkdocs_selfcheck.source.decode import MAX_BYTES
from mkdocs_selfcheck.source.leading import leading
from mkdocs_selfcheck.source.load import load_bytes
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.parallel import each
from mkdocs_selfcheck.source.renamed import renamed
from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.translation import Translation, load_translation, name_of_translation
from mkdocs_selfcheck.source.trimmed import WhenAsked, trimmed


@dataclass(frozen=True, kw_only=True, slots=True)
class Folder:
    """All quizzes of a folder.

    quizzes: by id, without those that have an error. diagnostics: of all files, in order.
    sources: every file that is named like a quiz, by id, with or without a quiz in it.
    translations: by id and language; likewise with or without a quiz. files: the names of the
    sources' files, as diagnostics write them.
    """

    quizzes: Mapping[str, Quiz]
    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, Loaded]
    translations: Mapping[str, Mapping[str, Translation]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    def translation(self, quiz: str, lang: str) -> Translation | None:
        """Return the translation of a quiz for a language: `de` also serves `de-AT`."""
        known = {tag.lower(): one for tag, one in self.translations.get(quiz, {}).items()}
        subtags = lang.lower().split("-")
        wider = ("-".join(subtags[:count]) for count in range(len(subtags), 0, -1))
        return next((known[tag] for tag in wider if tag in known), None)

    def diagnose(self, quiz: str, problem: Problem) -> Diagnostic:
        """Return the diagnostic of a problem that was found in a quiz later, by its id."""
        return self.sources[quiz].diagnose(problem)


def load_folder(
    directory: Directory, *, name: str = "", lang: str = "", workers: int = 1
) -> Folder:
    """Load the quizzes `ID.yml` that stand directly in a folder, and their `ID.LANG.yml`.

    name: how diagnostics write the folder; default its path. lang: the language of the quizzes
    that name none, where it is known. workers: how many processes a large folder may be shared
    among; more than one only for a program that may be started anew, not in a server. Other files
    are left alone, but YAML files that are not where or what they should be are told of. Raises
    nothing.
    """
    shown = name or directory.as_posix()
    sources: MutableMapping[str, Loaded] = {}
    found: list[Diagnostic] = []
    files: list[tuple[Directory, str, Directory]] = []
    translations: list[tuple[Directory, str]] = []
    for file in _yaml_files(directory, shown, found):
        inside = file.relative_to(directory)
        file_name = f"{shown}/{inside.as_posix()}"
        misplaced = _misplaced(inside, file_name)
        if misplaced:
            found.append(misplaced)
        elif name_of_translation(file.name):
            translations.append((file, file_name))
        elif file.suffix == ".yml":
            files.append((file, file_name, directory))
    several = workers > 1
    for loaded in each(_sound if several else _loaded, files, workers):
        _keep(loaded, sources, found)
    found += [*renamed(sources), *leading(sources)]
    if several:
        sources = WhenAsked(sources)
    made = [_translation(*each, sources, lang, found, directory) for each in translations]
    return _folder(sources, found, [one for one in made if one])


def load_file(file: Directory) -> Folder:
    """Load one quiz by its path, as a folder of one. Raises nothing.

    The folder in which it lies is not asked after; its name must still be ID.yml. Of a translation
    the quiz beside it is read too, and what is wrong with that is told only where there is an
    error.
    """
    name = file.as_posix()
    sources: dict[str, Loaded] = {}
    found: list[Diagnostic] = []
    if of := name_of_translation(file.name):
        base = file.with_name(f"{of[0]}.yml")
        if base.is_file():
            _keep(_loaded((base, base.as_posix(), None)), sources, found)
        found = found if any(one.severity == "error" for one in found) else []
        made = _translation(file, name, sources, "", found)
        return _folder(sources, found, [made] if made else [])
    if file.suffix == ".yml":
        _keep(_loaded((file, name, None)), sources, found)
    else:
        found.append(_not_yml(file, Source.of(name, "")))
    return _folder(sources, found)


def _folder(
    sources: Mapping[str, Loaded],
    found: list[Diagnostic],
    translations: Iterable[Translation] = (),
) -> Folder:
    known = sources.known if isinstance(sources, WhenAsked) else sources
    quizzes = {id: loaded.quiz for id, loaded in known.items() if loaded.quiz}
    by_id: dict[str, dict[str, Translation]] = {}
    for one in translations:
        by_id.setdefault(one.id, {})[one.lang] = one
    return Folder(
        quizzes=quizzes,
        diagnostics=tuple(ordered(found)),
        sources=sources,
        translations=by_id,
        files=frozenset(one.source.file for one in known.values()),
    )


def _translation(
    file: Directory,
    name: str,
    sources: Mapping[str, Loaded],
    lang: str,
    found: list[Diagnostic],
    within: Directory | None = None,
) -> Translation | None:
    id, _ = name_of_translation(file.name) or ("", "")
    try:
        data = contents(file, within)
    except OSError as error:
        found.append(unreadable(name, "file", error))
        return None
    today = ""
    if id not in sources:
        today = next((one.id for one in sources.values() if one.quiz and id in one.quiz.was), "")
    made = load_translation(data, name, sources.get(id), site_lang=lang, ids=sources, today=today)
    found += made.file.diagnostics
    return made


def _loaded(job: tuple[Directory, str, Directory | None]) -> Loaded | Diagnostic:
    """Load a file under its name for diagnostics; it may have to be within a folder."""
    file, name, within = job
    try:
        return load_bytes(contents(file, within), name)
    except OSError as error:
        return unreadable(name, "file", error)


def _sound(job: tuple[Directory, str, Directory | None]) -> Loaded | Diagnostic:
    """Load likewise, for another process: handing over a tree takes as long as to read it again."""
    loaded = _loaded(job)
    return trimmed(loaded) if isinstance(loaded, Loaded) else loaded


def _keep(
    loaded: Loaded | Diagnostic, sources: MutableMapping[str, Loaded], found: list[Diagnostic]
) -> None:
    if isinstance(loaded, Diagnostic):
        found.append(loaded)
        return
    sources[loaded.id] = loaded
    found += loaded.diagnostics


def contents(file: Directory, within: Directory | None, *, times: int = 1) -> bytes:
    """Read a file, no more of it than so many times what may be in a quiz; raises OSError.

    A pipe would be waited for without end, and a link out of the folder would be quoted from.
    """
    if within and not file.resolve().is_relative_to(within.resolve()):
        raise OSError(0, "it is a link that leads out of the folder")
    if file.exists() and not file.is_file():
        raise OSError(0, "it is no file")
    with file.open("rb") as opened:
        return opened.read(MAX_BYTES * times + 1)


def _yaml_files(directory: Directory, shown: str, found: list[Diagnostic]) -> list[Directory]:
    try:
        # Asked first, because what rglob cannot read it passes over in silence.
        next(directory.iterdir(), None)
        # An editor may have added an end of its own, which some systems do not show.
        texts = [one for ends in ("*.yml.txt", "*.yaml.txt") for one in directory.glob(ends)]
        all_ = [*directory.rglob("*.y*ml"), *texts]
        return sorted(file for file in all_ if not _hidden(file, directory))
    except (FileNotFoundError, NotADirectoryError):
        message = "There is no such folder."
        found.append(Source.of(shown, "").diagnostic((0, 0), "no-folder", message))
    except OSError as error:
        found.append(unreadable(shown, "folder", error))
    return []


def _hidden(file: Directory, directory: Directory) -> bool:
    """Whether a file below a folder is one that editors and systems put there for themselves.

    Such as Emacs' locks, `.#q.yml`, which lead nowhere, and `._q.yml` of macOS.
    """
    return any(part.startswith(".") for part in file.relative_to(directory).parts)


def unreadable(name: str, what: str, error: OSError) -> Diagnostic:
    """Say why a file or folder cannot be read."""
    message = f"This {what} cannot be read: {error.strerror}."
    return Source.of(name, "").diagnostic((0, 0), "unreadable", message)


def _misplaced(inside: Directory, file_name: str) -> Diagnostic | None:
    source = Source.of(file_name, "")
    if len(inside.parts) > 1:
        message = "A quiz lies directly in the folder of quizzes, and this file lies deeper."
        return source.diagnostic((0, 0), "in-a-folder", message, f"Move it to {inside.name}.")
    return _not_yml(inside, source) if inside.suffix in (".yaml", ".txt") else None


def _not_yml(file: Directory, source: Source) -> Diagnostic:
    message = "The files of quizzes end in .yml."
    id = file.name.removesuffix(".txt").rpartition(".")[0] or file.stem
    return source.diagnostic((0, 0), "not-yml", message, f"Rename it to {id}.yml.")
