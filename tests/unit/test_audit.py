"""The audit: what `make test` leaves out is there, and `make audit` runs it."""

from __future__ import annotations

import re
import subprocess
import sys

from tests.tools.node import ROOT

FOLDERS = ("tests/browser", "tests/packages", "tests/site")


def test_make_audit_runs_what_make_test_leaves_out() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = re.search(r"^audit:.*\n((?:\t.*\n|  .*\n)+)", makefile, re.MULTILINE)
    assert recipe is not None
    assert "pytest" in recipe[1]
    assert "-m 'audit or hypothesis'" in recipe[1]
    assert "--hypothesis-profile many" in recipe[1]
    assert "tests.tools.lighthouse" in recipe[1]

    listing = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "-p", "no:xdist"]
    done = subprocess.run(
        [*listing, "-m", "audit", *FOLDERS], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = {line.split("[")[0] for line in done.stdout.splitlines() if "::" in line}
    assert {line for line in found if "/faults/" not in line} == {
        "tests/browser/test_applications.py::test_axe_finds_nothing",
        "tests/browser/test_axe_all_rules.py::test_every_page",
        "tests/browser/test_axe_all_rules.py::test_pages_are_found_by_themselves",
        "tests/browser/test_axe_all_rules.py::test_pages_in_another_engine",
        "tests/browser/test_axe_all_rules.py::test_what_was_reviewed_is_still_there",
        "tests/browser/test_axe.py::test_chapters_in_every_state",
        "tests/browser/test_axe.py::test_dialogs_of_the_whole_record",
        "tests/browser/test_course.py::test_the_browser_is_killed_and_what_was_committed_is_there",
        "tests/browser/test_course.py::test_two_learners_of_one_browser_see_nothing_of_each_other",
        "tests/browser/test_course.py::test_done_stays_done_and_looking_again_changes_nothing",
        "tests/browser/test_course.py::test_a_long_text_is_kept_whole_or_said_not_to_be",
        "tests/browser/test_course.py::test_more_is_told_only_after_a_yes",
        "tests/browser/test_course.py::test_a_course_that_does_not_answer_is_told_of",
        "tests/browser/test_course.py::test_opened_outside_of_a_course_it_works_and_says_so",
        "tests/browser/test_doors.py::test_a_door_leads_to_a_plan",
        "tests/browser/test_history.py::test_a_line_is_drawn_from_five_times_on",
        "tests/browser/test_journeys.py::test_all_three_are_there_again_after_the_browser_was_killed",
        "tests/browser/test_layout_shift.py::test_nothing_moves",
        "tests/browser/test_navigation.py::test_there_and_back_within_the_guide",
        "tests/browser/test_plans.py::test_my_record_begins_with_it_and_its_words_can_be_changed_there",
        "tests/browser/test_record.py::test_axe_finds_nothing",
        "tests/browser/test_three_applications.py::test_what_changed_is_right_to_the_level",
        "tests/packages/test_manifests.py::test_manifests_keep_to_the_schemas",
        "tests/packages/test_install.py::test_wheel_and_sdist_build_a_site_where_there_is_no_node",
        "tests/site/test_valid.py::test_every_page_is_valid_html",
        "tests/site/test_valid.py::test_what_is_said_to_search_engines_is_of_schema_orgs_types",
        "tests/site/test_budgets.py::test_no_page_without_a_self_check_loads_a_byte_of_ours",
    }
    # Each fault that depends on the engine runs in the others, too.
    named = re.findall(r"test_fault_(\d\d)_\w+\[([a-z]+)", done.stdout)
    elsewhere = {engine: {fault for fault, name in named if name == engine} for _, engine in named}
    assert elsewhere.keys() >= {"firefox", "webkit"}
    assert elsewhere["firefox"] == elsewhere["webkit"]  # where one cannot, it says why
    assert len(elsewhere["firefox"]) >= 20


def test_each_of_the_thirty_faults_has_a_test() -> None:
    folder = ROOT / "tests" / "browser" / "faults"
    texts = [file.read_text("utf-8") for file in folder.glob("test_*.py")]
    found = {
        int(number) for text in texts for number in re.findall(r"def test_fault_(\d\d)_", text)
    }
    assert found == set(range(1, 31))
