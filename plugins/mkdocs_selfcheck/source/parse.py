"""YAML text → tree, one event at a time.

PyYAML gives the events. The tree is built here rather than by its composer: that recurses, which
crashes the C one, and follows aliases.
"""

from dataclasses import dataclass

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from mkdocs_selfcheck.diagnostics import Code, Diagnostic
from mkdocs_selfcheck.source.escapes import escaped
from mkdocs_selfcheck.source.events import events
from mkdocs_selfcheck.source.names import has_ids
from mkdocs_selfcheck.source.quick import UnsureError, quick_events
from mkdocs_selfcheck.source.slips.line import line_of, quotes_hint
from mkdocs_selfcheck.source.source import FORBIDDEN, Source
from mkdocs_selfcheck.source.tree import Mapping, Node, Position, Scalar, Sequence

MAX_DEPTH = 20
MAX_EVENTS = 30_000
MAX_ENTRIES = 1_000
"""No map or list of a quiz has as many: it has 500 items at most."""
MAX_FOUND = 100
"""With so much to mend nothing more is read: it would not be told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Broken:
    """Where a text stops being YAML.

    at: where the parser noticed. since: where what it was reading began. why: its own words.
    last: the last text it read before.
    """

    at: Position
    since: Position
    why: str
    last: Scalar | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Parsed:
    """What a text holds.

    root: None if there is no document, or it is not looked at. found: what YAML allows and a quiz
    does not: anchors, aliases, tags, directives, a second document, keys that are no text or
    stand twice. broken: where it stopped being YAML, or None.
    """

    root: Node | None
    found: list[Diagnostic]
    broken: Broken | None = None


def parse(source: Source) -> Parsed:
    """Read a text as far as it is YAML; nothing PyYAML raises gets out."""
    return quick(source) or exact(source)


def quick(source: Source) -> Parsed | None:
    """Read a text with which nothing is wrong, or that is too long; else return None."""
    builder = _Builder(source)
    try:
        for count, event in enumerate(quick_events(source.text)):
            if count > MAX_EVENTS or len(builder.open) > MAX_DEPTH or builder.full:
                # The other parser would come to the same event, and take ten times as long.
                return Parsed(root=None, found=[_too_much(source, event)])
            if not builder.take(event) or builder.found:
                return None
    except (UnsureError, yaml.YAMLError, ValueError):
        return None
    return Parsed(root=builder.root, found=[])


def exact(source: Source) -> Parsed:
    """Read any text, and find what is wrong with it."""
    builder = _Builder(source)
    try:
        for count, event in enumerate(events(source.text)):
            if count > MAX_EVENTS or len(builder.open) > MAX_DEPTH or builder.full:
                return Parsed(root=None, found=[*builder.found, _too_much(source, event)])
            if not builder.take(event):
                break
            if len(builder.found) == MAX_FOUND:
                return Parsed(root=None, found=builder.found)
    except yaml.MarkedYAMLError as error:
        at = position(error.problem_mark or error.context_mark)
        since = position(error.context_mark) if error.context_mark else at
        why = " ".join(part for part in (error.context, error.problem) if part)
    except (yaml.YAMLError, RecursionError, OverflowError, ValueError, LookupError):
        # An escape such as "\UFFFFFFFF" is no character, and PyYAML does not expect that.
        at = since = builder.last.at if builder.last else (0, 0)
        why = "a text here cannot be read"
    else:
        return Parsed(root=builder.root, found=builder.found)
    broken = Broken(at=at, since=since, why=why, last=builder.last)
    return Parsed(root=None, found=builder.found, broken=broken)


def position(mark: object) -> Position:
    """Return line and column of a mark of either of PyYAML's parsers."""
    return (getattr(mark, "line", 0), getattr(mark, "column", 0))


def _too_much(source: Source, event: Event) -> Diagnostic:
    return source.diagnostic(
        position(event.start_mark),
        "too-deep-or-long",
        "No quiz is as deep or as long as this file.",
        f"At most {MAX_DEPTH} levels, {MAX_EVENTS:,} values, and {MAX_ENTRIES:,} of them together.",
    )


def _index(mark: object) -> int:
    return getattr(mark, "index", 0)


class _Builder:
    """Puts events together. `open` are the collections begun and not ended yet."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.found: list[Diagnostic] = []
        self.open: list[Sequence | Mapping] = []
        self.last: Scalar | None = None
        # One a collection: the key that waits for its value; in a map False stands for "the next
        # node is a key", and None for "the key was refused, drop its value".
        self._keys: list[Scalar | bool | None] = []
        self._documents = 0
        self.full = False
        self._entries: list[int] = []
        # The keys that lead to the innermost collection; "" for the quiz itself, and in lists.
        self._path: list[str] = []
        self._named = ""

    def take(self, event: Event) -> bool:
        """Take one event; False when nothing after it is wanted."""
        match event:
            case DocumentStartEvent():
                return self._document(event)
            case ScalarEvent() | AliasEvent() | SequenceStartEvent() | MappingStartEvent():
                self._node(event)
            case CollectionEndEvent():
                self._keys.pop()
                self.open.pop()
                self._path.pop()
                self._entries.pop()
        return True

    def _document(self, event: DocumentStartEvent) -> bool:
        at = position(event.start_mark)
        self._documents += 1
        if self._documents > 1:
            self._report(
                at,
                "second-document",
                "A second YAML document begins here.",
                'One file is one quiz: delete this "---", or begin another file.',
            )
            return False
        # The event begins at the first directive, if there is one.
        if self.source.line(at[0]).startswith("%"):
            message = "A quiz has no YAML directives."
            self._report(at, "directive", message, "Delete this line, and the --- below it.")
        return True

    def _node(self, event: NodeEvent) -> None:
        at = position(event.start_mark)
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._refuse(event, at)
        until = position(event.end_mark)
        begin, end = _index(event.start_mark), _index(event.end_mark)
        node: Node
        match event:
            case ScalarEvent():
                text = self._visible(event, begin, end)
                node = Scalar(text, at, event.style or "", until, begin, end)
                self.last = node
            case SequenceStartEvent():
                node = Sequence(at, bool(event.flow_style), begin)
            case MappingStartEvent():
                node = Mapping(at, bool(event.flow_style), begin)
            case _:
                node = Scalar(f"*{event.anchor}", at, "", until, begin, end)
        self._attach(node)
        if not isinstance(node, Scalar):
            self.open.append(node)
            self._keys.append(False)
            self._entries.append(0)
            self._path.append(self._named)

    def _refuse(self, event: NodeEvent, at: Position) -> None:
        if isinstance(event, AliasEvent):
            if self._keys[-1:] == [None]:
                return
            message = f'"*{event.anchor}" is an alias of YAML, and a quiz has none.'
            self._report(at, "alias", message, self._as_text(at, "write again what it stands for"))
            return
        if event.anchor is not None:
            message = f'"&{event.anchor}" is an anchor of YAML, and a quiz has none.'
            hint = "Delete it, and write what it names wherever it is meant."
            if isinstance(event, ScalarEvent):
                hint = self._as_text(at, "delete it")
            self._report(at, "anchor", message, hint)
        if getattr(event, "tag", None) is not None:
            message = "A word after an exclamation mark is a tag of YAML, and a quiz has none."
            self._report(at, "tag", message, self._as_text(at, "delete it"))

    def _as_text(self, at: Position, otherwise: str) -> str:
        """Return the hint for what may be a sentence that begins with a sign of YAML."""
        line = line_of(self.source, at[0])
        if line.column == at[1] and " " in line.text:
            return quotes_hint(line.quoted())
        return f"If it belongs to a text, put the text in quotes; if not, {otherwise}."

    def _visible(self, event: ScalarEvent, begin: int, end: int) -> str:
        """Take forbidden characters out of a text, and refuse those that came by an escape."""
        text: str = event.value
        if not FORBIDDEN.search(text):
            return text
        # Out of double quotes a backslash is only a sign; the character itself was refused before.
        quoted = end if event.style == '"' else begin
        for at, code, message, hint in escaped(self.source.text, begin, quoted):
            line = self.source.text.count("\n", 0, at)
            column = at - self.source.text.rfind("\n", 0, at) - 1
            self._report((line, column), code, message, hint)
        return FORBIDDEN.sub("", text) or "…"

    def _attach(self, node: Node) -> None:
        self._named = ""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        self._entries[-1] += 1
        # A map has two nodes an entry.
        if self._entries[-1] > MAX_ENTRIES * (2 if isinstance(parent, Mapping) else 1):
            self.full = True
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is False:
            self._keys[-1] = self._key(parent, node)
            return
        self._keys[-1] = False
        if isinstance(key, Scalar):
            parent.pairs[key.value] = (key, node)
            self._named = key.value

    def _key(self, parent: Mapping, node: Node) -> Scalar | None:
        if not isinstance(node, Scalar):
            message = "A key must be a text; here a list or a map stands in its place."
            self._report(node.at, "key-not-text", message, "Is a colon or a quote missing?")
            return None
        if node.value == "<<" and not node.style:
            message = '"<<" merges another map into this one, and a quiz has no such thing.'
            self._report(node.at, "merge", message, "Write the keys themselves here.")
            return None
        if node.value in parent.pairs:
            first = parent.pairs[node.value][0]
            self._report(
                node.at,
                "duplicate-key",
                f'The key "{node.value}" stands here for the second time.',
                "Delete one of the two."
                if self._is_key()
                else "Give one of the two another id, or delete it.",
                also=(first.at,),
            )
            return None
        return node

    def _is_key(self) -> bool:
        """Whether a key of the innermost map is one of the format, and no id of the author's."""
        return not has_ids(tuple(filter(None, self._path)))

    def _report(
        self, at: Position, code: Code, message: str, hint: str, also: tuple[Position, ...] = ()
    ) -> None:
        if len(self.found) < MAX_FOUND:
            self.found.append(self.source.diagnostic(at, code, message, hint, also=also))
