"""Captions and credits in the forms and languages of newspapers, and the pictures they stand under."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import TITLE, inspected, page, paragraphs

from cleaners.article import Image
from cleaners.images import image_of, images
from cleaners.page import Page

ROE = "Jane Roe"
SLOW_S = 0.5


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The roof. Photo: Jane Roe", "The roof.", ROE),
        ("The roof. Photo: Jane Roe.", "The roof.", ROE),
        ("The roof (Photo: Jane Roe/Lantern)", "The roof", "Jane Roe/Lantern"),
        ("The roof. (Jane Roe/AP)", "The roof.", "Jane Roe/AP"),
        ("The roof. (AP Photo/Jane Roe)", "The roof.", "AP Photo/Jane Roe"),
        ("The roof AP Photo/Jane Roe", "The roof", "AP Photo/Jane Roe"),
        ("The roof [Jane Roe via Reuters]", "The roof", "Jane Roe via Reuters"),
        ("The roof (AFP)", "The roof", "AFP"),
        ("The roof (AFP photo)", "The roof", "AFP photo"),
        ("The roof (File photo)", "The roof", "File photo"),
        ("The roof. (Getty Images)", "The roof.", "Getty Images"),
        ("The roof. Getty Images", "The roof.", "Getty Images"),
        ("The roof | Photo Credit: Jane Roe", "The roof", ROE),
        ("The roof. Image credit: Jane Roe, Lantern", "The roof.", "Jane Roe, Lantern"),
        ("The roof - Photo by Jane Roe", "The roof", ROE),
        ("The roof. Image: Lantern", "The roof.", "Lantern"),
        ("The roof. Image source, Getty Images", "The roof.", "Getty Images"),
        ("The roof. Photograph: Jane Roe/Lantern", "The roof.", "Jane Roe/Lantern"),
        ("The roof. Picture: Jane Roe", "The roof.", ROE),
        ("The roof. Courtesy: Jane Roe", "The roof.", ROE),
        ("The roof. Source: Lantern", "The roof.", "Lantern"),
        ("The roof © Jane Roe", "The roof", ROE),
        ("The roof. Photo: PTI (Representative image)", "The roof.", "PTI"),
        ("Das Dach. Foto: Jane Roe/dpa", "Das Dach.", "Jane Roe/dpa"),
        ("Das Dach. Bild: Jane Roe", "Das Dach.", ROE),
        ("Das Dach. Quelle: dpa", "Das Dach.", "dpa"),
        ("Das Dach - Fotos: Jane Roe", "Das Dach", ROE),
        ("Le toit. Crédit photo : Jane Roe", "Le toit.", ROE),
        ("Le toit. (Photo Jane Roe / AFP)", "Le toit.", "Jane Roe / AFP"),
        ("El techo. Foto: EFE", "El techo.", "EFE"),
        ("El techo. Fuente: EFE", "El techo.", "EFE"),
        ("Il tetto. Foto di Jane Roe", "Il tetto.", ROE),
        ("Dach szkoły, fot. Jane Roe", "Dach szkoły", ROE),
        ("Крыша. Фото: Jane Roe", "Крыша.", ROE),
        ("छत. फोटो: राम", "छत.", "राम"),
        ("屋根。写真：Jane Roe", "屋根。", ROE),
        ("Photo: Jane Roe", None, ROE),
        ("Photo by Jane Roe", None, ROE),
        ("Photo courtesy of Jane Roe", None, ROE),
        ("(Photo: Jane Roe)", None, ROE),
        ("© Lantern 2020", None, "Lantern 2020"),
        ("Foto: Reuters", None, "Reuters"),
        ("Image: The roof fell", "The roof fell", None),
        ("Caption: The roof fell", "The roof fell", None),
        ("Photo: The roof fell on Monday", "The roof fell on Monday", None),
        ("The roof, seen on May 3 (left)", "The roof, seen on May 3 (left)", None),
        ("The source: water from the hills", "The source: water from the hills", None),
        ("She asked: what photo: none", "She asked: what photo: none", None),
        ("The roof of the Lantern.", "The roof of the Lantern.", None),
        ("<b>The roof</b> &amp; wall", "The roof & wall", None),
        ("", None, None),
    ],
)
def test_caption_and_credit(text: str, caption: str | None, credit: str | None) -> None:
    assert image_of(text, url=None) == Image(None, caption, credit)


@pytest.mark.parametrize(
    "given_credit", ["Jane Roe", "Photo: Jane Roe", "© Jane Roe", "(Photo: Jane Roe)", "Photo by Jane Roe", "Jane Roe."]
)
def test_a_credit_that_is_known_leaves_the_caption_alone(given_credit: str) -> None:
    assert image_of("The roof (left)", url="https://lantern.example/a.jpg", credit=given_credit) == Image(
        "https://lantern.example/a.jpg", "The roof (left)", ROE
    )


def found(markup: str, selector: str = "figcaption") -> tuple[Image, ...]:
    page = Page(markup, url="https://lantern.example/news/roof.html")
    return images(page, page.css(selector))


def test_the_picture_beside_the_caption() -> None:
    markup = "<figure><img src=/a.jpg><figcaption>The roof. Photo: Jane Roe</figcaption></figure>"
    assert found(markup) == (Image("https://lantern.example/a.jpg", "The roof.", ROE),)


def test_a_credit_in_an_element_of_its_own() -> None:
    markup = (
        "<figure><img src=a.jpg><figcaption>The roof (left) <i class=photo-credit>Jane Roe</i></figcaption></figure>"
    )
    assert found(markup) == (Image("https://lantern.example/news/a.jpg", "The roof (left)", ROE),)


@pytest.mark.parametrize(
    ("attributes", "url"),
    [
        ("src=/a.jpg", "https://lantern.example/a.jpg"),
        ("src='data:image/gif;base64,R0' data-src=/a.jpg", "https://lantern.example/a.jpg"),
        ("data-lazy-src=/a.jpg", "https://lantern.example/a.jpg"),
        ("srcset='/a.jpg 1x, /b.jpg 2x'", "https://lantern.example/a.jpg"),
        ("src='' data-original=//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("src='/a,b.jpg'", "https://lantern.example/a,b.jpg"),
        ("src='/a b.jpg'", "https://lantern.example/a b.jpg"),
        ("src=' '", None),
        ("srcset=' , '", None),
        ("alt=none", None),
    ],
)
def test_the_address_of_a_picture(attributes: str, url: str | None) -> None:
    assert found(f"<figure><img {attributes}><figcaption>The roof</figcaption></figure>") == (Image(url, "The roof"),)


def test_amp_pictures_and_pictures_further_up() -> None:
    markup = "<div><div><amp-img src=/a.jpg></amp-img></div><div><div><p class=c>The roof</p></div></div></div>"
    assert found(markup, ".c") == (Image("https://lantern.example/a.jpg", "The roof"),)


def test_the_picture_between_headline_and_text_is_the_articles_and_one_above_is_not() -> None:
    figure = "<figure><img src=/{0}.jpg><figcaption>The {0} at dawn. Photo: Jane Roe</figcaption></figure>"
    head = (
        f"<div>{figure.format('quay')}<p>Quay of the year</p></div>"
        f"<header><h1>{TITLE}</h1></header><div>{figure.format('pond')}</div>"
    )
    article = inspected(page(f"<main>{head}<div><div>{paragraphs()}</div></div></main>")).article
    assert article is not None
    assert [i.caption for i in article.images] == ["The pond at dawn."]


def test_a_caption_without_a_picture() -> None:
    assert found("<div><p class=c>The roof</p></div>", ".c") == (Image(None, "The roof"),)


def test_each_once_and_in_order() -> None:
    one = "<figure><img src=/a.jpg><figcaption>The roof</figcaption></figure>"
    two = "<figure><img src=/b.jpg><figcaption>The wall</figcaption></figure>"
    empty = "<figure><img src=/c.jpg><figcaption> </figcaption></figure>"
    assert [image.caption for image in found(one + empty + two + one)] == ["The roof", "The wall"]


@pytest.mark.parametrize(
    "hostile", ["Photo: " * 20_000, "(" * 100_000, "photo " * 50_000, "AP Photo/" * 30_000, ". " * 100_000]
)
def test_no_caption_is_slow(hostile: str) -> None:
    start = time.process_time()
    image_of(hostile, url=None)
    assert time.process_time() - start < SLOW_S


@given(st.text(max_size=100))
@settings(max_examples=100)
def test_never_raises(text: str) -> None:
    image = image_of(text, url=None)
    assert image.caption is None or image.caption.strip() == image.caption != ""
    assert image.credit is None or image.credit.strip() == image.credit != ""


def test_style_sheets_and_scripts_are_no_caption() -> None:
    script = "<script>show('roof'); hide('wall');</script><script src=more.js></script>"
    inside = f"<style>.a {{ color: red }}</style>The roof.{script}"
    html = page(f"<h1>{TITLE}</h1><figure><img src=p.jpg><figcaption>{inside}</figcaption></figure>{paragraphs()}")
    article = inspected(html).article
    assert article is not None
    assert [x.caption for x in article.images] == ["The roof."]
