"""Whom readers can talk to: the text of a site for a language."""

import pytest

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
