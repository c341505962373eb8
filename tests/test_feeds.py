"""Feeds and sitemaps of every kind, the broken ones too, and none that reach outside."""

from __future__ import annotations

import contextlib
import gzip
import json
import time

import pytest

from scraper.errors import NotAFeed, TooLarge
from scraper.feeds import Document, parse, parse_date
from scraper.links import Link

BASE = "https://a.example/feed"
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>All</title><link>https://a.example/</link><atom:link href="https://a.example/feed" rel="self"/>
<item><title>One &amp; two</title><link>https://a.example/1?utm_source=rss</link>
<pubDate>Fri, 10 May 2024 12:00:00 +0530</pubDate>
<media:content url="x"><media:title>No</media:title></media:content></item>
<item><title><![CDATA[Two & more]]></title><guid>https://a.example/2</guid></item>
<item><title>Three</title><guid isPermaLink="false">tag:3</guid><link>/3</link></item>
<item><title>No address</title><guid isPermaLink="false">4</guid></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/><entry><id>tag:a.example,2024:1</id>
<link rel="self" href="https://a.example/api/1"/><link rel="alternate" type="text/html" href="https://a.example/1"/>
<title type="html">One</title><updated>2024-05-11T00:00:00Z</updated><published>2024-05-10T00:00:00Z</published>
<source><title>Other</title><link href="https://b.example/"/></source></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="x"><link>https://a.example/1</link><dc:date>2024-05-10</dc:date></item></rdf:RDF>"""
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://n" xmlns:image="http://i">
<url><loc>https://a.example/1</loc><news:news><news:publication><news:name>A</news:name></news:publication>
<news:publication_date>2024-05-10T00:00:00Z</news:publication_date><news:title>One</news:title></news:news>
<image:image><image:loc>https://a.example/1.jpg</image:loc></image:image><lastmod>2024-05-12</lastmod></url>
<url><loc> https://a.example/2 </loc></url></urlset>"""
INDEX = """<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:sitemap>
<sm:loc>https://a.example/map-1.xml.gz</sm:loc><sm:lastmod>2024-05-10</sm:lastmod></sm:sitemap></sm:sitemapindex>"""
MAY_10 = 1715299200.0


def urls(document: Document) -> list[str]:
    return [link.url for link in document.links]


def read(text: str | bytes) -> Document:
    return parse(text.encode() if isinstance(text, str) else text, url=BASE)


def test_rss() -> None:
    found = read(RSS.replace("<rss", '<rss xmlns:media="m"'))
    assert found.kind == "feed"
    assert found.links == (
        Link(url="https://a.example/1", title="One & two", published=MAY_10 + 6.5 * 3600),
        Link(url="https://a.example/2", title="Two & more"),
        Link(url="https://a.example/3", title="Three"),
    )


def test_atom() -> None:
    assert read(ATOM).links == (Link(url="https://a.example/1", title="One", published=MAY_10),)


def test_rdf() -> None:
    assert read(RDF).links == (Link(url="https://a.example/1", published=MAY_10),)


def test_news_sitemap() -> None:
    found = read(NEWS)
    assert found.kind == "sitemap"
    assert found.links == (
        Link(url="https://a.example/1", title="One", published=MAY_10),
        Link(url="https://a.example/2"),
    )


def test_sitemap_index() -> None:
    found = read(INDEX)
    assert found.kind == "index"
    assert found.links == (Link(url="https://a.example/map-1.xml.gz", published=MAY_10),)


def test_json_feed() -> None:
    items = [
        {"id": "1", "url": "https://a.example/1#x", "title": "One", "date_published": "2024-05-10T00:00:00Z"},
        {"id": "2"},
        "nonsense",
        {"url": 7},
    ]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})
    assert read("\ufeff" + body).links == (Link(url="https://a.example/1", title="One", published=MAY_10),)


def test_gzip() -> None:
    assert urls(read(gzip.compress(NEWS.encode()))) == ["https://a.example/1", "https://a.example/2"]


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(TooLarge):
        parse(gzip.compress(b"<urlset>" + b" " * 20_000_000), url=BASE, limit_bytes=1_000_000)


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE rss [<!ENTITY a "x">]><rss><item><link>https://a.example/&a;</link></item></rss>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>',
        '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1/"> %a;]><rss></rss>',
        "<html><body>Hello</body></html>",
        "plain text",
        "",
        "{}",
        "{broken",
        '{"items": 5}',
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_refused(text: str, codec: str) -> None:
    with pytest.raises(NotAFeed):
        read(text.encode(codec))


def test_an_outside_document_type_is_not_fetched_and_does_no_harm() -> None:
    head = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss-0.91.dtd">'
    assert urls(read(head + RSS[21:].replace("media:", "m"))) == [f"https://a.example/{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("<rss><channel><item><link>https://a.example/?a=1&b=2</link></item></channel></rss>", ["?a=1&b=2"]),
        ("<rss><item><link>https://a.example/1</link><title>a&nbsp;b &eacute; &bogus;</title></item></rss>", ["1"]),
        ("<rss><item><link>https://a.example/1</link></item><item><link>https://a.example/2</li", ["1"]),
        ("<rss><item><link>https://a.example/1</link><d><br></d></item><item><link>/2</link></item></rss>", ["2"]),
        ("\n\n <?xml version='1.0'?><rss><item><link>https://a.example/1</link></item></rss>", ["1"]),
        ("<rss><item><title>\x0b\x00</title><link>https://a.example/1</link></item></rss>", ["1"]),
    ],
)
def test_broken_feeds_give_what_they_have(broken: str, expected: list[str]) -> None:
    assert urls(read(broken)) == [f"https://a.example/{path}" for path in expected]


def test_encodings() -> None:
    text = "<rss><item><link>https://a.example/1</link><title>Zürich</title></item></rss>"
    declared = '<?xml version="1.0" encoding="{}"?>' + text
    for codec in ("iso-8859-1", "utf-16", "gb18030", "utf-8-sig"):
        source = declared.format(codec) if codec in ("iso-8859-1", "gb18030") else text
        assert parse(source.encode(codec), url=BASE).links[0].title == "Zürich", codec
    assert parse(text.encode("latin-1"), url=BASE, charset="latin-1").links[0].title == "Zürich"
    assert parse(declared.format("no-such").encode(), url=BASE).links[0].title == "Zürich"


def test_deep_nesting_and_long_text_are_harmless() -> None:
    deep = "<rss>" + "<a>" * 100_000
    assert read(deep).links == ()
    long = "<rss><item><title>" + "x" * 1_000_000 + "</title><link>/1</link></item></rss>"
    assert len(read(long).links[0].title or "") < 100_000


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel>" + b"<![CDATA[" * 400_000,
        b"<rss><channel>&" + b"<item><link>/1</link>" * 100_000,
        b"<rss a='" + b"x" * 30_000_000 + b"'>",
        b"<rss><!--" + b"x" * 30_000_000,
        gzip.compress(b"") * 1_000_000,
    ],
    ids=["CDATA", "entries", "attribute", "comment", "gzip members"],
)
def test_what_is_left_open_is_not_looked_for_again_and_again(body: bytes) -> None:
    started = time.process_time()
    with contextlib.suppress(NotAFeed):
        assert parse(body, url=BASE).links == ()
    assert time.process_time() - started < 5


def test_entries_that_are_left_open_cost_no_other() -> None:
    broken = "<rss>&<item><link>/1</link><item><link>/2</link></item><item/><item><link>/3</link></item><b>"
    assert urls(read(broken)) == ["https://a.example/2", "https://a.example/3"]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2024-05-10", MAY_10),
        ("2024-05-10T05:30:00+05:30", MAY_10),
        ("2024-05-10T00:00:00.000Z", MAY_10),
        ("Fri, 10 May 2024 00:00:00 GMT", MAY_10),
        ("10 May 2024 00:00:00 EST", MAY_10 + 5 * 3600),
        ("yesterday", None),
        ("0000-00-00", None),
        ("Fri, 99 May 2024 00:00:00 GMT", None),
        ("", None),
    ],
)
def test_dates(text: str, seconds: float | None) -> None:
    assert parse_date(text) == seconds
