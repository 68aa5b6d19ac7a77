"""The folder of quizzes: what is loaded, what is told of, what is left alone."""

from pathlib import Path

from mkdocs_selfcheck.source import load, load_folder, load_text

QUIZ = "title: T\nsections: {a: {title: A, items: {b: {text: C}}}}\n"


def test_quizzes_are_found_by_the_name_of_their_file(tmp_path: Path) -> None:
    (tmp_path / "first-day.yml").write_text(QUIZ)
    (tmp_path / "another.yml").write_text(QUIZ)
    (tmp_path / "quiz.schema.json").write_text("{}")
    (tmp_path / "README.md").write_text("# Quizzes")
    folder = load_folder(tmp_path)
    assert list(folder.quizzes) == ["another", "first-day"]
    assert folder.quizzes["first-day"].id == "first-day"
    assert folder.diagnostics == ()


def test_one_broken_file_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / "broken.yml").write_text("title: [")
    (tmp_path / "sound.yml").write_text(QUIZ)
    folder = load_folder(tmp_path, name="quizzes")
    assert list(folder.quizzes) == ["sound"]
    assert list(folder.sources) == ["broken", "sound"]
    assert [(str(one.place), one.code) for one in folder.diagnostics] == [
        ("quizzes/broken.yml:1:8", "unclosed")
    ]


def test_files_that_are_not_where_or_what_they_should_be_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "a.yml").write_text(QUIZ)
    (tmp_path / "b.yaml").write_text(QUIZ)
    (tmp_path / "e.yml.txt").write_text(QUIZ)
    (tmp_path / "c.de.yml").write_text(QUIZ)
    (tmp_path / "My Quiz.yml").write_text(QUIZ)
    folder = load_folder(tmp_path, name="quizzes")
    assert not folder.quizzes
    assert [(one.file, one.code, one.hint) for one in folder.diagnostics] == [
        (
            "quizzes/My Quiz.yml",
            "bad-id",
            "An id is small letters, digits and single hyphens, begins with a letter, and has at "
            'most 40 characters. For example "my-quiz".',
        ),
        ("quizzes/b.yaml", "not-yml", "Rename it to b.yml."),
        (
            "quizzes/c.de.yml",
            "no-source",
            "A translation has the name of its quiz: ID.LANG.yml beside ID.yml.",
        ),
        ("quizzes/deeper/a.yml", "in-a-folder", "Move it to a.yml."),
        ("quizzes/e.yml.txt", "not-yml", "Rename it to e.yml."),
    ]


def test_no_folder_is_told_of(tmp_path: Path) -> None:
    folder = load_folder(tmp_path / "none", name="quizzes")
    assert [one.code for one in folder.diagnostics] == ["no-folder"]


def test_what_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    assert [one.code for one in load_folder(tmp_path).diagnostics] == ["unreadable"]


def test_a_text_and_a_file_load_alike(tmp_path: Path) -> None:
    file = tmp_path / "same.yml"
    file.write_text(QUIZ)
    assert load(file) == load_text(QUIZ, file)


def test_the_former_id_of_a_quiz_is_free_and_leads_to_one(tmp_path: Path) -> None:
    text = "title: T\nsections: {a: {title: A, items: {b: {text: C}}}}\n"
    for id, was in (("a", ""), ("b", "was: a\n"), ("c", "was: [x, y]\n"), ("d", "was: y\n")):
        (tmp_path / f"{id}.yml").write_text(was + text)
    found = load_folder(tmp_path, name="quizzes").diagnostics
    assert [(one.file, one.line, one.column, one.code) for one in found] == [
        ("quizzes/b.yml", 1, 6, "was-in-use"),
        ("quizzes/d.yml", 1, 6, "was-twice"),
    ]


def test_a_quiz_leads_on_to_one_of_the_folder(tmp_path: Path) -> None:
    text = "title: T\nsections: {a: {title: A, items: {b: {text: C}}}}\n"
    for id, more in (("one", "then: two\n"), ("two", "was: deux\n"), ("three", "then: tow\n")):
        (tmp_path / f"{id}.yml").write_text(more + text)
    (tmp_path / "four.yml").write_text(f"then: deux\n{text}")
    (tmp_path / "five.yml").write_text(f"then: somewhere-else\n{text}")
    found = load_folder(tmp_path, name="quizzes").diagnostics
    assert [(one.file, one.line, one.column, one.code, one.message, one.hint) for one in found] == [
        (f"quizzes/{id}.yml", 1, 7, "unknown-next", f'There is no quiz "{named}".', hint)
        for id, named, hint in (
            ("five", "somewhere-else", "Known here: four, one, three, two."),
            ("four", "deux", 'It is called "two" now.'),
            ("three", "tow", 'Did you mean "two"?'),
        )
    ]


def test_what_editors_and_systems_put_there_for_themselves_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "q.yml").write_text(QUIZ)
    (tmp_path / ".#q.yml").symlink_to("me@host.1:2")
    (tmp_path / "._q.yml").write_bytes(b"\0\5\x16\7")
    (tmp_path / ".trash").mkdir()
    (tmp_path / ".trash" / "q.yml").write_text(QUIZ)
    folder = load_folder(tmp_path)
    assert (list(folder.sources), folder.diagnostics) == (["q"], ())
