"""Files that would cost much, if nothing bounded what is made of them; none is a quiz."""

from __future__ import annotations

MEBIBYTE = 1 << 20

ITEMS = b"title: T\nsections:\n a:\n  title: A\n  items:\n"
HOSTILE: dict[str, bytes] = {
    "brackets": b"[" * 100_000,
    "braces": b"{" * 100_000,
    "dashes": b"- " * 100_000,
    "indents": b"".join(b" " * at + b"a:\n" for at in range(1000)),
    "one word": b"title: " + b"a" * (MEBIBYTE - 7),
    "words": b"title: " + b"a " * (MEBIBYTE // 2 - 4),
    "lines": b"title: a\n" + b" b\n" * (MEBIBYTE // 3 - 3),
    "block": b"title: |\n" + b" b\n" * 19_000,
    "comments": b"#\n" * (MEBIBYTE // 2),
    "comment": b"#" * MEBIBYTE,
    "spaces": b" " * MEBIBYTE,
    "line breaks": b"\r" * MEBIBYTE,
    "tabs": b"a:\n" + b"\t" * (MEBIBYTE - 3),
    "keys": b"".join(b"k%d: v\n" % at for at in range(19_000)),
    "duplicates": b"a: b\n" * 19_000,
    "items": ITEMS + b"".join(b"   k%d: {text: v}\n" % at for at in range(9_000)),
    "unknown items": ITEMS + b"".join(b"   k%d: {txt: v}\n" % at for at in range(9_000)),
    "wide": b"title: T\nscales:\n"
    + b"".join(b" k%d: [%s]\n" % (at, b"a," * 990) for at in range(60)),
    "deep and wide": b"title: T\nscales:\n"
    + b"".join(b" k%d: {%s}\n" % (at, b"a: {b: {c: {d: e}}}, " * 90) for at in range(60)),
    "deep, wide and with a tab": b"title: T\n#\t\nscales:\n"
    + b"".join(
        b" k%d: {%s}\n" % (at, b"".join(b"a%d: {b: {c: {d: e}}}, " % key for key in range(90)))
        for at in range(60)
    ),
    "list": b"a: [" + b"b," * 500_000,
    "quote": b'"' + b"a" * (MEBIBYTE - 1),
    "quotes": b"title: '" + b"a''" * (MEBIBYTE // 3 - 3),
    "escapes": b'title: "' + b"\\n" * (MEBIBYTE // 2 - 5) + b'"',
    "no character": b'title: "\\UFFFFFFFF"',
    "surrogates": b'title: "\\ud800"\n"\\udfff": 1',
    "slips": b"".join(b"k%d: **a\n" % at for at in range(6_000)),
    "anchors": b"".join(b"k%d: &k%d [*k%d, *k%d]\n" % (at, at, at, at) for at in range(8_000)),
    "laughs": b"a: &a [x, x]\n"
    + b"".join(
        b"%c: &%c [%s]\n" % (at, at, b",".join(b"*%c" % (at - 1) for _ in range(9)))
        for at in range(ord("b"), ord("y"))
    ),
    "a long number": b"title: T\nminutes: " + b"9" * 100_000,
    "NUL": b"\0" * MEBIBYTE,
    "not UTF-8": b"\xff" * MEBIBYTE,
    "line separators": "\u2028".encode() * (MEBIBYTE // 3),
    "tag": b"!" * MEBIBYTE,
    "alias": b"a: *" + b"a" * (MEBIBYTE - 4),
    "links": b"link: T\n"
    + ITEMS
    + b"".join(b"   k%d: {text: '%s'}\n" % (at, b"[](<**a_]" * 100) for at in range(500)),
    "language": b"title: T\nlang: en" + b"-aaaaaaaa" * 500,
    "too large": b"a" * (MEBIBYTE + 1),
}


def _texts(text: str, count: int = 200) -> bytes:
    """A quiz of so many items with a text of this beginning, each as long as one may be."""
    whole = (text * (4990 // len(text)))[:4990] + "](x)"
    item = "   i{}:\n    text: Q\n    help: '{}'\n"
    return ITEMS + "".join(item.format(at, whole) for at in range(count)).encode()


HOSTILE |= {
    f"links of {text}": _texts(text)
    for text in (
        *("[", "![", "[![", "[](", "[a](b c", "![a](b(", "[](<", "[<a:", "[`", "[a][b]"),
        *("<a:", "<a:b>", "&", "*a_", "]", "[a](x)", "](", "\\"),
    )
}
HOSTILE["links in a list"] = ITEMS + b"".join(
    b"   i%d:\n    text: Q\n    help: |\n%s     ](x)\n" % (at, b"     - \n" * 2490)
    for at in range(45)
)
HOSTILE["conditions"] = ITEMS + b"".join(
    b"   i%d: {text: Q, show_if: {%s}}\n"
    % (at, b", ".join(b"i%d: yes" % (at - back) for back in range(1, min(at, 40) + 1)))
    for at in range(320)
)
HOSTILE["levels"] = (
    b"title: T\nscales:\n"
    + b"".join(
        b" s%d: {%s}\n" % (at, b", ".join(b"l%d: L" % level for level in range(140)))
        for at in range(99)
    )
    + b"sections:\n a:\n  title: A\n  items:\n"
    + b"".join(b"   i%d: {rating: Q, scale: s%d, dimension: d}\n" % (at, at) for at in range(99))
)
_LIKE = b"a" * 36
HOSTILE["answers"] = (
    ITEMS
    + b"   a0:\n    single-choice: Q\n    options: {%s}\n"
    % b", ".join(_LIKE + b"%d: O" % at for at in range(100, 290))
    + b"".join(
        b"   i%d: {text: Q, show_if: {a0: [%s]}}\n"
        % (at, b", ".join(_LIKE + b"%db" % (at * 40 + value) for value in range(40)))
        for at in range(300)
    )
)
