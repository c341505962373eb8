"""config.toml: where things are kept, how politely to fetch, and the sources. An unknown key is an error."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from cleaners.page import SelectorError, check_selector
from scraper.errors import ConfigError

SECONDS_PER_UNIT = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
MINUTE_S = 60

_DURATION = re.compile(r"(\d+)\s*([smhdw])")
_UNKNOWN_KEY = re.compile(r"unknown field `([^`]*)`")
_PATH = re.compile(r" - at `\$\.?([^`]*)`")

Seconds = Annotated[float, Meta(ge=0)]
Count = Annotated[int, Meta(ge=1)]
Megabytes = Annotated[float, Meta(gt=0)]


class Fetch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How pages are asked for. `contact` (an address or a web page) goes into the user agent of every request."""

    contact: str
    delay_s: Seconds = 5.0
    jitter_s: Seconds = 2.0
    timeout_s: Annotated[float, Meta(gt=0)] = 30.0
    page_timeout_s: Annotated[float, Meta(gt=0)] = 120.0
    attempts: Count = 3
    retry_total_s: Seconds = 180.0
    max_wait_s: Seconds = 120.0
    hosts_at_once: Count = 50
    max_redirects: Annotated[int, Meta(ge=0)] = 5
    max_page_mb: Megabytes = 10.0
    max_feed_mb: Megabytes = 50.0
    allow_hosts: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where links to articles come from. Any of `homepage`, `feeds`, `sitemaps`, `listings`, `urls` and `url_file`."""

    name: str
    homepage: str = ""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    url_file: str = ""
    link_selector: str = "a[href]"
    site: str = ""
    take: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    every: str = "1h"
    cron: str = ""
    back: str = ""
    recheck: str = ""

    @property
    def every_s(self) -> int:
        """Seconds between two looks at this source."""
        return duration_s(self.every)

    @property
    def back_s(self) -> int | None:
        """How old a link may be, in seconds; None for any age. Links without a date are always taken."""
        return duration_s(self.back) if self.back else None

    @property
    def recheck_s(self) -> int | None:
        """Seconds after which a fetched page is asked for once more; None for never."""
        return duration_s(self.recheck) if self.recheck else None


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole file. The paths are absolute after `load`: relative ones start at the folder of the file."""

    fetch: Fetch
    source: tuple[Source, ...] = ()
    corpus: str = "corpus"
    archive: str = "archive"
    state: str = "state.sqlite"
    sites: str = ""
    archive_file_mb: Megabytes = 1000.0


def load(file: str | Path) -> Config:
    """Read and check config.toml. Raises ConfigError that names the key, e.g. `source[1].take`."""
    path = Path(file)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError("there is no such file; README.md shows one", file=str(file)) from None
    except OSError as error:
        raise ConfigError(f"can't be read: {error.strerror}", file=str(file)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8", file=str(file)) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"is not TOML: {error}", file=str(file)) from error
    try:
        config = msgspec.convert(data, Config)
    except msgspec.ValidationError as error:
        raise _config_error(str(error), data=data, file=str(file)) from None
    _check(config, file=str(file))
    folder = path.resolve().parent

    def absolute(value: str) -> str:
        return str(folder / value) if value else ""

    return msgspec.structs.replace(
        config,
        corpus=absolute(config.corpus),
        archive=absolute(config.archive),
        state=absolute(config.state),
        sites=absolute(config.sites),
        source=tuple(msgspec.structs.replace(s, url_file=absolute(s.url_file)) for s in config.source),
    )


def duration_s(text: str) -> int:
    """Seconds in "90s", "30m", "6h", "7d" or "2w". Raises ValueError for anything else."""
    match = _DURATION.fullmatch(text.strip())
    if match is None or int(match[1]) == 0:
        raise ValueError(f"{text!r} is no duration; write one as 90s, 30m, 6h, 7d or 2w")
    return int(match[1]) * SECONDS_PER_UNIT[match[2]]


def _config_error(message: str, *, data: dict[str, Any], file: str) -> ConfigError:
    """msgspec names the place as a JSON path at the end of its message, the unknown key inside it."""
    place = _PATH.search(message)
    parts = [place[1].replace("[...]", f"[{_first_bad_source(data)}]", 1)] if place and place[1] else []
    problem = _PATH.sub("", message)
    unknown = _UNKNOWN_KEY.search(message)
    if unknown:
        parts.append(unknown[1])
        problem = "is not a key this file has"
    return ConfigError(problem, file=file, key=".".join(parts) or None)


def _first_bad_source(data: dict[str, Any]) -> int:
    """msgspec says `source[...]`; which one it is, is found by reading them one by one."""
    for position, table in enumerate(data.get("source", ())):
        try:
            msgspec.convert(table, Source)
        except msgspec.ValidationError:
            return position
    return 0


def _check(config: Config, *, file: str) -> None:
    if not config.fetch.contact.strip():
        problem = "say how a site's owner reaches you: a web page or a mail address"
        raise ConfigError(problem, file=file, key="fetch.contact")
    if not config.fetch.contact.isprintable() or not config.fetch.contact.isascii():
        raise ConfigError("must be one line of ASCII, it is sent as a header", file=file, key="fetch.contact")
    names: set[str] = set()
    for position, source in enumerate(config.source):
        key = f"source[{position}]"
        if source.name in names or not source.name.strip():
            raise ConfigError(f"{source.name!r} is empty or used twice", file=file, key=f"{key}.name")
        names.add(source.name)
        _check_source(source, key=key, file=file)


def _check_source(source: Source, *, key: str, file: str) -> None:
    if not (source.homepage or source.feeds or source.sitemaps or source.listings or source.urls or source.url_file):
        problem = "give one of homepage, feeds, sitemaps, listings, urls or url_file"
        raise ConfigError(problem, file=file, key=key)
    for field in ("feeds", "sitemaps", "listings", "urls"):
        for url in getattr(source, field):
            _check_url(url, key=f"{key}.{field}", file=file)
    if source.homepage:
        _check_url(source.homepage, key=f"{key}.homepage", file=file)
    try:
        check_selector(source.link_selector)
    except SelectorError as error:
        problem = f"{source.link_selector!r} is no CSS selector"
        raise ConfigError(problem, file=file, key=f"{key}.link_selector") from error
    for field in ("take", "skip"):
        for pattern in getattr(source, field):
            try:
                re.compile(pattern)
            except re.error as error:
                problem = f"{pattern!r} is no regular expression: {error}"
                raise ConfigError(problem, file=file, key=f"{key}.{field}") from error
    for field in ("every", "back", "recheck"):
        text = getattr(source, field)
        if not text and field != "every":
            continue
        try:
            seconds = duration_s(text)
        except ValueError as error:
            raise ConfigError(str(error), file=file, key=f"{key}.{field}") from error
        if field == "every" and seconds < MINUTE_S:
            raise ConfigError("a source is looked at once a minute at most", file=file, key=f"{key}.every")
    if source.cron and len(source.cron.split()) != 5:
        problem = f"{source.cron!r} is no cron expression; it has five fields: minute hour day month weekday"
        raise ConfigError(problem, file=file, key=f"{key}.cron")


def _check_url(url: str, *, key: str, file: str) -> None:
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise ConfigError(f"{url!r} is no address: {error}", file=file, key=key) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ConfigError(f"{url!r} is no http or https address", file=file, key=key)
