"""A text as YAML: as plain as it can be read back, and read back to be sure."""

import json
import re
from collections.abc import Iterator

from mkdocs_selfcheck.source.source import Source
from mkdocs_selfcheck.source.tolerant import tree
from mkdocs_selfcheck.source.tree import Mapping, Scalar

_PLAIN = re.compile(r"[^\W\d_](?:[^\n:#]|:(?=\S)|(?<=\S)#)*")


def scalar(key: str, text: str, *, block: bool = False) -> list[str]:
    """Return the lines of `key: text`, not indented. `block`: as a block where that is possible."""
    lines: list[str] = []
    for lines in _candidates(key, text, block=block):
        source = Source.of("", "\n".join(lines) + "\n")
        root, found = tree(source)
        value = root.pairs.get(key, (None, None))[1] if isinstance(root, Mapping) else None
        if not found and isinstance(value, Scalar) and value.value == text:
            break
    return lines


def _candidates(key: str, text: str, *, block: bool) -> Iterator[list[str]]:
    # After several line breaks at the end nobody could say which are the text's.
    if (block or "\n" in text) and text.strip("\n") and not text.endswith("\n\n"):
        yield [f"{key}: |{_header(text)}", *_indented(text)]
    if "\n" not in text and _PLAIN.fullmatch(text) and text == text.strip():
        yield [f"{key}: {text}"]
    if "\n" not in text:
        quoted = text.replace("'", "''")
        yield [f"{key}: '{quoted}'"]
    # JSON is YAML, whatever stands in it.
    yield [f"{key}: {json.dumps(text, ensure_ascii=False)}"]


def _header(text: str) -> str:
    """Return what follows the bar: how far it is indented, and how the text ends."""
    indent = "2" if text[:1] in {" ", "\n", "\t"} else ""
    return indent if text.endswith("\n") else indent + "-"


def _indented(text: str) -> list[str]:
    lines = text.split("\n")
    if text.endswith("\n"):
        lines.pop()
    return ["  " + line if line else "" for line in lines]
