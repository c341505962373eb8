"""Articles that other tools exported as JSON: one object an article, in JSON lines or in a file of its own.

Scrapers, extractors and data sets have names of their own for the same few fields. What is looked for here is the page
or the text, the rest goes to the cleaners as it is. The page is taken where it is there: it says more than a text.
"""

from __future__ import annotations

import gzip
import html
import io
import itertools
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Literal, NamedTuple, cast

import msgspec

from cleaners.front_matter import field_name, told_beside
from scraper.errors import InputError
from scraper.payload import MAX_PAGE_BYTES, decode

LINES = (".jsonl", ".ndjson", ".jl")
SUFFIXES = (*LINES, ".json")
LOOKED_AT = 20  # objects of a file in a folder, to see whether it holds articles

# As `field_name` writes them; the first that has words is taken.
_PAGES = ("html", "rawhtml", "pagehtml", "contenthtml", "bodyhtml")
_TEXTS = (
    *("text", "maintext", "articletext", "plaintext", "articlebody", "body", "textcontent", "contenttext", "content"),
    *("markdown", "fulltext"),
)
_IS_PAGE = re.compile(r"\s*<(?:\?xml|!doctype|html|head|body)\b|<(?:html|body)[\s>]", re.I)
_IS_FRAGMENT = re.compile(r"</(?:p|div|article|section|h[1-6]|ul|ol|blockquote)>|<br ?/?>", re.I)
_METAS = {
    "authors": "author",
    "published": "article:published_time",
    "modified": "article:modified_time",
    "section": "article:section",
    "tags": "article:tag",
    "summary": "description",
    "site": "og:site_name",
}


class Exported(msgspec.Struct, frozen=True):
    """One article as it was exported: a page, or a text with what was said beside it, by fields of an article."""

    kind: Literal["html", "text"]
    body: str
    url: str | None
    known: dict[str, list[str]]


class Record(NamedTuple):
    """One object of a file: its line or its place in a list, from 1, or 0 for the only one; the JSON; and at which byte
    of the file it begins, where it can be read from there again."""

    number: int
    body: bytes
    at: int | None = None


def records(path: Path, *, body: bytes | None = None) -> Iterator[Record]:
    """Every object of a file.

    `body` is what stands in the file, where it was read already. Raises InputError where the file can't be read on:
    damaged, too large, no JSON. What a line holds is not looked at.
    """
    source = str(path)
    try:
        is_packed = body is not None or path.name.lower().endswith(".gz") or not path.is_file()
        with io.BytesIO(body) if body is not None else _opened(path) as file:
            for each in _records(file, by_lines=path.name.lower().removesuffix(".gz").endswith(LINES)):
                yield each._replace(at=None) if is_packed else each
    except ValueError as error:
        raise InputError(str(error), source=source) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise InputError("truncated gzip" if isinstance(error, EOFError) else "damaged gzip", source=source) from error
    except OSError as error:
        raise InputError(f"can't be read: {error.strerror}", source=source) from error


def holds_articles(path: Path) -> bool:
    """Whether one of the first objects of a file is an article: much JSON lies about that is something else.

    JSON lines that can't be read are to be told of, so they count as well.
    """
    is_by_lines = path.name.lower().removesuffix(".gz").endswith(LINES)
    try:
        first = [record.body for record in itertools.islice(records(path), LOOKED_AT)]
    except InputError:
        return is_by_lines
    return any(_is_article(body) or (is_by_lines and not _is_json(body)) for body in first)


def article(record: bytes, *, source: str) -> Exported:
    """The article in one object. Raises InputError: no JSON, no object, no text in it."""
    if len(record) > MAX_PAGE_BYTES:
        raise InputError(f"larger than {MAX_PAGE_BYTES:,} bytes", source=source)
    try:
        said = _parsed(record)
    except ValueError as error:
        raise InputError(str(error), source=source) from error
    if not isinstance(said, dict):
        raise InputError("JSON, but no object with an article's fields", source=source)
    fields = {field_name(name): value for name, value in said.items()}
    known = told_beside(said)
    url = next(iter(known.get("canonical_url", ())), None)
    page = next((x for name in _PAGES if _IS_PAGE.search(x := _text(fields.get(name)))), "")
    text = "" if page else next((x for name in (*_TEXTS, *_PAGES) if (x := _text(fields.get(name)))), "")
    if not page and not text:
        raise InputError(f"no text in this object: none of the fields {', '.join(_TEXTS[:5])}, …", source=source)
    if page or _IS_PAGE.match(text):
        return Exported("html", page or text, url, known)
    if _IS_FRAGMENT.search(text):
        return Exported("html", _page_of(text, known), url, known)
    return Exported("text", text, url, known)


def _opened(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")


def _records(file: IO[bytes], *, by_lines: bool) -> Iterator[Record]:
    first = file.readline(MAX_PAGE_BYTES + 1)
    if not first:
        raise ValueError("empty file")
    is_begun = first.strip() in (b"", b"{") or first.lstrip().startswith(b"[")  # a value of several lines
    if (by_lines and not is_begun) or _is_object(first):
        yield from (Record(n, line, at) for n, (at, line) in enumerate(_lines(first, file), 1) if line.strip())
        return
    body = first + file.read(MAX_PAGE_BYTES + 1 - len(first))
    if len(body) > MAX_PAGE_BYTES:
        raise ValueError(f"larger than {MAX_PAGE_BYTES:,} bytes: write one object a line instead")
    whole = _parsed(body)
    if isinstance(whole, list):
        yield from (Record(n, json.dumps(x).encode()) for n, x in enumerate(whole, 1))
    else:
        yield Record(0, body)


def _lines(line: bytes, file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The first line and all after it, each with the byte it begins at; of one that is too large only so much that its
    reader sees it."""
    at = 0
    while line:
        yield at, line
        at += len(line)
        while len(line) > MAX_PAGE_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_PAGE_BYTES + 1)
            at += len(line)
        line = file.readline(MAX_PAGE_BYTES + 1)


def _parsed(body: bytes) -> Any:
    """Raises ValueError, which says where it is no JSON."""
    try:
        return json.loads(decode(body), strict=False)
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error}") from error
    except RecursionError as error:
        raise ValueError("JSON nested too deep") from error


def _is_object(line: bytes) -> bool:
    return _is_json(line) and isinstance(_parsed(line), dict)


def _is_json(body: bytes) -> bool:
    try:
        _parsed(body)
    except ValueError:
        return False
    return True


def _is_article(record: bytes) -> bool:
    try:
        article(record, source="")
    except InputError:
        return False
    return True


def _text(value: object) -> str:
    """A text as it is, its paragraphs in a list, or WordPress' {"rendered": …}."""
    if isinstance(value, str):
        return value if value.strip() else ""
    if isinstance(value, Mapping):
        return _text(value.get("rendered"))
    return "\n\n".join(x for x in value if isinstance(x, str)) if isinstance(value, list) else ""


def _page_of(fragment: str, known: Mapping[str, list[str]]) -> str:
    """A page around the markup of an article, which says what is known of it as pages do."""
    title = html.escape(" ".join(known.get("title", ())))
    metas = "".join(
        f'<meta name="{name}" property="{name}" content="{html.escape(said)}">'
        for field, name in _METAS.items()
        for said in known.get(field, ())
    )
    headline = f"<h1>{title}</h1>" if title else ""
    head = f"<head><title>{title}</title>{metas}</head>"
    return f"<!doctype html><html>{head}<body><article>{headline}{fragment}</article></body></html>"
