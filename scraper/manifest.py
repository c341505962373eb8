"""Which address each saved page came from: `manifest.jsonl`, one `{"file": "page.html", "url": "https://…"}` a line.

`file` is relative to the manifest's folder; further keys are ignored but `charset`, the encoding the server named.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from scraper.errors import InputError

FILE_NAME = "manifest.jsonl"


class Entry(msgspec.Struct, frozen=True):
    """What a manifest says of one file."""

    file: str
    url: str | None = None
    charset: str | None = None


class Manifest:
    """The entries of one manifest; any path to a file finds its entry."""

    def __init__(self, entries: dict[Path, Entry]) -> None:
        self._entries = entries

    def entry(self, path: Path) -> Entry | None:
        return self._entries.get(place(path))

    def missing(self) -> Iterator[Entry]:
        """The entries whose file is not there."""
        return (entry for path, entry in self._entries.items() if not mode(path))


def mode(path: Path) -> int:
    """What `stat` says a path is; 0 where nothing is there, or nobody may look, which `Path.exists` raises for."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0


def place(path: Path) -> Path:
    """The same for every way to write one path; a link keeps its own name."""
    return path.parent.resolve() / path.name


def load_manifest(path: Path, *, anywhere: bool = False) -> Manifest:
    """Reads one manifest. Raises InputError with file and line.

    Files must lie beside or below the manifest, unless `anywhere`.
    """
    folder = path.parent.resolve()
    entries: dict[Path, Entry] = {}
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    _add(entries, line.removeprefix(b"\xef\xbb\xbf"), folder, anywhere)
                except (msgspec.DecodeError, ValueError) as error:
                    raise InputError(str(error), source=str(path), line=number) from error
    except OSError as error:
        raise InputError(f"manifest can't be read: {error.strerror}", source=str(path)) from error
    return Manifest(entries)


def _add(entries: dict[Path, Entry], line: bytes, folder: Path, anywhere: bool) -> None:
    entry = msgspec.json.decode(line, type=Entry)
    where = place(folder / entry.file)
    if not anywhere and not where.is_relative_to(folder):
        raise ValueError(f"{entry.file} is not beside or below the manifest")
    if entry.url is not None and not entry.url.startswith(("http://", "https://")):
        raise ValueError(f"{entry.url!r} is no http(s) address")
    if entries.setdefault(where, entry) != entry:
        raise ValueError(f"{entry.file} is named before with another address")
