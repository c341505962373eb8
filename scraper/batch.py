"""One run over saved pages, from the paths to the corpus, and the count of what became of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import msgspec

from scraper.bulk import AUTO, How, clean_pages, cores, leads
from scraper.errors import InputError, OutputError, ScrapeError
from scraper.inputs import STDIN, Input, Unread, find
from scraper.jsonlines import open_lines
from scraper.output import open_corpus
from scraper.results import COPIES, Outcome, Rejected, Result

SHOWN_PROBLEMS = 3


class Sink(Protocol):
    """Where results go, in the order of their inputs."""

    def add(self, result: Result) -> tuple[Outcome, Result]:
        """What became of it: a cleaned page that came before in this run turns into a Rejected."""


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """What a run has before it: how many pages to read, how many inputs are bad already, what is left out and why."""

    pages: int
    bad: tuple[Unread, ...]
    left_out: dict[str, int]


class Tally(msgspec.Struct, kw_only=True):
    """What became of the inputs, counted as they come. `rejected` by reason, `sites` by the site rules that served."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: dict[str, int] = {}
    sites: dict[str, int] = {}
    left_out: dict[str, int] = {}
    seconds: float = 0.0
    interrupted: bool = False
    error: str | None = None

    @property
    def cleaned(self) -> int:
        return self.new + self.changed + self.unchanged

    @property
    def refused(self) -> int:
        return sum(self.rejected.values())

    @property
    def failed(self) -> int:
        """Inputs that gave nothing: what a duplicate or a part would give is in the corpus already."""
        return self.refused - sum(self.rejected.get(kind, 0) for kind in COPIES)

    def count(self, outcome: Outcome, result: Result) -> None:
        """Adds one result; `outcome` is what the sink made of it."""
        self.read += 1
        if isinstance(result, Rejected):
            self.rejected[result.kind] = self.rejected.get(result.kind, 0) + 1
        else:
            setattr(self, outcome, getattr(self, outcome) + 1)
            self.sites[result.cleaner] = self.sites.get(result.cleaner, 0) + 1


def survey(paths: Sequence[str], *, how: How = AUTO, url: str | None = None, manifest: str | None = None) -> Survey:
    """Looks at what there is before anything is written, and opens no page.

    Raises InputError where there is no page at all, or a manifest is broken: nothing could be done then.
    """
    pages = 0
    bad: list[Unread] = []
    left_out: dict[str, int] = {}
    for found in find([path for path in paths if path != STDIN], url=url, manifest=manifest, leads=leads(how)):
        if isinstance(found, Input):
            pages += 1
        elif found.bad:
            bad.append(found)
        else:
            left_out[found.reason] = left_out.get(found.reason, 0) + 1
    pages += STDIN in paths
    if not pages:
        raise InputError(_nothing(bad, left_out), source=" ".join(paths))
    return Survey(pages=pages, bad=tuple(bad), left_out=left_out)


def sink(output: Path | None, *, is_corpus: bool, force: bool) -> AbstractContextManager[Sink]:
    """Where results go: a corpus folder, or JSON lines to a file or, where `output` is None, to standard output.

    Raises OutputError where there is no `output` for a corpus, or it can't be written.
    """
    if not is_corpus:
        return open_lines(output, force=force)
    if output is None:
        raise OutputError("give the corpus folder with -o DIR", path="no output")
    return open_corpus(output)


def run(
    paths: Sequence[str],
    *,
    plan: Survey,
    sink: AbstractContextManager[Sink],
    how: How = AUTO,
    jobs: int | None = None,
    url: str | None = None,
    manifest: str | None = None,
    on_result: Callable[[Result], None] = lambda _: None,
) -> Tally:
    """Cleans everything behind `paths` into `sink`. A bad page is only counted, and the others go on.

    What ends the run midway stands in the Tally: `interrupted` by Ctrl-C, or an `error` such as a full disk.
    Raises InputError, OutputError and SiteFileError where nothing could be done at all.
    """
    tally = Tally(left_out=plan.left_out)
    started = time.monotonic()
    try:
        with sink as target:
            results = clean_pages(
                find(paths, url=url, manifest=manifest, leads=leads(how)),
                how=how,
                jobs=min(jobs or cores(), max(1, plan.pages)),
            )
            try:
                for result in results:
                    outcome, final = target.add(result)
                    tally.count(outcome, final)
                    on_result(final)
            finally:
                results.close()
    except KeyboardInterrupt:
        tally.interrupted = True
    except ScrapeError as error:
        if not tally.read:
            raise
        tally.error = str(error)
    tally.seconds = time.monotonic() - started
    return tally


def _nothing(bad: Sequence[Unread], left_out: dict[str, int]) -> str:
    """Why there is no page: the first problems, else what was left out."""
    if bad:
        shown = "; ".join(f"{item.source}: {item.reason}" for item in bad[:SHOWN_PROBLEMS])
        more = len(bad) - SHOWN_PROBLEMS
        return f"no page to clean ({shown}{f'; and {more} more' if more > 0 else ''})"
    others = "; ".join(f"{count} × {reason}" for reason, count in left_out.items())
    suffixes = ".html, .htm, .xhtml, .mhtml, .webarchive, .txt, .md, each also as .gz"
    return f"no page found: {suffixes}{f' (left out: {others})' if others else ''}"
