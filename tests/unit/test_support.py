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
