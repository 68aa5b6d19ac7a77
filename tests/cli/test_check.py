"""What `selfcheck check` says, and with which exit code it ends."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mkdocs_selfcheck.diagnostics import Diagnostic, render_text
from mkdocs_selfcheck.hosts.problem import box
from mkdocs_selfcheck.source import load_folder
from tests.cli.conftest import FAULTY, SOUND, WARNED, Run

ROOT = Path(__file__).parents[2]
Write = Callable[[dict[str, str]], Path]


def test_sound_quizzes_are_counted(run: Run, write: Write) -> None:
    write({"quizzes/one.yml": SOUND, "quizzes/two.yml": SOUND})
    done = run("check")
    assert (done.exit_code, done.output) == (0, "2 quizzes, no errors\n")


def test_errors_and_warnings_stand_as_they_do_in_a_build_and_are_counted(
    run: Run, write: Write
) -> None:
    write({"quizzes/a.yml": FAULTY, "quizzes/b.yml": WARNED, "quizzes/c.yml": SOUND})
    done = run("check")
    said = render_text(load_folder(Path("quizzes")).diagnostics)
    assert done.exit_code == 1
    assert said.startswith('quizzes/a.yml:2:1: "section" is no key of the quiz. [unknown-key]\n')
    assert done.output.startswith(said + "\n3 quizzes, 1 error, 1 warning\n")


def test_a_warning_alone_is_no_failure_but_with_strict(run: Run, write: Write) -> None:
    write({"quizzes/b.yml": WARNED})
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1


def test_a_quiz_is_checked_wherever_it_lies_and_once(run: Run, write: Write) -> None:
    write({"elsewhere/a.yml": FAULTY, "elsewhere/deeper/b.yml": SOUND})
    done = run("check", "elsewhere/a.yml", "elsewhere/deeper/b.yml", "elsewhere/a.yml")
    assert done.output.startswith("elsewhere/a.yml:2:1: ")
    assert "\n2 quizzes, 1 error\n" in done.output


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("notes.yaml", "notes.yaml:1:1: The files of quizzes end in .yml. [not-yml]"),
        ("notes.txt", "notes.txt:1:1: The files of quizzes end in .yml. [not-yml]"),
        ("lost.yml", "lost.yml:1:1: This file cannot be read: No such file or directory."),
        ("endless.yml", "endless.yml:1:1: This file cannot be read: "),
        ("bytes.yml", "bytes.yml:1:1: This is UTF-16, not UTF-8. [not-utf8]"),
    ],
)
def test_what_is_no_quiz_or_cannot_be_read_is_a_finding(
    run: Run, tmp_path: Path, name: str, says: str
) -> None:
    (tmp_path / "notes.yaml").write_text(SOUND)
    (tmp_path / "notes.txt").write_text(SOUND)
    (tmp_path / "lost.yml").symlink_to("nowhere")
    (tmp_path / "endless.yml").symlink_to("endless.yml")
    (tmp_path / "bytes.yml").write_bytes(b"\xff\xfe\x00")
    done = run("check", name)
    assert done.exit_code == 1
    assert done.output.startswith(says)


@pytest.mark.parametrize("path", ["locked", "locked/quizzes", "locked/quizzes/a.yml"])
def test_a_folder_that_may_not_be_read_is_a_finding(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    locked = write({"locked/quizzes/a.yml": SOUND}) / "locked"
    assert run("check", "locked/quizzes").exit_code == 0
    locked.chmod(0)
    me = os.geteuid()
    if me == 0:  # the permissions of a file do not bind root
        monkeypatch.chdir("/")
        path = str(locked.parent / path)
        os.seteuid(65534)
    try:
        done = run("check", path)
    finally:
        os.seteuid(me)
        locked.chmod(0o700)
    assert done.exit_code == 1
    assert "cannot be read: Permission denied. [unreadable]" in done.output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Run it beside mkdocs.yml, where the quizzes are."),
        (["nowhere"], 'There is no quiz "nowhere" here.'),
        (["empty"], "selfcheck new my-first"),
        (["a-site"], "Did you mean: selfcheck check a-site/quizzes"),
        (["a-site/quizzes", "--site", "empty"], "Build the site first"),
        (["a-site/quizzes", "--format", "xml"], "'text', 'json', 'github'"),
        (["--frmat", "json"], "--format"),
    ],
)
def test_wrong_use_says_what_to_do(run: Run, write: Write, arguments: list[str], says: str) -> None:
    write({"empty/notes.txt": "", "a-site/mkdocs.yml": "", "a-site/quizzes/a.yml": SOUND})
    done = run("check", *arguments)
    assert done.exit_code == 2
    assert says in done.output


LINKS = """\
title: Links
passage: guide/one.md#here
sections:
  a:
    title: A
    items:
      b: {date: When, passage: guide/two.md#there}
      c: {date: When, passage: index.md}
      d: {date: When, passage: guide/index.md#top}
      e: {date: When, passage: guide/one.md#hre}
      f: {date: When, passage: guide/thre.md}
"""


def test_findings_say_where_their_codes_are_explained(run: Run, write: Write) -> None:
    write({"quizzes/a.yml": FAULTY, "quizzes/b.yml": WARNED})
    explained = 'explained in the authors\' pages, under "When something is wrong"'
    assert explained in run("check").output.splitlines()[-1]
    assert explained not in run("check", "b").output
    assert "explained" not in run("check", "--format", "github").output


def test_a_pipe_that_is_closed_early_ends_it_quietly(write: Write) -> None:
    folder = write({f"quizzes/q{n}.yml": FAULTY for n in range(400)})
    command = f"{sys.executable} -m mkdocs_selfcheck check | head -1"
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.startswith("quizzes/q0.yml:2:1: ")
    assert done.stderr == ""


def test_passages_are_looked_for_in_a_built_site(run: Run, write: Write) -> None:
    write(
        {
            "quizzes/links.yml": LINKS,
            "site/index.html": "<h1>Home</h1>",
            "site/guide/index.html": "<h1 id=top>Guide</h1>",
            "site/guide/one/index.html": "<h2 id=here>Here</h2>",
            "site/guide/two.html": "<h2 id=there>There</h2>",
            "site/guide/three.html": "",
        }
    )
    assert run("check").exit_code == 0
    done = run("check", "--site", "site")
    assert done.exit_code == 1
    assert [line for line in done.output.splitlines() if ": " in line and "yml:" in line] == [
        'quizzes/links.yml:10:32: "guide/one.md" has no passage "#hre". [no-anchor]',
        'quizzes/links.yml:11:32: There is no page "guide/thre.md". [no-page]',
    ]
    assert 'hint: Did you mean "here"?' in done.output
    assert 'hint: Did you mean "guide/three.md"?' in done.output


def test_a_passage_whose_id_is_shown_as_text_asks_for_attr_list(run: Run, write: Write) -> None:
    write(
        {
            "quizzes/a.yml": SOUND.replace("sections:", "passage: one.md#rest\nsections:"),
            "site/one/index.html": '<h2 id="rest-rest">Rest { #rest }</h2>',
        }
    )
    said = run("check", "--site", "site").output
    assert "`markdown_extensions: [attr_list]`" in said
    assert "Did you mean" not in said


def test_a_fault_that_a_built_page_shows_is_told_of(run: Run, write: Write) -> None:
    fault = Diagnostic(
        file="docs/index.md",
        line=3,
        column=17,
        code="unknown-quiz",
        message='There is no quiz "nope" <here>.',
        excerpt="/// selfcheck | nope",
    )
    said = ElementTree.tostring(box([fault]), encoding="unicode", method="html")
    write(
        {
            "quizzes/a.yml": SOUND,
            "site/index.html": f"<h1>Home</h1>{said}<p><code>more</code>",
            "site/one/index.html": "<p>Of <code>sc-problem</code> and <code>else</code>.",
        }
    )
    done = run("check", "--site", "site")
    assert done.exit_code == 1
    assert [line for line in done.output.splitlines() if "html:" in line] == [
        "site/index.html:1:1: This page shows a fault in place of a self-check: docs/index.md:3:17:"
        ' There is no quiz "nope" <here>. [unknown-quiz] [shown-fault]'
    ]
    assert run("check").exit_code == 0


def test_the_ids_of_a_theme_are_offered_to_nobody(run: Run, write: Write) -> None:
    write(
        {
            "quizzes/a.yml": SOUND.replace("sections:", "passage: one.md#sleep\nsections:"),
            "site/one/index.html": "<input id=__drawer><h2 id=rest>Rest</h2>",
        }
    )
    assert "hint: Known here: rest." in run("check", "--site", "site").output


def test_links_of_a_translation_are_looked_for_too(run: Run, write: Write) -> None:
    quiz = SOUND.replace("sections:", "intro: See [one](one.md#a).\nlang: en\nsections:")
    write(
        {
            "quizzes/a.yml": quiz,
            "quizzes/a.de.yml": (
                "title: Gut\nintro: Siehe [eins](one.md#b).\n"
                "sections: {a: {title: A}}\nitems: {b: {date: Wann}}\n"
            ),
            "site/one/index.html": "<h2 id=a>A</h2>",
        }
    )
    said = run("check", "--site", "site").output
    assert [line for line in said.splitlines() if "[no-" in line] == [
        'quizzes/a.de.yml:2:8: "one.md" has no passage "#b". [no-anchor]'
    ]


def test_an_id_that_vanishes_from_one_file_is_missed_there_too(run: Run, write: Write) -> None:
    write({"quizzes/a.yml": SOUND, "quizzes/other.yml": SOUND})
    assert run("ids").exit_code == 0
    write({"quizzes/a.yml": SOUND.replace("{b:", "{c:"), "quizzes/other.yml": FAULTY})
    done = run("check", "quizzes/a.yml")
    assert done.exit_code == 1
    (line,) = [line for line in done.output.splitlines() if line.startswith("quizzes/")]
    assert line.startswith("quizzes/ids.txt:")
    assert '"b"' in line


def test_the_module_is_the_command_and_an_old_console_gets_no_traceback(write: Write) -> None:
    folder = write({"quizzes/a.yml": SOUND.replace("title: A,", "titel: Größe 尺寸,")})
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs_selfcheck", "check"],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        encoding="cp1252",
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert "titel: Größe \\u5c3a\\u5bf8" in done.stdout


@pytest.mark.parametrize(("to", "code"), [("> /dev/full", 1), (">&-", 1)])
def test_where_nothing_can_be_written_no_traceback_is(write: Write, to: str, code: int) -> None:
    folder = write({"quizzes/a.yml": FAULTY})
    command = f"{shlex.quote(sys.executable)} -m mkdocs_selfcheck check {to}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert ("No space left" in done.stderr) == ("full" in to)
