"""Which faults are tried in which engines."""

from __future__ import annotations

import pytest

from tests.tools.engines.find import ENGINES


def engines(**without: str) -> pytest.MarkDecorator:
    """Run a test in Chromium and, in the audit, in the other engines.

    `without` says of an engine why it cannot: it is reported as not run, with this reason.
    """
    found = []
    for name in ENGINES:
        marks = [] if name == "chromium" else [pytest.mark.audit]
        if name in without:
            marks.append(pytest.mark.skip(reason=f"not run: {without[name]}"))
        found.append(pytest.param(name, marks=marks, id=name))
    return pytest.mark.parametrize("name", found, indirect=True)
