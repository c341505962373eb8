"""Many pages over several processes: results in the order of the inputs, and no page can stop the others.

Each worker reads and cleans whole pages by itself, so only names go in and only texts come out. A worker that dies
takes one page with it: that page is tried once more, in a new worker, then rejected.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

import msgspec

from cleaners import CleanError, Report, find_site, inspect_html, inspect_text, load_sites
from cleaners.site import Sites
from scraper import parts
from scraper.errors import InputError, ScrapeError
from scraper.inputs import Found, Input, Page, Unread, read
from scraper.results import Rejected, Result, render

if TYPE_CHECKING:
    from scraper.archive import ArchivedPage, Leads

CHUNK_PAGES = 8  # sent at once; two chunks are under way at each worker, so that it never waits
WINDOW_CHUNKS = 16  # for each worker: how far finished pages may run ahead of a slow one
PAGE_LIMIT_S = 120.0
START_LIMIT_S = 60.0
STOP_LIMIT_S = 2.0
MAX_ATTEMPTS = 2
MAX_FAILED_STARTS = 3


class How(msgspec.Struct, frozen=True, kw_only=True):
    """How pages are cleaned: `site` "auto", a name or None for no site rules, and folders of the user's site files."""

    site: str | None = "auto"
    site_folders: tuple[str, ...] = ()


AUTO = How()
Clean = Callable[[Input], Result]
Prepare = Callable[[How], Clean]


def prepare(how: How) -> Clean:
    """Loads the site files once and gives the function that cleans one page. Raises SiteFileError."""
    sites = load_sites(*how.site_folders)

    def clean(found: Input) -> Result:
        try:
            page = read(found)
        except InputError as error:
            kind, _, _ = error.reason.partition(": ")
            return Rejected(source=found.source, url=found.url, reason=error.reason, kind=kind)
        try:
            reports = [inspect(one, site=how.site, sites=sites) for one in (page, *page.parts)]
            report = reports[0]
            article = report.article if len(reports) == 1 else parts.whole(reports, url=page.url)
            if article is None:
                return Rejected(source=page.source, url=page.url, reason=report.reason or report.verdict)
            url = article.canonical_url or page.url
            if other := _other_site(url, how.site, sites):
                reason = f"a page of {other}, not of {how.site}"
                return Rejected(source=page.source, url=url, reason=reason, kind="page of another site")
            others = zip(page.parts, reports[1:], strict=True)
            names = tuple(name for part, said in others for name in parts.names(said, link=part.source))
            return render(article, source=page.source, cleaner=report.site, parts=names)
        except Exception as error:  # whatever a page does to the cleaner, the others go on
            kind = type(error).__name__
            return Rejected(source=page.source, url=page.url, reason=f"{kind}: {error}", kind=f"error: {kind}")

    return clean


def inspect(page: Page, *, site: str | None, sites: Sites) -> Report:
    """Cleans one page that has been read, HTML or text, and says how."""
    if page.kind == "text":
        return inspect_text(page.text, url=page.url, site=site, sites=sites, known=page.known)
    return inspect_html(page.body, url=page.url, site=site, sites=sites, charset=page.charset, fetched=page.fetched)


def leads(how: How) -> Leads | None:
    """What tells where an archived page goes on, by the rules of its site; None where no site has such a rule."""
    sites = load_sites(*how.site_folders)
    if how.site is None or not any(site.next_page for site in sites.all):
        return None

    def leads_to(page: ArchivedPage) -> list[str] | None:
        rules = find_site(page.url, sites=sites) if how.site in (None, "auto") else sites.named(how.site)
        if rules is None or not rules.next_page:
            return None
        try:
            return parts.next_pages(page.html, url=page.url, charset=page.charset, selector=rules.next_page)
        except CleanError:  # hostile markup, which the page itself is going to be rejected for
            return []

    return leads_to


def clean_pages(
    inputs: Iterable[Found], *, how: How = AUTO, jobs: int | None = None, prepare: Prepare = prepare
) -> Generator[Result, None, None]:
    """One result for each input, in their order; what was left out on purpose gives none.

    `jobs` is the number of processes: None for one a core, 1 for this one. `prepare` is called once in each of
    them and must be importable by name. Closing the iterator stops the workers.
    """
    jobs = jobs or cores()
    if jobs == 1:
        clean = prepare(how)
        for found in inputs:
            if isinstance(found, Input):
                yield clean(found)
            elif found.bad:
                yield _refuse(found)
        return
    pool = _Pool(iter(inputs), how, jobs, prepare)
    try:
        yield from pool.results()
    finally:
        pool.stop()


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Worker:
    """One process, the pipe to it, and the pages it has been given and has not answered, oldest first."""

    def __init__(self, context: BaseContext, how: How, prepare: Prepare) -> None:
        self.pipe, theirs = context.Pipe()
        process: Any = context.Process  # type: ignore[attr-defined]  # the stubs know it on the concrete contexts only
        self.process: BaseProcess = process(target=_work, args=(theirs, how, prepare), daemon=True)
        with _deaf_to_ctrl_c():
            self.process.start()
        theirs.close()  # the only other end: when the process dies, the pipe says so
        self.waiting: deque[tuple[int, Input]] = deque()
        self.since = time.monotonic()
        self.is_ready = False

    def give(self, chunk: list[tuple[int, Input]]) -> None:
        if not self.waiting:
            self.since = time.monotonic()
        self.waiting.extend(chunk)
        with suppress(OSError):  # it died: reading from the pipe will say so
            self.pipe.send(chunk)

    @property
    def deadline(self) -> float:
        """When it has taken too long to start, or over the oldest page it has; in seconds of the monotonic clock."""
        return self.since + (PAGE_LIMIT_S if self.is_ready else START_LIMIT_S)

    def kill(self) -> str:
        """Ends it, and says how it ended."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
        code = self.process.exitcode or 0
        return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


class _Pool:
    def __init__(self, inputs: Iterator[Found], how: How, jobs: int, prepare: Prepare) -> None:
        # Not fork: the progress bar has a thread, and a fork in between may hang. The fork server has none.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self._context = multiprocessing.get_context(method)
        if method == "forkserver":
            self._context.set_forkserver_preload([__name__])
        self._inputs = enumerate(found for found in inputs if isinstance(found, Input) or found.bad)
        self._how, self._jobs, self._prepare = how, jobs, prepare
        self._workers: list[_Worker] = []
        self._done: dict[int, Result] = {}
        self._retries: deque[tuple[int, Input]] = deque()
        self._attempts: dict[int, int] = {}
        self._next = 0  # the next result to be handed out
        self._taken = 0  # inputs taken so far
        self._failed_starts = 0
        self._here: Clean | None = None

    def results(self) -> Generator[Result, None, None]:
        is_more = True
        while is_more or self._next < self._taken:
            while self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1
            self._retry()
            if is_more:
                is_more = self._feed()
            if any(worker.waiting for worker in self._workers):
                self._listen()

    def stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()  # a worker that waits for pages ends by itself
            if worker.waiting:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(STOP_LIMIT_S)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()

    def _feed(self) -> bool:
        """Gives pages to whoever has room, within the window; False when there are no more."""
        while self._taken - self._next < self._jobs * WINDOW_CHUNKS * CHUNK_PAGES:
            worker = self._least_busy()
            if worker is None:
                return True
            chunk = self._chunk()
            if not chunk:
                return False
            worker.give(chunk)
        return True

    def _chunk(self) -> list[tuple[int, Input]]:
        chunk: list[tuple[int, Input]] = []
        for index, found in self._inputs:
            self._taken = index + 1
            if isinstance(found, Unread):
                self._done[index] = _refuse(found)
            elif found.body is not None:  # standard input: it is here already, and large pipes can lock up
                self._here = self._here or self._prepare(self._how)
                self._done[index] = self._here(found)
            else:
                chunk.append((index, found))
            if len(chunk) == CHUNK_PAGES:
                break
        return chunk

    def _least_busy(self) -> _Worker | None:
        """An idle worker, else a new one, else one with a single chunk."""
        worker = min(self._workers, key=lambda one: len(one.waiting), default=None)
        if worker and not worker.waiting:
            return worker
        if len(self._workers) < self._jobs:
            return self._start()
        return worker if worker and len(worker.waiting) <= CHUNK_PAGES else None

    def _start(self) -> _Worker:
        worker = _Worker(self._context, self._how, self._prepare)
        self._workers.append(worker)
        return worker

    def _retry(self) -> None:
        """Pages that lost their worker go first, to workers that have nothing else to lose."""
        while self._retries:
            idle = next((worker for worker in self._workers if not worker.waiting), None)
            if not idle and len(self._workers) >= self._jobs:
                return
            (idle or self._start()).give([self._retries.popleft()])

    def _listen(self) -> None:
        busy = {worker.pipe: worker for worker in self._workers if worker.waiting}
        ready = wait(list(busy), max(0.0, min(worker.deadline for worker in busy.values()) - time.monotonic()))
        for worker in [busy[pipe] for pipe in busy if pipe in ready]:
            try:
                while worker.pipe.poll():
                    self._take(worker, worker.pipe.recv())
            except (EOFError, OSError):
                self._bury(worker)
        for worker in list(self._workers):
            if worker.waiting and time.monotonic() > worker.deadline:
                self._bury(worker, reason=f"took longer than {PAGE_LIMIT_S:.0f} s")

    def _take(self, worker: _Worker, answer: Result | None) -> None:
        if answer is None:
            worker.is_ready = True
            self._failed_starts = 0
        else:
            index, _ = worker.waiting.popleft()
            self._done[index] = answer
        worker.since = time.monotonic()

    def _bury(self, worker: _Worker, *, reason: str | None = None) -> None:
        """A worker died or was too slow over its oldest page; the other pages it had are given to others."""
        end = worker.kill()
        self._workers.remove(worker)
        if not worker.is_ready:
            self._failed_starts += 1
            if self._failed_starts >= MAX_FAILED_STARTS:
                raise ScrapeError(f"the worker processes do not start ({end}): try --jobs 1")
        else:
            index, found = worker.waiting[0]
            self._attempts[index] = self._attempts.get(index, 0) + 1
            if reason or self._attempts[index] >= MAX_ATTEMPTS:
                worker.waiting.popleft()
                reason = reason or f"crashed the cleaner ({end})"
                self._done[index] = Rejected(source=found.source, url=found.url, reason=reason)
        self._retries.extend(worker.waiting)


def _other_site(url: str | None, name: str | None, sites: Sites) -> str | None:
    """The site that an address belongs to, where pages were said to be of another. Mirrors of no known site pass."""
    if name in (None, "auto"):
        return None
    told = next((site for site in sites.all if site.name == name), None)
    known = find_site(url, sites=sites)
    return known.name if told and told.domains and known and known.name != name else None


def _refuse(found: Unread) -> Rejected:
    return Rejected(source=found.source, url=found.url, reason=found.reason)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is started meanwhile never hears Ctrl-C, which a terminal sends to the whole group: the parent decides."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: Connection, how: How, prepare: Prepare) -> None:
    """The life of a worker: chunks in, one answer a page out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    clean = prepare(how)
    try:
        pipe.send(None)  # ready
        while True:
            for _, found in pipe.recv():
                pipe.send(clean(found))
    except (EOFError, OSError):
        return  # the parent is done or gone
