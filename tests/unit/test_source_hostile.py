"""No file, however broken or hostile, brings anything but diagnostics, or takes long."""

import faulthandler
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.hostile import HOSTILE, ITEMS
from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.source import Loaded, load_bytes, load_text
from mkdocs_selfcheck.source.decode import clean
from mkdocs_selfcheck.source.events import events
from mkdocs_selfcheck.source.names import KEYS
from tests.tools.holds import a_file

GOLDEN = Path(__file__).parent.parent / "golden"
FILES = [file.read_bytes() for file in sorted(GOLDEN.glob("*/*.yml"))]
TEXTS = [text for data in FILES if (text := data.decode("utf-8", errors="ignore"))]


def watch() -> None:
    """End the whole run, with a traceback, where a file takes for ever; each file anew."""
    faulthandler.dump_traceback_later(120, exit=True)


@pytest.fixture(autouse=True)
def _guard() -> Iterator[None]:
    watch()
    yield
    faulthandler.cancel_dump_traceback_later()


def check(loaded: Loaded, lines: int) -> None:
    """Hold what is true of every file: places that exist, no quiz beside an error, printable."""
    assert loaded.quiz or loaded.diagnostics
    for one in loaded.diagnostics:
        assert 1 <= one.line <= lines
        assert 1 <= one.column <= len(one.excerpt) + 1
        assert one.message
        assert len(one.message) <= 300
        assert "\n" not in one.message + one.hint
    render_text(loaded.diagnostics).encode()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_soon(name: str) -> None:
    begun = time.process_time()
    loaded = load_bytes(HOSTILE[name], "hostile.yml")
    printed = render_text(loaded.diagnostics)
    # A second is what it takes on a quiet machine at most; this is the alarm for more than linear.
    assert time.process_time() - begun < 10
    assert loaded.quiz is None
    assert loaded.diagnostics
    assert len(printed) < 200_000
    check(loaded, max(1, len(HOSTILE[name])))


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("brackets", "too-deep-or-long", "hostile.yml:1:22"),
        ("no character", "bad-escape", "hostile.yml:1:9"),
        ("surrogates", "bad-character", "hostile.yml:1:9"),
        ("spaces", "empty-file", "hostile.yml:1:1"),
        ("NUL", "not-utf8", "hostile.yml:1:1"),
        ("too large", "too-large", "hostile.yml:1:1"),
        ("comments", "too-large", "hostile.yml:1:1"),
        ("items", "too-deep-or-long", "hostile.yml:1006:11"),
        ("one word", "too-long", "hostile.yml:1:8"),
        ("tabs", "tab-indent", "hostile.yml:2:1"),
        ("links of [", "too-deep-or-long", "hostile.yml:11:11"),
        ("links of <a:", "too-deep-or-long", "hostile.yml:68:11"),
    ],
)
def test_a_hostile_file_is_told_what_is_wrong_with_it(name: str, code: str, place: str) -> None:
    found = load_bytes(HOSTILE[name], "hostile.yml").diagnostics
    assert (code, place) in [(one.code, str(one.place)) for one in found]


def test_a_long_quiz_full_of_links_is_none_of_these() -> None:
    text = "- *See* [a passage (or two)](guide/page.md#part), [a site](https://example.org/a-b).\\n"
    items = "".join(f'   i{at}: {{text: Q, help: "{text * 20}"}}\n' for at in range(100))
    quiz, found = load_text(ITEMS.decode() + items, "full.yml")
    assert found == []
    assert quiz is not None


WORDS = ["\r\n", ": ", " #", "- ", "? ", "---\n", "...", "<<", "\\u", "\u2028", "\ufeff", "\ud800"]
SIGNS = st.sampled_from(
    [*"\n\t #:-?,[]{}&*!|>'\"%@`~\\<=🎉é1", *WORDS, "null", "true", "title:", "items:", "text:"]
)
# The same examples in every run: a red one is about the change, not about luck.
EXAMPLES = settings()  # as many as the profile says: tests/conftest.py


@EXAMPLES
@given(st.text(max_size=200))
def test_any_text_brings_only_diagnostics(text: str) -> None:
    watch()
    quiz, diagnostics = load_text(text, "any.yml")
    assert quiz or diagnostics


@EXAMPLES
@given(st.binary(max_size=200))
def test_any_bytes_bring_only_diagnostics(data: bytes) -> None:
    watch()
    a_file(data)


KEY = st.one_of(
    st.sampled_from([*sorted(KEYS), "a", "low", "high"]), st.text("aA-_.1 ", max_size=4)
)
VALUE = st.one_of(
    st.sampled_from(["a", "low", "true", "3", "", "guide/a.md", "per-application", "[a](b:c)"]),
    st.text(max_size=6),
    st.none(),
    st.integers(),
    st.booleans(),
    st.floats(),
    st.dates(),
    st.binary(max_size=3),
)
TREE = st.recursive(
    VALUE,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEY, inner, max_size=4)),
)
ITEM = st.dictionaries(KEY, TREE, max_size=4)


@EXAMPLES
@given(
    st.dictionaries(KEY, TREE, max_size=4),
    st.dictionaries(KEY, st.dictionaries(KEY, st.one_of(TREE, st.fixed_dictionaries({"a": ITEM})))),
    st.sampled_from([True, False, None]),
)
def test_any_structure_brings_only_diagnostics(
    top: dict[str, object], sections: dict[str, object], flow: bool | None
) -> None:
    data = {"title": "T", **top, "sections": sections}
    text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, default_flow_style=flow)
    watch()
    a_file(text.encode("utf-8", errors="surrogatepass"))


def seen(found: object) -> list[object]:
    """Return what matters of events, and of the error that ends them."""
    out: list[object] = []
    try:
        for event in found:  # type: ignore[attr-defined]
            marks = [
                (mark.index, mark.line, mark.column) for mark in (event.start_mark, event.end_mark)
            ]
            out.append((type(event).__name__, getattr(event, "value", None), marks))
    except (yaml.YAMLError, ValueError, OverflowError, LookupError) as error:
        mark = getattr(error, "problem_mark", None)
        out.append((type(error).__name__, getattr(error, "problem", ""), mark and mark.index))
    return out


@EXAMPLES
@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), SIGNS), max_size=4),
)
def test_our_reader_finds_what_pyyaml_finds(
    text: str, damage: list[tuple[float, int, str]]
) -> None:
    for at, length, sign in damage:
        begin = int(at * len(text))
        text = text[:begin] + sign + text[begin + length :]
    watch()
    source, _ = clean(text, "any.yml")
    assert seen(events(source.text)) == seen(yaml.parse(source.text, Loader=yaml.SafeLoader))


@EXAMPLES
@given(st.lists(st.one_of(SIGNS, st.text("ab \n", max_size=5)), max_size=40).map("".join))
def test_our_reader_finds_what_pyyaml_finds_in_any_signs(text: str) -> None:
    watch()
    source, _ = clean(text, "any.yml")
    assert seen(events(source.text)) == seen(yaml.parse(source.text, Loader=yaml.SafeLoader))
