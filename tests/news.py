"""A made-up news site for local_server: articles, feeds, robots.txt, and any weather a test orders."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from email.utils import formatdate
from time import time

from local_server import Ask, Reply

WORDS = """
the a of and to in that it was for on with as at by from they have said about which their after city council road
river school market water station government minister report people company energy price season farmers hospital
""".split()  # noqa: SIM905 - shorter than a list
SYLLABLES = "ba de gi ko lu ma ne pi ro su ta ve wi xo zu bra dre gli kro flu sta tre spi gno".split()  # noqa: SIM905
PARAGRAPHS = 5
WORDS_EACH = 45


def seeded(*key: object) -> random.Random:
    """The same numbers for the same key in every process."""
    return random.Random(zlib.crc32(repr(key).encode()))


def title(host: str, path: str) -> str:
    chance = seeded("title", host, path)
    return f"{' '.join(chance.choices(WORDS, k=6)).capitalize()} {path.strip('/').replace('/', ' ')}"


def paragraphs(host: str, path: str, *, edition: int = 0) -> list[str]:
    chance = seeded("text", host, path, edition)
    texts = []
    for _ in range(PARAGRAPHS):
        names = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(WORDS_EACH // 2)]
        words = chance.sample([*names, *chance.choices(WORDS, k=WORDS_EACH // 2)], WORDS_EACH - 1)
        texts.append(f"{' '.join(words).capitalize()} – {chance.randrange(10**9)} “käse”.")
    return texts


def article(host: str, path: str, *, canonical: str | None = None, edition: int = 0, more: str = "") -> str:
    """A page as a news site serves it, with some of what is no article around it."""
    link = canonical or f"http://{host}{path}"
    body = "".join(f"<p>{text}</p>" for text in paragraphs(host, path, edition=edition))
    head = title(host, path)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{head} | The Local</title>
<link rel="canonical" href="{link}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-05-10T12:00:00+00:00"></head><body>
<header><nav><a href="/">Home</a> <a href="/politics">Politics</a></nav></header>
<main><article><h1>{head}</h1>{body}{more}</article></main>
<aside><h3>Popular posts</h3><ul><li><a href="/a/0">First</a></li></ul></aside>
<footer>© The Local</footer></body></html>"""


def feed(paths: list[str]) -> bytes:
    items = "".join(f"<item><title>x</title><link>{path}</link></item>" for path in paths)
    return f"<rss version='2.0'><channel><title>All</title>{items}</channel></rss>".encode()


class Weather:
    """Answers for many hosts: each page is bad in its own way, once or for good; by the seed, the same each time.

    `tries` counts by (host, path) how often a page was asked for; it is what decides whether the weather has passed.
    """

    ROBOTS = b"User-agent: *\nDisallow: /private/\nDisallow: /*.php$\n"

    def __init__(
        self, hosts: list[str], *, pages: int, seed: int, calm: bool = False, now: Callable[[], float] = time
    ) -> None:
        self.hosts = hosts
        self.pages = pages
        self.seed = seed
        self.calm = calm
        self.now = now
        self.tries: dict[tuple[str, str], int] = {}

    def paths(self) -> list[str]:
        return [f"/a/{number}" for number in range(self.pages)]

    def fate(self, host: str, path: str) -> str:
        """What kind of page this is."""
        if self.calm:
            return "plain"
        kinds = {
            **{"plain": 50, "429": 4, "503": 4, "500": 4, "cut": 4, "broken gzip": 3, "hang up": 3, "slow": 4},
            **{"moved": 4, "latin": 4, "undeclared": 3, "gzip": 6, "chunked": 4, "tracked": 3},
            **{"404": 2, "410": 1, "pdf": 1, "loop": 1, "away": 1, "too large": 1, "private": 2},
        }
        number = self.hosts.index(host)  # the ports differ from run to run
        return seeded(self.seed, number, path).choices(list(kinds), list(kinds.values()))[0]

    def can_be_had(self) -> dict[str, str]:
        """Address by first line of each article that has to be in the corpus."""
        never = {"404", "410", "pdf", "loop", "away", "too large", "private"}
        return {
            title(host, path): f"http://{host}{path}"
            for host in self.hosts
            for path in self.paths()
            if self.fate(host, path) not in never
        }

    def answer(self, ask: Ask) -> Reply:
        if ask.path == "/robots.txt":
            return Reply(self.ROBOTS, content_type="text/plain")
        if ask.path == "/feed":
            return self._feed(ask)
        path = ask.path.removeprefix("/moved").partition("?")[0]
        if path not in self.paths():
            return Reply(b"not here", status=404)
        number = self.tries[ask.host, path] = self.tries.get((ask.host, path), 0) + 1
        return self._page(ask, path, number)

    def _feed(self, ask: Ask) -> Reply:
        links = []
        for path in self.paths():
            fate = self.fate(ask.host, path)
            extra = {"tracked": f"{path}?utm_source=feed", "private": f"/private{path}"}
            links.append(extra.get(fate, path))
        body = feed(links)
        etag = f'"{zlib.crc32(body)}"'
        if ask.headers.get("if-none-match") == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(body, content_type="application/rss+xml", headers={"ETag": etag})

    def _page(self, ask: Ask, path: str, number: int) -> Reply:
        fate = self.fate(ask.host, path)
        page = article(ask.host, path)
        body = page.encode()
        latin = page.replace("–", "-").replace("“", '"').replace("”", '"').replace("utf-8", "iso-8859-1")
        first = {
            "429": Reply(status=429, headers={"Retry-After": "1"}),
            "503": Reply(status=503, headers={"Retry-After": formatdate(self.now() + 1, usegmt=True)}),
            "500": Reply(b"oh no", status=500),
            "cut": Reply(body, cut=len(body) // 2),
            "broken gzip": Reply(body, headers={"Content-Encoding": "gzip"}),
            "hang up": Reply(raw=b""),
        }
        always = {
            "404": Reply(b"gone", status=404),
            "410": Reply(b"gone", status=410),
            "pdf": Reply(b"%PDF", content_type="application/pdf"),
            "loop": Reply(status=302, headers={"Location": path}),
            "away": Reply(status=302, headers={"Location": "http://10.0.0.1/"}),
            "too large": Reply(b"x" * 1_200_000),
            "private": Reply(b"robots.txt says no", status=500),
            "slow": Reply(body, wait_s=0.3),
            "latin": Reply(latin.encode("latin-1"), content_type="text/html; charset=ISO-8859-1"),
            "undeclared": Reply(page.replace('<meta charset="utf-8">', "").encode(), content_type="text/html"),
            "chunked": Reply(body, chunked=True),
        }
        if fate in first and number == 1:
            return first[fate]
        if fate == "moved" and not ask.path.startswith("/moved"):
            return Reply(status=301, headers={"Location": f"/moved{path}"})
        if fate == "gzip":
            engine = zlib.compressobj(wbits=31)
            return Reply(engine.compress(body) + engine.flush(), headers={"Content-Encoding": "gzip"})
        return always.get(fate, Reply(body))
