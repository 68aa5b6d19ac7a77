"""The small site of the faults, and others that are like it but for one thing."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from tests.browser.pages import Tree, small_site

QUIZ = """\
title: Faults
scales:
  skill: {none: None, some: Some, much: Much}
sections:
  all:
    title: All
    items:
      why: {text: "Why?"}
      then: {text: "And then?"}
      one: {single-choice: "One?", options: {good: Good, fair: Fair, poor: Poor}}
      many: {multiple-choice: "Many?", options: {a: First, b: Second, c: Third}}
      slept: {check: I slept on it}
      when: {date: "When?"}
      tonight: {plan: "And tonight?"}
  advert:
    title: The advert
    scale: skill
    own_items: {gap: Copy the requirements., limit: 5, needed: much}
    items:
      clear: {rating: "How clear was it?", scale: skill}
      git: {gap: Keeping versions, needed: some}
"""

OTHER = """\
title: Another
sections:
  all:
    title: All
    items:
      else: {text: "What else?"}
"""


def faults_site(tree: Tree) -> Path:
    """Build it: `one`, and `two` for what must not be drawn in. Read it only."""
    return small_site(tree, QUIZ, OTHER)


def walk_site(tree: Tree) -> Path:
    """The same with an application for each attempt, and a page with the reader's record."""
    page = "# My record\n\n/// selfcheck-record\n///\n"
    return small_site(
        tree, f"repeat: per-application\n{QUIZ}", OTHER, pages={"docs/my-record.md": page}
    )


def with_files(site: Path, folder: Path, files: Mapping[str, str]) -> Path:
    """Return a copy of a site, in `folder`, with other files."""
    shutil.copytree(site, folder)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder
