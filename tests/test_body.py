"""The container: which element holds the article, and what in it or beside it does not belong to it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE, blocks, inspected, page, paragraphs, story

from cleaners import body, clean_html, inspect_html
from cleaners.body import find_body
from cleaners.page import Page
from cleaners.walk import Walk

WORDPRESS = '<meta name=generator content="WordPress 6.5">'
TEASERS = (
    "Harvest festival draws record crowds to the upper valley",
    "School kitchens to buy apples from three local orchards",
    "Night buses return after a summer of repairs to the depot",
    "Library extends its opening hours for the examination weeks",
)


def grid(name: str = "cards") -> str:
    cards = "".join(
        f'<div class=card><h3><a href="/s/{i}">{t}</a></h3><p>A short teaser for it, with a few words.</p></div>'
        for i, t in enumerate(TEASERS)
    )
    return f'<div class="{name}">{cards}</div>'


def origin_of(html: str) -> str:
    return inspected(html).origins["body"]


@pytest.mark.parametrize(
    "container",
    [
        "<div class=story-text>{}</div>",
        "<div id=content><div><div>{}</div></div></div>",
        "<section>{}</section>",
        "<article>{}</article>",
        "<div class=article_details_body>{}</div>",
        "<div itemprop=articleBody class=promo>{}</div>",
        "<div class='post-7 type-post hentry tag-ads tag-related category-newsletter'>{}</div>",
        "<td>{}</td>",
        "{}",
    ],
)
def test_container(container: str) -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    body = container.format(paragraphs())
    body = f"<table><tr>{body}</tr></table>" if container.startswith("<td") else body
    assert blocks(page(f"<div><ul>{links}</ul></div><h1>{TITLE}</h1>{body}<footer>© Lantern</footer>")) == [*PROSE]


def test_bare_text_in_boxes() -> None:
    assert blocks(page(f"<h1>{TITLE}</h1><div>" + "".join(f"<div>{t}</div>" for t in PROSE) + "</div>")) == [*PROSE]


def test_the_container_is_named_in_the_report() -> None:
    html = page(f'<h1>{TITLE}</h1><div id=story class="text wide large">{paragraphs()}</div>')
    assert origin_of(html) == "generic: div#story.text.wide"


@pytest.mark.parametrize(
    "name",
    [
        "sidebar",
        "promo",
        "widget",
        "hidden",
        "footer",
        "newsletter",
        "tags",
        "popup",
        "byline",
        "media",
        "share",
        "paywall-box",
    ],
)
def test_a_misleading_name_does_not_lose_the_text(name: str) -> None:
    assert blocks(page(f'<h1>{TITLE}</h1><div class="{name}">{paragraphs()}</div>')) == [*PROSE]


@pytest.mark.parametrize("name", ["related", "navigation", "consent"])
def test_not_even_a_firm_name_takes_the_only_text(name: str) -> None:
    assert blocks(page(f'<h1>{TITLE}</h1><div class="{name}">{paragraphs()}</div>')) == [*PROSE]


@pytest.mark.parametrize("tag", ["aside", "form", "nav", "footer"])
def test_a_misleading_tag_does_not_lose_the_text(tag: str) -> None:
    assert blocks(page(f"<h1>{TITLE}</h1><{tag}>{paragraphs()}</{tag}>")) == [*PROSE]


@pytest.mark.parametrize("name", ["no-tts", "has-sidebar", "takeover-ad-content"])
def test_a_misleading_name_around_headline_and_text_takes_no_second_walk(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    walks: list[object] = []
    monkeypatch.setattr(body, "Walk", lambda *roots, **given: walks.append(roots) or Walk(*roots, **given))
    assert blocks(page(f'<div class="{name}"><h1>{TITLE}</h1>{paragraphs()}</div>')) == [*PROSE]
    assert len(walks) == 1


def test_many_small_elements_of_a_misleading_name_are_the_article() -> None:
    body = "".join(f'<div class="promo-text"><p>{t}</p></div>' for t in PROSE)
    assert blocks(page(f"<h1>{TITLE}</h1><div>{body}</div>")) == [*PROSE]


def test_one_small_element_of_that_name_is_none() -> None:
    html = story(f"{paragraphs(*PROSE[:3])}<div class=promo><p>{FIFTH}</p></div>{paragraphs(FOURTH)}")
    assert blocks(html) == [*PROSE[:4]]


def test_a_notice_in_a_window_longer_than_the_article_is_left_out() -> None:
    notice = "".join(f"<p>Kind {n} of things that this page keeps on your machine. {THIRD}</p>" for n in range(4))
    html = page(f"<div><h1>{TITLE}</h1>{paragraphs(FIRST, SECOND)}</div><div class=settings-modal>{notice}</div>")
    assert blocks(html) == [FIRST, SECOND]


def test_a_window_that_is_all_the_page_has_is_the_article() -> None:
    assert blocks(page(f"<div class=modal><h1>{TITLE}</h1>{paragraphs()}</div>")) == [*PROSE]


def test_a_split_body() -> None:
    parts = (
        f"<div class=part>{paragraphs(FIRST, SECOND)}</div>",
        f"<div class=part>{paragraphs(THIRD)}</div>",
        f"<div class=part>{paragraphs(FOURTH, FIFTH)}</div>",
    )
    ad = (
        '<div class="ad-slot"><p>Buy two lanterns and get the third for nothing, only this week in all shops.</p></div>'
    )
    assert blocks(page(f"<h1>{TITLE}</h1><div class=story>{ad.join(parts)}</div>")) == [*PROSE]


def test_comments_longer_than_the_article_are_left_out() -> None:
    comment = (
        "<div class=comment><p>{} I walked there for years and nobody ever waited for it, so this is fine.</p></div>"
    )
    comments = "".join(comment.format(f"Remark {n}.") for n in range(40))
    assert blocks(story(paragraphs(), around=f"<div id=comments>{comments}</div>")) == [*PROSE]


def test_comments_inside_the_container_are_left_out() -> None:
    comments = "<ol class=comment-list>" + "".join(f"<li><p>Remark {n}: {THIRD}</p></li>" for n in range(5)) + "</ol>"
    assert blocks(story(paragraphs(FIRST, SECOND, FOURTH, FIFTH) + comments)) == [FIRST, SECOND, FOURTH, FIFTH]


@pytest.mark.parametrize("name", ["related", "cards", "x7f3a"])
def test_a_grid_of_teasers_beside_the_article_is_left_out(name: str) -> None:
    html = page(f"<div class=row><div class=main><h1>{TITLE}</h1>{paragraphs()}</div>{grid(name)}</div>")
    assert blocks(html) == [*PROSE]


def test_a_grid_of_teasers_inside_the_article_is_left_out() -> None:
    assert blocks(story(paragraphs() + grid())) == [*PROSE]


def test_a_box_of_more_links_than_text_speaks_against_its_container() -> None:
    teasers = "".join(
        f'<div><a href="/s/{i}">{t}</a></div><div>{t}, and what came of it.</div>' for i, t in enumerate(TEASERS)
    )
    html = page(f"<div id=row><div id=left>{teasers}</div><div id=right>{paragraphs()}</div></div>")
    assert origin_of(html) == "generic: div#right"
    assert blocks(html) == [*PROSE]


def test_a_list_among_paragraphs_is_not_the_article() -> None:
    terms = "".join(f'<div><a href="/w/{i}">{t}</a> <a href="/v/{i}">{t}</a></div>' for i, t in enumerate(TEASERS * 6))
    items = "".join(f"<li>{t}</li>" for t in (THIRD, FOURTH))
    html = page(f"<div id=wiki><div>{terms}</div>{paragraphs(FIRST, SECOND, FIFTH)}<ul>{items}</ul></div>")
    assert origin_of(html) == "generic: div#wiki"
    assert blocks(html) == [FIRST, SECOND, FIFTH, THIRD, FOURTH]


def test_a_table_of_results_does_not_speak_against_its_page() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Rower number {n}</td><td>{40 - n} points</td></tr>" for n in range(40))
    side = "".join(f"<div><p>Box {n}. {THIRD}</p></div>" for n in range(2))
    html = page(f"<div id=text><h1>{TITLE}</h1>{paragraphs(FIRST)}<table>{rows}</table></div><div id=x>{side}</div>")
    assert "7 Rower number 7 33 points" in blocks(html)


def test_a_paragraph_above_a_long_article_does_not_widen_it() -> None:
    links = "".join(f'<li><a href="/s/{i}">{t}</a></li>' for i, t in enumerate(TEASERS * 2))
    html = page(f"<div id=all><p>{SECOND}</p><div id=text>{paragraphs()}</div><ul>{links}</ul></div>")
    assert origin_of(html) == "generic: div#text"


def test_a_familys_container_that_holds_several_articles_is_none() -> None:
    tale = paragraphs(*(f"{text} So it was told of the ferry." for text in PROSE))
    told = ((TITLE, paragraphs()), ("The boatman says farewell to the ferry after forty years", tale))
    column = "".join(f"<div><article><h1>{title}</h1>{text}</article></div>" for title, text in told)
    html = page(f"<div class=entry-content>{column}</div>", head=WORDPRESS)
    assert [b.text for b in clean_html(html).blocks] == [*PROSE]
    one = page(f"<h1>{TITLE}</h1><div class=entry-content><article>{paragraphs()}</article></div>", head=WORDPRESS)
    assert inspect_html(one).origins["body"] == "site: .entry-content"


SLOGAN = "The Lantern has told the story of the town since 1921, and it belongs to the people who read it every day."
LOGO = '<h1><a href="/"><img src=logo.png alt=Lantern></a></h1>'
# What the walk passes over, and a text that stands alone in the page: a sentence more, and all of it is the container.
HEAD = "<nav><a href=/>News</a></nav>"


@pytest.mark.parametrize(
    "headline", [f"<h1>{TITLE}</h1>", f"{LOGO}<div><h1>{TITLE}</h1></div>", f"{LOGO}<h2>{TITLE}</h2>"]
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_sentence_far_from_the_article_does_not_make_the_page_its_container(headline: str, place: str) -> None:
    slogan = f"<div><div><p>{SLOGAN}</p></div></div>"
    parts = f"{HEAD}<div><div>{headline}<div id=text>{paragraphs()}</div></div></div><footer><p>© Lantern</p></footer>"
    html = page(f"{slogan}{parts}" if place == "above" else f"{parts}{slogan}")
    assert blocks(html) == [*PROSE]


def test_a_lead_far_above_the_text_stays() -> None:
    links = "".join(f'<li><a href="/s/{i}">{t}</a></li>' for i, t in enumerate(TEASERS * 3))
    parts = f"<div><h1>{TITLE}</h1><p>{SLOGAN}</p></div><div><ul>{links}</ul></div><div id=text>{paragraphs()}</div>"
    assert [t for t in blocks(page(f"{HEAD}{parts}")) if t in (SLOGAN, *PROSE)] == [SLOGAN, *PROSE]


SLOT = "<div class=slot-7><div>Advertisement</div></div>"


@pytest.mark.parametrize(
    "name",
    [
        "class=article-body",
        "class=newsdetail_text",
        # Names that would mean template, but that most of the text has.
        "class='article-body pagination-first'",
        "class='article__body article-overlay-handle'",
    ],
)
@pytest.mark.parametrize("first", ["", " id=newsdetail-body"])
def test_a_text_in_several_parts_with_slots_between(name: str, first: str) -> None:
    tags = "".join(f'<li><a href="/t/{i}">{t}</a></li>' for i, t in enumerate(TEASERS))
    middle = paragraphs(*(f"{text} So it was said." for text in PROSE), SECOND, THIRD, FOURTH)
    last = f"<p>{FIFTH}</p><div><ul>{tags}</ul></div>"
    parts = SLOT.join(
        f"<div {n}>{t}</div>" for n, t in ((name + first, f"<p>{FIRST}</p>"), (name, middle), (name, last))
    )
    found = blocks(page(f"<main><article><h1>{TITLE}</h1>{parts}</article></main>"))
    assert [t for t in (FIRST, SECOND, FIFTH) if t not in found] == []


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("class=cell", ""),
        ("class=cell", " id=content"),
        ("class='text parbase'", " id=content"),
        ("class=post-content", " id=content"),
        ("", ""),
    ],
)
def test_a_second_part_behind_many_links_is_no_far_line(name: str, first: str) -> None:
    links = "".join(f'<li><a href="/s/{i}">{t}</a></li>' for i, t in enumerate(TEASERS * 4))
    long = paragraphs(*(f"{text} So it was said on day {n}." for n in range(3) for text in PROSE))
    rest = paragraphs(FIRST, SECOND, THIRD)
    parts = f"<div {name}{first}>{long}</div><div><ul>{links}</ul></div><div {name}>{rest}</div>"
    found = blocks(page(f"<main><article><h1>{TITLE}</h1>{parts}</article></main>"))
    assert [t for t in (FIRST, SECOND, THIRD) if t not in found] == []
    assert not set(TEASERS) & set(found)


LEAD = "The hall was full, the coffee was gone, and still nobody wanted to go home before the vote was counted."


def with_lead(lead: str) -> list[str]:
    """Text of a page whose headline and lead stand in one element and whose text in another, with links between."""
    links = "".join(f'<li><a href="/s/{i}">{t}</a></li>' for i, t in enumerate(TEASERS))
    head = f"<div><div><h1>{TITLE}</h1></div><div><div>{lead}</div><div><ul>{links}</ul></div></div></div>"
    return blocks(page(f"<main>{head}<div><div id=text>{paragraphs()}</div></div></main>"))


def test_leads_in_elements_of_their_own_are_part_of_the_text() -> None:
    assert with_lead(f"<span>{LEAD}</span>") == [LEAD, *PROSE]
    assert with_lead(f"<section>{LEAD}</section>") == [LEAD, *PROSE]


@pytest.mark.parametrize("lead", [f"<span>{FIRST}</span>", f"<a href=/x>{LEAD}</a>", f"<p>{LEAD}</p>" * 3])
def test_what_the_text_says_again_links_and_more_than_leads_are_not(lead: str) -> None:
    assert with_lead(lead) == [*PROSE]


def test_the_next_article_of_an_endless_page_is_left_out() -> None:
    other = "The boatman says farewell to the ferry after forty years"
    tale = paragraphs(*(f"{text} So it was told of the ferry." for text in PROSE))
    parts = (f"<article><h1>{TITLE}</h1>{paragraphs()}</article>", f"<article><h1>{other}</h1>{tale}</article>")
    assert blocks(page(f"<main><div>{parts[0]}</div><div>{parts[1]}</div></main>")) == [*PROSE]


def test_parts_of_one_article_stay() -> None:
    parts = "".join(f"<article><h2>Part {n}</h2><p>{text}</p></article>" for n, text in enumerate(PROSE))
    assert [t for t in blocks(page(f"<main><h1>{TITLE}</h1>{parts}</main>")) if t in PROSE] == [*PROSE]


def test_a_card_with_a_headline_above_the_article_is_not_taken_for_it() -> None:
    card = f"<article><h1>{TEASERS[0]}</h1><p>A short teaser for it.</p></article>"
    assert blocks(page(f"<main>{card}<article><h1>{TITLE}</h1>{paragraphs()}</article></main>")) == [*PROSE]


def test_what_follows_the_main_part_is_not_taken_for_it() -> None:
    notice = "This page was made with care by people who like bridges, and who would like to hear from you about it."
    html = page(f"<h1>{TITLE}</h1><div><div class=text>{paragraphs()}</div><div class=box><p>{notice}</p></div></div>")
    assert blocks(html) == [*PROSE]


def test_short_paragraphs_are_kept() -> None:
    assert blocks(story(f"{paragraphs(FIRST, SECOND)}<p>Not so.</p><p>He laughed.</p>{paragraphs(THIRD, FOURTH)}")) == [
        *(FIRST, SECOND, "Not so.", "He laughed.", THIRD, FOURTH)
    ]


@pytest.mark.parametrize(
    "html", ["", " ", "<html></html>", "<body></body>", "<p></p>", "<frameset><frame src=x></frameset>"]
)
def test_an_empty_page_has_no_body(html: str) -> None:
    assert find_body(Page(html), site=None).lines == []
    report = inspected(html)
    assert report.article is None
    assert report.reason


def test_no_body_is_said_so() -> None:
    assert find_body(Page("<frameset></frameset>"), site=None).origin in ("none", "generic: frameset")


def test_text_in_another_script() -> None:
    text = "市議会は火曜日の夜、二時間の討論の末、水車池に架かる新しい歩道橋の建設を承認した。"
    more = "北岸の商店主たちは、渡し船の客が年々減っていると話した。対岸の家族は広い道を求めている。"
    html = page(
        f"<ul><li><a href=/a>政治</a></li></ul><h1>新しい橋</h1><div><p>{text}</p><p>{more}</p></div>", lang="ja"
    )
    assert blocks(html) == [text, more]


def test_a_misleading_name_is_told_by_what_the_text_says_not_by_its_length() -> None:
    """A Japanese line says in forty characters what takes a hundred letters."""
    text = "市議会は火曜日の夜、二時間の討論の末、水車池に架かる新しい歩道橋の建設を承認した。"
    more = "北岸の商店主たちは、渡し船の客が年々減っていると話した。対岸の家族は広い道を求めている。"
    said = (text, more, f"{more}{text}", f"{text}{more}")
    assert blocks(page(f'<div class="gate-ad"><div>{paragraphs(*said)}</div></div>', lang="ja")) == [*said]


def told_below_links(texts: Sequence[str]) -> str:
    return "".join(
        f'<div><h3><a href="/s/{i}">{TEASERS[i]}</a></h3><p>{text}</p></div>' for i, text in enumerate(texts)
    )


def test_a_rail_of_cards_that_say_more_than_the_article_is_not_taken_for_it() -> None:
    menu = "".join(f"<div><a href=/{i}>Pictures of the week {i}</a></div>" for i in range(30))
    rail = f"<div><h2>Most popular</h2>{2 * told_below_links((FOURTH, FIFTH, FOURTH, FIFTH))}</div>"
    text = f"<div><h1>{TITLE}</h1>{paragraphs(*PROSE[:3])}</div>"
    assert blocks(page(f"<div>{menu}</div>{text}{rail}")) == [*PROSE[:3]]


def test_parts_whose_headings_are_links_are_the_article_where_there_is_no_other() -> None:
    found = blocks(page(f"<div><h1>{TITLE}</h1>{told_below_links(PROSE[:4])}</div>"))
    assert [x for x in found if x in PROSE] == [*PROSE[:4]]


class TestShortArticle:
    """Below its headline, against longer prose at the foot of the page."""

    ABOUT = (
        "The Lantern has told the towns of the valley since 1871 what their councils do and what they leave undone, "
        "in print every morning but Sunday, and on this site at all hours of the day and of the night. " * 3
    )

    def html(self, texts: tuple[str, ...], links: tuple[str, ...]) -> str:
        listed = "".join(f"<div><a href=/{i}>{text}</a></div>" for i, text in enumerate(links))
        short = f"<div><h1>{TITLE}</h1><div>{paragraphs(*texts)}</div></div>"
        return page(f"<div>{short}</div><div>{listed}</div><div><div>{self.ABOUT}</div></div>")

    def test_is_found_where_links_stand_between(self) -> None:
        assert blocks(self.html((FIRST, SECOND), TEASERS * 4)) == [FIRST, SECOND]

    def test_a_lead_is_no_article(self) -> None:
        assert blocks(self.html((FIRST,), TEASERS[:2])) == [FIRST, self.ABOUT.strip()]


def test_a_box_below_the_text_goes_where_it_is_template_for_the_most_part() -> None:
    texts = f"<div>{paragraphs(FIRST, SECOND, THIRD)}</div><div>{paragraphs(FOURTH)}</div>"
    links = "".join(f"<div><a href=/{i}>{text}</a></div>" for i, text in enumerate(TEASERS[:2]))
    html = page(f"<div><h1>{TITLE}</h1>{texts}<div>{links}<div>{FIFTH[:99]}</div></div></div>")
    assert blocks(html) == [FIRST, SECOND, THIRD, FOURTH]
    html = page(f"<div><h1>{TITLE}</h1>{texts}<div><a href=/1>{TEASERS[0]}</a><p>{FIFTH}</p></div></div>")
    assert blocks(html) == [*PROSE]


def test_a_text_in_several_boxes_with_many_links_between() -> None:
    links = "".join(f"<div><a href=/{i}>{text}</a></div>" for i, text in enumerate(TEASERS * 2))
    first, second = f"<div>{paragraphs(FIRST, SECOND, THIRD)}</div>", f"<div>{paragraphs(FOURTH, FIFTH)}</div>"
    heading = "<h3>Lamps and railings</h3>"
    html = page(f"<div><h1>{TITLE}</h1>{first}<div>{links}</div>{heading}{second}<div>{links}</div></div>")
    assert blocks(html) == [FIRST, SECOND, THIRD, "Lamps and railings", FOURTH, FIFTH]


def test_text_below_a_list_that_says_most_stays() -> None:
    listed = "".join(f"<li>{text}</li>" for text in (FIRST, SECOND, THIRD, FOURTH))
    for below in (f"<p>{FIFTH}</p>", f"<p class=end>{FIFTH}</p>"):
        html = page(f"<div><h1>{TITLE}</h1><p>Four things were said.</p><ul>{listed}</ul>{below}</div>")
        assert (FIFTH in blocks(html)) == (below == f"<p>{FIFTH}</p>")


def test_text_below_a_header_whose_lead_says_most_stays() -> None:
    lead = f"{FIRST} {SECOND} {THIRD}"
    html = page(f"<article><header><h1>{TITLE}</h1><p>{lead}</p></header><div>{paragraphs(FOURTH)}</div></article>")
    assert blocks(html) == [lead, FOURTH]


@pytest.mark.parametrize("name", ["read-more", "readMore", "show-more related"])
def test_the_rest_of_a_text_that_is_folded_stays(name: str) -> None:
    rest = f"<p>{THIRD} <a href=/x>The survey</a> says so.</p>{paragraphs(FOURTH, FIFTH)}"
    html = story(f"{paragraphs(FIRST * 8, SECOND * 8)}<div class='{name}'>{rest}</div>")
    assert blocks(html)[2:] == [f"{THIRD} The survey says so.", FOURTH, FIFTH]


def test_teasers_called_read_more_go() -> None:
    cards = "".join(f"<div><a href=/{i}>{TEASERS[i]}</a><p>{FIFTH} {i}</p></div>" for i in range(3))
    assert blocks(story(f"{paragraphs()}<div class=read-more>{cards}</div>")) == [*PROSE]


def test_a_second_section_of_the_article_stays() -> None:
    def html(tag: str, last: str) -> str:
        parts = f"<{tag} class=text>{paragraphs(*PROSE[:4] * 2)}</{tag}><{tag} class=wrapup>{last}</{tag}>"
        return page(f"<article><h1>{TITLE}</h1><div>{parts}</div></article>")

    end = paragraphs(FIFTH, f"{THIRD} That was all.", f"{FOURTH} That was not.")
    assert FIFTH in blocks(html("section", end))
    assert FIFTH not in blocks(html("div", end))
    links = "".join(f"<p><a href=/{i}>{text}</a></p>" for i, text in enumerate(TEASERS[:3]))
    assert FIFTH not in blocks(html("section", f"<p>{FIFTH}</p>{links}"))


def test_the_last_paragraph_below_a_long_box_stays() -> None:
    box = f"<div class=faq>{paragraphs(*PROSE, *PROSE)}</div>"
    html = page(f"<article><h1>{TITLE}</h1><p class=lead>{FIRST}</p>{box}<p>{SECOND} That was all.</p></article>")
    assert blocks(html)[-1] == f"{SECOND} That was all."


def test_the_rest_of_an_entry_stays() -> None:
    more = ("Three lessons, then.", "Take a lamp.", "Take an oar.")
    parts = f"<div class=entry-body>{paragraphs()}</div><div class=entry-more>{paragraphs(*more)}</div>"
    assert blocks(page(f"<div class=entry><h1>{TITLE}</h1>{parts}</div>")) == [*PROSE, *more]


def test_a_list_between_two_parts_of_a_text_stays() -> None:
    items = ("A lamp of brass, two crowns", "An oar, one crown and thanks")
    between = "<ul>" + "".join(f"<li>{x}</li>" for x in items) + "</ul>"
    html = page(f"<article><h1>{TITLE}</h1><div>{paragraphs()}</div>{between}<div><p>{FIRST}</p></div></article>")
    assert blocks(html) == [*PROSE, *items, FIRST]
    links = "".join(f"<li><a href=/{i}>{x}</a></li>" for i, x in enumerate(items))
    assert blocks(html.replace(between, f"<ul>{links}</ul>")) == [*PROSE, FIRST]


def test_a_sentence_said_twice_is_kept_twice() -> None:
    assert blocks(story(paragraphs(FIRST, SECOND, THIRD, FIRST, FOURTH))).count(FIRST) == 2


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("et_pb_row et_pb_row_1", "et_pb_row et_pb_row_2"),
        ("row-odd odd", "row-odd"),
        ("box-3f9a1c22", "box-77b0d1aa"),
        ("et_pb_section et_section_regular", "et_pb_section et_pb_with_background et_section_regular"),
    ],
)
def test_modules_of_one_text(one: str, two: str) -> None:
    more = (FIRST, FOURTH, FIFTH)
    html = page(
        f"<main><h1>{TITLE}</h1><div class='{one}'>{paragraphs(*PROSE, *PROSE)}</div>"
        f"<div class='{two}'>{paragraphs(*more)}</div></main>"
    )
    assert blocks(html) == [*PROSE, *PROSE, *more]
    other = html.replace(f"'{two}'", "'teaser'")
    assert blocks(other) == [*PROSE, *PROSE]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='text aem-GridColumn'><div class=cmp-text>{}</div></div>",
        "<article class='content content--type-comment tonal--tone-comment'>{}</article>",
        "<article class=comment-article>{}</article>",
    ],
)
def test_names_of_systems_and_of_genres_lose_no_text(markup: str) -> None:
    text = "".join(markup.format(paragraphs(x)) for x in PROSE)
    assert blocks(page(f"<h1>{TITLE}</h1>{text}")) == [*PROSE]


def test_a_list_of_sentences_stays_though_it_is_called_one_of_articles() -> None:
    items = ["the dykes stay as high as they are, with a rise at the four towns;", "the first line moves back."]
    markup = "<ul class=article__list>" + "".join(f"<li>{x}</li>" for x in items) + "</ul>"
    assert blocks(story(paragraphs(FIRST) + markup + paragraphs(*PROSE[1:])))[1:3] == items
    links = markup.replace("the dykes", "<a href=/1>the dykes</a>")
    assert blocks(story(paragraphs(FIRST) + links + paragraphs(*PROSE[1:]))) == [*PROSE]
    titles = markup.replace(";", "").replace(".", "")
    assert blocks(story(paragraphs(FIRST) + titles + paragraphs(*PROSE[1:]))) == [*PROSE]


@pytest.mark.parametrize(
    "correction",
    [
        "A correction was made on March 5, 2025: An earlier version gave the wrong length.",
        "• This article was amended on 13 March 2023. It is 74 metres, not 47.",
        "In einer früheren Fassung hieß es, die Brücke sei 47 Meter lang.",
    ],
)
@pytest.mark.parametrize("markup", ["<div class=bottom><p>{}</p></div>", "<footer class=dcr-1><p>{}</p></footer>"])
def test_a_correction_below_the_text_stays(markup: str, correction: str) -> None:
    def html(text: str) -> str:
        return page(
            f"<article><h1>{TITLE}</h1><section>{paragraphs(*PROSE * 2)}</section>{markup.format(text)}</article>"
        )

    assert blocks(html(correction)) == [*PROSE * 2, correction.lstrip("• ")]
    assert blocks(html("Ada Quill covers rivers and mills for the Lantern.")) == [*PROSE * 2]


def test_the_rest_of_a_text_behind_a_wrapped_first_part() -> None:
    def part(*texts: str) -> str:
        return "".join(f"<p class=paragraph>{text}</p>" for text in texts)

    wrapped = f"<div class=container-module-text>{part(FIRST, SECOND, THIRD, FOURTH)}</div>"
    html = page(f"<main><h1>{TITLE}</h1><div class=modules>{wrapped}<h3>The lamps</h3>{part(FIFTH)}</div></main>")
    assert blocks(html) == [FIRST, SECOND, THIRD, FOURTH, "The lamps", FIFTH]


def test_the_rest_of_an_entry_that_is_called_extended() -> None:
    parts = (
        f"<div class=serendipity_entry_body>{paragraphs(FIRST, SECOND, THIRD)}</div>"
        f"<div class=serendipity_entry_extended>{paragraphs(FOURTH)}<p>And that was all.</p></div>"
    )
    html = page(f"<main><h1>{TITLE}</h1><div class=serendipity_entry>{parts}</div></main>")
    assert blocks(html) == [FIRST, SECOND, THIRD, FOURTH, "And that was all."]


def test_modules_of_one_text_that_a_system_numbers() -> None:
    def module(n: int, kind: str, text: str) -> str:
        inner = f"<div class=frame-container><div class=frame-inner>{text}</div></div>"
        return f'<div id="c{n}" class="frame frame-type-{kind}">{inner}</div>'

    parts = (
        module(11, "text", paragraphs(FIRST, SECOND)),
        module(14, "textpic", f"<h3>The lamps</h3>{paragraphs(THIRD)}"),
        module(19, "text", paragraphs(FOURTH)),
        module(23, "html", "".join(f"<p><a href=/{n}>Download number {n} of the plans</a></p>" for n in range(60))),
    )
    html = page(f"<main><header><h1>{TITLE}</h1></header><div class=content>{''.join(parts)}</div></main>")
    assert blocks(html) == [FIRST, SECOND, "The lamps", THIRD, FOURTH]


def test_chunks_of_a_text_with_a_pointer_in_the_last() -> None:
    pointer = "<p><strong><a href=/a>READ MORE: the ferry that nobody took home, and what became of it</a></strong></p>"
    last = f"<h3>The lamps</h3><p>Nobody asked the miller.</p>{pointer}<p>He said so.</p>"
    chunks = (paragraphs("The bridge is open."), paragraphs(FIRST, SECOND, THIRD, FOURTH, FIFTH), last)
    text = "".join(f"<div class=markup>{chunk}</div><div class=ad></div>" for chunk in chunks)
    found = blocks(page(f"<main><h1>{TITLE}</h1><div class=article-content>{text}</div></main>"))
    assert found == ["The bridge is open.", *PROSE, "The lamps", "Nobody asked the miller.", "He said so."]


def test_the_column_of_a_page_in_a_table_is_the_body() -> None:
    side = "<td><b>Offers</b><br><br>New! Boats at half the price<br><br>Lamps for the pond, from 3 crowns</td>"
    text = f"<td>{'<br><br>'.join(PROSE)}</td>"
    menu = "<td><a href=/a>The last ferry</a><br><a href=/b>A mill burns</a><br><br></td>"
    html = page(f"<table><tr><td colspan=3><h1>{TITLE}</h1></td></tr><tr>{menu}{text}{side}</tr></table>")
    assert blocks(html) == [*PROSE]


def test_the_next_article_of_an_endless_page_under_an_h2() -> None:
    def node(head: str, *texts: str) -> str:
        facts = (
            "<div class=facts><ul><li>Tunis: «The Lantern»</li></ul></div><div><span>16:05-19 March 2024</span></div>"
        )
        head = f"<div class=head>{head}</div>{facts}"
        return f"<article class='node node--full'>{head}<div class=content>{paragraphs(*texts)}</div></article>"

    other = node("<h2><a href=/other>The ostrich of the zoo is still at large</a></h2>", FOURTH, FIFTH, THIRD)
    html = page(f"<main><div class=endless>{node(f'<h1>{TITLE}</h1>', FIRST, SECOND, THIRD)}{other}</div></main>")
    assert blocks(html) == [FIRST, SECOND, THIRD]
    part = other.replace("<a href=/other>", "").replace("</a>", "")
    assert FIFTH in blocks(html.replace(other, part))


def test_what_typo3_counts_behind_a_piece_of_news() -> None:
    news = f"<h1>{TITLE}</h1><div class=news-text-wrap>{paragraphs(FIRST, SECOND, THIRD, FOURTH)}</div>"
    more = f"<div id=c2242 class='frame frame-default'><p>{FIFTH}</p></div>"
    assert blocks(page(f"<div class=article>{news}{more}</div>"))[-1] == FIFTH
    wrapped = f"<div class=news-related-content-elements>{more}</div>"
    assert blocks(page(f"<div class=article>{news}{wrapped}</div>"))[-1] == FIFTH
    other = more.replace("c2242", "promo")
    assert blocks(page(f"<div class=article>{news}{other}</div>"))[-1] == FOURTH
