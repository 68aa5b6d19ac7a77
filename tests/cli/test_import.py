"""What `selfcheck import` makes of a page for mkdocs-quiz, and what it says of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_selfcheck.cli.mkdocs_quiz import read, write
from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.quiz import MultipleChoice, SingleChoice, Text
from mkdocs_selfcheck.source import load_file, load_text
from mkdocs_selfcheck.source.decode import decode
from tests.cli.conftest import Run

PAGE = Path(__file__).parent / "import" / "basics.md"

MADE = """\
# yaml-language-server: $schema=quiz.schema.json
title: "Basics: a quiz"

sections:
  adding-up:
    title: Adding up
    items:
      what-is-2-2:
        single-choice: What is 2+2?
        options:
          option-4:
            title: 4
            correct: true
          option-3:
            title: 3
            advice: "Nearly: one *more*."
          option-5: 5
        explanation: |
          Correct! [Here](why.md#sum) is why.

          A cat
      which-are-even-says-the-book:
        multiple-choice: Which are *even*, says the book?
        help: |
          ```python
          numbers = [1, 2]
          ```
        options:
          option-2:
            title: "`2`"
            correct: true
          option-4-the-square-2:
            title: '4: the "square" #2'
            correct: true
          option-any: any
  blanks:
    title: Blanks
    items:
      question-2-2-and-the-capital-is:
        text: 2 + 2 = ____, and the capital is ____.
        lines: 1
        # The answer: 4
        # The answer: Paris
        # Both are old.
      groe-b-x-b:
        single-choice: "Größe <b>x</b>?"
        options:
          ja: ja
          nein: nein
"""

SAID = """\
docs/guide/basics.md:3: Options of mkdocs-quiz have no counterpart.
docs/guide/basics.md:7: What it says comes with the self-check: delete this line from the page.
docs/guide/basics.md:18: A link or a picture leads where none may: its text stays.
docs/guide/basics.md:31: No link or picture stands in a question or an answer: its text stays.
docs/guide/basics.md:45: A blank becomes a text to write, and the answers stand in a comment.
docs/guide/basics.md:48: A text has no explanation: it stands in a comment.
docs/guide/basics.md:52: This question has no answers to choose from: it is left out.
docs/guide/basics.md:55: HTML is shown as text.
docs/guide/basics.md:55: No answer is marked as correct, so none is here.
docs/guide/basics.md:59: What follows the answers explains nothing: left out.
docs/guide/basics.md:62: <quiz> has no </quiz>: the question is left out.
"""


def test_a_page_becomes_a_quiz_and_each_loss_is_said_with_its_line(
    run: Run, tmp_path: Path
) -> None:
    guide = tmp_path / "docs" / "guide"
    guide.mkdir(parents=True)
    (tmp_path / "quizzes").mkdir()
    (guide / PAGE.name).write_bytes(PAGE.read_bytes())
    arguments = ("import", "docs/guide/basics.md", "--output", "quizzes/basics.yml")
    done = run(*arguments)
    assert done.exit_code == 0
    assert (tmp_path / "quizzes" / "basics.yml").read_text("utf-8") == MADE
    assert done.stderr.startswith(SAID)
    assert "/// selfcheck | basics\n///" in done.stderr
    assert run("check", "--strict").exit_code == 0
    again = run(*arguments)
    assert again.exit_code == 2
    assert '"quizzes/basics.yml" is there already.' in again.output


def test_what_is_correct_stays_correct(tmp_path: Path) -> None:
    file = tmp_path / "basics.yml"
    file.write_text(MADE, encoding="utf-8")
    loaded = load_file(file)
    assert render_text(loaded.diagnostics) == ""
    sections = loaded.quizzes["basics"].sections
    one, several, blank, unmarked = [item for section in sections for item in section.items]
    assert isinstance(one, SingleChoice)
    assert [option.title for option in one.options if option.correct] == ["4"]
    assert isinstance(several, MultipleChoice)
    assert [option.title for option in several.options if option.correct] == [
        "`2`",
        '4: the "square" #2',
    ]
    assert isinstance(blank, Text)
    assert isinstance(unmarked, SingleChoice)
    assert unmarked.correct == ()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nothing.md"], "nothing.md cannot be read: No such file or directory."),
        (["page.md"], "They stand in <quiz>"),
        (["page.md", "--output", "quizzes/My Quiz.yml"], 'For example "my-quiz".'),
        (["page.md", "--output", "quizzes/quiz.yaml"], "A quiz is a file ID.yml."),
        (["old.md"], "mkdocs-quiz migrate"),
        (["."], ". is no file."),
        (["/dev/zero"], "/dev/zero is no file."),
    ],
)
def test_wrong_use_says_what_to_do(
    run: Run, tmp_path: Path, arguments: list[str], says: str
) -> None:
    (tmp_path / "page.md").write_text("# No questions\n")
    (tmp_path / "old.md").write_text("<?quiz?>\nquestion: A?\n<?/quiz?>\n")
    done = run("import", *arguments)
    assert done.exit_code == 2
    assert says in done.output


def test_a_page_that_is_no_text_is_a_finding(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(b"\xff\xfe<quiz>")
    done = run("import", "page.md")
    assert done.exit_code == 1
    assert "This is UTF-16, not UTF-8. [not-utf8]" in done.output


PIECES = st.text(
    st.one_of(
        st.sampled_from(list("[]()<>!`*_#:-&%@|{}\"'\\ \n\t?,.é漢")), st.characters(codec="utf-8")
    ),
    max_size=40,
)


@settings(max_examples=40, deadline=None)
@given(title=PIECES, question=PIECES, answers=st.lists(PIECES, max_size=3), after=PIECES)
def test_what_is_made_is_always_sound(
    title: str, question: str, answers: list[str], after: str
) -> None:
    options = "\n".join(f"- [x] {answer}\n> {after}" for answer in answers)
    page = f"# {title}\n\n<quiz>\n{question}\n{options}\n- [ ] [a](b.md)\n\n{after}\n</quiz>\n"
    source, _ = decode(page.encode("utf-8"), "page.md")
    asked = read(source.text)
    made, _ = write(asked, name="Quiz", source="guide/page.md")
    quiz, found = load_text(made, "quiz.yml")
    if asked.questions:
        assert render_text(found) == ""
        assert quiz is not None
