"""What the search read in pages, taken again while somebody writes and a page is as it was.

Reading every page for the search takes as long as most of the rest of a build. The index itself
is put together and written by the search's own plugin, as ever.
"""

from copy import deepcopy
from typing import Any

_ENTRIES = {
    "material.plugins.search.plugin": "entries",
    "mkdocs.contrib.search.search_index": "_entries",
}
"""The plugins that are known to look at a page and at their options alone, and where they write."""
_FILES = ("jieba_dict", "jieba_dict_user")
"""Options that name a file which may change."""


class Searched:
    """The entries of each page, by its address."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[tuple[str, ...], list[Any]]] = {}

    def follow(self, index: Any) -> None:
        """Let the index of a build take again what is known, and learn what is not."""
        name = _ENTRIES.get(type(index).__module__)
        if name is None or "add_entry_from_context" in vars(index):
            return
        if any(index.config.get(option) for option in _FILES):
            return
        read, options = index.add_entry_from_context, repr(index.config)

        def add(page: Any) -> None:
            entries = getattr(index, name)
            now = (page.content, str(page.title), str(page.toc), repr(page.meta), options)
            before, known = self._read.get(page.url, (None, []))
            if before == now:
                entries.extend(deepcopy(known))
                return
            start = len(entries)
            read(page)
            self._read[page.url] = now, deepcopy(entries[start:])

        index.add_entry_from_context = add
