"""`ID.LANG.yml`: the texts of a quiz in another language, laid over it by id."""

from mkdocs_selfcheck.source.translation.load import load_translation, name_of_translation
from mkdocs_selfcheck.source.translation.translation import Translation

__all__ = ["Translation", "load_translation", "name_of_translation"]
