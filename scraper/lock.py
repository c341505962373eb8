"""One job a state file: a lock that the system gives back when its holder dies, with a word about who holds it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from scraper.errors import Locked

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCKED_BYTE = 1 << 20  # beyond the text, which the next one has to be able to read on Windows too
HOLDER_BYTES = 1000


@contextmanager
def held(path: Path, *, what: str | None = None) -> Iterator[None]:
    """Holds the lock file. Raises Locked with the holder's own words: what it does, its process, since when.

    Without `what` the file is left as it is.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            if sys.platform == "win32":
                os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.lseek(handle, 0, os.SEEK_SET)
            holder = os.read(handle, HOLDER_BYTES).decode("utf-8", "replace").strip()
            raise Locked(holder or "another copydesk", path=str(path)) from error
        if what is not None:
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            since = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
            os.write(handle, f"{what}, process {os.getpid()} on {socket.gethostname()}, since {since}\n".encode())
        yield
    finally:
        os.close(handle)
