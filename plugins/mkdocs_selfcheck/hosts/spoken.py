"""The quizzes of a folder as pages in one language show them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.source import Folder


class Spoken(Mapping[str, Quiz]):
    """Quizzes by id: translated, else as they were written, with the language of that.

    Those whose translation is faulty are left out. Each is looked up when it is asked for: some
    hosts make one of these for every page.
    """

    def __init__(self, folder: Folder, lang: str, own_lang: str) -> None:
        self._folder = folder
        self._lang = lang
        self._own_lang = own_lang
        self._made: dict[str, Quiz | None] = {}

    def __getitem__(self, id: str) -> Quiz:
        """Return a quiz; a KeyError for one that is faulty or not there."""
        if id not in self._made:
            self._made[id] = self._quiz(self._folder.quizzes[id])
        if quiz := self._made[id]:
            return quiz
        raise KeyError(id)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return (id for id in self._folder.quizzes if id in self)

    def __len__(self) -> int:
        """Count the quizzes."""
        return sum(1 for _ in self)

    def _quiz(self, quiz: Quiz) -> Quiz | None:
        own = quiz.lang or self._own_lang
        if own.lower() == self._lang.lower():
            return quiz
        if made := self._folder.translation(quiz.id, self._lang):
            return made.quiz
        return replace(quiz, lang=own)
