"""What stands above a text as fields: where they go, and what is none."""

from __future__ import annotations

from datetime import date

import pytest
from made import FIRST, PROSE, TITLE, URL

from cleaners import Article, inspect_text
from cleaners.front_matter import front_matter

TEXT = "\n\n".join(PROSE)


def read(text: str, *, url: str | None = None) -> Article:
    report = inspect_text(text, url=url, site=None)
    assert report.article is not None
    return report.article


def fields(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "", TEXT))


def test_what_trafilatura_writes() -> None:
    text = fields(
        f'title: "{TITLE}: \\"a scandal\\""',
        "author: Ada Quill; Ben Inkwell",
        f"url: {URL}",
        "hostname: lantern.example",
        "description: Two hours of debate.",
        "sitename: The Lantern",
        'date: "2024-05-07"',
        "categories: ['Local']",
        "tags: ['bridges, old', \"ponds\"]",
        'fingerprint: "52556017c8f0ae62"',
    )
    article = read(text)
    assert article.title == f'{TITLE}: "a scandal"'
    assert (article.authors, article.published) == (("Ada Quill", "Ben Inkwell"), date(2024, 5, 7))
    assert (article.canonical_url, article.url, article.section) == (URL, URL, "Local")
    assert (article.tags, article.summary) == (("bridges, old", "ponds"), "Two hours of debate.")
    assert [b.text for b in article.blocks] == [*PROSE]


def test_what_a_clipper_writes() -> None:
    article = read(
        fields(
            f"title: {TITLE}: a scandal's end",
            f"source: {URL}",
            "author:",
            '  - "[[Ada Quill]]"',
            "published: 2024-05-07T10:15:00+02:00",
            "created: 2026-01-02",
            "description: >",
            "  Two hours",
            "  of debate.",
            "tags: [clippings, ponds]",
            "rating: ~",
        )
    )
    assert (article.title, article.authors) == (f"{TITLE}: a scandal's end", ("Ada Quill",))
    assert (str(article.published), article.summary) == ("2024-05-07 10:15:00+02:00", "Two hours of debate.")
    assert (article.canonical_url, article.tags) == (URL, ("clippings", "ponds"))


def test_what_a_reader_service_writes() -> None:
    head = f"Title: {TITLE}\n\nURL Source: {URL}\n\nPublished Time: 2024-05-07T08:00:00Z\n\nMarkdown Content:\n"
    article = read(f"{head}# {TITLE}\n\n{TEXT}")
    assert (article.title, article.canonical_url) == (TITLE, URL)
    assert (str(article.published)[:10], [b.text for b in article.blocks]) == ("2024-05-07", [*PROSE])


def test_the_headline_where_the_front_matter_has_the_sites_name_as_well() -> None:
    assert read(fields(f"title: {TITLE} - The Lantern").replace(FIRST, f"# {TITLE}\n\n{FIRST}")).title == TITLE


def test_the_address_that_is_given_counts_first() -> None:
    article = read(fields(f"url: {URL}"), url="https://lantern.example/other")
    assert (article.url, article.canonical_url) == ("https://lantern.example/other",) * 2


def test_what_no_field_takes_is_in_the_report() -> None:
    removed = inspect_text(fields("title: The pond", 'fingerprint: "52556017"'), site=None).removals
    assert [r.text for r in removed if r.rule == "front matter"] == [
        "---",
        "title: The pond",
        'fingerprint: "52556017"',
        "---",
    ]


def test_an_outlet_is_no_author() -> None:
    assert read(fields("author: The Lantern", "sitename: The Lantern")).authors == ()


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{FIRST}\n---\n{TEXT}",
        f"---\ntitle: The pond\n\n{TEXT}",
        f"Title: The pond\n\n{TEXT}",
        f"----\ntitle: The pond\n----\n{TEXT}",
        "---\n---\n" + TEXT,
    ],
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == ({}, text)


def test_an_address_that_is_none() -> None:
    assert read(fields("url: none", "source: the archive")).canonical_url is None
