"""Compressed answers, unpacked piece by piece and never beyond a limit."""

from __future__ import annotations

import zlib

from scraper.errors import Refused, Unreachable

GZIP_WBITS = 31
ZLIB_WBITS = 15
DEFLATE_WBITS = -15
GZIP_MARK = b"\x1f\x8b"
PIECE_BYTES = 1 << 16


class Inflate:
    """Undoes Content-Encoding piece by piece and never holds more than the limit, however small the bomb is."""

    def __init__(self, encodings: str, *, url: str, limit_bytes: int) -> None:
        names = [name.strip().lower() for name in encodings.split(",") if name.strip()]
        names = [name.removeprefix("x-") for name in names if name != "identity"]
        if len(names) > 1 or (names and names[0] not in ("gzip", "deflate")):
            raise Refused(f"sent in an encoding that was not asked for: {encodings}", url=url)
        self._kind = names[0] if names else ""
        self._url = url
        self._limit_bytes = limit_bytes
        self._engine = zlib.decompressobj(GZIP_WBITS if self._kind == "gzip" else ZLIB_WBITS)
        self._found = bytearray()
        self._started = False
        self._cut_mark = b""

    def add(self, part: bytes) -> bool:
        """Take a piece. False once the limit is passed."""
        if not self._kind:
            self._found += part
            return len(self._found) <= self._limit_bytes
        # The end of each gzip member copies the rest of the piece, and a body may be a million empty ones.
        return all(self._unpack(part[at : at + PIECE_BYTES]) for at in range(0, len(part), PIECE_BYTES))

    def _unpack(self, part: bytes) -> bool:
        try:
            while part:
                if self._kind == "deflate" and not self._started and part[0] & 0x0F != 8:
                    self._engine = zlib.decompressobj(DEFLATE_WBITS)  # some servers leave out the zlib header
                self._started = True
                if self._engine.eof:
                    part, self._cut_mark = self._cut_mark + part, b""
                    if self._kind == "gzip" and part == GZIP_MARK[:1]:
                        self._cut_mark = part
                        return True
                    if self._kind == "deflate" or not part.startswith(GZIP_MARK):
                        return True  # bytes after the end: browsers ignore them too
                    self._engine = zlib.decompressobj(GZIP_WBITS)
                self._found += self._engine.decompress(part, self._limit_bytes + 1 - len(self._found))
                if len(self._found) > self._limit_bytes:
                    return False
                part = self._engine.unconsumed_tail or self._engine.unused_data
        except zlib.error as error:
            raise Unreachable(f"broken answer: {error}", url=self._url) from error
        return True

    def end(self) -> None:
        """The body is complete. Raises Unreachable where the compressed data is not."""
        if self._kind and self._started and not self._engine.eof:
            raise Unreachable("broken answer: the compressed body ends too early", url=self._url)

    def found(self) -> bytes:
        return bytes(self._found[: self._limit_bytes])
