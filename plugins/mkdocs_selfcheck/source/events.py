"""Text → YAML events: PyYAML's parser, over a reader that has the whole text at hand.

PyYAML reads streams piece by piece and looks at one character after another; that is most of the
time a file takes. Only how it reads is changed here, never what it finds: a test holds the events
against those of PyYAML itself.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import Event
from yaml.scanner import ScannerError
from yaml.tokens import AliasToken, AnchorToken, ScalarToken, TagToken

_BLANK = re.compile(r"(?: *(?:#[^\0\n]*)?\n)* *(?:#[^\0\n]*)?")
_PLAIN = re.compile(r"[^\0\n\t:# ]+(?: +[^\0\n\t:# ]+)*")
_IN_FLOW = re.compile(
    r"(?P<text>[^\0\n\t:# ,?\[\]{}]++(?: ++[^\0\n\t:# ,?\[\]{}]++)*+)(?: *(?=[,\]}])|(?=: ))"
)
# How a plain text ends: with the colon of a key, with the text, or with a line break. PyYAML passes
# blanks after it at once. A line that begins with one of the last signs may end the document.
_ENDED = re.compile(r"(?P<passed>(?=:[ \n])| *(?=\0)| *\n(?P<indent> *)(?=[^ \n#.-]))")

_QUOTED = {
    "'": re.compile(r"'(?:[^']++|'')*+'"),
    '"': re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL),
}
_NAME = re.compile(r"[^\s\0]*")
LONGEST = 100_000
"""Characters that a text in quotes has at most as it is written, escapes and all; or a tag."""


def events(text: str) -> Iterator[Event]:
    r"""Yield the events of a text, and raise what PyYAML raises.

    The lines of the text end with \n, and it has none of the other characters that break lines
    in YAML, nor control characters: see decode.py.
    """
    loader: Any = _Loader(text)
    event: Event | None = loader.get_event()
    while event:
        yield event
        event = loader.get_event()


class _Loader(yaml.SafeLoader):
    """The pure-Python loader. The text stands in `buffer`, with a NUL after it."""

    buffer: str
    pointer: int
    index: int
    line: int
    column: int
    indent: int
    flow_level: int
    allow_simple_key: bool

    def need_more_tokens(self) -> bool:
        """Whether to scan on: there is no token, or the first may turn out to be a key."""
        if not self.tokens:
            return not self.done
        return bool(self.possible_simple_keys and super().need_more_tokens())

    def check_token(self, *choices: Any) -> bool:
        """Whether there is a token, of one of these kinds."""
        # Asked of every token several times, so the usual case comes first.
        if not self.tokens or self.possible_simple_keys:
            while self.need_more_tokens():
                self.fetch_more_tokens()
        return bool(self.tokens) and (not choices or isinstance(self.tokens[0], choices))

    def peek(self, index: int = 0) -> str:
        """Return a character ahead."""
        return self.buffer[self.pointer + index]

    def prefix(self, length: int = 1) -> str:
        """Return the characters ahead."""
        return self.buffer[self.pointer : self.pointer + length]

    def forward(self, length: int = 1) -> None:
        """Pass characters, and count lines and columns."""
        begin, end = self.pointer, self.pointer + length
        self.pointer = self.index = end
        last = self.buffer.rfind("\n", begin, end)
        if last < 0:
            self.column += length
        else:
            self.line += self.buffer.count("\n", begin, end)
            self.column = end - last - 1

    def scan_to_next_token(self) -> None:
        """Pass spaces, line breaks and comments."""
        blank = _BLANK.match(self.buffer, self.pointer)
        if blank and blank[0]:
            line = self.line
            self.forward(len(blank[0]))
            if self.line > line and not self.flow_level:
                self.allow_simple_key = True

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Scan a text in quotes, if it is no longer than any may be."""
        if len(self.buffer) - self.pointer > LONGEST:
            quoted = _QUOTED[style].match(self.buffer, self.pointer)
            if not quoted or len(quoted[0]) > LONGEST:
                begin = self.get_mark()
                raise ScannerError("while scanning a quoted scalar", begin, "found no end", begin)
        token: ScalarToken = super().scan_flow_scalar(style)
        return token

    def scan_anchor(self, kind: type[AliasToken | AnchorToken]) -> AliasToken | AnchorToken:
        """Scan the name of an anchor or alias, if it is no longer than any text may be."""
        self._refuse_long_name()
        token: AliasToken | AnchorToken = super().scan_anchor(kind)  # type: ignore[no-untyped-call]
        return token

    def scan_tag(self) -> TagToken:
        """Scan a tag, if it is no longer than any text may be."""
        self._refuse_long_name()
        token: TagToken = super().scan_tag()
        return token

    def _refuse_long_name(self) -> None:
        name = _NAME.match(self.buffer, self.pointer)
        if name and len(name[0]) > LONGEST:
            begin = self.get_mark()
            raise ScannerError("while scanning a name", begin, "found no end", begin)

    def scan_plain(self) -> ScalarToken:
        """Scan a plain text: at once where it is a key, or ends with its line."""
        if self.flow_level:
            return self._scan_in_flow()
        text = _PLAIN.match(self.buffer, self.pointer)
        ended = _ENDED.match(self.buffer, text.end()) if text else None
        if not text or not ended or len(ended["indent"] or "") > self.indent:
            token: ScalarToken = super().scan_plain()
            return token
        begin = self.get_mark()
        self.forward(len(text[0]))
        end = self.get_mark()
        self.forward(ended.end("passed") - ended.start())
        self.allow_simple_key = ended["indent"] is not None
        return ScalarToken(text[0], True, begin, end)

    def _scan_in_flow(self) -> ScalarToken:
        """Scan a plain text in brackets or braces: at once where it ends in its line."""
        text = _IN_FLOW.match(self.buffer, self.pointer)
        if not text:
            token: ScalarToken = super().scan_plain()
            return token
        begin = self.get_mark()
        self.forward(text.end("text") - text.start())
        end = self.get_mark()
        self.forward(text.end() - text.end("text"))
        self.allow_simple_key = False
        return ScalarToken(text["text"], True, begin, end)
