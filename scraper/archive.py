"""Every answer as it came, in WARC files: appended, written through to the disk, never changed.

Cleaning reads from here, so a page is never fetched twice because a cleaner got better or a run was killed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from scraper import files, warc
from scraper.errors import FetchError, InputError
from scraper.fetch import HTML_TYPES, PARTIAL, Exchange, content_type_of
from scraper.inflate import Inflate
from scraper.links import tidy
from scraper.parts import chains

SUFFIX = ".warc.gz"
NAME_PREFIX = "copydesk-"
LIMIT_BYTES = 50_000_000


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """One exchange to keep, and what it was for; `link` is set on the answer that is the page."""

    exchange: Exchange
    original: warc.Original | None = None
    link: str | None = None
    source: str | None = None
    part_of: str | None = None


class Place(msgspec.Struct, frozen=True):
    """Where an answer lies: the file's name in the archive folder, and the first byte of its record."""

    file: str
    position: int


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A page met in the archive that the state does not know yet."""

    place: Place
    link: str
    source: str
    url: str
    at: float
    digest: str
    part_of: str | None
    etag: str | None
    last_modified: str | None
    charset: str | None


class ArchivedPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page to clean again: its address, decompressed body, the charset the server gave, when it was fetched.

    `link` is the address it was found under, None in archives of other tools; `position` the first byte of its record.
    """

    url: str
    html: bytes
    charset: str | None
    at: datetime
    position: int
    link: str | None = None

    @property
    def name(self) -> str:
        """What it is known by: the link it was found under, else its address."""
        return self.link or tidy(self.url) or self.url


Leads = Callable[[ArchivedPage], Sequence[str] | None]


class Archive:
    """The archive folder. Only one writer: the job that holds the state's lock. Raises OutputError."""

    def __init__(self, folder: str | Path, *, max_file_bytes: int, software: str, contact: str) -> None:
        self._folder = Path(folder)
        self._max_file_bytes = max_file_bytes
        self._software = software
        self._contact = contact
        self._name = ""
        self._size = 0
        with files.explained(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)

    def news(self, known: dict[str, int]) -> Iterator[tuple[str, int, list[Found]]]:
        """For each file what was written after its `known` size: name, new size, pages. A torn end is cut off first."""
        for path in sorted(self._folder.glob(f"{NAME_PREFIX}*{SUFFIX}")):
            start = known.get(path.name, 0)
            with files.explained(path):
                if path.stat().st_size == start:
                    continue
                with path.open("r+b") as file:
                    pages: list[Found] = []
                    end = start
                    for member in warc.scan(file, start=start):
                        end = member.end
                        pages.extend(_found(path.name, member))
                    file.truncate(end)
                    files.sync(file)
            yield path.name, end, pages

    def append(self, visits: Sequence[Visit], *, now: float) -> list[Place]:
        """Write exchanges and return when they are on the disk. Raises OutputError; then none of them stands."""
        parts: list[bytes] = []
        with files.explained(self._folder):
            if not self._name:
                self._resume()
            if not self._name or self._size >= self._max_file_bytes:
                self._begin(now)
            path = self._folder / self._name
            places = []
            size = self._size
            if size == 0:
                contact, software = self._contact, self._software
                parts.append(warc.info_record(file=self._name, at=now, software=software, contact=contact))
                size += len(parts[0])
            for visit in visits:
                answer, request = warc.exchange_records(
                    visit.exchange,
                    original=visit.original,
                    link=visit.link,
                    source=visit.source,
                    part_of=visit.part_of,
                )
                places.append(Place(self._name, size))
                parts += (answer, request)
                size += len(answer) + len(request)
            self._write(path, b"".join(parts))
            self._size = size
        return places

    @property
    def end(self) -> tuple[str, int]:
        """The file written last and its size in bytes."""
        return self._name, self._size

    def page(self, place: Place, *, limit_bytes: int) -> tuple[bytes, str | None]:
        """The decompressed body of a page and its charset. Raises InputError where the archive has lost it."""
        path = self._folder / place.file
        try:
            member = warc.member_at(path, place.position)
        except OSError as error:
            raise InputError(f"can't be read: {error.strerror}", source=str(path)) from error
        if member is None or member.fields.get("warc-type") != "response":
            raise InputError(f"has no page at byte {place.position}", source=str(path))
        _, headers, raw = warc.payload(member)
        _, charset = content_type_of(headers.get("content-type"))
        return _inflated(raw, headers.get("content-encoding", ""), url=str(path), limit_bytes=limit_bytes), charset

    def _resume(self) -> None:
        """Go on with the last file, so that many short runs do not leave many small files."""
        last = max(self._folder.glob(f"{NAME_PREFIX}*{SUFFIX}"), default=None)
        if last is not None:
            self._name, self._size = last.name, last.stat().st_size

    def _begin(self, now: float) -> None:
        """A new file, named by time; never one that exists."""
        stamp = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")
        number = 0
        while True:
            name = f"{NAME_PREFIX}{stamp}-{number:03d}{SUFFIX}"
            try:
                (self._folder / name).touch(exist_ok=False)
            except FileExistsError:
                number += 1
                continue
            files.sync_folder(self._folder)
            self._name, self._size = name, 0
            return

    def _write(self, path: Path, data: bytes) -> None:
        with path.open("ab", buffering=0) as file:
            start = file.tell()
            rest = memoryview(data)
            try:
                while rest:
                    rest = rest[file.write(rest) :]
                os.fsync(file.fileno())
            except BaseException:  # a torn record would hide those after it from other tools
                os.ftruncate(file.fileno(), start)
                raise


def read(path: str | Path) -> Iterator[ArchivedPage]:
    """The HTML pages of a WARC file, compressed or not, of ours or of any other tool's, in the order of the file.

    Of our own archives only the pages found as links come, not the feeds, listings and robots.txt beside them. Raises
    InputError where the file is no WARC. An answer that can't be unpacked is left out; a torn end ends the reading.
    """
    source = str(path)
    try:
        with Path(path).open("rb") as file:
            yield from _pages(file, source=source)
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror or error}", source=source) from error


class Series:
    """The articles in parts that lie in some archives, in whatever file and order their pages came.

    `leads` says where a page goes on, None where its site knows no such thing.
    """

    def __init__(self, paths: Sequence[Path], *, leads: Leads) -> None:
        self._spots: dict[str, tuple[Path, int]] = {}
        names: dict[str, str] = {}
        further: dict[str, Sequence[str]] = {}
        for path in paths:
            before = -1
            try:
                for page in read(path):
                    addresses = leads(page)
                    is_found, before = page.position > before, page.position
                    if addresses is not None and is_found:  # not in a file that is one gzip member: no way in
                        self._spots[page.name] = path, page.position
                        names[page.name] = names[tidy(page.url) or page.url] = page.name
                        further[page.name] = addresses
            except InputError:
                continue  # whoever reads this file hears of it
        known = {name: [names[x] for x in others if names.get(x, name) != name] for name, others in further.items()}
        self._chains = chains(known)
        self._parts = {part for others in self._chains.values() for part in others}

    def is_part(self, page: ArchivedPage) -> bool:
        """Whether it is a further page of an article that begins on another one."""
        return page.name in self._parts

    def parts(self, page: ArchivedPage) -> list[ArchivedPage]:
        """The further pages of the article that begins on this one, in their order, each as it was fetched last."""
        return [_page_at(*self._spots[name]) for name in self._chains.get(page.name, ())]


def _page_at(path: Path, position: int) -> ArchivedPage:
    with path.open("rb") as file:
        file.seek(position)
        page = next(_pages(file, source=str(path)))
    return msgspec.structs.replace(page, position=position)


def _pages(file: BinaryIO, *, source: str) -> Iterator[ArchivedPage]:
    start = file.tell()
    head = file.read(8)
    file.seek(start)
    if not head.startswith((b"WARC/", b"\x1f\x8b", b"\x28\xb5\x2f\xfd")):
        raise InputError("is no WARC file", source=source)
    ours = False
    kinds = WarcRecordType.response | WarcRecordType.warcinfo
    for record in ArchiveIterator(file, record_types=kinds, auto_decode="all", strict_mode=False):
        if record.record_type == WarcRecordType.warcinfo:
            ours = b"\r\nsoftware: copydesk/" in b"\r\n" + record.reader.read(LIMIT_BYTES)
            continue
        page = _page(record, ours=ours)
        if page is not None:
            yield page


def _page(record: WarcRecord, *, ours: bool) -> ArchivedPage | None:
    link = record.headers.get(warc.LINK_FIELD)
    if not record.is_http or record.http_headers is None or (ours and link is None):
        return None
    content_type, charset = content_type_of(record.http_headers.get("Content-Type"))
    status = record.http_headers.status_code or 0
    if not 200 <= status < 300 or status == PARTIAL or (content_type is not None and content_type not in HTML_TYPES):
        return None
    body = record.reader.read(LIMIT_BYTES + 1)
    if not body or len(body) > LIMIT_BYTES:
        return None
    return ArchivedPage(
        url=record.headers.get("WARC-Target-URI") or "",
        html=body,
        charset=charset,
        at=record.record_date,
        position=record.stream_pos,
        link=link,
    )


def _found(file: str, member: warc.Member) -> Iterator[Found]:
    link = member.fields.get(warc.LINK_FIELD.lower())
    if link is None or member.fields.get("warc-type") != "response":
        return
    _, headers, _ = warc.payload(member)
    yield Found(
        place=Place(file, member.start),
        link=link,
        source=member.fields.get(warc.SOURCE_FIELD.lower(), ""),
        url=member.fields["warc-target-uri"],
        at=datetime.fromisoformat(member.fields["warc-date"]).timestamp(),
        digest=member.fields["warc-payload-digest"],
        part_of=member.fields.get(warc.PART_FIELD.lower()),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        charset=content_type_of(headers.get("content-type"))[1],
    )


def _inflated(raw: bytes, encodings: str, *, url: str, limit_bytes: int) -> bytes:
    inflate = Inflate(encodings, url=url, limit_bytes=limit_bytes)
    try:
        inflate.add(raw)
    except FetchError as error:
        raise InputError(error.reason, source=url) from error
    return inflate.found()
