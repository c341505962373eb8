"""Date and byline as a reader finds them: marked, or near the headline, and never of something beside the article."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from made import PROSE, TITLE, inspected, page, paragraphs, story

from cleaners.body import Body
from cleaners.dates import parse_date
from cleaners.page import Node, Page
from cleaners.visible import article_elements, lines_near
from cleaners.visible_dates import date_among, opening_date
from cleaners.walk import Walk


def near(html: str) -> list[str]:
    """What is near the headline: the same whether the whole page was walked or, as for a site's own body, was not."""
    found = Page(page(html))
    headline, nodes = found.first("h1"), found.css("#text")
    assert found.body is not None
    seen = Walk([found.body])
    walked = Body([], [], nodes, "generic", seen.parents, seen.nodes, seen.skipped, seen=seen.lines)
    lines = lines_near(headline, walked)
    assert lines == lines_near(headline, Body([], [], nodes, "site"))
    return [x.text for x in lines]


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


def test_what_another_article_says_is_not_among_them() -> None:
    other = "<article><h2>Bread of the year is chosen</h2><p>By Zoe Blot, 2 May 2020</p></article>"
    html = (
        f"<main><article><h1>{TITLE}</h1><p>By Ada Quill</p><div id=text>{paragraphs()}</div></article>{other}</main>"
    )
    assert near(html) == ["By Ada Quill"]


def test_long_lines_are_text() -> None:
    assert near(f"<main><h1>{TITLE}</h1><p>{'word ' * 40}</p><div id=text>{paragraphs()}</div></main>") == []


def test_lines_far_from_the_body_and_behind_it_count_from_the_headline() -> None:
    html = (
        f"<p>Elsewhere</p><main><div class=byline>By Ada Quill</div><div><div><div><h1>{TITLE}</h1></div></div></div>"
        f"<div id=text>{paragraphs()}<div class=byline>By Zoe Blot</div></div><p>Behind</p></main>"
    )
    assert near(html) == ["By Ada Quill", "Behind"]


def test_a_headline_in_what_the_walk_passes_over_has_lines_near_it() -> None:
    html = f"<footer><div><div><div><div><h1>{TITLE}</h1><p>Below</p></div></div></div></div></footer><p id=text>"
    assert near(html) == ["Below"]


def test_a_headline_in_a_box_that_is_called_after_something_else() -> None:
    html = (
        f"<main><div class=intro-social-sharing><div><h1>{TITLE}</h1><p>Beside</p></div></div><p>Below</p><p id=text>"
    )
    assert near(html) == ["Beside", "Below"]


def test_a_headline_that_stands_alone_in_many_boxes() -> None:
    boxes = f"{'<div>' * 7}<h1>{TITLE}</h1>{'</div>' * 7}"
    assert near(f"<main>{boxes}<div><p>Below</p></div><p id=text></main>") == ["Below"]


def test_facts_in_a_list_are_told_apart() -> None:
    facts = "<ul class=post-info><li>Rivers</li><li>7 May 2024</li><li>Ada Quill</li></ul>"
    assert near(f"<main><h1>{TITLE}</h1>{facts}<p id=text></main>") == ["Rivers | 7 May 2024 | Ada Quill"]


def test_without_a_headline_nothing_is_near() -> None:
    assert lines_near(None, Body([], [], [], "none")) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Local", "7 May 2024", "8 May 2024"], date(2024, 5, 7)),
        (["Published 2024-05-07 10:15"], datetime(2024, 5, 7, 10, 15)),
        (["On 7 May 2024 " + "a long sentence begins " * 5], None),
        (["14 members", "No date"], None),
        (["Last updated on: 9 May 2024 14:48 IST", "7 May 2024"], date(2024, 5, 7)),
        (["Last updated on: 9 May 2024", "Updated: 9 May 2024", "zuletzt aktualisiert am 9. Mai 2024"], None),
    ],
)
def test_date_among_lines(lines: list[str], expected: date | None) -> None:
    assert date_among(lines, parse=parse_date) == expected


def test_a_date_of_change_is_taken_where_there_is_no_other() -> None:
    changed = "<div>Last updated on: May 9, 2024 14:48 IST</div>"
    html = story(f"{changed}<div class=text>{paragraphs()}</div>")
    dated = inspected(html, url="https://lantern.example/report/bridge/20240507.htm").article
    assert dated is not None
    assert dated.published == date(2024, 5, 7)
    other = inspected(html, url="https://lantern.example/report/bridge.htm").article
    assert other is not None
    assert other.published is not None
    assert other.published.day == 9


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
        ("Hofheim am Taunus | Wiesbaden, 11. November 2021", date(2021, 11, 11)),
        ("St. Gallen, den 3. Mai 2020 – The bridge is open.", date(2020, 5, 3)),
        ("MELLTOWN, N.J., May 4, 2020 /PRNewswire/ -- The bridge is open.", date(2020, 5, 4)),
        ("Melltown, May 4, 2020 (GLOBE NEWSWIRE) -- The bridge is open.", date(2020, 5, 4)),
        ("Melltown – 4 May 2020 – The bridge is open.", date(2020, 5, 4)),
        ("Born in Melltown, May 4, 2020 was her birthday.", None),
    ],
)
def test_opening_date(line: str, expected: date | None) -> None:
    assert opening_date([line], parse=parse_date) == expected


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


def authors(html: str) -> tuple[tuple[str, ...], str | None]:
    """Who wrote it, and where that stands."""
    report = inspected(html, url=None)
    assert report.article is not None, report.reason
    return report.article.authors, report.origins.get("authors")


def beside(extra: str, *, head: str = "") -> str:
    """The story with something between headline and text."""
    return page(f"<main><h1>{TITLE}</h1>{extra}<div class=text>{paragraphs()}</div></main>", head=head)


@pytest.mark.parametrize(
    "link",
    [
        "<p><a rel=author href=/a>Ada Quill</a> 06 PM | 18 May</p>",
        "<p><a rel='author nofollow' href=/a>Ada Quill</a></p>",
        "<p><span itemprop='author creator'>Ada Quill</span></p>",
        "<p><a href=/author/ada-quill>Ada Quill</a> / 22.04.2020</p>",
        "<p><a href=/autoren/ada-quill/>Ada Quill</a></p>",
        "<p><a rel=author href=/a>All articles by Ada Quill</a></p>",
    ],
)
def test_an_authors_link(link: str) -> None:
    found, origin = authors(beside(link))
    assert found == ("Ada Quill",)
    assert origin in ("byline", "author link")


def test_all_links_of_one_byline_and_none_of_the_next() -> None:
    first = "<p><a href=/author/ada>Ada Quill</a> <a href=/author/ben>Ben Inkwell</a></p>"
    assert authors(beside(f"{first}<p><a href=/author/zoe>Zoe Blot</a></p>"))[0] == ("Ada Quill", "Ben Inkwell")


@pytest.mark.parametrize(
    "link",
    [
        "<div class=related><a rel=author href=/a>Zoe Blot</a></div>",
        "<div class=comments><a rel=author href=/a>Zoe Blot</a></div>",
        "<p><a href=/authors/>Authors</a></p>",
        "<p><a href=/author/desk>News Desk</a></p>",
        "<p><a rel=author href=/a>© Zoe Blot</a></p>",
        "<p><a href=/tag/bridges>Zoe Blot</a></p>",
    ],
)
def test_links_that_name_no_author_of_this(link: str) -> None:
    assert authors(beside(link)) == ((), None)


@pytest.mark.parametrize("name", ["tags", "entry-footer-line", "sidebar"])
def test_template_right_beside_the_headline(name: str) -> None:
    dated = f"<div class={name}>By Ada Quill | 7 May 2024</div>"
    report = inspected(beside(dated), url=None)
    assert report.article is not None
    assert report.article.authors == ("Ada Quill",)
    assert str(report.article.published)[:10] == "2024-05-07"


def test_template_further_from_the_headline() -> None:
    html = beside("".join(f"<p>Line {n}</p>" for n in "abcdefgh") + "<div class=sidebar>By Zoe Blot | 7 May 2024</div>")
    assert authors(html) == ((), None)


def test_a_line_of_facts_that_is_called_a_byline() -> None:
    named = "<div class=byline><span class=author-section>money</span> by Ada Quill 7 May 2024 3 min</div>"
    assert authors(beside(named))[0] == ("Ada Quill",)
    labels = "<span class=author-label>Date:</span> 7 May 2024 <span class=author-label>Author:</span> Ada Quill"
    assert authors(beside(f"<div class=byline><p class=author-line>{labels} Source: Lantern</p></div>"))[0] == (
        "Ada Quill",
    )


def test_names_that_nothing_but_a_style_sets_apart() -> None:
    links = "<div class=byline><ul><li><a>Ada Quill</a></li><li><a>Ben Inkwell</a><span>(Dover)</span></li></ul></div>"
    assert authors(beside(links))[0] == ("Ada Quill", "Ben Inkwell")


def test_a_linked_name_and_what_stands_behind_it() -> None:
    box = "<div class=col-author><a>Ada Quill</a><div>Lantern</div></div>"
    assert authors(beside(f"<div class=byline>{box}</div>"))[0] == ("Ada Quill",)


def test_when_it_was_published_behind_when_it_was_changed() -> None:
    html = beside("<div>Jane Roe अपडेटेड: जून 13, 2024 15:02 प्रकाशित: मई 7, 2024 11:20</div>")
    article = inspected(html, url=None).article
    assert article is not None
    assert article.published == datetime(2024, 5, 7, 11, 20)


def test_a_box_of_name_role_and_place() -> None:
    box = "<section class=author><p>Na <a>Asha Taa</a></p><p>Mwandishi wa Habari</p><p>Taa ya Siku leo</p></section>"
    assert authors(beside(box))[0] == ("Asha Taa",)
    place = "<div class=byline><a class=author-name>Ada Quill</a><span class=author-location>Dover</span></div>"
    assert authors(beside(place))[0] == ("Ada Quill",)
    assert authors(beside("<address>Ada Quill</address>"))[0] == ("Ada Quill",)


@pytest.mark.parametrize(
    "facts",
    [
        "<div>Ada Quill</div><div>7 May 2024 · 4 min read</div>",
        "<div>7 May 2024 | Ada Quill</div>",
        "<div><span>Ada Quill</span> — <span>7 May 2024, 13:27</span></div>",
    ],
)
def test_a_name_beside_the_date(facts: str) -> None:
    assert authors(beside(f"<div class=mt-6>{facts}</div>")) == (("Ada Quill",), "beside the date")


@pytest.mark.parametrize(
    "facts",
    [
        "<div>Mill Pond</div><div>7 May 2024</div>",  # in the menu as well
        "<div>Read this later</div><div>7 May 2024</div>",
        "<div>PAID CONTENT</div><div>7 May 2024</div>",
        "<div>PTI Dover</div><div>7 May 2024</div>",
        "<div>Ada Quill</div><div>Ben Inkwell</div>",
    ],
)
def test_what_else_stands_beside_a_date(facts: str) -> None:
    menu = "<nav><a>Home</a> <a>Mill Pond</a></nav>"
    assert authors(beside(f"<div class=mt-6>{facts}</div>{menu}"))[0] == ()


def test_the_name_under_which_an_author_logs_in() -> None:
    head = '<meta name="author" content="adaquill">'
    assert authors(beside("<p class=byline><a class=author>Ada Quill</a></p>", head=head)) == (("Ada Quill",), "byline")
    assert authors(beside("<p class=byline><a class=author>Zoe Blot</a></p>", head=head))[0] == ("Zoe Blot",)


def test_a_line_below_the_text_that_says_who_wrote_it() -> None:
    signed = "<p>Autorin: Ada Quill</p>"
    html = page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}{signed}</div></main>")
    assert authors(html)[0] == ("Ada Quill",)
    html = page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}<p>Text messages cost 2 Euro</p></div></main>")
    assert authors(html) == ((), None)


@pytest.mark.parametrize(
    ("lang", "name", "expected"),
    [
        ("vi", "Minh Hà", ("Minh Hà",)),
        ("es", "Ada Pluma", ("Ada Pluma",)),
        ("de", "Guten Appetit", ()),
        ("es", "Fin del relato", ()),
        ("es", "REDACCIÓN CENTRAL", ()),
    ],
)
def test_a_name_below_the_text(lang: str, name: str, expected: tuple[str, ...]) -> None:
    html = page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}<p>{name}</p></div></main>", lang=lang)
    assert authors(html)[0] == expected


def test_a_credit_line() -> None:
    html = page(
        f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}</div>"
        "<p class=credits>Text: Ada Quill, photographs: Ben Inkwell</p></main>"
    )
    assert authors(html) == (("Ada Quill",), "credits")
    assert authors(html.replace("Text: Ada Quill, photo", "Photo")) == ((), None)


def test_a_byline_behind_what_stands_above_the_text() -> None:
    above = "<p>Printed from lantern.example for you alone, with best wishes</p><p>Town hall</p><p>As of 3 May</p>"
    html = page(f"<div class=text><h1>{TITLE}</h1>{above}<p>By Ada Quill and Ben Inkwell</p>{paragraphs()}</div>")
    assert authors(html)[0] == ("Ada Quill", "Ben Inkwell")


@pytest.mark.parametrize("label", ["Written by", "Verfasst von", "Écrit par", "Escrito por", "Autor"])
def test_a_card_for_sharing_that_names_the_author(label: str) -> None:
    card = f'<meta name="twitter:label1" content="{label}"><meta name="twitter:data1" content="Ada Quill">'
    assert authors(beside("", head=card)) == (("Ada Quill",), "twitter:data1")


def test_a_card_for_sharing_that_tells_something_else() -> None:
    card = '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Five Minutes">'
    assert authors(beside("", head=card)) == ((), None)


def test_a_blog_whose_author_publishes_it() -> None:
    person = '{"@type": ["Person", "Organization"], "name": "Ada Quill"}'
    ld = f'{{"@type": "BlogPosting", "headline": "{TITLE}", "author": {person}, "publisher": {person}}}'
    assert authors(beside("", head=f'<script type="application/ld+json">{ld}</script>'))[0] == ("Ada Quill",)
    ld = ld.replace('"publisher": {"@type": ["Person", "Organization"]', '"publisher": {"@type": "Organization"')
    assert authors(beside("", head=f'<script type="application/ld+json">{ld}</script>'))[0] == ()


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["A crane at the pond, 24 April 2024", "Date 7 May 2024"], date(2024, 5, 7)),
        (["A crane at the pond, 24 April 2024", "Veröffentlicht am 7. Mai 2024"], date(2024, 5, 7)),
        (["A crane at the pond, 24 April 2024", "Published: Tuesday, May 7, 2024"], date(2024, 5, 7)),
        (["7 May 2024", "Data from 24 April 2024", "Published papers from 3 April 2024"], date(2024, 5, 7)),
        (["Registered: 18 Sep 2008", "by ada » 7 May 2024"], date(2024, 5, 7)),
        (["© 24 April 2024 The Lantern", "Termin: 24. April 2024"], None),
    ],
)
def test_which_of_several_dates(lines: list[str], expected: date | None) -> None:
    assert date_among(lines, parse=parse_date) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Stand des Artikels: 7. Mai 2024", date(2024, 5, 7)),
        ("Tue 07.05.24 | 14:07 | By Ada Quill", datetime(2024, 5, 7, 14, 7)),
        ("Data from 7 May 2024 show a rise.", None),
        ("Stand up for 7 May 2024", None),
        ("They met on 7 May 2024.", None),
    ],
)
def test_a_date_in_a_line_of_facts_that_opens_the_text(line: str, expected: date | None) -> None:
    assert opening_date(["The bridge is open.", line], parse=parse_date) == expected


def published(html: str) -> str | None:
    article = inspected(html, url=None).article
    assert article is not None
    return article.published.isoformat() if article.published else None


def test_the_day_above_a_pages_menu_is_todays() -> None:
    links = "".join(f"<a href=/{n}>Section {n}</a> " for n in range(6))
    text = f"<div><div id=text>{paragraphs()}</div></div>"
    for day in ("<div>Friday, May 7, 2021</div>", "<table><tr><td>Fri, 7 May 2021</td><td>12 °C</td></tr></table>"):
        for html in (f"{day}<div>{links}</div>{text}", f"<div>{day}<div>{links}</div>{text}</div>", f"{day}{text}"):
            dated = inspected(page(html)).article
            assert dated is not None
            assert dated.published is None, html


def test_a_date_in_what_is_called_a_caption_for_its_small_letters() -> None:
    dated = "<div class='text-caption mb-4'><time datetime=2024-05-07>7 May 2024</time></div>"
    head = f"<div><div><h1>{TITLE}</h1></div><div>{dated}<p>Read aloud</p></div></div>"
    article = inspected(page(f"<main>{head}<div><div id=text>{paragraphs()}</div></div></main>")).article
    assert article is not None
    assert article.published == date(2024, 5, 7)


def test_an_element_called_date_beside_the_text_of_a_page_whose_headline_is_not_found() -> None:
    head = f"<div><p class=date-publish>May 7, 2024</p><p>{'The bridge and what it is for ' * 6}</p></div>"
    html = page(f"<div><div>{head}<div><div id=text>{paragraphs()}</div></div></div></div>", title="Lantern")
    article = inspected(html).article
    assert article is not None
    assert article.published == date(2024, 5, 7)


def test_cards_behind_the_text_name_other_authors_and_days() -> None:
    cards = "".join(
        f"<div><h4><a href=/s/{n}>The story number {n} of the pond</a></h4><p>By Zoe Blot</p><p>May {n}, 2020</p></div>"
        for n in range(1, 4)
    )
    text = f"<div><h1>{TITLE}</h1><div id=text>{paragraphs()}</div>{{}}</div>"
    article = inspected(page(text.format(cards))).article
    assert article is not None
    assert (article.authors, article.published) == ((), None)
    told = inspected(page(text.format(f"<p>By Ada Quill</p><p>May 7, 2020</p>{cards}"))).article
    assert told is not None
    assert (told.authors, told.published) == (("Ada Quill",), date(2020, 5, 7))


def test_a_date_right_before_the_text() -> None:
    header = f"<header><div><div><div><div><h1>{TITLE}</h1></div></div></div></div></header>"
    dated = "<div><p>7 May 2024 11:38<br>Section: ponds</p></div>"
    assert published(page(f"{header}<main>{dated}<div class=text>{paragraphs()}</div></main>")) == "2024-05-07T11:38:00"
    other = f"<div><p>{'Other things happened. ' * 4} 7 May 2024</p></div>"
    assert published(page(f"{header}<main>{other}<div class=text>{paragraphs()}</div></main>")) is None


def test_a_meta_tag_that_is_only_called_date() -> None:
    head = '<meta name="date" content="2024-05-09">'
    assert published(beside("<p>7 May 2024</p>", head=head)) == "2024-05-07"
    assert published(beside("", head=head)) == "2024-05-09"
    head += '<meta property="article:published_time" content="2024-05-08">'
    assert published(beside("<p>7 May 2024</p>", head=head)) == "2024-05-08"


@pytest.mark.parametrize("label", ["Updated:", "Güncelleme Tarihi:", "Data actualizării:", "(обновлено:", "Päivitetty"])
def test_a_date_that_a_label_calls_the_last_change(label: str) -> None:
    dates = f"<span>{label} <time>2024-05-08</time></span> <span><time>2024-05-07</time></span>"
    article = inspected(beside(f"<div>{dates}</div>")).article
    assert article is not None
    assert (article.published, article.modified) == (date(2024, 5, 7), date(2024, 5, 8))


def test_dates_in_a_list_of_links() -> None:
    other = "<ul><li><time datetime=2023-04-01>1 April</time><a href=/o>Another story of the pond</a></li></ul>"
    assert published(page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}</div>{other}</main>")) is None
    own = "<ul class=facts><li><time datetime=2024-05-07>7 May</time></li></ul>"
    assert published(beside(own)) == "2024-05-07"


@pytest.mark.parametrize(
    "crowd",
    [
        "<span itemprop=author>" * 300 + "x " * 500_000 + "</span>" * 300,
        "<div class=date>" * 300 + "1 " * 500_000 + "</div>" * 300,
        "<time>" * 300 + "1 " * 500_000 + "</time>" * 300,
        "<a rel=author href=/author/desk>News Desk</a>" * 10_000,
        "<div class=caption>Text: Ab</div>" * 10_000,
    ],
)
def test_elements_within_one_another_and_crowds_of_them(crowd: str) -> None:
    html = page(f"<main><h1>{TITLE}</h1>{crowd}<div class=text>{paragraphs()}</div></main>")
    started = time.perf_counter()
    inspected(html, url=None)
    assert time.perf_counter() - started < 2


NEXT = (
    "<article><h1>Swans breed on the roof of the old mill</h1><p>By Ben Reed</p><time>1 March 2023</time>"
    f"{paragraphs()}</article>"
)


def test_the_next_article_tells_nothing_of_the_first() -> None:
    first = f"<article><h1>{TITLE}</h1>{paragraphs()}</article>"
    article = inspected(page(f"<main>{first}{NEXT}</main>")).article
    assert article is not None
    assert (article.title, article.authors, article.published) == (TITLE, (), None)


def test_the_next_article_below_one_whose_headline_is_passed_over() -> None:
    first = f"<article><div class=share-bar><h1>{TITLE}</h1></div>{paragraphs()}</article>"
    article = inspected(page(f"<main>{first}{NEXT}</main>")).article
    assert article is not None
    assert len(article.blocks) == len(PROSE)


def test_the_next_article_below_one_whose_headline_stands_outside_of_it() -> None:
    brief = ("Nobody was hurt.", "It is open again.", "That was all for now.")
    first = f"<div><h1>{TITLE}</h1></div><article>{paragraphs(*PROSE, *brief)}</article>"
    then = NEXT.replace("</article>", paragraphs("Nobody saw it.", "It was a swan.", "Or so they say.") + "</article>")
    note = "<div><p>Weather</p><table><tr><td>Rain</td><td>9</td></tr></table></div>"
    article = inspected(page(f"<div>{first}{then}</div>{note}")).article
    assert article is not None
    assert [b.text for b in article.blocks] == [*PROSE, *brief]


def test_the_day_of_a_comment_is_not_the_articles() -> None:
    thread = "<h3>1 comment</h3><p>Ben Reed says:</p><p>3 May 2024 at 10:12</p><p>A bridge at last.</p>"
    assert (
        published(page(f"<main><h1>{TITLE}</h1><div class=text>{paragraphs()}</div><div>{thread}</div></main>")) is None
    )


def below_and_beside(below: str = "", *, above: str = "", beside: str = "") -> date | datetime | None:
    html = f"{above}<main><h1>{TITLE}</h1><div class=text>{paragraphs()}</div>{below}</main>{beside}"
    found = inspected(page(html), url=None).article
    return found.published if found is not None else None


def test_a_date_in_the_banner_that_opens_a_page() -> None:
    banner = "<div class={}><time datetime=2024-05-07>7 May</time></div>"
    html = f"<main>{banner}<h1>{TITLE}</h1><div class=text>{paragraphs()}</div></main>"
    found = inspected(page(html.replace("{}", "news-banner")), url=None).article
    assert found is not None
    assert found.published == date(2024, 5, 7)
    other = inspected(page(html.replace("{}", "advertisement")), url=None).article
    assert other is not None
    assert other.published is None


def test_a_date_in_what_is_called_a_caption_beside_the_headline() -> None:
    between = "<div>Teich</div>" * 4
    html = (
        f"<main><div><h1>{TITLE}</h1><p class=rte-caption>{{}}</p></div>{between}<div class=text>{paragraphs()}</div>"
    )
    for text, expected in (("7. Mai 2024 | Teiche", date(2024, 5, 7)), ("7. Mai 2024 am Teich", None)):
        found = inspected(page(html.format(text), lang="de"), url=None).article
        assert found is not None
        assert found.published == expected


@pytest.mark.parametrize(
    "line",
    [
        "The footbridge was posted on 7 May 2024 in Ponds",
        "Der Steg wurde am 7. Mai 2024 gepostet",
        "Publié le 7 mai 2024 par Ada",
    ],
)
def test_a_line_below_the_text_that_says_when_it_was_posted(line: str) -> None:
    assert below_and_beside(f"<p>{line}</p>") == date(2024, 5, 7)
    assert below_and_beside(beside=f"<div class=sidebar><p>{TITLE}</p><p>{line}</p></div>") == date(2024, 5, 7)
    assert below_and_beside(beside=f"<div class=sidebar><p>Another title</p><p>{line}</p></div>") is None
