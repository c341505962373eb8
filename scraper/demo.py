"""`copydesk demo`: the samples served from loopback as if their sites were there, and the real job run against them.

Every host name leads to one server on 127.0.0.1, so the addresses are the sites' own and nothing leaves the machine.
"""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpcore
import msgspec

from cleaners import load_sites
from scraper import samples
from scraper.addresses import VettedBackend, VettedTransport
from scraper.config import Config, Fetch, Source
from scraper.errors import InputError
from scraper.figures import Figures
from scraper.hosts import host_of
from scraper.job import Job
from scraper.lock import held
from scraper.pages import Tell

LOOPBACK = "127.0.0.1"
DELAY_S = 0.2
PACKED = Path(__file__).parent / "_samples"  # in an installed package
IN_TREE = Path(__file__).parents[1] / "samples"
ROBOTS = "User-agent: *\nDisallow: /private/\nSitemap: http://{host}/sitemap.xml.gz\n"


class Site(msgspec.Struct, frozen=True):
    """What one host serves: pages by path and query, half of them in the feed, the others in the sitemap."""

    host: str
    pages: dict[str, bytes]

    def answer(self, path: str) -> tuple[str, bytes] | None:
        """Content type and body, None where there is nothing."""
        paths = [*sorted(self.pages), "/private/not-for-robots"]
        if path == "/robots.txt":
            return "text/plain", ROBOTS.format(host=self.host).encode()
        if path == "/":
            return "text/html", b'<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
        if path == "/feed.xml":
            items = "".join(f"<item><link>{escape(x)}?utm_source=feed</link></item>" for x in paths[::2])
            return "application/rss+xml", f"<rss version='2.0'><channel>{items}</channel></rss>".encode()
        if path == "/sitemap.xml.gz":
            rows = "".join(f"<url><loc>http://{self.host}{escape(x)}</loc></url>" for x in paths[1::2])
            return "application/gzip", gzip.compress(f"<urlset>{rows}</urlset>".encode())
        body = self.pages.get(path.removesuffix("?utm_source=feed"))
        return None if body is None else ("text/html", body)


class Loopback(VettedBackend):
    """Connects to the demo's server, whatever the name; resolves nothing."""

    def __init__(self, port: int) -> None:
        super().__init__(allow_hosts=())
        self._port = port

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        return await self._inner.connect_tcp(LOOPBACK, self._port, timeout, local_address, socket_options)


def sites_of(root: Path) -> list[Site]:
    """The samples that are HTML and have an address, by host. Raises InputError where there are none."""
    pages: dict[str, dict[str, bytes]] = {}
    for sample in samples.find(root) if root.is_dir() else []:
        if sample.url is None or sample.page.name.startswith("page.txt"):
            continue
        raw = sample.page.read_bytes()
        body = gzip.decompress(raw) if sample.page.suffix == ".gz" else raw
        parts = urlsplit(sample.url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        pages.setdefault(host_of(sample.url), {})[path] = body
    if not pages:
        raise InputError("holds no samples; give their folder with --root", source=str(root))
    return [Site(host, own) for host, own in sorted(pages.items())]


@contextmanager
def serving(sites: Iterable[Site]) -> Iterator[int]:
    """Serves on a free port of loopback and gives the port."""
    by_host = {site.host: site for site in sites}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site = by_host.get(self.headers.get("Host", ""))
            found = site.answer(self.path) if site else None
            kind, body = found or ("text/plain", b"not here")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass  # the job tells what it does

    server = ThreadingHTTPServer((LOOPBACK, 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def config_for(sites: Iterable[Site], *, folder: Path) -> Config:
    """One source a host, found from its homepage."""
    sources = tuple(Source(name=site.host, homepage=f"http://{site.host}/") for site in sites)
    fetch = Fetch(contact="https://example.org/copydesk-demo", delay_s=DELAY_S, jitter_s=DELAY_S)
    return Config(
        fetch=fetch,
        source=sources,
        corpus=str(folder / "corpus"),
        archive=str(folder / "archive"),
        state=str(folder / "state.sqlite"),
    )


async def demo(folder: Path, *, root: Path | None, tell: Tell) -> dict[str, Figures]:
    """Run the job over all samples into `folder`. Raises ScrapeError."""
    sites = sites_of(root or (PACKED if PACKED.is_dir() else IN_TREE))
    folder.mkdir(parents=True, exist_ok=True)
    config = config_for(sites, folder=folder)
    with serving(sites) as port, held(Path(f"{config.state}.lock"), what="copydesk demo"):
        transport = VettedTransport(backend=Loopback(port))
        async with Job(config, sites=load_sites(), tell=tell, transport=transport) as job:
            return await job.run(config.source)
