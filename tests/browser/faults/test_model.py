"""A reader's random steps in a real browser agree with a plain model at each of them.

The seed is printed. `make test ARGS='-k model --seed 7 --steps 200'` takes other steps;
`make audit ARGS='-k model --steps 5000'` more of them.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.faults.sites import walk_site
from tests.browser.faults.wider import Wider
from tests.browser.pages import Tree
from tests.conftest import Serve
from tests.tools.engines import Engine

Own = Callable[..., Engine]


@pytest.fixture(scope="session")
def walked(tree: Tree) -> Path:
    """The site that is walked on."""
    return walk_site(tree)


@pytest.fixture
def url(serve: Serve, walked: Path) -> str:
    return serve(walked).url


def walk(own: Own, url: str, seed: int, steps: int) -> None:
    sys.stdout.write(f"\n{steps} steps, replay with --seed {seed}\n")
    Wider(own(), url, seed).go(steps)


@pytest.mark.parametrize("name", ["chromium"], indirect=True)
def test_sixty_steps_agree_with_a_model(own: Own, url: str, pytestconfig: pytest.Config) -> None:
    seed = pytestconfig.getoption("seed")
    walk(own, url, 1 if seed is None else seed, pytestconfig.getoption("steps") or 60)


@pytest.mark.audit
@pytest.mark.parametrize("name", ["chromium"], indirect=True)
@pytest.mark.parametrize("turn", range(2))
def test_a_thousand_steps_agree_with_a_model(
    own: Own, url: str, pytestconfig: pytest.Config, turn: int
) -> None:
    seed = pytestconfig.getoption("seed")
    chance = random.SystemRandom().randrange(1_000_000) if seed is None else seed + turn
    walk(own, url, chance, pytestconfig.getoption("steps") or 1_000)
