"""A translation as a file: each text with its source beside it, in the order of the quiz."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap

from mkdocs_selfcheck.quiz import Path
from mkdocs_selfcheck.source.translation.base import Base, Trie, trie
from mkdocs_selfcheck.source.translation.comments import NOTHING, same
from mkdocs_selfcheck.source.translation.overlay import Entry, Overlay
from mkdocs_selfcheck.source.translation.scalar import scalar

WIDTH = 96
_GROUPS = {"scales", "dimensions", "sections", "items"}


@dataclass(kw_only=True, slots=True)
class Counts:
    """How many texts there are, and what is to be done with them."""

    texts: int = 0
    missing: int = 0
    changed: int = 0
    gone: int = 0


@dataclass(slots=True)
class _Writer:
    base: Base
    overlay: Overlay
    counts: Counts = field(default_factory=Counts)

    def level(self, level: Trie, path: Path, indent: int) -> Iterator[str]:
        entries = level and all(isinstance(step, int) for step in level)
        last = max(map(int, level)) if entries else -1
        steps = [*range(last + 1)] if entries else [*level]
        for number, step in enumerate(steps):
            here = (*path, step)
            if not path or (len(path) == 1 and path[0] in _GROUPS and number):
                yield ""
            if entries:
                yield from self.entry(level.get(step, {}), here, indent)
                continue
            yield from self.own(here, indent)
            below = level[step]
            if below is None:
                yield from self.text(here, indent)
            else:
                yield " " * indent + f"{step}:"
                yield from self.level(below, here, indent + 2)

    def entry(self, level: Trie | None, path: Path, indent: int) -> Iterator[str]:
        """Write one entry of a list; its hyphen stands before its first key."""
        lines = [*self.level(level or {}, path, indent + 2)] or [" " * indent + "  {}"]
        begin = next(at for at, line in enumerate(lines) if line and line.strip()[0] != "#")
        lines[begin] = f"{' ' * indent}- {lines[begin][indent + 2 :]}"
        lines[:begin] = [line[2:] for line in lines[:begin]]
        yield from lines

    def own(self, path: Path, indent: int) -> Iterator[str]:
        """Write the comments that people have put above what is no text."""
        if path not in self.base.texts:
            for line in self.overlay.comments.at.get(path, []):
                yield " " * indent + line

    def text(self, path: Path, indent: int) -> Iterator[str]:
        written, entry = self.base.texts[path], self.overlay.entries.get(path)
        note = entry.note if entry else NOTHING
        was = note.was if note.was is not None else note.source
        done = bool(entry and entry.text)
        changed = done and was is not None and not same(was, written.text)
        self.counts.texts += 1
        self.counts.missing += not done
        self.counts.changed += changed
        lines = [*note.own]
        if changed and was is not None:
            lines += remark("was", was, indent)
        lines += remark("source", written.text, indent)
        block = written.words.form != "inline" and "\n" in written.text.strip()
        if entry and entry.text:
            block = written.words.form != "inline" and (block or "\n" in entry.text)
            lines += scalar(str(path[-1]), entry.text, block=block)
        else:
            # The bar keeps the lines of whoever writes below it.
            lines.append(f"{path[-1]}:{' |' * block}")
        yield from (" " * indent + line if line else "" for line in lines)


def write(base: Base, overlay: Overlay, *, head: str = "") -> tuple[str, Counts]:
    """Return the text of the file, and what is in it. `head`: comments for a new file."""
    writer = _Writer(base, overlay)
    lines = [*(overlay.comments.head or head.splitlines())]
    lines += writer.level(trie(base.texts), (), 0)
    lines += _tail(base, overlay)
    writer.counts.gone = len([one for one in overlay.strange if one.text])
    return "\n".join(lines).strip("\n") + "\n", writer.counts


def remark(name: str, text: str, indent: int) -> list[str]:
    """Return a text as a comment; how its lines are broken does not matter to who reads it."""
    first, *more = re.split(r"\r\n|\r|\n", text.strip())
    lines = _wrapped(f"# {name}: {first.strip()}", indent)
    for line in more:
        # One empty line is as good as many, and none may end the comment.
        if line.strip():
            lines += _wrapped(f"#   {line}", indent)
        elif lines[-1] != "#":
            lines.append("#")
    return lines


def _wrapped(line: str, indent: int) -> list[str]:
    # At spaces alone, so that the words stay what they are.
    return wrap(
        line.rstrip(),
        WIDTH - indent,
        subsequent_indent="#   ",
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )


def _tail(base: Base, overlay: Overlay) -> list[str]:
    left = [line for entry in overlay.strange if entry.text for line in _gone(entry)]
    used = {one.path for one in (*overlay.entries.values(), *overlay.strange)}
    used |= {base.today(path) for path in used}
    used |= {path[:at] for path in base.texts for at in range(len(path))}
    at = overlay.comments.at.items()
    beside = [line for path, one in at if base.today(path) not in used for line in one]
    kept = [*overlay.comments.tail, *beside]
    title = f"# No longer in {base.file}; delete it when it is of no use."
    if left and title not in kept:
        left = [title, *left]
    lines = [*kept, *left]
    return ["", *lines] if lines else []


def _gone(entry: Entry) -> Iterator[str]:
    yield from entry.note.own
    key = ".".join(map(str, entry.path))
    first, *more = scalar("x", entry.text)
    yield f"# {key}:{first.removeprefix('x:')}".rstrip()
    yield from (f"# {line}".rstrip() for line in more)
