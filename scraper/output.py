"""The corpus folder: where results go, whole or not at all.

A corpus keeps what it has: the same article keeps its file and its position, a position is never given twice,
equal content is not written again, and a text that can no longer be made from its page stays with a word about it.
What turns out to be a further page of another article is taken back: its text goes, its position is its own for good.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from cleaners import corpus
from scraper import files
from scraper.errors import OutputError
from scraper.inputs import CORPUS_MARKS, STDIN
from scraper.records import JOURNAL, REJECTED, Records, acceptance_line, article_line, rejected_line
from scraper.results import (
    COPIES,
    GENERIC,
    Cleaned,
    Outcome,
    Rejected,
    Result,
    by_own_address,
    by_spare_id,
    is_copy,
    mostly_same,
    version,
)

BATCH_TEXTS = 64
BATCH_LINES = 512


class _Claim(NamedTuple):
    """What this run brought to a position."""

    id: str
    sha256: str
    source: str


class Corpus:
    """One corpus folder; get it from `open_corpus`. What was added stands after `flush`, or when it is closed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._records = Records(folder)
        self._texts: list[tuple[Path, bytes]] = []
        self._lines: list[bytes] = []
        self._taken_back: list[Path] = []
        self._claimed: dict[int, _Claim] = {}
        self._parts: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._by_id: dict[str, int] = {}
        self._by_source: dict[str, int] = {}
        self._adopt()
        for position, row in sorted(self._records.rows.items()):
            if row.url_id:
                self._by_id.setdefault(row.url_id, position)
            if row.source and row.source != STDIN:
                self._by_source[row.source] = position
        for position, name in sorted(self._names.items()):
            self._by_id[_id(name)] = position
        given = (*self._names.values(), *self._records.taken_back.values())
        self._next = max((_position(name) for name in given), default=-1) + 1

    def add(self, result: Result) -> tuple[Outcome, Result]:
        """Takes one result: decides on its file and queues what has to be written. Raises OutputError."""
        outcome = self._add(result)
        if len(self._texts) >= BATCH_TEXTS or len(self._lines) >= BATCH_LINES:
            self.flush()
        return outcome

    def flush(self) -> None:
        """Writes what is queued: the texts beside their names, their records, then the names. Raises OutputError."""
        if not self._lines and not self._texts:
            return
        with files.explained(self._folder):
            try:
                for path, text in self._texts:
                    files.write_beside(path, [text])
                self._records.append(self._lines)
            except BaseException:  # Ctrl-C included: nothing of this batch stands yet
                for path, _ in self._texts:
                    files.temporary(path).unlink(missing_ok=True)
                raise
            for path, _ in self._texts:
                files.temporary(path).replace(path)
            for path in self._taken_back:
                path.unlink(missing_ok=True)
            files.sync_folder(self._folder)
        self._texts.clear()
        self._taken_back.clear()
        self._lines.clear()

    def text(self, article_id: str) -> bytes | None:
        """The text that stands under an id; None where none does. Raises OutputError."""
        position = self._by_id.get(article_id)
        return None if position is None else self._text(position)

    def close(self) -> None:
        """Writes what is queued and brings articles.jsonl and rejected.jsonl up to date. Raises OutputError."""
        self.flush()
        self.merge()

    def merge(self) -> None:
        """Brings the two files up to date with what stands. Raises OutputError."""
        with files.explained(self._folder):
            self._records.merge()

    def _add(self, result: Result) -> tuple[Outcome, Result]:
        if isinstance(result, Rejected):
            return self._reject(result)
        again = self._by_source.get(result.source)
        if again in self._claimed:
            self.flush()  # the same page a second time in one run, as a fetch job may bring it: an update
        if (whole := self._whole(result)) is not None:
            return self._reject_as("part of", self._claimed[whole].source, result, kind="part")
        for other_name in (by_own_address, by_spare_id):
            if self._is_another(result):
                result = other_name(result)
        position = self._position(result)
        first = self._claimed.get(position) if position is not None else None
        if position is not None and first and first.source not in (result.source, *result.parts):
            if result.id != first.id and result.sha256 != first.sha256:
                position = None  # that text has moved on; this one is an article of its own
            elif is_copy(result, of=self._text(position) or b""):
                return self._reject_as("duplicate of", self._names[position], result, kind="duplicate")
        if position is None:
            position = self._new_position(result)
        before = self._source(position)
        before = before if first or before in result.parts else None
        outcome = self._write(position, result)
        return outcome, self._with_parts(position, result, before=before) if result.parts else result

    def _whole(self, result: Cleaned) -> int | None:
        """The article of this run that has this page among its parts. By its id only if the text agrees."""
        position = self._parts.get(result.source)
        if position is None and (position := self._parts.get(result.id)) is not None:
            text = self._text(position)
            if text is None or not mostly_same(text, result.text):
                return None
        return position

    def _is_another(self, result: Cleaned) -> bool:
        """Whether the article that stands under this id is a different one: many pages name a wrong address as theirs.

        A part's own text is no hint: it may be much shorter than the whole.
        """
        position = self._by_id.get(result.id)
        if position is None:
            return False
        source = self._source(position)
        if source is None or source == STDIN or source in (result.source, *result.parts):
            return False
        text = self._text(position)
        return text is not None and not mostly_same(text, result.text)

    def _new_position(self, result: Cleaned) -> int:
        """The next one, or the one its text had before it was taken back."""
        before = self._records.taken_back.get(result.source)
        if before is not None and _id(before) == result.id:
            self._names[_position(before)] = before
            return _position(before)
        position = self._next
        self._next += 1
        self._names[position] = corpus.name(position, result.id)
        return position

    def _with_parts(self, position: int, whole: Cleaned, *, before: str | None) -> Cleaned:
        """Takes back what its further pages gave so far; what that was is among the parts of the result.

        `before`: the source that had the position until now, where a part named the address of the whole as its own.
        """
        taken: list[str] = []
        reason = f"part of {whole.source}"
        if before is not None and before != whole.source:
            self._lines.append(rejected_line(before, whole.url, reason))
            self._by_source.pop(before, None)
            taken.append(before)
        for part in whole.parts:
            self._parts[part] = position
            standing = self._by_source.get(part, self._by_id.get(part))
            if standing is not None and standing != position and (source := self._take_back(standing, part, whole)):
                taken.append(source)
            elif (line := self._records.rejected.get(part)) and (said := msgspec.json.decode(line))["reason"] != reason:
                # What a part was refused for; or it went to an article that is itself a part of this one.
                self._lines.append(rejected_line(part, said["url"], reason, file=said.get("file")))
        return msgspec.structs.replace(whole, parts=tuple(dict.fromkeys((*whole.parts, *taken))))

    def _take_back(self, position: int, part: str, whole: Cleaned) -> str | None:
        """The article at a position goes, and its source is returned; one that is known by its id only if it agrees."""
        text = self._text(position)
        if part not in self._by_source and (text is None or not mostly_same(text, whole.text)):
            return None
        self.flush()  # the whole stands before its part goes
        source, name = self._records.rows[position].source or part, self._names.pop(position)
        record = msgspec.json.decode(self._records.line(position))
        url = record.get("canonical_url") or record.get("url")
        self._lines.append(rejected_line(source, url, f"part of {whole.source}", file=name))
        self._taken_back.append(self._folder / name)
        self._claimed.pop(position, None)
        for known in (self._by_id, self._by_source, self._parts):
            for key in [key for key, value in known.items() if value == position]:
                del known[key]
        return source

    def _source(self, position: int) -> str | None:
        """The input that an article comes from."""
        claim, row = self._claimed.get(position), self._records.rows.get(position)
        return claim.source if claim else row.source if row else None

    def _text(self, position: int) -> bytes | None:
        path = self._folder / self._names[position]
        if any(path == queued for queued, _ in self._texts):
            self.flush()
        return _content(path)

    def _write(self, position: int, result: Cleaned) -> Outcome:
        name = self._names[position]
        path = self._folder / name
        is_known = position in self._records.rows
        line = article_line(name, _id(name), result.record)
        text_differs = _content(path) != result.text
        record_differs = not is_known or self._records.line(position) != line
        if text_differs:
            self._texts.append((path, result.text))
        if result.source in self._records.rejected:
            self._lines.append(acceptance_line(result.source))
        if text_differs or record_differs:
            self._lines.append(line)
        self._claimed[position] = _Claim(result.id, result.sha256, result.source)
        self._by_id[result.id] = position
        self._by_source[result.source] = position
        if not is_known:
            return "new"
        return "changed" if text_differs or record_differs else "unchanged"

    def _reject_as(self, word: str, other: str, result: Cleaned, *, kind: str) -> tuple[Outcome, Result]:
        return self._reject(Rejected(source=result.source, url=result.url, reason=f"{word} {other}", kind=kind))

    def _reject(self, result: Rejected) -> tuple[Outcome, Result]:
        reason = result.reason
        kept = self._by_source.get(result.source)
        if result.kind not in COPIES and kept is not None and kept not in self._claimed:
            reason += f"; {self._names[kept]} of an earlier run is kept"
        file = self._records.taken_back.get(result.source)
        line = rejected_line(result.source, result.url, reason, file=file)
        if self._records.rejected.get(result.source) != line:
            self._lines.append(line)
        return "rejected", msgspec.structs.replace(result, reason=reason)

    def _position(self, result: Cleaned) -> int | None:
        """Where this article stands already: by its id, else by its source where the text is mostly the same."""
        by_id = self._by_id.get(result.id)
        if by_id is not None:
            return by_id
        by_source = self._by_source.get(result.source)
        if by_source is None or result.source == STDIN:
            return None
        if by_source in self._claimed and self._claimed[by_source].source != result.source:
            return None
        row = self._records.rows[by_source]
        if row.sha256 == result.sha256:
            return by_source
        if row.url_id and result.url:
            return None  # another address and another text: another article under an old file name
        old = _content(self._folder / row.name)
        return by_source if old is not None and mostly_same(old, result.text) else None

    def _adopt(self) -> None:
        """Texts without a record (articles.jsonl was lost, or another tool wrote them) get a short one."""
        self._names = {position: row.name for position, row in self._records.rows.items()}
        for path in sorted(self._folder.glob("*.txt")):
            parts = corpus.parse_name(path.name)
            if parts and self._names.setdefault(parts[0], path.name) != path.name:
                problem = f"has the position of {self._names[parts[0]]}: move one of them away"
                raise OutputError(problem, path=str(path))
            if parts and parts[0] not in self._records.rows:
                text = path.read_bytes().decode("utf-8", "replace")
                record = {
                    "source": None,
                    "title": corpus.parse(text)[0],
                    "sha256": corpus.digest(text),
                    "cleaner": GENERIC,
                    "version": version(),
                }
                self._lines.append(article_line(path.name, parts[1], msgspec.json.encode(record)))


@contextmanager
def open_corpus(folder: Path) -> Iterator[Corpus]:
    """A corpus folder to add to, made where it is missing, held against a second writer.

    Raises OutputError: not writable, not a corpus, in use, a damaged record, disk full.
    """
    with ExitStack() as stack:
        with files.explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            _refuse_foreign(folder)
            stack.enter_context(files.locked(folder / ".copydesk.lock", what="corpus"))
            corpus_folder = Corpus(folder)
        try:
            yield corpus_folder
        except OutputError:
            with suppress(OutputError):  # the disk is full: what stands is in the journal, if no longer in the files
                corpus_folder.merge()
            raise
        except BaseException:
            corpus_folder.close()
            raise
        corpus_folder.close()


def _refuse_foreign(folder: Path) -> None:
    if any((folder / mark).exists() for mark in (*CORPUS_MARKS, JOURNAL)):
        return
    names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    foreign = [name for name in names if not corpus.parse_name(name) and name != REJECTED]
    if foreign:
        problem = f"holds files that copydesk did not write ({foreign[0]}): give a new or empty folder with -o"
        raise OutputError(problem, path=str(folder))


def _id(name: str) -> str:
    parts = corpus.parse_name(name)
    assert parts, name  # every name here was made or checked by `corpus`
    return parts[1]


def _position(name: str) -> int:
    return int(name.partition("_")[0])


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
