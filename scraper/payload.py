"""The bytes of a saved page: unpacked within a limit, refused where they are no text, decoded where they are."""

from __future__ import annotations

from scraper.errors import InputError, Unreachable
from scraper.inflate import GZIP_MARK, Inflate

MAX_PAGE_BYTES = 50_000_000
SNIFF_BYTES = 65_536
MAX_CONTROL_SHARE = 0.01  # bytes that no text holds, such as NUL; noise has 9 % of them

_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_BINARY = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"RIFF": "a RIFF media file",
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "an SQLite database",
}
_CONTROL = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))  # ESC stays: ISO-2022-JP is written with it
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<article", b"<?xml", b"<!--", b"<meta", b"<div", b"<p>")


def unzip(packed: bytes, *, source: str) -> bytes:
    """All members of a gzip file; what follows the last one is ignored, as gzip does.

    Raises InputError: damaged, truncated, larger than MAX_PAGE_BYTES when unpacked.
    """
    inflate = Inflate("gzip", url=source, limit_bytes=MAX_PAGE_BYTES)
    try:
        is_whole = inflate.add(packed)
    except Unreachable as error:
        raise InputError("damaged gzip", source=source) from error
    if not is_whole:
        raise InputError(f"larger than {MAX_PAGE_BYTES:,} bytes when unpacked", source=source)
    try:
        inflate.end()
    except Unreachable as error:
        raise InputError("truncated gzip", source=source) from error
    return inflate.found()


def opened(body: bytes, *, source: str) -> bytes:
    """A page that may be gzipped once more than its sender says. Raises InputError as `unzip` and `refuse_binary`."""
    if body.startswith(GZIP_MARK):
        body = unzip(body, source=source)
    refuse_binary(body, source=source)
    return body


def refuse_binary(body: bytes, *, source: str) -> None:
    """Raises InputError where the bytes are no text in any encoding."""
    for mark, what in _BINARY.items():
        if body.startswith(mark):
            raise InputError(f"not a page but {what}", source=source)
    head = body[:SNIFF_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if not body.startswith(_UTF16) and controls > len(head) * MAX_CONTROL_SHARE:
        raise InputError("binary, not text", source=source)


def is_markup(body: bytes) -> bool:
    """Whether it looks like HTML, for what no suffix tells."""
    head = body[:SNIFF_BYTES].lower()
    return body.startswith(_UTF16[2:]) or any(mark in head.replace(b"\0", b"") for mark in _MARKUP)


def decode(body: bytes, *, charset: str | None = None) -> str:
    """Text in the encoding that its BOM or `charset` names, else UTF-8, else Windows-1252; bad bytes become U+FFFD."""
    for mark, codec in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if body.startswith(mark):
            return body.decode(codec, "replace")
    if charset:
        try:
            return body.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass  # a wrong label: what follows does better
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    # A cut UTF-8 file has a bad byte among many good ones; Windows-1252 has next to no good ones.
    good = sum(1 for char in text if char > "\x7f") - bad if bad else 0
    return text if bad * 10 <= good else body.decode("cp1252", "replace")
