"""One run over sources on loopback: everything once, whatever happens in between."""

from __future__ import annotations

import asyncio
import errno
import gzip
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from local_server import Ask, LocalServer, Reply, serving
from news import Weather, article, feed, paragraphs, title
from test_hosts import FakeClock
from warcio.archiveiterator import ArchiveIterator

from cleaners import load_sites
from scraper import archive
from scraper.config import Config, Fetch, Source
from scraper.errors import OutputError
from scraper.figures import Figures
from scraper.job import Job

DAY_S = 86_400


class Bench:
    """A folder, a server and a clock that does not wait; each `run` is a job of its own, as the command makes it."""

    def __init__(self, folder: Path, server: LocalServer) -> None:
        self.folder = folder
        self.server = server
        self.clock = FakeClock()
        self.clock.time = 1_715_299_200.0
        self.told: list[tuple[str, dict[str, Any]]] = []
        self.sites: list[Path] = []
        self.archive_file_mb = 100.0
        self.settings: dict[str, Any] = {"delay_s": 1, "jitter_s": 0, "attempts": 1}

    def tell(self, event: str, **fields: Any) -> None:
        self.told.append((event, fields))

    def config(self, **keys: Any) -> Config:
        fetch = Fetch(contact="desk@example.org", allow_hosts=tuple(self.server.hosts), **self.settings)
        feeds = tuple(f"http://{host}/feed" for host in self.server.hosts)
        source = Source(**{"name": "s", "feeds": feeds, **keys})
        names = {name: str(self.folder / name) for name in ("corpus", "archive", "state")}
        return Config(fetch=fetch, source=(source,), archive_file_mb=self.archive_file_mb, **names)

    def run(self, *, before: Callable[[Job], None] | None = None, limit: int | None = None, **keys: Any) -> Figures:
        config = self.config(**keys)

        async def main() -> Figures:
            async with Job(config, sites=load_sites(*self.sites), tell=self.tell, clock=self.clock) as job:
                if before:
                    before(job)
                return (await job.run(config.source, limit=limit))["s"]

        return asyncio.run(main())

    def texts(self) -> dict[str, str]:
        """Corpus files by their first line; each must be there once."""
        found: dict[str, str] = {}
        for path in sorted((self.folder / "corpus").glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            head = text.partition("\n")[0]
            assert head not in found, f"{head!r} is in the corpus twice"
            found[head] = text
        return found

    def asked(self, path: str) -> int:
        return sum(hit.path == path for hit in self.server.hits)

    def records(self) -> list[tuple[str, str]]:
        found = []
        for path in sorted((self.folder / "archive").glob("*.warc.gz")):
            with path.open("rb") as file:
                for record in ArchiveIterator(file, check_digests="raise"):
                    found.append((record.rec_type, record.rec_headers.get_header("WARC-Target-URI")))
        return found


def site(paths: list[str], **pages: Reply | str | Callable[[Ask], Reply]) -> Callable[[Ask], Reply]:
    """A feed of some paths; every path is an article unless `pages` says otherwise."""

    def answer(ask: Ask) -> Reply:
        path = ask.path.partition("?")[0]
        if path == "/feed":
            body = feed(paths)
            etag = f'"{len(body)}"'
            if ask.headers.get("if-none-match") == etag:
                return Reply(status=304)
            return Reply(body, content_type="application/xml", headers={"ETag": etag})
        if path == "/robots.txt":
            return Reply(status=404)
        page = pages.get(path.strip("/").replace("/", "_"), article(ask.host, path))
        if callable(page):
            return page(ask)
        return page if isinstance(page, Reply) else Reply(page.encode())

    return answer


def test_every_page_once_and_the_second_run_asks_for_nothing_again(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1", "/a/2", "/a/2", "/a/3"]), count=3) as server:
        bench = Bench(tmp_path, server)
        figures = bench.run()
        assert (figures.new_links, figures.new, figures.failed, figures.failures) == (9, 9, {}, [])
        texts = bench.texts()
        assert texts.keys() == {title(host, f"/a/{n}") for host in server.hosts for n in (1, 2, 3)}
        one = texts[title(server.hosts[0], "/a/1")].split("\n\n")
        assert one[1:] == paragraphs(server.hosts[0], "/a/1")
        before = len(server.hits)
        again = bench.run()
        assert [hit.path for hit in server.hits[before:]] == ["/feed"] * 3
        assert all(hit.status == 304 for hit in server.hits[before:])
        assert (again.unchanged_documents, again.new_links, again.fetched) == (3, 0, 0)
        kinds = [kind for kind, _ in bench.records()]
        assert kinds.count("response") == 9 + 3 + 3  # pages, feeds, robots.txt
        assert kinds.count("revisit") == 3
        assert kinds.count("request") == 9 + 3 + 3 + 3


def test_a_limit_leaves_the_rest_for_the_next_run(tmp_path: Path) -> None:
    with LocalServer(site([f"/a/{n}" for n in range(5)])) as server:
        bench = Bench(tmp_path, server)
        assert bench.run(limit=2).fetched == 2
        assert bench.run(limit=2).fetched == 2
        assert bench.run().fetched == 1
        assert len(bench.texts()) == 5


def test_tracking_amp_and_mobile_addresses_are_one_article(tmp_path: Path) -> None:
    def copy(ask: Ask) -> Reply:
        return Reply(article(ask.host, "/a/1").encode())

    paths = ["/a/1?utm_source=feed", "/a/1?fbclid=2", "/a/1?amp=1", "/amp/a/1", "/m/a/1"]
    with LocalServer(site(paths, amp_a_1=copy, m_a_1=copy)) as server:
        bench = Bench(tmp_path, server)
        figures = bench.run()
        assert (figures.new_links, figures.new, figures.duplicates) == (3, 1, 2)
        assert len(bench.texts()) == 1
        assert bench.asked("/a/1") == 1


def test_pages_that_all_name_one_address_as_canonical_are_all_kept(tmp_path: Path) -> None:
    def wrong(ask: Ask) -> Reply:
        return Reply(article(ask.host, ask.path, canonical=f"http://{ask.host}/a/0").encode())

    paths = [f"/a/{n}" for n in range(6)]
    with LocalServer(site(paths, **{f"a_{n}": wrong for n in range(6)})) as server:
        bench = Bench(tmp_path, server)
        assert bench.run().new == 6
        assert len(bench.texts()) == 6


@pytest.mark.parametrize("wrong", [["a_1"], ["a_2"], ["a_1", "a_2", "a_3"], ["a_2", "a_3"]])
@pytest.mark.parametrize("target", ["/a/2", "/politics/", "/"])
def test_a_wrong_canonical_link_costs_no_text(tmp_path: Path, wrong: list[str], target: str) -> None:
    """Also where the page that it names comes later, in another run, or when the archive is cleaned again."""
    from typer.testing import CliRunner

    from scraper.cli import app

    def page(ask: Ask) -> Reply:
        return Reply(article(ask.host, ask.path, canonical=f"http://{ask.host}{target}").encode())

    with serving({}) as server:
        bench = Bench(tmp_path, server)
        for paths in (["/a/1"], ["/a/1", "/a/3"], ["/a/1", "/a/2", "/a/3"]):
            server._answer = site(paths, **dict.fromkeys(wrong, page))
            bench.run()
        expected = sorted(bench.texts())
        assert expected == sorted(title(server.hosts[0], f"/a/{n}") for n in (1, 2, 3))
        bench.clock.time += DAY_S
        before = {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
        for output in ("corpus", "new", "new"):
            arguments = ["clean", str(tmp_path / "archive"), "-o", str(tmp_path / output), "--jobs", "1"]
            done = CliRunner().invoke(app, arguments)
            assert done.exit_code == 0, done.output
            texts = [path.read_text("utf-8") for path in (tmp_path / output).glob("*.txt")]
            assert sorted(text.partition("\n")[0] for text in texts) == expected
        assert "3 unchanged" in done.output
        assert {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()} == before


def test_bytes_that_are_no_text_are_no_article(tmp_path: Path) -> None:
    def twice(ask: Ask) -> Reply:
        packed = gzip.compress(gzip.compress(article(ask.host, ask.path).encode()))
        return Reply(packed, headers={"Content-Encoding": "gzip"})

    noise = random.Random(1).randbytes(5000)
    pages = {"a_1": Reply(b"<html>" + noise), "a_2": Reply(b"\x89PNG\r\n" + noise), "a_3": twice}
    with LocalServer(site(["/a/1", "/a/2", "/a/3"], **pages)) as server:
        bench = Bench(tmp_path, server)
        assert bench.run().rejected == {"binary, not text": 1, "not a page but a PNG picture": 1}
        assert list(bench.texts()) == [title(server.hosts[0], "/a/3")]


@pytest.mark.parametrize(("page", "new"), [("home", 1), ("list", 0)])
def test_a_hostile_page_among_the_sources_ends_no_run(tmp_path: Path, page: str, new: int) -> None:
    """The feed of such a home page is still looked for in the usual places."""
    with serving({}) as server:
        bench = Bench(tmp_path, server)
        server._answer = site(["/a"], **{page: "<html><body>" + "<br>" * 460_000})
        address = f"http://{server.hosts[0]}/{page}"
        keys = {"homepage": address} if page == "home" else {"listings": (address,), "link_selector": "a"}
        figures = bench.run(feeds=(), **keys)
        assert figures.new == new
        assert any("hostile markup" in str(fields) for _, fields in bench.told)


PARTS = {
    "story": '<a class="next" href="/story/2?utm_source=x">next</a>',
    "story_2": '<a class="next" href="/story/3">next</a>',
    "story_3": '<a class="next" href="/story">back to the first</a>',
}


def in_parts(host: str) -> dict[str, str]:
    """Three pages, each with the same deck at its head."""
    pages = {}
    for edition, (name, link) in enumerate(PARTS.items()):
        page = article(host, "/story", canonical=f"http://{host}/{name.replace('_', '/')}", edition=edition, more=link)
        pages[name] = page.replace(
            "</h1>", "</h1><p>The same words stand on every page of this story, says the desk.</p>"
        )
    return pages


def with_rules(bench: Bench) -> None:
    folder = bench.folder / "sites"
    folder.mkdir(exist_ok=True)
    (folder / "local.toml").write_text('domains = ["127.0.0.1"]\nnext_page = "a.next"\n', encoding="utf-8")
    bench.sites = [folder]


def check_story(bench: Bench, host: str) -> None:
    (text,) = bench.texts().values()
    parts = [text for edition in range(len(PARTS)) for text in paragraphs(host, "/story", edition=edition)]
    lines = text.split("\n\n")[1:]
    assert [line for line in lines if line in parts] == parts
    assert sum("The same words" in line for line in lines) == 1
    assert [bench.asked(path) for path in ("/story", "/story/2?utm_source=x", "/story/2", "/story/3")] == [1, 0, 1, 1]


def test_an_article_in_parts_is_joined_in_order_once(tmp_path: Path) -> None:
    with serving({}) as server:
        bench = Bench(tmp_path, server)
        server._answer = site(["/story"], **in_parts(server.hosts[0]))
        with_rules(bench)
        assert bench.run().new == 1
        check_story(bench, server.hosts[0])
        assert bench.run().fetched == 0


@pytest.mark.parametrize("status", [503, 404])
def test_a_part_that_is_missing(tmp_path: Path, status: int) -> None:
    with serving({}) as server:
        bench = Bench(tmp_path, server)
        pages: dict[str, Any] = in_parts(server.hosts[0])
        third, pages["story_3"] = pages["story_3"], Reply(status=status)
        server._answer = site(["/story"], **pages)
        with_rules(bench)
        bench.run()
        if status == 404:  # it will not come; what there is, is kept
            assert len(bench.texts()) == 1
            return
        assert bench.texts() == {}
        server.hits.clear()
        server._answer = site(["/story"], **{**pages, "story_3": third})
        bench.clock.time += DAY_S
        bench.run()
        assert [hit.path for hit in server.hits if hit.path.startswith("/story")] == ["/story/3"]
        assert len(bench.texts()) == 1


def test_a_page_is_asked_once_more_whether_it_changed(tmp_path: Path) -> None:
    editions = [0, 0, 1]

    def page(ask: Ask) -> Reply:
        edition = editions[0]
        etag = f'"{edition}"'
        if ask.headers.get("if-none-match") == etag:
            return Reply(status=304, headers={"ETag": etag})
        return Reply(article(ask.host, ask.path, edition=edition).encode(), headers={"ETag": etag})

    with LocalServer(site(["/a/1", "/a/2"], a_1=page)) as server:
        bench = Bench(tmp_path, server)
        bench.run(recheck="1d")
        assert bench.run(recheck="1d").fetched == 0
        bench.clock.time += DAY_S
        figures = bench.run(recheck="1d")
        assert (figures.fetched, figures.unchanged, figures.changed) == (2, 2, 0)
        revisits = [url for kind, url in bench.records() if kind == "revisit" and "/a/" in url]
        assert sorted(revisits) == [server.url("/a/1"), server.url("/a/2")]
        bench.clock.time += 9 * DAY_S
        assert bench.run(recheck="1d").fetched == 0


def test_a_page_that_changed_is_cleaned_again_in_place(tmp_path: Path) -> None:
    edition = [0]

    def page(ask: Ask) -> Reply:
        return Reply(article(ask.host, ask.path, edition=edition[0]).encode())

    with LocalServer(site(["/a/1"], a_1=page)) as server:
        bench = Bench(tmp_path, server)
        bench.run(recheck="1d")
        (name,) = [path.name for path in (tmp_path / "corpus").glob("*.txt")]
        edition[0] = 1
        bench.clock.time += DAY_S
        assert bench.run(recheck="1d").changed == 1
        assert [path.name for path in (tmp_path / "corpus").glob("*.txt")] == [name]
        assert paragraphs(server.hosts[0], "/a/1", edition=1)[0] in (tmp_path / "corpus" / name).read_text("utf-8")


def test_a_page_that_is_gone_when_asked_again_stays_in_the_corpus(tmp_path: Path) -> None:
    replies = [Reply(article("x", "/a/1").encode()), Reply(status=404)]
    with LocalServer(site(["/a/1"], a_1=lambda _: replies.pop(0))) as server:
        bench = Bench(tmp_path, server)
        bench.run(recheck="1d")
        bench.clock.time += DAY_S
        assert bench.run(recheck="1d").failed == {"HTTP status 404": 1}
        assert len(bench.texts()) == 1
        assert bench_rows(bench, "SELECT status, reason FROM link") == [("cleaned", "HTTP status 404")]
        tried = bench_rows(bench, "SELECT status FROM attempt WHERE url LIKE '%/a/1' ORDER BY id")
        assert tried == [(200,), (404,)]
        bench.clock.time += 99 * DAY_S
        assert bench.run(recheck="1d").failed == {}


def test_failures_are_tried_again_when_their_time_has_come(tmp_path: Path) -> None:
    replies = [Reply(raw=b""), Reply(status=500), Reply(article("x", "/a/1").encode())]
    with LocalServer(site(["/a/1"], a_1=lambda _: replies.pop(0))) as server:
        bench = Bench(tmp_path, server)
        assert bench.run().failed == {"broken answer": 1}
        assert bench.run().failed == {}
        for minutes in (15, 30):
            bench.clock.time += minutes * 60 - 10
            bench.run()
            bench.clock.time += 20
            bench.run()
        assert bench.asked("/a/1") == 3
        assert len(bench.texts()) == 1
        tried = bench_rows(bench, "SELECT status FROM attempt WHERE url LIKE '%/a/1' ORDER BY id")
        assert tried == [(None,), (500,), (200,)]


def test_permanent_failures_are_left_alone_until_a_date(tmp_path: Path) -> None:
    pages = {"a_1": Reply(status=404), "a_2": Reply(status=410), "a_3": Reply(b"%PDF", content_type="application/pdf")}
    with LocalServer(site(["/a/1", "/a/2", "/a/3"], **pages)) as server:
        bench = Bench(tmp_path, server)
        bench.run()
        bench.clock.time += 29 * DAY_S
        bench.run()
        assert [bench.asked(f"/a/{n}") for n in (1, 2, 3)] == [1, 1, 1]
        bench.clock.time += 2 * DAY_S
        bench.run()
        assert [bench.asked(f"/a/{n}") for n in (1, 2, 3)] == [2, 2, 2]
        rows = bench_rows(bench, "SELECT status, reason FROM link ORDER BY url")
        assert rows[0] == ("gone", "HTTP status 404")
        assert rows[2][1].startswith("not HTML")


def test_a_page_that_is_no_article_is_rejected_with_its_reason(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1"], a_1="<html><body><nav><a href=/>x</a></nav></body></html>")) as server:
        bench = Bench(tmp_path, server)
        assert sum(bench.run().rejected.values()) == 1
        assert bench.run().fetched == 0
        assert b"/a/1" in (tmp_path / "corpus" / "rejected.jsonl").read_bytes()


def test_a_failing_host_rests_and_the_others_go_on(tmp_path: Path) -> None:
    paths = [f"/a/{n}" for n in range(9)]
    calm = site(paths)
    with LocalServer(calm, count=2) as server:
        ill = server.hosts[0]
        server._answer = lambda ask: Reply(status=500) if ask.host == ill and "/a/" in ask.path else calm(ask)
        bench = Bench(tmp_path, server)
        figures = bench.run()
        assert figures.failed == {"HTTP status 500": 5}
        assert "5 failures in a row" in figures.resting[ill]
        assert len(bench.texts()) == 9
        before = len(server.hits)
        bench.run()
        assert all(hit.host != ill for hit in server.hits[before:])
        server._answer = calm
        bench.clock.time += 2 * DAY_S
        bench.run()
        assert len(bench.texts()) == 18


def test_what_was_archived_is_not_fetched_again_even_without_the_state(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1", "/a/2"])) as server:
        bench = Bench(tmp_path, server)
        bench.run()
        for path in tmp_path.glob("state*"):
            path.unlink()
        names = sorted(path.name for path in (tmp_path / "corpus").iterdir())
        figures = bench.run()
        assert figures.same == 2
        assert bench.told[-4][0] == "recovered" or ("recovered", {"pages": 2}) in bench.told
        assert [bench.asked(f"/a/{n}") for n in (1, 2)] == [1, 1]
        assert sorted(path.name for path in (tmp_path / "corpus").iterdir()) == names


def test_a_copy_of_an_article_whose_page_is_no_longer_archived(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1"])) as server:
        bench = Bench(tmp_path, server)
        bench.run()
        for path in (tmp_path / "archive").iterdir():
            path.unlink()
        copy = article(server.hosts[0], "/a/1")
        server._answer = site(["/a/1", "/m/a/1"], m_a_1=copy)
        assert bench.run().duplicates == 1


def test_an_archive_that_was_lost_is_fetched_again(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1"])) as server:
        bench = Bench(tmp_path, server)
        bench.run()
        bench_rows(bench, "UPDATE link SET status = 'fetched', next_at = 0")
        for path in (tmp_path / "archive").iterdir():
            path.unlink()
        bench.run()
        assert bench.asked("/a/1") == 2
        assert len(bench.texts()) == 1


def test_a_full_disk_ends_the_run_with_a_clear_word_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LocalServer(site([f"/a/{n}" for n in range(8)])) as server:
        bench = Bench(tmp_path, server)
        real, left = archive.os.fsync, [6]

        def fsync(handle: int) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, "No space left on device")
            real(handle)

        monkeypatch.setattr(archive.os, "fsync", fsync)
        with pytest.raises(OutputError, match="disk is full"):
            bench.run()
        monkeypatch.setattr(archive.os, "fsync", real)
        bench.run()
        assert len(bench.texts()) == 8
        bench.records()
        pages = [url for kind, url in bench.records() if kind == "response" and "/a/" in url]
        assert len(pages) == len(set(pages)) == 8
        assert bench_rows(bench, "SELECT outcome FROM run ORDER BY id") == [("failed",), ("done",)]


def test_stopping_finishes_the_page_in_hand(tmp_path: Path) -> None:
    with LocalServer(site([f"/a/{n}" for n in range(8)])) as server:
        bench = Bench(tmp_path, server)
        jobs: list[Job] = []
        tell = bench.tell

        def stop_at_the_third(event: str, **fields: Any) -> None:
            tell(event, **fields)
            if sum(event == "page" for event, _ in bench.told) == 3:
                jobs[0].stop()

        bench.tell = stop_at_the_third  # type: ignore[method-assign]
        bench.run(before=jobs.append)
        assert len(bench.texts()) == 3
        assert bench_rows(bench, "SELECT outcome FROM run") == [("stopped",)]
        bench.tell = tell  # type: ignore[method-assign]
        bench.run()
        assert len(bench.texts()) == 8
        assert all(bench.asked(f"/a/{n}") == 1 for n in range(8))


def test_a_preview_writes_nothing(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1", "/a/2"])) as server:
        bench = Bench(tmp_path, server)
        bench.run(limit=1)
        config = bench.config()

        async def main() -> dict[str, list[str]]:
            async with Job(config, sites=load_sites(), tell=bench.tell, clock=bench.clock) as job:
                return await job.preview(config.source)

        before = {path: path.read_bytes() for path in (tmp_path / "archive").iterdir()}
        assert asyncio.run(main()) == {"s": [server.url("/a/2")]}
        assert {path: path.read_bytes() for path in (tmp_path / "archive").iterdir()} == before
        assert bench.asked("/a/2") == 0


def test_bad_weather_costs_no_page(tmp_path: Path) -> None:
    weather: list[Weather] = []
    with LocalServer(lambda ask: weather[0].answer(ask), count=4) as server:
        weather.append(Weather(server.hosts, pages=25, seed=3))
        bench = Bench(tmp_path, server)
        weather[0].now = bench.clock.now
        bench.settings |= {"attempts": 3, "max_page_mb": 1.0}
        bench.run()
        assert bench.texts().keys() == weather[0].can_be_had().keys()
        assert not [hit for hit in server.hits if hit.path.startswith("/private")]


def bench_rows(bench: Bench, sql: str) -> list[tuple[Any, ...]]:
    import sqlite3

    with sqlite3.connect(bench.folder / "state") as db:
        return db.execute(sql).fetchall()


def test_figures_are_kept_as_they_were_told(tmp_path: Path) -> None:
    with LocalServer(site(["/a/1"])) as server:
        bench = Bench(tmp_path, server)
        figures = bench.run()
        ((text,),) = bench_rows(bench, "SELECT figures FROM run")
        assert msgspec.json.decode(text, type=Figures) == figures


def test_cleaning_the_archive_again_gives_the_same_corpus(tmp_path: Path) -> None:
    from typer.testing import CliRunner

    from scraper.cli import app

    with serving({}) as server:
        bench = Bench(tmp_path, server)
        pages: dict[str, Any] = in_parts(server.hosts[0])
        gone = Reply(status=404)
        server._answer = site(["/story", "/a/1", "/a/2", "/a/3"], **pages, a_3=gone)
        with_rules(bench)
        bench.run()
        before = {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()}
        assert len(bench.texts()) == 3
        arguments = ["clean", str(tmp_path / "archive"), "--sites", str(bench.sites[0])]
        again = CliRunner().invoke(app, [*arguments, "-o", str(tmp_path / "corpus"), "--jobs", "1"])
        assert again.exit_code == 0, again.output
        assert {path.name: path.read_bytes() for path in (tmp_path / "corpus").iterdir()} == before
        (file,) = (tmp_path / "archive").glob("*.warc.gz")
        other = CliRunner().invoke(
            app, ["clean", str(file), *arguments[2:], "-o", str(tmp_path / "new"), "--jobs", "2"]
        )
        assert other.exit_code == 0, other.output
        texts = sorted(path.read_bytes() for path in (tmp_path / "new").glob("*.txt"))
        assert texts == sorted(path.read_bytes() for path in (tmp_path / "corpus").glob("*.txt"))
