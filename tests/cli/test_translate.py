"""`selfcheck translate`: a file to translate, and one brought up to date."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import FAULTY, Run

Write = Callable[[dict[str, str]], Path]
QUIZ = """\
title: Tonight
lang: en
sections:
  end:
    title: The end
    items:
      look-again:
        date: When do you look again?
        help: |
          Put it into your calendar.

          Then close the lid.
"""
FRESH = """\
# yaml-language-server: $schema=translation.schema.json
# The texts of tonight.yml in de, each below its source.
# What is left empty is shown as in tonight.yml. Up to date again:
# selfcheck translate tonight de

# source: Tonight
title:

sections:
  end:
    # source: The end
    title:

items:
  look-again:
    # source: When do you look again?
    date:
    # source: Put it into your calendar.
    #
    #   Then close the lid.
    help: |
"""


def test_a_new_file_has_every_text_to_translate_with_its_source(run: Run, write: Write) -> None:
    file = write({"quizzes/tonight.yml": QUIZ}) / "quizzes" / "tonight.de.yml"
    done = run("translate", "tonight", "de")
    assert (done.exit_code, done.output) == (
        0,
        "Wrote quizzes/translation.schema.json, by which editors complete keys.\n"
        "quizzes/tonight.de.yml: 4 texts, 4 to translate.\n",
    )
    assert file.read_text("utf-8") == FRESH
    assert run("check").exit_code == 0
    assert "untranslated" in run("check").output


def test_a_changed_source_is_marked_until_somebody_has_looked(run: Run, write: Write) -> None:
    done = FRESH.replace("title:\n", "title: Heute Abend\n", 1)
    file = write({"quizzes/tonight.yml": QUIZ, "quizzes/tonight.de.yml": done})
    file = file / "quizzes" / "tonight.de.yml"
    write({"quizzes/tonight.yml": QUIZ.replace("Tonight", "This evening")})
    assert "[stale-translation]" in run("check").output
    assert "4 texts, 3 to translate, 1 changed since." in run("translate", "tonight", "de").output
    marked = "# was: Tonight\n# source: This evening\ntitle: Heute Abend\n"
    assert marked in file.read_text("utf-8")
    assert 'then delete the comment "was"' in run("check").output
    file.write_text(file.read_text("utf-8").replace("# was: Tonight\n", ""), "utf-8")
    assert "[stale-translation]" not in run("check").output
    before = file.read_bytes()
    assert run("translate", "tonight", "de").exit_code == 0
    assert file.read_bytes() == before


def test_lines_stay_lines_below_the_bar_and_in_what_was_there_before(
    run: Run, write: Write
) -> None:
    done = FRESH.replace(
        "    help: |\n",
        "    help: |\n      Schreib es auf.\n\n      Dann zu damit.\n",
    )
    folder = write({"quizzes/tonight.yml": QUIZ, "quizzes/tonight.de.yml": done})
    write({"quizzes/tonight.yml": QUIZ.replace("Then close", "Now close")})
    for _ in range(2):
        assert run("translate", "tonight", "de").exit_code == 0
        assert (
            (folder / "quizzes/tonight.de.yml")
            .read_text("utf-8")
            .endswith("""\
    # was: Put it into your calendar.
    #
    #   Then close the lid.
    # source: Put it into your calendar.
    #
    #   Now close the lid.
    help: |
      Schreib es auf.

      Dann zu damit.
""")
        )


def test_a_file_that_is_no_yaml_is_left_alone(run: Run, write: Write) -> None:
    broken = 'title: "Heute\n'
    folder = write({"quizzes/tonight.yml": QUIZ, "quizzes/tonight.de.yml": broken})
    done = run("translate", "tonight", "de")
    assert done.exit_code == 1
    assert "tonight.de.yml:1:8" in done.output
    assert (folder / "quizzes" / "tonight.de.yml").read_text("utf-8") == broken


def test_a_letter_without_the_bar_is_left_as_it_was_written(run: Run, write: Write) -> None:
    quiz = QUIZ + '      mail: {message: Mail, letter: "Dear Ada,\\n\\nsee you."}\n'
    done = "title: Heute\nitems:\n  mail:\n    letter: Liebe Ada,\n\n      bis dann.\n"
    folder = write({"quizzes/tonight.yml": quiz, "quizzes/tonight.de.yml": done})
    said = run("translate", "tonight", "de")
    assert (said.exit_code, "[lost-lines]" in said.output) == (1, True)
    assert (folder / "quizzes/tonight.de.yml").read_text("utf-8") == done


def test_what_cannot_be_translated_says_why(run: Run, write: Write) -> None:
    write({"other/tonight.yml": QUIZ, "other/faulty.yml": FAULTY})
    for arguments, code, said in (
        (("tonigt", "de"), 2, 'Did you mean "tonight"?'),
        (("tonight", "german"), 2, "no language tag"),
        (("tonight", "en"), 2, "itself is in this language"),
        (("faulty", "de"), 1, "mend the quiz first"),
    ):
        done = run("translate", *arguments, "--folder", "other")
        assert (done.exit_code, said in done.output) == (code, True), done.output
    assert not [*Path("other").glob("*.de.yml")]


@pytest.mark.parametrize(
    ("settings", "language", "code"),
    [
        ("", "en", 2),
        ("theme: {name: x, language: pt-BR}", "pt-BR", 2),
        ("theme: {name: x, locale: de}\nextra: !ENV X", "de", 2),
        ("plugins: [{selfcheck: {lang: de}}]", "de", 2),
        ("theme: {name: x, locale: de}", "en", 0),
        ("plugins: [i18n]", "en", 0),
        ("theme: [", "en", 0),
    ],
)
def test_a_quiz_of_the_sites_own_language_is_not_translated_into_it(
    run: Run, write: Write, settings: str, language: str, code: int
) -> None:
    write({"mkdocs.yml": settings, "quizzes/tonight.yml": QUIZ.replace("lang: en\n", "")})
    done = run("translate", "tonight", language)
    assert done.exit_code == code
    assert ("itself is in this language" in done.output) == bool(code)


def test_a_translation_can_be_checked_alone(run: Run, write: Write) -> None:
    write({"quizzes/tonight.yml": QUIZ, "quizzes/tonight.de.yml": "titel: Heute\n"})
    done = run("check", "quizzes/tonight.de.yml")
    assert done.exit_code == 1
    assert 'Did you mean "title"?' in done.output


def test_a_disk_that_is_read_only_is_told_of(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(file))

    write({"quizzes/tonight.yml": QUIZ})
    monkeypatch.setattr(Path, "write_text", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    done = run("translate", "tonight", "de")
    assert done.exit_code == 1
    assert done.output.splitlines()[-1] == "Error: quizzes/tonight.de.yml: Read-only file system."
