"""How long cleaning takes, as a multiple of only parsing the same bytes: median and sum over a folder of saved pages.

    python benchmarks/parse_ratio.py FOLDER [--generic]

Each page is parsed and cleaned several times, and the quickest of each counts: what else the machine does at the
moment then weighs least. Pages are .html or .html.gz, in the folder and below.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from cleaners import CleanError, clean_html

RUNS = 5


def quickest(work: Callable[[], object]) -> float:
    """Seconds of processor time of the quickest of several runs."""
    best = float("inf")
    for _ in range(RUNS):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def clean(page: bytes, *, generic: bool) -> None:
    """Clean one page; a refusal takes its time as well."""
    with contextlib.suppress(CleanError):
        clean_html(page, site=None if generic else "auto")


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--generic", action="store_true", help="no site rules")
    given = arguments.parse_args()
    files = sorted(f for f in given.folder.rglob("*") if f.name.endswith((".html", ".html.gz")))
    pages = [gzip.decompress(f.read_bytes()) if f.suffix == ".gz" else f.read_bytes() for f in files]
    if not pages:
        raise SystemExit(f"no .html or .html.gz below {given.folder}")
    parsed = [quickest(lambda page=page: LexborHTMLParser(page)) for page in pages]  # type: ignore[misc]
    cleaned = [quickest(lambda page=page: clean(page, generic=given.generic)) for page in pages]  # type: ignore[misc]
    ratios = [c / p for c, p in zip(cleaned, parsed, strict=True)]
    milliseconds = [1e3 * statistics.mean(times) for times in (parsed, cleaned)]
    print("{} pages, parse {:.2f} ms, clean {:.2f} ms a page".format(len(pages), *milliseconds))
    print(f"clean / parse: median {statistics.median(ratios):.2f}, of the sums {sum(cleaned) / sum(parsed):.2f}")


if __name__ == "__main__":
    main()
