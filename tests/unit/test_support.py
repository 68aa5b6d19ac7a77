"""Whom readers can talk to: the text of a site for a language."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import Markdown

from mkdocs_selfcheck.hosts.support import spoken, texts


@pytest.mark.parametrize(
    ("option", "lang", "text"),
    [
        (None, "en", ""),
        ("Ada", "de", "Ada"),
        ({"en": "Ada", "pt-BR": "Bea", "de": "Cem"}, "pt-br", "Bea"),
        ({"en": "Ada", "de": "Cem"}, "de-AT", "Cem"),
        ({"en": "Ada"}, "fr", ""),
    ],
)
def test_the_nearest_text_is_taken(option: object, lang: str, text: str) -> None:
    assert spoken(texts(option), lang) == text


@pytest.mark.parametrize("option", [3, ["Ada"], {False: "Ada"}, {"en": 3}])
def test_what_is_no_text_is_refused(option: object) -> None:
    with pytest.raises(ValueError, match="`support` is a text"):
        texts(option)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("![p](https://evil.example/x.png)", "`support`: A picture comes from the docs folder"),
        ({"de": "[x](javascript:alert)"}, '`support: de`: A link cannot begin with "javascript:"'),
        ({"de": "[x](//evil.example)"}, "`support: de`: A link that begins with"),
        ("Ada\u0001", "`support`: The invisible character U[+]0001"),
        ("Ada \ud800", "`support`: The invisible character U[+]D800"),
        ("a" * 5001, "`support`: This text is longer than 5,000 characters"),
        ({"x": "Ada"}, "`support: x` is no language tag"),
    ],
)
def test_what_no_text_of_a_quiz_may_hold_is_refused_by_name(option: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        texts(option)


def test_links_that_lead_somewhere_are_fine() -> None:
    text = "[Ada](mailto:ada@example.org), [how](guide/help.md#ask) ![her](images/ada.png)"
    assert spoken(texts({"pt_BR": text}), "pt-BR") == text


OFFICE = {
    "en": "Call [Ada](tel:+491234), room 4.",
    "de": "Ruf [Cem](https://example.org/cem) an.",
}
HEAVY = """\
title: A heavy day
support: true
sections: {one: {title: One, items: {first: {check: I told somebody.}}}}
"""


@pytest.mark.parametrize(
    ("lang", "name", "link"),
    [
        ("en", "Ada", "tel:+491234"),
        ("de", "Cem", "https://example.org/cem"),
        ("de-AT", "Cem", "https://example.org/cem"),
    ],
)
def test_each_language_names_its_own_people_at_the_top_and_beside_the_result(
    tmp_path: Path, lang: str, name: str, link: str
) -> None:
    shown = people(tmp_path, lang, support=OFFICE)
    assert [[(a.get_text(), a["href"]) for a in one.select("a")] for one in shown] == [
        [(name, link)],
        [(name, link)],
    ]


def test_where_a_site_names_nobody_our_own_words_stand_without_a_link(tmp_path: Path) -> None:
    for options in ({}, {"support": {"de": "Cem"}}):
        shown = people(tmp_path, "en", **options)
        assert ["You need not carry it alone." in one.get_text() for one in shown] == [True, True]
        assert [one.select("a") for one in shown] == [[], []]


def people(folder: Path, lang: str, **options: object) -> list[Tag]:
    """Return the places of a self-check that name people to talk to."""
    (folder / "heavy.yml").write_text(HEAVY, "utf-8")
    configs = {"selfcheck": {"quizzes": str(folder), "lang": lang, **options}}
    md = Markdown(extensions=["selfcheck"], extension_configs=configs)
    page = BeautifulSoup(md.convert("/// selfcheck | heavy\n///\n"), "html.parser")
    return page.select("form > .sc-support")
