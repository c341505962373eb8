"""The fields of an article as they are found: the first usable value of each stays, with the name of its source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from cleaners.bylines import people_and_agency
from cleaners.dates import is_unset, not_after, parse_date

_DATES = ("published", "modified")


class Facts:
    """Values by field, and in `origins` where each came from. `types` are all @type values of the page's JSON-LD.

    `fetched` is when the page was had, in UTC unless it says another zone: nothing on it can have been published
    later. Where nobody knows, that is now. It is all that a clock is asked for, and tells only of days to come.
    """

    def __init__(self, *, fetched: datetime | None = None) -> None:
        latest = fetched or datetime.now(UTC)
        self._latest = latest if latest.tzinfo is not None else latest.replace(tzinfo=UTC)
        self.values: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.types: frozenset[str] = frozenset()

    def put(self, field: str, value: Any, origin: str) -> None:
        """Keep a value if it says something and the field is still open."""
        if value is not None and field in _DATES:
            value = not_after(value, self._latest) if not is_unset(value) else None
        if value not in (None, "", ()) and field not in self.values:
            self.values[field] = value
            self.origins[field] = origin

    def put_text(
        self, field: str, found: Sequence[str], origin: str, *, zone: str | None = None, outlets: Sequence[str] = ()
    ) -> None:
        """Keep what text says about a field, read as that field is: bylines as people and an agency, dates as dates."""
        if not found or field in self.values:
            return
        if field == "authors":
            people, agency = people_and_agency(found, outlets=outlets)
            self.put("authors", people, origin)
            self.put("agency", agency, origin)
        elif field in _DATES:
            self.put(field, parse_date(found[0], zone=zone), origin)
        elif field == "tags":
            self.put(field, tuple(dict.fromkeys(found)), origin)
        else:
            self.put(field, found[0], origin)

    def get(self, field: str) -> Any:
        """The value, or None where the field is open."""
        return self.values.get(field)
