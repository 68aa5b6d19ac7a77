"""One id of a quiz, and what answers stored by it belong to."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, order=True)
class Id:
    """One id. `of`: the item of an option, the scale of a level, else ""; a quiz has no kind."""

    quiz: str
    kind: str = ""
    of: str = ""
    id: str = ""

    def __str__(self) -> str:
        """Write it as in the list."""
        return f"{self.quiz} {self.kind} {self.name}" if self.kind else f"{self.quiz} quiz"

    @property
    def name(self) -> str:
        """What its quiz calls it: an item, or `item/option`."""
        return f"{self.of}/{self.id}" if self.of else self.own

    @property
    def own(self) -> str:
        """The id alone."""
        return self.id if self.kind else self.quiz

    def called(self, own: str) -> "Id":
        """Return the same with another id."""
        return replace(self, id=own) if self.kind else Id(own)
