"""WARC 1.1 records (ISO 28500:2017), one gzip member each, so that any of them can be read by itself.

Answers are kept as they came but for chunking, which is a matter of the connection: `Transfer-Encoding` is renamed and
the length is that of what is kept. Two fields of our own say what a record is for: `Copydesk-Link` and
`Copydesk-Source` stand on the answers that are pages; other tools pass over fields they do not know.
"""

from __future__ import annotations

import base64
import hashlib
import uuid
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from scraper.fetch import Exchange

READ_BYTES = 1 << 18
GZIP_WBITS = 31
COMPRESSION = 6
SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
NOT_MODIFIED_STATUS = 304
LINK_FIELD = "Copydesk-Link"
SOURCE_FIELD = "Copydesk-Source"
PART_FIELD = "Copydesk-Part-Of"


class Original(msgspec.Struct, frozen=True):
    """An earlier answer with the same body: its address, time (seconds since 1970) and payload digest."""

    url: str
    at: float
    digest: str


class Member(msgspec.Struct, frozen=True):
    """One record in a file: where it begins and ends, its WARC fields by lower-case name, its block."""

    start: int
    end: int
    fields: dict[str, str]
    block: bytes


def digest_of(payload: bytes) -> str:
    """As in WARC-Payload-Digest: SHA-1 in base 32, the form that other archives use and can compare."""
    return f"sha1:{base64.b32encode(hashlib.sha1(payload, usedforsecurity=False).digest()).decode()}"


def date_of(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def info_record(*, file: str, at: float, software: str, contact: str) -> bytes:
    """The first record of a file: who made it and how."""
    lines = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "robots": "obey",
        "operator": contact,
    }
    block = "".join(f"{name}: {value}\r\n" for name, value in lines.items()).encode()
    fields = {"WARC-Filename": file, "Content-Type": "application/warc-fields"}
    return _record("warcinfo", fields, block, at=at)


def exchange_records(
    exchange: Exchange,
    *,
    original: Original | None = None,
    link: str | None = None,
    source: str | None = None,
    part_of: str | None = None,
) -> tuple[bytes, bytes]:
    """The answer and its request. The answer is a `revisit` where it is a 304, or has the digest of `original`."""
    digest = digest_of(exchange.raw)
    fields = {"WARC-Target-URI": exchange.url, "Content-Type": "application/http;msgtype=response"}
    if exchange.ip:
        fields["WARC-IP-Address"] = exchange.ip
    for name, value in ((LINK_FIELD, link), (SOURCE_FIELD, source), (PART_FIELD, part_of)):
        if value:
            fields[name] = value
    block, kind = _answer_head(exchange), "response"
    if original is not None and (exchange.status == NOT_MODIFIED_STATUS or digest == original.digest):
        kind = "revisit"
        fields["WARC-Profile"] = NOT_MODIFIED if exchange.status == NOT_MODIFIED_STATUS else SAME_PAYLOAD
        fields["WARC-Refers-To-Target-URI"] = original.url
        fields["WARC-Refers-To-Date"] = date_of(original.at)
        fields["WARC-Payload-Digest"] = original.digest
    else:
        block += exchange.raw
        fields["WARC-Payload-Digest"] = digest
        if exchange.cut:
            fields["WARC-Truncated"] = "length"
    answer_id = _new_id()
    answer = _record(kind, fields, block, at=exchange.at, record_id=answer_id)
    asked = {
        "WARC-Target-URI": exchange.url,
        "WARC-Concurrent-To": answer_id,
        "Content-Type": "application/http;msgtype=request",
    }
    return answer, _record("request", asked, exchange.request, at=exchange.at)


def scan(file: BinaryIO, *, start: int = 0) -> Iterator[Member]:
    """Whole records from a place on; ends before the first that is torn or broken. Only our own files."""
    file.seek(start)
    rest = b""
    while True:
        engine = zlib.decompressobj(GZIP_WBITS)
        text = bytearray()
        read = 0
        while not engine.eof:
            piece = rest or file.read(READ_BYTES)
            if not piece:
                return
            rest = b""
            try:
                text += engine.decompress(piece)
            except zlib.error:
                return
            read += len(piece)
        rest = engine.unused_data
        end = start + read - len(rest)
        member = _member(bytes(text), start=start, end=end)
        if member is None:
            return
        yield member
        start = end


def member_at(path: Path, position: int) -> Member | None:
    """The record that begins there, or None where none does."""
    with path.open("rb") as file:
        return next(scan(file, start=position), None)


def payload(member: Member) -> tuple[int, dict[str, str], bytes]:
    """Status, headers by lower-case name, and body as sent, of an answer's record."""
    head, _, body = member.block.partition(b"\r\n\r\n")
    line, *fields = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
    return int(line.split(" ")[1]), headers, body


def _member(text: bytes, *, start: int, end: int) -> Member | None:
    head, mark, rest = text.partition(b"\r\n\r\n")
    lines = head.decode("utf-8", "replace").split("\r\n")
    if not mark or not lines[0].startswith("WARC/1."):
        return None
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    size = int(fields.get("content-length", "-1"))
    return Member(start, end, fields, rest[:size]) if len(rest) == size + 4 else None


def _answer_head(exchange: Exchange) -> bytes:
    lines = [f"HTTP/1.1 {exchange.status} {exchange.reason}".rstrip()]
    for name, value in exchange.headers:
        if name.lower() == "transfer-encoding":
            lines.append(f"X-Archive-Orig-{name}: {value}")
        elif name.lower() != "content-length":
            lines.append(f"{name}: {value}")
    lines.append(f"Content-Length: {len(exchange.raw)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _record(kind: str, fields: dict[str, str], block: bytes, *, at: float, record_id: str | None = None) -> bytes:
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": record_id or _new_id(),
        "WARC-Date": date_of(at),
        **fields,
        "WARC-Block-Digest": digest_of(block),
        "Content-Length": str(len(block)),
    }
    lines = ["WARC/1.1", *(f"{name}: {value}" for name, value in head.items())]
    engine = zlib.compressobj(COMPRESSION, zlib.DEFLATED, GZIP_WBITS)
    start = engine.compress(("\r\n".join(lines) + "\r\n\r\n").encode())
    return start + engine.compress(block) + engine.compress(b"\r\n\r\n") + engine.flush()


def _new_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"
