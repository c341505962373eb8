"""Notices about cookies, wherever they stand; and what articles say of cookies, to be read or to be eaten."""

from __future__ import annotations

import pytest
from made import PROSE, TITLE, blocks, page, paragraphs, story

from cleaners.phrases_of_consent import is_consent

NOTICES = (
    "We use cookies so that our website remembers you. If you continue, we take it that you agree to them.",
    "The Lantern and its selected partners store and/or access information on a device, with your consent.",
    "By clicking “Accept cookies” you agree that your browser keeps them for us.",
    "Wir verwenden Cookies, damit unsere Seite weiß, wer Sie sind.",
    "Damit unsere Website gut läuft, setzen wir Cookies ein.",
    "Nous utilisons des cookies pour que notre site vous reconnaisse.",
    "Si vous continuez à naviguer, vous acceptez les cookies.",
    "Utilizamos cookies para que nuestro sitio web le reconozca.",
    "Ao continuar a navegar, aceita os nossos cookies.",
    "Questo sito usa cookie per ricordarsi di te; continuando a navigare li accetti.",
    "Wij gebruiken cookies zodat onze website u herkent.",
    "Vi använder kakor för att webbplatsen ska minnas dig.",
    "Käytämme evästeitä, jotta sivusto tunnistaa sinut.",
    "Nasza strona korzysta z plików cookie. Kontynuując, wyrażasz na to zgodę.",
    "Tento web používá cookies, aby si vás pamatoval.",
    "A weboldal sütiket használ, hogy emlékezzen önre.",
    "Acest site folosește cookie-uri pentru a vă recunoaște.",
    "Мы используем файлы cookie, чтобы сайт вас помнил.",
    "Sitemiz sizi tanımak için çerez kullanıyor, internet deneyiminiz iyileşsin diye.",
    "当サイトはクッキーを使います。",
    "本网站使用cookie来记住您。",
    "저희 사이트는 쿠키를 사용합니다.",
    "We use cookies",
)


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice(text: str) -> None:
    assert is_consent(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "We baked the cookies for ten minutes and let them cool on a rack.",
        "We use butter, never margarine, and the cookies stay soft for a week.",
        "The regulator fined the company because its sites set cookies without asking anybody.",
        "“We use cookies on our website and nobody minds,” the owner of the shop said.",
        "Wir haben untersucht, wie Webseiten Cookies setzen.",
        "Wir verwenden Butter und backen die Cookies zehn Minuten.",
        "Nous avons testé cent sites, et la moitié utilise des cookies sans accord.",
        "Usamos mantequilla y azúcar para las cookies.",
        "Používáme máslo a sušenky cookies pečeme deset minut.",
        "Сайты ставят файлы cookie и без согласия, сообщило ведомство.",
        "We use the footbridge every day, and it saves us an hour.",
    ],
)
def test_no_notice(text: str) -> None:
    assert not is_consent(text.lower())


@pytest.mark.parametrize("text", [*NOTICES[:6], NOTICES[17]])
def test_a_notice_on_the_page_in_an_element_without_a_name(text: str) -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(6))
    article = f"<ul>{links}</ul><h1>{TITLE}</h1><div><div>{paragraphs()}</div></div>"
    notice = f"<div><div><p>{text}</p><a href=#>OK</a></div></div>"
    assert blocks(page(notice + article)) == [*PROSE]
    assert blocks(page(article + notice)) == [*PROSE]


def test_an_article_about_cookies_keeps_what_it_says_of_itself() -> None:
    said = "On our own website we use cookies as well, and we asked the people who built it what they are for."
    told = paragraphs(*PROSE, *PROSE, said, *(f"{t} So the report says." for t in PROSE), *(f"So: {t}" for t in PROSE))
    assert said in blocks(story(told))
