"""Own items: rows the reader writes, each a gap."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnItems:
    """Up to `limit` gaps titled by the reader. `label` asks for them; `private` is of the titles.

    scale, importance_scale, needed, importance: as in a gap. passage: the section's, or "".
    """

    label: str
    help: str
    limit: int
    scale: str
    importance_scale: str
    needed: str
    importance: str
    private: bool
    passage: str
