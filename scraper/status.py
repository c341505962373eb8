"""How the job stands: per source the last run and the next, per site which rules answer, and answered."""

from __future__ import annotations

import collections
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from scraper import drift
from scraper.config import Config, Source
from scraper.drift import WEEK_S, Answered, Drift
from scraper.figures import Figures
from scraper.schedule import next_run
from scraper.state import State

SHOWN_WEEKS = 5  # the last seven days and the four weeks before
SHOWN_REASONS = 5
FIELDS = ("title", "summary", "authors", "published", "modified", "section", "tags")


class SourceStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One source. Times are seconds since 1970; `failing` and `gone` count links by the reason they gave last."""

    name: str
    last_run: float | None
    outcome: str | None
    figures: Figures | None
    next_run: float | None
    links: dict[str, int]
    failing: dict[str, int]
    gone: dict[str, int]


class Week(msgspec.Struct, frozen=True, kw_only=True):
    """Seven days of one site: on which share of its pages a site rule or the generic way gave the body; fill rates."""

    pages: int
    rules: float
    generic: float
    refused: float
    fields: dict[str, float]


class SiteStatus(msgspec.Struct, frozen=True, kw_only=True):
    """One site; `weeks` begins with the last seven days and goes back, None where there were no pages."""

    name: str
    weeks: tuple[Week | None, ...]


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """All of it. `resting` tells until when a host is left alone, and why."""

    now: float
    sources: tuple[SourceStatus, ...]
    sites: tuple[SiteStatus, ...]
    drift: tuple[Drift, ...]
    resting: dict[str, tuple[float, str]]


def status(config: Config, *, state: State, now: float) -> Status:
    """Read the state and sum it up."""
    pages = drift.pages_since(state, since=now - (drift.HISTORY_WEEKS + 1) * WEEK_S)
    by_site: dict[str, list[Answered]] = collections.defaultdict(list)
    for page in pages:
        by_site[page.site].append(page)
    resting = state.query("SELECT host, next_at, reason FROM host WHERE next_at > ? AND reason <> ''", now)
    return Status(
        now=now,
        sources=tuple(_source(state, source, now=now) for source in config.source),
        sites=tuple(_site(name, by_site[name], now=now) for name in sorted(by_site)),
        drift=tuple(drift.drifts(pages, now=now)),
        resting={host: (until, reason) for host, until, reason in resting},
    )


def _source(state: State, source: Source, *, now: float) -> SourceStatus:
    sql = "SELECT started_at, outcome, figures FROM run WHERE source = ? ORDER BY started_at DESC LIMIT 1"
    last = next(iter(state.query(sql, source.name)), None)
    links = dict(state.query("SELECT status, COUNT(*) FROM link WHERE source = ? GROUP BY status", source.name))
    return SourceStatus(
        name=source.name,
        last_run=last[0] if last else None,
        outcome=last[1] if last else None,
        figures=msgspec.json.decode(last[2], type=Figures) if last else None,
        next_run=next_run(source, last=last[0] if last else None, now=now),
        links=links,
        failing=_reasons(state, source.name, "failed"),
        gone=_reasons(state, source.name, "gone"),
    )


def _reasons(state: State, source: str, kind: str) -> dict[str, int]:
    sql = "SELECT reason, COUNT(*) FROM link WHERE source = ? AND status = ? GROUP BY reason ORDER BY 2 DESC"
    return {reason or "": count for reason, count in state.query(sql, source, kind)}


def _site(name: str, pages: Sequence[Answered], *, now: float) -> SiteStatus:
    weeks: list[list[Answered]] = [[] for _ in range(SHOWN_WEEKS)]
    for page in pages:
        week = int((now - page.at) // WEEK_S)
        if week < SHOWN_WEEKS:
            weeks[max(0, week)].append(page)
    return SiteStatus(name=name, weeks=tuple(_week(week) for week in weeks))


def _week(pages: Sequence[Answered]) -> Week | None:
    if not pages:
        return None
    count = len(pages)
    refused = sum(not page.origins for page in pages)
    rules = sum(drift.is_rule(page.origins.get("body")) for page in pages)
    return Week(
        pages=count,
        rules=round(rules / count, 3),
        generic=round((count - rules - refused) / count, 3),
        refused=round(refused / count, 3),
        fields={field: round(sum(field in page.origins for page in pages) / count, 3) for field in FIELDS},
    )


def lines(found: Status) -> Iterator[str]:
    """For people."""
    for source in found.sources:
        yield f"source    {source.name}"
        if source.last_run is None or source.figures is None:
            yield "  last      never"
        else:
            yield f"  last      {_time(source.last_run)}, {source.outcome}: {source.figures.summary()}"
            for failure in source.figures.failures:
                yield f"            {failure.url}: {failure.reason}"
        yield f"  next      {_time(source.next_run) if source.next_run else '-'}"
        yield f"  links     {', '.join(f'{count} {name}' for name, count in sorted(source.links.items())) or 'none'}"
        for title, reasons in (("failing", source.failing), ("gone", source.gone)):
            for reason, count in list(reasons.items())[:SHOWN_REASONS]:
                yield f"  {title:<9} {count} × {reason}"
    for host, (until, reason) in found.resting.items():
        yield f"resting   {host} until {_time(until)}: {reason}"
    if found.sites:
        yield ""
        yield "site, last 7 days (the weeks before)"
    for site in found.sites:
        yield from _site_lines(site)
    for one in found.drift:
        yield ""
        yield from drift_lines(one)


def drift_lines(one: Drift) -> Iterator[str]:
    """A rule that drifts, for people."""
    yield f"drift     {one.site}: {one.field} no longer comes from {one.rule}"
    yield f"          on {one.now:.0%} of {one.pages} pages, before {one.before:.0%}; since {_time(one.since)}"
    for url in one.examples:
        yield f"          {url}"


def _site_lines(site: SiteStatus) -> Iterator[str]:
    def row(name: str, share: Any) -> str:
        first, *others = ("-" if week is None else share(week) for week in site.weeks)
        return f"  {name:<10}{first:>6}  ({'  '.join(others)})"

    yield site.name
    yield row("pages", lambda week: str(week.pages))
    yield row("rules", lambda week: f"{week.rules:.0%}")
    yield row("generic", lambda week: f"{week.generic:.0%}")
    yield row("refused", lambda week: f"{week.refused:.0%}")
    for field in FIELDS:
        yield row(field, lambda week, field=field: f"{week.fields[field]:.0%}")


def _time(at: float) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M UTC}"
