"""Templates are compiled once for all builds while serving."""

from jinja2 import DictLoader, Environment

from mkdocs_selfcheck.hosts.templates import Compiled


class Counting(Environment):
    compiled = 0

    def compile(self, *args: object, **kwargs: object) -> object:  # type: ignore[override]
        Counting.compiled += 1
        return super().compile(*args, **kwargs)  # type: ignore[call-overload]


def rendered(kept: Compiled, template: str) -> str:
    environment = Counting(loader=DictLoader({"main.html": template}), bytecode_cache=kept)
    return environment.get_template("main.html").render(x="you")


def test_a_template_is_compiled_again_only_when_it_changed() -> None:
    kept = Compiled()
    Counting.compiled = 0
    assert rendered(kept, "Hello {{ x }}") == "Hello you"
    assert rendered(kept, "Hello {{ x }}") == "Hello you"
    assert Counting.compiled == 1
    assert rendered(kept, "Goodbye {{ x }}") == "Goodbye you"
    assert Counting.compiled == 2
