"""What a corpus knows of its texts: articles.jsonl, rejected.jsonl, and before them a journal of what is under way.

A batch is: texts written beside their names, their records appended to the journal (from here on the batch stands),
texts renamed. At the end of a run the journal is merged into the two files and removed. A run that was killed in
between is completed by the next one, so neither file is ever half-written and no text is without its record.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

import msgspec

from cleaners import corpus
from scraper import files
from scraper.errors import OutputError

ARTICLES = "articles.jsonl"
REJECTED = "rejected.jsonl"
JOURNAL = ".copydesk.journal"


class Row(msgspec.Struct, frozen=True, gc=False):
    """What is kept in memory of one record: the rest is read from `start` of its file when needed."""

    name: str
    sha256: str
    source: str | None
    url_id: str | None  # the id that its URL gives, which may be another than that of its file name
    in_journal: bool
    start: int
    size: int


class _Article(msgspec.Struct, frozen=True):
    file: str
    sha256: str
    source: str | None = None
    url: str | None = None
    canonical_url: str | None = None


class _Rejected(msgspec.Struct, frozen=True):
    input: str
    reason: str
    url: str | None = None
    file: str | None = None


class _Accepted(msgspec.Struct, frozen=True):
    accepted: str


class Records:
    """The records of one corpus folder, as on the disk.

    `rows` by position, `rejected` the lines by input, `taken_back` the names of texts that stand no longer, by input.
    """

    def __init__(self, folder: Path) -> None:
        """Reads the records and completes what a killed run left. Raises OutputError with file and line."""
        self.rows: dict[int, Row] = {}
        self.rejected: dict[str, bytes] = {}
        self.taken_back: dict[str, str] = {}
        self._folder = folder
        self._changed: set[str] = set()
        for path in (folder / ARTICLES, folder / REJECTED):
            for start, number, line in _lines(path):
                self._note(path, number, line, start)
        self._replay()
        self._clear_leftovers()

    def line(self, position: int) -> bytes:
        """The record at a position, as it stands in its file."""
        row = self.rows[position]
        with self._file(row).open("rb") as file:
            file.seek(row.start)
            return file.read(row.size)

    def append(self, lines: Sequence[bytes]) -> None:
        """Makes records last: articles, rejections and `acceptance` lines."""
        journal = self._folder / JOURNAL
        start = files.append(journal, lines)
        for line in lines:
            self._note(journal, 0, line, start)
            start += len(line) + 1

    def merge(self) -> None:
        """Brings both files up to date and removes the journal; rewrites only what changed."""
        articles, rejected = self._folder / ARTICLES, self._folder / REJECTED
        if ARTICLES in self._changed or not articles.exists():
            files.replace(articles, self._merged())
        if REJECTED in self._changed or not rejected.exists():
            files.replace(rejected, [line + b"\n" for line in self.rejected.values()])
        (self._folder / JOURNAL).unlink(missing_ok=True)
        self._changed.clear()

    def _merged(self) -> Iterator[bytes]:
        with ExitStack() as stack:
            sources: dict[Path, BinaryIO] = {}
            for _, row in sorted(self.rows.items()):
                path = self._file(row)
                if path not in sources:
                    sources[path] = stack.enter_context(path.open("rb"))
                sources[path].seek(row.start)
                yield sources[path].read(row.size) + b"\n"

    def _file(self, row: Row) -> Path:
        return self._folder / (JOURNAL if row.in_journal else ARTICLES)

    def _replay(self) -> None:
        journal = self._folder / JOURNAL
        end = 0
        for start, number, line in _lines(journal, torn=True):
            self._note(journal, number, line, start)
            end = start + len(line) + 1
        if journal.exists() and journal.stat().st_size > end:
            with journal.open("r+b") as file:
                file.truncate(end)  # a line that the killed run had not finished

    def _note(self, path: Path, number: int, line: bytes, start: int) -> None:
        kind: type[_Article | _Rejected | _Accepted] = _Article
        if line.startswith(b'{"input":'):
            kind = _Rejected
        elif line.startswith(b'{"accepted":'):
            kind = _Accepted
        try:
            found = msgspec.json.decode(line, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            problem = f"line {number} is no record of copydesk ({error}): mend or delete the line"
            raise OutputError(problem, path=str(path)) from error
        if isinstance(found, _Accepted):
            self.rejected.pop(found.accepted, None)
            self.taken_back.pop(found.accepted, None)
            self._changed.add(REJECTED)
        elif isinstance(found, _Rejected):
            self.rejected[found.input] = line
            self._changed |= {REJECTED} if path.name == JOURNAL else set()
            if found.file is not None:
                self._take_back(path, number, found.input, found.file)
        else:
            self._note_article(path, number, line, start, found)

    def _take_back(self, path: Path, number: int, source: str, name: str) -> None:
        parts = corpus.parse_name(name)
        if not parts:
            raise OutputError(f"line {number}: {name!r} is no corpus file's name: mend the line", path=str(path))
        self.taken_back[source] = name
        row = self.rows.get(parts[0])
        if row is not None and row.source == source:
            del self.rows[parts[0]]
            self._changed.add(ARTICLES)

    def _note_article(self, path: Path, number: int, line: bytes, start: int, found: _Article) -> None:
        parts = corpus.parse_name(found.file)
        in_journal = path.name == JOURNAL
        if not parts or (not in_journal and parts[0] in self.rows):
            problem = f"line {number}: {found.file!r} is no corpus file's name or has a position twice: mend the line"
            raise OutputError(problem, path=str(path))
        url = found.canonical_url or found.url
        url_id = corpus.article_id(url, "") if url else None
        self.rows[parts[0]] = Row(found.file, found.sha256, found.source, url_id, in_journal, start, len(line))
        self._changed |= {ARTICLES} if in_journal else set()

    def _clear_leftovers(self) -> None:
        """A text whose record stands in the journal gets its name; what else was under way is started anew.

        A text that was taken back and still stands goes.
        """
        texts: Mapping[str, str] = {row.name: row.sha256 for row in self.rows.values() if row.in_journal}
        for beside, path in list(files.leftovers(self._folder)):
            if path.name in texts and hashlib.sha256(beside.read_bytes()).hexdigest() == texts[path.name]:
                beside.replace(path)
            else:
                beside.unlink()
        standing = {row.name for row in self.rows.values()}
        for name in self.taken_back.values():
            if name not in standing:
                (self._folder / name).unlink(missing_ok=True)


def article_line(name: str, article_id: str, record: bytes) -> bytes:
    """A line of articles.jsonl: `record` with the file's name and the id in it before the rest."""
    return b'{"file":"%s","id":"%s",%s' % (name.encode(), article_id.encode(), record[1:])


def rejected_line(source: str, url: str | None, reason: str, *, file: str | None = None) -> bytes:
    """A line of rejected.jsonl. `file` is the name of a text that was taken back, whose position stays its own."""
    line = {"input": source, "url": url, "reason": reason}
    return msgspec.json.encode({**line, "file": file} if file else line)


def acceptance_line(source: str) -> bytes:
    """A line of the journal: what was rejected before no longer is."""
    return msgspec.json.encode({"accepted": source})


def _lines(path: Path, *, torn: bool = False) -> Iterator[tuple[int, int, bytes]]:
    """Start, number and content of each line; `torn` leaves out a last line without its end."""
    if not path.exists():
        return
    start = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and (line.endswith(b"\n") or not torn):
                yield start, number, line.rstrip(b"\r\n")
            start += len(line)
