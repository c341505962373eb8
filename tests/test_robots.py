"""robots.txt by RFC 9309: which rules hold, and what each kind of answer means."""

from __future__ import annotations

import asyncio

import pytest
from protego import Protego

from scraper.errors import BadStatus, FetchError, Resting, RobotsDenied, Unreachable
from scraper.robots import CACHE_S, UNREACHABLE_AS_ALLOWED_S, UNREACHABLE_CACHE_S, Copy, Robots, Rules

URL = "https://a.example/news/1"


class FakeShelf:
    def __init__(self) -> None:
        self.copies: dict[str, Copy] = {}

    def robots(self, authority: str) -> Copy | None:
        return self.copies.get(authority)

    def set_robots(self, authority: str, copy: Copy) -> None:
        self.copies[authority] = copy


class Desk:
    """Robots with answers to order: `answer` is the next body or error, `asked` the addresses fetched so far."""

    def __init__(self, answer: bytes | FetchError) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.time = 1000.0
        self.shelf = FakeShelf()
        self.robots = self.fresh()

    def fresh(self) -> Robots:
        return Robots(self.shelf, get=self.get, agent="copydesk", now=lambda: self.time)

    async def get(self, url: str) -> bytes:
        self.asked.append(url)
        if isinstance(self.answer, FetchError):
            raise self.answer
        return self.answer

    def check(self, url: str = URL) -> Rules:
        return asyncio.run(self.robots.check(url))


@pytest.mark.parametrize(
    ("text", "url", "allowed"),
    [
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("", "/a", True),
        # RFC 9309, 5.2: the longest match wins, whatever the order
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a/b", "/a/b", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        # 2.2.3: special characters
        ("User-agent: *\nDisallow: *.gif$", "/x.gif", False),
        ("User-agent: *\nDisallow: *.gif$", "/x.gif?y", True),
        ("User-agent: *\nDisallow: /print/*/all", "/print/2024/all", False),
        # 2.2.1: our group and no other, by product token, whatever the case; several groups of one agent are one
        ("User-agent: *\nDisallow: /\nUser-agent: CopyDesk\nDisallow: /b", "/a", True),
        ("User-agent: copydesk\nDisallow: /a\n\nUser-agent: copydesk\nDisallow: /b", "/a", False),
        ("User-agent: googlebot\nDisallow: /", "/a", True),
        # 2.2.2: %-encoding does not matter
        ("User-agent: *\nDisallow: /%7Ejoe", "/~joe/x", False),
        ("User-agent: *\nDisallow: /नमस्ते", "/%E0%A4%A8%E0%A4%AE%E0%A4%B8%E0%A5%8D%E0%A4%A4%E0%A5%87", False),
    ],
)
def test_rules(text: str, url: str, allowed: bool) -> None:
    assert Rules(Protego.parse(text), "copydesk").allows(f"https://a.example{url}") is allowed


def test_crawl_delay_and_sitemaps() -> None:
    rules = Desk(b"Sitemap: https://a.example/map.xml\nUser-agent: *\nCrawl-delay: 7.5\n").check()
    assert rules.delay_s == 7.5
    assert rules.sitemaps == ["https://a.example/map.xml"]
    assert Desk(b"User-agent: *\nCrawl-delay: soon\n").check().delay_s == 0


def test_fetched_once_a_day_per_authority() -> None:
    desk = Desk(b"User-agent: *\nDisallow: /private")
    desk.check()
    desk.check("https://a.example/other")
    desk.robots = desk.fresh()  # another run
    desk.check()
    assert desk.asked == ["https://a.example/robots.txt"]
    desk.check("http://a.example/")
    assert desk.asked[1:] == ["http://a.example/robots.txt"]
    desk.time += CACHE_S + 1
    desk.check()
    assert len(desk.asked) == 3


def test_denied() -> None:
    with pytest.raises(RobotsDenied):
        Desk(b"User-agent: *\nDisallow: /news").check()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_4xx_allows_everything(status: int) -> None:
    Desk(BadStatus(url=URL, status=status)).check()


@pytest.mark.parametrize(
    "error",
    [
        BadStatus(url=URL, status=500),
        BadStatus(url=URL, status=503),
        BadStatus(url=URL, status=429),
        Unreachable("no such host", url=URL),
    ],
)
def test_unreachable_allows_nothing_for_now(error: FetchError) -> None:
    desk = Desk(error)
    with pytest.raises(Resting) as caught:
        desk.check()
    assert caught.value.until == 1000 + UNREACHABLE_CACHE_S
    assert error.reason in caught.value.reason
    desk.answer = b""
    desk.time = caught.value.until + 1
    desk.check()


def test_unreachable_after_a_copy_uses_the_copy() -> None:
    desk = Desk(b"User-agent: *\nDisallow: /private")
    desk.check()
    desk.answer = Unreachable("", url=URL)
    desk.time += CACHE_S + 1
    desk.check()
    with pytest.raises(RobotsDenied):
        desk.check("https://a.example/private/1")


def test_unreachable_for_30_days_is_as_if_there_were_none() -> None:
    desk = Desk(Unreachable("", url=URL))
    with pytest.raises(Resting):
        desk.check()
    desk.time += UNREACHABLE_AS_ALLOWED_S + 1
    desk.check()


def test_bytes_that_are_no_utf8_spoil_only_their_line() -> None:
    with pytest.raises(RobotsDenied):
        Desk(b"\xef\xbb\xbfUser-agent: *\n# \xff\xfe\nDisallow: /news").check()
