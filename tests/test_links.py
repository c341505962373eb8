"""One spelling for one address."""

from __future__ import annotations

import pytest

from scraper.links import tidy


@pytest.mark.parametrize(
    ("url", "tidied"),
    [
        ("HTTPS://Example.org:443/A?utm_source=x&id=1#top", "https://example.org/A?id=1"),
        ("http://example.org", "http://example.org/"),
        ("http://example.org:80/a", "http://example.org/a"),
        ("http://example.org:8080/a", "http://example.org:8080/a"),
        ("https://example.org/a?fbclid=1&gclid=2", "https://example.org/a"),
        ("https://example.org/a?b=1&a=2&b=3", "https://example.org/a?b=1&a=2&b=3"),
        ("https://example.org/a?p=%26utm_x", "https://example.org/a?p=%26utm_x"),
        ("https://example.org/a?amp=1", "https://example.org/a"),
        ("https://example.org/a?outputType=amp&x=1", "https://example.org/a?x=1"),
        ("https://example.org/a b/é?q=é <", "https://example.org/a%20b/%C3%A9?q=%C3%A9%20%3C"),
        ("https://example.org/%c3%a9", "https://example.org/%C3%A9"),
        ("https://example.org/(a)[b]'c'@d|e^f`{g}", "https://example.org/(a)[b]'c'@d%7Ce%5Ef%60%7Bg%7D"),
        ("https://BÜCHER.example/a", "https://xn--bcher-kva.example/a"),
        ("https://" + "ü" * 70 + ".example/", None),
        ("  https://example.org/a\n", "https://example.org/a"),
        ("https://www.google.com/amp/s/example.org/a?utm_source=x", "https://example.org/a"),
        ("https://www.google.co.in/amp/example.org/a", "http://example.org/a"),
        ("https://example-org.cdn.ampproject.org/c/s/example.org/a", "https://example.org/a"),
        ("https://www.google.com/maps", "https://www.google.com/maps"),
        ("http://[2606:4700::1111]/a", "http://[2606:4700::1111]/a"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a/../b", "https://example.org/a/../b"),
        ("mailto:a@example.org", None),
        ("javascript:void(0)", None),
        ("file:///etc/passwd", None),
        ("https://user:pass@example.org/", None),
        ("http://[::1", None),
        ("http://example.org:port/", None),
        ("https://example.org/" + "a" * 3000, None),
        ("", None),
        ("/relative", None),
    ],
)
def test_tidy(url: str, tidied: str | None) -> None:
    assert tidy(url) == tidied


def test_relative_to_a_base() -> None:
    assert tidy("../b?x", base="https://example.org/a/c") == "https://example.org/b?x"
    assert tidy("//other.example/b", base="https://example.org/") == "https://other.example/b"


def test_tidying_twice_changes_nothing() -> None:
    once = tidy("https://example.org/a b?utm_x=1&q= y#z")
    assert once is not None
    assert tidy(once) == once
