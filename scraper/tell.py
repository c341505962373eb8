"""What a job says while it works: one line an event, for people or for machines, or a live line on a terminal."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal, TextIO

import msgspec

from scraper.pages import Tell

Format = Literal["text", "json"]
SHOWN_URL_CHARS = 70
QUIET_OUTCOMES = ("new", "changed", "unchanged", "same")


def log(file: TextIO, *, form: Format) -> Tell:
    """A line for each event: JSON objects with `time` and `event`, or text with the same words."""

    def tell(event: str, **fields: Any) -> None:
        now = datetime.now(UTC)
        if form == "json":
            line = msgspec.json.encode({"time": now, "event": event, **fields}).decode()
        else:
            told = (f"{name}={_plain(value)}" for name, value in fields.items() if value not in (None, {}, [], 0))
            line = f"{now:%Y-%m-%d %H:%M:%S} {event} {' '.join(told)}"
        print(line, file=file, flush=True)

    return tell


@contextmanager
def shown(file: TextIO, *, form: Format | None) -> Iterator[Tell]:
    """A live line on a terminal, lines of text or JSON elsewhere. `form` None chooses by what `file` is."""
    if form is not None or not file.isatty():
        yield log(file, form=form or "text")
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    console = Console(file=file, highlight=False)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("looking at the sources")
        counts: dict[str, int] = {}
        started = time.monotonic()

        def tell(event: str, **fields: Any) -> None:
            if event == "page":
                outcome = str(fields["outcome"]).partition(":")[0]
                counts[outcome] = counts.get(outcome, 0) + 1
                done = sum(counts.values())
                rate = done / max(time.monotonic() - started, 1e-3)
                numbers = ", ".join(f"{count} {name}" for name, count in counts.items())
                bar.update(task, description=f"{numbers} ({rate:.1f} pages/s)  {fields['url'][-SHOWN_URL_CHARS:]}")
                if outcome not in QUIET_OUTCOMES:
                    console.print(f"  {fields['url']}: {fields['outcome']}", markup=False)
            elif event in ("document", "resting"):
                console.print(f"  {fields.get('url') or fields.get('host')}: {fields['reason']}", markup=False)

        yield tell


def _plain(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return msgspec.json.encode(value).decode()
    text = str(value)
    return msgspec.json.encode(text).decode() if " " in text or not text.isprintable() else text
