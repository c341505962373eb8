"""The headline as a reader sees it: without the site's name, without a kicker, whatever the labels say."""

from __future__ import annotations

import json

import pytest
from made import FIRST, PROSE, SECOND, TITLE, URL, blocks, inspected, page, paragraphs

from cleaners import inspect_html
from cleaners.site_name import without_site
from cleaners.text import words

SHORT = "Footbridge over the mill pond approved"


def titled(
    body: str,
    *,
    window: str = "",
    og: str = "",
    twitter: str = "",
    ld: str = "",
    site_name: str = "",
    url: str | None = URL,
) -> tuple[str | None, str | None]:
    """The title and its origin."""
    head = "".join(
        f'<meta property="{k}" content="{v}">'
        for k, v in (("og:title", og), ("twitter:title", twitter), ("og:site_name", site_name))
        if v
    )
    if ld:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": ld})}</script>'
    html = page(body + f"<div>{paragraphs()}</div>", head=head, title=window)
    report = inspect_html(html, url=url, site=None)
    assert report.article is not None, report.reason
    return report.article.title, report.origins.get("title")


@pytest.mark.parametrize(
    ("window", "name"),
    [
        (f"{TITLE} | The Lantern", "The Lantern"),
        (f"{TITLE} - The Lantern", "The Lantern"),
        (f"{TITLE} – The Lantern", "The Lantern"),
        (f"{TITLE} — The Lantern", "The Lantern"),
        (f"{TITLE} • The Lantern", "The Lantern"),
        (f"{TITLE} · The Lantern", "The Lantern"),
        (f"{TITLE} » The Lantern", "The Lantern"),
        (f"{TITLE} / The Lantern", "The Lantern"),
        (f"{TITLE} ~ The Lantern", "The Lantern"),
        (f"{TITLE}|The Lantern", "The Lantern"),
        (f"The Lantern | {TITLE}", "The Lantern"),
        (f"The Lantern: {TITLE}", "The Lantern"),
        (f"{TITLE} | the LANTERN", "The Lantern"),
        (f"{TITLE} | The Lantern | The Lantern", "The Lantern"),
        (f"{TITLE} | lantern.example", ""),
        (f"{TITLE} | Lantern News", ""),
        (f"{TITLE} - Lantern", ""),
    ],
)
def test_without_the_sites_name(window: str, name: str) -> None:
    assert titled("", window=window, site_name=name)[0] == TITLE


@pytest.mark.parametrize(
    ("title", "name", "expected"),
    [
        ("水車池に新しい橋、市議会が承認｜灯台新聞", "灯台新聞", "水車池に新しい橋、市議会が承認"),
        ("水車池に新しい橋、市議会が承認 | 灯台新聞", "灯台新聞", "水車池に新しい橋、市議会が承認"),
        ("水車池に新しい橋、市議会が承認：灯台新聞", "灯台新聞", "水車池に新しい橋、市議会が承認"),
        ("Совет одобрил новый мост — Фонарь", "Фонарь", "Совет одобрил новый мост"),
        ("परिषद ने नए पुल को मंजूरी दी | लालटेन", "लालटेन", "परिषद ने नए पुल को मंजूरी दी"),
        ("المجلس يوافق على الجسر الجديد - الفانوس", "الفانوس", "المجلس يوافق على الجسر الجديد"),
        ("다리 건설 승인 - 등대신문", "등대신문", "다리 건설 승인"),
    ],
)
def test_in_other_scripts(title: str, name: str, expected: str) -> None:
    assert without_site(title, {words(name)}, "") == expected


@pytest.mark.parametrize(
    "title",
    [
        "Council - mayor dispute goes on",
        "Lamps | Paths | Prams",
        "Bridge: what happens next",
        "Well-known half-timbered houses",
        "The price of 3:00 am",
        "And/or: a history",
    ],
)
def test_separators_within_a_headline(title: str) -> None:
    assert without_site(title, {"the lantern"}, "lantern") == title


def test_a_title_that_is_the_sites_name_is_not_emptied() -> None:
    assert without_site("The Lantern", {"the lantern"}, "lantern") == "The Lantern"


def test_what_the_reader_sees_is_believed() -> None:
    assert titled(f"<h1>{TITLE}</h1>", window=f"{TITLE} | The Lantern", og=TITLE, site_name="The Lantern") == (
        TITLE,
        "h1",
    )


def test_labels_that_disagree_with_the_only_headline() -> None:
    assert titled(f"<h1>{TITLE}</h1>", og=SHORT, ld=SHORT, window=SHORT) == (TITLE, "h1")


def test_a_label_that_is_shortened() -> None:
    assert titled(f"<h1>{TITLE}</h1>", og=TITLE[:40], window=TITLE[:40])[0] == TITLE


@pytest.mark.parametrize(
    "headline",
    [
        f"<h1><span class=kicker>Town hall</span> {TITLE}</h1>",
        f"<h1><span class=overline>Town hall</span><span>{TITLE}</span></h1>",
        f"<h1>\n<small class=topline>Town hall:</small> {TITLE}</h1>",
    ],
)
def test_a_kicker_in_the_headline(headline: str) -> None:
    assert titled(headline, og=TITLE)[0] == TITLE
    assert titled(headline)[0] == TITLE


def test_a_kicker_without_a_name_that_no_label_has() -> None:
    assert titled(f"<h1>Town hall {TITLE}</h1>", og=TITLE)[0] == TITLE


def test_a_kicker_that_the_label_has_as_well_stays() -> None:
    both = f"Town hall: {TITLE}"
    assert titled(f"<h1><span class=kicker>Town hall:</span> {TITLE}</h1>", og=both)[0] == both


@pytest.mark.parametrize("window", [f"{TITLE} | The Lantern", TITLE])
def test_a_headline_that_is_the_sites_name(window: str) -> None:
    body = f"<h1>The Lantern</h1><h2>{TITLE}</h2>"
    assert titled(body, window=window, og=TITLE, site_name="The Lantern")[0] == TITLE
    assert titled(body, window=window, site_name="The Lantern")[0] == TITLE


def test_a_headline_that_is_a_long_name_of_the_site() -> None:
    name = "The Morning Lantern of Millbrook"
    assert titled(f"<h1>{name}</h1>", window=TITLE, og=TITLE, site_name=name)[0] == TITLE


def test_a_headline_that_is_the_hosts_name() -> None:
    assert titled(f"<h1>Lantern</h1><h2>{TITLE}</h2>", window=f"{TITLE} | Lantern")[0] == TITLE


def test_a_second_headline_shows_the_label_for_readers() -> None:
    body = f"<h1>{SHORT}: news from the pond</h1><h2>{TITLE}</h2>"
    assert titled(body, og=TITLE, window=f"{SHORT}: news from the pond") == (TITLE, "h2")


def test_of_several_headlines_the_one_that_a_label_repeats() -> None:
    body = f"<h1>Twelve things that happened in the valley today</h1><h1>{TITLE}</h1>"
    assert titled(body, og=TITLE)[0] == TITLE
    assert titled(body, window=f"{TITLE} | The Lantern", site_name="The Lantern")[0] == TITLE


@pytest.mark.parametrize(
    ("labels", "origin"),
    [
        ({"ld": TITLE, "og": SHORT, "window": "x"}, "JSON-LD"),
        ({"og": TITLE, "twitter": SHORT, "window": SHORT}, "og:title"),
        ({"twitter": TITLE, "window": "Lantern"}, "twitter:title"),
        ({"window": TITLE}, "title"),
    ],
)
def test_order_of_labels_where_no_headline_is_shown(labels: dict[str, str], origin: str) -> None:
    assert titled("", **labels) == (TITLE, origin)


def test_a_label_with_a_slogan_behind() -> None:
    assert titled("", ld=f"{TITLE} and all the other news of the day", og=TITLE)[0] == TITLE


def test_the_part_of_the_window_title_that_a_heading_shows() -> None:
    assert titled(f"<h3>{TITLE}</h3>", window=f"Local | {TITLE} | Morning paper") == (TITLE, "heading and title")


@pytest.mark.parametrize(
    "said", ["Fish &amp; chips on the new bridge over the pond", "Fish &amp;amp; chips on the new bridge over the pond"]
)
def test_entities(said: str) -> None:
    plain = "Fish & chips on the new bridge over the pond"
    assert titled("", og=said)[0] == plain
    assert titled("", ld=said.replace("&amp;amp;", "&amp;"))[0] == plain


@pytest.mark.parametrize(
    "headline", ["<h1></h1>", "<h1><img src=logo.png alt=Lantern></h1>", f"<h1>{'word ' * 200}</h1>"]
)
def test_an_empty_or_endless_headline_is_none(headline: str) -> None:
    assert titled(headline, og=TITLE) == (TITLE, "og:title")


def test_no_title_at_all() -> None:
    assert titled("") == (None, None)


def test_white_space_and_marks_in_a_headline() -> None:
    assert titled("<h1>Council\n   approves <em>the</em>&nbsp;new bridge<br>over the pond</h1>")[0] == (
        "Council approves the new bridge over the pond"
    )


@pytest.mark.parametrize(
    ("headline", "window"),
    [
        (f"<h1>Town hall</h1><h1>{TITLE}</h1>", f"Blog: Pond ǀ {TITLE} — the Lantern"),
        (f"<h1>{TITLE}</h1>", f"Press release: {TITLE}"),
        (f"<h1>{TITLE}</h1>", f"New - {TITLE} - A first look"),
    ],
)
def test_a_headline_that_the_window_title_has_behind_something_else(headline: str, window: str) -> None:
    assert titled(headline, window=window) == (TITLE, "h1")


@pytest.mark.parametrize("name", ["Millbrook – a paper", "The Morning Lantern: Millbrook", "Lamps - paths - prams"])
def test_a_sites_name_with_marks_in_it(name: str) -> None:
    assert titled(f"<h1>{name}</h1><h1>{SHORT}</h1>", window=f"{SHORT} | {name}") == (SHORT, "h1")
    assert titled(f"<h1>{name}</h1>", window=f"{SHORT} | {name}")[0] != name


def test_a_headline_that_its_own_label_repeats_is_no_site() -> None:
    """The window title has it behind a section's name."""
    assert titled(f"<h1>{TITLE}</h1>", window=f"Millbrook | {TITLE}", og=TITLE) == (TITLE, "h1")


def test_the_window_title_of_an_old_blog() -> None:
    window = f"Four quiet years » Blog Archive » {SHORT}"
    assert titled(f"<h1>Four quiet years</h1><h2>{SHORT}</h2>", window=window)[0] == SHORT


def test_a_headline_that_is_there_for_narrow_and_for_wide_screens() -> None:
    both = "<h1 class=wide>Bridge no. 12 over the pond</h1><h1 class=narrow>Bridge no. 12 over the pond</h1>"
    assert titled(both, og=SHORT, window=SHORT) == ("Bridge no. 12 over the pond", "h1")


def test_a_headline_that_markup_calls_the_articles_own() -> None:
    others = "<h1>Everything about footbridges and ponds</h1>"
    assert titled(f"{others}<h1 class='post-title'>Type 3</h1>", window="Type 3 in Millbrook")[0] == "Type 3"
    assert titled(f"{others}<h1 itemprop=headline>Type 3</h1>", window="Type 3 in Millbrook")[0] == "Type 3"


def test_a_headline_that_markup_calls_the_sites_own() -> None:
    assert titled(f"<h1 class=site-title>Ponds</h1><h2>{TITLE}</h2>", window=f"{TITLE} : Ponds and more")[0] == TITLE
    assert titled(f"<h1 class=logotype-story>{TITLE}</h1>", window=f"{TITLE} : Ponds and more")[0] == TITLE


def test_a_style_sheet_in_a_headline() -> None:
    assert titled(f"<h1><style>.a{{color:red}}</style>{TITLE}</h1>")[0] == TITLE
    assert (
        titled("<h1>What {braces} mean in a template language</h1>")[0] == "What {braces} mean in a template language"
    )


def test_a_subtitle_within_the_headline() -> None:
    assert titled(f"<h1>{TITLE} <small>A walk to the mill</small></h1>", og=TITLE)[0] == TITLE


def test_a_label_that_ends_early_has_no_subtitle_behind() -> None:
    assert titled(f"<h1>{TITLE} at the <em>second</em> attempt</h1>", og=TITLE)[0] == f"{TITLE} at the second attempt"


def test_a_kicker_that_only_the_first_label_leaves_out() -> None:
    headline = f"<h1><b>Town hall</b><br>{TITLE}</h1>"
    assert titled(headline, ld=TITLE, og=f"Town hall | {TITLE}")[0] == TITLE
    assert titled(f"<h1>Town hall {TITLE}</h1>", ld=TITLE, og=f"Town hall | {TITLE}")[0] == f"Town hall {TITLE}"


def test_a_second_headline_with_a_kicker() -> None:
    body = f"<h1>{SHORT}: news from the pond</h1><h2><span class=kicker>Town hall:</span> {TITLE}</h2>"
    assert titled(body, og=f"Town hall: {TITLE}", window=f"{SHORT}: news from the pond") == (TITLE, "h2")


def test_a_site_whose_name_holds_the_hosts() -> None:
    assert without_site(f"{TITLE} - Das Laternenblatt aus Bern", set(), "laternenblatt") == TITLE
    assert without_site(f"{TITLE} - Millbrook Games Mill 2022", set(), "mill2022") == TITLE
    # Not within a word.
    assert without_site("Nachtlaternenblatt: ein Nachruf", set(), "laternenblatt") == "Nachtlaternenblatt: ein Nachruf"


@pytest.mark.parametrize(
    "behind",
    ["-灯台网", "_灯台官方网站", "--灯台网", "_灯台新闻", " - 灯台晚报", "|灯台ニュース", "-경제ㅣ등대일보", "-政治"],
)
def test_outlets_of_east_asia_that_no_label_names(behind: str) -> None:
    assert without_site(f"水车池上的新桥获批！{behind}", set(), "") == "水车池上的新桥获批！"


@pytest.mark.parametrize("title", ["新桥-旧桥：一座城市的故事", "A-新しい橋", "다리-물레방아 이야기"])
def test_hyphens_of_east_asia_within_a_headline(title: str) -> None:
    assert without_site(title, set(), "") == title


def test_a_kicker_that_the_label_for_sharing_leaves_out() -> None:
    """Though JSON-LD and the window title have it."""
    both = f"Town hall: {TITLE}"
    assert titled(f"<h1>{both}</h1>", ld=both, og=TITLE, window=both) == (TITLE, "h1")
    # Too much for a kicker, and too little for a headline.
    long = f"{SHORT}, {SHORT}, {SHORT}: {TITLE}"
    assert titled(f"<h1>{long}</h1>", ld=long, og=TITLE)[0] == long
    assert titled(f"<h1>{both}</h1>", ld=both, og="mill pond")[0] == both


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Lantern gift guide for every pond: what to buy", "Lantern gift guide for every pond: what to buy"),
        ("Lantern News: what to buy", "what to buy"),
        ("what to buy | Lantern, the paper for every pond", "what to buy"),
    ],
)
def test_a_headline_that_begins_with_the_sites_name(title: str, expected: str) -> None:
    assert without_site(title, set(), "lantern") == expected


def test_headings_of_the_first_order_that_are_links_to_other_articles() -> None:
    teasers = "".join(f'<a href="/other-{n}"><h1>{SHORT} after vote {n}</h1></a>' for n in range(3))
    assert titled(f"{teasers}<h1>{TITLE}</h1>", window="Footbridge news") == (TITLE, "h1")
    assert titled(f'{teasers}<a href="{URL}#top"><h1>{TITLE}</h1></a>', window="Footbridge news") == (TITLE, "h1")


def test_of_several_headings_the_one_that_the_window_title_holds() -> None:
    body = f"<h1>Lantern, a paper for the pond and the mill</h1><h1>{SHORT}</h1>"
    assert titled(body, window=f"What happened: {SHORT} - more on this page") == (SHORT, "h1")


@pytest.mark.parametrize("window", [f"Parish of Millbrook - {TITLE}", f"Press office: town hall | {TITLE}"])
def test_a_headline_behind_a_name_that_no_label_tells(window: str) -> None:
    assert titled(f"<h1>{TITLE}</h1>", window=window, url=None) == (TITLE, "h1")


def test_a_sites_name_with_another_dash_than_in_the_window_title() -> None:
    body = f"<h1>Pond Diary – Spring 08</h1><h2>{SHORT}</h2>"
    assert titled(body, window=f"{SHORT} | Pond Diary - Spring 08", url=None) == (SHORT, "heading and title")


@pytest.mark.parametrize("window", ["{} | Pond and Mill", "Pond and Mill: {}", "{}"])
def test_a_heading_with_separators_of_its_own(window: str) -> None:
    headline = "Footbridge – the vote: a mill pond"
    assert titled(f"<h2>{headline}</h2><h3>Footbridge – the vote</h3>", window=window.format(headline), url=None) == (
        headline,
        "heading and title",
    )


@pytest.mark.parametrize(
    "step", ["<ol><li>Home</li><li><h1>{}</h1></li></ol>", '<div class="c-breadcrumbs"><h1>{}</h1></div>']
)
def test_a_date_below_the_headline_though_the_title_is_a_breadcrumbs_last_step(step: str) -> None:
    body = (
        f"<div>{step.format(TITLE)}</div><p>News of Friday, 1 May 2020</p><div><div><div><div><section>"
        f"<h2>Council says yes: {SHORT}</h2><p>12 March 2019, 9:05</p></section></div></div></div></div>"
    )
    article = inspect_html(page(f"{body}<div>{paragraphs()}</div>", title=TITLE), url=None, site=None).article
    assert article is not None
    assert (article.title, str(article.published)[:10]) == (TITLE, "2019-03-12")


def test_the_headline_below_a_breadcrumb_is_no_sub_heading_of_the_text() -> None:
    path = f"<ol><li>Home</li><li><h1>{TITLE}</h1></li></ol>"
    deck = "Why the council wants a footbridge over the mill pond, and who is to pay for it."
    header = f"<div itemprop=headline>The new footbridge</div><p class=article-excerpt>{deck}</p>"
    parts = f"<h2>Footbridge over the pond</h2><p>{FIRST}</p><h2>What the council pays</h2><p>{SECOND}</p>"
    text = f"<div itemprop=articleBody>{parts}</div>"
    article = inspected(page(f"{path}<article>{header}{text}</article>")).article
    assert article is not None
    assert article.summary == deck


def test_a_deck_below_a_headline_in_a_box_called_breadcrumbs() -> None:
    body = (
        f"<div class=breadcrumbs-area><h1>{TITLE}</h1><h2>Why the council wants a footbridge over the pond</h2></div>"
    )
    article = inspect_html(page(f"{body}<div>{paragraphs()}</div>", title=TITLE), url=None, site=None).article
    assert article is not None
    assert article.title == TITLE
    assert article.summary == "Why the council wants a footbridge over the pond"


@pytest.mark.parametrize("mark", [" - ", " | ", " – "])
def test_a_kicker_that_only_the_window_title_sets_apart(mark: str) -> None:
    kicker = "Letter of the week"
    apart = f"<h1><span>{kicker}</span> <span>{TITLE}</span></h1>"
    assert titled(apart, window=f"{kicker}{mark}{TITLE}", url=None) == (TITLE, "h1")
    # In one piece it is the headline's own.
    assert titled(f"<h1>{kicker} {TITLE}</h1>", window=f"{kicker}{mark}{TITLE}", url=None)[0] != TITLE


def test_a_short_headline_that_begins_the_window_title() -> None:
    assert titled("<h1>The Pond</h1>", window="The Pond - free walks - for all", url=None) == ("The Pond", "h1")


def test_a_short_headline_behind_the_hosts_name() -> None:
    window = "Lantern House Letters | Counting ponds by hand"
    assert titled("<h1>Counting ponds by hand</h1>", window=window) == ("Counting ponds by hand", "h1")


def test_a_sites_name_before_a_headline_of_lower_order() -> None:
    body = f"<h1>Quillsays the complete inkpot</h1><h3 class=post-title>{SHORT}</h3>"
    window = f"Quillsays the complete inkpot: {SHORT}"
    assert titled(body, window=window, url=None) == (SHORT, "heading and title")
    # A heading that is not called the title is a section's as often.
    assert titled(body.replace("post-title", "intro"), window=window, url=None)[0] != SHORT


def test_a_headline_that_is_a_sections_name() -> None:
    body = f"<h1>Walks and gardens</h1><h2>More tools</h2><h2>{SHORT}</h2>"
    assert titled(body, window=f"{SHORT} | The Lantern") == (SHORT, "heading and title")
    # One that shares a word with what the page calls itself is a headline of its own.
    body = f"<h1>Walks over the footbridge</h1><h2>{SHORT}</h2>"
    assert titled(body, window=f"{SHORT} | The Lantern") == ("Walks over the footbridge", "h1")


def test_a_headline_twice_in_one_heading() -> None:
    assert titled(f"<h1><b>{SHORT}</b> <i>{SHORT}</i></h1>", window=f"{SHORT} | The Lantern") == (SHORT, "h1")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"{TITLE} | News | Lantern", TITLE),
        (f"{TITLE} | Ponds and mills of ours | Lantern", f"{TITLE} | Ponds and mills of ours"),
        (f"{TITLE} - Part two | Lantern", f"{TITLE} - Part two"),
        (f"{TITLE} | News", f"{TITLE} | News"),
    ],
)
def test_a_section_between_headline_and_site(title: str, expected: str) -> None:
    assert without_site(title, {"lantern"}, "") == expected


def test_a_headline_of_lower_order_with_a_kicker() -> None:
    deck = "Two hours of debate in a crowded hall ended with a vote that few had seen coming."
    menu = "".join(f"<div><a href=/{n}>Section number {n}</a></div>" for n in range(6))
    above = f"<header>{menu}<h2><span>Two hours</span> <span>{TITLE}</span></h2><div>{deck}</div></header>"
    html = page(f"<main>{above}<div class=text>{paragraphs()}</div></main>", title=f"{TITLE} - Lantern")
    article = inspected(html).article
    assert article is not None
    assert (article.title, article.summary) == (TITLE, deck)


def test_a_sites_name_above_the_headline_that_the_window_title_is() -> None:
    body = f"<h1>Lantern Valley News</h1><h3 class=entry-title>{SHORT}</h3>"
    assert titled(body, window=SHORT, url=None) == (SHORT, "heading and title")


def test_a_kicker_that_all_labels_set_apart_with_a_bar() -> None:
    headline = f"<h1><span>Opinion</span> <span>{SHORT}</span></h1>"
    assert titled(headline, window=f"Opinion | {SHORT} - Lantern", og=f"Opinion | {SHORT}")[0] == SHORT


@pytest.mark.parametrize("window", [f"{SHORT} - Capital Tribune Mobile", f"The Courier Online: {SHORT}"])
def test_a_part_of_the_window_title_that_a_line_shows(window: str) -> None:
    body = f"<div class=hl>{SHORT}</div><div>By Ada Quill</div>"
    assert titled(body, window=window, url=None) == (SHORT, "line and title")
    both = body + "<div>Capital Tribune Mobile</div><div>The Courier Online</div>"
    assert titled(both, window=window, url=None)[1] == "title"


def test_a_sites_name_in_quotation_marks_opens_the_headline() -> None:
    title = "«Фонарь» узнал сроки строительства моста"
    assert without_site(f"{title} - Фонарь", {"фонарь"}, "fonar") == title
    assert titled(f"<h1>{title}</h1>", window=f"{title} | Фонарь", site_name="Фонарь")[0] == title
    assert without_site("Lantern » A bridge for the pond", {"lantern"}, "") == "A bridge for the pond"


def test_the_colon_between_the_parts_of_a_headline() -> None:
    headline = f"<h1><span>The Council</span> <span>{SHORT}</span></h1>"
    for label in (f"The Council: {SHORT}", f"The Council – {SHORT}"):
        assert titled(headline, window=label, og=label)[0] == label
    assert titled(f"<h1>The Council {SHORT}</h1>", og=f"The Council: {SHORT}")[0] == f"The Council {SHORT}"


def test_the_heading_of_the_header_is_no_text_though_every_label_says_something_else() -> None:
    shown = "<span>Millbrook quarrels</span> <span>The crossing that nobody ordered</span>"
    html = page(
        f"<article><header><h2>{shown}</h2><p>{FIRST}</p></header><div>{paragraphs(*PROSE[1:])}</div></article>"
    )
    assert blocks(html.replace("<title>", f'<meta property="og:title" content="{TITLE}"><title>')) == [*PROSE]


def test_an_h3_that_is_called_the_headline_below_the_blogs_name() -> None:
    head = f'<meta property="og:title" content="{SHORT}">'
    html = page(
        f"<h1 class=title>Pond Diary</h1><p>Notes</p><div><h3 class='post-title'>{SHORT}</h3>{paragraphs()}</div>",
        head=head,
        title=f"Pond Diary: {SHORT}",
    )
    article = inspected(html).article
    assert article is not None
    assert article.title == SHORT


def test_a_heading_for_screen_readers_is_none_where_there_is_another() -> None:
    window = f"Ministry of Ponds - Press releases - {SHORT}"
    assert titled(f"<h1 class=aural>Navigation and service</h1><h1>{SHORT}</h1>", window=window)[0] == SHORT
    assert titled(f"<h1 class=sr-only>{SHORT}</h1>", window="Ministry of Ponds")[0] == SHORT


def test_the_headline_of_a_page_from_before_there_were_labels_for_sharing() -> None:
    head = f'<meta name=Headline content="{TITLE}">'
    html = page(f"<div>{paragraphs()}</div>", head=head, title=f"PONDS NEWS | Valley | North | {TITLE}")
    article = inspected(html).article
    assert article is not None
    assert article.title == TITLE


def test_the_one_heading_called_the_title_where_there_is_none_of_the_first_order() -> None:
    shown = "What to do when the footbridge is closed at night?"
    said = "Footbridge closed at night: 7 tips that work"
    assert titled(f"<h2 class=entry-title>{shown}</h2>", og=said, window=f"{said} - The Lantern")[0] == shown
    assert titled(f"<h2>{shown}</h2>", og=said, window=said)[0] == said
    assert titled("<h2 class=entry-title>Ponds and mills</h2>", og=said, window=said)[0] == said
    assert titled(f"<h2 class=entry-title>{shown}</h2>" * 2, og=said, window=said)[0] == said
    kicker = "The valley in winter"
    assert titled(f"<h2 class=entry-title>{kicker} {said}</h2>", og=said, window=said)[0] == said


def test_the_topic_of_a_forum() -> None:
    topic = "Mending the old pump by the mill pond"
    body = f"<h1>Lantern forum</h1><h2><a href=/t>{topic}</a></h2>"
    assert titled(body, window=f"Lantern forum • View topic - {topic}")[0] == topic
    assert titled(body, window="Lantern forum • Ponds")[0] != topic


def test_what_only_screen_readers_hear_and_what_is_set_small_in_a_headline() -> None:
    small = "<small class=c-topline><span class=aural>, Theme:</span> Rivers</small>"
    h1 = f"<h1><span>{TITLE}</span> <span class=aural>in the news</span> {small}</h1>"
    assert titled(h1, window="Council and footbridge - Lantern")[0] == TITLE
    colon = f"<h1><span>Mill pond</span><span class=sr-only>:</span> {TITLE}</h1>"
    assert titled(colon, og=f"Mill pond: {TITLE}")[0] == f"Mill pond: {TITLE}"


def test_a_mark_before_a_name_that_is_not_there() -> None:
    assert titled("", window=f"{TITLE} |")[0] == TITLE


def test_a_question_behind_a_dash_is_no_sites_name() -> None:
    question = "To lease or to buy a footbridge for the town – which is cheaper?"
    window = "To lease or to buy a footbridge for the town – what pays off"
    assert titled(f"<h1>{question}</h1>", window=window)[0] == question


def test_parts_of_a_headline_that_a_label_sets_apart_with_a_dash() -> None:
    h1 = f"<h1><span class=subtitle>Mill pond</span> {TITLE}</h1>"
    assert titled(h1, og=f"Mill pond - {TITLE}")[0] == f"Mill pond - {TITLE}"


def test_the_headline_of_a_page_from_before_headings() -> None:
    old = f"<font size=1>News</font><br><font size=5><b>{TITLE}: two hours of debate</b></font><br><br>"
    text = "<br><br>".join(PROSE)
    html = page(f"<table><tr><td>{old}{text}</td></tr></table>", title=f"The Lantern - {TITLE}")
    report = inspected(html, url=None)
    assert report.article is not None
    assert (report.article.title, report.origins["title"]) == (f"{TITLE}: two hours of debate", "large letters")
    assert [b.text for b in report.article.blocks] == [*PROSE]


def test_the_headline_of_a_print_version() -> None:
    head = f"<div class=section>Town</div><div class=titulo>{TITLE}</div><div class=data>7 May 2024, 18:47</div>"
    html = page(f"{head}<div id=texto>{paragraphs()}</div>", title="The Lantern - Print")
    report = inspected(html, url=None)
    assert report.article is not None
    assert (report.article.title, report.origins["title"]) == (TITLE, "called the title")
    assert str(report.article.published)[:10] == "2024-05-07"
    twice = inspected(html.replace("</body>", f"<div class=titulo>{SECOND[:60]}</div></body>"), url=None)
    assert twice.article is not None
    assert twice.article.title != TITLE


def test_a_headline_of_few_letters_in_chinese() -> None:
    window = "磨坊池上新建的人行桥（走进一线）--经济·科技--灯笼网"
    html = page(f"<h3>走进一线</h3><h1>磨坊池上新建的人行桥</h1><div>{paragraphs()}</div>", title=window)
    report = inspected(html, url=None)
    assert report.article is not None
    assert report.article.title == "磨坊池上新建的人行桥"
