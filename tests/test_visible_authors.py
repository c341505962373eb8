"""Authors whom only the page's text and its markup name."""

from __future__ import annotations

import pytest
from made import FIRST, PROSE, TITLE, inspected, page, paragraphs, story

from cleaners import inspect_html


def authors(html: str) -> tuple[str, ...]:
    article = inspected(html).article
    assert article is not None
    return article.authors


@pytest.mark.parametrize(
    "byline",
    [
        # The outermost element says all in one line.
        "<div class=byline>By <a class=author-name>Ada Quill</a> and <a class=author-name>Ben Inkwell</a> "
        "May 7, 2024</div>",
        "<p class=meta-authors>Von <a class=link-author>Ada Quill</a> , <a class=link-author>Ben Inkwell</a></p>",
        # Nothing but elements stands between the names.
        "<div class=author-box>Von <span class=author>Ada Quill</span> <span class=author>Ben Inkwell</span></div>",
        "<div class=authors><a class=author><b class=author__name>Ada Quill</b></a> "
        "<a class=author><b class=author__name>Ben Inkwell</b></a> <i>8 May, 17:46</i></div>",
        "<div class=article-byline><span>Ada Quill</span> <span>Ben Inkwell</span></div>",
        # A role behind one of them.
        "<div class=box><div class=author><a href=/1>Ada Quill</a> News Reporter</div>"
        "<div class=author><a href=/2>Ben Inkwell</a></div></div>",
    ],
)
def test_all_authors_of_a_byline(byline: str) -> None:
    assert authors(story(f"<header>{byline}</header>{paragraphs()}")) == ("Ada Quill", "Ben Inkwell")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=author>Written by</div><div class=author>Ada Quill Pondside</div>",
        "<div class=author-box>Artikel von Ada Quill Pondside</div>",
        "<div class=author-profile><h3 class=author-title>Von Ada Quill Pondside</h3>"
        "<p class=author-links>Alle Texte</p></div>",
        "<div class=byline>Ada Quill Pondside 19 mai 2024 Millbrook</div>",
        "<div class=byline>Ada Quill Pondside 7 hours</div>",
        "<div class=article-contributors>Von <a>Ada Quill Pondside</a> mit AP</div>",
        "<footer class=byline-footer>7. Mai 2024 <span class=byline-author>Ada Quill Pondside</span> Tip</footer>",
        "<aside><a href=/autor/ada-quill>Ada Quill Pondside</a></aside>",
        "<a href=/authors/ada-quill><b>Ada Quill Pondside</b> <i>Editor for ponds and mills</i></a>",
        "<div class=contributors-date><p class=contributors>Par Ada Quill Pondside</p> "
        "Paru le 6/01/2024 - 14:16 UTC+1</div>",
        "<div class=byline>By Ada Quill Pondside @adaquill</div>",
        "<div class=authors><span class=author-type>Artikel</span> veröffentlicht am 7. Mai 2024, 14:26 Uhr, "
        "<span class=author-name>Ada Quill Pondside</span></div>",
        "<p>Ada Quill Pondside | 7 May 2024</p>",
        "<p>Millbrook, 7 May 2024, 12:30 Uhr Ada Quill Pondside</p>",
        "<p>Ada Quill Pondside</p><p>|</p><p>7 May 2024</p>",
        "<p>Ada Quill Pondside</p><p>am</p><p>7. Mai 2024</p>",
        "<p><b>Ada Quill Pondside</b><i>4 months ago</i></p>",
        "<p>Ada Quill Pondside</p><time>7 May 2024</time><div>By Ben Inkwell</div>",
        "<p class=image--author>Foto: Ben Inkwell</p><p class=author>Ada Quill Pondside</p>",
        "<p class=author>Foto: Lantern/Ben Inkwell</p><p class=author>Ada Quill Pondside</p>",
        "<div class=authors><p class=author>Von : Ada Quill Pondside</p><p class=author>Translated: "
        "<b class=author>Ben Inkwell</b></p></div>",
    ],
)
def test_the_name_in_a_byline(byline: str) -> None:
    assert authors(story(f"<header>{byline}</header>{paragraphs()}")) == ("Ada Quill Pondside",)


def test_a_box_called_byline_that_says_more() -> None:
    more = (
        f"<div>Reviewed by <a>Ben Inkwell</a>; professor of ponds and mills at the college of {'many ' * 20}towns</div>"
    )
    html = story(f"<header><div class=byline><span>By Ada Quill, The Lantern{more}</span></div></header>{paragraphs()}")
    assert authors(html) == ("Ada Quill",)


def test_bylines_of_cards_that_lead_to_other_articles() -> None:
    card = "<article class=card><h3>The mill turns again</h3><div class=card__byline>By Ben Inkwell</div></article>"
    assert authors(page(f"<main><h1>{TITLE}</h1><section>{paragraphs()}{card * 2}</section></main>")) == ()


def test_authors_in_a_list_of_other_articles() -> None:
    others = "".join(
        f"<li><div class=author>By {name}</div><a href=/x>The mill turns</a></li>" for name in ("Ben Ink", "Zoe Blot")
    )
    assert len(authors(story(f"{paragraphs()}<ul>{others}</ul>"))) < 2


@pytest.mark.parametrize(
    "lines",
    [
        # Of the story, of a section, a caption, a link.
        "<p>New Footbridge, 7 May 2024</p>",
        "<p>7 May 2024, General, Pond Lore</p>",
        "<p>7 May 2024</p><p>Front Page</p>",
        "<p>Spring Floods</p><p>Weeds rise</p><p>7 May 2024</p>",
        "<p>Ada Quill was there</p><p>7 May 2024</p>",
        "<p>Shopkeepers Today, 7 May 2024</p>",
        "<p>Spring Frost, 7 May 2024</p>",
        "<p>Spring Frost</p><p>7 May 2024</p>",
    ],
)
def test_what_stands_beside_a_date_and_is_no_author(lines: str) -> None:
    assert authors(story(f"<header>{lines}</header>{paragraphs()}")) == ()


@pytest.mark.parametrize("above", ["<p>Home Login</p>", "<p>Home Login</p><p>7 May 2024</p>"])
def test_what_stands_above_the_headline(above: str) -> None:
    assert authors(page(f"<main>{above}<h1>{TITLE}</h1><p>7 May 2024</p>{paragraphs()}</main>")) == ()


def test_a_name_beside_the_date_that_the_page_says_again() -> None:
    """And a namesake's once, whose first name is hers."""
    again = "<p>Ada Quill writes about ponds. Write to Ada Quill.</p><p>Ada Inkwell</p>"
    assert authors(story(f"<p>Ada Quill | 7 May 2024</p>{paragraphs()}{again}")) == ("Ada Quill",)


def test_a_name_behind_the_date_in_a_list_of_facts() -> None:
    facts = "<li>Rivers</li><li>7 May 2024</li><li>{}</li><li>1 comment</li>"
    for holder in ("<ul class=post-info>{}</ul>", "<ul>{}</ul>"):
        assert authors(story(f"{holder.format(facts.format('Ada Quill'))}{paragraphs()}")) == ("Ada Quill",)
        assert authors(story(f"{holder.format(facts.format('Print'))}{paragraphs()}")) == ()


@pytest.mark.parametrize("label", ["Foto:", "Übersetzung", "Translated by"])
def test_whose_other_work_it_is(label: str) -> None:
    byline = "<a class=author-name href=/ben>Ben Inkwell</a>"
    assert authors(story(f"<div class=credits>{label} {byline}</div>{paragraphs()}")) == ()
    assert authors(story(f"<p>{label}</p>{byline}{paragraphs()}")) == ()
    assert authors(story(f"<div class=author>{label} <span>{byline}</span>, 7 May 2024</div>{paragraphs()}")) == ()


def test_the_blog_in_a_heading_called_author_is_none() -> None:
    html = f"<h1 class='vcard author'>Mühlen-Archiv</h1><main><h2>{TITLE}</h2>{{}}{paragraphs()}</main>"
    assert authors(page(html.format("<h4 class=author>By Ada Quill</h4>"))) == ("Ada Quill",)


def test_a_name_that_stands_twice_in_a_row_is_no_topic() -> None:
    assert authors(story(f"<p>Ada Quill</p><p>Ada Quill</p><p>7 May 2024</p>{paragraphs()}")) == ("Ada Quill",)


def test_a_login_whose_name_stands_in_brackets_below_the_text() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "ada.quill"}}</script>'
    assert authors(story(f"{paragraphs()}<p>(Ada P. Quill) +++</p>", head=head)) == ("Ada P. Quill",)
    assert authors(story(f"{paragraphs()}<p>(Ben Inkwell) +++</p>", head=head)) == ("ada.quill",)


def test_from_is_no_part_of_a_name() -> None:
    assert authors(story(f"<h4 class=author>vom Mühlenblogger</h4>{paragraphs()}")) == ("Mühlenblogger",)


@pytest.mark.parametrize("tag", ["blockquote", "article"])
def test_a_byline_in_what_is_quoted(tag: str) -> None:
    assert authors(story(f"{paragraphs()}<{tag}><p>We came.</p><p class=author>Ben Inkwell</p></{tag}>")) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ada Quill | quill@lantern.example | 555-0142",
        "Ada Quill (translated by Ben Inkwell)",
        "Ada Quill, a@b.example",
        "Ada Quill, da Redação",
    ],
)
def test_a_name_above_the_date_with_more_behind_it(line: str) -> None:
    assert authors(story(f"<p>{line}</p><p>May 7, 2024</p>{paragraphs()}")) == ("Ada Quill",)


@pytest.mark.parametrize(("lang", "line"), [("tl", "Ni Ada Quill"), ("mt", "minn Ada Quill"), ("fil", "NI Ada Quill")])
def test_the_word_for_by_of_the_pages_language(lang: str, line: str) -> None:
    html = page(
        f"<main><article><h1>{TITLE}</h1><p>{line}</p><p>7 May 2024</p>{paragraphs()}</article></main>", lang=lang
    )
    assert authors(html) == ("Ada Quill",)


def test_two_names_above_the_date() -> None:
    assert authors(story(f"<p>Ada Quill and Ben Inkwell</p><p>May 7, 2024</p>{paragraphs()}")) == (
        "Ada Quill",
        "Ben Inkwell",
    )
    assert authors(story(f"<p>Muddy Ford, Upper Reedmark</p><p>May 7, 2024</p>{paragraphs()}")) == ()


def test_a_month_of_two_words_is_no_author() -> None:
    assert authors(story(f"<p>5 Deireadh Fómhair 2023</p>{paragraphs()}")) == ()
    assert authors(story(f"<p>Ada Quill</p><p>5 Deireadh Fómhair 2023</p>{paragraphs()}")) == ("Ada Quill",)


@pytest.mark.parametrize(
    "quote",
    [
        "<div class=c_quote><p>It was late.</p><p class=c_quote_author>Farmer Alois Tarn</p></div>",
        "<div class=pull-quote><p>It was late.</p><p class=author>Alois Tarn</p></div>",
        "<div class=byline-location>Port Quill</div>",
    ],
)
def test_whom_a_quote_names_and_where_it_was_written(quote: str) -> None:
    assert authors(story(paragraphs() + quote + paragraphs())) == ()


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=infos><span class=author>Ada Quill</span></div>",
        "<div class=infos><a class=author href=/ada>Ada Quill</a></div>",
        "<div class=writer>Ada Quill</div>",
        "<dl class=article-info><dd class=createdby>Written by <span>Ada Quill</span></dd></dl>",
        "<div class=reporter-name>Ada Quill</div>",
    ],
)
def test_a_byline_on_a_page_with_a_menu(byline: str) -> None:
    menu = "<nav><ul><li><a href=/a>Rivers</a></li></ul></nav>"
    assert authors(page(f"{menu}<main><h1>{TITLE}</h1>{byline}{paragraphs()}</main>")) == ("Ada Quill",)


def test_a_login_in_an_inline_element_is_none() -> None:
    menu = "<nav><ul><li><a href=/a>Rivers</a></li></ul></nav>"
    assert authors(page(f"{menu}<h1>{TITLE}</h1><div><span class=author>inky</span></div>{paragraphs()}")) == ()


def test_bylines_one_by_one_with_roles_between() -> None:
    role = "<p>Senior Reporter, Lantern Media Group</p>"
    box = f"<section class=author><p>By <b>Ada Quill</b></p>{role}<p>By <b>Ben Inkwell</b></p>{role}</section>"
    assert authors(story(f"{box}{paragraphs()}")) == ("Ada Quill", "Ben Inkwell")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (
            "<div><span>Ada Quill</span><div><span>Lantern News, Upper Mill</span></div></div>"
            "<div><span>Ben Inkwell</span><div><span>Political reporter</span></div></div>",
            ("Ada Quill", "Ben Inkwell"),
        ),
        ("<ul><li><div><span>Ada Quill</span><span>verslaggever Klimaat</span></div></li></ul>", ("Ada Quill",)),
    ],
)
def test_names_with_a_role_of_their_own_behind_each(parts: str, expected: tuple[str, ...]) -> None:
    assert authors(story(f"<div data-testid=byline-new-contributors>{parts}</div>{paragraphs()}")) == expected


def test_a_byline_in_an_article_within_the_element_of_the_text() -> None:
    text = f"<article class=detail>{paragraphs()}<p class=author_mail><strong>Ada Quill</strong></p></article>"
    assert authors(page(f"<div class=column><h1>{TITLE}</h1><p>{FIRST}</p>{text}</div>")) == ("Ada Quill",)


@pytest.mark.parametrize("byline", ["<div class=byline>王海平</div>", "<a rel=author href=/a>임동률</a>"])
def test_names_of_two_or_three_letters(byline: str) -> None:
    assert len(authors(story(f"<header>{byline}</header>{paragraphs()}"))) == 1


def test_a_question_is_no_byline() -> None:
    box = "<div class=contact-box><p>Gibt es Inhalte, die wir ansehen sollten?</p></div>"
    assert authors(story(f"{paragraphs()}{box}")) == ()


def test_the_reporter_who_closes_a_korean_text() -> None:
    assert authors(story(f"{paragraphs()}<p>여수=홍길동 기자 lantern@example.com</p>")) == ("홍길동",)


def test_the_name_below_the_text_of_a_page_that_tells_no_language() -> None:
    said = "Le conseil a approuvé la passerelle de l'étang mardi soir, après deux heures de débat dans une salle pleine"
    text = paragraphs(*(f"{said}, pour la {n}e fois." for n in range(2, 7)))
    assert authors(story(f"{text}<p align=right><b>Ada Quill</b></p>")) == ("Ada Quill",)


def test_a_list_of_labels_and_values() -> None:
    items = "".join(
        f"<li><b><span>{k}, </span> <span>{v}</span></b></li>"
        for k, v in (("Marubuci", "Ada Quill"), ("Aiko rahoto daga", "Port Quill"), ("Marubuci", "Ben Inkwell"))
    )
    box = f"<section role=region aria-labelledby=article-byline><ul>{items}</ul></section>"
    assert authors(story(f"{box}{paragraphs()}")) == ("Ada Quill", "Ben Inkwell")


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("<div class=byline>By <a>Ada Quill</a> and <a>Ben Inkwell</a></div>", ("Ada Quill", "Ben Inkwell")),
        ("<div class=byline>Ada Quill / Ben Inkwell</div>", ("Ada Quill", "Ben Inkwell")),
        (
            "<div class=entry-meta><span class=author>Ada Quill</span>, <span class=author>Ben Inkwell</span></div>",
            ("Ada Quill", "Ben Inkwell"),
        ),
        ("<div class=byline>Ada Quill, Upper Mill</div>", ("Ada Quill",)),
        ("<div class=byline>Ada Quill and Web Desk</div>", ("Ada Quill",)),
        ("<div class=byline>Ben Inkwell and Ada Quill</div>", ("Ada Quill",)),  # perhaps another article's
    ],
)
def test_the_others_of_a_byline_whose_first_author_the_head_tells(byline: str, expected: tuple[str, ...]) -> None:
    head = '<meta name=author content="Ada Quill"><meta property="article:published_time" content="2024-05-07">'
    assert authors(story(f"{byline}{paragraphs()}", head=head)) == expected


@pytest.mark.parametrize(
    ("known", "byline", "expected"),
    [
        (["aquill", "binkwell"], "By <a>Ada Quill</a> and <a>Ben Inkwell</a>", ("Ada Quill", "Ben Inkwell")),
        (["AQ", "BI"], "By <a>Ada Quill</a> and <a>Ben Inkwell</a>", ("Ada Quill", "Ben Inkwell")),
        (["cwebmaster"], "By <a>Ada Quill</a>", ("Ada Quill",)),  # who put it on the site
        (["inky"], "By <a>Inky</a>", ("inky",)),
    ],
)
def test_the_reader_sees_names_where_the_head_has_logins(
    known: list[str], byline: str, expected: tuple[str, ...]
) -> None:
    people = ",".join(f'{{"@type":"Person","name":"{name}"}}' for name in known)
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":[{people}]}}</script>'
    assert authors(story(f"<p class=byline>{byline}</p>{paragraphs()}", head=head)) == expected


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ('<p class="su-auteur"><a>Ada QUILL</a></p>', ("Ada QUILL",)),
        ('<span class="su-auteur">Ada QUILL</span>', ("Ada QUILL",)),
        ('<span class="author">高橋美咲</span>', ("高橋美咲",)),
        ('<span class="author">مصطفى عادل</span>', ("مصطفى عادل",)),
        ('<div class="signature">Ada Quill</div>', ("Ada Quill",)),
        (
            "<div class=byline><ul><li><a>Ada Quill</a></li><li><a>Cy Dee</a> <i>(fotografia)</i></li></ul></div>",
            ("Ada Quill",),
        ),
        ('<div>By <a href="/authors/a">Ada Quill</a> Foto <a href="/authors/c">Cy Dee</a></div>', ("Ada Quill",)),
        (
            '<ul><li><a href="/authors/a">Ada Quill</a>,</li><li><a href="/authors/b">Ben Inkwell</a></li></ul>',
            ("Ada Quill", "Ben Inkwell"),
        ),
        (
            '<p itemprop="author">By <a>Ada Quill</a> and <a>Ben Inkwell</a></p>',
            ("Ada Quill", "Ben Inkwell"),
        ),
    ],
)
def test_bylines_of_many_makes(byline: str, expected: tuple[str, ...]) -> None:
    assert (
        authors(page(f"<nav><a href=/r>Rivers</a></nav><main><h1>{TITLE}</h1>{byline}<div>{paragraphs()}</div></main>"))
        == expected
    )


def test_a_persons_byline_where_the_head_names_an_organisation() -> None:
    said = '{"@type":"NewsArticle","author":{"@type":"Organization","name":"UC Lantern"}}'
    head = f'<script type="application/ld+json">{said}</script>'
    byline = "<p class=article-byline>by <a>Ada Quill</a>, <a>UC Lantern</a></p>"
    assert authors(story(f"{byline}{paragraphs()}", head=head)) == ("Ada Quill",)
    assert authors(story(paragraphs(), head=head.replace("UC Lantern", "Ben Inkwell"))) == ("Ben Inkwell",)


def test_two_names_each_in_an_element_called_byline() -> None:
    each = '<span class="byline__name"><i class="byline__preamble">By </i><a class="byline__link">Ada Quill</a></span>'
    byline = f'<p class="x1">{each} and <span class="byline__name"><a class="byline__link">Ben Reed</a></span></p>'
    head = f'<div class="byline-block"><div>{byline}</div><time>1 January 2023</time></div>'
    assert authors(story(head + paragraphs())) == ("Ada Quill", "Ben Reed")


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=byline><a href=/ada>Full Bio</a></div>",
        "<div class=byline><span class=author>About Ada Quill</span></div>",
        '<div class="author-meta"><a class=byline>Wine &amp; Taste</a></div>',
    ],
)
def test_buttons_and_sections_are_nobody(byline: str) -> None:
    assert authors(story(byline + paragraphs())) == ()


def test_a_headline_that_begins_as_bylines_do_names_nobody() -> None:
    title = "Von München bis Aachen: Im Netz der Müller"
    assert authors(page(f"<article><h1>{title}</h1>{paragraphs()}</article>", title=title)) == ()


def test_who_posted_a_text_with_role_and_company() -> None:
    html = story(paragraphs(*PROSE, "Posted by Ada Quill, Mill Project Marketing, Lantern"))
    assert authors(html) == ("Ada Quill",)


def test_who_began_a_thread() -> None:
    head = f"<div><h1>{TITLE}</h1><ul><li>Thread starter Ada Quill</li></ul></div>"
    html = page(f"<main>{head}<div class=text>{paragraphs()}</div></main>")
    assert authors(html) == ("Ada Quill",)


def test_who_took_a_picture_is_no_author_where_a_familys_container_was_walked() -> None:
    figure = (
        "<figure><img src=a.jpg><figcaption class=wp-caption-text>The pond <span class=img-author>Jay Lens"
        "</span></figcaption></figure>"
    )
    wordpress = '<meta name=generator content="WordPress 6.5">'
    html = page(f"<h1>{TITLE}</h1><div class=entry-content>{figure}{paragraphs()}</div>", head=wordpress)
    found = inspect_html(html)
    assert found.article is not None
    assert (found.origins["body"], found.article.authors) == ("site: .entry-content", ())


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("<p>A column by Ada Quill</p>", "", "Ada Quill"),
        ("", "<div class=author-box>Ada Quill is a reporter who walks.</div>", "Ada Quill"),
        ("", "<div class=author-box>Ada Ada Quill lives in the mill.</div>", "Ada Quill"),
        ("", "<div class=author-box>Ada Hi there</div>", "Ada"),
        ("<p>A column by Zoe Blot</p>", "<div class=author-box>Zoe Blot is a reporter.</div>", "Zoe Blot"),
        ("", "<div class=comments><div class=author-box>Ada Blot is a reader.</div></div>", "Ada"),
    ],
)
def test_the_full_name_of_an_author_of_whom_the_head_tells_one_word(above: str, below: str, expected: str) -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada"}}</script>'
    html = page(f"<main><article><h1>{TITLE}</h1>{above}{paragraphs()}{below}</article></main>", head=head)
    assert authors(html) == (expected,)


def test_a_label_and_the_name_below_it_are_paired_as_they_stand_on_the_page() -> None:
    above = "<div>by</div><div>ada99</div>"
    below = "<div>Width Dim</div>"
    html = page(f"<main><div>{above}<h1>{TITLE}</h1>{below}</div><div id=text>{paragraphs()}</div></main>")
    assert authors(html) == ("ada99",)


@pytest.mark.parametrize(
    ("opening", "below", "expected"),
    [
        ("<p>By Ada Quill</p>", "", ("Ada Quill",)),
        ("<p><strong>By Ada Quill and Ben Inkwell</strong></p>", "", ("Ada Quill", "Ben Inkwell")),
        ("", "<div class=info-author>Editor : <a class=author>Lex Putter</a></div>", ("Ben Inkwell",)),
        ("", "<div class=info-author>Penyunting: Lex Putter</div>", ("Ben Inkwell",)),
        # The head's, where the text names the same, a place or nobody.
        ("<p>By Alexander L. Putter</p>", "", ("Lex Putter",)),
        ("<p>From Millbrook to Pondside</p>", "", ("Lex Putter",)),
        ("<p>By our correspondent</p>", "", ("Lex Putter",)),
        ("", "<div class=info-author>Lex Putter is the editor</div>", ("Lex Putter",)),
    ],
)
def test_who_wrote_where_the_head_names_who_put_it_on_the_site(
    opening: str, below: str, expected: tuple[str, ...]
) -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Lex Putter"}}</script>'
    byline = "<div class=author-2>Ben Inkwell</div>" if "info-author" in below else ""
    assert authors(story(byline + opening + paragraphs() + below, head=head)) == expected


def test_authors_each_with_the_place_they_wrote_from() -> None:
    names = "<li>Paris: <a href=/author/1>Ada Quill</a></li><li>Lagos: <a href=/author/2>Ben Inkwell</a></li>"
    report = inspected(story(f"<div class=by-whom><ul>{names}</ul></div>{paragraphs()}"))
    assert report.article is not None
    assert report.article.authors == ("Ada Quill", "Ben Inkwell")


def test_an_author_whom_the_byline_has_in_capitals_and_another() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Ada Quill"}}</script>'
    line = (
        "<p class=byline><span>By <a href=/a/1>ADA QUILL</a></span> and <span><a href=/a/2>BEN INKWELL</a></span></p>"
    )
    report = inspected(story(f"{line}{paragraphs()}", head=head))
    assert report.article is not None
    assert report.article.authors == ("Ada Quill", "Ben Inkwell")
