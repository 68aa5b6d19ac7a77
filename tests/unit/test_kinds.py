"""Each kind of item is one complete set: shape, template, script, style, example."""

from pathlib import Path

import pytest

from mkdocs_selfcheck.render.wire import Model
from mkdocs_selfcheck.source import load
from mkdocs_selfcheck.source.format import KINDS
from mkdocs_selfcheck.source.names import keys_of
from tests.tools.node import ROOT, WEB

ITEMS = WEB / "src" / "items"
TEMPLATES = ROOT / "plugins" / "mkdocs_selfcheck" / "render" / "templates" / "items"
WITH_EVERY_KIND = (
    ROOT / "tests" / "golden" / "good" / "every-key.yml",
    ROOT / "tests" / "unit" / "every-kind.yml",
    WEB / "test" / "fixtures" / "every-kind.yml",
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_complete(kind: str) -> None:
    assert keys_of(("sections", "a", "items", "b"), kind)[-1:] != ()
    for part in (
        TEMPLATES / f"{kind}.html",
        *(ITEMS / kind / f"{kind}.{x}" for x in ("ts", "css")),
    ):
        assert part.read_text(encoding="utf-8").strip(), part
    assert f'["{kind}", ' in (ITEMS / "kinds.ts").read_text(encoding="utf-8")
    assert f"/{kind}/{kind}.css" in (WEB / "src" / "self-check.css").read_text(encoding="utf-8")


def test_there_is_no_part_of_a_kind_that_is_none() -> None:
    assert {path.stem for path in TEMPLATES.iterdir()} == {*KINDS}
    assert {path.name for path in ITEMS.iterdir() if path.is_dir()} == {*KINDS}
    schema = Model.model_json_schema()
    mapping = schema["$defs"]["Item"]["discriminator"]["mapping"]
    assert {*mapping} == {*KINDS}


@pytest.mark.parametrize("file", WITH_EVERY_KIND, ids=lambda file: file.parent.name)
def test_an_example_of_each_kind_is_read_rendered_and_used(file: Path) -> None:
    quiz, _ = load(file)
    assert quiz is not None
    assert {item.kind for item in quiz.items()} == {*KINDS}
