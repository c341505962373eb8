"""Dates that only the page's text and its markup tell."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from made import TITLE, inspected, page, paragraphs, story

from cleaners.dates import day_of, parse_date
from cleaners.page import Page
from cleaners.visible_dates import marked_dates, named_date


def published(html: str, *, url: str | None = "https://lantern.example/bridge") -> date | None:
    article = inspected(html, url=url).article
    assert article is not None
    return day_of(article.published) if article.published is not None else None


@pytest.mark.parametrize(
    ("lang", "host", "expected"),
    [
        ("es", "lantern.example", date(2024, 5, 7)),
        ("pt-BR", "lantern.example", date(2024, 5, 7)),
        ("en", "lantern.co.uk", date(2024, 5, 7)),
        ("en-US", "lantern.example", None),
        ("de", "lantern.example", date(2024, 5, 7)),
        ("ja", "lantern.example", None),
    ],
)
@pytest.mark.parametrize("dated", ["<time>07/05/2024</time>", "<p>07/05/2024 21:44</p>"])
def test_a_date_in_the_order_of_the_pages_language(lang: str, host: str, expected: date | None, dated: str) -> None:
    html = page(f"<main><article><h1>{TITLE}</h1>{dated}{paragraphs()}</article></main>", lang=lang)
    assert published(html, url=f"https://{host}/bridge") == expected


def test_a_machine_readable_date_in_the_order_of_machines() -> None:
    html = page(f'<main><h1>{TITLE}</h1><time datetime="05/07/2024">07/05/2024</time>{paragraphs()}</main>', lang="es")
    assert published(html) == date(2024, 5, 7)


@pytest.mark.parametrize(
    "label",
    [
        "<p class=postmetadata>This entry was posted on Tuesday, May 7th, 2024 at 3:21 pm and is filed under Pond.</p>",
        "<p class=postmetadata>Der Beitrag wurde am Dienstag, den 7. Mai 2024 um 15:21 Uhr veröffentlicht und wurde "
        "unter Teiche abgelegt. Kommentare sind geschlossen, Pings auch.</p>",
    ],
)
def test_a_date_in_what_stands_below_the_text(label: str) -> None:
    assert published(
        story(f"<section><div>{paragraphs()}</div></section><section><div>{label}</div></section>")
    ) == date(2024, 5, 7)
    other = f"<main><article><h1>{TITLE}</h1>{paragraphs()}</article></main><section>{label}</section>"
    assert published(page(other)) != date(2024, 5, 7)


def marked(html: str) -> list[datetime | date | None]:
    """What marked elements and elements called a date say."""
    found = Page(page(f"<main><h1>{TITLE}</h1>{html}</main>"))
    none: frozenset[int] = frozenset()
    dates = marked_dates(found, zone=None, parse=parse_date, article=none)
    return [*dates.values(), named_date(found.first("main"), article=none, parse=parse_date)]


def test_a_clock_time_is_of_today_and_later_dates_of_others() -> None:
    other = "<div><p>The mill turns</p><time class=date>4 April 2023</time></div>"
    assert marked(f"<time class=date>9:51</time>{other}") == [None]
    assert (
        marked(f"<aside class=related-articles><time class=date>9:51</time></aside>{other}") == [date(2023, 4, 4)] * 2
    )
    assert marked(f"<time class=date>7 May 2024</time>{other}") == [date(2024, 5, 7)] * 2


def test_a_date_in_a_quoted_post() -> None:
    assert marked("<blockquote><p>Look!</p><time class=date>4 April 2023</time></blockquote>") == [None]


def test_the_shorter_of_two_dated_lines_at_one_distance() -> None:
    header = (
        "<div class=byline>The ferry ran from 1 to 8 April 2023, then the mill pond froze</div>"
        "<div class=meta>7 May 2024, 19:25</div>"
    )
    assert published(story(f"{header}{paragraphs()}")) == date(2024, 5, 7)


def test_a_date_in_dublin_core_attributes() -> None:
    said = '<p property="dc:date dc:created" content="2024-05-07T07:30:00+00:00">Submitted on 05/07/2024 - 07:30</p>'
    assert published(story(f"{said}{paragraphs()}")) == date(2024, 5, 7)


def test_when_a_text_was_published_first() -> None:
    line = "<p>First Published: 00:37 IST(16/5/2024)</p>"
    assert published(page(f"<div>{line}{paragraphs()}</div>"), url=None) == date(2024, 5, 16)


def test_dates_of_other_releases_listed_below_the_text() -> None:
    others = "".join(
        f'<li><time datetime="2022-08-{day} 11:05">{day}.08.2022 11:05</time> <a href="/r/{day}">{name}</a></li>'
        for day, name in ((10, "Ferry fares rise again in the autumn"), (11, "New lamps along the northern approach"))
    )
    html = page(f"<main><h1>{TITLE}</h1>{paragraphs()}<h4>More releases of this sender</h4><ul>{others}</ul></main>")
    assert published(html) is None
    dated = '<ul><li>10.08.2022 11:05</li><li><a href="/council">Council</a></li></ul>'
    assert published(page(f"<main><h1>{TITLE}</h1>{dated}{paragraphs()}</main>")) == date(2022, 8, 10)


@pytest.mark.parametrize(
    "said",
    [
        "<p>14. Mai bis 30. Oktober 2022</p>",
        "<p>14.05.2022 – 30.10.2022</p>",
        "<p><time>14. Mai</time> bis <time>30. Oktober 2022</time></p>",
        "<p>From 14 May to 30 October 2022</p>",
    ],
)
def test_how_long_an_exhibition_is_on(said: str) -> None:
    html = page(f"<main><article><h1>{TITLE}</h1>{said}{paragraphs()}</article></main>", lang="de")
    assert published(html, url="https://lantern.example/bridge") is None


def test_when_a_post_was_edited() -> None:
    notice = "<p>Sat Jun 02, 2018 9:14 pm</p>"
    edited = "<p>Last edited by Quill on Sun Jun 03, 2018 8:02 am, edited 1 time in total.</p>"
    html = page(f"<main><article><h1>{TITLE}</h1>{notice}{paragraphs()}{edited}</article></main>")
    assert published(html, url="https://lantern.example/bridge") == date(2018, 6, 2)
