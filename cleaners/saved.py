"""What saving did to a page: the address within a web archive's, the one that was written into it, shadow roots."""

from __future__ import annotations

import html
import re

# A capture's address is the archive's own, a time, and the original: Wayback Machine, pywb, archive.today. What stands
# between may be a collection, and marks of how the capture is shown ("20190102030405id_"); "//" may have become "/".
_CAPTURE = re.compile(r"https?://[^/?#]+/(?:[\w.-]+/){0,3}?(\d{4}[\d.-]{0,13})[a-z_*]{0,4}/(https?):/+([^/\s]\S*)$")
_DEFAULT_PORT = re.compile(r"^(?:(http://[^/?#:]+):80|(https://[^/?#:]+):443)(?=[/?#]|$)")
BEFORE_HEAD_BYTES = 5_000
WITHIN_HEAD_BYTES = 100_000  # scripts and styles may stand before them
# Who writes it, and how: browsers and SingleFile in a comment before all else, Save Page WE and the Wayback Machine.
_MARKS = (
    (b"saved from url=", BEFORE_HEAD_BYTES, re.compile(rb"<!-- saved from url=\(\d{4}\)(\S+) -->")),
    (
        b"saved with SingleFile",
        BEFORE_HEAD_BYTES,
        re.compile(rb"Page saved with SingleFile\s{1,9}url:\s{0,9}(\S+)"),
    ),
    (b"savepage-url", WITHIN_HEAD_BYTES, re.compile(rb'<meta name="savepage-url" content="([^"]+)"')),
    (b"__wm.wombat(", WITHIN_HEAD_BYTES, re.compile(rb'__wm\.wombat\("([^"]+)"')),
)
CAPTURE_TIME_FIGURES = 14


_SHADOW = b"shadowroot"  # shadowrootmode, and what SingleFile wrote before that was agreed upon
_TEMPLATE = re.compile(rb"<(/?)template\b([^<>]{0,400})>", re.IGNORECASE)


def opened(source: bytes) -> bytes:
    """A page whose declared shadow roots are plain elements: parsers keep what stands in a template apart."""
    if _SHADOW not in source:
        return source
    shown: list[bool] = []  # of each template that is open

    def plain(tag: re.Match[bytes]) -> bytes:
        if not tag[1]:
            shown.append(_SHADOW in tag[2].lower())
        is_shown = bool(shown) and (shown.pop() if tag[1] else shown[-1])
        return (b"</div>" if tag[1] else b"<div>") if is_shown else tag[0]

    return _TEMPLATE.sub(plain, source)


def original_url(url: str) -> str:
    """The address of the page that a web archive's address is a capture of; any other address as it is."""
    if "/http" not in url[8:]:
        return url
    capture = _CAPTURE.match(url)
    return _DEFAULT_PORT.sub(r"\1\2", f"{capture[2]}://{capture[3]}") if capture is not None else url


def capture_time(url: str) -> str | None:
    """The figures of the time in a capture's address, to the second: "20190602101112"; None where it has none."""
    capture = _CAPTURE.match(url) if "/http" in url[8:] else None
    figures = figures_of(capture[1]) if capture is not None else ""
    return figures if len(figures) == CAPTURE_TIME_FIGURES else None


def figures_of(text: str) -> str:
    """The figures of a time, one behind the other, to the second."""
    return re.sub(r"\D", "", text)[:CAPTURE_TIME_FIGURES]


def saved_from(source: bytes) -> str | None:
    """The address that was written into the beginning of a page when it was saved, or None."""
    for sign, end, pattern in _MARKS:
        if source.find(sign, 0, end) >= 0 and (found := pattern.search(source, 0, end)) is not None:
            url = original_url(html.unescape(found[1].decode("utf-8", "replace")))
            if url.startswith(("http://", "https://")):
                return url
    return None
