"""What an author leaves out, and what the quiz then says."""

from pathlib import Path

import pytest

from mkdocs_selfcheck.diagnostics import render_text
from mkdocs_selfcheck.quiz import (
    Advice,
    Band,
    Check,
    Condition,
    Date,
    Dimension,
    Gap,
    Level,
    Message,
    MultipleChoice,
    Option,
    OwnItems,
    Plan,
    Quiz,
    Rating,
    Scale,
    SingleChoice,
    Text,
    parts,
    passages,
)
from mkdocs_selfcheck.source import load, load_text

GOOD = Path(__file__).parent.parent / "golden" / "good"


def quiz_of(text: str) -> Quiz:
    quiz, diagnostics = load_text(text, "quizzes/example.yml")
    assert not [one for one in diagnostics if one.severity == "error"], render_text(diagnostics)
    assert quiz
    return quiz


@pytest.fixture(scope="module")
def every_key() -> Quiz:
    quiz, diagnostics = load(GOOD / "every-key.yml")
    assert not diagnostics
    assert quiz
    return quiz


def test_a_quiz_of_two_lines_has_all_defaults() -> None:
    quiz = quiz_of("title: T\nsections: {a: {title: A, items: {b: {text: C}}}}\n")
    assert quiz.id == "example"
    assert quiz.minutes == 0
    assert quiz.per_application is False
    assert (quiz.lang, quiz.gives, quiz.intro, quiz.closing, quiz.passage) == ("",) * 5
    assert quiz.scales == quiz.dimensions == ()
    (section,) = quiz.sections
    assert (section.id, section.title, section.intro, section.passage) == ("a", "A", "", "")
    assert section.pick is False
    assert section.own is None
    assert section.items == (
        Text(
            id="b",
            question="C",
            short="",
            help="",
            private=True,
            passage="",
            show_if=(),
            lines=3,
        ),
    )


def test_the_head_of_a_quiz_is_kept_as_written(every_key: Quiz) -> None:
    assert every_key.id == "every-key"
    assert every_key.title == "Every **key**"
    assert every_key.gives == "Everything"
    assert every_key.intro == (
        "A paragraph with a [link](guide/a.md#b).\n\n- and # a list: with signs\n"
    )
    assert every_key.closing == "Enough for today."
    assert every_key.lang == "pt-BR"
    assert every_key.minutes == 10
    assert every_key.per_application is True
    assert every_key.support is True
    assert every_key.was == ("all-keys", "many-keys")
    assert every_key.dimension("other").was == ("others",)
    assert every_key.sections[0].was == ("ratings",)


def test_scales_and_dimensions_keep_their_order(every_key: Quiz) -> None:
    assert every_key.scale("skill") == Scale(
        id="skill",
        levels=(
            Level(id="low", title="Low", looks_like="Little, so far.", was=("none",)),
            Level(id="middle", title="Middle", looks_like=""),
            Level(id="high", title="High", looks_like=""),
        ),
    )
    assert every_key.dimension("answers") == Dimension(
        id="answers",
        title="Answers",
        scale="skill",
        passage="guide/dimension.md#a",
        bands=(
            Band(up_to="low", title="Start here", next="Do a."),
            Band(up_to="middle", title="Go on", next="Do b."),
            Band(up_to="", title="Keep", next="Do c."),
        ),
    )
    assert every_key.scale("skill").position("high") == 2
    assert every_key.scale("skill").position("none") == -1
    with pytest.raises(LookupError):
        every_key.scale("none")
    with pytest.raises(LookupError):
        every_key.dimension("none")


def test_ratings_take_dimension_scale_and_passage_from_their_section(every_key: Quiz) -> None:
    one, two, three, four, *_ = every_key.sections[0].items
    assert one == Rating(
        id="one",
        question="How?",
        short="the first",
        help="Think of one.",
        private=False,
        passage="guide/section.md#b",
        show_if=(),
        scale="skill",
        dimension="answers",
        does_not_apply=True,
        advice=(
            Advice(up_to="low", text="Do it."),
            Advice(up_to="", text="Always.", offer_plan=False),
        ),
        was=("first", "very-first"),
    )
    assert isinstance(two, Rating)
    assert two.advice == (Advice(up_to="", text="Whatever it is."),)
    assert two.passage == "guide/item.md#c"
    assert two.does_not_apply is False
    assert isinstance(three, Rating)
    assert (three.scale, three.dimension, three.advice) == ("skill", "answers", ())
    assert isinstance(four, Rating)
    assert (four.scale, four.dimension) == ("weight", "other")


def test_gaps_take_their_suggestions_and_own_items_theirs(every_key: Quiz) -> None:
    section = every_key.sections[1]
    assert section.own == OwnItems(
        label="Copy them",
        help="From the advert.",
        limit=5,
        scale="skill",
        importance_scale="weight",
        needed="middle",
        importance="much",
        private=False,
        passage="guide/quiz.md#default",
    )
    sql, git = section.items
    assert sql == Gap(
        id="sql",
        question="SQL",
        short="",
        help="",
        private=False,
        passage="guide/quiz.md#default",
        show_if=(),
        scale="skill",
        needed="middle",
        importance_scale="weight",
        importance="little",
        does_not_apply=False,
        advice="Rebuild a report.",
        pick=True,
    )
    assert isinstance(git, Gap)
    assert (git.needed, git.importance, git.private, git.does_not_apply, git.pick) == (
        "high",
        "",
        True,
        True,
        True,
    )


def test_the_other_kinds_are_kept_as_written(every_key: Quiz) -> None:
    done, which, all_, known, ones, words, own_words, day, plan, thanks = every_key.sections[
        2
    ].items
    assert isinstance(done, Check)
    assert (done.advice, done.offer_plan, done.keep) == ("Good.", False, True)
    assert done.show_if == (
        Condition(item="one", values=("low", "middle")),
        Condition(item="two", values=("any",)),
    )
    assert isinstance(which, SingleChoice)
    assert which.options == (
        Option(id="a", title="A", advice="", exclusive=False, correct=False),
        Option(
            id="b",
            title="B",
            advice="Do b.",
            exclusive=False,
            correct=False,
            was=("bee",),
            offer_plan=False,
        ),
    )
    assert which.show_if == (Condition(item="done", values=("false",)),)
    assert isinstance(all_, MultipleChoice)
    assert [(option.id, option.exclusive) for option in all_.options] == [
        ("a", False),
        ("c", False),
        ("none", True),
    ]
    assert isinstance(known, SingleChoice)
    assert [option.id for option in known.correct] == ["arrived"]
    assert known.explanation == "The day it *arrived*.\n\n- Keep the envelope.\n"
    assert isinstance(ones, MultipleChoice)
    assert [option.id for option in ones.correct] == ["languages"]
    assert (ones.explanation, which.explanation, which.correct) == (
        "Languages belong to the work.",
        "",
        (),
    )
    assert isinstance(words, Text)
    assert (words.lines, words.private, words.keep) == (20, False, True)
    assert (own_words.private, own_words.keep) == (True, False)
    assert isinstance(day, Date)
    assert day.private is False
    assert isinstance(plan, Plan)
    assert (plan.question, plan.when) == ("One plan", "it is nine in the evening")
    assert isinstance(thanks, Message)
    assert thanks.letter.endswith("lone { , a } or {two, words}.")
    assert (thanks.subject, thanks.private) == ("Thank you for {day}", False)
    assert parts(thanks.letter)[1::2] == ("words", "which", "all")
    assert [item.kind for item in every_key.sections[2].items] == [
        "check",
        "single-choice",
        "multiple-choice",
        "single-choice",
        "multiple-choice",
        "text",
        "text",
        "date",
        "plan",
        "message",
    ]


def test_scalars_are_texts_whatever_they_look_like() -> None:
    quiz, diagnostics = load(GOOD / "words-as-text.yml")
    assert not diagnostics
    assert quiz
    assert (quiz.title, quiz.gives, quiz.intro, quiz.closing, quiz.lang) == (
        "2024",
        "12:30",
        "no",
        "1.10",
        "no",
    )
    assert [level.id for level in quiz.scales[0].levels] == ["no", "on", "yes", "null", "y"]
    rating = quiz.sections[0].items[0]
    assert (rating.id, rating.question, rating.short, rating.help) == (
        "no",
        "2026-13-45",
        "1e3",
        "~",
    )


def test_a_byte_order_mark_and_windows_line_ends_leave_no_trace() -> None:
    quiz, diagnostics = load(GOOD / "bom-and-crlf.yml")
    assert not diagnostics
    assert quiz
    assert quiz.title == "With a byte order mark"
    assert quiz.intro == "Two lines,\nboth kept.\n"


def test_passages_are_given_once_with_the_place_where_they_were_written(every_key: Quiz) -> None:
    assert [*passages(every_key)] == [
        (("passage",), "guide/quiz.md#default"),
        (("dimensions", "answers", "passage"), "guide/dimension.md#a"),
        (("sections", "rated", "passage"), "guide/section.md#b"),
        (("sections", "rated", "items", "two", "passage"), "guide/item.md#c"),
    ]
