"""Real builds of small sites: where self-checks come out, and what stops a build."""

import json
from collections.abc import Callable, Mapping
from urllib.parse import urljoin

import pytest

from tests.tools.sites import CONFIG, Build

Tree = Callable[[Mapping[str, str]], Build]

QUIZ = """\
title: Two questions
gives: One thing to do.
passage: guide/deep/advice.md#rest
sections:
  one:
    title: One
    items:
      first:
        text: What happened?
      second:
        single-choice: What next?
        options:
          rest:
            title: I rest
            advice: Read [how](guide/deep/advice.md#rest).
          go: {title: I go on}
"""
ADVICE = "# Advice\n\n- **Take a rest**{#rest}: sleep.\n"
SHOWN = "# Page\n\n## Part\n\n/// selfcheck | two\n///\n"


def site(**pages: str) -> dict[str, str]:
    named = {f"docs/{name.replace('__', '/')}.md": text for name, text in pages.items()}
    return {"quizzes/two.yml": QUIZ, "docs/guide/deep/advice.md": ADVICE, **named}


def codes(log: str) -> list[str]:
    return [line.rsplit("[", 1)[1][:-1] for line in log.splitlines() if line.endswith("]")]


def test_one_quiz_on_pages_of_different_depth_leads_to_the_same_passage(tree: Tree) -> None:
    pages = ("a", "b", "guide/index", "guide/other", "guide/page", "guide/deep/page", "index")
    build = tree(site(**{page.replace("/", "__"): SHOWN for page in pages}))
    assert build.ok, build.log
    shown = set()
    for page in pages:
        url = "/" + page.removesuffix("index") + ("" if page.endswith("index") else "/")
        soup = build.page(url[1:] + "index.html")
        links = soup.select("self-check .sc-reading a")
        assert {urljoin(url, link["href"]) for link in links} == {"/guide/deep/advice/#rest"}
        script = urljoin(url, soup.select_one("self-check script")["src"])
        assert (build.site / script[1:]).is_file()
        for link in soup.select("self-check [href], self-check [src]"):
            link.attrs.pop("href", link.attrs.pop("src", None))
        shown.add(str(soup.select_one("self-check")))
    assert len(shown) == 1, "but for its links it is the same on every page"


def test_the_link_to_a_passage_carries_its_title(tree: Tree) -> None:
    links = tree(site(index=SHOWN)).page().select("self-check .sc-why a")
    assert {link.get_text() for link in links} == {"Why: Take a rest"}


def test_sheet_and_script_come_with_the_first_self_check_and_exist(tree: Tree) -> None:
    other = {"quizzes/other.yml": QUIZ}
    both = "# Page\n\n/// selfcheck | two\n///\n\n/// selfcheck | other\n///\n"
    build = tree({**site(index="# Home", guide__page=both), **other})
    assert build.ok, build.log
    first, second = build.page("guide/page/index.html").select("self-check")
    assert second.select("link, script") == []
    folder = build.site / "guide" / "page"
    for reference in (first.select_one("link")["href"], first.select_one("script")["src"]):
        assert (folder / reference).is_file()


def test_a_page_without_a_self_check_names_none_of_our_files(tree: Tree) -> None:
    page = tree(site(index=SHOWN, other="# Other\n")).page("other/index.html")
    addresses = [tag.get("src") or tag.get("href") or "" for tag in page.select("[src], [href]")]
    assert [address for address in addresses if "selfcheck" in address] == []


@pytest.mark.parametrize(("above", "level"), [("# A", "h2"), ("# A\n\n### B", "h4")])
def test_headings_inside_follow_the_pages(tree: Tree, above: str, level: str) -> None:
    build = tree(site(index=f"{above}\n\n/// selfcheck | two\n///\n\n## Later\n"))
    headings = build.page().select("self-check .sc-heading")
    assert {heading.name for heading in headings} == {level}


def test_headings_inside_stay_out_of_the_contents(tree: Tree) -> None:
    page = tree(site(index=SHOWN)).page()
    assert page.select_one("self-check .sc-heading").get_text() == "One"
    assert "One" not in [link.get_text(strip=True) for link in page.select(".bs-sidebar a")]


def test_a_block_works_inside_a_list(tree: Tree) -> None:
    build = tree(site(index="# A\n\n1.  One\n\n    /// selfcheck | two open\n    ///\n\n2.  Two\n"))
    assert build.ok, build.log
    items = build.page().select("ol > li")
    assert len(items) == 2
    assert items[0].select_one("self-check > details")["open"] is not None


def test_a_card_is_closed_unless_the_block_says_open(tree: Tree) -> None:
    assert not tree(site(index=SHOWN)).page().select("self-check > details[open]")


def test_it_works_without_directory_urls(tree: Tree) -> None:
    config = CONFIG + "use_directory_urls: false\n"
    build = tree({**site(index="# A", guide__page=SHOWN), "mkdocs.yml": config})
    assert build.ok, build.log
    page = build.page("guide/page.html")
    assert (build.site / "guide" / page.select_one("self-check script")["src"]).is_file()
    assert page.select_one("self-check .sc-why a")["href"] == "deep/advice.html#rest"


def test_a_build_fails_with_all_diagnostics_of_quizzes_blocks_and_passages(tree: Tree) -> None:
    files = site(
        index="---\ntitle: x\n---\n\n# A\n\n/// selfcheck | tow\n///\n",
        other="# B\n\n/// selfchek | two\n///\n",
    )
    files["quizzes/two.yml"] = QUIZ.replace("advice.md#rest\n", "advice.md#rets\n")
    files["quizzes/broken.yml"] = QUIZ.replace("gives:", "givse:")
    build = tree(files)
    assert not build.ok
    assert sorted(codes(build.log)) == [
        "misspelt-block",
        "no-anchor",
        "unknown-key",
        "unknown-quiz",
    ]
    assert "docs/index.md:7:17: " in build.log
    assert "docs/other.md:3:5: " in build.log
    assert "quizzes/broken.yml:2:1: " in build.log
    assert "quizzes/two.yml:3:10: " in build.log
    assert 'Did you mean "rest"?' in build.log
    assert "Traceback" not in build.log


def test_a_link_within_a_text_is_followed_too(tree: Tree) -> None:
    files = site(index=SHOWN)
    files["quizzes/two.yml"] = QUIZ.replace("[how](guide/deep/advice.md#rest)", "[how](gone.md)")
    build = tree(files)
    assert not build.ok
    assert "no-page" in codes(build.log)
    assert "quizzes/two.yml:15:21: " in build.log


def test_the_same_quiz_twice_on_a_page_cites_both_places(tree: Tree) -> None:
    twice = "# A\n\n/// selfcheck | two\n///\n\n/// selfcheck | two\n///\n"
    build = tree(site(index=twice))
    assert not build.ok
    assert "docs/index.md:6:17: " in build.log
    assert "also: docs/index.md:3:17" in build.log


def test_a_block_that_reads_as_code_is_told(tree: Tree) -> None:
    build = tree(site(index="# A\n\nText\n\n    /// selfcheck | two\n    ///\n"))
    assert codes(build.log) == ["lost-block"]


def test_what_looks_like_markup_or_an_entity_is_shown_as_written(tree: Tree) -> None:
    files = site(index=SHOWN)
    asked = '<b>5 & 6</b> &lt; `&quot;` "x"'
    files["quizzes/two.yml"] = QUIZ.replace("What happened?", f"'{asked}'")
    build = tree(files)
    assert build.ok, build.log
    element = build.page().select_one("self-check")
    # Markdown turns an entity into its character, and leaves code as it is.
    shown = '<b>5 & 6</b> < &quot; "x"'
    assert element.select_one(".sc-ask").get_text() == shown
    assert not element.select(".sc-ask b")
    model = json.loads(element["data-model"])
    assert model["sections"][0]["items"][0]["ask"] == shown


def test_the_site_names_the_record(tree: Tree) -> None:
    def name(config: str) -> str:
        build = tree({**site(index=SHOWN), "mkdocs.yml": config})
        assert build.ok, build.log
        return str(build.page().select_one("self-check")["site"])

    assert name(CONFIG) == "a-small-site"
    assert name(CONFIG + "site_url: https://example.org/guides/one/\n") == "guides/one"
    assert name(CONFIG + "site_url: https://example.org/\n") == "a-small-site"
    assert name(CONFIG.replace("- selfcheck", "- selfcheck: {site: mine}")) == "mine"


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ('site: "two words"', "`site: two words`"),
        ("lang: german", "`lang: german` is no language tag"),
        ('support: "![](//evil.example/x.png)"', "`support`: A picture comes from the docs folder"),
    ],
)
def test_an_option_that_holds_what_it_may_not_is_refused(
    tree: Tree, option: str, said: str
) -> None:
    config = CONFIG.replace("- selfcheck", f"- selfcheck: {{{option}}}")
    build = tree({**site(index=SHOWN), "mkdocs.yml": config})
    assert not build.ok
    assert said in build.log
    assert "Traceback" not in build.log


def test_a_missing_folder_of_quizzes_is_said_plainly(tree: Tree) -> None:
    config = CONFIG.replace("- selfcheck", "- selfcheck: {quizzes: nowhere}")
    build = tree({"docs/index.md": "# A", "mkdocs.yml": config})
    assert not build.ok
    assert "nowhere" in build.log
    assert "Traceback" not in build.log


def test_a_block_from_an_included_file_is_read_too(tree: Tree) -> None:
    files = site(index='# A\n\n--8<-- "part.md"\n')
    files["mkdocs.yml"] = CONFIG + "  - pymdownx.snippets\n"
    files["part.md"] = "/// selfcheck | nosuch\n///\n"
    build = tree(files)
    assert not build.ok
    assert codes(build.log) == ["unknown-quiz"]


def test_an_unknown_quiz_in_a_list_is_told_and_in_an_indented_example_it_is_code(
    tree: Tree,
) -> None:
    block = "    /// selfcheck | nosuch\n    ///\n"
    assert codes(tree(site(index=f"# A\n\n1.  One\n\n{block}")).log) == ["unknown-quiz"]
    assert tree(site(index=f"# A\n\nLike this:\n\n{block}")).ok


def test_ids_of_one_quiz_cannot_meet_those_of_another(tree: Tree) -> None:
    both = "# A\n\n/// selfcheck | one\n///\n\n/// selfcheck | one-two\n///\n"
    names = {"one": ("two", "two-input"), "one-two": ("input", "three")}
    quizzes = {
        f"quizzes/{quiz}.yml": QUIZ.replace("first:", f"{first}:").replace("second:", f"{second}:")
        for quiz, (first, second) in names.items()
    }
    page = tree({**site(index=both), **quizzes}).page()
    ids = [str(tag["id"]) for tag in page.select("[id^=selfcheck-]")]
    assert len(ids) > 4
    assert len(ids) == len(set(ids))


def test_an_image_of_a_quiz_comes_from_the_site(tree: Tree) -> None:
    files = site(index="# A", guide__page=SHOWN)
    files["quizzes/two.yml"] = QUIZ + "intro: Look. ![A desk](guide/desk.svg)\n"
    files["docs/guide/desk.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    build = tree(files)
    assert build.ok, build.log
    image = build.page("guide/page/index.html").select_one("self-check .sc-intro img")
    assert (build.site / "guide" / "page" / image["src"]).is_file()


def test_headings_in_a_text_stay_below_those_of_the_form(tree: Tree) -> None:
    files = {**site(index=SHOWN), "quizzes/two.yml": QUIZ + "intro: |\n  # Big\n\n  text\n"}
    page = tree(files).page()
    assert page.select_one("self-check .sc-intro :is(h1, h2, h3, h4)").name == "h4"
