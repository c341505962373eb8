"""The state file: what is due, what was seen, and that it is all there after a crash."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from scraper.errors import OutputError
from scraper.hosts import Standing
from scraper.links import Link
from scraper.robots import Copy
from scraper.state import Seen, State

NOW = 1000.0


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state.sqlite")


def links(*paths: str, host: str = "a.example", published: float | None = None) -> list[Link]:
    return [Link(url=f"https://{host}/{path}", published=published) for path in paths]


def due(state: State, host: str = "a.example", *, now: float = NOW) -> list[str]:
    return [row.url.rpartition("/")[2] for row in state.due(host, ["s"], now=now, limit=100)]


def test_links_are_new_once(state: State) -> None:
    assert state.add_links(links("1", "2"), source="s", now=NOW) == 2
    assert state.add_links(links("2", "3"), source="other", now=NOW) == 1
    assert due(state) == ["1", "2"]
    assert state.hosts_due(["s", "other"], now=NOW) == ["a.example"]
    assert state.hosts_due(["nobody"], now=NOW) == []
    assert [x.url[-1] for x in state.unknown(links("3", "4"))] == ["4"]


def test_the_order_of_what_is_due(state: State) -> None:
    state.add_links(links("old", published=1), source="s", now=NOW)
    state.add_links(links("new", published=5), source="s", now=NOW)
    state.add_links(links("undated", "archived", "later", "done"), source="s", now=NOW)
    state.set_link("https://a.example/archived", now=NOW, status="fetched")
    state.set_link("https://a.example/later", now=NOW, status="failed", next_at=NOW + 60)
    state.set_link("https://a.example/done", now=NOW, status="cleaned", next_at=None)
    assert due(state) == ["archived", "new", "old", "undated"]
    assert due(state, now=NOW + 60) == ["archived", "new", "old", "later", "undated"]


def test_a_link_keeps_what_is_noted_of_it(state: State) -> None:
    url = "https://a.example/1"
    state.set_link(url, now=NOW, source="s", status="fetched", file="f", position=7, etag='"1"', next_at=NOW)
    row = state.link(url)
    assert row is not None
    assert (row.status, row.file, row.position, row.validators.etag, row.host) == (
        "fetched",
        "f",
        7,
        '"1"',
        "a.example",
    )
    assert state.link("https://a.example/2") is None
    state.set_link(url, now=NOW, status="cleaned", article="0123")
    assert state.link_of_article("0123") == state.link(url)
    assert state.link_of_article("9999") is None


def test_hosts_robots_documents_and_archive_files(state: State, tmp_path: Path) -> None:
    state.set_standing("a.example", Standing(next_at=5, failures=2, rests=1, reason="x"))
    state.set_robots("https://a.example", Copy(None, expires=9, since=3))
    seen = Seen(url="https://a.example/feed", checked_at=NOW, etag="e", digest="d")
    state.set_seen(seen, source="s")
    state.set_archived("f.warc.gz", 77)
    state.close()
    again = State(tmp_path / "state.sqlite")
    assert again.standing("a.example") == Standing(next_at=5, failures=2, rests=1, reason="x")
    assert again.standing("b.example") == Standing()
    assert again.robots("https://a.example") == Copy(None, expires=9, since=3)
    assert again.seen(seen.url) == seen
    assert again.archived() == {"f.warc.gz": 77}


def test_a_batch_stands_whole_or_not_at_all(state: State) -> None:
    def half() -> None:
        with state.batch():
            state.add_links(links("1"), source="s", now=NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert due(state) == []


def test_a_killed_run_is_told_apart(state: State) -> None:
    state.begin_run("s", now=NOW)
    second = state.begin_run("s", now=NOW + 1)
    state.end_run(second, now=NOW + 2, outcome="done", figures={"new": 1})
    assert state.query("SELECT outcome, figures FROM run ORDER BY id") == [("killed", "{}"), ("done", '{"new":1}')]


def test_a_file_that_is_no_state(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(b"something else entirely, and long enough" * 50)
    with pytest.raises(OutputError, match="no state"):
        State(path)


def test_a_state_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(OutputError, match="another version"):
        State(path)


def test_a_state_of_the_version_before_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    state = State(path)
    state.add_links(links("1"), source="s", now=NOW)
    state.close()
    with sqlite3.connect(path) as db:
        db.execute("ALTER TABLE link DROP COLUMN part_of")
        db.execute("PRAGMA user_version = 1")
    state = State(path)
    (link,) = links("1")
    row = state.link(link.url)
    assert row is not None
    assert row.part_of is None
    state.close()


def test_a_full_disk_has_a_clear_word(state: State) -> None:
    with pytest.raises(OutputError, match="disk is full"), state._explained():
        raise sqlite3.OperationalError("disk I/O error")  # which tmpfs gives where the log's index has no room
    (pages,) = state.query("PRAGMA page_count")[0]
    state.query(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OutputError, match="disk is full"):
        state.add_links(links(*(f"{n:060}" for n in range(2000))), source="s", now=NOW)
    state.query("PRAGMA max_page_count = 100000")
    assert state.add_links(links("1"), source="s", now=NOW) == 1


def test_a_hundred_thousand_known_links_are_looked_up_in_no_time(state: State) -> None:
    many = links(*map(str, range(100_000)))
    state.add_links(many, source="s", now=NOW)
    state.write("UPDATE link SET status = 'cleaned', next_at = NULL")
    assert state.add_links(many[:1000], source="s", now=NOW) == 0
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    state._db.set_progress_handler(count, 1000)
    assert state.hosts_due(["s"], now=NOW) == []
    assert due(state) == []
    assert steps < 5  # thousands of SQLite's own steps; walking all links takes hundreds
