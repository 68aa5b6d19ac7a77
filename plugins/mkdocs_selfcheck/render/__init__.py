"""A resolved quiz as markup and as what the browser gets; and the reader's record."""

from mkdocs_selfcheck.render.page import Place, render
from mkdocs_selfcheck.render.record import RecordPlace, render_record

__all__ = ["Place", "RecordPlace", "render", "render_record"]
