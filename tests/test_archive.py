"""The archive: readable by other tools, whole after any crash, and never the same page twice."""

from __future__ import annotations

import errno
import gzip
import io
from pathlib import Path
from typing import Any

import msgspec
import pytest
from fastwarc.warc import ArchiveIterator
from made import paragraphs, story
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from cleaners import load_sites
from scraper import archive, inputs, warc
from scraper.archive import Archive, Place, Visit
from scraper.bulk import inspect
from scraper.errors import InputError, OutputError
from scraper.fetch import Exchange

NOW = 1_715_299_200.25
PAGE = "<html><p>Žluťoučký kůň.</p></html>".encode()


def exchange(path: str = "/1", **changes: Any) -> Exchange:
    plain: dict[str, Any] = {
        "url": f"https://a.example{path}",
        "request": f"GET {path} HTTP/1.1\r\nHost: a.example\r\nUser-Agent: copydesk\r\n\r\n".encode(),
        "status": 200,
        "reason": "OK",
        "headers": (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"7"'), ("Transfer-Encoding", "chunked")),
        "raw": PAGE,
        "ip": "192.0.2.1",
        "at": NOW,
        "seconds": 0.5,
    }
    return Exchange(**{**plain, **changes})


def opened(folder: Path, *, max_file_bytes: int = 1_000_000) -> Archive:
    return Archive(folder, max_file_bytes=max_file_bytes, software="copydesk/1", contact="desk@example.org")


def visit(path: str = "/1", **changes: Any) -> Visit:
    return Visit(exchange=exchange(path, **changes), link=f"https://a.example{path}", source="a")


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("*.warc.gz")
    return path


def test_other_tools_read_it(tmp_path: Path) -> None:
    zipped = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    opened(tmp_path).append([visit(), visit("/2", raw=gzip.compress(PAGE), headers=zipped)], now=NOW)
    with the_file(tmp_path).open("rb") as file:
        found = []
        for record in WarcioIterator(file, check_digests="raise"):
            found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI")))
            if record.rec_type == "response":
                assert record.content_stream().read() == PAGE
                assert record.http_headers.get_statuscode() == "200"
            if record.rec_type == "request":
                assert record.http_headers.get_header("User-Agent") == "copydesk"
            assert record.rec_headers.protocol == "WARC/1.1"
    one, two = "https://a.example/1", "https://a.example/2"
    assert found == [("warcinfo", None), ("response", one), ("request", one), ("response", two), ("request", two)]
    with the_file(tmp_path).open("rb") as file:
        assert len(list(ArchiveIterator(file, verify_digests=True))) == 5


def test_each_record_is_a_gzip_member_of_its_own(tmp_path: Path) -> None:
    places = opened(tmp_path).append([visit(), visit("/2")], now=NOW)
    data = the_file(tmp_path).read_bytes()
    for place in places:
        assert data[place.position :].startswith(b"\x1f\x8b")
        head = gzip.GzipFile(fileobj=io.BytesIO(data[place.position :])).read(50)
        assert head.startswith(b"WARC/1.1\r\nWARC-Type: response")


def test_a_page_comes_back(tmp_path: Path) -> None:
    store = opened(tmp_path)
    zipped = (("Content-Type", "text/html; charset=latin-1"), ("Content-Encoding", "gzip"))
    first, second = store.append([visit(), visit("/2", raw=gzip.compress(PAGE), headers=zipped)], now=NOW)
    assert store.page(first, limit_bytes=1000) == (PAGE, "utf-8")
    assert store.page(second, limit_bytes=1000) == (PAGE, "latin-1")
    for place in (Place("no.warc.gz", 0), Place(first.file, 3), Place(first.file, 10**9), Place(first.file, 0)):
        with pytest.raises(InputError):
            store.page(place, limit_bytes=1000)


@pytest.mark.parametrize(
    ("changes", "profile"),
    [({}, warc.SAME_PAYLOAD), ({"status": 304, "raw": b""}, warc.NOT_MODIFIED)],
)
def test_an_unchanged_page_is_a_revisit(tmp_path: Path, changes: dict[str, Any], profile: str) -> None:
    before = warc.Original("https://a.example/1", NOW - 60, warc.digest_of(PAGE))
    again = exchange(**changes)
    opened(tmp_path).append([Visit(exchange=again, original=before)], now=NOW)
    with the_file(tmp_path).open("rb") as file:
        revisit = next(r for r in WarcioIterator(file) if r.rec_type == "revisit")
        field = revisit.rec_headers.get_header
        assert field("WARC-Profile") == profile
        assert field("WARC-Refers-To-Target-URI") == "https://a.example/1"
        assert field("WARC-Refers-To-Date") == "2024-05-10T00:00:00.250000Z".replace("00:00:00", "23:59:00").replace(
            "10T", "09T"
        )
        assert field("WARC-Payload-Digest") == before.digest
        assert revisit.http_headers is not None
    changed = exchange(raw=b"other")
    (answer, _) = warc.exchange_records(changed, original=before)
    assert b"WARC-Type: response" in gzip.decompress(answer)


def test_files_are_rotated_by_size_and_gone_on_with(tmp_path: Path) -> None:
    store = opened(tmp_path, max_file_bytes=3000)
    for number in range(6):
        store.append([visit(f"/{number}")], now=NOW)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) > 1
    opened(tmp_path, max_file_bytes=10**6).append([visit("/new")], now=NOW + 60)
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    for path in tmp_path.iterdir():
        with path.open("rb") as file:
            assert next(iter(WarcioIterator(file))).rec_type == "warcinfo"


def test_a_torn_end_is_cut_off_wherever_it_was_torn(tmp_path: Path) -> None:
    store = opened(tmp_path / "whole")
    store.append([visit("/1")], now=NOW)
    _, first_end = store.end
    store.append([visit("/2")], now=NOW)
    whole = the_file(tmp_path / "whole").read_bytes()
    name = the_file(tmp_path / "whole").name
    for size in range(first_end, len(whole), 7):
        folder = tmp_path / str(size)
        folder.mkdir()
        (folder / name).write_bytes(whole[:size] + b"\0" * (size % 3))
        ((file, end, pages),) = opened(folder).news({})
        assert file == name
        with (folder / name).open("rb") as handle:
            urls = [r.rec_headers.get_header("WARC-Target-URI") for r in WarcioIterator(handle, check_digests="raise")]
        assert urls[1:3] == ["https://a.example/1"] * 2
        assert [page.link for page in pages] == ["https://a.example/1"] + ["https://a.example/2"] * (len(urls) > 3)
        assert (folder / name).stat().st_size == end
        assert list(opened(folder).news({name: end})) == []


def test_news_tell_what_the_state_has_to_know(tmp_path: Path) -> None:
    store = opened(tmp_path)
    (place,) = store.append([visit()], now=NOW)
    file, size = store.end
    store.append([Visit(exchange=exchange("/feed"))], now=NOW)
    store.append(
        [Visit(exchange=exchange("/3"), link="https://a.example/x", source="b", part_of="https://a.example/1")], now=NOW
    )
    ((_, _, everything),) = opened(tmp_path).news({})
    ((_, _, (found,)),) = opened(tmp_path).news({file: size})
    assert everything[0].place == place
    assert (found.link, found.url, found.source) == ("https://a.example/x", "https://a.example/3", "b")
    assert (found.part_of, found.etag, found.charset) == ("https://a.example/1", '"7"', "utf-8")
    assert found.at == NOW
    assert store.page(found.place, limit_bytes=1000)[0] == PAGE


def test_a_full_disk_leaves_whole_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path)
    store.append([visit()], now=NOW)
    before = the_file(tmp_path).read_bytes()
    real = archive.os.fsync

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(archive.os, "fsync", full)
    with pytest.raises(OutputError, match="disk is full"):
        store.append([visit("/2")], now=NOW)
    assert the_file(tmp_path).read_bytes() == before
    monkeypatch.setattr(archive.os, "fsync", real)
    (place,) = store.append([visit("/2")], now=NOW)
    assert store.page(place, limit_bytes=1000)[0] == PAGE


def test_read_gives_the_pages_of_our_archive_and_nothing_else(tmp_path: Path) -> None:
    store = opened(tmp_path)
    zipped = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"))
    store.append(
        [
            visit(),
            Visit(exchange=exchange("/listing")),
            visit("/2", raw=gzip.compress(PAGE), headers=zipped),
            visit("/gone", status=404),
            visit("/piece", status=206),
            visit("/from-a-proxy", status=203),
            visit("/pdf", headers=(("Content-Type", "application/pdf"),)),
            visit("/empty", raw=b""),
        ],
        now=NOW,
    )
    pages = list(archive.read(the_file(tmp_path)))
    assert [(page.url, page.html) for page in pages] == [
        (f"https://a.example/{path}", PAGE) for path in ("1", "2", "from-a-proxy")
    ]
    assert pages[0].charset == "utf-8"
    assert pages[0].link == "https://a.example/1"
    assert pages[0].at.timestamp() == NOW


def test_read_takes_archives_of_other_tools(tmp_path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    for zipped in (True, False):
        path = tmp_path / f"other-{zipped}.warc"
        with path.open("wb") as file:
            writer = WARCWriter(file, gzip=zipped)
            writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "other"}))
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            url = "http://b.example/"
            writer.write_record(
                writer.create_warc_record(url, "response", payload=io.BytesIO(PAGE), http_headers=headers)
            )
        (page,) = archive.read(path)
        assert (page.url, page.html, page.link) == ("http://b.example/", PAGE, None)


def test_a_page_of_an_archive_is_cleaned_as_of_the_day_it_was_fetched(tmp_path: Path) -> None:
    opened(tmp_path).append([visit()], now=NOW)
    (found,) = inputs.find([str(the_file(tmp_path))])
    assert isinstance(found, inputs.Input)
    page = inputs.read(found)
    assert page.fetched is not None
    assert page.fetched.timestamp() == NOW
    late = f'<meta property="article:published_time" content="{page.fetched.year + 1}-01-01T00:00:00Z">'
    html = story(paragraphs(), head=late).encode()
    report = inspect(msgspec.structs.replace(page, body=html), site=None, sites=load_sites())
    assert report.article is not None
    assert report.article.published is None


def test_a_torn_archive_is_read_to_where_it_is_torn(tmp_path: Path) -> None:
    opened(tmp_path).append([visit(), visit("/2")], now=NOW)
    path = the_file(tmp_path)
    path.write_bytes(path.read_bytes()[:-900])
    assert [page.url for page in archive.read(path)] == ["https://a.example/1"]


def test_what_is_no_warc(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    for content in (b"", b"hello", None):
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content)
        with pytest.raises(InputError):
            list(archive.read(path))


@pytest.mark.parametrize("order", ["123", "321", "231"])
def test_the_pages_of_one_article_come_together_from_any_file(tmp_path: Path, order: str) -> None:
    store = opened(tmp_path, max_file_bytes=1)
    for number in order:
        store.append([visit(f"/{number}", raw=b"old" + number.encode())], now=NOW)
    store.append([visit("/other"), visit("/2", raw=b"2")], now=NOW)
    paths = sorted(tmp_path.iterdir())
    assert len(paths) == 4
    further = {"https://a.example/1": ["https://a.example/2"], "https://a.example/2": ["https://a.example/3"]}
    series = archive.Series(paths, leads=lambda page: further.get(page.url, []))
    found = {
        page.url: [part.html for part in series.parts(page)]
        for path in paths
        for page in archive.read(path)
        if not series.is_part(page)
    }
    assert found == {"https://a.example/1": [b"2", b"old3"], "https://a.example/other": []}
