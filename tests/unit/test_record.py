"""The record as markup: what stands in the page, and what the script is handed."""

import json
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from mkdocs_selfcheck.render import RecordPlace, render_record
from mkdocs_selfcheck.source import load_text

SECTIONS = "sections: {a: {title: A, items: {b: {date: B}}}}\n"
TEXT = f'title: "**Two** & more"\nwas: [old]\nrepeat: per-application\n{SECTIONS}'
PLACE = RecordPlace(site='a & "b"', lang="de", heading=3, style="r.css", script="r.js")


@pytest.fixture(scope="module")
def record() -> Tag:
    two, found = load_text(TEXT, "two.yml")
    hidden, _ = load_text(
        "title: T\nlang: en\nsections: {a: {title: A, items: {b: {date: B}}}}", "t.yml"
    )
    assert two is not None, found
    assert hidden is not None
    markup = render_record(
        [(two, "guide/x.md#selfcheck-two"), (hidden, "")], PLACE, lambda link: f"../{link}"
    )
    ElementTree.fromstring(markup)  # noqa: S314 - hosts put it into an element tree
    made = BeautifulSoup(markup, "html.parser").select_one("selfcheck-record")
    assert made is not None
    return made


def test_it_carries_its_own_sheet_and_script(record: Tag) -> None:
    assert record.select_one("link")["href"] == "r.css"
    assert record.select_one("script")["src"] == "r.js"


def test_without_a_script_it_says_what_it_is_and_leads_to_the_self_checks(record: Tag) -> None:
    (door,) = record.select(".sc-doors a")
    assert (door["href"], door.get_text()) == ("../guide/x.md#selfcheck-two", "Two & more")
    assert "JavaScript" in record.select_one(".sc-paper").get_text()
    assert 'unter dem Namen „a & "b"“' in record.get_text()
    assert [heading.get_text() for heading in record.select("section:not([hidden]) > h3")] == [
        "Selbstchecks",
        "Wie deine Daten aufgehoben sind",
    ]


def test_the_script_is_told_of_every_self_check_and_of_former_names(record: Tag) -> None:
    assert json.loads(str(record["data-model"])) == {
        "lang": "de",
        "quizzes": [
            {
                "quiz": "two",
                "title": "Two & more",
                "lang": "de",
                "repeat": True,
                "renamed": [{"of": "/quiz", "was": "old", "now": "two"}],
            },
            {"quiz": "t", "title": "T", "lang": "en", "repeat": False, "renamed": []},
        ],
    }
