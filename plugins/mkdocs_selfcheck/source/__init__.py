"""YAML files → quizzes, or all that is wrong with them."""

from mkdocs_selfcheck.source.folder import Folder, load_file, load_folder
from mkdocs_selfcheck.source.load import load, load_bytes, load_text
from mkdocs_selfcheck.source.loaded import Loaded

__all__ = ["Folder", "Loaded", "load", "load_bytes", "load_file", "load_folder", "load_text"]
