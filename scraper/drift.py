"""Rules that have stopped answering: a site was redesigned, and its file no longer fits.

For each site and field the pages of the last week are compared with those of the weeks before. A rule drifts where it
answers on far fewer pages than it used to, and chance does not explain it: with the old share, so few answers among so
many pages would come up less than once in a thousand times (binomial tail).
"""

from __future__ import annotations

import collections
import functools
import math
import sys
from collections.abc import Iterable, Sequence

import msgspec

from scraper.state import State

WEEK_S = 7 * 24 * 3600.0
HISTORY_WEEKS = 8
MIN_RECENT_PAGES = 5
MIN_HISTORY_PAGES = 20
MIN_DROP = 0.25  # of all pages
MAX_CHANCE = 0.001
EXAMPLES = 2
RULE_ORIGINS = ("site:", "story JSON:")


class Answered(msgspec.Struct, frozen=True):
    """One cleaned page: its site, when (seconds since 1970), and the rule that gave each field and the body."""

    url: str
    site: str
    at: float
    origins: dict[str, str]


class Drift(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that stopped answering. Shares are of pages; `since`: seconds since 1970; it failed on `examples`."""

    site: str
    field: str
    rule: str
    before: float
    now: float
    pages: int
    since: float
    examples: tuple[str, ...]


def is_rule(origin: str | None) -> bool:
    """Whether a site file's rule gave this field, and not the generic way."""
    return origin is not None and origin.startswith(RULE_ORIGINS)


def pages_since(state: State, *, since: float) -> list[Answered]:
    """Cleaned pages in the order of time."""
    rows = state.query("SELECT url, site, at, origins FROM answered WHERE at >= ? ORDER BY at", since)
    # The pages of a site have few different sets of origins among them; each is held once.
    decode = functools.cache(msgspec.json.Decoder(dict[str, str]).decode)
    return [Answered(url, sys.intern(site), at, decode(origins)) for url, site, at, origins in rows]


def drifts(pages: Iterable[Answered], *, now: float) -> list[Drift]:
    """Rules that drift, the worst first. `pages` in the order of time."""
    by_site: dict[str, list[Answered]] = collections.defaultdict(list)
    for page in pages:
        if page.at >= now - (HISTORY_WEEKS + 1) * WEEK_S:
            by_site[page.site].append(page)
    found = []
    for site, own in by_site.items():
        recent = [page for page in own if page.at > now - WEEK_S]
        before = [page for page in own if page.at <= now - WEEK_S]
        if len(recent) < MIN_RECENT_PAGES or len(before) < MIN_HISTORY_PAGES:
            continue
        fields = {field for page in before for field, origin in page.origins.items() if is_rule(origin)}
        found += [drift for field in sorted(fields) if (drift := _drift(site, field, before, recent))]
    return sorted(found, key=lambda drift: drift.now - drift.before)


def _drift(site: str, field: str, before: Sequence[Answered], recent: Sequence[Answered]) -> Drift | None:
    answered = [is_rule(page.origins.get(field)) for page in recent]
    hits = sum(is_rule(page.origins.get(field)) for page in before)
    old_share, share = hits / len(before), sum(answered) / len(answered)
    # Laplace's rule: a rule that never failed on 20 pages may still fail on the next.
    careful_share = (hits + 1) / (len(before) + 2)
    if old_share - share < MIN_DROP or _chance(sum(answered), len(answered), careful_share) > MAX_CHANCE:
        return None
    rules = collections.Counter(origin for page in before if is_rule(origin := page.origins.get(field, "")))
    missed = [page for page, has_answered in zip(recent, answered, strict=True) if not has_answered]
    if not any(answered):  # it may have stopped before this week began
        last = max(index for index, page in enumerate(before) if is_rule(page.origins.get(field)))
        missed = [*before[last + 1 :], *missed]
    return Drift(
        site=site,
        field=field,
        rule=rules.most_common(1)[0][0],
        before=round(old_share, 3),
        now=round(share, 3),
        pages=len(recent),
        since=missed[0].at,
        examples=tuple(page.url for page in missed[-EXAMPLES:]),
    )


def _chance(hits: int, pages: int, share: float) -> float:
    """How likely so few hits or fewer are, if each page has this share."""
    terms = (math.comb(pages, k) * share**k * (1 - share) ** (pages - k) for k in range(hits + 1))
    return math.fsum(terms)
