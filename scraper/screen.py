"""What the command line shows: progress, summary, explanations. Plain lines, so that they can be piped and searched."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from cleaners import Report, Site
from scraper.batch import Tally

SHOWN_TEXT_CHARS = 200
SHOWN_REASONS = 15
SHOWN_SITES = 10
_FIELDS = (
    *("title", "summary", "authors", "agency", "dateline", "section", "tags", "published", "modified"),
    *("language", "access", "url", "canonical_url", "images"),
)


@contextmanager
def progress(total: int) -> Iterator[Callable[[], None]]:
    """Gives what is to be called for each page done: a bar with rate and time left on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="")
        started = time.monotonic()
        done = 0

        def advance() -> None:
            nonlocal done
            done += 1
            bar.update(task, advance=1, rate=f"{done / max(time.monotonic() - started, 1e-3):.0f} pages/s left:")

        yield advance


def summary(tally: Tally, *, output: str) -> str:
    """The end of a run for people; `output` is where the results are."""
    rate = tally.read / tally.seconds if tally.seconds else 0.0
    parts = ", ".join(f"{getattr(tally, name)} {name}" for name in ("new", "changed", "unchanged"))
    lines = [
        f"read      {tally.read} in {tally.seconds:.1f} s ({rate:.0f} pages/s)",
        f"cleaned   {tally.cleaned} ({parts})",
        f"rejected  {tally.refused}",
        *(f"          {count:>6} {reason}" for reason, count in _most(tally.rejected, SHOWN_REASONS)),
    ]
    if tally.sites:
        lines.append("sites     " + ", ".join(f"{site} {count}" for site, count in _most(tally.sites, SHOWN_SITES)))
    if tally.left_out:
        lines.append("left out  " + ", ".join(f"{count} × {reason}" for reason, count in tally.left_out.items()))
    return "\n".join([*lines, f"output    {output}"])


def summary_fields(tally: Tally, *, output: str) -> dict[str, Any]:
    """The end of a run for machines."""
    return {
        "read": tally.read,
        "cleaned": tally.cleaned,
        "new": tally.new,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "rejected": tally.refused,
        "rejected_by_reason": tally.rejected,
        "sites": tally.sites,
        "left_out": tally.left_out,
        "seconds": round(tally.seconds, 3),
        "pages_per_s": round(tally.read / tally.seconds, 1) if tally.seconds else None,
        "interrupted": tally.interrupted,
        "output": output,
        "error": tally.error,
    }


def explanation(report: Report, *, source: str, url: str | None) -> Iterator[str]:
    """How a page was cleaned, line by line: site, verdict, fields and their origins, text, removals and their rules."""
    yield f"page      {source}"
    yield f"url       {url or '(not known)'}"
    yield f"site      {report.site or 'generic'}{_origin(report, 'site')}"
    yield f"verdict   {report.verdict}"
    if report.reason:
        yield f"refused   {report.reason}"
    for step in ("encoding", "body"):
        if step in report.origins:
            yield f"{step:<9} {report.origins[step]}"
    article = report.article
    if article:
        yield from _section("Fields")
        fields = article.to_dict()
        for name in _FIELDS:
            if fields[name]:
                yield f"  {name:<14} {_shown(fields[name])}{_origin(report, name)}"
        yield from _section(f"Kept: {len(article.blocks)} blocks, {len(article.text)} characters")
        for block in article.blocks:
            yield f"  {block.kind:<10} {short(block.text)}"
    yield from _section(f"Removed: {len(report.removals)}")
    for removal in report.removals:
        yield f"  {removal.step:<10} {short(removal.text)}"
        yield f"             {removal.reason}: {short(removal.rule)}"
    if report.timings:
        yield from _section("Time")
        yield "  " + ", ".join(f"{step} {seconds * 1000:.1f} ms" for step, seconds in report.timings.items())


def site_table(sites: Sequence[Site]) -> Iterator[str]:
    """One line a site: name, domains, the families it extends, the file it comes from."""
    rows = [("SITE", "DOMAINS", "EXTENDS", "FILE")]
    rows += [(site.name, ", ".join(site.domains), ", ".join(site.extends), site.file) for site in sites]
    return columns(rows)


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows as lines with aligned columns; the last column is as wide as it likes."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)][:-1]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join([*cells, row[-1]]).rstrip()


def short(text: str) -> str:
    """One line of at most SHOWN_TEXT_CHARS characters."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_TEXT_CHARS else f"{line[: SHOWN_TEXT_CHARS - 1]}…"


def _section(title: str) -> Iterator[str]:
    yield ""
    yield typer.style(title, bold=True)


def _origin(report: Report, name: str) -> str:
    return typer.style(f"  ← {report.origins[name]}", dim=True) if name in report.origins else ""


def _shown(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {short(str(item))}" for key, item in value.items() if item)
    return short(str(value))


def _most(counts: dict[str, int], limit: int) -> Iterator[tuple[str, int]]:
    """The largest counts, and what the others come to."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    yield from ordered[:limit]
    if rest := ordered[limit:]:
        yield f"({len(rest)} others)", sum(count for _, count in rest)
