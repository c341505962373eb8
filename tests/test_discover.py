"""From a source to its links, against a server on loopback."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from local_server import Ask, LocalServer, Reply, serving
from test_hosts import FakeClock

from scraper.archive import Visit
from scraper.config import Fetch, Source
from scraper.discover import Discoverer, Discovery
from scraper.fetch import Fetcher
from scraper.hosts import Hosts
from scraper.links import Link
from scraper.state import State
from scraper.warc import Original

MAY_10 = 1715299200.0
XML = "application/xml"


class Bench:
    """A source on a local server, looked at as often as the test wants."""

    def __init__(self, folder: Path, server: LocalServer) -> None:
        self.server = server
        self.state = State(folder / "state.sqlite")
        self.clock = FakeClock()
        self.clock.time = MAY_10
        self.kept: list[Visit] = []
        self.links: list[Link] = []

    async def keep(self, visits: Sequence[Visit]) -> None:
        self.kept.extend(visits)

    def look(self, *, fresh: bool = False, **keys: Any) -> Discovery:
        source = Source(name="s", **keys)
        self.links = []

        def add(links: Sequence[Link]) -> int:
            self.links.extend(links)
            return self.state.add_links(links, source="s", now=self.clock.now())

        async def main() -> Discovery:
            settings = Fetch(contact="x", delay_s=0, jitter_s=0, attempts=1, allow_hosts=tuple(self.server.hosts))
            hosts = Hosts(self.state, clock=self.clock, jitter_s=0, max_wait_s=1e6)
            async with Fetcher(settings, hosts=hosts, shelf=self.state, clock=self.clock) as fetcher:
                state, clock = self.state, self.clock
                discoverer = Discoverer(
                    source, fetcher=fetcher, state=state, clock=clock, keep=self.keep, add=add, fresh=fresh
                )
                return await discoverer.run()

        return asyncio.run(main())

    @property
    def paths(self) -> list[str]:
        return [link.url.removeprefix(f"http://{self.server.hosts[0]}") for link in self.links]


def rss(*paths: str) -> bytes:
    items = "".join(f"<item><link>{path}</link></item>" for path in paths)
    return f"<rss><channel>{items}</channel></rss>".encode()


def sitemap(**pages: str) -> bytes:
    rows = "".join(f"<url><loc>/{path}</loc><lastmod>{date}</lastmod></url>" for path, date in pages.items())
    return f"<urlset>{rows}</urlset>".encode()


def validated(body: bytes, etag: str = '"1"') -> Callable[[Ask], Reply]:
    def answer(ask: Ask) -> Reply:
        if ask.headers.get("if-none-match") == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(body, content_type=XML, headers={"ETag": etag})

    return answer


def test_a_feed_is_read_once_and_then_asked_whether_it_changed(tmp_path: Path) -> None:
    with serving({"/feed": validated(rss("/1?utm_source=x", "/2", "/1"))}) as server:
        bench = Bench(tmp_path, server)
        found = bench.look(feeds=(server.url("/feed"),))
        assert bench.paths == ["/1", "/2", "/1"]
        assert (found.new, found.unchanged) == (2, 0)
        again = bench.look(feeds=(server.url("/feed"),))
        assert (again.new, again.unchanged, bench.paths) == (0, 1, [])
        assert server.hits[-1].status == 304
        (_, revisit) = bench.kept
        assert isinstance(revisit.original, Original)


def test_a_feed_without_validators_is_known_by_its_bytes(tmp_path: Path) -> None:
    with serving({"/feed": Reply(rss("/1"), content_type=XML)}) as server:
        bench = Bench(tmp_path, server)
        bench.look(feeds=(server.url("/feed"),))
        assert bench.look(feeds=(server.url("/feed"),)).unchanged == 1


def test_other_rules_read_an_unchanged_feed_again(tmp_path: Path) -> None:
    with serving({"/feed": validated(rss("/news/1", "/video/2"))}) as server:
        bench = Bench(tmp_path, server)
        bench.look(feeds=(server.url("/feed"),), take=("/news/",))
        assert bench.paths == ["/news/1"]
        bench.look(feeds=(server.url("/feed"),), skip=("/news/",))
        assert bench.paths == ["/video/2"]


def test_a_crash_before_links_are_noted_loses_none(tmp_path: Path) -> None:
    with serving({"/feed": validated(rss("/1"))}) as server:
        bench = Bench(tmp_path, server)
        bench.state.add_links = lambda *_, **__: 1 / 0  # type: ignore[method-assign,assignment,return-value]
        with pytest.raises(ZeroDivisionError):
            bench.look(feeds=(server.url("/feed"),))
        del bench.state.add_links  # type: ignore[method-assign]
        assert bench.look(feeds=(server.url("/feed"),)).new == 1


def test_an_index_leads_to_its_sitemaps_the_newest_first(tmp_path: Path) -> None:
    index = b"""<sitemapindex><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
    <sitemap><loc>/a.xml.gz</loc><lastmod>2024-05-08</lastmod></sitemap>
    <sitemap><loc>/b.xml</loc><lastmod>2024-05-08T12:00Z</lastmod></sitemap><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>"""
    routes: dict[str, Any] = {
        "/map.xml": Reply(index, content_type=XML),
        "/a.xml.gz": Reply(gzip.compress(sitemap(a="2024-05-08")), content_type="application/gzip"),
        "/b.xml": Reply(sitemap(b="2024-05-09", old="2019-01-01"), content_type=XML),
        "/old.xml": Reply(sitemap(c="2020-01-01"), content_type=XML),
    }
    with serving(routes) as server:
        bench = Bench(tmp_path, server)
        bench.look(sitemaps=(server.url("/map.xml"),), back="7d")
        assert bench.paths == ["/b", "/a"]
        assert "/old.xml" not in server.paths()
        bench.clock.time += 2 * 86_400
        before = len(server.hits)
        bench.look(sitemaps=(server.url("/map.xml"),), back="7d")
        assert [hit.path for hit in server.hits[before:]] == ["/robots.txt", "/map.xml"]


def test_the_sitemaps_of_an_unchanged_index_are_asked_all_the_same(tmp_path: Path) -> None:
    index = b"<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>"
    routes: dict[str, Any] = {"/map.xml": validated(index), "/a.xml": Reply(sitemap(a="2024-05-08"), content_type=XML)}
    with serving(routes) as server:
        bench = Bench(tmp_path, server)
        bench.look(sitemaps=(server.url("/map.xml"),))
        assert bench.paths == ["/a"]
        routes["/a.xml"] = Reply(sitemap(a="2024-05-08", b="2024-05-09"), content_type=XML)
        bench.look(sitemaps=(server.url("/map.xml"),))
        assert [hit.status for hit in server.hits if hit.path == "/map.xml"] == [200, 304]
        assert bench.paths == ["/a", "/b"]


def test_a_listing(tmp_path: Path) -> None:
    page = b"""<base href="/base/"><div class=list><a href="one#x">1</a><a href="/two?utm_source=l">2</a>
    <a href="http://elsewhere.example/3">3</a><a href="mailto:x">4</a><a>5</a></div><a href="/nav">nav</a>"""
    with serving({"/politics": page}) as server:
        bench = Bench(tmp_path, server)
        bench.look(listings=(server.url("/politics"),), link_selector=".list a")
        assert bench.paths == ["/base/one", "/two"]
        assert bench.look(listings=(server.url("/politics"),), link_selector=".list a").unchanged == 1


def test_a_homepage_names_its_feeds_and_robots_its_sitemaps(tmp_path: Path) -> None:
    home = b"""<link rel="alternate" type="application/rss+xml" href="/feed">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel=stylesheet href=/x.css>"""
    robots = Reply(b"Sitemap: /news.xml", content_type="text/plain")
    routes: dict[str, Any] = {
        "/": home,
        "/robots.txt": robots,
        "/feed": Reply(rss("/1"), content_type=XML),
        "/news.xml": Reply(sitemap(new="2024-05-09", old="2001-01-01"), content_type=XML),
    }
    with serving(routes) as server:
        bench = Bench(tmp_path, server)
        assert bench.look(homepage=server.url("/")).failures == []
        assert bench.paths == ["/1", "/new"]
        assert "/comments/feed" not in server.paths()


def test_a_homepage_that_names_nothing(tmp_path: Path) -> None:
    with serving({"/": b"<p>hello", "/feed": Reply(rss("/1"), content_type=XML)}) as server:
        bench = Bench(tmp_path, server)
        assert bench.look(homepage=server.url("/")).failures == []
        assert bench.paths == ["/1"]
    with serving({"/": b"<p>hello"}) as server:
        (failure,) = Bench(tmp_path / "b", server).look(homepage=server.url("/")).failures
        assert "no feed" in failure.reason


def test_lists_of_addresses(tmp_path: Path) -> None:
    file = tmp_path / "urls.txt"
    file.write_text(
        "\ufeff# mine\nhttp://a.example/1?fbclid=2\n\nnot an address\nhttp://a.example/2\n", encoding="utf-8"
    )
    with serving({}) as server:
        bench = Bench(tmp_path, server)
        bench.look(urls=("http://b.example/9",), url_file=str(file))
        assert [link.url for link in bench.links] == ["http://b.example/9", "http://a.example/1", "http://a.example/2"]
        found = bench.look(urls=("http://b.example/9",), url_file=str(tmp_path / "missing.txt"))
        assert [link.url for link in bench.links] == ["http://b.example/9"]
        assert "can't be read" in found.failures[0].reason


def test_one_bad_feed_does_not_stop_the_others(tmp_path: Path) -> None:
    routes: dict[str, Any] = {
        "/html": b"<html>no feed</html>",
        "/bomb": Reply(gzip.compress(b" " * 60_000_000), content_type=XML),
        "/feed": Reply(rss("/1"), content_type=XML),
    }
    with serving(routes) as server:
        bench = Bench(tmp_path, server)
        names = ("/html", "/missing", "/bomb", "/feed")
        found = bench.look(feeds=tuple(server.url(name) for name in names))
        assert bench.paths == ["/1"]
        assert [failure.url.rpartition("/")[2] for failure in found.failures] == ["html", "missing", "bomb"]
        assert [reason for (reason,) in bench.state.query("SELECT reason FROM document WHERE reason IS NOT NULL")]


def test_a_dry_look_reads_everything_and_notes_nothing(tmp_path: Path) -> None:
    with serving({"/feed": validated(rss("/1"))}) as server:
        bench = Bench(tmp_path, server)
        bench.look(feeds=(server.url("/feed"),))
        bench.look(feeds=(server.url("/feed"),), fresh=True)
        assert bench.paths == ["/1"]
