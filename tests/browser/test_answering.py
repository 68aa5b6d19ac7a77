"""Answering: clear, does not apply, options that exclude, conditions, and rows to pick."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import ROOT, SMALL_DATABASE, SelfCheck, Tree, record, small_site
from tests.conftest import Serve

# Every kind on one page; its links lead to the page itself.
KINDS = (ROOT / "tests" / "unit" / "every-kind.yml").read_text("utf-8")
for anchor in ("#telling", "#gaps", "#sql", ""):
    KINDS = KINDS.replace(f"guide/a.md{anchor}", "index.md")


@pytest.fixture
def kinds(page: Page, tree: Tree, serve: Serve) -> SelfCheck:
    page.goto(serve(small_site(tree, KINDS)).url)
    return SelfCheck(page, "one").ready()


def test_every_kind_comes_back_after_a_reload(kinds: SelfCheck) -> None:
    kinds.root.get_by_label("I slept on it").check()
    kinds.write("When?", "2027-02-03")
    kinds.choose("How clear was it?", "Low")
    kinds.group("Querying data").get_by_role("radio", name="Low They asked twice.").check()
    kinds.row("Copy two requirements.", 0, "Cooking").now("High")
    kinds.pick("Giving talks").now("In the middle").needed("High")
    kinds.choose("One?", "Yes")
    kinds.choose("Many?", "One", "Two")
    kinds.write("Why?", "Because.\nAnd so.")
    kinds.group("And tonight?").get_by_label("then I will").fill("read")
    kinds.noted(10).saved()

    kinds.page.reload()
    kinds.ready().noted(10)
    expect(kinds.saved_word).to_have_text("Saved on this device")
    expect(kinds.root.get_by_label("I slept on it")).to_be_checked()
    expect(kinds.field("When?")).to_have_value("2027-02-03")
    expect(kinds.option("How clear was it?", "Low")).to_be_checked()
    own = kinds.rows("Copy two requirements.")
    expect(own).to_have_count(2)
    expect(own.first.get_by_label("In your own words")).to_have_value("Cooking")
    expect(own.first.get_by_role("radio", name="High")).to_be_checked()
    talks = kinds.group("Giving talks")
    expect(talks.get_by_role("radio", name="In the middle")).to_be_checked()
    expect(talks.get_by_label("What is needed").locator("option:checked")).to_have_text("High")
    expect(kinds.option("Many?", "Two")).to_be_checked()
    expect(kinds.option("Many?", "None")).not_to_be_checked()
    expect(kinds.field("Why?")).to_have_value("Because.\nAnd so.")
    plan = kinds.group("And tonight?")
    expect(plan.get_by_role("textbox", name="If", exact=True)).to_have_value("I wake & think")
    expect(plan.get_by_label("then I will")).to_have_value("read")


def test_an_answer_can_be_cleared(kinds: SelfCheck) -> None:
    clear = kinds.clear("clearness")
    kinds.choose("How clear was it?", "Low")
    kinds.noted(1)
    clear.click()
    expect(kinds.option("How clear was it?", "Low")).not_to_be_checked()
    expect(kinds.option("How clear was it?", "Low")).to_be_focused()
    expect(kinds.summary).not_to_contain_text("noted")
    kinds.saved().page.reload()
    expect(kinds.ready().option("How clear was it?", "Low")).not_to_be_checked()


def test_there_is_nothing_to_clear_where_nothing_was_answered(kinds: SelfCheck) -> None:
    kinds.choose("One?", "Yes")
    kinds.saved()
    expect(kinds.clear("One?")).to_be_visible()
    expect(kinds.clear("Many?")).to_be_hidden()
    expect(kinds.clear("When?")).to_be_hidden()


@pytest.mark.parametrize(
    ("write", "about"),
    [
        (lambda one: one.write("When?", "2027-02-03"), "When?"),
        (lambda one: one.choose("Many?", "One", "Two"), "Many?"),
        (
            lambda one: one.group("And tonight?").get_by_label("then I will").fill("read"),
            "And tonight?",
        ),
        (
            lambda one: one.group("Querying data").get_by_role("radio", name="Low").check(),
            "Querying data",
        ),
    ],
    ids=["date", "multiple-choice", "plan", "gap"],
)
def test_clearing_undoes_every_kind(kinds: SelfCheck, write, about: str) -> None:  # type: ignore[no-untyped-def]
    write(kinds)
    kinds.noted(1).saved()
    kinds.clear(about).click()
    expect(kinds.summary).not_to_contain_text("noted")
    kinds.saved().page.reload()
    kinds.ready()
    expect(kinds.summary).not_to_contain_text("noted")
    # Only what the author suggested stands in the form again.
    expect(kinds.root.locator("input:checked")).to_have_count(0)
    expect(kinds.field("When?")).to_have_value("")
    expect(kinds.group("And tonight?").get_by_label("then I will")).to_have_value("")
    if_field = kinds.group("And tonight?").get_by_role("textbox", name="If", exact=True)
    expect(if_field).to_have_value("I wake & think")


def test_does_not_apply_is_an_answer_that_does_not_count(kinds: SelfCheck) -> None:
    kinds.choose("How clear was it?", "Does not apply")
    kinds.noted(1)
    expect(kinds.option("Always?", "Does not apply")).to_have_count(0)
    kinds.choose("Always?", "High")
    kinds.choose("And the third?", "High")
    kinds.noted(3).show()
    # Two counted ratings are too few for their dimension, whatever the third is.
    assert kinds.lines()[:2] == ["What this says", "Too few to say anything. That is fine."]


def test_none_of_these_takes_the_others_away_and_goes_with_them(kinds: SelfCheck) -> None:
    kinds.choose("Many?", "One", "Two")
    kinds.choose("Many?", "None")
    expect(kinds.option("Many?", "One")).not_to_be_checked()
    expect(kinds.option("Many?", "Two")).not_to_be_checked()
    kinds.choose("Many?", "Two")
    expect(kinds.option("Many?", "None")).not_to_be_checked()
    kinds.saved().page.reload()
    kinds.ready()
    expect(kinds.option("Many?", "Two")).to_be_checked()
    expect(kinds.group("Many?").get_by_role("checkbox", checked=True)).to_have_count(1)


def test_a_hidden_answer_counts_as_none_and_is_kept(kinds: SelfCheck) -> None:
    why = kinds.field("Why?")
    expect(why).to_be_hidden()
    kinds.choose("One?", "Yes")
    why.fill("It was late.")
    kinds.noted(2).saved()
    kinds.choose("One?", "No")
    expect(why).to_be_hidden()
    kinds.noted(1).saved()
    kinds.page.reload()
    kinds.ready().noted(1)
    expect(why).to_be_hidden()
    kinds.choose("One?", "Yes")
    expect(why).to_be_visible()
    expect(why).to_have_value("It was late.")
    kinds.noted(2)


def test_unpicking_keeps_the_answers(kinds: SelfCheck) -> None:
    box = kinds.root.get_by_role("checkbox", name="Giving talks")
    level = kinds.group("Giving talks").get_by_role("radio", name="High")
    expect(level).to_be_hidden()
    kinds.pick("Giving talks").now("High")
    kinds.noted(1)
    box.uncheck()
    expect(level).to_be_hidden()
    expect(kinds.summary).not_to_contain_text("noted")
    kinds.saved().page.reload()
    kinds.ready()
    expect(box).not_to_be_checked()
    box.check()
    expect(level).to_be_visible()
    expect(level).to_be_checked()
    kinds.noted(1)


def test_a_suggestion_is_kept_with_the_first_answer_and_not_before(kinds: SelfCheck) -> None:
    gap = kinds.group("Querying data")
    expect(gap.get_by_label("What is needed").locator("option:checked")).to_have_text("High")
    expect(gap.get_by_text("(suggested)").first).to_be_visible()
    kinds.choose("One?", "No")
    kinds.saved()

    def kept() -> dict[str, object]:
        (attempt,) = record(kinds.page, SMALL_DATABASE)["attempts"].values()
        return {key: entry[0] for key, entry in attempt["answers"].items()}

    assert kept() == {"one": "no"}
    gap.get_by_role("radio", name="Low They asked twice.").check()
    kinds.saved()
    assert kept() == {
        "one": "no",
        "sql.now": "low",
        "sql.needed": "high",
        "sql.importance": "much",
    }


def test_what_is_typed_is_kept_when_the_page_goes_at_once(kinds: SelfCheck) -> None:
    kinds.choose("One?", "Yes")
    expect(kinds.field("Why?")).to_be_visible()
    kinds.field("Why?").press_sequentially("In the middle of a word")
    kinds.page.reload()
    expect(kinds.ready().field("Why?")).to_have_value("In the middle of a word")


def test_the_bar_stays_in_its_place_and_covers_nothing_that_is_written(kinds: SelfCheck) -> None:
    bar, why = kinds.root.locator(".sc-bar"), kinds.field("Why?")
    kinds.choose("One?", "Yes")
    before = bar.bounding_box()
    why.evaluate("text => scrollBy(0, text.getBoundingClientRect().bottom - innerHeight)")
    why.evaluate("text => text.focus({ preventScroll: true })")
    # Where it moved, a press would end the writing and meet the bar instead of the answer.
    assert bar.bounding_box() == before
    why.press_sequentially("Because.\nAnd so.\nAnd more.\nAnd all.\nAnd an end.")
    text, at = why.bounding_box(), bar.bounding_box()
    assert text is not None
    assert at is not None
    assert text["y"] + text["height"] <= at["y"] + 1
