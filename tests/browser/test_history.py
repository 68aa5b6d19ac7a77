"""Then and now: attempts side by side, a look back, and lines over time, right to the level."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Keyboard
from tests.browser.pages import DATABASE, WHAT_TO_DO, Row, SelfCheck, record
from tests.browser.test_axe import axe, look_at
from tests.browser.test_print import printed

LABEL = "Copy three to five requirements from the advert."
LOOK_BACK = "Looking back, where would you put it then?"
BESIDE = "Lay an earlier time beside this one"
PLANNING = "Planning work that others wait for"
# A day that the test says; a clock of the whole context would go on in the next test.
_CLOCK = """globalThis.today = "2026-11-02";
globalThis.Date = class extends Date {
  constructor(...given) { super(...(given.length ? given : [`${today}T10:00:00`])); }
};"""
_CELLS = """table => [...table.rows].map(row =>
  [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, " ").trim()))"""
# Attempts as they would be, had the reader come so often: each a day apart, each with its level.
_SEED = """([name, quiz, key, levels]) => new Promise((done, failed) => {
  const opening = indexedDB.open(name);
  opening.onerror = () => failed(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const tx = db.transaction(["meta", "attempts", "applications"], "readwrite");
    const [meta, attempts] = [tx.objectStore("meta"), tx.objectStore("attempts")];
    const acme = { id: "acme", company: "Acme", role: "Analyst", stage: "", round: "", date: "",
      outcome: "", n: 1 };
    tx.objectStore("applications").put(acme);
    meta.get(`current/${quiz}`).onsuccess = ({ target: { result: id } }) => {
      attempts.get(id).onsuccess = ({ target: { result: model } }) => {
        let n = 1;
        levels.forEach((level, day) => {
          const at = `2026-11-0${day + 1}T10:00:00.000Z`;
          const begun = ++n;
          const answers = { [key]: [level, ++n], ...(key.endsWith(".now") && {
            [key.replace("now", "picked")]: [true, n] }) };
          const attempt = { id: `seed-${day}`, quiz, words: model.words, started: at, changed: at,
            n, begun, closed: ++n, answers, ...(day === 0 && { application: "acme" }) };
          attempts.put(attempt);
        });
        attempts.put({ ...model, begun: ++n, from: `seed-${levels.length - 1}` });
        meta.put(Math.max(n, 1000), "n");
      };
    };
    tx.oncomplete = () => { db.close(); done(); };
    tx.onabort = () => failed(tx.error);
  };
})"""


def tables(place: Locator) -> dict[str, list[list[str]]]:
    """Return the rows of what is shown side by side, by what is said of them."""
    found = place.locator("table.sc-then:visible")
    return {
        table.locator("caption").inner_text(): list(table.evaluate(_CELLS)) for table in found.all()
    }


def seed(gaps: SelfCheck, key: str, *levels: str) -> None:
    gaps.page.evaluate(_SEED, [DATABASE, "skill-gaps", key, list(levels)])
    gaps.page.reload()
    gaps.open()


def own(gaps: SelfCheck, number: int, title: str) -> Row:
    """Write an own row, unless it came over, and wait until nothing moves any more below it."""
    place = gaps.rows(LABEL).nth(number)
    written = place.get_by_label("In your own words")
    if written.input_value() != title:
        gaps.row(LABEL, number, title)
        gaps.saved()
    # The bar comes back into sight when no text has the focus.
    written.blur()
    return Row(place)


def again(gaps: SelfCheck, day: str) -> None:
    """Start again on another day."""
    gaps.page.evaluate("day => { today = day }", day)
    gaps.press("Start again")
    expect(gaps.notice).to_contain_text("A new attempt")
    expect(gaps.root.locator("[data-own] :checked[type=radio]")).to_have_count(0)
    expect(gaps.rows(LABEL).nth(0).get_by_label("In your own words")).to_be_focused()


@pytest.fixture
def gaps(page: Page, guide: str) -> SelfCheck:
    page.add_init_script(_CLOCK)
    page.goto(guide + WHAT_TO_DO)
    return SelfCheck(page, "skill-gaps").open()


def answers(page: Page) -> dict[str, Any]:
    """Return what the attempt that is filled in holds, by key."""
    found = record(page)
    attempt = found["attempts"][found["meta"]["current/skill-gaps"]]
    return {key: value[0] for key, value in attempt["answers"].items()}


def test_three_attempts_side_by_side(gaps: SelfCheck) -> None:
    page, keys = gaps.page, Keyboard(gaps.page)
    own(gaps, 0, "SQL").now("With help").needed("On my own")
    own(gaps, 1, "Talks").now("Not yet")
    gaps.pick(PLANNING).now("Not yet")
    gaps.saved()
    again(gaps, "2026-11-09")
    own(gaps, 0, "SQL").now("Not yet")
    gaps.saved()
    again(gaps, "2026-11-16")
    own(gaps, 0, "SQL and figures").now("On my own").needed("On my own")
    gaps.pick(PLANNING).now("Not yet")
    gaps.saved().show()

    past = gaps.result.locator(".sc-earlier")
    keys.press(past.get_by_role("button", name=BESIDE))
    expect(past.get_by_role("heading", name="Then and now")).to_be_focused()
    with_first = past.get_by_label("Compare with")
    expect(with_first.locator("option:checked")).to_have_text("November 9, 2026")
    keys.select(with_first, "November 2, 2026")
    # Arrows and letters change the choice as they go: what is chosen at the end counts.
    expect(past).to_contain_text("Then: November 2, 2026. Now: November 16, 2026.")
    assert tables(past) == {
        "What changed": [
            ["What", "Then", "Now"],
            [
                "SQL and figures Called “SQL” then",
                "With help",
                "On my own",
            ],
        ],
        "Answered then, not now": [["What", "Then", "Now"], ["Talks", "Not yet", "Not answered"]],
        "What stayed": [
            ["What", "Then", "Now"],
            ["planning work", "Not yet", "Not yet"],
        ],
    }
    # A look back is one at the attempt before this one.
    expect(past.get_by_text(LOOK_BACK)).to_have_count(0)
    keys.press(past.get_by_text("What you answered then: November 2, 2026"))
    assert tables(past)["What you answered then: November 2, 2026"][1] == [
        "SQL",
        "now “With help”; needed “On my own”; “Required in the advert”",
    ]
    text = printed(page)
    assert "Then: November 2, 2026. Now: November 16, 2026." in text
    assert "SQL and figures Called “SQL” then" in text


def test_a_look_back_is_kept_beside_what_was_said_then(gaps: SelfCheck) -> None:
    page, keys = gaps.page, Keyboard(gaps.page)
    own(gaps, 0, "SQL").now("On my own").needed("Passed on")
    gaps.saved()
    again(gaps, "2026-11-09")
    own(gaps, 0, "SQL").now("On my own").needed("Passed on")
    gaps.saved().show()
    past = gaps.result.locator(".sc-earlier")
    keys.press(past.get_by_role("button", name=BESIDE))
    keys.press(past.get_by_text(LOOK_BACK))
    placed = past.get_by_role("combobox", name="SQL", exact=True)
    keys.select(placed, "With help")
    said = ["SQL", "On my own looking back: With help"]
    row = past.get_by_role("row").filter(has_text="looking back")
    expect(row).to_have_count(1)
    assert row.locator("xpath=ancestor::table").evaluate(_CELLS)[1][:2] == said
    expect(placed).to_be_focused()
    (row_id,) = [key.split(".")[1] for key in answers(page) if key.endswith(".back")]
    assert answers(page)[f"own.{row_id}.back"] == "with-help"
    assert answers(page)[f"own.{row_id}.now"] == "alone"
    assert gaps.noted(1)

    page.reload()
    gaps.open()
    past.get_by_role("button", name=BESIDE).click()
    expect(past).to_contain_text("Then: ")
    assert tables(past)["What stayed"][1][:2] == said
    past.get_by_text(LOOK_BACK).click()
    placed.select_option("Left as it is")
    expect(past.get_by_role("row").filter(has_text="looking back")).to_have_count(0)
    assert answers(page)[f"own.{row_id}.back"] is None


@pytest.mark.audit
def test_a_line_is_drawn_from_five_times_on(gaps: SelfCheck) -> None:
    page = gaps.page
    gaps.pick(PLANNING).now("With help")
    gaps.saved()
    seed(gaps, "planning.now", "not-yet", "with-help", "alone")
    gaps.show()
    past = gaps.result.locator(".sc-earlier")
    past.get_by_role("button", name=BESIDE).click()
    expect(past).to_contain_text("Then: November 3, 2026")
    expect(past.locator(".sc-course")).to_have_count(0)

    seed(gaps, "planning.now", "not-yet", "with-help", "alone", "passed-on")
    past.get_by_role("button", name=BESIDE).click()
    line = past.locator(".sc-course")
    expect(line).to_have_count(1)
    expect(line.locator(".sc-rung")).to_have_text(
        ["Passed on", "On my own", "With help", "Not yet"]
    )
    assert "Acme, Analyst, November 1, 2026" in past.get_by_label("Compare with").inner_text()
    # Each dot in the row of its level, from left to right; the drawing is for those who see it.
    rows = line.locator(".sc-grid > svg").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('circle')]"
        ".map(dot => dot.getAttribute('cx')))"
    )
    assert rows == [["72.5%"], ["50%"], ["27.5%", "95%"], ["5%"]]
    expect(line.locator(".sc-grid")).to_have_attribute("aria-hidden", "true")
    line.get_by_text("The same as a table").click()
    assert tables(line) == {
        "planning work": [
            ["When", "Level"],
            ["Acme, Analyst, November 1, 2026", "Not yet"],
            ["November 2, 2026 at 10:00 AM", "With help"],
            ["November 3, 2026", "On my own"],
            ["November 4, 2026", "Passed on"],
            ["November 2, 2026 at 10:00 AM", "With help"],
        ]
    }
    page.evaluate(axe())
    found = []
    for width, scheme in ((360, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        found += look_at(page, f"{width} px", "#selfcheck-skill-gaps", (scheme,))
    assert not found, "\n".join(found)
    text = printed(page)
    assert "November 4, 2026 Passed on" in text
    assert LOOK_BACK not in text
