"""The calendar file of the plans, read by a parser that is not ours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.tools.calendars import SUMMARY, URL, Maker, maker

STAMP = datetime(2026, 11, 20, 10, 5, 7, tzinfo=UTC)
# As they are read again: one sort of line end, and no sign that nobody sees.
HOSTILE = {
    "emoji": ("🙂" * 200 + "👩‍👩‍👧‍👦", None),
    "right to left": ("אם אתעורר בלילה, אקרא; " * 40, None),
    "long": ("x" * 5000, None),
    "marks": ('a, b; c: d\\ "e" \\n \\, ^n %0A', None),
    "lines": ("one\ntwo\r\nthree\rfour\u2028five\u0085six", "one\ntwo\nthree\nfour\nfive\nsix"),
    "controls": ("a\0b\x07c\x1bd\x7fe\x9ff\tg", "abcdef g"),
    "another event": (
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\n",
        "END:VEVENT\nBEGIN:VEVENT\nUID:evil\n",
    ),
    "half a sign": ("a\ud83d", "a\ufffd"),
    "white space": ("   \t  ", "      "),
    "nothing": ("", None),
}


@pytest.fixture(scope="module")
def make() -> Iterator[Maker]:
    with maker() as one:
        yield one


def plan(name: str = "0a1b", review: str = "2026-12-01", **more: Any) -> dict[str, Any]:
    plan = {"id": name, "attempt": "a", "source": "sql", "if": "", "then": "", "n": 12}
    return {**plan, "review": review, "state": "open", **more}


def events(file: bytes) -> list[Any]:
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert max(len(line) for line in file.split(b"\r\n")) <= 75
    file.decode("utf-8", errors="strict")
    found = Calendar.from_ical(file)
    assert isinstance(found, Calendar)
    assert found.errors == []
    assert [event.errors for event in found.events] == [[] for _ in found.events]
    return list(found.events)


def test_an_event_a_review_with_the_link_and_the_text(make: Maker) -> None:
    text = "If I wake at night, then I will read. I look at it again on 1 December 2026."
    plans = [plan(), plan("2c3d", "2027-02-28", n=40), plan("4e5f", ""), plan("6a", state="done")]
    first, second = events(make(plans, {"0a1b": text, "2c3d": "Later"}))
    assert str(first["uid"]) == "0a1b@guide"
    assert first["dtstart"].dt == date(2026, 12, 1)
    assert first["dtstamp"].dt == STAMP
    assert first["sequence"] == 12
    assert str(first["summary"]) == SUMMARY
    assert str(first["description"]) == text
    assert str(first["url"]) == URL
    assert str(first["class"]) == "PRIVATE"
    assert str(first["transp"]) == "TRANSPARENT"
    (alarm,) = first.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=9)
    assert str(alarm["description"]) == SUMMARY
    assert str(second["uid"]) == "2c3d@guide"
    assert second["dtstart"].dt == date(2027, 2, 28)
    assert second["sequence"] == 40


@pytest.mark.parametrize("name", HOSTILE)
def test_a_text_comes_through(make: Maker, name: str) -> None:
    text, read = HOSTILE[name]
    (event,) = events(make([plan()], {"0a1b": text}))
    assert str(event.get("description")) == (text if read is None else read)


# As a kept copy may have them: any id, any text, any day.
signs = st.characters(exclude_categories=["Cc", "Zl", "Zp"])


@given(
    texts=st.lists(st.text(signs | st.just("\n"), max_size=200), min_size=1, max_size=3),
    ids=st.lists(st.uuids().map(str), min_size=3, max_size=3, unique=True),
    days=st.lists(st.dates(date(1000, 1, 1), date(9999, 12, 30)), min_size=3, max_size=3),
)
def test_any_text_and_any_day_come_through(
    make: Maker, texts: list[str], ids: list[str], days: list[date]
) -> None:
    held = list(zip(ids, days, texts, strict=False))
    plans = [plan(name, day.isoformat()) for name, day, _ in held]
    read = events(make(plans, {name: text for name, _, text in held}))
    assert [event["dtstart"].dt for event in read] == [day for _, day, _ in held]
    assert [str(event.get("description")) for event in read] == [
        text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for _, _, text in held
    ]
    assert [str(event["uid"]) for event in read] == [f"{name}@guide" for name, _, _ in held]
