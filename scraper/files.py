"""Writing that a crash can't halve: a whole file or none, whole lines or none, one writer at a time."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from scraper.errors import OutputError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TEMPORARY = ".copydesk-tmp"


def temporary(path: Path) -> Path:
    """Where a file is written before it takes its name: beside it, hidden."""
    return path.with_name(f".{path.name}{_TEMPORARY}")


def leftovers(folder: Path) -> Iterator[tuple[Path, Path]]:
    """What a killed run left: each temporary file, and the file it was to become."""
    for path in folder.glob(f".*{_TEMPORARY}"):
        yield path, path.with_name(path.name.removeprefix(".").removesuffix(_TEMPORARY))


def write_beside(path: Path, chunks: Iterable[bytes]) -> Path:
    """Writes the temporary file of `path` down to the disk. Where that fails nothing is left behind."""
    beside = temporary(path)
    try:
        with beside.open("wb") as file:
            for chunk in chunks:
                file.write(chunk)
            sync(file)
    except BaseException:  # Ctrl-C included: it is cleared away, then raised again
        beside.unlink(missing_ok=True)
        raise
    return beside


def replace(path: Path, chunks: Iterable[bytes]) -> None:
    """Writes a whole file: a reader sees the old one or the new one, never a part."""
    write_beside(path, chunks).replace(path)
    sync_folder(path.parent)


def append(path: Path, lines: Iterable[bytes]) -> int:
    """Appends lines down to the disk and returns where the first begins. Where that fails they are taken back."""
    with path.open("ab", buffering=0) as file:  # no buffer that would be written after all when it is closed
        start = file.tell()
        rest = memoryview(b"".join(line + b"\n" for line in lines))
        try:
            while rest:
                rest = rest[file.write(rest) :]
            os.fsync(file.fileno())
        except BaseException:  # a torn line would spoil the next one
            with suppress(OSError):
                os.ftruncate(file.fileno(), start)
            raise
    return start


def sync(file: BinaryIO) -> None:
    """Writes an open file down to the disk."""
    file.flush()
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder last. Windows has no such call and needs none."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def locked(path: Path, *, what: str) -> Iterator[None]:
    """Holds a lock file while in use, and takes it away afterwards. Raises OutputError where another process has it."""
    handle = _take(path, what)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _take(path: Path, what: str) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            if sys.platform == "win32":
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            if error.errno in (errno.EACCES, errno.EAGAIN):
                problem = f"another copydesk is writing this {what}: wait until it is done"
                raise OutputError(problem, path=str(path.parent)) from error
            raise
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)  # its last holder took it away between opening and locking


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what the system says of a failed write into an OutputError with a way out."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            problem = "the disk is full: what was written stands; free some space and run the same command again"
        elif error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            problem = "not writable: change its permissions or give another place with -o"
        elif error.errno in (errno.EEXIST, errno.ENOTDIR):
            problem = "a file is in the way: give another folder with -o"
        else:
            problem = f"can't be written: {error.strerror or error}"
        raise OutputError(problem, path=str(path)) from error
