"""The wheel works with nothing but Python, and so does the sdist."""

from __future__ import annotations

import shutil

import pytest

from tests.packages.conftest import Dist, EmptyEnvironment, assert_self_check_works


@pytest.mark.audit
def test_wheel_and_sdist_build_a_site_where_there_is_no_node(
    dist: Dist, empty_environment: EmptyEnvironment
) -> None:
    log = empty_environment.install(dist.wheel)
    assert "nodejs" not in log
    site = empty_environment.build_two_pages()
    assert_self_check_works(site)

    # What both depend on is there by now.
    shutil.rmtree(site)
    log = empty_environment.install(dist.sdist, "--force-reinstall", "--no-deps")
    assert "Getting requirements to build wheel" in log
    assert "nodejs" not in log
    assert_self_check_works(empty_environment.build_two_pages())


def test_both_ask_for_the_same(dist: Dist) -> None:
    """Holds for the sdist what the test above sees of the wheel's dependencies."""
    assert dist.asks(dist.wheel) == dist.asks(dist.sdist) != []
