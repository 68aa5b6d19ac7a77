"""A resolved quiz as markup and as what the browser gets."""

from mkdocs_selfcheck.render.page import Place, render

__all__ = ["Place", "render"]
