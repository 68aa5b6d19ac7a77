"""`ids.txt`: every id of a folder's quizzes, so that none vanishes without a word.

Answers are stored by ids. A renamed id says what it `was`, and one that is gone for good is
`retired`; any other that is in the list and in no quiz has taken readers' answers with it. Nothing
is ever taken from the list: what was renamed says so there, and so does what is gone for good.
"""

from mkdocs_selfcheck.source.ids.check import check_ids
from mkdocs_selfcheck.source.ids.id import Id
from mkdocs_selfcheck.source.ids.load import NAME, load_ids
from mkdocs_selfcheck.source.ids.write import written

__all__ = ["NAME", "Id", "check_ids", "load_ids", "written"]
