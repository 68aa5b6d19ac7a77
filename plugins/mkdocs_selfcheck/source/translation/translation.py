"""One translation: the file, and the quiz with its texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from mkdocs_selfcheck.diagnostics import Diagnostic, ordered
from mkdocs_selfcheck.quiz import Message, Path, Problem, Quiz
from mkdocs_selfcheck.quiz.foreign import Foreign
from mkdocs_selfcheck.quiz.items.message import slots
from mkdocs_selfcheck.quiz.rules import check
from mkdocs_selfcheck.source.faults import faults
from mkdocs_selfcheck.source.format import QuizShape
from mkdocs_selfcheck.source.links import links
from mkdocs_selfcheck.source.loaded import Loaded
from mkdocs_selfcheck.source.resolve import resolve
from mkdocs_selfcheck.source.texts import rewritten
from mkdocs_selfcheck.source.translation.base import Base, flat
from mkdocs_selfcheck.source.translation.comments import same
from mkdocs_selfcheck.source.translation.overlay import Overlay
from mkdocs_selfcheck.source.translation.strange import why
from mkdocs_selfcheck.source.tree import values


@dataclass(frozen=True, kw_only=True, slots=True)
class Translation:
    """A file `ID.LANG.yml`, as far as it could be read.

    lang: of its name. file: its text and tree, and what is wrong with it. quiz: the whole quiz,
    with a `Foreign` text for each that is not translated; None where there is an error.
    """

    id: str
    lang: str
    file: Loaded
    quiz: Quiz | None = None
    places: Mapping[Path, Path]

    def diagnose(self, problem: Problem) -> Diagnostic | None:
        """Return the diagnostic of a problem of the quiz, by its path there.

        None where the text is not translated: then it is one of the source's.
        """
        place = self.places.get(flat(problem.path)) or self.places.get(
            (*flat(problem.path), "title")
        )
        return self.file.diagnose(replace(problem, path=place, also=())) if place else None


def translated(base: Base, lang: str, file: Loaded, overlay: Overlay) -> Translation:
    """Lay the texts over the quiz, and say what is wrong with them.

    file: has what is wrong with it as YAML already; the rest is added.
    """
    places = {path: entry.path for path, entry in overlay.entries.items() if entry.text}
    made = Translation(id=base.id, lang=lang, file=file, places=places)
    found = [*file.diagnostics]
    seen: set[tuple[Path, str]] = set()
    for entry in overlay.strange:
        problem = why(base, lang, entry.path, file.root)
        if (problem.path, problem.code) not in seen:
            seen.add((problem.path, problem.code))
            found.append(file.diagnose(problem))
    texts = {path: overlay.entries[path].text for path in places}
    shape, problems = _laid(base, lang, texts)
    quiz = None
    if shape:
        quiz = resolve(shape, base.id)
        problems += [*check(quiz), *links(shape), *_slots(base, texts)]
    found += [one for one in map(made.diagnose, [_of_slot(base, one) for one in problems]) if one]
    errors = any(one.severity == "error" for one in found)
    if not errors:
        found += [file.diagnose(problem) for problem in _hints(base, lang, overlay)]
    diagnostics = tuple({(one.place, one.code): one for one in ordered(found)}.values())
    sound = None if errors else quiz
    return replace(made, quiz=sound, file=replace(file, quiz=sound, diagnostics=diagnostics))


def _laid(
    base: Base, lang: str, texts: Mapping[Path, str]
) -> tuple[QuizShape | None, list[Problem]]:
    data: Any = values(base.root)
    for path, text in texts.items():
        place = base.texts[path].path
        at = data
        for step in place[:-1]:
            at = at[step]
        at[place[-1]] = text
    data["lang"] = lang
    try:
        shape = QuizShape.model_validate(data)
    except ValidationError as error:
        problems = faults(base.root, error)
        bad = {flat(problem.path) for problem in problems}
        sound = {path: text for path, text in texts.items() if path not in bad}
        if len(sound) == len(texts):
            return None, problems
        # One bad text does not keep the others from being looked at.
        laid, more = _laid(base, lang, sound)
        return laid, [*problems, *more]

    def spoken(path: Path, text: str) -> str:
        return text if flat(path) in texts else Foreign(text, base.lang)

    return rewritten(shape, spoken), []


def _slots(base: Base, texts: Mapping[Path, str]) -> Iterator[Problem]:
    """The places of a letter where answers are put in must be those of the source."""
    for path, text in texts.items():
        written = base.texts[path]
        letter = path[0] == "items" and base.kind(str(path[1])) == Message.kind
        if not letter or written.words.form != "plain":
            continue
        here, there = (sorted(id for id, _ in slots(one)) for one in (text, written.text))
        # An item that is not there is told of as it is in a quiz.
        if here != there and all(map(base.kind, here)):
            yield Problem(
                path=written.path,
                code="other-slots",
                message=f"The answers put in here are {_listed(here)}, and in {base.file} "
                f"{_listed(there)}.",
                hint="Keep what stands in braces as it is, anywhere in the text.",
            )


def _of_slot(base: Base, problem: Problem) -> Problem:
    """Name the answers that the source puts into a letter, where a translation names another."""
    written = base.texts.get(flat(problem.path))
    if problem.code != "unknown-item" or not problem.near or not written:
        return problem
    there = [id for id, _ in slots(written.text)]
    if not there:
        return problem
    hint = f"Ids are not translated: in {base.file} here stands {_listed(there)}."
    return replace(problem, hint=hint)


def _listed(ids: list[str]) -> str:
    return ", ".join(f"{{{id}}}" for id in ids) or "none"


def _hints(base: Base, lang: str, overlay: Overlay) -> Iterator[Problem]:
    """Warn of texts that are not translated, and of those whose source has changed since."""
    missing = [path for path in base.texts if not _has(overlay, path)]
    if missing:
        names = [".".join(map(str, path)) for path in missing[:3]]
        names += ["…"] if len(missing) > 3 else []
        first = overlay.entries.get(missing[0])
        one = len(missing) == 1
        yield Problem(
            path=first.path if first else (),
            code="untranslated",
            message=f"{len(missing)} of {len(base.texts)} texts {'is' if one else 'are'} not "
            f"translated, and {'is' if one else 'are'} shown as in {base.file}: "
            f"{', '.join(names)}.",
            hint=f"`selfcheck translate {base.id} {lang}` puts each here, with its source beside.",
            severity="warning",
        )
    for path, entry in overlay.entries.items():
        now = base.texts[path].text
        was = entry.note.was if entry.note.was is not None else entry.note.source
        if entry.text and was is not None and not same(was, now):
            noted = entry.note.was is not None and same(entry.note.source or "", now)
            yield Problem(
                path=entry.path,
                code="stale-translation",
                message=f'This was translated from "{_short(was)}", and {base.file} now says '
                f'"{_short(now)}".',
                hint='Change the text where it needs it, then delete the comment "was" above it.'
                if noted
                else f"`selfcheck translate {base.id} {lang}` shows both here.",
                severity="warning",
            )


def _has(overlay: Overlay, path: Path) -> bool:
    return path in overlay.entries and bool(overlay.entries[path].text)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59] + "…"
