"""The five seed documents, cleaned by hand: byte for byte what must come out, with their URLs and without."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners import Article, clean_text
from cleaners.corpus import digest, name, parse_name, render

GOLDEN = Path(__file__).resolve().parents[2] / "shared" / "golden"
EXPECTED: list[dict[str, Any]] = (
    json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8")) if GOLDEN.is_dir() else []
)
# What only the URL tells.
UNKNOWN_WITHOUT_URL = {0: "published", 1: "site"}

pytestmark = pytest.mark.skipif(not EXPECTED, reason=f"the seed documents are not here: {GOLDEN}")


@cache
def cleaned(position: int, with_url: bool) -> Article:
    expected = EXPECTED[position]
    raw = (GOLDEN / "raw" / expected["file"]).read_text(encoding="utf-8")
    return clean_text(raw, url=expected["url"] if with_url else None)


def fields() -> list[Any]:
    return [
        pytest.param(position, field, with_url, id=f"{position:03d}-{field}-{'with' if with_url else 'no'}-url")
        for position, expected in enumerate(EXPECTED)
        for field in expected
        for with_url in (True, False)
        if field not in ("file", "url")
    ]


@pytest.mark.parametrize("with_url", [True, False], ids=["with-url", "no-url"])
@pytest.mark.parametrize("position", range(len(EXPECTED)), ids=[e["file"][:3] for e in EXPECTED])
def test_text(position: int, with_url: bool) -> None:
    wanted = (GOLDEN / "clean" / EXPECTED[position]["file"]).read_bytes()
    assert render(cleaned(position, with_url)).encode() == wanted


@pytest.mark.parametrize(("position", "field", "with_url"), fields())
def test_field(position: int, field: str, with_url: bool) -> None:
    found = cleaned(position, with_url).to_dict()[field]
    wanted = EXPECTED[position][field]
    if not with_url and UNKNOWN_WITHOUT_URL.get(position) == field:
        wanted = None
    if field == "images":
        found = [{key: image[key] for key in ("caption", "credit")} for image in found]
    assert found == wanted


@pytest.mark.parametrize("position", range(len(EXPECTED)), ids=[e["file"][:3] for e in EXPECTED])
def test_file_name(position: int) -> None:
    """The seeds' own names follow the format; their ids are older than the recipe for ids."""
    parsed = parse_name(EXPECTED[position]["file"])
    assert parsed is not None
    assert name(*parsed) == EXPECTED[position]["file"]
    assert parsed[0] == position


@pytest.mark.parametrize("position", range(len(EXPECTED)), ids=[e["file"][:3] for e in EXPECTED])
def test_id(position: int) -> None:
    known, unknown = cleaned(position, True), cleaned(position, False)
    assert known.id == digest(EXPECTED[position]["url"])[:16]
    assert unknown.id == digest(unknown.text)[:16]
    assert (known.url, unknown.url) == (EXPECTED[position]["url"], None)


def test_five_seeds() -> None:
    assert len(EXPECTED) == 5
