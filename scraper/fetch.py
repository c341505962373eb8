"""Polite HTTP: one page or feed at a time, by the host's rules, with what went over the wire kept for the archive."""

from __future__ import annotations

import asyncio
import email.utils
import time
from collections.abc import Sequence
from importlib.metadata import version
from urllib.parse import urljoin, urlsplit

import httpx
import msgspec
import tenacity

from scraper.addresses import VettedBackend, VettedTransport
from scraper.config import Fetch
from scraper.errors import BadStatus, FetchError, NotHTML, Refused, TooLarge, Unreachable
from scraper.hosts import Clock, Hosts
from scraper.inflate import Inflate
from scraper.robots import LIMIT_BYTES as ROBOTS_LIMIT_BYTES
from scraper.robots import MAX_REDIRECTS as ROBOTS_MAX_REDIRECTS
from scraper.robots import Robots, Rules, Shelf

AGENT = "copydesk"  # the name that robots.txt is asked about
BYTES_PER_MB = 1_000_000
FIRST_BACKOFF_S = 1.0
LONGEST_BACKOFF_S = 60.0
LONGEST_PAUSE_S = 7 * 24 * 3600.0  # a Retry-After beyond this is a mistake
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PASSING = frozenset(
    {408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524}
)  # 52x: the CDN's "no answer from the site"
PARTIAL = 206  # an answer to a question that is never asked: a piece, of a page that would pass for whole
ASKED_TO_WAIT = frozenset({429, 503})
HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
ACCEPT_PAGE = "text/html,application/xhtml+xml;q=0.9"
ACCEPT_ROBOTS = {"Accept": "text/plain,*/*;q=0.5"}
ACCEPT_FEED = "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """One request and its answer, as they went over the wire but for chunking. `at` is seconds since 1970."""

    url: str
    request: bytes
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    ip: str | None
    at: float
    seconds: float
    cut: bool = False

    def header(self, name: str) -> str | None:
        """The first header of this name (lower case)."""
        return next((value for key, value in self.headers if key.lower() == name), None)


class Validators(msgspec.Struct, frozen=True):
    """What a server gave to ask "has it changed?" with."""

    etag: str | None = None
    last_modified: str | None = None


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came in the end. `url` is where redirects led, `body` is decompressed; `unchanged`: it was a 304."""

    url: str
    status: int
    body: bytes
    content_type: str | None
    charset: str | None
    validators: Validators
    unchanged: bool = False


class Fetcher:
    """Fetches by the rules of each host. Use as an async context manager.

    Every exchange is appended to the `trail` its caller passes, errors and redirects included.
    """

    def __init__(
        self,
        settings: Fetch,
        *,
        hosts: Hosts,
        shelf: Shelf,
        clock: Clock,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._settings = settings
        self._hosts = hosts
        self._clock = clock
        self._transport = transport or VettedTransport(backend=VettedBackend(allow_hosts=settings.allow_hosts))
        self._robots_trail: list[Exchange] = []
        self._robots = Robots(shelf, get=self._get_robots, agent=AGENT, now=clock.now)
        self._user_agent = f"{AGENT}/{version('copydesk')} (+{settings.contact})"

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.aclose()

    def robots_trail(self) -> list[Exchange]:
        """The robots.txt exchanges since the last call."""
        trail, self._robots_trail = self._robots_trail, []
        return trail

    async def sitemaps(self, url: str) -> list[str]:
        """The sitemaps that the host's robots.txt names."""
        return (await self._robots.rules(url)).sitemaps

    async def get_page(self, url: str, *, trail: list[Exchange], validators: Validators | None = None) -> Answer:
        """An HTML page. Raises FetchError; NotHTML where it is something else."""
        limit_bytes = int(self._settings.max_page_mb * BYTES_PER_MB)
        answer = await self._get(url, accept=ACCEPT_PAGE, limit_bytes=limit_bytes, trail=trail, validators=validators)
        is_html = answer.content_type in HTML_TYPES
        if answer.content_type is None:
            is_html = answer.body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
        if not is_html and not answer.unchanged:
            raise NotHTML(url=answer.url, content_type=answer.content_type)
        return answer

    async def get_feed(self, url: str, *, trail: list[Exchange], validators: Validators | None = None) -> Answer:
        """A feed, a sitemap, or a page of links, of any content type. Raises FetchError."""
        limit_bytes = int(self._settings.max_feed_mb * BYTES_PER_MB)
        return await self._get(url, accept=ACCEPT_FEED, limit_bytes=limit_bytes, trail=trail, validators=validators)

    async def _get(
        self, url: str, *, accept: str, limit_bytes: int, trail: list[Exchange], validators: Validators | None
    ) -> Answer:
        headers = {"Accept": accept}
        if validators and validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators and validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        tries = tenacity.AsyncRetrying(
            stop=tenacity.stop_after_attempt(self._settings.attempts)
            | tenacity.stop_before_delay(self._settings.retry_total_s),
            wait=tenacity.wait_exponential_jitter(initial=FIRST_BACKOFF_S, max=LONGEST_BACKOFF_S),
            retry=tenacity.retry_if_exception(is_passing),
            sleep=self._hosts.wait,
            reraise=True,
        )
        try:
            answer: Answer = await tries(self._follow, url, headers, limit_bytes=limit_bytes, trail=trail)
        except FetchError as error:
            if is_passing(error):
                self._hosts.failed(url, reason=error.reason)
            raise
        self._hosts.answered(url)
        if answer.unchanged and validators is None:
            raise BadStatus("says unchanged without having been asked", url=url, status=304)
        return answer

    async def _follow(self, url: str, headers: dict[str, str], *, limit_bytes: int, trail: list[Exchange]) -> Answer:
        """The answer at the end of the redirects; each hop asks robots.txt and waits for its turn."""
        for _ in range(self._settings.max_redirects + 1):
            check_scheme(url)
            rules = await self._robots.check(url)
            exchange, body = await self._exchange(url, headers, limit_bytes=limit_bytes, rules=rules)
            trail.append(exchange)
            if exchange.cut:
                raise TooLarge(url=url, limit_bytes=limit_bytes)
            target = redirect_target(exchange)
            if target is None:
                return self._judged(exchange, body)
            url = target
        raise Refused(f"more than {self._settings.max_redirects} redirects", url=url)

    async def _get_robots(self, url: str) -> bytes:
        """A robots.txt, cut at the RFC's limit. Raises FetchError. Redirects may lead to another host."""
        for _ in range(ROBOTS_MAX_REDIRECTS + 1):
            check_scheme(url)
            exchange, body = await self._exchange(url, ACCEPT_ROBOTS, limit_bytes=ROBOTS_LIMIT_BYTES, rules=None)
            self._robots_trail.append(exchange)
            target = redirect_target(exchange)
            if target is None:
                return self._judged(exchange, body).body
            url = target
        # RFC 9309, 2.3.1.2: after too many redirects the file may be taken as unavailable, as a 404 is.
        raise BadStatus("too many redirects", url=url, status=404)

    def _judged(self, exchange: Exchange, body: bytes) -> Answer:
        status = exchange.status
        if status in ASKED_TO_WAIT:
            until = retry_at(exchange.header("retry-after"), now=self._clock.now())
            if until is not None:
                self._hosts.pause(exchange.url, until=until, reason=f"asked for a pause (HTTP status {status})")
        unchanged = status == 304
        if not unchanged and (not 200 <= status < 300 or status == PARTIAL):
            raise BadStatus(url=exchange.url, status=status)
        content_type, charset = content_type_of(exchange.header("content-type"))
        return Answer(
            url=exchange.url,
            status=status,
            body=body,
            content_type=content_type,
            charset=charset,
            validators=Validators(exchange.header("etag"), exchange.header("last-modified")),
            unchanged=unchanged,
        )

    async def _exchange(
        self, url: str, headers: dict[str, str], *, limit_bytes: int, rules: Rules | None
    ) -> tuple[Exchange, bytes]:
        """One request, its answer and the decompressed body, in the host's turn. What passes the limit is cut off."""
        try:
            asked = httpx.URL(url)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise Refused(f"no address: {error}", url=url) from error
        sent = {"User-Agent": self._user_agent, "Accept-Encoding": "gzip, deflate", **headers}
        timeout = httpx.Timeout(self._settings.timeout_s).as_dict()
        request = httpx.Request("GET", asked, headers=sent, extensions={"timeout": timeout})
        delay_s = max(self._settings.delay_s, rules.delay_s if rules else 0.0)
        async with self._hosts.turn(url, delay_s=delay_s):
            at, started = self._clock.now(), time.monotonic()
            try:
                async with asyncio.timeout(self._settings.page_timeout_s):
                    response = await self._transport.handle_async_request(request)
                    try:
                        raw, body, cut = await _read(response, url=url, limit_bytes=limit_bytes)
                    finally:
                        await response.aclose()
            except TimeoutError as error:
                raise Unreachable("no whole answer in time", url=url) from error
            except Refused as error:
                raise Refused(error.reason, url=url) from error
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        exchange = Exchange(
            url=url,
            request=_request_head(request),
            status=response.status_code,
            reason=response.reason_phrase,
            headers=tuple((k.decode("latin-1"), v.decode("latin-1")) for k, v in response.headers.raw),
            raw=raw,
            ip=str(peer[0]) if peer else None,
            at=at,
            seconds=time.monotonic() - started,
            cut=cut,
        )
        return exchange, body


def is_passing(error: BaseException) -> bool:
    """Whether another try may help."""
    return isinstance(error, Unreachable) or (isinstance(error, BadStatus) and error.status in PASSING)


def check_scheme(url: str) -> None:
    """Raises Refused for anything but http and https, and for an address with a name and password in it."""
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError as error:
        raise Refused(f"no address: {error}", url=url) from error
    if not known:
        raise Refused("no http or https address", url=url)
    if "@" in parts.netloc:
        raise Refused("the address carries a user name", url=url)


def redirect_target(exchange: Exchange) -> str | None:
    """Where a redirect leads, absolute and without fragment; None where the answer is no redirect."""
    location = exchange.header("location")
    if exchange.status not in REDIRECTS or not location:
        return None
    try:
        # Servers send UTF-8 here, against the standard; headers are read as Latin-1.
        text = location.encode("latin-1").decode("utf-8", "replace")
        return urljoin(exchange.url, text).partition("#")[0]
    except ValueError as error:
        raise Refused(f"redirect to no address: {error}", url=exchange.url) from error


def retry_at(value: str | None, *, now: float) -> float | None:
    """Retry-After as seconds since 1970 (RFC 9110, 10.2.3: seconds or an HTTP date); None where there is none."""
    if value is None:
        return None
    text = value.strip()
    if text.isdecimal() and text.isascii():
        return now + min(float(text), LONGEST_PAUSE_S)
    try:
        until = email.utils.parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
    return min(until, now + LONGEST_PAUSE_S) if until > now else None


def content_type_of(value: str | None) -> tuple[str | None, str | None]:
    """Media type in lower case and charset of a Content-Type header."""
    if not value:
        return None, None
    media_type, *parameters = value.split(";")
    charset = None
    for parameter in parameters:
        name, _, text = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = text.strip().strip("\"'") or None
    return media_type.strip().lower() or None, charset


async def _read(response: httpx.Response, *, url: str, limit_bytes: int) -> tuple[bytes, bytes, bool]:
    """Body as sent, body decompressed, and whether the limit cut it. The limit holds for both."""
    inflate = Inflate(response.headers.get("content-encoding", ""), url=url, limit_bytes=limit_bytes)
    raw = bytearray()
    assert isinstance(response.stream, httpx.AsyncByteStream)
    async for part in response.stream:
        raw += part
        if len(raw) > limit_bytes or not inflate.add(part):
            return bytes(raw[:limit_bytes]), inflate.found(), True
    inflate.end()
    return bytes(raw), inflate.found(), False


def _request_head(request: httpx.Request) -> bytes:
    lines: Sequence[bytes] = [b"GET " + request.url.raw_path + b" HTTP/1.1"]
    return b"\r\n".join([*lines, *(name + b": " + value for name, value in request.headers.raw), b"", b""])
