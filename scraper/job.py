"""One run over the sources: discover, fetch, archive, clean, write. Many hosts at once, each of them slowly."""

from __future__ import annotations

import asyncio
import collections
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

import httpx
import msgspec

from cleaners import load_sites
from cleaners.site import Sites
from scraper.archive import Archive, Visit
from scraper.config import Config, Source
from scraper.desk import Desk
from scraper.discover import Discoverer
from scraper.errors import ConfigError, Resting, ScrapeError
from scraper.fetch import AGENT, BYTES_PER_MB, Fetcher
from scraper.figures import Figures
from scraper.hosts import Clock, Hosts, Stopping, SystemClock
from scraper.links import Link
from scraper.lock import held
from scraper.pages import Pages, Tell
from scraper.results import version
from scraper.state import Row, State

DUE_AT_ONCE = 20


class Run(msgspec.Struct, kw_only=True):
    """What is under way for some sources."""

    sources: dict[str, Source]
    figures: dict[str, Figures]
    left: int | None
    active: set[str] = set()

    @property
    def is_full(self) -> bool:
        return self.left is not None and self.left <= 0

    def begin(self) -> None:
        """Another page is going to be fetched."""
        if self.left is not None:
            self.left -= 1


class Job:
    """Fetches for a config. Use as a context manager; needs the state's lock to be held. Raises ScrapeError."""

    def __init__(
        self,
        config: Config,
        *,
        sites: Sites,
        tell: Tell,
        clock: Clock | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._config = config
        self._clock = clock or SystemClock()
        self._tell = tell
        fetch = config.fetch
        self.state = State(config.state)
        max_file_bytes = int(config.archive_file_mb * BYTES_PER_MB)
        software = f"{AGENT}/{version()}"
        archive = Archive(config.archive, max_file_bytes=max_file_bytes, software=software, contact=fetch.contact)
        self._desk = Desk(
            corpus_folder=config.corpus,
            state=self.state,
            archive=archive,
            sites=sites,
            clock=self._clock,
            page_limit_bytes=int(fetch.max_page_mb * BYTES_PER_MB),
        )
        self._hosts = Hosts(self.state, clock=self._clock, jitter_s=fetch.jitter_s, max_wait_s=fetch.max_wait_s)
        self._fetcher = Fetcher(fetch, hosts=self._hosts, shelf=self.state, clock=self._clock, transport=transport)
        self._pages = Pages(fetcher=self._fetcher, desk=self._desk, state=self.state, clock=self._clock, tell=tell)
        self._slots = asyncio.Semaphore(fetch.hosts_at_once)
        self._runs = 0

    async def __aenter__(self) -> Job:
        try:
            recovered = self._desk.recover()
        except BaseException:
            await self.__aexit__()
            raise
        if recovered:
            self._tell("recovered", pages=recovered)
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await self._fetcher.__aexit__()
            await self._pages.let_go()
        finally:
            self._pages.close()
            self.state.close()

    def stop(self) -> None:
        """Finish the pages in hand, begin no others. May be called from a signal handler of the event loop."""
        self._hosts.stop()

    @property
    def stopping(self) -> bool:
        return self._hosts.stopping

    def now(self) -> float:
        """Seconds since 1970, by the job's clock."""
        return self._clock.now()

    async def run(self, sources: Sequence[Source], *, limit: int | None = None) -> dict[str, Figures]:
        """One look at the sources and at every link of theirs that is due. `limit`: at most so many of them fetched."""
        run = Run(sources={s.name: s for s in sources}, figures={s.name: Figures() for s in sources}, left=limit)
        ids = {s.name: self.state.begin_run(s.name, now=self._clock.now()) for s in sources}
        started = time.monotonic()
        self._runs += 1
        outcome = "failed"
        try:
            async with asyncio.TaskGroup() as group:
                self._start_hosts(run, group)
                for source in sources:
                    group.create_task(self._discover(run, source, group))
            outcome = "stopped" if self._hosts.stopping else "done"
        except BaseExceptionGroup as errors:
            raise _first(errors) from errors
        finally:
            self._runs -= 1
            try:
                if self._runs == 0:
                    await self._pages.let_go()
            finally:
                self._end(run, ids, outcome=outcome, seconds=time.monotonic() - started)
        return run.figures

    def _end(self, run: Run, ids: dict[str, int], *, outcome: str, seconds: float) -> None:
        for name, figures in run.figures.items():
            figures.seconds = round(seconds, 3)
            plain = msgspec.to_builtins(figures)
            self.state.end_run(ids[name], now=self._clock.now(), outcome=outcome, figures=plain)
            self._tell("source", source=name, outcome=outcome, **plain)

    async def preview(self, sources: Sequence[Source]) -> dict[str, list[str]]:
        """Links that a run would fetch, by source. Reads feeds and sitemaps, keeps nothing."""
        found: dict[str, list[str]] = {}

        async def forget(_: Sequence[Visit]) -> None:
            self._fetcher.robots_trail()

        for source in sources:
            links: dict[str, None] = {}

            def note(new: Sequence[Link], links: dict[str, None] = links) -> int:
                unknown = self.state.unknown(new)
                links.update(dict.fromkeys(link.url for link in unknown))
                return len(unknown)

            for host in self.state.hosts_due([source.name], now=self._clock.now()):
                due = self.state.due(host, [source.name], now=self._clock.now(), limit=-1)
                links.update(dict.fromkeys(row.url for row in due))
            discoverer = Discoverer(
                source,
                fetcher=self._fetcher,
                state=self.state,
                clock=self._clock,
                keep=forget,
                add=note,
                fresh=True,
            )
            with suppress(Stopping):
                await discoverer.run()
            for failure in discoverer.found.failures:
                self._tell("document", source=source.name, url=failure.url, reason=failure.reason)
            found[source.name] = list(links)
        return found

    async def _discover(self, run: Run, source: Source, group: asyncio.TaskGroup) -> None:
        def add(links: Sequence[Link]) -> int:
            return self.state.add_links(links, source=source.name, now=self._clock.now())

        async def keep(visits: Sequence[Visit]) -> None:
            await self._pages.keep(visits, source=source.name)

        discoverer = Discoverer(source, fetcher=self._fetcher, state=self.state, clock=self._clock, keep=keep, add=add)
        try:
            async with self._slots:
                await discoverer.run()
        except Stopping:
            pass
        found, figures = discoverer.found, run.figures[source.name]
        figures.found, figures.new_links = found.found, found.new
        figures.documents, figures.unchanged_documents = found.documents, found.unchanged
        figures.failures = found.failures
        for failure in found.failures:
            self._tell("document", source=source.name, url=failure.url, reason=failure.reason)
        self._start_hosts(run, group)

    def _start_hosts(self, run: Run, group: asyncio.TaskGroup) -> None:
        """A task for each host that has something due and none yet."""
        for host in self.state.hosts_due(list(run.sources), now=self._clock.now()):
            if host not in run.active:
                run.active.add(host)
                group.create_task(self._work(run, host))

    async def _work(self, run: Run, host: str) -> None:
        """The links of one host, one after the other, until none is due."""
        tried: set[str] = set()
        try:
            async with self._slots:
                while rows := self._due(run, host, tried):
                    for row in rows:
                        if run.is_full or self._hosts.stopping:
                            return
                        tried.add(row.url)
                        if self.state.link(row.url) != row:
                            continue  # the page of another link's article by now, or another run has taken it up
                        source, figures = run.sources[row.source], run.figures[row.source]
                        await self._pages.take_up(row, source, figures=figures, begin=run.begin)
        except Stopping:
            pass
        except Resting as error:
            for figures in run.figures.values():
                figures.resting[host] = error.reason
            self._tell("resting", host=host, reason=error.reason, until=error.until)
        finally:
            run.active.discard(host)

    def _due(self, run: Run, host: str, tried: set[str]) -> list[Row]:
        due = self.state.due(host, list(run.sources), now=self._clock.now(), limit=DUE_AT_ONCE)
        return [row for row in due if row.url not in tried]


async def run_once(
    config: Config, *, sources: Sequence[Source], sites: Sites, tell: Tell, limit: int | None = None
) -> dict[str, Figures]:
    """One run, alone on its state; SIGTERM and Ctrl-C let it finish the pages in hand. Raises ScrapeError."""
    with held(Path(f"{config.state}.lock"), what="copydesk fetch"):
        async with Job(config, sites=sites, tell=tell) as job:
            with stopping_on_signals(job.stop):
                return await job.run(sources, limit=limit)


async def preview_once(config: Config, *, sources: Sequence[Source], sites: Sites, tell: Tell) -> dict[str, list[str]]:
    """What `run_once` would fetch, by source. Works on a copy of the state and leaves everything as it was."""
    lock = Path(f"{config.state}.lock")
    with tempfile.TemporaryDirectory() as folder, held(lock) if lock.exists() else nullcontext():
        copy = str(Path(folder) / "state")
        for suffix in ("", "-wal"):
            if Path(f"{config.state}{suffix}").exists():
                shutil.copy(f"{config.state}{suffix}", f"{copy}{suffix}")
        away = {name: str(Path(folder) / name) for name in ("archive", "corpus")}
        config = msgspec.structs.replace(config, state=copy, **away)
        async with Job(config, sites=sites, tell=tell) as job:
            with stopping_on_signals(job.stop):
                return await job.preview(sources)


@contextmanager
def stopping_on_signals(stop: Callable[[], None]) -> Iterator[None]:
    """The first SIGTERM or Ctrl-C calls `stop`; the second one ends the process as it would have without."""
    loop = asyncio.get_running_loop()
    # On Windows loops take no handlers: Ctrl-C raises KeyboardInterrupt there, and the state bears that.
    names = () if sys.platform == "win32" else (signal.SIGTERM, signal.SIGINT)

    def first() -> None:
        release()
        stop()

    def release() -> None:
        for name in names:
            loop.remove_signal_handler(name)

    for name in names:
        loop.add_signal_handler(name, first)
    try:
        yield
    finally:
        release()


def known_sites(config: Config, *, file: str) -> Sites:
    """The shipped site files and the config's own. Raises SiteFileError, ConfigError for a source of no known site."""
    sites = load_sites(*([config.sites] if config.sites else []))
    for position, source in enumerate(config.source):
        if source.site and sites.named(source.site) is None:
            raise ConfigError(f"no site file is called {source.site!r}", file=file, key=f"source[{position}].site")
    return sites


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    """The error to show of several at once: one the user can put right, if there is one."""
    flat: collections.deque[BaseException] = collections.deque([errors])
    plain: list[BaseException] = []
    while flat:
        error = flat.popleft()
        if isinstance(error, BaseExceptionGroup):
            flat.extend(error.exceptions)
        else:
            plain.append(error)
    return next((error for error in plain if isinstance(error, ScrapeError)), plain[0])
