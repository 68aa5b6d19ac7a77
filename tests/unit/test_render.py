"""A quiz of every kind as markup: what stands in the page and on paper."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from mkdocs_selfcheck.render import Place, render
from mkdocs_selfcheck.source import load_text

EVERY_KIND = (Path(__file__).parent / "every-kind.yml").read_text(encoding="utf-8")
PLACE = Place(site="here", heading=3, style="a.css", script="a.js")


@pytest.fixture(scope="module")
def page() -> Tag:
    quiz, diagnostics = load_text(EVERY_KIND, "every-kind.yml")
    assert diagnostics == []
    assert quiz is not None
    markup = render(quiz, PLACE, lambda link: f"../{link}", lambda _: "The passage's title")
    found = BeautifulSoup(markup, "html.parser").select_one("self-check")
    assert found is not None
    return found


def item(page: Tag, name: str) -> Tag:
    found = page.select_one(f'[data-item="{name}"]')
    assert found is not None, name
    return found


def values(within: Tag, name: str) -> list[str]:
    return [str(control.get("value", "")) for control in within.select(f'[name="{name}"]')]


def texts(within: Tag, selector: str) -> list[str]:
    return [" ".join(tag.get_text(" ", strip=True).split()) for tag in within.select(selector)]


def test_every_question_is_a_label_or_a_legend(page: Tag) -> None:
    for control in page.select("input, select, textarea"):
        label = control.find_parent("label") or page.select_one(f'label[for="{control.get("id")}"]')
        assert label is not None, control
        assert label.get_text(strip=True), control
    for fieldset in page.select("fieldset"):
        assert fieldset.find("legend", recursive=False).get_text(strip=True)


def test_names_cannot_meet_a_property_of_the_form(page: Tag) -> None:
    names = {str(control["name"]) for control in page.select("[name]")}
    assert all(name.startswith(("i.", "own.")) for name in names)


def test_every_id_of_the_page_is_there_once(page: Tag) -> None:
    ids = [str(tag["id"]) for tag in page.select("[id]")] + [str(page["id"])]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("selfcheck-every-kind") for one in ids)


def test_nothing_in_the_form_can_send_or_run(page: Tag) -> None:
    form = page.select_one("form")
    assert form["method"] == "dialog"
    assert form["autocomplete"] == "off"
    assert {button["type"] for button in page.select("button")} == {"button"}
    assert not page.select("[style], [onclick], script:not([src]), style")


def test_a_rating_offers_its_levels_low_to_high_and_does_not_apply(page: Tag) -> None:
    assert values(item(page, "clear"), "i.clear") == ["low", "middle", "high", "-"]
    assert values(item(page, "always"), "i.always") == ["low", "middle", "high"]


def test_levels_say_what_they_look_like(page: Tag) -> None:
    assert texts(item(page, "clear"), ".sc-looks-like") == ["They asked twice."]


def test_neighbouring_checks_share_one_fieldset(page: Tag) -> None:
    groups = [texts(group, ".sc-label") for group in page.select("fieldset.sc-checks")]
    assert groups == [["I slept on it", "I told somebody"], ["I wrote it down"]]


def test_a_gap_asks_now_needed_importance_reason_and_step(page: Tag) -> None:
    gap = item(page, "sql")
    assert values(gap, "i.sql.now") == ["low", "middle", "high", "-"]
    assert [str(select["name"]) for select in gap.select("select")] == [
        "i.sql.needed",
        "i.sql.importance",
        "i.sql.reason",
        "i.sql.step",
    ]
    chosen = {
        str(select["name"]): str(select.select_one("option[selected]")["value"])
        for select in gap.select("select:has(option[selected])")
    }
    assert chosen == {"i.sql.needed": "high", "i.sql.importance": "much"}
    assert len(gap.select(".sc-suggested")) == 2


def test_a_picked_row_has_its_box_before_the_rest(page: Tag) -> None:
    row = item(page, "talks")
    box = row.select_one('input[type="checkbox"]')
    assert box["name"] == "i.talks.picked"
    assert box.find_parent("fieldset", class_="sc-body") is None
    assert row.select("fieldset.sc-body select")


def test_own_rows_have_places_to_write_on_paper(page: Tag) -> None:
    own = page.select_one('[data-own="gaps"]')
    assert [str(row["data-row"]) for row in own.select(".sc-row")] == ["gaps-1", "gaps-2"]
    assert values(own, "own.gaps-1.now") == ["low", "middle", "high"]


def test_own_rows_of_two_sections_answer_for_themselves() -> None:
    """Radio buttons of one name exclude one another, without a script too."""
    row = "title: {id}, scale: s, own_items: {gap: Copy it.}"
    text = "title: T\nscales: {s: {low: Low, high: High}}\nsections:\n"
    text += "".join(f"  {id}: {{{row.replace('{id}', id)}}}\n" for id in ("a", "a-1", "b"))
    quiz, _ = load_text(text, "t.yml")
    assert quiz is not None
    markup = BeautifulSoup(render(quiz, PLACE), "html.parser")
    places = [str(tag["name"]) for tag in markup.select(".sc-own-title")]
    assert len(places) == len(set(places)) == 9
    radios = markup.select("[type=radio]")
    assert len({str(radio["name"]) for radio in radios}) == 9


def test_an_exclusive_option_says_so(page: Tag) -> None:
    boxes = item(page, "many").select("input")
    assert [(str(box["value"]), box.has_attr("data-exclusive")) for box in boxes] == [
        ("one", False),
        ("two", False),
        ("none", True),
    ]


def test_a_plan_shows_the_suggested_if(page: Tag) -> None:
    plan = item(page, "tonight")
    assert plan.select_one('[name="i.tonight.if"]').get_text() == "I wake & think"
    assert plan.select_one('[name="i.tonight.then"]').get_text() == ""
    assert plan.select_one('[name="i.tonight.review"]')["type"] == "date"


def test_a_letter_can_be_read_filled_in_and_mailed_without_a_script(page: Tag) -> None:
    letter = item(page, "letter")
    field = letter.select_one("textarea")
    assert field["name"] == "i.letter"
    assert field.get_text() == "Thank you for ________.\n________. ________"
    assert int(str(field["rows"])) == 3
    assert texts(letter, ".sc-subject") == ["Subject: Our talk on ________"]
    assert letter.select_one("a")["href"] == (
        "mailto:?subject=Our%20talk%20on%20________&body=Thank%20you%20for%20________.%0D%0A________.%20________"
    )
    model = json.loads(str(page["data-model"]))
    told = next(x for s in model["sections"] for x in s["items"] if x["id"] == "letter")
    assert told["letter"] == ["Thank you for ", "day", ".\n", "one", ". ", "why", ""]
    assert told["private"] is True


def test_a_letter_that_is_too_long_for_a_link_is_not_in_it() -> None:
    text = "title: T\nsections: {a: {title: A, items: {b: {message: M, subject: S, letter: L}}}}"
    quiz, _ = load_text(text.replace("letter: L", f"letter: {'ä' * 400}"), "t.yml")
    assert quiz is not None
    markup = BeautifulSoup(render(quiz, PLACE), "html.parser")
    assert markup.select_one(".sc-mail")["href"] == "mailto:?subject=S"
    assert markup.select_one("textarea").get_text() == "ä" * 400


def test_people_to_talk_to_stand_at_the_top_and_beside_the_result() -> None:
    quiz, _ = load_text(EVERY_KIND, "every-kind.yml")
    assert quiz is not None
    ours = BeautifulSoup(render(quiz, PLACE), "html.parser")
    assert [text.split(":")[0] for text in texts(ours, ".sc-support")] == [
        "People to talk to If this is a heavy day, tell one person"
    ] * 2
    place = Place(site="here", support="Call *Ada*, [room 4](help.md).")
    page = BeautifulSoup(render(quiz, place, lambda link: f"../{link}"), "html.parser")
    assert texts(page, ".sc-intro + .sc-support") == ["People to talk to Call Ada , room 4 ."]
    assert page.select_one(".sc-result + .sc-support a")["href"] == "../help.md"


def test_conditional_items_are_marked(page: Tag) -> None:
    assert [str(tag["data-item"]) for tag in page.select(".sc-if")] == ["why"]


def test_a_condition_stands_in_words_beside_the_question_and_not_in_it(page: Tag) -> None:
    why = item(page, "why")
    assert texts(why, ".sc-only") == ["Only if: “One?” – Yes"]
    assert why.select_one(".sc-only").has_attr("data-search-exclude")
    assert texts(why, "label") == ["Why?"]
    assert len(page.select(".sc-only")) == 1


def test_a_condition_of_each_kind_is_said_as_the_form_says_it() -> None:
    text = """
title: T
scales: {s: {low: Low, middle: The *middle*, high: High}}
sections:
  a:
    title: A
    items:
      done: {check: I slept on it}
      rated: {rating: "How was it?", scale: s}
      reason: {single-choice: "Which reason?", options: {skill: A skill, pay: Pay, else: Another}}
      ticked: {check: One, show_if: {done: true}}
      not-ticked: {rating: Two, scale: s, show_if: {done: false}}
      levels: {plan: Three, show_if: {rated: [middle, low]}}
      several: {date: Four, show_if: {reason: [pay, skill, else]}}
      any: {gap: Five, scale: s, show_if: {reason: any}}
      both: {multiple-choice: Six, options: {x: X, y: Y}, show_if: {done: true, reason: pay}}
  b:
    title: B
    pick: true
    items:
      picked: {gap: Seven, scale: s, show_if: {reason: [any, pay]}}
"""
    quiz, diagnostics = load_text(text, "t.yml")
    assert diagnostics == []
    assert quiz is not None
    page = BeautifulSoup(render(quiz, PLACE), "html.parser")
    assert {str(one["data-item"]): texts(one, ".sc-only") for one in page.select(".sc-if")} == {
        "ticked": ["Only if: “I slept on it” – ticked"],
        "not-ticked": ["Only if: “I slept on it” – not ticked"],
        "levels": ["Only if: “How was it?” – Low, or The middle"],
        "several": ["Only if: “Which reason?” – A skill, Pay, or Another"],
        "any": ["Only if: “Which reason?” – answered"],
        "picked": ["Only if: “Which reason?” – answered"],
        "both": ["Only if: “I slept on it” – ticked, and “Which reason?” – Pay"],
    }


def test_on_paper_a_select_lists_its_options_and_a_chosen_one_says_so(page: Tag) -> None:
    gap = item(page, "sql")
    assert texts(gap, ".sc-paper-options")[0] == "☐ Low ☐ In the middle ☐ High (suggested)"
    for option in page.select("label.sc-option"):
        assert option.select_one(".sc-chosen").get_text() == "(chosen)"


def test_advice_stands_in_the_page_under_its_key(page: Tag) -> None:
    reading = page.select_one("details.sc-reading")
    assert not reading.has_attr("open")
    said = {
        str(tag["data-advice"]): tag.get_text(strip=True) for tag in reading.select("[data-advice]")
    }
    assert said == {
        "slept/0": "Good to know.",
        "clear/0": "Say it in one sentence.",
        "clear/1": "Draw it.",
        "sql/0": "Rebuild one report.",
        "one/yes": "Then go on.",
        "many/two": "Two is a start.",
    }
    # Where there is nothing to do, no plan is offered.
    assert [str(tag["data-advice"]) for tag in reading.select("[data-rest]")] == ["one/yes"]
    next_ = {
        str(tag["data-next"]): tag.get_text(strip=True) for tag in reading.select("[data-next]")
    }
    assert next_ == {"telling/0": "Ten minutes. Begin.", "telling/1": "Keep on."}
    assert texts(reading, "dt[data-band]") == ["Begin (Low)", "Go on (In the middle to High)"]
    assert reading.select_one("[data-closing]").get_text(strip=True) == "Enough for today."


def test_what_is_so_stands_in_the_page_and_not_in_what_the_browser_gets(page: Tag) -> None:
    reading = page.select_one("details.sc-reading")
    so = reading.select_one("[data-so]")
    assert so["data-so"] == "known"
    assert [p.decode_contents() for p in so.select("p")] == [
        "This is so: “The day it arrived”.",
        "Keep the <em>envelope</em>.",
    ]
    assert texts(so.parent, "dt")[-1] == "When a notice counts"
    model = json.loads(str(page["data-model"]))
    known = next(x for s in model["sections"] for x in s["items"] if x["id"] == "known")
    assert known["so"] is True
    assert [sorted(option) for option in known["options"]] == [
        ["advice", "exclusive", "id", "title"]
    ] * 2


def test_passages_are_links_that_work_from_the_page(page: Tag) -> None:
    links = {str(a["data-passage"]): str(a["href"]) for a in page.select("a[data-passage]")}
    assert links["dimension:telling"] == "../guide/a.md#telling"
    assert links["item:sql"] == "../guide/a.md#sql"
    assert links["section:gaps"] == "../guide/a.md#gaps"
    assert "Why: The passage's title" in texts(page, ".sc-why")


def test_links_in_texts_work_from_the_page(page: Tag) -> None:
    assert [str(a["href"]) for a in page.select(".sc-intro a")] == ["../guide/a.md"]


def test_a_search_finds_questions_and_not_their_options(page: Tag) -> None:
    for option in page.select("fieldset:not(.sc-checks) > .sc-options label, select"):
        assert option.find_parent(attrs={"data-search-exclude": True}) or option.has_attr(
            "data-search-exclude"
        )
    assert not item(page, "clear").select_one("legend").has_attr("data-search-exclude")


def test_sheet_and_script_are_only_carried_where_they_are_given(page: Tag) -> None:
    assert page.select_one("link")["href"] == "a.css"
    assert page.select_one("script")["src"] == "a.js"
    quiz, _ = load_text(EVERY_KIND, "every-kind.yml")
    assert quiz is not None
    assert not BeautifulSoup(render(quiz, Place(site="here")), "html.parser").select("link, script")
