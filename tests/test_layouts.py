"""Layouts of the first sites that the samples do not have: small pages of their markup, by the shipped rules."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from made import FIFTH, FIRST, FOURTH, SECOND, THIRD, TITLE, page, paragraphs

from cleaners import Article, clean_html, clean_text, inspect_html

SLIDES = "http://www.rediff.com/news/slide-show/slide-show-1-bridge/20131003.htm"
AMP = "https://www.thequint.com/amp/story/news/india/bridge"


def blocks(article: Article) -> list[str]:
    return [b.text for b in article.blocks]


def test_the_first_slide_of_a_slide_show_keeps_its_short_sub_heading() -> None:
    slides = "".join(
        f"<strong>{head}</strong><br><img src=p.jpg><br>Image: The pond {i}<br>Photographs: Ada Quill/Reuters<br>"
        f"{text}<br><br>"
        for i, (head, text) in enumerate((("A bridge", FIRST), ("A pond", SECOND), ("A ferry", THIRD)))
    )
    above = "<div class='floatR sm1 grey1'>Last updated on: October 05, 2013 17:20 IST</div>"
    html = page(
        f"<div id=leftcontainer><h1 class=arti_heading>{TITLE}</h1>{above}<div id=arti_content_n>{slides}</div></div>"
    )
    article = clean_html(html, url=SLIDES)
    assert blocks(article) == ["A bridge", FIRST, "A pond", SECOND, "A ferry", THIRD]
    assert [i.credit for i in article.images] == ["Ada Quill/Reuters"] * 3
    assert article.published == date(2013, 10, 3), "the day in the address, not that of the last change"
    assert article.modified is not None
    assert article.modified.day == 5


def test_a_byline_of_the_old_layout_below_a_column_of_links() -> None:
    links = "<A HREF=/1>Astrology</A><BR><A HREF=/2>Auctions</A><BR><A HREF=/3>Autos</A><BR>"
    by = "<FONT><B>Ada Quill in Millbrook</B></FONT><BR><FONT>November 26, 2003 | 21:02 IST</FONT><BR><BR>"
    html = page(
        f"<TABLE><TR><TD>{links}</TD><TD><FONT SIZE=4><B>A bridge</B></FONT><BR>{by}"
        f"<FONT>{FIRST}<P>{SECOND}<P>{THIRD}<P>{FOURTH}</FONT></TD></TR></TABLE>",
        title="A bridge",
    )
    article = clean_html(html, url="http://www.rediff.com/news/2003/nov/26bridge.htm")
    assert article.authors == ("Ada Quill",)
    assert article.agency is None
    assert isinstance(article.published, datetime)
    assert article.published.hour == 21
    assert blocks(article) == [FIRST, SECOND, THIRD, FOURTH]


@pytest.mark.parametrize(
    ("dated", "published"),
    [("undefined", None), ("27th Nov, 2018 at 9:12 AM", "2018-11-27T09:12:00+05:30")],
)
def test_an_amp_page_with_its_section_above_the_headline(dated: str, published: str | None) -> None:
    story = (
        f"<amp-img class=hero-image data-hero></amp-img><div>Hockey</div><h1>{TITLE}</h1><div>PTI</div>"
        f'<time datetime="{dated}">Published: {dated}</time>'
        f"{''.join(f'<div><p>{t}</p></div>' for t in (FIRST, SECOND, THIRD))}<div>Published: {dated}</div>"
    )
    article = clean_html(page(f"<header></header><div id=qt-amp-story-container>{story}</div>"), url=AMP)
    assert blocks(article) == [FIRST, SECOND, THIRD]
    assert (article.section, article.agency, article.authors) == ("Hockey", "PTI", ())
    assert (article.published.isoformat() if article.published else None) == published


def test_share_buttons_of_a_blog_one_a_line() -> None:
    buttons = ("Get link", "Facebook", "X", "Pinterest", "Email", "Other Apps")
    text = "\n\n".join((TITLE, FIRST, SECOND, THIRD, *buttons, "Popular posts from this blog", "The old ferry"))
    assert blocks(clean_text(text)) == [FIRST, SECOND, THIRD]


def test_a_blog_post_has_one_address_in_all_countries() -> None:
    html = page(f"<h3 class=post-title>{TITLE}</h3><div class=post-body>{paragraphs(FIRST, SECOND, FIFTH)}</div>")
    one, other = (
        clean_html(html, url=f"http://roof.blogspot.{end}") for end in ("com/2020/05/a.html", "in/2020/05/a.html?m=1")
    )
    assert one.id == other.id
    assert clean_text(f"{TITLE}\n\n{FIRST}", url="http://roof.blogspot.in/2020/05/a.html?m=1").id == one.id


def test_the_byline_and_date_of_a_text() -> None:
    lines = ("Rediff.com » News » A bridge", "A bridge", "By Ada Quill", "July 07, 2016 12:30 IST", FIRST, SECOND)
    article = clean_text("\n\n".join((*lines, "Ada Quill")), url="https://www.rediff.com/news/report/a/20160707.htm")
    assert blocks(article) == [FIRST, SECOND]
    assert article.authors == ("Ada Quill",)
    assert isinstance(article.published, datetime)
    assert article.published.hour == 12


def test_a_person_above_the_section_and_a_caption_without_a_credit() -> None:
    caption = "A kite over the runway"
    label = (
        "The court says so, and the airport will study it.",
        "Ada Quill",
        "India",
        "Published: 16 Jan 2019, 1:05 PM IST",
    )
    article = clean_text("\n".join((TITLE, *label, caption, "i", caption, FIRST, SECOND, label[-1])), url=AMP)
    assert blocks(article) == [label[0], FIRST, SECOND]
    assert (article.authors, article.agency, article.section) == (("Ada Quill",), None, "India")
    assert [(i.caption, i.credit) for i in article.images] == [(caption, None)]
    assert article.published is not None


def test_a_short_sub_heading_opens_a_text_of_a_known_site() -> None:
    lines = ("Kites over the airport", "Court Sets Kites Free", "By Ada Quill, Dawn, Feb 3, 2012", FIRST, SECOND)
    article = clean_text("\n\n".join(lines), url="http://watandost.blogspot.com/2012/02/kites.html")
    assert blocks(article) == ["Court Sets Kites Free", FIRST, SECOND]


def test_a_post_of_a_few_lines() -> None:
    lines = [
        "The old set spoke at night.",
        "“It is not for sharing,” he used to say.",
        "Last night it spoke for the last time.",
    ]
    body = "".join(f"<div>{x}</div><div><br></div>" for x in lines)
    html = page(
        f"<header><h1 class=blog-title><a href=/>A wall of letters</a></h1></header><div class='Blog widget'>"
        f"<h1 class='post-title entry-title'>{TITLE}</h1><div class='post-body entry-content'>{body}</div></div>"
    )
    article = clean_html(html, url="https://wall.blogspot.com/2019/10/set.html")
    assert blocks(article) == lines


@pytest.mark.parametrize("path", ["/2010/05/", "/2010_05_01_archive.html"])
def test_an_archive_of_posts_with_short_titles_is_a_listing(path: str) -> None:
    posts = "".join(
        f"<div class='post hentry'><h3 class='post-title'><a href=/2010/05/{i}.html>{title}</a></h3>"
        f"<div class=post-body>{paragraphs(FIRST, SECOND, THIRD)}</div></div>"
        for i, title in enumerate(("Mud", "Three mangoes", "A bridge for the pond", "Rain", "The ferry"))
    )
    html = page(f"<div class='widget Blog' id=Blog1>{posts}</div>")
    assert inspect_html(html, url=f"https://pond.blogspot.com{path}").verdict == "listing"


@pytest.mark.parametrize(
    "above",
    ["<p>Ada Quill in Millbrook | March 07, 2005 | 14:48 IST</p>", "<p><b>Ada Quill in Millbrook</b></p>"],
)
def test_bylines_of_the_old_layouts(above: str) -> None:
    body = f"<div id=arti_content_n>{above}{paragraphs(FIRST, SECOND, THIRD)}</div>"
    article = clean_html(page(f"<h1 class=arti_heading>{TITLE}</h1>{body}"), url="http://www.rediff.com/news/a.htm")
    assert article.authors == ("Ada Quill",)
    assert blocks(article) == [FIRST, SECOND, THIRD]


REDIFF = ("https://www.rediff.com/getahead/a.htm", "<div id=arti_content_n>{}</div>")
QUINT = ("https://www.thequint.com/voices/a", "<div class=story-article__content__element--text>{}</div>")


@pytest.mark.parametrize(
    ("site", "line"),
    [
        (REDIFF, "Feature Presentation: Ada Quill/Rediff.com"),
        (REDIFF, "Dear Readers, have you built a bridge this year?"),
        (REDIFF, "Write to us at getahead@rediff.co.in (Subject: My bridge) with your name."),
        (REDIFF, "Disclaimer: This article is meant for information purposes only."),
        (QUINT, "(At The Quint, we are answerable only to our readers. Become a member.)"),
        (QUINT, "(Not convinced of a post or information that you came across? Send it to us.)"),
        (QUINT, "(The author is a miller. The Quint neither endorses nor is responsible for it.)"),
    ],
)
def test_what_a_site_writes_below_its_texts(site: tuple[str, str], line: str) -> None:
    url, markup = site
    text = [FIRST, SECOND, THIRD, FOURTH, FIFTH] * 2
    html = page(f"<h1 itemprop=headline>{TITLE}</h1>{markup.format(paragraphs(*text, line))}")
    assert blocks(clean_html(html, url=url)) == text


def test_questions_and_answers_of_a_quintype_interview() -> None:
    parts = (("text", FIRST), ("question", "Will there be a gate?"), ("answer", SECOND), ("bigfact", "1,798 riders"))
    elements = "".join(
        f'<div class="story-element story-element-{kind}"><div><p>{t}</p></div></div>' for kind, t in parts
    )
    html = page(f'<main><h1>{TITLE}</h1><div class="story-card">{elements}</div></main>')
    article = clean_html(html.encode(), url="https://www.thequint.com/news/gate")
    assert [b.text for b in article.blocks] == [text for _, text in parts]
