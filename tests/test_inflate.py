"""Bodies unpacked piece by piece, wherever the pieces are cut."""

from __future__ import annotations

import gzip
import zlib

import pytest

from scraper.inflate import Inflate

TEXT = b"Some text that is long enough. " * 3


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("gzip", gzip.compress(TEXT[:40]) + gzip.compress(TEXT[40:])),
        ("gzip", gzip.compress(TEXT) + b"\x1fgarbage"),
        ("gzip", gzip.compress(b"") + gzip.compress(TEXT) + b"\x1f"),
        ("deflate", zlib.compress(TEXT) + b"\x1f\x8b"),
        ("", TEXT),
    ],
    ids=["two members", "garbage", "an empty member and a mark", "deflate", "plain"],
)
def test_a_body_in_two_pieces(kind: str, body: bytes) -> None:
    for cut in range(len(body)):
        inflate = Inflate(kind, url="https://a.example/", limit_bytes=1000)
        assert inflate.add(body[:cut])
        assert inflate.add(body[cut:])
        inflate.end()
        assert inflate.found() == TEXT, cut
