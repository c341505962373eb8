"""Pages a second and peak memory of `copydesk clean`, beside trafilatura's command on the same pages and processes.

    python benchmarks/bulk.py [--pages 1000] [--jobs N] [--from FOLDER]

Copies of the pages under FOLDER (the samples, if none is given) are made until there are enough, each with an address
and a title of its own, so that none is a duplicate. Peak memory is the largest resident set of any single process.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = re.compile(rb"<head[^>]*>", re.IGNORECASE)
TITLE = re.compile(rb"<title[^>]*>", re.IGNORECASE)
CANONICAL = re.compile(rb"<link[^>]+rel=[\"']?canonical[^>]*>", re.IGNORECASE)


def make_pages(source: Path, target: Path, *, count: int) -> int:
    """Writes `count` pages and returns their bytes."""
    originals = [path for path in sorted(source.rglob("*")) if path.name.endswith((".html", ".html.gz"))]
    if not originals:
        sys.exit(f"{source}: no .html or .html.gz below it")
    target.mkdir()
    total = 0
    for number, path in enumerate(itertools.islice(itertools.cycle(originals), count)):
        body = path.read_bytes()
        if path.suffix == ".gz":
            body = gzip.decompress(body)
        body = CANONICAL.sub(b"", body)
        body = TITLE.sub(rb"\g<0>%d " % number, body, count=1)
        link = b'<link rel="canonical" href="https://bench.example/%d/story-%d.html">' % (number % 97, number)
        body = HEAD.sub(rb"\g<0>" + link, body, count=1)
        (target / f"{number:06d}.html").write_bytes(body)
        total += len(body)
    return total


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds and the peak resident megabytes of the largest process."""
    started = time.monotonic()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=told, stderr=told)
        peak_kb = 0
        while True:
            peak_kb = max([peak_kb, *map(resident_kb, family(process.pid))])
            try:
                process.wait(0.05)
                break
            except subprocess.TimeoutExpired:
                continue
        if process.returncode not in (0, 1):
            told.seek(0)
            sys.exit(told.read().decode(errors="replace"))
    return time.monotonic() - started, peak_kb / 1000


def family(pid: int) -> list[int]:
    """A process and all that descend from it, from /proc; only the process itself where there is no /proc."""
    found = [pid]
    for one in found:
        tasks = Path(f"/proc/{one}/task")
        try:
            for task in tasks.iterdir():
                found.extend(int(child) for child in (task / "children").read_text().split())
        except OSError:
            continue
    return found


def resident_kb(pid: int) -> int:
    """The peak resident set so far, 0 where it can't be told."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found[1]) if found else 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--from", dest="source", type=Path, default=ROOT / "samples")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        pages, corpus, others = (Path(work) / name for name in ("pages", "corpus", "trafilatura"))
        size = make_pages(options.source, pages, count=options.pages)
        print(f"{options.pages} pages, {size / 1e6:.1f} MB, {options.jobs} processes")
        jobs = ["--jobs", str(options.jobs)]
        copydesk = [sys.executable, "-m", "scraper", "clean", str(pages), "-o", str(corpus), *jobs]
        commands = {"copydesk clean": copydesk, "copydesk clean, again": copydesk}
        if trafilatura := shutil.which("trafilatura", path=str(Path(sys.executable).parent)):
            places = ["--input-dir", str(pages), "--output-dir", str(others), "--parallel", str(options.jobs)]
            commands["trafilatura"] = [trafilatura, *places]
        print(f"{'':<24} {'s':>7} {'pages/s':>8} {'peak MB a process':>18}")
        for name, command in commands.items():
            seconds, peak_mb = measure(command)
            print(f"{name:<24} {seconds:>7.1f} {options.pages / seconds:>8.0f} {peak_mb:>18.0f}")


if __name__ == "__main__":
    main()
