"""`copydesk watch`: every source at its own times, by interval or cron expression, in one process and one event loop.

A source's run never overlaps its own next one; runs of several sources go on side by side, and a host that two of
them share is still asked one thing at a time.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger

from cleaners.site import Sites
from scraper.config import Config, Source
from scraper.errors import ScrapeError
from scraper.job import Job, stopping_on_signals
from scraper.lock import held
from scraper.pages import Tell

JITTER_SHARE = 0.1  # of the interval, so that sources do not all start at once
MAX_JITTER_S = 300
CRON_JITTER_S = 30


def next_run(source: Source, *, last: float | None, now: float) -> float | None:
    """When `watch` looks at a source next, seconds since 1970: without the jitter; at once where it never did."""
    if source.cron:
        start = datetime.fromtimestamp(now, UTC)
        found: datetime | None = CronTrigger.from_crontab(source.cron).get_next_fire_time(None, start)
        return found.timestamp() if found else None
    return now if last is None else max(now, last + source.every_s)


def trigger(source: Source, *, last: float | None, now: float) -> Any:
    """The times of one source: an interval goes on from the last run, whoever did it."""
    if source.cron:
        made = CronTrigger.from_crontab(source.cron)
        made.jitter = CRON_JITTER_S
        return made
    first = next_run(source, last=last, now=now)
    jitter_s = min(MAX_JITTER_S, int(source.every_s * JITTER_SHARE))
    return IntervalTrigger(
        seconds=source.every_s, start_date=datetime.fromtimestamp(first or now, UTC), jitter=jitter_s, timezone=UTC
    )


async def watch(config: Config, *, sources: Sequence[Source], sites: Sites, tell: Tell) -> None:
    """Runs until SIGTERM or Ctrl-C, then finishes the pages in hand. Raises ScrapeError: the disk is full, …"""
    with held(Path(f"{config.state}.lock"), what="copydesk watch"):
        async with Job(config, sites=sites, tell=tell) as job:
            await _until_stopped(job, sources=sources)


async def _until_stopped(job: Job, *, sources: Sequence[Source]) -> None:
    ended = asyncio.Event()
    errors: list[ScrapeError] = []
    running: set[asyncio.Task[Any]] = set()

    def stop() -> None:
        job.stop()
        ended.set()

    async def look(source: Source) -> None:
        if job.stopping:
            return
        task = asyncio.ensure_future(job.run([source]))
        running.add(task)
        try:
            await task
        except ScrapeError as error:
            errors.append(error)
            stop()
        finally:
            running.discard(task)

    # It warns each time a source is still being fetched when its next time has come: that is as it should be.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    scheduler = AsyncIOScheduler(timezone=UTC)
    now = job.now()
    for source in sources:
        last = job.state.last_run(source.name)
        is_due = not source.cron and next_run(source, last=last, now=now) == now
        at_once = {"next_run_time": datetime.fromtimestamp(now, UTC)} if is_due else {}
        times = trigger(source, last=last, now=now)
        # A run that was due while the one before it went on, or while the machine slept, is made up for once.
        rules = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        scheduler.add_job(look, times, args=[source], id=source.name, **rules, **at_once)
    with stopping_on_signals(stop):
        scheduler.start()
        try:
            await ended.wait()
            scheduler.pause()
            while running:  # the pages in hand; shutting down would cancel them
                await asyncio.wait(running)
        finally:
            scheduler.shutdown(wait=False)
    if errors:
        raise errors[0]
