"""The browser's tests run on a page as the plugin renders it today."""

import runpy

from tests.tools.node import WEB

FIXTURES = WEB / "test" / "fixtures"


def test_the_committed_page_is_fresh() -> None:
    rendered = runpy.run_path(str(FIXTURES / "render.py"))["rendered"]
    committed = (FIXTURES / "every-kind.html").read_text(encoding="utf-8")
    assert committed == rendered(), f"run `python {FIXTURES / 'render.py'}` and commit"
