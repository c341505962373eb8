"""robots.txt by RFC 9309: fetched once a day and host, kept in the state, asked before every request.

What the RFC says about each answer (section 2.3.1): 2xx: its rules; 4xx: no rules, everything is allowed; 5xx or no
answer: nothing is allowed, or the last copy is used. Status 429 counts as "no answer", as the large search engines do:
a host that has no time for robots.txt has none for pages.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol
from urllib.parse import urlsplit

import msgspec
from protego import Protego

from scraper.errors import BadStatus, FetchError, Refused, Resting, RobotsDenied, TooLarge

CACHE_S = 24 * 3600.0  # RFC 9309, 2.4: no longer than 24 hours
UNREACHABLE_CACHE_S = 3600.0
UNREACHABLE_AS_ALLOWED_S = 30 * 24 * 3600.0  # RFC 9309, 2.3.1.4 names 30 days
LIMIT_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB must be read
MAX_REDIRECTS = 5  # RFC 9309, 2.3.1.2: at least five
TOO_MANY_REQUESTS = 429
PARSED_KEPT = 1000


class Copy(msgspec.Struct, frozen=True):
    """What the host said last. `text` None: unreachable. Times: seconds since 1970; `since`: the first failure.

    `reason` says why it could not be had.
    """

    text: str | None
    expires: float
    since: float | None = None
    reason: str | None = None


class Shelf(Protocol):
    """Where copies are kept between runs."""

    def robots(self, authority: str) -> Copy | None: ...

    def set_robots(self, authority: str, copy: Copy) -> None: ...


Get = Callable[[str], Awaitable[bytes]]


class Rules(msgspec.Struct, frozen=True):
    """What one host's robots.txt says to `agent`."""

    parsed: Protego
    agent: str

    def allows(self, url: str) -> bool:
        """Longest match wins, `*` and `$` are wildcards; Allow wins a tie (RFC 9309, 2.2.2)."""
        return self.parsed.can_fetch(url, self.agent)

    @property
    def delay_s(self) -> float:
        """Crawl-delay in seconds; 0 where there is none. Not in the RFC, but widely meant."""
        delay = self.parsed.crawl_delay(self.agent)
        return max(0.0, delay) if delay is not None else 0.0

    @property
    def sitemaps(self) -> list[str]:
        return list(self.parsed.sitemaps)


class Robots:
    """Answers whether an address may be fetched. `get` fetches a robots.txt and raises FetchError."""

    def __init__(self, shelf: Shelf, *, get: Get, agent: str, now: Callable[[], float]) -> None:
        self._shelf = shelf
        self._get = get
        self._agent = agent
        self._now = now
        self._parsed: dict[str, tuple[Copy, Rules | None]] = {}

    async def rules(self, url: str) -> Rules:
        """The rules for the host of this address. Raises Resting while its robots.txt can't be had."""
        parts = urlsplit(url)
        authority = f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"
        copy, rules = self._parsed.get(authority, (None, None))
        if copy is None or copy.expires <= self._now():
            copy = self._shelf.robots(authority)
            if copy is None or copy.expires <= self._now():
                copy = await self._fetched(authority, before=copy)
                self._shelf.set_robots(authority, copy)
            rules = None if copy.text is None else Rules(Protego.parse(copy.text), self._agent)
            if len(self._parsed) >= PARSED_KEPT:
                self._parsed.pop(next(iter(self._parsed)))
            self._parsed[authority] = (copy, rules)
        if rules is None:
            reason = f"robots.txt can't be had, so nothing may be fetched for now ({copy.reason})"
            raise Resting(reason, url=url, until=copy.expires)
        return rules

    async def check(self, url: str) -> Rules:
        """The rules, where they allow the address. Raises RobotsDenied where not, Resting like `rules`."""
        rules = await self.rules(url)
        if not rules.allows(url):
            raise RobotsDenied(url=url)
        return rules

    async def _fetched(self, authority: str, *, before: Copy | None) -> Copy:
        now = self._now()
        try:
            body = await self._get(f"{authority}/robots.txt")
        except BadStatus as error:
            if 400 <= error.status < 500 and error.status != TOO_MANY_REQUESTS:
                return Copy("", expires=now + CACHE_S)
            reason = error.reason
        except TooLarge:
            return Copy("", expires=now + CACHE_S)  # `get` cuts at the limit; only a compression bomb comes here
        except Refused as error:
            if urlsplit(error.url).netloc == urlsplit(authority).netloc:
                raise  # the host itself is none we fetch from; that is the better word
            reason = f"leads to {error.url}, {error.reason}"
        except FetchError as error:
            reason = error.reason
        else:
            return Copy(body.decode("utf-8", "replace").removeprefix("\ufeff"), expires=now + CACHE_S)
        since = before.since if before and before.since is not None else now
        if before is not None and before.text is not None:
            return Copy(before.text, expires=now + UNREACHABLE_CACHE_S, since=since, reason=reason)
        text = "" if now - since > UNREACHABLE_AS_ALLOWED_S else None
        return Copy(text, expires=now + UNREACHABLE_CACHE_S, since=since, reason=reason)
