"""All that a file may do wrong, entry by entry: each is refused, or accepted, as the lists say.

What is short stands as a golden beside this file; what is long is made here.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_selfcheck.hosts.scan import scan
from mkdocs_selfcheck.source import load_bytes, load_folder

HERE = Path(__file__).parent
QUIZ = "title: T\nsections:\n  a:\n    title: A\n    items:\n{}"
MANY = QUIZ.format("".join(f"      k{at}: {{date: W}}\n" for at in range(501)))
LONG = QUIZ.format("      a: {date: W}\n") + "intro: "

# Entry of the list → golden or bytes, and the code that tells of it.
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "anchor": ("yaml-only", "anchor"),
    "alias": ("yaml-only", "alias"),
    "merge": ("merge", "merge"),
    "tag": ("yaml-only", "tag"),
    "directive": ("directive", "directive"),
    "duplicate key at any depth": ("duplicate-key", "duplicate-key"),
    "tab indent": ("tab-indent", "tab-indent"),
    "not UTF-8": ("not-utf8", "not-utf8"),
    "UTF-16": ("utf-16", "not-utf8"),
    "UTF-16 without a mark": (LONG.encode("utf-16-le"), "not-utf8"),
    "no text at all": (b"PK\x03\x04\x14\x00\x06\x00", "not-utf8"),
    "BOM in the middle": ("invisible", "bad-character"),
    "two BOMs": (b"\xef\xbb\xbf" * 2 + MANY[:40].encode(), "bad-character"),
    "control characters": ("invisible", "bad-character"),
    "control characters by escape": ("escapes", "bad-character"),
    "lone surrogate": (b"title: \xed\xa0\x80", "not-utf8"),
    "lone surrogate by escape": ("escapes", "bad-character"),
    "bidi overrides": ("characters", "bad-character"),
    "bidi overrides by escape": ("escapes", "bad-character"),
    "U+2028/2029/NEL": ("invisible", "bad-character"),
    "U+2028/NEL by escape": ("escapes", "bad-character"),
    "> 1 MiB": (b"#" * (1 << 20) + b"\n", "too-large"),
    "> 20,000 lines": (b"#\n" * 20_000, "too-large"),
    "depth > 20": (b"title: " + b"[" * 21, "too-deep-or-long"),
    "100 KB of [": (b"[" * 100_000, "too-deep-or-long"),
    "> 50,000 events": (b"[" + b"a, " * 50_000 + b"]", "too-deep-or-long"),
    "> 500 items": (MANY.encode(), "too-many-items"),
    "a text > 5,000 characters": ((LONG + "a" * 5001).encode(), "too-long"),
    "a title > 1,000 characters": ("too-long", "too-long"),
    "two documents": ("yaml-only", "second-document"),
    "empty": (b"", "empty-file"),
    "only white space": (b" \n\n  \n", "empty-file"),
    "only comments": ("empty", "empty-file"),
    "a list at the top": ("list", "not-a-map"),
    "a scalar at the top": ("scalar", "not-a-map"),
    "a key that is not text": ("key-not-text", "key-not-text"),
    "no key at all": ("no-key", "bad-indent"),
    "an unknown key": ("unknown-key", "unknown-key"),
    "an unknown kind": ("kinds", "unknown-kind"),
    "a duplicate id in the quiz": ("repeated-item", "repeated-item"),
    "a bad id": ("ids", "bad-id"),
    "ids that differ only by case": ("case", "bad-id"),
    "a quoted number": ("values", "quoted-value"),
    "a quoted true": ("values", "quoted-value"),
    "a number in words": ("numbers", "not-a-number"),
    "a 5,000-digit integer": ("numbers", "not-a-number"),
    "2026-13-45": ("numbers", "not-a-number"),
    "yes for true": ("numbers", "not-true-or-false"),
    "\\UFFFFFFFF": ("no-character", "bad-escape"),
    "empty options": ("empty-values", "empty"),
    "bands with a gap": ("bands", "last-band-ends"),
    "bands with an overlap": ("bands", "bands-not-ascending"),
    "../": ("out-of-the-folder", "bad-passage"),
    "a link out of the folder": ("out-of-the-folder", "bad-link"),
    "raw script in a link": ("link-targets", "link-scheme"),
    "//host": ("link-targets", "foreign"),
    "an image from elsewhere": ("link-targets", "foreign"),
    # A coach's own slips.
    "` #` cuts a text": ("comment-cut", "comment-cut"),
    "a comma in braces": ("comma-in-braces", "comma-in-braces"),
    "**Bold** at the start": ("alias-in-text", "alias-in-text"),
    "a: b": ("colon-in-text", "colon-in-text"),
    "[x](y)": ("bracket-in-text", "bracket-in-text"),
    '"I led" means': ("quote-in-text", "quote-in-text"),
    "a dash in place of an id": ("dashes", "not-a-map"),
    "a dash among keys": ("dash-among-keys", "bad-indent"),
    "a key among dashes": ("key-among-dashes", "bad-indent"),
    "a colon lost": ("lost-colon", "no-colon"),
    "a colon lost, or an indent": ("lost-colon-or-indent", "no-colon"),
    "no space after the colon": ("no-space-after-colon", "no-space-after-colon"),
}
ACCEPTED = {
    "a leading BOM": "bom-and-crlf",
    "CRLF": "bom-and-crlf",
    "no/on/yes as text": "words-as-text",
    "dates as text": "words-as-text",
    "emoji": "languages",
    "CJK": "languages",
    "right-to-left text": "languages",
    "every key": "every-key",
    "raw HTML, as text": "html-as-text",
    "links that lead somewhere": "links",
}


@pytest.mark.parametrize("entry", REFUSED)
def test_what_is_refused_is_told_of(entry: str) -> None:
    source, code = REFUSED[entry]
    data = source if isinstance(source, bytes) else (HERE / "bad" / f"{source}.yml").read_bytes()
    loaded = load_bytes(data, "a.yml")
    assert loaded.quiz is None
    assert code in {one.code for one in loaded.diagnostics}
    if isinstance(source, str):
        assert f"[{code}]" in (HERE / "bad" / f"{source}.out").read_text("utf-8")


@pytest.mark.parametrize("entry", ACCEPTED)
def test_what_is_accepted_has_a_golden(entry: str) -> None:
    assert (HERE / "good" / f"{ACCEPTED[entry]}.yml").is_file()


@pytest.mark.parametrize("block", ["lost", "../lost", "/etc/lost", "ok/../lost", "LOST"])
def test_a_quiz_that_is_not_there_or_lies_elsewhere_is_refused(block: str) -> None:
    (fault,) = scan(f"/// selfcheck | {block}\n///\n", {"ok"})[1]
    assert fault.code == ("unknown-quiz" if block == "lost" else "bad-argument")


def test_a_file_that_is_none_or_lies_elsewhere_is_not_read(tmp_path: Path) -> None:
    quiz = QUIZ.format("      a: {date: W}\n")
    secret = tmp_path / "secret.yml"
    secret.write_text("password: 1234\n")
    folder = tmp_path / "quizzes"
    folder.mkdir()
    (folder / "fine.yml").write_text(quiz)
    (folder / "inside.yml").symlink_to(folder / "fine.yml")
    (folder / "outside.yml").symlink_to(secret)
    (folder / "nowhere.yml").symlink_to(tmp_path / "nothing")
    (folder / "folder.yml").mkdir()
    (folder / "large.yml").write_bytes(b"#" * (2 << 20))
    os.mkfifo(folder / "waits.yml")
    found = load_folder(folder, name="quizzes")
    assert set(found.quizzes) == {"fine", "inside"}
    assert [(one.file, one.code) for one in found.diagnostics] == [
        ("quizzes/folder.yml", "unreadable"),
        ("quizzes/large.yml", "too-large"),
        ("quizzes/nowhere.yml", "unreadable"),
        ("quizzes/outside.yml", "unreadable"),
        ("quizzes/waits.yml", "unreadable"),
    ]
    assert "1234" not in repr(found.diagnostics)
