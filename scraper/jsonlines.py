"""JSON lines: one object an article, for pipes; a file appears when all is written."""

from __future__ import annotations

import heapq
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

import msgspec

from scraper import files
from scraper.errors import OutputError
from scraper.results import Cleaned, Outcome, Rejected, Result, by_own_address, by_spare_id, pairs

SAMPLED_PAIRS = 32  # of a text that is in a file or pipe already; two articles of one language share one in ten of them
MIN_SHARED_SAMPLES = 10


class _Seen(NamedTuple):
    """What there was under an id: its input, and some of its pairs of words, as their numbers."""

    source: str
    pairs: array[int]


class JsonLines:
    """One JSON object a line: every field of the article and its `text` without the title; for pipes."""

    def __init__(self, file: BinaryIO, *, at_once: bool = False) -> None:
        """`at_once` sends each line on its way, for someone who reads while more is cleaned."""
        self._file = file
        self._at_once = at_once
        self._seen: dict[str, _Seen] = {}

    def add(self, result: Result) -> tuple[Outcome, Result]:
        """Writes a cleaned page; the second of one id turns into a Rejected, if it has the same text."""
        if isinstance(result, Rejected):
            return "rejected", result
        found = _numbers(result.text)
        for other_name in (by_own_address, by_spare_id):
            if self._is_another(result, found):
                result = other_name(result)
        first = self._seen.setdefault(result.id, _Seen(result.source, _sample(found)))
        if first.source != result.source:
            reason = f"duplicate of {first.source}"
            return "rejected", Rejected(source=result.source, url=result.url, reason=reason, kind="duplicate")
        body = msgspec.json.encode(result.text.decode().partition("\n\n")[2])
        self._file.write(b'{"id":"%s",%s,"text":%s}\n' % (result.id.encode(), result.record[1:-1], body))
        if self._at_once:
            self._file.flush()
        return "new", result

    def _is_another(self, result: Cleaned, found: set[int]) -> bool:
        """Whether what came under this id is a different text: many pages name a wrong address as theirs."""
        first = self._seen.get(result.id)
        if first is None or first.source == result.source or first.pairs == _sample(found):
            return False
        shared = sum(pair in found for pair in first.pairs)
        return shared * SAMPLED_PAIRS < MIN_SHARED_SAMPLES * min(len(first.pairs), len(found))


def _numbers(text: bytes) -> set[int]:
    """A number for each pair of words, the same in every process: runs must be repeatable."""
    return {zlib.crc32(b" ".join(pair)) for pair in pairs(text)}


def _sample(found: set[int]) -> array[int]:
    return array("q", heapq.nsmallest(SAMPLED_PAIRS, found))


@contextmanager
def open_lines(path: Path | None, *, force: bool = False) -> Iterator[JsonLines]:
    """JSON lines to a file, which appears when all is written, or to standard output as they come.

    Raises OutputError where the file exists, unless `force`, and where it can't be written.
    """
    if path is None:
        yield JsonLines(sys.stdout.buffer, at_once=True)
        return
    if path.is_dir():
        raise OutputError("a folder; JSON lines go to a file", path=str(path))
    if path.exists() and not force:
        raise OutputError("exists: --force overwrites it", path=str(path))
    beside = files.temporary(path)
    try:
        with files.explained(path):
            with beside.open("wb") as file:
                yield JsonLines(file)
                files.sync(file)
            beside.replace(path)
            files.sync_folder(path.parent)
    finally:
        beside.unlink(missing_ok=True)
