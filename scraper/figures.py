"""What one run did for one source, in numbers."""

from __future__ import annotations

import msgspec

from scraper.desk import Done
from scraper.discover import Failure


class Figures(msgspec.Struct, kw_only=True):
    """What one run did for one source. `failed` and `rejected` by reason."""

    found: int = 0
    new_links: int = 0
    documents: int = 0
    unchanged_documents: int = 0
    fetched: int = 0
    unchanged: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    duplicates: int = 0
    rejected: dict[str, int] = {}
    failed: dict[str, int] = {}
    failures: list[Failure] = []
    resting: dict[str, str] = {}
    seconds: float = 0.0

    def count(self, done: Done) -> None:
        """Adds what became of one page."""
        if done.kind == "rejected":
            reason = done.reason or ""
            self.rejected[reason] = self.rejected.get(reason, 0) + 1
        elif done.kind == "duplicate":
            self.duplicates += 1
        elif done.kind == "new":
            self.new += 1
        elif done.kind == "changed":
            self.changed += 1
        else:
            self.same += 1
