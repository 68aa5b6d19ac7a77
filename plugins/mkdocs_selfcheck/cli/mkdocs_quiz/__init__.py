"""Questions written for mkdocs-quiz → a quiz file, and what could not be carried over."""

from mkdocs_selfcheck.cli.mkdocs_quiz.question import Answer, Note, Question, Questions
from mkdocs_selfcheck.cli.mkdocs_quiz.read import read
from mkdocs_selfcheck.cli.mkdocs_quiz.write import write

__all__ = ["Answer", "Note", "Question", "Questions", "read", "write"]
