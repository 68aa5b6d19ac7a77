"""A self-check as a whole document: what a reader gets before any script, and what it may do."""

from __future__ import annotations

import re
from dataclasses import replace

from bs4 import BeautifulSoup

from mkdocs_selfcheck.packages.document import Around, document
from mkdocs_selfcheck.packages.embed import POLICY, Frame, embed, paths
from mkdocs_selfcheck.quiz import Quiz
from mkdocs_selfcheck.source import load_text

QUIZ = """\
title: One & *only*
gives: A step.
intro: See [the page](guide/a.md#x) & go on.
sections:
  all:
    title: All
    items:
      why: {text: "Why?"}
"""
AROUND = Around(
    site="small",
    lang="en",
    style="s.css",
    script="s.js",
    policy="default-src 'self'",
    where="Here.",
)


def quiz(text: str = QUIZ) -> Quiz:
    made, _ = load_text(text, "one.yml")
    assert made
    return made


def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def test_it_is_whole_without_a_theme() -> None:
    made = page(document(quiz(), AROUND))
    assert made.html
    assert made.html["lang"] == "en"
    assert made.title
    assert made.title.get_text() == "One & only"
    assert [h.get_text() for h in made.select("h1, h2")] == ["One & only", "All"]
    assert made.select_one("self-check .sc-card[open]")
    assert [x.get_text() for x in made.select(".sc-where")] == ["Here."]
    assert [x["src"] for x in made.select("script")] == ["s.js"]
    assert [x["href"] for x in made.select("link[rel=stylesheet]")] == ["s.css"]


def test_its_policy_stands_before_what_it_holds_for() -> None:
    head = page(document(quiz(), AROUND)).head
    assert head
    names = [one.name for one in head.find_all(True)]
    policy = head.select_one("meta[http-equiv]")
    assert policy
    assert policy["content"] == "default-src 'self'"
    assert head.find_all(True).index(policy) < names.index("link") < names.index("script")


def test_nothing_in_it_is_inline() -> None:
    """No script, style or handler that the policy would have to let through."""
    made = page(document(quiz(), AROUND))
    assert [one for one in made.select("script, style") if one.string] == []
    assert made.select("[style]") == []
    assert [
        name for one in made.find_all(True) for name in one.attrs if name.startswith("on")
    ] == []


def test_links_lead_where_the_host_says_and_out_of_the_frame() -> None:
    around = replace(AROUND, home="checks/one.md")
    made = page(document(quiz(), around, lambda link: f"../../{link}"))
    assert made.base
    assert made.base["target"] == "_blank"
    assert [a["href"] for a in made.select("a")] == ["../../guide/a.md#x", "../../checks/one.md"]
    assert not page(document(quiz(), AROUND)).select("a[href*=checks]")


def test_the_same_gives_the_same() -> None:
    assert document(quiz(), AROUND) == document(quiz(), AROUND)


def test_a_frame_sends_nothing_over_the_network() -> None:
    rules = dict(re.fullmatch(r"(\S+) (.*)", rule).groups() for rule in POLICY.split("; "))  # type: ignore[union-attr]
    assert rules["default-src"] == rules["connect-src"] == rules["form-action"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in POLICY


def test_the_documents_of_a_self_check_know_one_another() -> None:
    documents = paths("one", ("en", "de", "pt-BR"))
    assert documents == {
        "en": "embed/one/index.html",
        "de": "embed/one/de/index.html",
        "pt-BR": "embed/one/pt-BR/index.html",
    }
    german = page(embed(quiz(), Frame(site="small", lang="de", paths=documents)))
    others = {str(a["hreflang"]): a["href"] for a in german.select("link[rel=alternate]")}
    assert others == {"en": "../index.html", "pt-BR": "../pt-BR/index.html"}
    assert all(
        str(one.get("src") or one["href"]).startswith("../../../assets/selfcheck/embed")
        for one in german.select("script, link[rel=stylesheet]")
    )
    # Our words are the document's; the quiz says that its own are in another language.
    assert "Netz" in german.select(".sc-where")[0].get_text()
