"""Where a saved page came from: captures in web archives, and what is written into a page when it is saved."""

from __future__ import annotations

import pytest
from made import FIRST, FOURTH, SECOND, THIRD, TITLE, URL, blocks, inspected, page, paragraphs, story

from cleaners import clean_html, clean_text
from cleaners.saved import original_url, saved_from

CAPTURE = f"https://web.archive.org/web/20240508101112/{URL}"


@pytest.mark.parametrize(
    "capture",
    [
        CAPTURE,
        f"https://web.archive.org/web/20240508101112id_/{URL}",
        f"http://web.archive.org/web/2024/{URL}",
        f"https://web.archive.org/web/20240508101112*/{URL}",
        CAPTURE.replace("https://lantern", "https:/lantern"),
        CAPTURE.replace("lantern.example/", "lantern.example:443/"),
        f"https://wayback.archive-it.org/1234/20240508101112/{URL}",
        f"https://webarchive.example.org/wayback/archive/20240508101112mp_/{URL}",
        f"https://archive.ph/20240508101112/{URL}",
        f"https://archive.ph/2024.05.08-101112/{URL}",
    ],
)
def test_the_address_within_a_captures(capture: str) -> None:
    assert original_url(capture) == URL


@pytest.mark.parametrize(
    "url",
    [
        URL,
        f"{URL}?next=https://lantern.example/b",
        f"https://lantern.example/share/{URL}",
        f"https://lantern.example/a/b/c/d/20240508101112/{URL}",
        "https://lantern.example/2024/http",
        "http://[example",
        "",
    ],
)
def test_any_other_address_stays(url: str) -> None:
    assert original_url(url) == url


WRITTEN = {
    "browser": f"<!-- saved from url=(0053){URL} -->",
    "SingleFile": f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Wed May 08 2024\n-->",
    "Save Page WE": f'<meta name="savepage-url" content="{URL}">',
    "Wayback Machine": f'<script>__wm.wombat("{URL}","20240508101112","https://web.archive.org/");</script>',
    "browser, of a capture": f"<!-- saved from url=(0053){CAPTURE} -->",
}


@pytest.mark.parametrize("mark", WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_into_a_page(mark: str) -> None:
    report = inspected(story(paragraphs(), head=mark), url=None)
    assert report.article is not None
    assert (report.article.url, report.article.canonical_url) == (URL, URL)
    assert report.origins["canonical_url"] == "saved page"


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- saved from url=(0014)about:internet -->",
        "<!-- saved from url=(0022)file:///C:/pages/a.htm -->",
        "<p>Page saved with SingleFile url: about:blank</p>",
        "<!-- saved from url=(00",
    ],
)
def test_what_is_no_address_is_none(mark: str) -> None:
    assert saved_from(f"<html>{mark}</html>".encode()) is None


def test_what_the_caller_says_counts_more() -> None:
    other = "https://lantern.example/other"
    article = clean_html(story(paragraphs(), head=WRITTEN["browser"]), url=other, site=None)
    assert (article.url, article.canonical_url) == (other, other)


def test_of_letters_beyond_ascii_and_entities() -> None:
    assert saved_from('<meta name="savepage-url" content="https://lantern.example/brücke?a=1&amp;b=2">'.encode()) == (
        "https://lantern.example/brücke?a=1&b=2"
    )


class TestCapture:
    def test_keeps_its_own_address_and_is_known_by_the_originals(self) -> None:
        head = f'<link rel="canonical" href="{CAPTURE}">'
        picture = f'<figure><img src="/web/20240508101112im_/{URL}.jpg"><figcaption>The pond</figcaption></figure>'
        article = clean_html(story(picture + paragraphs(), head=head), url=CAPTURE, site=None)
        assert (article.url, article.canonical_url) == (CAPTURE, URL)
        assert article.id == clean_html(story(paragraphs()), url=URL, site=None).id
        assert [image.url for image in article.images] == [f"{URL}.jpg"]

    def test_has_the_originals_site(self) -> None:
        url = "https://web.archive.org/web/20170508101112/https://www.rediff.com/news/report/a/20170507.htm"
        page = story(paragraphs())
        assert clean_html(page, url=url).site == "rediff.com"
        text = clean_text("A title of some words\n" + paragraphs(), url=url)
        assert text.site == "rediff.com"
        assert text.canonical_url == "https://www.rediff.com/news/report/a/20170507.htm"
        assert str(text.published) == "2017-05-07"

    def test_links_that_the_archive_has_written_anew(self) -> None:
        head = f'<link rel="canonical" href="/web/20240508101112/{URL}">'
        assert clean_html(story(paragraphs(), head=head), url=CAPTURE, site=None).canonical_url == URL

    def test_the_time_of_the_capture_is_not_when_it_was_published(self) -> None:
        meta = '<meta property="article:published_time" content="2024-05-08T10:11:12Z">'
        head = f'<link rel="canonical" href="https://archive.ph/2024.05.08-101112/{URL}">{meta}'
        html = story("<p>Published on 3 April 2015</p>" + paragraphs(), head=head)
        assert str(clean_html(html, url="https://archive.ph/aBc12", site=None).published) == "2015-04-03"
        other = html.replace("10:11:12Z", "10:11:13Z")
        assert str(clean_html(other, url="https://archive.ph/aBc12", site=None).published).startswith("2024-05-08")


@pytest.mark.parametrize("mode", ["shadowrootmode=open", 'shadowrootmode="closed"', "shadowroot=open"])
def test_text_in_a_shadow_root_that_the_page_declares(mode: str) -> None:
    card = f"<template><p>{FOURTH}</p></template>"  # which a script fills
    body = f"<template {mode}>{paragraphs(FIRST, SECOND)}{card}{paragraphs(THIRD)}<slot></slot></template>"
    assert blocks(page(f"<h1>{TITLE}</h1><x-article>{body}</x-article>")) == [FIRST, SECOND, THIRD]
