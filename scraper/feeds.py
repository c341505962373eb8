"""What feeds and sitemaps say: RSS, Atom, JSON Feed, sitemaps, news sitemaps, sitemap indexes; gzipped or not.

XML is read without entities and without anything from outside: a document that declares an entity is refused.
Feeds are often broken. What stands before the break is kept, and a bare `&` or an HTML entity is mended.
"""

from __future__ import annotations

import codecs
import email.utils
import html
import itertools
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Literal
from xml.parsers import expat

import msgspec

from scraper.errors import NotAFeed, TooLarge
from scraper.inflate import GZIP_MARK, Inflate
from scraper.links import Link, tidy

MAX_LINKS = 200_000  # sitemaps.org allows 50,000 in a file
MAX_TEXT_CHARS = 10_000
XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})

ENTRIES = frozenset({"item", "entry", "url", "sitemap"})
ROOTS = {"rss": "feed", "rdf": "feed", "feed": "feed", "urlset": "sitemap", "sitemapindex": "index"}
# Elements of these vocabularies reuse names such as `url`, `title` and `loc` for other things.
FOREIGN = ("image", "video", "media", "itunes", "content", "xhtml", "thr", "georss")
ADDRESSES = ("feedburner:origlink", "link", "loc", "guid", "id")  # the best first
TITLES = ("title", "news:title")
# When an article appeared comes before when its entry was changed.
DATES = ("pubdate", "published", "dc:date", "news:publication_date", "issued", "date", "updated", "lastmod", "modified")

_AMPERSAND = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|(\w{1,32});)?")
_ENTRY_TAG = re.compile(r"<(/?)(?:\w{1,32}:)?(item|entry|url|sitemap)\b[^<>]{0,999}>")
_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

Kind = Literal["feed", "sitemap", "index"]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What one document says. The links of an `index` lead to further sitemaps."""

    kind: Kind
    links: tuple[Link, ...]


def parse(body: bytes, *, url: str, charset: str | None = None, limit_bytes: int = 50_000_000) -> Document:
    """Links in the order of the document. Raises NotAFeed, and TooLarge where `body` unpacks to more than the limit."""
    if body.startswith(GZIP_MARK):
        inflate = Inflate("gzip", url=url, limit_bytes=limit_bytes)
        if not inflate.add(body):
            raise TooLarge(url=url, limit_bytes=limit_bytes)
        body = inflate.found()
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _parse_json(body, url=url)
    text = _decoded(body, charset=charset).translate(_CONTROL).lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        raise NotAFeed("neither a feed nor a sitemap", url=url)
    reader = _Reader(url)
    if not reader.read(text):
        # From the start again, mended; then, if that breaks too, entry by entry.
        kind, first = reader.kind, reader.links
        reader = _Reader(url)
        mended = _with_ampersands(text)
        if not reader.read(mended) and kind is not None:
            reader = _Reader(url, kind=kind)
            for entry in itertools.islice(_entries(mended), MAX_LINKS):
                reader.read(entry)
            if len(reader.links) < len(first):
                reader.links = first
    if reader.kind is None:
        raise NotAFeed("neither a feed nor a sitemap", url=url)
    return Document(kind=reader.kind, links=tuple(reader.links))


def parse_date(text: str) -> float | None:
    """Seconds since 1970 for a date of RFC 822 (RSS) or ISO 8601 (Atom, sitemaps). No zone: UTC."""
    text = text.strip()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        try:
            found = email.utils.parsedate_to_datetime(text)
        except (ValueError, IndexError, OverflowError):
            return None
    try:
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, ValueError):
        return None


class _Entry:
    """One item as it is being read: the addresses it gives by rank, the first title and the dates."""

    def __init__(self, *, depth: int) -> None:
        self.depth = depth
        self.urls: dict[str, str] = {}
        self.texts: dict[str, str] = {}


class _Reader:
    """Reads with expat, which opens nothing by itself; entity declarations stop it."""

    def __init__(self, url: str, *, kind: Kind | None = None) -> None:
        self.kind = kind
        self.links: list[Link] = []
        self._url = url
        self._depth = 0
        self._entry: _Entry | None = None
        self._field: str | None = None
        self._text: list[str] = []
        self._chars = 0

    def read(self, text: str) -> bool:
        """Whether the document was sound to its end."""
        parser = expat.ParserCreate(encoding="utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._refuse
        self._depth, self._entry, self._field = 0, None, None
        try:
            # In one piece: an older expat reads an unfinished comment or attribute from its start with every new one.
            parser.Parse(text.encode("utf-8", "replace"), True)
        except expat.ExpatError:
            return False
        return True

    def _refuse(self, *_: object) -> None:
        raise NotAFeed("declares XML entities", url=self._url)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _plain(tag)
        self._depth += 1
        if self._depth == 1 and self.kind is None:
            found = ROOTS.get(name)
            if found is None:
                raise NotAFeed(f"the root element is {tag[:40]}", url=self._url)
            self.kind = found  # type: ignore[assignment]
        entry = self._entry
        if entry is None:
            if name in ENTRIES:
                self._entry = _Entry(depth=self._depth)
            return
        self._field = None
        news = name.startswith("news:")
        if self._depth != entry.depth + 1 and not news:
            return
        if name == "link" and "href" in attributes:
            rel = attributes.get("rel", "alternate")
            if rel == "alternate":
                entry.urls.setdefault("link", attributes["href"])
            return
        if name == "guid" and attributes.get("isPermaLink", "true").lower() != "true":
            return
        if name in TITLES or name in DATES or name in ADDRESSES:
            self._field, self._text, self._chars = name, [], 0

    def _characters(self, data: str) -> None:
        if self._field is not None and self._chars < MAX_TEXT_CHARS:
            self._text.append(data[: MAX_TEXT_CHARS - self._chars])
            self._chars += len(data)

    def _end(self, _: str) -> None:
        entry = self._entry
        if entry is not None and self._field is not None:
            text = " ".join("".join(self._text).split())
            if text and self._field in ADDRESSES:
                entry.urls.setdefault(self._field, text)
            elif text:
                entry.texts.setdefault(self._field, text)
            self._field = None
        if entry is not None and self._depth == entry.depth:
            self._entry = None
            self._add(entry)
        self._depth -= 1

    def _add(self, entry: _Entry) -> None:
        ranked = (entry.urls.get(name) for name in ADDRESSES)
        address = next((url for text in ranked if text and (url := tidy(text, base=self._url))), None)
        # An Atom id or a GUID may be any text, `tag:…` for one; as a relative address it would lead nowhere.
        if address is None or len(self.links) >= MAX_LINKS:
            return
        if not entry.urls.keys() - {"guid", "id"} and not next(iter(entry.urls.values())).startswith("http"):
            return
        title = next((entry.texts[name] for name in TITLES if name in entry.texts), None)
        dates = (parse_date(entry.texts[name]) for name in DATES if name in entry.texts)
        published = next((date for date in dates if date is not None), None)
        self.links.append(Link(url=address, title=html.unescape(title) if title else None, published=published))


def _plain(tag: str) -> str:
    """The element's name in lower case, without a prefix that says nothing; names of other vocabularies keep theirs."""
    prefix, colon, name = tag.lower().rpartition(":")
    if not colon or prefix in FOREIGN or prefix in ("news", "dc", "feedburner"):
        return tag.lower()
    return name


def _with_ampersands(text: str) -> str:
    """Bare ampersands and HTML entities mended, but for those in CDATA. In one pass, whatever is left open."""
    pieces = []
    start = 0
    while (begin := text.find("<![CDATA[", start)) >= 0 and (end := text.find("]]>", begin)) >= 0:
        pieces += [_AMPERSAND.sub(_mended, text[start:begin]), text[begin : end + 3]]
        start = end + 3
    return "".join([*pieces, _AMPERSAND.sub(_mended, text[start:])])


def _entries(text: str) -> Iterator[str]:
    """Each entry from its tag to its end, in one pass; one that is left open ends where the next begins."""
    start, name = 0, None
    for match in _ENTRY_TAG.finditer(text):
        if not match[1] and name in (None, match[2]):
            start, name = match.start(), match[2]
        elif match[1] and match[2] == name:
            yield text[start : match.end()]
            name = None


def _mended(match: re.Match[str]) -> str:
    """A bare `&` escaped, an HTML entity as its character; good references as they are."""
    found, name = match[0], match[1]
    if found == "&":
        return "&amp;"
    if name is None or name in XML_ENTITIES:
        return found
    character = html.unescape(found)
    return f"&amp;{name};" if character == found else character


def _decoded(body: bytes, *, charset: str | None) -> str:
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(codec, "replace")
    match = _DECLARED.match(body)
    for label in (match[1].decode("ascii") if match else None, charset):
        if label:
            try:
                if codecs.lookup(label)._is_text_encoding:
                    return body.decode(label, "replace")
            except (LookupError, UnicodeDecodeError):
                continue
    return body.decode("utf-8", "replace")


def _parse_json(body: bytes, *, url: str) -> Document:
    """JSON Feed 1.0 and 1.1 (jsonfeed.org)."""
    try:
        found: Any = msgspec.json.decode(body.decode("utf-8-sig", "replace"))
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotAFeed(f"broken JSON: {error}", url=url) from error
    items = found.get("items") if isinstance(found, dict) else None
    if not isinstance(items, list):
        raise NotAFeed("JSON, but no JSON Feed", url=url)
    links = []
    for item in items[:MAX_LINKS]:
        if not isinstance(item, dict):
            continue
        given = _string(item.get("url"))
        address = tidy(given, base=url) if given else None
        if address:
            published = parse_date(_string(item.get("date_published")) or _string(item.get("date_modified")))
            title = " ".join(_string(item.get("title")).split()) or None
            links.append(Link(url=address, title=title, published=published))
    return Document(kind="feed", links=tuple(links))


def _string(value: Any) -> str:
    return value if isinstance(value, str) else ""
