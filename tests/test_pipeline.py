"""The whole way: what the public functions give, refuse and promise of each other."""

from __future__ import annotations

import pytest
from made import FIRST, PROSE, SECOND, TITLE, URL, inspected, page, paragraphs, story

from cleaners import CleanError, Image, NotAnArticle, clean_html, clean_text, inspect_html
from cleaners.corpus import article_id, parse, render


def test_clean_gives_the_article_that_inspect_explains() -> None:
    html = story(f"<p>By Ada Quill</p>{paragraphs()}").encode()
    assert clean_html(html, url=URL, site=None) == inspect_html(html, url=URL, site=None).article


def test_bytes_and_text_give_the_same() -> None:
    html = story(paragraphs())
    assert clean_html(html, url=URL, site=None) == clean_html(html.encode(), url=URL, site=None)


def test_the_text_is_the_blocks_without_the_title() -> None:
    article = clean_html(story(paragraphs()), url=URL, site=None)
    assert article.title == TITLE
    assert article.text == "\n\n".join(PROSE)


def test_a_rendered_article_can_be_read_back() -> None:
    html = story(f"{paragraphs(*PROSE[:3])}<ul><li>One thing</li><li>Another</li></ul>{paragraphs(*PROSE[3:])}")
    article = clean_html(html, url=URL, site=None)
    title, blocks = parse(render(article))
    assert title == article.title
    assert [(b.kind, b.text) for b in blocks] == [(b.kind, b.text) for b in article.blocks]


def test_cleaning_the_text_again_changes_nothing() -> None:
    article = clean_html(story(f"<p>By Ada Quill</p>{paragraphs()}<p>© Lantern</p>"), url=URL, site=None)
    assert clean_text(render(article), site=None).text == article.text


def test_every_line_is_clean() -> None:
    html = story(f"<p>no\u00a0break  and\u200b\ttabs\r\n in it, and an e\u0301.</p>{paragraphs()}")
    (first, *_) = clean_html(html, url=URL, site=None).blocks
    assert first.text == "no break and tabs in it, and an é."


def test_the_id_is_the_address_or_else_the_text() -> None:
    html = story(paragraphs())
    assert clean_html(html, url=URL, site=None).id == article_id(URL, "")
    without = clean_html(html, site=None)
    assert without.id == article_id(None, without.text)


def test_dateline_and_agency_of_the_first_paragraph() -> None:
    article = clean_html(story(paragraphs(f"MILLBROOK, May 7 (AP) — {FIRST}", SECOND)), url=URL, site=None)
    assert (article.dateline, article.agency) == ("MILLBROOK", "AP")
    assert article.text.startswith("MILLBROOK, May 7 (AP) — The council")


def test_the_agency_that_closes_the_text() -> None:
    report = inspected(story(paragraphs(*PROSE, "(With inputs from PTI)")))
    assert report.article is not None
    assert (report.article.agency, report.origins["agency"]) == ("PTI", "closing line")
    assert report.article.blocks[-1].text == "(With inputs from PTI)"


def test_a_dateline_below_a_deck_that_is_a_paragraph_of_the_text() -> None:
    deck = "The council has voted for a bridge over the pond, and the ferryman for himself."
    html = story(
        paragraphs(deck, f"MILLBROOK (AP) — {FIRST}", SECOND), head=f'<meta name=description content="{deck}">'
    )
    article = inspected(html).article
    assert article is not None
    assert (article.dateline, article.agency) == ("MILLBROOK", "AP")


def test_a_dateline_before_a_closing_line() -> None:
    report = inspected(story(paragraphs(f"MILLBROOK (AP) — {FIRST}", SECOND, "(With inputs from PTI)")))
    assert report.article is not None
    assert (report.article.agency, report.origins["agency"]) == ("AP", "dateline")


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "plain words", page("<p></p>"), page("<nav><a href=/>Home</a></nav>")]
)
def test_a_page_without_text_is_refused_with_a_reason(html: str) -> None:
    report = inspect_html(html, url=URL, site=None)
    assert report.article is None
    assert report.reason
    with pytest.raises(CleanError, match=report.reason) as raised:
        clean_html(html, url=URL, site=None)
    assert raised.value.url == URL


def test_a_listing_is_no_article() -> None:
    teasers = "".join(
        f'<h3><a href="/s/{n}">A story of the valley, number {n}, with a long headline</a></h3>' for n in range(30)
    )
    with pytest.raises(NotAnArticle):
        clean_html(page(teasers), url="https://lantern.example/", site=None)


def test_an_unknown_site_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="no site is called 'nowhere'"):
        clean_html(story(paragraphs()), site="nowhere")


def test_without_site_rules_no_site_is_named() -> None:
    report = inspected(story(paragraphs()))
    assert report.site is None
    assert report.article is not None
    assert report.article.site is None


@pytest.mark.parametrize(
    ("codec", "charset", "head", "said"),
    [
        ("utf-8", None, "<meta charset=utf-8>", "utf-8 (meta)"),
        ("utf-8-sig", None, "<meta charset=latin1>", "utf-8 (BOM)"),
        ("utf-8", "utf-8", "<meta charset=latin1>", "utf-8 (HTTP)"),
        ("cp1252", "iso-8859-1", "", "cp1252 (HTTP)"),
        ("cp1252", None, "<meta charset=iso-8859-1>", "cp1252 (meta)"),
        ("cp1252", None, "<meta charset=utf-8>", "(detected)"),
        ("utf-8", None, "", "utf-8 (detected)"),
        ("utf-16", None, "", "utf-16-le (BOM)"),
    ],
)
def test_encoding(codec: str, charset: str | None, head: str, said: str) -> None:
    text = "Die Brücke „über dem Mühlteich“ kostet nach Schätzung der Räte fünf Taler – für jeden Bürger."
    body = f"<h1>Brücke über dem Mühlteich genehmigt</h1><p>{text}</p>{paragraphs()}"
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    report = inspect_html(html.encode(codec), url=URL, site=None, charset=charset)
    assert report.article is not None
    assert report.article.blocks[0].text == text
    assert report.article.title == "Brücke über dem Mühlteich genehmigt"
    assert report.origins["encoding"].endswith(said)


def test_text_needs_no_encoding() -> None:
    assert inspected(story(paragraphs())).origins["encoding"] == "utf-8 (meta)"
    assert inspect_html(story(paragraphs()), site=None).origins["encoding"] == "text"


# Pictures: never part of the text; `test_images` has the module itself.

PICTURE = "https://lantern.example/p.jpg"


def pictured(markup: str) -> tuple[Image, ...]:
    report = inspected(story(paragraphs(*PROSE[:2]) + markup + paragraphs(*PROSE[2:])))
    assert report.article is not None
    assert [b.text for b in report.article.blocks] == [*PROSE]
    return report.article.images


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("<figcaption>The pond</figcaption>", "The pond", None),
        ("<figcaption>The pond <span class=credit>Ada Quill</span></figcaption>", "The pond", "Ada Quill"),
        ("<figcaption>The pond. Photo: Ada Quill</figcaption>", "The pond.", "Ada Quill"),
        ("<figcaption>The pond (Foto: Ada Quill)</figcaption>", "The pond", "Ada Quill"),
        ("<figcaption>The pond © Lantern Press</figcaption>", "The pond", "Lantern Press"),
        ("<figcaption>Photo: Ada Quill</figcaption>", None, "Ada Quill"),
        ("<figcaption>Image: The roof of the mill</figcaption>", "The roof of the mill", None),
        ("<figcaption>The pond at the source of the river</figcaption>", "The pond at the source of the river", None),
    ],
)
def test_caption_and_credit(markup: str, caption: str | None, credit: str | None) -> None:
    assert pictured(f"<figure><img src=/p.jpg>{markup}</figure>") == (Image(PICTURE, caption, credit),)


@pytest.mark.parametrize(
    "image",
    [
        "<img src=/p.jpg>",
        "<img src='data:image/gif;base64,R0' data-src=/p.jpg>",
        "<img data-srcset='/p.jpg 640w, /q.jpg 1280w'>",
        "<picture><source srcset=/q.webp><img src=https://lantern.example/p.jpg></picture>",
        "<amp-img src=/p.jpg></amp-img>",
    ],
)
def test_address(image: str) -> None:
    assert pictured(f"<figure>{image}<figcaption>The pond</figcaption></figure>") == (Image(PICTURE, "The pond"),)


def test_a_caption_in_a_named_box() -> None:
    box = "<div class=wp-caption><img src=/p.jpg><p class=wp-caption-text>The pond</p></div>"
    assert [i.caption for i in pictured(box)] == ["The pond"]


def test_in_document_order_and_each_once() -> None:
    figure = "<figure><img src=/{0}.jpg><figcaption>Number {0}</figcaption></figure>"
    found = pictured(figure.format(1) + figure.format(2) + figure.format(1))
    assert [i.caption for i in found] == ["Number 1", "Number 2"]


def test_a_picture_that_says_nothing_is_none() -> None:
    assert pictured("<figure><img src=/p.jpg></figure>") == ()


class TestBudget:
    def test_used_up(self) -> None:
        html = story(paragraphs())
        with pytest.raises(NotAnArticle, match="took longer than 0 s"):
            clean_html(html, budget_s=0)
        assert inspect_html(html, budget_s=0).reason == "took longer than 0 s"

    def test_enough(self) -> None:
        html = story(paragraphs())
        assert clean_html(html, budget_s=600) == clean_html(html)

    @pytest.mark.parametrize("flood", ["<p>x y</p>" * 31_000, "<nav>x</nav>" * 31_000])
    def test_more_lines_than_any_article_has(self, flood: str) -> None:
        report = inspected(story(paragraphs() + flood))
        assert (report.article, report.verdict) == (None, "unread")
        assert report.reason == "hostile markup: more than 30,000 lines"

    def test_markup_that_the_parser_can_not_take_is_no_error(self) -> None:
        report = inspected(story(paragraphs() + "<p>x</p>" * 560_000))
        assert report.article is None
        assert (report.reason or "").startswith("hostile markup")
