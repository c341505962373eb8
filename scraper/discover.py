"""From a source to links: its feeds, sitemaps and listings, each asked only whether it has changed."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urljoin

import msgspec

from cleaners.errors import CleanError
from cleaners.page import Page
from scraper import warc
from scraper.archive import Visit
from scraper.config import Source
from scraper.errors import FetchError, InputError
from scraper.feeds import parse
from scraper.fetch import Answer, Exchange, Fetcher
from scraper.hosts import Clock, host_of
from scraper.links import Link, tidy
from scraper.state import Seen, State

MAX_MAPS = 500  # sitemaps of one source in one run, the newest first
MAX_MAP_DEPTH = 3  # an index of indexes is against the protocol, but there are some
LINKS_AT_ONCE = 2000
LASTMOD_MARGIN_S = 24 * 3600.0  # sitemaps often give the day only
HOMEPAGE_BACK_S = 7 * 24 * 3600.0  # a homepage's sitemaps may hold everything since 1998
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
GUESSED_PATHS = ("/sitemap.xml", "/feed", "/rss.xml")

Keep = Callable[[Sequence[Visit]], Awaitable[None]]
Add = Callable[[Sequence[Link]], int]


class Failure(msgspec.Struct, frozen=True):
    """A feed, sitemap or listing that gave nothing."""

    url: str
    reason: str


class Look(msgspec.Struct, frozen=True):
    """A document as it is now; `answer` None: it is what was read before, by the same rules."""

    seen: Seen
    answer: Answer | None = None


class Discovery(msgspec.Struct, kw_only=True):
    """What one look at a source brought: links that it takes, how many are new, what failed."""

    found: int = 0
    new: int = 0
    documents: int = 0
    unchanged: int = 0
    failures: list[Failure] = []


class Discoverer:
    """Looks at one source. `keep` archives what was fetched, `add` notes links and says how many are new.

    `fresh`: read every document even if it has not changed, and note nothing about it; for a dry run.
    """

    def __init__(
        self, source: Source, *, fetcher: Fetcher, state: State, clock: Clock, keep: Keep, add: Add, fresh: bool = False
    ) -> None:
        self._source = source
        self._fetcher = fetcher
        self._state = state
        self._clock = clock
        self._keep = keep
        self._add = add
        self._fresh = fresh
        self._take = [re.compile(pattern) for pattern in source.take]
        self._skip = [re.compile(pattern) for pattern in source.skip]
        rules = (source.take, source.skip, source.back, source.link_selector)
        self._rules = hashlib.sha256(repr(rules).encode()).hexdigest()[:16]
        self._visited: set[str] = set()
        self.found = Discovery()

    async def run(self) -> Discovery:
        """Look everywhere the source names. What fails is in `failures`; raises nothing for it."""
        source = self._source
        try:
            listed = [Link(url=url) for url in map(tidy, self._listed()) if url]
        except InputError as error:
            listed = [Link(url=url) for url in map(tidy, source.urls) if url]
            self.found.failures.append(Failure(source.url_file, error.reason))
        await self._note(listed, anywhere=True)
        for url in source.feeds:
            await self._document(url, back_s=source.back_s)
        for url in source.sitemaps:
            await self._document(url, back_s=source.back_s)
        for url in source.listings:
            await self._listing(url)
        named = source.feeds or source.sitemaps or source.listings or source.urls or source.url_file
        if source.homepage and not named:
            await self._homepage(source.homepage)
        return self.found

    def _listed(self) -> Iterator[str]:
        yield from self._source.urls
        if self._source.url_file:
            try:
                text = Path(self._source.url_file).read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                raise InputError(f"can't be read: {error}", source=self._source.url_file) from error
            yield from (line for line in map(str.strip, text.splitlines()) if line and not line.startswith("#"))

    async def _homepage(self, url: str) -> None:
        """Its feeds by `link rel=alternate`, its sitemaps by robots.txt; the usual places where it names neither."""
        back_s = self._source.back_s or HOMEPAGE_BACK_S
        fetched = await self._fetched(url, conditional=False)
        if fetched is None or fetched.answer is None:
            return
        answer = fetched.answer
        try:
            feeds = await asyncio.to_thread(lambda: list(_alternates(answer)))
        except CleanError as error:  # robots.txt and the usual places may still name some
            self._failed(url, f"no feeds: {error.reason}")
            feeds = []
        try:
            maps = await self._fetcher.sitemaps(answer.url)
        except FetchError:
            maps = []
        named = list(dict.fromkeys(filter(None, (tidy(x, base=answer.url) for x in (*feeds, *maps)))))
        for address in named:
            await self._document(address, back_s=back_s)
        if not named:
            for path in GUESSED_PATHS:
                await self._document(urljoin(answer.url, path), back_s=back_s, guessed=True)
                if self.found.found:
                    return
            self.found.failures.append(Failure(url, "names no feed and no sitemap; give feeds or listings"))

    async def _document(self, url: str, *, back_s: float | None, depth: int = 0, guessed: bool = False) -> None:
        """A feed or sitemap, and what an index leads to."""
        if url in self._visited or len(self._visited) >= MAX_MAPS:
            return
        self._visited.add(url)
        fetched = await self._fetched(url, quiet=guessed)
        if fetched is None:
            return
        answer, seen = fetched.answer, fetched.seen
        if answer is None:
            if seen.parts is not None:
                parts = msgspec.json.decode(seen.parts, type=list[Link])
                await self._index(parts, back_s=back_s, depth=depth)
            return
        try:
            # A sitemap of 50,000 links takes most of a second; the network need not wait for it.
            document = await asyncio.to_thread(parse, answer.body, url=answer.url, charset=answer.charset)
        except FetchError as error:
            if not guessed:
                self._failed(url, error.reason)
            return
        if document.kind == "index":
            seen = msgspec.structs.replace(seen, parts=msgspec.json.encode(document.links).decode())
            await self._index(document.links, back_s=back_s, depth=depth)
            self._read(seen)
            return
        await self._note([link for link in document.links if not self._is_old(link, back_s)])
        self._read(seen)

    async def _index(self, links: Sequence[Link], *, back_s: float | None, depth: int) -> None:
        """The sitemaps of an index that may have news, the newest first."""
        for link in sorted(links, key=lambda link: -(link.published or 0)):
            if depth < MAX_MAP_DEPTH and not self._is_old(link, back_s) and not self._is_read(link):
                await self._document(link.url, back_s=back_s, depth=depth + 1)

    async def _listing(self, url: str) -> None:
        """Links of a page, by the source's selector, on the listing's own host and its subdomains."""
        fetched = await self._fetched(url)
        if fetched is None or fetched.answer is None:
            return
        answer, seen = fetched.answer, fetched.seen
        host = host_of(answer.url).removeprefix("www.")
        try:
            hrefs = await asyncio.to_thread(_hrefs, answer, selector=self._source.link_selector)
        except (CleanError, ValueError) as error:
            self._failed(url, f"no links: {error}")
            return
        urls = dict.fromkeys(filter(None, map(tidy, hrefs)))
        await self._note([Link(url=x) for x in urls if host_of(x) == host or host_of(x).endswith(f".{host}")])
        self._read(seen)

    async def _fetched(self, url: str, *, conditional: bool = True, quiet: bool = False) -> Look | None:
        """The answer, archived; None where it failed."""
        before = None if self._fresh else self._state.seen(url)
        usable = before if conditional and before is not None and before.rules == self._rules else None
        trail: list[Exchange] = []
        now = self._clock.now()
        self.found.documents += 1
        try:
            answer = await self._fetcher.get_feed(url, trail=trail, validators=usable.validators if usable else None)
        except FetchError as error:
            await self._kept(trail, before=None)
            if not quiet:
                self._failed(url, error.reason, before=before)
            return None
        await self._kept(trail, before=before)
        digest = usable.digest if answer.unchanged and usable else warc.digest_of(trail[-1].raw)
        seen = Seen(
            url=url,
            checked_at=now,
            fetched_at=usable.fetched_at if answer.unchanged and usable else trail[-1].at,
            final_url=answer.url,
            etag=answer.validators.etag or (usable.etag if answer.unchanged and usable else None),
            last_modified=answer.validators.last_modified
            or (usable.last_modified if answer.unchanged and usable else None),
            digest=digest,
            rules=self._rules,
            parts=usable.parts if usable else None,
        )
        if usable is not None and digest == usable.digest:
            self.found.unchanged += 1
            self._read(seen)
            return Look(seen)
        return Look(seen, answer)

    async def _kept(self, trail: Sequence[Exchange], *, before: Seen | None) -> None:
        original = None
        if before is not None and before.digest and before.fetched_at and before.final_url:
            original = warc.Original(before.final_url, before.fetched_at, before.digest)
        await self._keep([Visit(exchange=exchange, original=original) for exchange in trail])

    def _read(self, seen: Seen) -> None:
        if not self._fresh:
            self._state.set_seen(seen, source=self._source.name)

    def _failed(self, url: str, reason: str, *, before: Seen | None = None) -> None:
        self.found.failures.append(Failure(url, reason))
        if not self._fresh:
            seen = before or Seen(url=url, checked_at=self._clock.now())
            self._state.set_seen(seen, source=self._source.name, reason=reason)

    async def _note(self, links: Iterable[Link], *, anywhere: bool = False) -> None:
        """Hand on what the source takes; a list of addresses is taken as it is."""
        taken = [link for link in links if anywhere or self._takes(link.url)]
        self.found.found += len(taken)
        for start in range(0, len(taken), LINKS_AT_ONCE):
            self.found.new += self._add(taken[start : start + LINKS_AT_ONCE])
            await asyncio.sleep(0)  # others have their turn

    def _takes(self, url: str) -> bool:
        if self._take and not any(pattern.search(url) for pattern in self._take):
            return False
        return not any(pattern.search(url) for pattern in self._skip)

    def _is_old(self, link: Link, back_s: float | None) -> bool:
        return back_s is not None and link.published is not None and link.published < self._clock.now() - back_s

    def _is_read(self, link: Link) -> bool:
        """Whether a sitemap has not changed since it was read, going by what its index says."""
        if self._fresh or link.published is None:
            return False
        seen = self._state.seen(link.url)
        return seen is not None and seen.rules == self._rules and link.published + LASTMOD_MARGIN_S < seen.checked_at


def _hrefs(answer: Answer, *, selector: str) -> list[str]:
    """Where the links of a page lead, by a selector; absolute, `<base>` minded."""
    page = Page(answer.body, url=answer.url, charset=answer.charset)
    base = page.first("base[href]")
    start = urljoin(answer.url, (base.attributes.get("href") or "") if base is not None else "")
    hrefs = (node.attributes.get("href") for node in page.css(selector))
    return [urljoin(start, href.strip()) for href in hrefs if href]


def _alternates(answer: Answer) -> Iterator[str]:
    """The feeds a page names, without those of comments."""
    page = Page(answer.body, url=answer.url, charset=answer.charset)
    for node in page.css("link[rel][href][type]"):
        attributes = node.attributes
        is_feed = (attributes.get("type") or "").strip().lower() in FEED_TYPES
        if is_feed and "alternate" in (attributes.get("rel") or "").lower().split():
            href = attributes.get("href") or ""
            if "comments" not in href:
                yield href
