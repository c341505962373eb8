"""The errors of `scraper`.

ScrapeError                something about a run that its user can put right
├── ConfigError            config.toml is wrong; names file and key
├── InputError             a saved page can't be read; names the input
├── Locked                 another job is at work on the same state; says which
├── OutputError            the corpus can't be written; names the path and says what to do
└── FetchError             a page could not be fetched; carries its url
    ├── RobotsDenied       robots.txt does not allow it
    ├── BadStatus          the server answered with an error; `status` is its number
    ├── NotHTML            the answer is no HTML; `content_type` is what it said
    ├── NotAFeed           the answer is neither a feed nor a sitemap, or one that can't be read safely
    ├── TooLarge           the answer is larger than the limit
    ├── Refused            the address is not one we fetch: a private network, a scheme other than http(s), …
    ├── Unreachable        no whole answer came: no such host, no connection, a time-out, a broken answer
    └── Resting            the host asked for a pause, or failed too often; `until` says when to come back
"""

from __future__ import annotations

from typing import Any


class ScrapeError(Exception):
    """Something about a run that its user can put right. `str()` is one line: what is wrong, what to do next."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__)


class ConfigError(ScrapeError):
    """A setting can't be used. `key` is the dotted key, None where the whole file is wrong."""

    def __init__(self, problem: str, *, file: str, key: str | None = None) -> None:
        super().__init__(file + (f", key {key}" if key else "") + f": {problem}")
        self.problem = problem
        self.file = file
        self.key = key


class InputError(ScrapeError):
    """A saved page, or a list of them, can't be read. `source` names it, `line` counts from 1 in a manifest."""

    def __init__(self, reason: str, *, source: str, line: int | None = None) -> None:
        super().__init__(source + (f", line {line}" if line else "") + f": {reason}")
        self.reason = reason
        self.source = source
        self.line = line


class Locked(ScrapeError):
    """Another job is at work on the same state. `holder` says who, as it wrote into the lock itself."""

    def __init__(self, holder: str, *, path: str) -> None:
        super().__init__(f"{path}: in use by {holder}; wait for it to end or stop it")
        self.holder = holder
        self.path = path


class OutputError(ScrapeError):
    """The corpus can't be written there. `path` is the file or folder."""

    def __init__(self, problem: str, *, path: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.problem = problem
        self.path = path


class FetchError(ScrapeError):
    """A page could not be fetched. `reason` is a few words."""

    def __init__(self, reason: str, *, url: str) -> None:
        super().__init__(f"{reason} ({url})")
        self.reason = reason
        self.url = url


class RobotsDenied(FetchError):
    """robots.txt of the host does not allow the address."""

    def __init__(self, reason: str = "robots.txt does not allow it", *, url: str) -> None:
        super().__init__(reason, url=url)


class BadStatus(FetchError):
    """The server answered with an error. `status` is the HTTP status."""

    def __init__(self, reason: str | None = None, *, url: str, status: int) -> None:
        super().__init__(reason or f"HTTP status {status}", url=url)
        self.status = status


class NotHTML(FetchError):
    """The answer is no HTML. `content_type` is what the server called it, None where it said nothing."""

    def __init__(self, reason: str | None = None, *, url: str, content_type: str | None = None) -> None:
        super().__init__(reason or f"not HTML but {content_type or 'of no stated type'}", url=url)
        self.content_type = content_type


class NotAFeed(FetchError):
    """The answer is neither a feed nor a sitemap, or one that can't be read safely."""


class TooLarge(FetchError):
    """The answer is larger than the limit. `limit_bytes` is that limit."""

    def __init__(self, reason: str | None = None, *, url: str, limit_bytes: int) -> None:
        super().__init__(reason or f"larger than {limit_bytes:,} bytes", url=url)
        self.limit_bytes = limit_bytes


class Refused(FetchError):
    """The address is not one we fetch."""


class Unreachable(FetchError):
    """No whole answer came. Worth another try."""


class Resting(FetchError):
    """The host is left alone for now. `until` is seconds since 1970."""

    def __init__(self, reason: str, *, url: str, until: float) -> None:
        super().__init__(reason, url=url)
        self.until = until


def _rebuild(kind: type[ScrapeError], args: tuple[Any, ...], fields: dict[str, Any]) -> ScrapeError:
    """Keyword-only arguments do not survive pickling by themselves; pages are cleaned in other processes."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(fields)
    return error
