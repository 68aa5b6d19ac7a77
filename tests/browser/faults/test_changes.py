"""Faults 23 to 25: the questions change, another site is beside it, the clock is wrong."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.faults.engines import engines
from tests.browser.faults.form import Form
from tests.browser.faults.sites import QUIZ
from tests.browser.pages import BARE, SMALL_DATABASE, SelfCheck, Tree, record, small_site
from tests.conftest import Serve
from tests.tools.engines import Engine

Open = Callable[[], Form]

# As an author may change it on one evening.
CHANGED = """\
title: Faults, once more
sections:
  first:
    title: First of all
    items:
      rested: {check: "I rested", was: [slept]}
      one:
        single-choice: "Which one was it?"
        options: {best: {title: The best of all, was: [good]}, poor: Not so good}
      then: {date: "When was that?"}
      many: {multiple-choice: "Many?", options: {c: Third, a: First}}
"""


def put(site: Path, folder: Path) -> None:
    """Put a site in the place of what is there; its files are new, for the browser too."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site, folder, copy_function=shutil.copy)


def test_fault_23_an_item_renamed_removed_reordered_retyped(
    context: BrowserContext, tree: Tree, site: Path, serve: Serve, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    put(site, folder)
    page = context.new_page()
    # Three sites of one second: a browser that asked by the time of a file would keep the old one.
    url = serve(folder, headers={"Cache-Control": "no-store"}).url
    page.goto(url)
    one = SelfCheck(page, "one").ready()
    one.choose("One?", "Good")
    one.choose("Many?", "First", "Second")
    one.write("Why?", "Because.")
    one.write("And then?", "I went home.")
    one.root.get_by_label("I slept on it").check()
    one.noted(5).saved()

    put(small_site(tree, CHANGED), folder)
    page.reload()
    # Answers follow their ids; what was retyped or removed shows nothing, and is not lost.
    one.ready()
    expect(one.root.get_by_label("I rested")).to_be_checked()
    expect(one.option("Which one was it?", "The best of all")).to_be_checked()
    expect(one.option("Many?", "First")).to_be_checked()
    expect(one.option("Many?", "Third")).not_to_be_checked()
    expect(one.field("When was that?")).to_have_value("")
    expect(one.root.get_by_text("Because.")).to_have_count(0)
    one.write("When was that?", "2027-01-08")
    one.saved().press("Keep a copy")
    with page.expect_download() as download:
        one.dialog("Keep a copy").get_by_role("button", name="Save as a file").click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    (attempt,) = kept["attempts"]
    said = {key: entry[0] for key, entry in attempt["answers"].items()}
    assert said["why"] == "Because."
    assert said["then"] == "2027-01-08"
    assert said["many"] == ["a", "b"]
    # What was asked when it was answered is kept with it.
    ((digest, _),) = attempt["asked"]
    (then,) = [words for words in kept["words"] if words["digest"] == digest]
    old = {item["id"]: item["ask"] for item in then["items"] if "id" in item}
    assert old["why"] == "Why?"
    assert old["one"] == "One?"
    # The author takes it back, and all but the one answer that was changed is as it was.
    put(site, folder)
    page.reload()
    expect(one.ready().field("Why?")).to_have_value("Because.")
    expect(one.option("Many?", "Second")).to_be_checked()


@engines()
def test_fault_24_two_sites_on_one_origin(
    engine: Engine, tree: Tree, site: Path, serve: Serve, tmp_path: Path
) -> None:
    config = BARE["mkdocs.yml"].replace("A small site", "Another site")
    page = "# A page\n\n/// selfcheck | one open\n///\n"
    other = tree({**BARE, "mkdocs.yml": config, "docs/index.md": page, "quizzes/one.yml": QUIZ})
    assert other.ok, other.log
    shutil.copytree(site, tmp_path / "both" / "here")
    shutil.copytree(other.site, tmp_path / "both" / "there")
    url = serve(tmp_path / "both").url
    here, there = Form(engine.page()).go(f"{url}here/"), Form(engine.page()).go(f"{url}there/")
    here.paste("why", "Because.").saved()
    assert there.shown() == {}
    there.paste("why", "Something else.").saved()
    assert here.reload().shown() == {"why": "Because."}
    assert there.reload().shown() == {"why": "Something else."}
    (attempt,) = json.loads(here.keep())["attempts"]
    assert attempt["answers"]["why"][0] == "Because."


# Date alone; timers go on as ever.
SHIFT = """(() => {
  const Real = Date;
  const shift = %s * 365 * 86_400_000;
  globalThis.Date = class extends Real {
    constructor(...all) {
      super(...(all.length ? all : [Real.now() + shift]));
    }
    static now() {
      return Real.now() + shift;
    }
  };
})()"""


@pytest.mark.parametrize("years", [[10, -10, 0], [-10, 10, -10]], ids=["on", "back"])
def test_fault_25_the_clock_ten_years_off(
    context: BrowserContext, url: str, years: list[int]
) -> None:
    page = context.new_page()
    page.goto(url)
    one = SelfCheck(page, "one").ready()
    one.write("Why?", "In this year.")
    one.saved()
    for turn, shift in enumerate(years):
        page.close()
        page = context.new_page()
        page.add_init_script(SHIFT % shift)
        page.goto(url)
        one = SelfCheck(page, "one").ready().noted(1)
        # What was said last is there, whatever the clock said then.
        expect(one.field("Why?")).to_have_value(
            f"{years[turn - 1]} years on." if turn else "In this year."
        )
        one.write("Why?", f"{shift} years on.")
        one.saved()
    found = record(page, SMALL_DATABASE)
    (attempt,) = found["attempts"].values()  # nothing forks by the clock
    assert attempt["answers"]["why"] == [f"{years[-1]} years on.", 1 + len(years)]
    assert found["meta"]["n"] == 1 + len(years)
