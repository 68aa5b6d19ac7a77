"""The catalogues of our own words: whole, and said in the browser as they are written."""

from __future__ import annotations

import json
import re
from gettext import c2py  # type: ignore[attr-defined] # gettext's own reading of the rule
from io import BytesIO
from pathlib import Path

import pytest
from babel.core import Locale
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from babel.plural import to_python

from mkdocs_selfcheck.render.interface import interface
from mkdocs_selfcheck.render.words import words
from tests.tools.catalogues import CATALOGUES, PLURALS
from tests.tools.node import WEB, run_node
from tests.tools.shared import fresh_static

NAMES = {file.parents[1].name: file for file in CATALOGUES}
SLOT = re.compile(r"\{\w*\}?")


def messages(file: Path) -> list[Message]:
    return [one for one in read_po(BytesIO(file.read_bytes()), locale="de") if one.id]


@pytest.mark.parametrize("name", NAMES)
def test_every_message_is_translated_with_its_slots_and_all_forms(name: str) -> None:
    forms = int(PLURALS[name].partition("nplurals=")[2].partition(";")[0])
    found = []
    for one in messages(NAMES[name]):
        ids = one.id if isinstance(one.id, tuple) else (one.id,)
        said = one.string if isinstance(one.string, tuple) else (one.string,)
        asked = {slot for id in ids for slot in SLOT.findall(id)}
        slots = [set(SLOT.findall(text)) for text in said]
        # A form for one or two may say so in words.
        same = slots[-1] == asked and all(some <= asked for some in slots)
        count = forms if isinstance(one.id, tuple) else 1
        if one.fuzzy or not all(said) or not same or len(said) != count:
            found.append((one.context, one.id, one.string))
    assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_its_rule_for_plurals_is_the_languages(name: str) -> None:
    rule = PLURALS[name]
    which = c2py(rule.partition("plural=")[2].rstrip(";"))
    theirs = to_python(Locale.parse(name).plural_form)
    # CLDR tells millions apart in some, which gettext has no form for and nobody notes here.
    for n in range(1000):
        for other in range(0, n, 37):
            assert (which(n) == which(other)) == (theirs(n) == theirs(other)), (n, other)


@pytest.mark.parametrize("text", [", ", "; ", "{label}: {text}"])
def test_in_arabic_a_latin_name_does_not_draw_a_number_to_itself(text: str) -> None:
    """After "Acme", the day of a date would else stand on the other side of its month."""
    (said,) = (str(one.string) for one in messages(NAMES["ar"]) if one.id == text)
    assert "\N{RIGHT-TO-LEFT MARK} " in said


CASES = """
import {{ Catalogue, Messages }} from {module};
import {{ readFileSync }} from "node:fs";
const messages = new Messages();
const source = messages.marked(readFileSync({source}, "utf8"), "a.ts");
const said = Object.fromEntries({files}.map(([name, file]) => {{
  const code = messages.put(source.replace(/import .*;/, ""), new Catalogue(file));
  return [name, new Function(code + "; return words")()];
}}));
console.log(JSON.stringify(said));
"""
SOURCE = """\
import { plural, t } from "./core/messages";
const n = 2, of = 3, title = "`${1}'\\"", other = "x";
const count = (n) => plural(n, t`${n} self-check and ${other}`, t`${n} self-checks and ${other}`);
const words = [
  t`Close`,
  t("a verb")`Close`,
  t`Moved ${title} beside ${other}.`,
  "<" + t`Moved ${other} beside ${title}.` + ">",
  [0, 1, 2, 3, 11, 100].map(count),
  t`Not there`,
  t`${n} of ${of} ticked`,
];
"""
HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {}\\n"\n\n'
)
BODY = """\
msgid "Close"
msgstr "`${1}' \\"zu\\"\\\\"

msgctxt "a verb"
msgid "Close"
msgstr "schließen"

msgid "Moved {title} beside {other}."
msgstr "{other}, daneben {title}, {other}"

msgid "{n} self-check and {other}"
msgid_plural "{n} self-checks and {other}"
"""


def test_a_script_says_what_the_catalogue_says(tmp_path: Path) -> None:
    (tmp_path / "a.ts").write_text(SOURCE, encoding="utf-8")
    files: list[tuple[str, str | None]] = [("en", None)]
    for name, rule in PLURALS.items():
        count = int(rule.partition("nplurals=")[2].partition(";")[0])
        forms = "".join(f'msgstr[{at}] "{at}: {{other}} {{n}}"\n' for at in range(count))
        file = tmp_path / f"{name}.po"
        file.write_text(HEAD.format(rule) + BODY + forms, encoding="utf-8")
        files.append((name, str(file)))
    script = tmp_path / "cases.mjs"
    module = json.dumps((WEB / "messages.mjs").resolve().as_uri())
    source = json.dumps(str(tmp_path / "a.ts"))
    script.write_text(CASES.format(module=module, source=source, files=json.dumps(files)))
    done = run_node(str(script), cwd=WEB)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    title = "`${1}'\""
    assert said["en"] == [
        "Close",
        "Close",
        f"Moved {title} beside x.",
        f"<Moved x beside {title}.>",
        [f"{n} {'self-check' if n == 1 else 'self-checks'} and x" for n in (0, 1, 2, 3, 11, 100)],
        "Not there",
        # Between two slots stands what one of them is called.
        "2 of 3 ticked",
    ]
    assert said["de"] == [
        '`${1}\' "zu"\\',
        "schließen",
        f"x, daneben {title}, x",
        f"<Moved x beside {title}.>",
        ["1: x 0", "0: x 1", "1: x 2", "1: x 3", "1: x 11", "1: x 100"],
        "Not there",
        "2 of 3 ticked",
    ]
    assert said["ar"][4] == ["0: x 0", "1: x 1", "2: x 2", "3: x 3", "4: x 11", "5: x 100"]
    assert said["ja"][4] == ["0: x 0", "0: x 1", "0: x 2", "0: x 3", "0: x 11", "0: x 100"]
    assert said["fr"][4][:3] == ["0: x 0", "0: x 1", "1: x 2"]


@pytest.mark.parametrize(
    "text",
    ["t`a ${b.c}`", "t`a \\n`", 't("x" + y)`a`', "plural(a.b, t`a`, t`b`)", 'plural(n, "a", "b")'],
)
def test_a_message_that_cannot_be_found_ends_the_build(tmp_path: Path, text: str) -> None:
    source = f'import {{ plural, t }} from "../core/messages";\n\nconst a = {text};\n'
    script = tmp_path / "a.mjs"
    module = json.dumps((WEB / "messages.mjs").resolve().as_uri())
    script.write_text(
        f"import {{ Messages }} from {module};\n"
        f"new Messages().marked({json.dumps(source)}, 'a.ts');\n"
    )
    done = run_node(str(script), cwd=WEB)
    assert "a.ts:3: a message is" in done.stderr


@pytest.mark.parametrize(
    ("page", "ours"),
    [
        ("de", "de"),
        ("de-CH", "de"),
        ("EN-gb", "en"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "en"),
        ("zh-Hant-HK", "en"),
        ("ar-EG", "ar"),
        ("nl", "en"),
    ],
)
def test_a_page_gets_the_nearest_of_our_languages(page: str, ours: str) -> None:
    fresh_static()
    assert interface(page) == ours


def test_python_says_what_the_catalogue_says() -> None:
    fresh_static()
    assert words("de-AT").CLEAR == "Leeren"
    assert [words("de").minutes(n) for n in (1, 2)] == ["1 Minute", "2 Minuten"]
    assert [words("ar").minutes(n) for n in (1, 2, 3)] == ["دقيقة واحدة", "دقيقتان", "3 دقائق"]
    assert words("nl").CLEAR == "Clear"
