"""Messages: each slot is an earlier answer that can stand in a letter."""

from collections.abc import Iterator

from mkdocs_selfcheck.diagnostics import did_you_mean
from mkdocs_selfcheck.quiz.items import (
    AnyItem,
    Date,
    Message,
    MultipleChoice,
    SingleChoice,
    Text,
    slot_likes,
    slots,
)
from mkdocs_selfcheck.quiz.problem import Path, Problem
from mkdocs_selfcheck.quiz.quiz import Quiz


def messages(quiz: Quiz) -> Iterator[Problem]:
    """Yield slots that no earlier answer fills, and subjects of several lines."""
    known = {item.id for item in quiz.items()}
    earlier: dict[str, AnyItem] = {}
    for section in quiz.sections:
        for item in section.items:
            if isinstance(item, Message):
                path = ("sections", section.id, "items", item.id)
                for key, text in (("subject", item.subject), ("letter", item.letter)):
                    for id, slot in slots(text):
                        yield from _slot(item, (*path, key), id, slot, known, earlier)
                    for words, slot in slot_likes(text):
                        yield _slot_like((*path, key), words, slot, earlier)
                if "\n" in item.subject:
                    yield Problem(
                        path=(*path, "subject"),
                        code="subject-of-lines",
                        message="The subject of a mail is one line, and this one has several.",
                        hint='Write it behind "subject:", and the rest into the letter.',
                    )
            earlier.setdefault(item.id, item)


def _slot_like(path: Path, words: str, slot: str, earlier: dict[str, AnyItem]) -> Problem:
    fitting = [one.id for one in earlier.values() if _fits(one)]
    return Problem(
        path=path,
        code="unknown-item",
        message=f'"{slot[:60]}" stands in the letter as it is: an id has no spaces.',
        hint=f"For an answer put its item's id in braces. {did_you_mean(words, fitting)}".strip(),
        near=slot,
        severity="warning",
    )


def _slot(
    item: Message, path: Path, id: str, slot: str, known: set[str], earlier: dict[str, AnyItem]
) -> Iterator[Problem]:
    asked = earlier.get(id)
    fitting = [one.id for one in earlier.values() if _fits(one)]
    if id not in known:
        yield Problem(
            path=path,
            code="unknown-item",
            message=f'This quiz has no item "{id}".',
            hint=did_you_mean(id, fitting),
            near=slot,
        )
    elif asked is None:
        comes = "is the letter itself" if id == item.id else "comes later"
        yield Problem(
            path=path,
            code="later-item",
            message=f'"{id}" {comes}, and a letter can only take up earlier answers.',
            hint="Move the message below it.",
            near=slot,
        )
    elif not _fits(asked):
        yield Problem(
            path=path,
            code="unfit-slot",
            message=f'"{id}" is a {asked.kind}, and cannot stand in a letter.',
            hint=f"A letter takes up texts, choices and dates. {did_you_mean('', fitting)}".strip(),
            near=slot,
        )
    elif asked.private and not item.private:
        yield Problem(
            path=path,
            code="private-in-message",
            message=f'"{id}" is private, and this message is not: its copy would tell of it.',
            hint='Leave "private: false" out at the message, or write it at the item, too.',
            near=slot,
        )


def _fits(item: AnyItem) -> bool:
    return isinstance(item, Text | SingleChoice | MultipleChoice | Date)
