"""Short articles: two or three paragraphs, around which a page says more than they do."""

from __future__ import annotations

import pytest
from made import FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE, blocks, inspected, page, paragraphs, story

from cleaners.brief import is_named_body
from cleaners.page import Page

BRIEF = (FIRST, SECOND)
SHORT = "The bridge was closed on Monday."
RIGHTS = (
    "This material may not be published, broadcast, rewritten, or redistributed. © 2024 Lantern Network, LLC. "
    "All rights reserved. Quotes of the mill are shown in real time or with a delay of fifteen minutes at the least. "
    "Market data are provided by the exchange of the millers and may not be used without its written leave."
)
LINKS = "".join(f'<div><a href="/{n}">Another thing that happened on day {n}</a></div>' for n in range(14))
STORIES = "".join(
    f"<div>{text}</div>"
    for text in (
        "The ferry ran aground off the weir on Sunday, and was pulled free by the fire brigade an hour later on.",
        "A baker of the north bank has won the prize for the best loaf of the county for the third time in a row.",
        "The choir looks for tenors, and will take whoever can hold a note for longer than the organist can, it says.",
        "Two swans have bred on the roof of the old mill, and the owner has put a fence around the chimney for them.",
    )
)


def headed(inner: str, *, below: str = "") -> str:
    """A page whose headline stands in a header that the walk passes over."""
    header = f'<div class="share-tools"><h1>{TITLE}</h1></div>'
    return page(f"<div>{header}<div>{inner}</div></div>{below}")


class TestWhatStandsAround:
    @pytest.mark.parametrize("name", ["sidebar", "promo-box", "widget-area", "newsletter-box", "caption-list"])
    def test_a_box_below_the_beginning_is_no_misleading_name(self, name: str) -> None:
        around = f'<div class="{name}">{paragraphs(THIRD, FOURTH, *(p + " It said." for p in PROSE[2:]))}</div>'
        assert blocks(story(paragraphs(*BRIEF) + around)) == [*BRIEF]

    def test_a_name_around_the_text_below_a_lead_still_is_one(self) -> None:
        text = [f"{p} So it was written down on day {n} of the debate." for n in range(3) for p in PROSE]
        assert blocks(story(f'<p>{FIRST}</p><div class="sidebar">{paragraphs(*text)}</div>')) == [FIRST, *text]

    def test_a_notice_of_rights_is_not_the_article(self) -> None:
        notice = f"<div><p>{RIGHTS}</p></div>"
        links = "".join(f'<p><a href="/{n}">Another thing of day {n}</a></p>' for n in range(14))
        assert blocks(headed(paragraphs(*BRIEF), below=links + notice)) == [*BRIEF]

    def test_a_longer_text_far_below_a_headline_that_is_passed_over(self) -> None:
        links = "".join(f'<p><a href="/{n}">Another thing of day {n}</a></p>' for n in range(14))
        about = f"<div>{paragraphs(*(p + ' So it is with us.' for p in PROSE[2:]))}</div>"
        assert blocks(headed(paragraphs(*BRIEF), below=links + about)) == [*BRIEF]

    def test_stories_in_boxes_below_what_is_called_the_text(self) -> None:
        body = f'<div class="article-body">{paragraphs(FIRST)}</div>'
        assert blocks(page(f"<div><h1>{TITLE}</h1>{body}<div>{STORIES}</div></div>")) == [FIRST]

    def test_notes_and_counters_around_what_is_called_the_text(self) -> None:
        body = f'<div class="entry-content">{paragraphs(*BRIEF)}</div>'
        note = "<p>The Lantern has come out on both banks of the river since 1893, on every day but one.</p>"
        html = page(f"<article><h1>{TITLE}</h1><p>112× seen</p>{body}{note}</article>")
        assert blocks(html) == [*BRIEF]

    def test_of_two_elements_called_the_text_neither_says_where_it_is(self) -> None:
        halves = (
            f'<div class="article-body">{paragraphs(FIRST)}</div><div class="article-body">{paragraphs(SECOND)}</div>'
        )
        assert blocks(page(f"<article><h1>{TITLE}</h1>{halves}</article>")) == [FIRST, SECOND]

    def test_the_rest_of_what_is_called_the_text_stays(self) -> None:
        parts = f'<div class="entry-body"><p>{FIRST}</p></div><div class="entry-more"><p>{SECOND}</p></div>'
        assert blocks(page(f"<article><h1>{TITLE}</h1>{parts}</article>")) == [FIRST, SECOND]

    def test_a_deck_that_says_more_than_the_text_below_it(self) -> None:
        deck = f'<header><h1>{TITLE}</h1><p class="deck">{FIRST} {SECOND}</p></header>'
        links = "".join(f'<a href="/{n}">More on the subject of mills, part {n}</a>' for n in range(9))
        html = page(f"<article>{deck}<div><p>{THIRD}</p><div>{links}</div></div></article>")
        assert blocks(html) == [f"{FIRST} {SECOND}", THIRD]

    @pytest.mark.parametrize("name", ["layout-right-rail", "container layout-2-col layout-right-sidebar"])
    def test_a_layout_that_is_named_for_its_sidebar(self, name: str) -> None:
        article = f"<article><h1>{TITLE}</h1><p>{FIRST}</p></article>"
        html = page(f'<div class="{name}">{article}</div><div>{STORIES}</div>')
        assert blocks(html) == [FIRST]


class TestParts:
    def test_short_paragraphs_in_boxes_of_one_name(self) -> None:
        texts = (FIRST, "Nobody was hurt.", SECOND, "It will be open on Monday.")
        boxes = "".join(f'<div class="chunk text"><p>{text}</p></div>' for text in texts)
        assert blocks(page(f"<main><h1>{TITLE}</h1><div>{boxes}{LINKS}</div></main>")) == [*texts]

    def test_a_box_with_one_name_more(self) -> None:
        boxes = f'<div class="chunk text first-cap"><p>{FIRST}</p></div>' + "".join(
            f'<div class="chunk text"><p>{text}</p></div>' for text in (SECOND, THIRD)
        )
        assert blocks(page(f"<main><h1>{TITLE}</h1><div>{boxes}{LINKS}</div></main>")) == [FIRST, SECOND, THIRD]

    def test_a_second_paragraph_that_is_named_for_how_it_fades(self) -> None:
        fading = "Shopkeepers on the north bank say the old ferry ..."
        html = story(f'<p>{FIRST} {SECOND}</p><p class="paywall-fade">{fading}</p>')
        assert blocks(html) == [f"{FIRST} {SECOND}", fading]

    def test_a_picture_in_the_articles_own_element_has_no_caption_in_its_text(self) -> None:
        picture = '<img src="/bridge.jpg" alt="">'
        html = page(f'<h1>{TITLE}</h1><div class="entry-content">{picture}<p>{FIRST}</p><p>{SHORT}</p></div>')
        assert blocks(html) == [FIRST, SHORT]


class TestTemplateThatSaysMore:
    def test_captions_and_a_note_that_are_longer_than_the_text(self) -> None:
        captions = [
            f"The mill pond from bank {n}, with frost on the reeds, on a grey morning of last winter. Photo: Ada Quill"
            for n in range(6)
        ]
        report = inspected(story(paragraphs(*BRIEF, *captions)))
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [*BRIEF]
        assert not any(r.step == "guard" for r in report.removals)

    def test_nobody_else_is_asked_where_a_sentence_was_found(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("trafilatura.extract", lambda *_, **__: pytest.fail("a brief has its text"))
        assert blocks(story(f"<p>{FIRST}</p>", around=STORIES)) == [FIRST]


class TestNoParagraphs:
    def test_text_in_boxes_speaks_for_what_is_called_a_sidebar(self) -> None:
        text = [f"{p} So it was written down on day {n} of the debate." for n in range(2) for p in PROSE]
        boxes = "".join(f"<div>{t}</div>" for t in text)
        notes = "".join(f"<div>{t} It says so of itself.</div>" for t in PROSE[:3])
        assert blocks(page(f'<h1>{TITLE}</h1><div class="sidebar-right">{boxes}</div>{notes}'))[:10] == text


@pytest.mark.parametrize("name", ["a_" * 60, "_" * 60, "-_" * 60, "article" * 60, "post_" * 60])
@pytest.mark.parametrize("or_box", [False, True])
def test_whether_an_endless_name_is_a_bodys_is_told_in_the_time_that_its_length_takes(name: str, or_box: bool) -> None:
    node = Page(page(f'<div id=x class="{name}">The pond</div>')).first("#x")
    assert node is not None
    assert not is_named_body(node, or_box=or_box)


def test_a_bodys_names() -> None:
    for name in ("post-body", "td_post_content", "articleText", "newsdetail-text", "wp-block-post-content"):
        node = Page(page(f'<div id=x class="{name}">The pond</div>')).first("#x")
        assert node is not None
        assert is_named_body(node), name
