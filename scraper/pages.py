"""One link at a time, from wherever it stands to the corpus: fetched, archived, cleaned, its further pages joined."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

import msgspec

from scraper import retry, warc
from scraper.archive import Visit
from scraper.belt import Belt
from scraper.config import Source
from scraper.desk import Assembly, Desk, Done, Kept
from scraper.errors import FetchError, InputError, Resting
from scraper.fetch import Exchange, Fetcher
from scraper.figures import Figures
from scraper.hosts import Clock
from scraper.links import tidy
from scraper.state import Row, State

BATCH_PAGES = 8


class Tell(Protocol):
    """Hears what happens: `event` is page, document, source, resting or recovered."""

    def __call__(self, event: str, **fields: Any) -> None: ...


class Had(NamedTuple):
    """A page as it was fetched now or in an earlier run: `at` is when, in seconds since 1970."""

    body: bytes
    url: str
    charset: str | None
    at: float


class Piece(msgspec.Struct, frozen=True):
    """One page on its way to be cleaned, for the article that it is a part of."""

    assembly: Assembly
    page: Had


class Pages:
    """Takes links up. Archiving and cleaning each have a thread, so that neither keeps the network waiting."""

    def __init__(self, *, fetcher: Fetcher, desk: Desk, state: State, clock: Clock, tell: Tell) -> None:
        self._fetcher = fetcher
        self._desk = desk
        self._state = state
        self._clock = clock
        self._tell = tell
        self._keeping: Belt[Kept, None] = Belt(self._kept, most=BATCH_PAGES)
        self._cleaning: Belt[Piece, Done | None] = Belt(self._cleaned, most=BATCH_PAGES)

    async def let_go(self) -> None:
        """Bring the corpus up to date and close it until there is something to write again."""
        await self._cleaning.call(self._desk.close)

    def close(self) -> None:
        """Wait for what the two threads are doing."""
        self._keeping.close()
        self._cleaning.close()

    async def keep(self, visits: Sequence[Visit], *, source: str) -> None:
        """Archive exchanges that are no articles."""
        await self._keeping.put(Kept(visits=[*self._robots_visits(), *visits], source=source))

    async def take_up(self, row: Row, source: Source, *, figures: Figures, begin: Callable[[], None]) -> None:
        """One link. `begin` is called when it has to be fetched. Raises Resting where its host is left alone."""
        started = time.monotonic()
        try:
            outcome, site = await self._article(row, source, figures=figures, begin=begin)
        except Resting:
            raise
        except FetchError as error:
            outcome, site = self._failed(row, error, figures), None
        fields = {"source": row.source, "url": row.url, "outcome": outcome, "site": site}
        self._tell("page", **fields, seconds=round(time.monotonic() - started, 3))

    async def _article(
        self, row: Row, source: Source, *, figures: Figures, begin: Callable[[], None]
    ) -> tuple[str, str | None]:
        page = await self._archived(row) if row.status == "fetched" else None
        if page is None:
            begin()
            page = await self._fetched(row, figures)
            if page is None:
                self._state.set_link(row.url, now=self._clock.now(), next_at=None)
                figures.unchanged += 1
                return "unchanged", None
        page = _tidied(page)
        recheck_s = source.recheck_s
        assembly = Assembly(
            link=row.url,
            source=row.source,
            site=source.site,
            links=[row.url],
            urls=[page.url],
            recheck_at=self._clock.now() + recheck_s if recheck_s and row.status != "cleaned" else None,
        )
        done = await self._cleaning.put(Piece(assembly, page))
        while done is None and assembly.next_url is not None:
            part_url = assembly.next_url
            assembly.links.append(part_url)
            try:
                page = _tidied(await self._part(row, part_url, figures))
            except Resting:
                raise
            except FetchError as error:
                again = retry.after(error, attempts=row.attempts + 1, now=self._clock.now())
                if again.status == "failed":
                    self._later(row, again, f"its page {len(assembly.links)}: {error.reason}", status="fetched")
                    return f"waits for its page {len(assembly.links)}", None
                assembly.links.pop()
                (done,) = await self._cleaning.call(lambda: self._desk.finish([assembly]))
            else:
                assembly.urls.append(page.url)
                done = await self._cleaning.put(Piece(assembly, page))
        assert done is not None
        figures.count(done)
        return done.kind if done.reason is None else f"{done.kind}: {done.reason}", done.site

    async def _archived(self, row: Row) -> Had | None:
        """A page that an earlier run archived; None where the archive no longer has it."""
        try:
            body, charset = await asyncio.to_thread(self._desk.load, row)
        except InputError as error:
            self._tell("document", source=row.source, url=row.url, reason=f"archive: {error}")
            return None
        return Had(body, row.final_url or row.url, charset, row.fetched_at or self._clock.now())

    async def _part(self, row: Row, url: str, figures: Figures) -> Had:
        """A further page of an article: from the archive where it is there already, else fetched."""
        known = self._state.link(url)
        if known is not None and known.file is not None:
            page = await self._archived(known)
            if page is not None:
                return page
        part = Row(url=url, host=row.host, source=row.source, status="new")
        page = await self._fetched(part, figures, part_of=row.url)
        assert page is not None
        return page

    async def _fetched(self, row: Row, figures: Figures, *, part_of: str | None = None) -> Had | None:
        """The page, archived and noted; None where it is what it was before."""
        is_known = row.status == "cleaned"
        trail: list[Exchange] = []
        try:
            validators = row.validators if is_known else None
            answer = await self._fetcher.get_page(row.url, trail=trail, validators=validators)
        except FetchError as error:
            if not trail:
                self._state.add_failure(row.url, source=row.source, now=self._clock.now(), reason=error.reason)
            visits = [*self._robots_visits(), *(Visit(exchange=exchange) for exchange in trail)]
            if visits:
                await self._keeping.put(Kept(visits=visits, source=row.source))
            raise
        original = None
        if is_known and row.digest and row.fetched_at and row.final_url:
            original = warc.Original(row.final_url, row.fetched_at, row.digest)
        *hops, last = trail
        is_same = answer.unchanged or (original is not None and warc.digest_of(last.raw) == original.digest)
        page = Visit(exchange=last, original=original, link=row.url, source=row.source, part_of=part_of)
        visits = [*self._robots_visits(), *(Visit(exchange=exchange) for exchange in hops), page]
        link = None if is_same else row.url
        kept = Kept(visits=visits, source=row.source, link=link, answer=answer, part_of=part_of)
        await self._keeping.put(kept)
        figures.fetched += 1
        return None if is_same else Had(answer.body, answer.url, answer.charset, last.at)

    def _failed(self, row: Row, error: FetchError, figures: Figures) -> str:
        kind = retry.kind_of(error)
        figures.failed[kind] = figures.failed.get(kind, 0) + 1
        again = retry.after(error, attempts=row.attempts + 1, now=self._clock.now())
        # A page that was cleaned before stays cleaned, whatever became of it since.
        status = row.status if row.status == "cleaned" else again.status
        if row.status == "cleaned" and again.status == "gone":
            again = retry.Again("gone", None)
        self._later(row, again, error.reason, status=status)
        return f"{again.status}: {error.reason}"

    def _later(self, row: Row, again: retry.Again, reason: str, *, status: str) -> None:
        now = self._clock.now()
        self._state.set_link(
            row.url, now=now, status=status, attempts=row.attempts + 1, next_at=again.next_at, reason=reason
        )

    def _robots_visits(self) -> list[Visit]:
        return [Visit(exchange=exchange) for exchange in self._fetcher.robots_trail()]

    def _kept(self, batch: Sequence[Kept]) -> list[None]:
        self._desk.keep(batch)
        return [None] * len(batch)

    def _cleaned(self, batch: Sequence[Piece]) -> list[Done | None]:
        """Cleans a batch of pages; articles that are complete with them are written together."""
        for piece in batch:
            body, url, charset, at = piece.page
            self._desk.read(piece.assembly, body, url=url, charset=charset, at=at)
        whole = [piece.assembly for piece in batch if piece.assembly.next_url is None]
        done = dict(zip((assembly.link for assembly in whole), self._desk.finish(whole), strict=True))
        return [done.get(piece.assembly.link) for piece in batch]


def _tidied(page: Had) -> Had:
    return page._replace(url=tidy(page.url) or page.url)
