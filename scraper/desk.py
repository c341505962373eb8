"""The part of a run that touches the disk: keep what came, clean it, write the corpus, note it; in this order.

1. The answer is archived and written through; only then the state says `fetched`.
2. The page is cleaned from what was archived, its further pages too, and joined.
3. The corpus has the text; only then the state says `cleaned`.
A run killed anywhere in between goes on there: nothing is fetched again, and writing an article twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from cleaners import Report, inspect_html
from cleaners.site import Sites
from scraper import warc
from scraper.archive import Archive, Place, Visit
from scraper.errors import InputError
from scraper.fetch import Answer
from scraper.hosts import Clock, host_of
from scraper.output import Corpus, open_corpus
from scraper.parts import MAX_PARTS, in_order, names, next_pages, whole
from scraper.payload import opened
from scraper.records import JOURNAL
from scraper.results import COPIES, Cleaned, Outcome, Rejected, Result, is_copy, render
from scraper.state import Row, State

SAME_TIME_S = 0.001  # times go through the archive as text

Kind = Literal["new", "changed", "unchanged", "rejected", "duplicate", "part"]


class Kept(msgspec.Struct, kw_only=True):
    """Exchanges to archive; where `link` is set the last one is its page. `place` is filled in."""

    visits: Sequence[Visit]
    source: str
    link: str | None = None
    answer: Answer | None = None
    part_of: str | None = None
    place: Place | None = None


class Assembly(msgspec.Struct, kw_only=True):
    """An article in the making: its link, and what each page gave so far.

    `links` are those of its pages, `urls` where they were found, `seen` both. `is_circle`: they lead back to the first.
    """

    link: str
    source: str
    site: str
    links: list[str]
    urls: list[str]
    reports: list[Report] = []
    next_url: str | None = None
    is_circle: bool = False
    recheck_at: float | None = None

    @property
    def seen(self) -> set[str]:
        return {*self.links, *self.urls}


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
        """Bring the state up to what the archive has, and cut off what a crash tore. Returns how many pages it gave.

        What a killed run left of the corpus is completed as well, which may be all there is to do.
        """
        if (self._corpus_folder / JOURNAL).exists():
            self._opened()
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

    def read(self, assembly: Assembly, body: bytes, *, url: str, charset: str | None, at: float) -> None:
        """Clean one page of an article, fetched `at`; `next_url` says where it goes on, None where it ends."""
        site = assembly.site or "auto"
        fetched = datetime.fromtimestamp(at, UTC)
        assembly.next_url = None
        try:
            body = opened(body, source=url)
            report = inspect_html(body, url=url, site=site, sites=self._sites, charset=charset, fetched=fetched)
            rules = self._sites.named(report.site) if report.site else None
            if rules is not None and rules.next_page:
                found = next_pages(body, url=url, charset=charset, selector=rules.next_page)
                if len(assembly.links) < MAX_PARTS:
                    assembly.next_url = next((address for address in found if address not in assembly.seen), None)
                assembly.is_circle |= not {assembly.links[0], assembly.urls[0]}.isdisjoint(found)
        except InputError as error:
            report = Report(reason=error.reason, verdict="unread")
        except Exception as error:  # whatever a page does to the cleaner, the others go on
            report = Report(reason=f"error: {type(error).__name__}: {error}", verdict="error")
        assembly.reports.append(report)

    def finish(self, batch: Sequence[Assembly]) -> list[Done]:
        """Write the articles to the corpus, then note them. Raises OutputError; then they are written next time."""
        done: list[Done] = []
        group: dict[str, tuple[Assembly, Result]] = {}
        for assembly in batch:
            result = self._result(assembly)
            if group and isinstance(result, Cleaned) and (result.id in group or len(assembly.links) > 1):
                # Whether they are copies or parts can only be told once the first one is noted.
                done += self._written(list(group.values()))
                group, result = {}, self._result(assembly)
            group[result.id if isinstance(result, Cleaned) else result.source] = (assembly, result)
            if len(assembly.links) > 1:
                done += self._written(list(group.values()))
                group = {}
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
            kind = "duplicate" if final.kind == "duplicate" else "part" if final.kind == "part" else "rejected"
            changes = {"status": kind, "next_at": None, "reason": final.reason}
        else:
            changes["article"] = final.id
            self._note_parts(assembly, final, now=now)
        self._state.set_link(assembly.link, now=now, site=site, **changes)
        if kind not in COPIES:
            # A family serves many sites; each of them is one to whoever reads the figures.
            name = host_of(assembly.urls[0]) if site is None or site.startswith("_") else site
            self._state.add_answered(assembly.link, site=name, at=now, origins=_origins(assembly.reports[0]))
        return Done(kind, changes["reason"], site)

    def _note_parts(self, assembly: Assembly, whole: Cleaned, *, now: float) -> None:
        """Its further pages, and what the corpus took back for it, are no articles of their own from now on."""
        ids = dict(zip(assembly.links, assembly.reports, strict=False))
        for part in dict.fromkeys((*assembly.links[1:], *whole.parts)):
            row = self._state.link(part)
            if row is None or part == assembly.link:
                continue  # an id, or a page that could not be had
            report = ids.get(part)
            own = report.article.id if report is not None and report.article is not None else row.article
            article = own if own != whole.id else None
            changes = {"status": "part", "part_of": assembly.link, "article": article, "next_at": None, "reason": None}
            self._state.set_link(part, now=now, **changes)

    def _result(self, assembly: Assembly) -> Result:
        """The article, whole, or why there is none. From here on its link is that of its first page."""
        if assembly.is_circle:
            order = in_order(assembly.urls)
            assembly.links = [assembly.links[place] for place in order]
            assembly.urls = [assembly.urls[place] for place in order]
            assembly.reports = [assembly.reports[place] for place in order]
            assembly.link, assembly.is_circle = assembly.links[0], False
        reports, link, url = assembly.reports, assembly.link, assembly.urls[0]
        row = self._state.link(link)
        if row is not None and row.part_of is not None:
            return Rejected(source=link, url=url, reason=f"part of {row.part_of}", kind="part")
        article = whole(reports, url=url)
        if article is None:
            return Rejected(source=link, url=url, reason=reports[0].reason or reports[0].verdict)
        others = zip(assembly.links[1:], reports[1:], strict=False)
        parts = tuple(name for other, report in others for name in names(report, link=other))
        try:
            result = render(article, source=link, cleaner=reports[0].site, parts=parts)
        except UnicodeEncodeError:
            return Rejected(source=link, url=url, reason="text that is no valid Unicode")
        return self._copy(result) or result

    def _copy(self, result: Cleaned) -> Rejected | None:
        """Whether an earlier run has this article already, from another link or as a part of another article."""
        other = self._state.link_of_article(result.id)
        if other is None or other.url in (result.source, *result.parts):
            return None
        word, link = ("part", other.part_of) if other.part_of else ("duplicate", other.url)
        holder = self._state.link(link or "")
        standing = self._opened().text(holder.article) if holder is not None and holder.article else None
        if standing is None or not is_copy(result, of=standing):
            return None  # many pages name a wrong address as theirs
        return Rejected(source=result.source, url=result.url, reason=f"{word} of {link}", kind=word)


def _origins(report: Report) -> dict[str, str]:
    """Which rule gave each field, without the encoding, which is no rule; empty where the page gave no article."""
    if report.article is None:
        return {}
    return {field: rule for field, rule in report.origins.items() if field != "encoding"}
