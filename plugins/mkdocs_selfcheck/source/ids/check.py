"""What is wrong with the list, and what the list says is wrong with the quizzes."""

from itertools import islice

from mkdocs_selfcheck.diagnostics import Code, Diagnostic, nearest
from mkdocs_selfcheck.source.folder import Folder
from mkdocs_selfcheck.source.ids.id import Id
from mkdocs_selfcheck.source.ids.known import Known
from mkdocs_selfcheck.source.ids.listed import Line, Listed
from mkdocs_selfcheck.source.source import Source

MOST = 100


def check_ids(folder: Folder, source: Source, *, whole: bool = True) -> list[Diagnostic]:
    """Return what is wrong with the list of a folder's ids, at most a hundred of a sort.

    Args:
        folder: The quizzes.
        source: The list.
        whole: Whether these are all quizzes of the list; else nothing is said of others.
    """
    listed = Listed(folder=folder, source=source)
    faults = (
        fault
        for line in listed.lines
        if (whole or _is_of(listed, line)) and (fault := _fault(listed, line))
    )
    found = [*islice(faults, MOST)]
    return [*_bad(listed), *found, *_stale(listed)] if whole else found


def _is_of(listed: Listed, line: Line) -> bool:
    _, id = listed.place(line)
    return bool({id.quiz, line.id.quiz} & {*listed.folder.sources})


def _bad(listed: Listed) -> list[Diagnostic]:
    return [
        listed.source.diagnostic(
            (number, 0),
            "bad-line",
            "This is no line of the list of ids.",
            "Delete it, and run `selfcheck ids`.",
        )
        for number in listed.bad[:MOST]
    ]


def _stale(listed: Listed) -> list[Diagnostic]:
    there = {line.text for line in listed.lines}
    here = {line for known in listed.known.values() for line in known.lines()}
    new = sorted((here | listed.quizzes.lines()) - there)
    if not new:
        return []
    shown = ", ".join([*new[:3], *(["…"] if len(new) > 3 else [])])
    return [
        listed.source.diagnostic(
            (0, 0),
            "stale-ids",
            f"{len(new)} {'id is' if len(new) == 1 else 'ids are'} not in this list yet: {shown}.",
            "Run `selfcheck ids`, and commit the list.",
            severity="warning",
        )
    ]


def _fault(listed: Listed, line: Line) -> Diagnostic | None:
    known, id = listed.place(line)
    if not known or listed.unread(id.quiz):
        return None
    after = known.placed(id.called(line.now)) if line.now else None
    if id in known.now:
        if line.retired or (after and after in listed.retired):
            return _again(listed, line, id)
        return _both(listed, line, id, after) if after and after in known.now - {id} else None
    if id in known.was or listed.gone(known, line, id):
        return None
    if after and known.holds(after):
        return _unsaid(listed, line, id, known.was.get(after, after))
    # Of what was renamed and is gone now, the line of its later id tells.
    return None if after and after in listed.ids else _vanished(listed, line, known, id)


def _vanished(listed: Listed, line: Line, known: Known, id: Id) -> Diagnostic:
    if not id.kind:
        close = nearest(id.quiz, listed.folder.quizzes)
        message = f'The quiz "{id.quiz}" is gone, and readers\' answers to it with it.'
        example = f"in {close}.yml" if close else "in its file"
        hint = f'Renamed: write "was: {id.quiz}" {example}. Gone for good: write "retired" at the '
        hint += "end of this line."
    else:
        message = f'The {_name(id)} of "{id.quiz}" is gone, and readers\' answers with it.'
        renamed = f'"was: {id.id}" where it is now'
        if id.kind in ("option", "level"):
            # Most of them are one line, which has no place for it.
            renamed += f", as in {{title: Its text, was: {id.id}}}"
        hint = f"Renamed: write {renamed}. {_for_good(known, id)}"
    return _at(listed, line, "vanished-id", message, hint)


def _unsaid(listed: Listed, line: Line, id: Id, today: Id) -> Diagnostic:
    """Say that an id has a former one no more; what was stored by that is not found."""
    message = f'The {_name(today)} was "{id.own}" before, and says so no more: readers\' answers '
    message += "from then are gone."
    hint = f'Write "was: {id.own}" there, beside other former ids: was: [one, another].'
    return _at(listed, line, "vanished-id", message, hint)


def _again(listed: Listed, line: Line, id: Id) -> Diagnostic:
    message = f"The {_name(id)} was gone for good, and is here again: old answers would show in it."
    hint = "Give the new one another id."
    if line.retired:
        hint += ' If it is the old one after all, delete "retired" from this line.'
    return _at(listed, line, "retired-in-use", message, hint)


def _both(listed: Listed, line: Line, id: Id, today: Id) -> Diagnostic:
    message = f'The {_name(today)} was "{id.own}" before, and another has that id now.'
    hint = f'Give the new one another id, and write "was: {id.own}" at "{today.own}".'
    return _at(listed, line, "was-in-use", message, hint)


def _at(listed: Listed, line: Line, code: Code, message: str, hint: str) -> Diagnostic:
    written = listed.source.line(line.number)
    column = len(written) - len(written.lstrip())
    return listed.source.diagnostic((line.number, column), code, message, hint)


def _name(id: Id) -> str:
    return f'{id.kind or "quiz"} "{id.name}"'


def _for_good(known: Known, id: Id) -> str:
    """Say how the quiz retires an id: with its kind where another kind has that id still."""
    others = (one for one in known.now if not one.of and not id.of and one.kind)
    name = f"{id.kind} {id.id}" if any(one.id == id.id for one in others) else id.name
    return f'Gone for good: write "retired: [{name}]" in {id.quiz}.yml.'
