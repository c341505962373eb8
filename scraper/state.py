"""What was seen, tried, fetched and cleaned: one SQLite file, so that every run goes on where the last one stopped.

Times are seconds since 1970. A link's `next_at` says when to take it up (again), None for never; its status:

new        found, not tried yet            failed     to be tried again at `next_at`
fetched    archived, not cleaned yet       gone       refused for good, until `next_at`
cleaned    its article is in the corpus    rejected   the page is no article
duplicate  its article came from another   part       a further page of another link's article, `part_of`
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import msgspec

from scraper.errors import OutputError
from scraper.fetch import Exchange, Validators
from scraper.hosts import Standing, host_of
from scraper.links import Link
from scraper.robots import Copy

VERSION = 2
BUSY_TIMEOUT_S = 30.0
CACHE_KIB = 16_000
# The second is what a full disk says where there is no room for the index of the write-ahead log.
FULL = {
    "database or disk is full": "the disk is full: free some space and run again",
    "disk I/O error": "the disk is full, or it fails: free some space and run again",
}
ATTEMPTS_KEPT_S = 90 * 24 * 3600.0

Status = Literal["new", "fetched", "cleaned", "duplicate", "rejected", "part", "failed", "gone"]

_SCHEMA = """
CREATE TABLE link (
    url TEXT PRIMARY KEY, host TEXT NOT NULL, source TEXT NOT NULL, title TEXT, published REAL, found_at REAL NOT NULL,
    status TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_at REAL, reason TEXT, changed_at REAL NOT NULL,
    final_url TEXT, fetched_at REAL, etag TEXT, last_modified TEXT, digest TEXT, charset TEXT,
    file TEXT, position INTEGER, article TEXT, site TEXT, part_of TEXT
) WITHOUT ROWID;
CREATE INDEX link_due ON link (host, source, next_at) WHERE next_at IS NOT NULL;
CREATE INDEX link_article ON link (article) WHERE article IS NOT NULL;
CREATE INDEX link_source ON link (source, status);
CREATE TABLE document (
    url TEXT PRIMARY KEY, source TEXT NOT NULL, checked_at REAL NOT NULL, fetched_at REAL, final_url TEXT,
    etag TEXT, last_modified TEXT, digest TEXT, rules TEXT, parts TEXT, reason TEXT
) WITHOUT ROWID;
CREATE TABLE host (
    host TEXT PRIMARY KEY, next_at REAL NOT NULL, failures INTEGER NOT NULL, rests INTEGER NOT NULL,
    reason TEXT NOT NULL, last_at REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE robots (authority TEXT PRIMARY KEY, text TEXT, expires REAL NOT NULL, since REAL, reason TEXT)
    WITHOUT ROWID;
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY, url TEXT NOT NULL, source TEXT NOT NULL, at REAL NOT NULL, status INTEGER, reason TEXT,
    seconds REAL NOT NULL, bytes INTEGER NOT NULL
);
CREATE INDEX attempt_at ON attempt (at);
CREATE TABLE archive (file TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE run (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, started_at REAL NOT NULL, ended_at REAL, outcome TEXT NOT NULL,
    figures TEXT NOT NULL
);
CREATE INDEX run_source ON run (source, started_at);
CREATE TABLE answered (url TEXT PRIMARY KEY, site TEXT NOT NULL, at REAL NOT NULL, origins TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX answered_site ON answered (site, at);
"""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One link as it stands."""

    url: str
    host: str
    source: str
    status: Status
    attempts: int = 0
    next_at: float | None = None
    reason: str | None = None
    published: float | None = None
    final_url: str | None = None
    fetched_at: float | None = None
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    charset: str | None = None
    file: str | None = None
    position: int | None = None
    article: str | None = None
    part_of: str | None = None

    @property
    def validators(self) -> Validators:
        return Validators(self.etag, self.last_modified)


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A feed, sitemap or listing as it was when last read, and by which rules of its source links were taken then."""

    url: str
    checked_at: float
    fetched_at: float | None = None
    final_url: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    rules: str | None = None
    parts: str | None = None

    @property
    def validators(self) -> Validators:
        return Validators(self.etag, self.last_modified)


_ROW = ", ".join(Row.__struct_fields__)
_SEEN = ", ".join(Seen.__struct_fields__)


class State:
    """The state file; made where it is missing. Close it after use. Raises OutputError where it can't be used."""

    def __init__(self, path: str | Path) -> None:
        self._path = str(path)
        self._lock = threading.RLock()
        with self._explained():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(
                self._path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
            )
            self._db.execute("PRAGMA journal_mode = WAL")
            # A crash of the machine may take the last rows; the archive has been written through and brings them back.
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            self._migrate()

    def close(self) -> None:
        with self._lock:
            self._db.close()

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Everything inside is written together or not at all. Raises OutputError, e.g. where the disk is full."""
        with self._lock, self._explained():
            if self._db.in_transaction:
                yield
                return
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    def query(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Rows for a question of one's own; `status` and `drift` ask theirs here."""
        with self._lock, self._explained():
            return self._db.execute(sql, values).fetchall()

    def write(self, sql: str, *values: Any) -> int:
        """One statement; the number of rows it changed."""
        with self._lock, self._explained():
            return self._db.execute(sql, values).rowcount

    # Links

    def add_links(self, links: Iterable[Link], *, source: str, now: float) -> int:
        """Notes the links that are new and returns how many; they are due at once."""
        rows = ((x.url, host_of(x.url), source, x.title, x.published, now, now, now) for x in links)
        with self.batch():
            before = self._db.total_changes
            self._db.executemany(
                "INSERT OR IGNORE INTO link"
                " (url, host, source, title, published, found_at, status, next_at, changed_at)"
                " VALUES (?, ?, ?, ?, ?, ?, 'new', ?, ?)",
                rows,
            )
            return self._db.total_changes - before

    def unknown(self, links: Sequence[Link]) -> list[Link]:
        """Those that are in no state yet; for a dry run."""
        return [x for x in links if not self.query("SELECT 1 FROM link WHERE url = ?", x.url)]

    def link(self, url: str) -> Row | None:
        found = self.query(f"SELECT {_ROW} FROM link WHERE url = ?", url)
        return _row(found[0]) if found else None

    def set_link(self, url: str, *, now: float, **changes: Any) -> None:
        """Change columns of a link; one that is not known yet needs `source` among them."""
        changes["changed_at"] = now
        columns = ", ".join(f"{name} = ?" for name in changes)
        if self.write(f"UPDATE link SET {columns} WHERE url = ?", *changes.values(), url) == 0:
            row = {"url": url, "host": host_of(url), "found_at": now, "status": "new", **changes}
            marks = ", ".join("?" * len(row))
            self.write(f"INSERT INTO link ({', '.join(row)}) VALUES ({marks})", *row.values())

    def hosts_due(self, sources: Sequence[str], *, now: float) -> list[str]:
        """Hosts that have a link to take up now."""
        marks = ", ".join("?" * len(sources))
        # Said outright: SQLite takes the index by source, which leads through every link ever seen.
        sql = f"SELECT DISTINCT host FROM link INDEXED BY link_due WHERE next_at <= ? AND source IN ({marks})"
        return [host for (host,) in self.query(sql, now, *sources)]

    def due(self, host: str, sources: Sequence[str], *, now: float, limit: int) -> list[Row]:
        """Links of one host to take up now: what is archived already first, then the newest."""
        marks = ", ".join("?" * len(sources))
        sql = (
            f"SELECT {_ROW} FROM link INDEXED BY link_due WHERE host = ? AND next_at <= ? AND source IN ({marks})"
            " ORDER BY status <> 'fetched', published DESC, url LIMIT ?"
        )
        return [_row(found) for found in self.query(sql, host, now, *sources, limit)]

    def link_of_article(self, article: str) -> Row | None:
        """The link that an article came from which is in the corpus, by itself or as a part."""
        sql = f"SELECT {_ROW} FROM link WHERE article = ? AND status IN ('cleaned', 'part')"
        found = self.query(f"{sql} ORDER BY status = 'part' LIMIT 1", article)
        return _row(found[0]) if found else None

    def add_failure(self, url: str, *, source: str, now: float, reason: str) -> None:
        """An attempt that got no answer."""
        sql = "INSERT INTO attempt (url, source, at, reason, seconds, bytes) VALUES (?, ?, ?, ?, 0, 0)"
        self.write(sql, url, source, now, reason)

    def add_attempts(self, trail: Iterable[Exchange], *, source: str) -> None:
        """What was asked and answered, for `status`."""
        rows = [(x.url, source, x.at, x.status, x.seconds, len(x.raw)) for x in trail]
        with self.batch():
            sql = "INSERT INTO attempt (url, source, at, status, seconds, bytes) VALUES (?, ?, ?, ?, ?, ?)"
            self._db.executemany(sql, rows)

    # Feeds, sitemaps, listings

    def seen(self, url: str) -> Seen | None:
        found = self.query(f"SELECT {_SEEN} FROM document WHERE url = ?", url)
        return Seen(**dict(zip(Seen.__struct_fields__, found[0], strict=True))) if found else None

    def set_seen(self, seen: Seen, *, source: str, reason: str | None = None) -> None:
        row = {**msgspec.structs.asdict(seen), "source": source, "reason": reason}
        marks = ", ".join("?" * len(row))
        self.write(f"INSERT OR REPLACE INTO document ({', '.join(row)}) VALUES ({marks})", *row.values())

    # Hosts (`hosts.Memory`) and robots.txt (`robots.Shelf`)

    def standing(self, host: str) -> Standing:
        found = self.query("SELECT next_at, failures, rests, reason, last_at FROM host WHERE host = ?", host)
        return Standing(*found[0]) if found else Standing()

    def set_standing(self, host: str, standing: Standing) -> None:
        values = msgspec.structs.astuple(standing)
        self.write("INSERT OR REPLACE INTO host VALUES (?, ?, ?, ?, ?, ?)", host, *values)

    def robots(self, authority: str) -> Copy | None:
        found = self.query("SELECT text, expires, since, reason FROM robots WHERE authority = ?", authority)
        return Copy(*found[0]) if found else None

    def set_robots(self, authority: str, copy: Copy) -> None:
        values = msgspec.structs.astuple(copy)
        self.write("INSERT OR REPLACE INTO robots VALUES (?, ?, ?, ?, ?)", authority, *values)

    # Archive files: how far what is in them has been noted here

    def archived(self) -> dict[str, int]:
        return dict(self.query("SELECT file, bytes FROM archive"))

    def set_archived(self, file: str, size_bytes: int) -> None:
        self.write("INSERT OR REPLACE INTO archive VALUES (?, ?)", file, size_bytes)

    # Runs

    def begin_run(self, source: str, *, now: float) -> int:
        """Notes that a source is being looked at; a run that was killed is told apart by having no end."""
        with self.batch():
            self.write("UPDATE run SET outcome = 'killed' WHERE source = ? AND ended_at IS NULL", source)
            self.write("DELETE FROM attempt WHERE at < ?", now - ATTEMPTS_KEPT_S)
            sql = "INSERT INTO run (source, started_at, outcome, figures) VALUES (?, ?, 'running', '{}') RETURNING id"
            return int(self.query(sql, source, now)[0][0])

    def last_run(self, source: str) -> float | None:
        """When the last run over a source began; None where there was none."""
        found = self.query("SELECT MAX(started_at) FROM run WHERE source = ?", source)
        return None if found[0][0] is None else float(found[0][0])

    def end_run(self, run: int, *, now: float, outcome: str, figures: dict[str, Any]) -> None:
        text = msgspec.json.encode(figures).decode()
        self.write("UPDATE run SET ended_at = ?, outcome = ?, figures = ? WHERE id = ?", now, outcome, text, run)

    def add_answered(self, url: str, *, site: str, at: float, origins: dict[str, str]) -> None:
        """Which rule gave each field of a page, for the figures and for drift."""
        text = msgspec.json.encode(origins).decode()
        self.write("INSERT OR REPLACE INTO answered VALUES (?, ?, ?, ?)", url, site, at, text)

    def _migrate(self) -> None:
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == VERSION:
            return
        if version == 1:
            with self.batch():
                self._db.execute("ALTER TABLE link ADD COLUMN part_of TEXT")
                self._db.execute(f"PRAGMA user_version = {VERSION}")
            return
        if version:
            problem = f"written by another version of copydesk (format {version}, this one reads {VERSION})"
            raise OutputError(problem, path=self._path)
        with self.batch():
            for statement in _SCHEMA.split(";"):
                self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            word = FULL.get(str(error).partition(" (")[0], str(error))
            raise OutputError(word, path=self._path) from error
        except sqlite3.DatabaseError as error:
            problem = f"is no state of copydesk, or damaged ({error}): move it away; the archive brings its links back"
            raise OutputError(problem, path=self._path) from error


def _row(values: tuple[Any, ...]) -> Row:
    return Row(**dict(zip(Row.__struct_fields__, values, strict=True)))
