"""A theme's templates, compiled once while somebody writes.

MkDocs makes a new environment for each build, and compiling Material's templates is a third of a
small site's time. While serving, that is time between saving a quiz and reading what is wrong.
"""

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """Compiled templates in memory; Jinja itself sees to it that a changed one is compiled anew."""

    def __init__(self) -> None:
        self._codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept."""
        if code := self._codes.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._codes[bucket.key] = bucket.bytecode_to_string()
