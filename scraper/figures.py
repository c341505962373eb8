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
    parts: int = 0
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
        elif done.kind == "part":
            self.parts += 1
        elif done.kind == "new":
            self.new += 1
        elif done.kind == "changed":
            self.changed += 1
        else:
            self.same += 1

    def summary(self) -> str:
        """One line for people."""
        parts = [f"{self.new} new", f"{self.changed} changed", f"{self.unchanged + self.same} unchanged"]
        if self.duplicates:
            parts.append(f"{self.duplicates} duplicates")
        if self.parts:
            parts.append(f"{self.parts} parts of other articles")
        for name, reasons in (("rejected", self.rejected), ("failed", self.failed)):
            if reasons:
                most = ", ".join(f"{count} × {reason}" for reason, count in sorted(reasons.items(), key=_by_count))
                parts.append(f"{sum(reasons.values())} {name} ({most})")
        if self.failures:
            parts.append(f"{len(self.failures)} feeds, sitemaps or listings could not be read")
        if self.resting:
            parts.append(f"left alone for now: {', '.join(self.resting)}")
        return f"{', '.join(parts)}; {self.fetched} pages fetched in {self.seconds:.1f} s"


def _by_count(item: tuple[str, int]) -> int:
    return -item[1]
