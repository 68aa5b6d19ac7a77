"""Under the strictest policy the theme allows: nothing is violated, and nothing leaves the site."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route, expect

from tests.browser.pages import BARE, HANDLING, WHAT_TO_DO, SelfCheck, Tree
from tests.conftest import Serve

OWN = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'"
QUIZ = """\
title: {title}
sections:
  one:
    title: One
    items:
      what:
        text: What happened?
"""


def policy(site: Path) -> str:
    """The policy for a site with the theme: its inline scripts by their digests, no others."""
    scripts = {
        script.string
        for path in site.rglob("*.html")
        for script in BeautifulSoup(path.read_text("utf-8"), "html.parser").select(
            "script:not([src])"
        )
        if script.string and script.get("type") != "application/json"
    }
    digests = sorted(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in scripts
    )
    return f"{OWN}; img-src 'self' data:; script-src 'self' {' '.join(digests)}"


def journey(page: Page) -> None:
    """Answer, ask what it says, open each dialog, go to the other chapter."""
    first = SelfCheck(page, "first-day").open()
    first.write("Whom will I tell?", "Noor <img src=//elsewhere.example/x>")
    first.saved().show()
    for name in ("Keep a copy", "Open a kept copy", "Delete this"):
        first.root.locator(".sc-actions").first.get_by_role("button", name=name).click()
        page.locator("dialog[open]").wait_for()
        page.keyboard.press("Escape")
        page.locator("dialog[open]").wait_for(state="detached")


def test_a_journey_breaks_no_rule_and_asks_no_other_host(
    page: Page, built_guide: Path, serve: Serve
) -> None:
    served = serve(built_guide, headers={"Content-Security-Policy": policy(built_guide)})
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', event => "
        "console.log('violated: ' + event.violatedDirective + ' ' + event.blockedURI))"
    )
    page.goto(served.url + WHAT_TO_DO)
    journey(page)
    page.goto(served.url + HANDLING)
    expect(SelfCheck(page, "first-day").summary).to_contain_text("1 noted")
    assert [line for line in said if "violated" in line or "Content Security" in line] == []
    assert hosts == {urlsplit(served.url).netloc}


def test_alone_it_needs_nothing_but_the_site_itself(page: Page, tree: Tree, serve: Serve) -> None:
    build = tree(
        {
            **BARE,
            "quizzes/first-day.yml": QUIZ.format(title="One"),
            "docs/index.md": "# A\n\n/// selfcheck | first-day\n///\n",
        }
    )
    served = serve(build.site, headers={"Content-Security-Policy": OWN})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    # The page's icon is the test's own, in the page itself.
    page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    page.goto(served.url)
    card = SelfCheck(page, "first-day").open()
    card.write("What happened?", "Much")
    card.saved().show()
    assert [line for line in said if "Content Security" in line and "data:," not in line] == []


def test_a_broken_self_check_breaks_neither_the_page_nor_another(
    page: Page, tree: Tree, serve: Serve
) -> None:
    blocks = "".join(f"/// selfcheck | {name}\n///\n\n" for name in ("one", "two"))
    build = tree(
        {
            **BARE,
            "quizzes/one.yml": QUIZ.format(title="One"),
            "quizzes/two.yml": QUIZ.format(title="Two"),
            "docs/index.md": f"# A\n\n{blocks}",
        }
    )

    def corrupt(route: Route) -> None:
        answer = route.fetch()
        body = re.sub(r'data-model="{', 'data-model="{{', answer.text(), count=1)
        route.fulfill(response=answer, body=body)

    served = serve(build.site)
    page.route(served.url, corrupt)
    page.goto(served.url)
    card = SelfCheck(page, "two").open()
    card.write("What happened?", "Much")
    card.saved()
    broken = page.locator("#selfcheck-one")
    broken.locator("summary").first.click()
    expect(broken.get_by_label("What happened?")).to_be_visible()
