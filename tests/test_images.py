"""Pictures: address, caption and credit; never part of the text."""

from __future__ import annotations

import pytest
from made import PROSE, inspected, paragraphs, story

from cleaners import Image

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
