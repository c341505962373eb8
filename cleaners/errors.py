"""The errors of `cleaners`.

CleanError                 a page could not become an article; carries its url
├── NotAnArticle           the page is something else; `reason` says what (listing, script shell, …)
└── EmptyBody              an article page on which no text was found
SiteFileError              a site file is wrong; names file, key and line; raised when loading, never per page
"""

from __future__ import annotations


class CleanError(Exception):
    """A page could not become an article. `url` is None where it is not known, `reason` is a few words."""

    def __init__(self, reason: str, *, url: str | None = None) -> None:
        super().__init__(f"{reason} ({url})" if url else reason)
        self.reason = reason
        self.url = url

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.reason, self.url)


class NotAnArticle(CleanError):
    """The page is no article: a listing, a consent wall, a script shell, …"""


class EmptyBody(CleanError):
    """The page looks like an article, but no text was found on it."""


class SiteFileError(Exception):
    """A site file can't be used. `key` is the dotted key, `line` counts from 1; None where there is none to name."""

    def __init__(self, problem: str, *, file: str, key: str | None = None, line: int | None = None) -> None:
        place = file + (f", line {line}" if line else "") + (f", key {key}" if key else "")
        super().__init__(f"{place}: {problem}")
        self.problem = problem
        self.file = file
        self.key = key
        self.line = line

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_site_file, (self.problem, self.file, self.key, self.line)


def _rebuild(kind: type[CleanError], reason: str, url: str | None) -> CleanError:
    """Keyword-only arguments do not survive pickling by themselves; pages are cleaned in other processes."""
    return kind(reason, url=url)


def _rebuild_site_file(problem: str, file: str, key: str | None, line: int | None) -> SiteFileError:
    return SiteFileError(problem, file=file, key=key, line=line)
