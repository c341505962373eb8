"""The part of a run that touches the disk: keep what came, clean it, write the corpus, note it; in this order.

1. The answer is archived and written through; only then the state says `fetched`.
2. The page is cleaned from what was archived, its further pages too, and joined.
3. The corpus has the text; only then the state says `cleaned`.
A run killed anywhere in between goes on there: nothing is fetched again, and writing an article twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

import msgspec

from cleaners import Article, Report, corpus, inspect_html
from cleaners.site import Sites
from scraper import warc
from scraper.archive import Archive, Place, Visit
from scraper.errors import InputError
from scraper.fetch import Answer
from scraper.hosts import Clock, host_of
from scraper.links import tidy
from scraper.output import Corpus, Outcome, open_corpus
from scraper.parts import join, next_page
from scraper.results import Cleaned, Rejected, Result, render
from scraper.state import Row, State

SAME_TIME_S = 0.001  # times go through the archive as text
MIN_SHARED_WORDS = 0.5  # two articles of one language share about 0.2, two copies of one over 0.8


Kind = Literal["new", "changed", "unchanged", "rejected", "duplicate"]


class Kept(msgspec.Struct, kw_only=True):
    """Exchanges to archive; where `link` is set the last one is its page. `place` is filled in."""

    visits: Sequence[Visit]
    source: str
    link: str | None = None
    answer: Answer | None = None
    part_of: str | None = None
    place: Place | None = None


class Assembly(msgspec.Struct, kw_only=True):
    """An article in the making: its link, and what each page gave so far. `urls` are the pages' addresses."""

    link: str
    source: str
    site: str
    final_url: str
    urls: list[str]
    reports: list[Report] = []
    next_url: str | None = None
    recheck_at: float | None = None


class Done(msgspec.Struct, frozen=True):
    """What became of a link. `site` is the site file that answered, or "generic"."""

    kind: Kind
    reason: str | None
    site: str | None


class Desk:
    """Archive, state and corpus of one job. The corpus is opened when there is something to write."""

    def __init__(
        self, *, corpus_folder: str, state: State, archive: Archive, sites: Sites, clock: Clock, page_limit_bytes: int
    ) -> None:
        self._corpus_folder = Path(corpus_folder)
        self._state = state
        self._archive = archive
        self._sites = sites
        self._clock = clock
        self._page_limit_bytes = page_limit_bytes
        self._stack = ExitStack()
        self._corpus: Corpus | None = None

    def recover(self) -> int:
        """Bring the state up to what the archive has, and cut off what a crash tore. Returns how many pages it gave."""
        recovered = 0
        for file, size, pages in self._archive.news(self._state.archived()):
            with self._state.batch():
                for page in pages:
                    row = self._state.link(page.link)
                    if row is not None and row.fetched_at is not None and row.fetched_at >= page.at - SAME_TIME_S:
                        continue
                    status = "part" if page.part_of else "fetched"
                    self._state.set_link(
                        page.link,
                        now=self._clock.now(),
                        source=row.source if row else page.source,
                        status=status,
                        next_at=None if page.part_of else page.at,
                        reason=None,
                        final_url=page.url,
                        fetched_at=page.at,
                        etag=page.etag,
                        last_modified=page.last_modified,
                        digest=page.digest,
                        charset=page.charset,
                        file=page.place.file,
                        position=page.place.position,
                    )
                    recovered += 1
                self._state.set_archived(file, size)
        return recovered

    def keep(self, batch: Sequence[Kept]) -> None:
        """Archive a batch, written through once, then note it. Raises OutputError; then none of it is noted."""
        now = self._clock.now()
        visits = [visit for kept in batch for visit in kept.visits]
        places = iter(self._archive.append(visits, now=now))
        with self._state.batch():
            for kept in batch:
                for _ in kept.visits:
                    kept.place = next(places)
                self._state.add_attempts([visit.exchange for visit in kept.visits], source=kept.source)
                if kept.link is not None and kept.answer is not None and kept.place is not None:
                    self._note_page(kept, kept.link, kept.answer, kept.place, now=now)
            self._state.set_archived(*self._archive.end)

    def _note_page(self, kept: Kept, link: str, answer: Answer, place: Place, *, now: float) -> None:
        last = kept.visits[-1].exchange
        self._state.set_link(
            link,
            now=now,
            source=kept.source,
            status="part" if kept.part_of else "fetched",
            next_at=None if kept.part_of else last.at,
            reason=None,
            attempts=0,
            final_url=answer.url,
            fetched_at=last.at,
            etag=answer.validators.etag,
            last_modified=answer.validators.last_modified,
            digest=warc.digest_of(last.raw),
            charset=answer.charset,
            file=place.file,
            position=place.position,
        )

    def load(self, row: Row) -> tuple[bytes, str | None]:
        """An archived page: body and charset. Raises InputError where the archive no longer has it."""
        place = Place(row.file or "", row.position or 0)
        return self._archive.page(place, limit_bytes=self._page_limit_bytes)

    def read(self, assembly: Assembly, body: bytes, *, url: str, charset: str | None) -> None:
        """Clean one page of an article; `next_url` says where it goes on, None where it ends."""
        site = assembly.site or "auto"
        assembly.next_url = None
        try:
            report = inspect_html(body, url=url, site=site, sites=self._sites, charset=charset)
            rules = self._sites.named(report.site) if report.site else None
            if rules is not None and rules.next_page:
                seen = assembly.urls
                assembly.next_url = next_page(body, url=url, charset=charset, selector=rules.next_page, seen=seen)
        except Exception as error:  # whatever a page does to the cleaner, the others go on
            report = Report(reason=f"error: {type(error).__name__}: {error}", verdict="error")
        assembly.reports.append(report)

    def finish(self, batch: Sequence[Assembly]) -> list[Done]:
        """Write the articles to the corpus, then note them. Raises OutputError; then they are written next time."""
        done: list[Done] = []
        group: dict[str, tuple[Assembly, Result]] = {}
        for assembly in batch:
            result = self._result(assembly)
            if isinstance(result, Cleaned) and result.id in group:
                # Whether they are copies can only be told once the first one is noted.
                done += self._written(list(group.values()))
                group, result = {}, self._result(assembly)
            group[result.id if isinstance(result, Cleaned) else result.source] = (assembly, result)
        return done + self._written(list(group.values()))

    def _written(self, group: Sequence[tuple[Assembly, Result]]) -> list[Done]:
        opened = self._opened()
        outcomes = [opened.add(result) for _, result in group]
        opened.flush()
        with self._state.batch():
            pairs = zip(group, outcomes, strict=True)
            return [self._note(assembly, outcome, final) for (assembly, _), (outcome, final) in pairs]

    def close(self) -> None:
        """Bring the corpus up to date and let go of it. Raises OutputError."""
        self._corpus = None
        self._stack.close()

    def _opened(self) -> Corpus:
        if self._corpus is None:
            self._corpus = self._stack.enter_context(open_corpus(self._corpus_folder))
        return self._corpus

    def _note(self, assembly: Assembly, outcome: Outcome, final: Result) -> Done:
        now = self._clock.now()
        kind: Kind = outcome
        site = assembly.reports[0].site
        changes: dict[str, Any] = {"status": "cleaned", "next_at": assembly.recheck_at, "reason": None}
        if isinstance(final, Rejected):
            kind = "duplicate" if final.kind == "duplicate" else "rejected"
            changes = {"status": kind, "next_at": None, "reason": final.reason}
        else:
            changes["article"] = final.id
        self._state.set_link(assembly.link, now=now, site=site, **changes)
        if kind != "duplicate":
            # A family serves many sites; each of them is one to whoever reads the figures.
            name = host_of(assembly.final_url) if site is None or site.startswith("_") else site
            self._state.add_answered(assembly.link, site=name, at=now, origins=_origins(assembly.reports[0]))
        return Done(kind, changes["reason"], site)

    def _result(self, assembly: Assembly) -> Result:
        """The article, whole, or why there is none."""
        first, link, url = assembly.reports[0], assembly.link, assembly.final_url
        if first.article is None:
            return Rejected(source=link, url=url, reason=first.reason or first.verdict)
        article = join([first.article, *(report.article for report in assembly.reports[1:] if report.article)])
        article = _with_address(article, url)
        other = self._state.link_of_article(article.id)
        if other is not None and other != link:
            if self._is_same(other, article):
                return Rejected(source=link, url=url, reason=f"duplicate of {other}", kind="duplicate")
            # A page that names another one's address as its own: some sites name one page on all of them.
            article = _with_address(msgspec.structs.replace(article, canonical_url=None), url)
        try:
            return render(article, source=link, cleaner=first.site)
        except UnicodeEncodeError:
            return Rejected(source=link, url=url, reason="text that is no valid Unicode")

    def _is_same(self, other: str, article: Article) -> bool:
        """Whether another link's archived page gives mostly the same text."""
        row = self._state.link(other)
        if row is None or row.file is None:
            return True
        try:
            body, charset = self.load(row)
        except InputError:  # the archive was thinned out; this page stays in it in any case
            return True
        before = inspect_html(body, url=row.final_url, sites=self._sites, charset=charset).article
        if before is None:
            return False
        old, new = set(before.text.split()), set(article.text.split())
        return len(old & new) >= MIN_SHARED_WORDS * min(len(old), len(new))


def _with_address(article: Article, url: str) -> Article:
    """An article whose page names no canonical address gets its id from where it was fetched."""
    if article.canonical_url is not None:
        return article
    address = tidy(url) or url
    return msgspec.structs.replace(article, canonical_url=address, id=corpus.article_id(address, ""))


def _origins(report: Report) -> dict[str, str]:
    """Which rule gave each field, without the encoding, which is no rule; empty where the page gave no article."""
    if report.article is None:
        return {}
    return {field: rule for field, rule in report.origins.items() if field != "encoding"}
