"""Fetching, against a server on loopback: redirects, limits, retries, pauses, validators, and what is refused."""

from __future__ import annotations

import asyncio
import email.utils
import gzip
import re
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from local_server import Ask, LocalServer, Reply, serving
from test_hosts import FakeClock, FakeMemory
from test_robots import FakeShelf

from scraper.config import Fetch
from scraper.errors import BadStatus, FetchError, NotHTML, Refused, Resting, RobotsDenied, TooLarge, Unreachable
from scraper.fetch import Answer, Exchange, Fetcher, Validators, content_type_of, retry_at
from scraper.hosts import Hosts

PAGE = b"<html><p>A page.</p></html>"


class Bench:
    """A fetcher whose clock does not wait, for a server whose hosts it may reach."""

    def __init__(self, server: LocalServer, **settings: Any) -> None:
        self.clock = FakeClock()
        self.memory = FakeMemory()
        self.trail: list[Exchange] = []
        defaults = {"contact": "desk@example.org", "delay_s": 1, "jitter_s": 0, "allow_hosts": tuple(server.hosts)}
        self.settings = Fetch(**{**defaults, **settings})

    def run(self, work: Callable[[Fetcher], Any]) -> Any:
        async def main() -> Any:
            hosts = Hosts(self.memory, clock=self.clock, jitter_s=0, max_wait_s=self.settings.max_wait_s)
            async with Fetcher(self.settings, hosts=hosts, shelf=FakeShelf(), clock=self.clock) as fetcher:
                return await work(fetcher)

        return asyncio.run(main())

    def page(self, url: str, validators: Validators | None = None) -> Answer:
        answer = self.run(lambda fetcher: fetcher.get_page(url, trail=self.trail, validators=validators))
        assert isinstance(answer, Answer)
        return answer


def in_turn(*replies: Reply) -> Callable[[Ask], Reply]:
    """Another answer each time, the last one for ever."""
    left = list(replies)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def test_a_page() -> None:
    reply = Reply(PAGE, content_type="text/html; charset=ISO-8859-1", headers={"ETag": '"1"', "Set-Cookie": "a=b"})
    with serving({"/a": reply}) as server:
        bench = Bench(server)
        answer = bench.page(server.url("/a"))
        assert (answer.url, answer.body, answer.charset) == (server.url("/a"), PAGE, "ISO-8859-1")
        assert answer.validators == Validators('"1"', None)
        assert server.paths() == ["/robots.txt", "/a"]
        sent = server.hits[1].headers
        assert sent["user-agent"].startswith("copydesk/")
        assert sent["user-agent"].endswith("(+desk@example.org)")
        assert sent["host"] == server.hosts[0]
        exchange = bench.trail[0]
        assert exchange.request.startswith(b"GET /a HTTP/1.1\r\n")
        assert exchange.ip == "127.0.0.1"
        assert (exchange.status, exchange.raw) == (200, PAGE)


def test_no_cookie_is_sent_back() -> None:
    with serving({"/a": Reply(PAGE, headers={"Set-Cookie": "a=b; Path=/"})}) as server:

        async def twice(fetcher: Fetcher) -> None:
            for _ in range(2):
                await fetcher.get_page(server.url("/a"), trail=[])

        Bench(server).run(twice)
        assert all("cookie" not in hit.headers for hit in server.hits)


@pytest.mark.parametrize("kind", ["gzip", "x-gzip", "deflate", "raw-deflate", "two-members"])
def test_compressed_bodies(kind: str) -> None:
    raw = zlib.compressobj(wbits=-15)
    body = {
        "gzip": gzip.compress(PAGE),
        "x-gzip": gzip.compress(PAGE),
        "deflate": zlib.compress(PAGE),
        "raw-deflate": raw.compress(PAGE) + raw.flush(),
        "two-members": gzip.compress(PAGE[:5]) + gzip.compress(PAGE[5:]),
    }[kind]
    encoding = {"raw-deflate": "deflate", "two-members": "gzip"}.get(kind, kind)
    with serving({"/a": Reply(body, headers={"Content-Encoding": encoding}, chunked=True)}) as server:
        bench = Bench(server)
        assert bench.page(server.url("/a")).body == PAGE
        assert bench.trail[0].raw == body


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(PAGE, status=404), BadStatus),
        (Reply(PAGE, status=500), BadStatus),
        (Reply(PAGE, status=206), BadStatus),
        (Reply(status=304), BadStatus),
        (Reply(PAGE, content_type="application/pdf"), NotHTML),
        (Reply(b"%PDF", content_type=""), NotHTML),
        (Reply(b"x" * 2001), TooLarge),
        (Reply(b"x" * 2001, chunked=True), TooLarge),
        (Reply(gzip.compress(b"x" * 50_000_000), headers={"Content-Encoding": "gzip"}), TooLarge),
        (Reply(gzip.compress(b"x" * 100_000), headers={"Content-Encoding": "gzip"}), TooLarge),
        (Reply(gzip.compress(PAGE)[:-9], headers={"Content-Encoding": "gzip"}), Unreachable),
        (Reply(b"no gzip", headers={"Content-Encoding": "gzip"}), Unreachable),
        (Reply(PAGE, headers={"Content-Encoding": "br"}), Refused),
        (Reply(PAGE, cut=5), Unreachable),
        (Reply(raw=b""), Unreachable),
        (Reply(raw=b"this is not HTTP\r\n\r\n"), Unreachable),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000), Unreachable),
        (Reply(PAGE, wait_s=5), Unreachable),
        (Reply(status=302, headers={"Location": "/a"}), Refused),
        (Reply(status=302, headers={"Location": "file:///etc/passwd"}), Refused),
        (Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"}), Refused),
        (Reply(status=302, headers={"Location": "http://localhost:1/"}), Refused),
        (Reply(status=302, headers={"Location": "http://[::1/"}), Refused),
        (Reply(status=302, headers={"Location": "http://user:pass@127.0.0.1/"}), Refused),
        (Reply(status=302), BadStatus),
    ],
)
def test_what_is_refused(reply: Reply, error: type[FetchError]) -> None:
    with serving({"/a": reply}) as server:
        bench = Bench(server, attempts=1, max_page_mb=0.002, timeout_s=0.3)
        with pytest.raises(error) as caught:
            bench.page(server.url("/a"))
        assert type(caught.value) is error


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.example/", "gopher://a", "http://", "http://a.example:99999/", "http://u:p@a/"],
)
def test_only_http_and_https(url: str) -> None:
    with serving({}) as server, pytest.raises(Refused):
        Bench(server).page(url)


def test_a_slow_drip_ends() -> None:
    slow = Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<", wait_s=0.2)
    with serving({"/a": slow}) as server, pytest.raises(Unreachable, match=r"in time|broken"):
        Bench(server, attempts=1, page_timeout_s=0.1).page(server.url("/a"))


def test_redirects_are_followed_by_the_rules_of_each_host() -> None:
    with serving({"/b": PAGE}, count=2) as server:
        here, there = server.hosts
        routes = {
            (here, "/a"): Reply(status=301, headers={"Location": f"http://{there}/b#part"}),
            (there, "/b"): Reply(PAGE),
            (there, "/robots.txt"): Reply(b"User-agent: *\nDisallow: /c", content_type="text/plain"),
            (here, "/x"): Reply(status=307, headers={"Location": f"http://{there}/c"}),
        }
        server._answer = lambda ask: routes.get((ask.host, ask.path), Reply(status=404))
        bench = Bench(server)
        assert bench.page(server.url("/a")).url == f"http://{there}/b"
        assert [exchange.status for exchange in bench.trail] == [301, 200]
        with pytest.raises(RobotsDenied):
            bench.page(server.url("/x"))
        assert "/c" not in server.paths(host=1)


def test_a_page_that_robots_denies_is_not_asked_for() -> None:
    robots = Reply(b"User-agent: *\nDisallow: /a", content_type="text/plain")
    with serving({"/robots.txt": robots, "/a": PAGE}) as server:
        with pytest.raises(RobotsDenied):
            Bench(server).page(server.url("/a"))
        assert server.paths() == ["/robots.txt"]


def test_robots_may_redirect_to_another_host() -> None:
    with serving({}, count=2) as server:
        here, there = server.hosts
        routes = {
            (here, "/robots.txt"): Reply(status=301, headers={"Location": f"http://{there}/rules"}),
            (there, "/rules"): Reply(b"User-agent: *\nDisallow: /a", content_type="text/plain"),
        }
        server._answer = lambda ask: routes.get((ask.host, ask.path), Reply(status=404))
        with pytest.raises(RobotsDenied):
            Bench(server).page(server.url("/a"))


@pytest.mark.parametrize("target", ["http://10.0.0.1/robots.txt", "file:///etc/passwd", "http://u:p@a.example/"])
def test_a_robots_that_leads_nowhere_can_not_be_had_and_is_not_asked_for_each_page(target: str) -> None:
    with serving({"/robots.txt": Reply(status=302, headers={"Location": target}), "/a": PAGE}) as server:

        async def three_pages(fetcher: Fetcher) -> None:
            for _ in range(3):
                with pytest.raises(Resting, match=re.escape(target)):
                    await fetcher.get_page(server.url("/a"), trail=[])

        Bench(server).run(three_pages)
        assert server.paths() == ["/robots.txt"]


def test_a_giant_robots_is_cut_not_refused() -> None:
    rules = b"User-agent: *\nDisallow: /a\n" + b"# more\n" * 200_000
    robots = Reply(rules, content_type="text/plain")
    with serving({"/robots.txt": robots, "/a": PAGE}) as server, pytest.raises(RobotsDenied):
        Bench(server).page(server.url("/a"))


def test_crawl_delay_wins_where_it_is_longer() -> None:
    robots = Reply(b"User-agent: *\nCrawl-delay: 20", content_type="text/plain")
    with serving({"/robots.txt": robots, "/a": PAGE}) as server:
        bench = Bench(server)

        async def twice(fetcher: Fetcher) -> None:
            for _ in range(2):
                await fetcher.get_page(server.url("/a"), trail=[])

        bench.run(twice)
        assert bench.clock.slept == pytest.approx([20, 20])  # the first is after robots.txt itself


def test_passing_failures_are_tried_again_with_growing_pauses() -> None:
    answer = in_turn(Reply(status=503), Reply(PAGE, cut=3), Reply(PAGE))
    with serving({"/a": answer}) as server:
        bench = Bench(server, delay_s=0)
        assert bench.page(server.url("/a")).body == PAGE
        assert server.paths().count("/a") == 3
        first, second = bench.clock.slept
        assert 1 <= first <= 2
        assert 2 <= second <= 3


@pytest.mark.parametrize(("status", "asked"), [(500, 3), (429, 3), (404, 1), (410, 1), (403, 1), (451, 1)])
def test_only_passing_statuses_are_tried_again(status: int, asked: int) -> None:
    with serving({"/a": Reply(status=status)}) as server:
        bench = Bench(server)
        with pytest.raises(BadStatus) as caught:
            bench.page(server.url("/a"))
        assert caught.value.status == status
        assert server.paths().count("/a") == asked
        assert len(bench.trail) == asked


def test_retries_end_with_the_time_for_them() -> None:
    with serving({"/a": Reply(status=500)}) as server:
        with pytest.raises(BadStatus):
            Bench(server, attempts=9, retry_total_s=0).page(server.url("/a"))
        assert server.paths().count("/a") == 1


def test_retry_after_holds_for_the_whole_host() -> None:
    answer = in_turn(Reply(status=429, headers={"Retry-After": "40"}), Reply(PAGE))
    with serving({"/a": answer, "/b": PAGE}) as server:
        bench = Bench(server, attempts=1)

        async def both(fetcher: Fetcher) -> None:
            with pytest.raises(BadStatus):
                await fetcher.get_page(server.url("/a"), trail=[])
            before = bench.clock.now()
            await fetcher.get_page(server.url("/b"), trail=[])
            assert bench.clock.now() - before == pytest.approx(40)

        bench.run(both)


def test_a_long_retry_after_is_left_for_a_later_run() -> None:
    with serving({"/a": Reply(status=503, headers={"Retry-After": "3600"})}) as server:
        bench = Bench(server)
        with pytest.raises(Resting) as caught:
            bench.page(server.url("/a"))
        assert caught.value.until == pytest.approx(bench.clock.now() + 3600, abs=5)
        assert server.paths().count("/a") == 1


def test_unchanged_pages() -> None:
    def answer(ask: Ask) -> Reply:
        fresh = ask.headers.get("if-none-match") == '"7"' and ask.headers.get("if-modified-since") == "Mon"
        return Reply(status=304) if fresh else Reply(PAGE)

    with serving({"/a": answer}) as server:
        assert Bench(server).page(server.url("/a"), Validators('"7"', "Mon")).unchanged
        assert not Bench(server).page(server.url("/a"), Validators('"6"')).unchanged


def test_a_failing_host_is_left_alone() -> None:
    with serving({"/a": Reply(status=500)}) as server:
        bench = Bench(server, attempts=1)

        async def many(fetcher: Fetcher) -> None:
            for _ in range(5):
                with pytest.raises(BadStatus):
                    await fetcher.get_page(server.url("/a"), trail=[])
            with pytest.raises(Resting, match="5 failures in a row"):
                await fetcher.get_page(server.url("/a"), trail=[])

        bench.run(many)
        assert server.paths().count("/a") == 5


def test_no_such_host() -> None:
    with serving({}) as server, pytest.raises(Resting):
        Bench(server, attempts=1).page("http://nothing.invalid/")


@pytest.mark.parametrize(
    ("value", "at"),
    [
        ("120", 1120.0),
        (" 0 ", 1000.0),
        (email.utils.formatdate(1300, usegmt=True), 1300.0),
        (email.utils.formatdate(900, usegmt=True), None),
        ("99999999999999", 1000.0 + 7 * 86_400),
        ("soon", None),
        ("-5", None),
        ("٣", None),
        (None, None),
    ],
)
def test_retry_at(value: str | None, at: float | None) -> None:
    assert retry_at(value, now=1000.0) == at


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("text/HTML; Charset='utf-8'", ("text/html", "utf-8")),
        ("text/html;charset=", ("text/html", None)),
        (None, (None, None)),
        (";", (None, None)),
    ],
)
def test_content_type_of(value: str | None, found: tuple[str | None, str | None]) -> None:
    assert content_type_of(value) == found
