"""Pages a second and peak memory of the fetch job with politeness off, on loopback, beside Scrapy with trafilatura.

    python benchmarks/fetch.py [--pages 1000] [--hosts 20] [--from FOLDER] [--scrapy PYTHON] [--known 100000]

Fetch + archive + clean + write, from a feed of each host. Copies of the pages under FOLDER (the samples, if none is
given) are made until there are enough. PYTHON is the interpreter of an environment with scrapy and trafilatura. Both
sides are one process; the server is another. `--known` measures a run that finds nothing new among so many links:
seconds until its first request, and its peak memory.
"""

from __future__ import annotations

import argparse
import itertools
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "benchmarks")]

from bulk import make_pages  # noqa: E402
from local_server import Ask, LocalServer, Reply  # noqa: E402

from scraper.drift import WEEK_S  # noqa: E402
from scraper.links import Link  # noqa: E402
from scraper.state import State  # noqa: E402

SITEMAP_LINKS = 50_000


def serve(folder: Path, hosts: int, links: int, pipe: Connection) -> None:
    """Serves until the pipe closes: feeds and the pages of a folder, or sitemaps of `links` addresses."""
    pages = [path.read_bytes() for path in sorted(folder.glob("*"))]
    share = -(-len(pages) // hosts)
    begun: list[float] = []

    def answer(ask: Ask) -> Reply:
        begun.append(time.time())
        if ask.path == "/robots.txt":
            return Reply(status=404)
        if ask.path == "/feed":
            number = server.hosts.index(ask.host)
            mine = range(number * share, min(len(pages), (number + 1) * share))
            items = "".join(f"<item><link>/page/{n}</link></item>" for n in mine)
            return Reply(f"<rss><channel>{items}</channel></rss>".encode(), content_type="application/rss+xml")
        if ask.path.startswith("/map"):
            start = int(ask.path[4:]) * SITEMAP_LINKS
            names = (known(ask.host, n) for n in range(start, min(links, start + SITEMAP_LINKS)))
            rows = "".join(f"<url><loc>{name}</loc></url>" for name in names)
            return Reply(f"<urlset>{rows}<!-- {time.time()} --></urlset>".encode(), content_type="application/xml")
        return Reply(pages[int(ask.path.rpartition("/")[2])])

    with LocalServer(answer, count=hosts) as server:
        pipe.send(server.hosts)
        while pipe.recv() == "begun":
            pipe.send(begun[0] if begun else None)


def known(host: str, number: int) -> str:
    return f"http://{host}/2024/05/{number % 31:02d}/a-slug-about-as-long-as-they-are-{number}.html"


def measure(command: list[str]) -> tuple[float, float]:
    """Seconds and peak resident megabytes of one process."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    if os.waitstatus_to_exitcode(status):
        sys.exit(told.decode()[-3000:])
    return seconds, peak_mb(usage)


def peak_mb(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def write_config(folder: Path, hosts: list[str], *, links: int) -> Path:
    file = folder / "config.toml"
    lines = ["[fetch]", 'contact = "benchmark@example.org"', "delay_s = 0", "jitter_s = 0"]
    lines.append(f"allow_hosts = {json.dumps(hosts)}")
    if links:
        maps = [f"http://{hosts[0]}/map{n}" for n in range(-(-links // SITEMAP_LINKS))]
        lines.append(f'[[source]]\nname = "known"\nsitemaps = {json.dumps(maps)}')
    else:
        lines += [f'[[source]]\nname = "{host}"\nfeeds = ["http://{host}/feed"]' for host in hosts]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--hosts", type=int, default=20)
    arguments.add_argument("--from", dest="source", type=Path, default=ROOT / "samples")
    arguments.add_argument("--scrapy", metavar="PYTHON")
    arguments.add_argument("--known", type=int, default=0)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not given.known:
            make_pages(given.source, folder / "pages", count=given.pages)
        # Only their sizes: on Linux the peak memory of a process begins with that of the one that started it.
        sizes = [path.stat().st_size for path in (folder / "pages").glob("*")]
        here, there = multiprocessing.get_context("spawn").Pipe()
        server = multiprocessing.get_context("spawn").Process(
            target=serve, args=(folder / "pages", given.hosts, given.known, there), daemon=True
        )
        server.start()
        hosts = here.recv()
        config = write_config(folder, hosts, links=given.known)
        command = [sys.executable, "-m", "scraper", "fetch", "-c", str(config), "--log-format", "json"]
        if given.known:
            nothing_new(folder, command, hosts[0], given.known, here)
        else:
            beside_scrapy(folder, command, hosts, given, len(sizes), sum(sizes))
        here.send("end")


def nothing_new(folder: Path, command: list[str], host: str, links: int, server: Connection) -> None:
    state = State(folder / "state.sqlite")
    for chunk in itertools.batched(range(links), 10_000) if sys.version_info >= (3, 12) else [range(links)]:
        state.add_links([Link(url=known(host, n)) for n in chunk], source="known", now=1.0)
    state.write("UPDATE link SET status = 'cleaned', next_at = NULL, article = substr(hex(randomblob(8)), 1, 16)")
    rules = {name: f"site: .{name}-of-the-article" for name in ("body", "title", "authors", "published", "tags")}
    with state.batch():
        for n in range(links):
            age_s = n * 8 * WEEK_S / links
            state.add_answered(known(host, n), site=f"s{n % 50}", at=time.time() - age_s, origins=rules)
    state.close()
    begun = time.time()
    seconds, peak = measure(command)
    server.send("begun")
    first = server.recv()
    print(f"{links:,} known links: first request after {first - begun:.2f} s, {seconds:.1f} s in all, {peak:.0f} MB")


def beside_scrapy(
    folder: Path, command: list[str], hosts: list[str], given: argparse.Namespace, count: int, size: int
) -> None:
    print(f"{count} pages, {size / count / 1000:.0f} kB each, on {len(hosts)} hosts")
    seconds, peak = measure(command)
    texts = len(list((folder / "corpus").glob("*.txt")))
    print(f"copydesk            {count / seconds:6.1f} pages/s  {peak:5.0f} MB  {texts} texts")
    if given.scrapy:
        output = folder / "scrapy.jsonl"
        side = [given.scrapy, str(ROOT / "benchmarks" / "scrapy_side.py"), str(output)]
        seconds, peak = measure([*side, *(f"http://{host}/feed" for host in hosts)])
        texts = len(output.read_text(encoding="utf-8").splitlines())
        print(f"scrapy, trafilatura {count / seconds:6.1f} pages/s  {peak:5.0f} MB  {texts} texts")


if __name__ == "__main__":
    main()
