"""Date and byline as a reader finds them: marked, or near the headline, and never of something beside the article."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from made import TITLE, inspected, page, paragraphs

from cleaners.page import Node, Page
from cleaners.visible import article_elements, byline_among, date_among, lines_near, opening_date


def near(html: str) -> list[str]:
    found = Page(page(html))
    return lines_near(found.first("h1"), found.css("#text"))


def test_lines_near_the_headline_the_nearest_first() -> None:
    around = f"<p>Far above</p><p>Above</p><h1>{TITLE}</h1><p>Below</p><p>Far below</p>"
    found = near(f"<main>{around}<div id=text>{paragraphs()}</div></main>")
    assert set(found[:2]) == {"Above", "Below"}
    assert set(found[2:]) == {"Far above", "Far below"}


def test_the_body_and_the_title_are_not_among_them() -> None:
    assert near(f"<main><h1>{TITLE}</h1><p>Below</p><div id=text><p>A short line of the text.</p></div></main>") == [
        "Below"
    ]


def test_what_is_called_byline_is_among_them_and_other_template_is_not() -> None:
    html = (
        f"<main><h1>{TITLE}</h1><div class=byline>By Ada Quill</div><div class=post-date>7 May 2024</div>"
        f"<div class=related>By Zoe Blot</div><div id=text>{paragraphs()}</div></main>"
    )
    assert near(html) == ["By Ada Quill", "7 May 2024"]


def test_long_lines_are_text() -> None:
    assert near(f"<main><h1>{TITLE}</h1><p>{'word ' * 40}</p><div id=text>{paragraphs()}</div></main>") == []


def test_without_a_headline_nothing_is_near() -> None:
    assert lines_near(None, []) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Local", "By Ada Quill", "By Ben Inkwell"], ["By Ada Quill"]),
        (["Von Ada Quill, Mühlbach"], ["Von Ada Quill, Mühlbach"]),
        (["By News Desk", "By Reuters"], []),
        (["Ada Quill"], []),
        ([], []),
    ],
)
def test_byline_among_lines(lines: list[str], expected: list[str]) -> None:
    assert byline_among(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Local", "7 May 2024", "8 May 2024"], date(2024, 5, 7)),
        (["Published 2024-05-07 10:15"], datetime(2024, 5, 7, 10, 15)),
        (["On 7 May 2024 " + "a long sentence begins " * 5], None),
        (["14 members", "No date"], None),
    ],
)
def test_date_among_lines(lines: list[str], expected: date | None) -> None:
    assert date_among(lines, zone=None) == expected


def test_elements_of_the_article_are_those_around_headline_and_body() -> None:
    found = Page(
        "<body><main id=m><header id=h><h1>x</h1></header><div id=text>y</div><div id=other>z</div></main></body>"
    )

    def by_id(name: str) -> Node:
        node = found.first(f"#{name}")
        assert node is not None
        return node

    around = article_elements(found.first("h1"), [by_id("text")])
    assert {n for n in ("m", "h", "text", "other") if by_id(n).mem_id in around} == {"m", "h", "text"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("29.11.2022 – The association has drawn up a list.", date(2022, 11, 29)),
        ("(21. November 2022) The association has drawn up a list.", date(2022, 11, 21)),
        ("Pressemitteilung vom 25. Januar 2022 | Berlin", date(2022, 1, 25)),
        ("2021-10-16 | Notice", date(2021, 10, 16)),
        ("May 7, 2024: the bridge opens.", date(2024, 5, 7)),
        ("29.11.2022 was a cold day.", None),
        ("On 29.11.2022 – a cold day – the bridge opened.", None),
    ],
)
def test_opening_date(line: str, expected: date | None) -> None:
    assert opening_date([line], zone=None) == expected


@pytest.mark.parametrize(
    "dated",
    [
        "<div class=pubdate>07.05.2024</div>",
        "<p><span class=post-created>7 May 2024</span></p>",
        "<aside class=meta><time datetime=2024-05-07>7 May</time></aside>",
    ],
)
def test_a_date_below_the_text(dated: str) -> None:
    html = page(f"<main><h1>{TITLE}</h1><div><div class=text>{paragraphs()}</div></div>{'<p></p>' * 50}{dated}</main>")
    article = inspected(html, url=None).article
    assert article is not None
    assert str(article.published)[:10] == "2024-05-07"


def test_a_date_of_another_article_is_none_of_this_one() -> None:
    other = "<div class=related><span class=post-date>7 May 2024</span></div>"
    html = page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}</div>{other}</main>")
    article = inspected(html, url=None).article
    assert article is not None
    assert article.published is None
