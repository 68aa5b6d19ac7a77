"""Links and assets from where a page lies."""

import pytest

from mkdocs_selfcheck.hosts.page import Page


@pytest.mark.parametrize(
    ("source", "written", "link"),
    [
        ("index.md", "guide/a.md#x", "guide/a.md#x"),
        ("guide/b.md", "guide/a.md#x", "a.md#x"),
        ("guide/a.md", "guide/a.md#x", "#x"),
        ("guide/deep/c.md", "guide/a.md", "../a.md"),
        ("guide/b.md", "privacy.md", "../privacy.md"),
        ("guide/b.md", "https://example.org/a.md", "https://example.org/a.md"),
        ("guide/b.md", "mailto:a@example.org", "mailto:a@example.org"),
        ("guide/b.md", "#here", "#here"),
        ("guide/b.md", "//example.org", "//example.org"),
        ("guide/b.md", "/a.md", "/a.md"),
    ],
)
def test_a_link_written_from_docs_works_from_the_page(source: str, written: str, link: str) -> None:
    assert Page(source, "").link(written) == link


@pytest.mark.parametrize(
    ("url", "asset"),
    [
        ("./", "assets/selfcheck/x.js"),
        ("", "assets/selfcheck/x.js"),
        ("index.html", "assets/selfcheck/x.js"),
        ("guide/a/", "../../assets/selfcheck/x.js"),
        ("guide/a.html", "../assets/selfcheck/x.js"),
    ],
)
def test_assets_are_found_from_any_depth(url: str, asset: str) -> None:
    assert Page("", url).asset("x.js") == asset
