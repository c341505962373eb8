"""When to try a link again that could not be fetched."""

from __future__ import annotations

import msgspec

from scraper.errors import BadStatus, FetchError, RobotsDenied
from scraper.fetch import is_passing
from scraper.state import Status

DAY_S = 24 * 3600.0
FIRST_RETRY_S = 15 * 60.0
LONGEST_RETRY_S = DAY_S
MAX_ATTEMPTS = 10  # 15 minutes doubling to a day: a week in all
ROBOTS_RETRY_S = 7 * DAY_S
FORBIDDEN_RETRY_S = 7 * DAY_S
GONE_RETRY_S = 30 * DAY_S
MAX_GONE_ATTEMPTS = 3
GONE_STATUSES = frozenset({404, 410})


class Again(msgspec.Struct, frozen=True):
    """How a link stands after a failure: `next_at` in seconds since 1970, None for never."""

    status: Status
    next_at: float | None


def after(error: FetchError, *, attempts: int, now: float) -> Again:
    """What follows from an error, `attempts` failed runs included this one."""
    if is_passing(error) and attempts < MAX_ATTEMPTS:
        return Again("failed", now + min(LONGEST_RETRY_S, FIRST_RETRY_S * 2 ** (attempts - 1)))
    if attempts >= MAX_GONE_ATTEMPTS and not is_passing(error):
        return Again("gone", None)
    if isinstance(error, RobotsDenied):
        return Again("gone", now + ROBOTS_RETRY_S)
    if isinstance(error, BadStatus) and error.status not in GONE_STATUSES and not is_passing(error):
        return Again("gone", now + FORBIDDEN_RETRY_S)
    return Again("gone", now + GONE_RETRY_S)


def kind_of(error: FetchError) -> str:
    """What a summary counts an error under: the reason without its particulars."""
    if isinstance(error, BadStatus):
        return f"HTTP status {error.status}"
    return error.reason.partition(":")[0]
