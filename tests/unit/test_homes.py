"""On which page self-checks and the record find each other."""

from mkdocs_selfcheck.hosts.homes import homes
from mkdocs_selfcheck.hosts.scan import THE_RECORD

PAGES = [
    ("index.md", "# Home\n"),
    ("b.md", "/// selfcheck | two\n///\n\n/// selfcheck-record\n///\n"),
    ("a.md", "```\n/// selfcheck | one\n///\n```\n\n/// selfcheck | two\n///\n"),
    ("z/c.md", "/// selfcheck | one\n///\n\n/// selfcheck | none\n///\n"),
]


def test_the_first_page_in_order_is_a_self_checks_home() -> None:
    assert homes(PAGES, {"one", "two", "three"}) == {
        "two": "b.md",
        THE_RECORD: "b.md",
        "one": "z/c.md",
    }
