"""Pages that a browser saved in one file with their pictures: MHTML (RFC 2557) and Safari's webarchive."""

from __future__ import annotations

import email
from typing import Any

import msgspec

from scraper.errors import InputError

SUFFIXES = (".mhtml", ".mht", ".webarchive")
HEADERS_WITHIN_BYTES = 8_192
_HTML_TYPES = ("text/html", "application/xhtml+xml")


class Bundled(msgspec.Struct, frozen=True):
    """The page in a bundle; `url` and `charset` are None where it does not tell."""

    html: bytes
    url: str | None
    charset: str | None


def unbundle(body: bytes, *, source: str) -> Bundled | None:
    """The page in a bundle, known by its bytes; None where they are none. Raises InputError: damaged, no page in it."""
    if body.startswith((b"bplist00", b"<?xml")) and b"WebMainResource" in body:
        return _from_webarchive(body, source)
    headers = body.lstrip()[:HEADERS_WITHIN_BYTES].lower()
    if headers.startswith(b"<") or b"mime-version:" not in headers or b"content-type:" not in headers:
        return None
    return _from_mhtml(body.lstrip(), source)


def _from_mhtml(body: bytes, source: str) -> Bundled:
    try:
        message = email.message_from_bytes(body)
        page = next((part for part in message.walk() if part.get_content_type() in _HTML_TYPES), None)
        html = page.get_payload(decode=True) if page is not None else None
        charset = page.get_content_charset() if page is not None else None
    except (ValueError, LookupError, RecursionError) as error:
        raise InputError("damaged MHTML", source=source) from error
    if page is None or not isinstance(html, bytes):
        raise InputError("no page in this MHTML file", source=source)
    said = (page["Content-Location"], message["Snapshot-Content-Location"], message["Content-Location"])
    return Bundled(html, _address(*said), charset)


def _from_webarchive(body: bytes, source: str) -> Bundled:
    import plistlib  # with an XML parser, that nobody else here needs

    try:
        loaded: Any = plistlib.loads(body)
        main = loaded["WebMainResource"]
        html, url, charset = (main.get(f"WebResource{key}") for key in ("Data", "URL", "TextEncodingName"))
    except Exception as error:  # plistlib and what it builds on raise whatever a damaged file makes them
        raise InputError("damaged webarchive", source=source) from error
    if not isinstance(html, bytes):
        raise InputError("no page in this webarchive", source=source)
    return Bundled(html, _address(url), charset if isinstance(charset, str) else None)


def _address(*said: object) -> str | None:
    """The first http(s) address; headers fold long ones."""
    addresses = ("".join(str(one).split()) for one in said if one)
    return next((one for one in addresses if one.startswith(("http://", "https://"))), None)
