"""Verdicts over made pages: `<kind>__<name>.html`, whose first line gives the address. All text in them is invented.

An article refused is a lost page, so half of the articles here are such as look like something else.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cleaners import CleanError, NotAnArticle, clean_html, inspect_html
from cleaners.body import Body
from cleaners.page import Page
from cleaners.paywall import is_teaser
from cleaners.verdict import ARTICLES, VERDICTS, Verdict, after_body

PAGES = sorted((Path(__file__).parent / "pages" / "verdict").glob("*.html"))
LEAST_PAGES = 4  # of each kind
TEASER = "paywalled teaser"


def kind_of(path: Path) -> str:
    return path.name.partition("__")[0].replace("-", " ")


def url_in(html: str) -> str | None:
    found = re.search(r"url: (\S+) -->", html)
    assert found is not None, "the first line names the address, or - for none"
    return None if found[1] == "-" else found[1]


@pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in PAGES])
class TestMadePage:
    def test_verdict(self, path: Path) -> None:
        html, kind = path.read_text(encoding="utf-8"), kind_of(path)
        report = inspect_html(html.encode(), url=url_in(html), site=None)
        assert report.verdict == kind
        assert (report.article is not None) == (kind in ARTICLES)

    def test_refusal_has_a_reason(self, path: Path) -> None:
        html, kind = path.read_text(encoding="utf-8"), kind_of(path)
        if kind in ARTICLES:
            assert clean_html(html.encode(), url=url_in(html), site=None).text
            return
        with pytest.raises(CleanError) as raised:
            clean_html(html.encode(), url=url_in(html), site=None)
        assert isinstance(raised.value, NotAnArticle)
        assert kind in str(raised.value)


@pytest.mark.parametrize("kind", VERDICTS)
def test_every_kind_has_pages(kind: str) -> None:
    assert sum(kind_of(p) == kind for p in PAGES) >= LEAST_PAGES


def decide(
    html: str, *, prose: int = 0, url: str | None = None, link_lines: int = 0, types: tuple[str, ...] = ()
) -> Verdict:
    page = Page(f"<!DOCTYPE html><html>{html}</html>", url=url)
    return after_body(page, prose=prose, types=frozenset(types), link_lines=link_lines)


class TestNotFound:
    @pytest.mark.parametrize(
        "title",
        [
            "404",
            "Error 404",
            "404 Not Found",
            "404 - Page not found | The Example",
            "The Example – Page not found",
            "Oops! That page can’t be found.",
            "Sorry, this page doesn't exist",
            "We couldn't find the page you were looking for",
            "Die angeforderte Seite wurde nicht gefunden",
            "Cette page n’existe plus",
            "La página que buscas no existe",
            "Página não encontrada",
            "Strona nie istnieje",
            "Sidan kunde inte hittas",
            "ページが見つかりませんでした",
            "페이지를 찾을 수 없습니다",
        ],
    )
    def test_title_says_so(self, title: str) -> None:
        assert (
            decide(f"<head><title>{title}</title></head><body><p>Try the front page.</p></body>", prose=19)
            == "soft 404"
        )

    @pytest.mark.parametrize(
        "title",
        [
            "404 Not Found: how an error became a joke",
            "Missing cat not found after storm",
            "Why the page does not exist any more",
            "Bus 404 gets a new stop",
            "Printed timetables no longer available",
        ],
    )
    def test_article_about_it_is_one(self, title: str) -> None:
        text = "A sentence of the article. " * 8
        html = f"<head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body>"
        assert decide(html, prose=200) == "article"


class TestChallenge:
    def test_long_article_under_a_telling_title(self) -> None:
        text = "Crews were kept out. " * 50
        html = f"<head><title>Access denied</title></head><body><h1>Access denied</h1><p>{text}</p></body>"
        assert decide(html, prose=1000) == "article"

    def test_sensor_scripts_on_a_short_article(self) -> None:
        sources = ("/_Incapsula_Resource?SWJIYLWA=1", "/cdn-cgi/challenge-platform/scripts/jsd/main.js")
        script = "".join(f'<script src="{s}"></script>' for s in sources)
        assert decide(f"<body><h1>Pier</h1><p>{'The pier is widened. ' * 8}</p>{script}</body>", prose=160) == "article"


class TestDeclared:
    """What calls itself an article in JSON-LD is believed where it has text, whatever surrounds it."""

    LINKS = "".join(f'<h3><a href="/n/{i}">A headline of another article no. {i}</a></h3>' for i in range(60))

    def test_believed_in_json_ld(self) -> None:
        ld = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pier"}</script>'
        html = f"<head>{ld}</head><body><p>{'The pier is widened. ' * 8}</p>{self.LINKS}</body>"
        assert (
            decide(html, prose=160, url="https://a.example/tag/x/", link_lines=60, types=("NewsArticle",)) == "article"
        )

    @pytest.mark.parametrize(
        ("name", "verdict"),
        [
            ("ARX1F4445T1FUTIL02SM.html", "article"),
            ("the-pier-is-widened", "article"),
            ("20240507", "article"),
            ("culture", "listing"),
            ("photographers", "listing"),
            ("page2", "listing"),
        ],
    )
    def test_by_the_address_alone(self, name: str, verdict: str) -> None:
        html = f"<body><p>{'The pier is widened. ' * 8}</p>{self.LINKS}</body>"
        assert decide(html, prose=160, url=f"https://a.example/x/{name}", link_lines=60) == verdict

    def test_many_other_articles_in_json_ld(self) -> None:
        items = ", ".join(
            f'{{"@type": "NewsArticle", "headline": "A headline of another article no. {i}"}}' for i in range(9)
        )
        ld = f'<script type="application/ld+json">[{items}]</script>'
        html = f"<head><title>X</title>{ld}</head><body><h1>X</h1>{self.LINKS}</body>"
        assert decide(html, url="https://a.example/tag/x/", link_lines=60, types=("NewsArticle",)) == "listing"


NO_BODY = Body([], [], [], "none")


class TestTeaser:
    PAID = (
        '<script type="application/ld+json">'
        '{"@type": "NewsArticle", "isAccessibleForFree": false, "hasPart": {"cssSelector": "%s"}}</script>'
    )

    @pytest.mark.parametrize(
        ("selector", "teaser"), [(".rest", True), (".here", False), ("::broken(", False), (".1", False)]
    )
    def test_withheld_part(self, selector: str, teaser: bool) -> None:
        page = Page(f"<head>{self.PAID % selector}</head><p class='here'>{'The pier is widened. ' * 8}</p>")
        assert is_teaser(page, NO_BODY, prose=160, last="The pier is widened.") is teaser

    def test_withheld_part_that_is_a_request_to_pay(self) -> None:
        wall = "この記事は有料記事です。残り1234文字。" * 8
        page = Page(f"<head>{self.PAID % '.AvtUB'}</head><div class=AvtUB>{wall}</div>")
        assert is_teaser(page, NO_BODY, prose=160, last="The pier is widened.")
        page = Page(f"<head>{self.PAID % '.AvtUB'}</head><div class=AvtUB>{'The pier is widened. ' * 8}</div>")
        assert not is_teaser(page, NO_BODY, prose=160, last="The pier is widened.")

    @pytest.mark.parametrize(
        ("wall", "free", "expected"),
        [
            ("<div class=paywall><h2>Lê hier die res</h2><a href=/>Ons storie</a></div>", "false", TEASER),
            ("<p class=paywall>The pier is <a href=/>wide</a>, said the clerk.</p>", "false", "article"),
            ("<div class=paywall><p>The pier is wide, said the clerk to the members.</p></div>", "false", "article"),
            ("<div class=paywall></div>", "false", "article"),
            (
                "<div class=paywall style='display: none'><h2>Lê hier die res van ons storie</h2></div>",
                "false",
                "article",
            ),
            ("<div id=chargeWall><p>本文为灯笼通会员专享，登录后可阅读</p></div>", "null", TEASER),
            ("<div class=subscriber-banner><p>Subscribe to read more of this.</p></div>", "null", TEASER),
            ("<div class=subscriber-banner><p>Subscribe to read more of this.</p></div>", "true", "article"),
            # WordPress' box below any post, and the name of a list of other articles.
            (
                "<div class=jetpack-subscribe-modal><p>Subscribe now to keep reading and get the rest.</p></div>",
                "null",
                "article",
            ),
            (
                "<div class=subscribe-box><p>Subscriber Only Stories</p><a href=/all>View all</a></div>",
                "null",
                "article",
            ),
        ],
    )
    def test_a_wall_below_the_text(self, wall: str, free: str, expected: str) -> None:
        paid = self.PAID.replace("false", free).replace("%s", ".none-here")
        head = paid.replace(', "hasPart": {"cssSelector": ".none-here"}', "")
        text = "<p>The pier is to be widened in the spring, when the water stands low, said the clerk of the works.</p>"
        html = f"<head>{head}</head><article><h1>A pier for the pond</h1>{text * 3}{wall}</article>"
        assert inspect_html(html, site=None).verdict == expected

    def test_the_request_of_the_wall_is_no_text(self) -> None:
        offers = "".join(f"<p>{t}</p>" for t in ("E-Paper ab 19 Uhr", "Alle Texte im Netz", "Rätsel", "Ohne Wartezeit"))
        wall = f"<div class=paywall><h2>Die Laterne am Abend</h2>{offers}<a href=/>Testen</a></div>"
        text = "<p>The pier is to be widened in the spring, when the water stands low, said the clerk of the works.</p>"
        head = (self.PAID % ".none-here").replace(', "hasPart": {"cssSelector": ".none-here"}', "")
        html = f"<head>{head}</head><article><h1>A pier for the pond</h1>{text * 3}{wall}</article>"
        report = inspect_html(html, site=None)
        assert report.verdict == TEASER
        assert report.article is not None
        assert "E-Paper" not in report.article.text
        assert "request of a paywall" in {r.reason for r in report.removals}

    @pytest.mark.parametrize("last", ["The pier is …", "The pier is...", "The pier is […]"])
    def test_breaks_off(self, last: str) -> None:
        assert is_teaser(Page(f"<head>{self.PAID % ''}</head>"), NO_BODY, prose=160, last=last)

    def test_long_text_is_none(self) -> None:
        assert not is_teaser(
            Page(f"<head>{self.PAID % '.rest'}</head>"),
            NO_BODY,
            prose=4000,
            last="The pier is …",
        )

    def test_ellipsis_alone_is_none(self) -> None:
        assert not is_teaser(Page("<p>The pier is …</p>"), NO_BODY, prose=160, last="The pier is …")


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (
            "Town Pump: Town Pump",
            "<h1>Town Pump</h1><div>Sorry, the page you were looking for in this blog does not exist.</div>",
            "soft 404",
        ),
        (
            "Blog not found",
            "<h1>Blog has been removed</h1><p>The blog at pump.example has been removed.</p>",
            "soft 404",
        ),
        ("Account Suspended", "<h1>Account Suspended</h1><p>Ask your hosting provider.</p>", "soft 404"),
        ("Database Error", "<h1>Error establishing a database connection</h1>", "soft 404"),
        ("pump.example is no longer available", "<p>The authors have deleted this site.</p>", "soft 404"),
        (
            "pump.example",
            "<div class=signup><h1>Content Warning</h1><p>This blog may contain content only suitable for adults.</p>"
            "<a href=/go>I UNDERSTAND AND I WISH TO CONTINUE</a></div>",
            "consent wall",
        ),
        ("One moment, please...", "<h1>Please wait while your request is being verified...</h1>", "bot challenge"),
        (
            "Your access to this site has been limited by the site owner",
            "<h1>Your access to this site has been limited by the site owner</h1><p>Your access to this service has "
            "been limited. If you think this is an error, write to the owner of this site, who can lift the limit.</p>",
            "bot challenge",
        ),
        (
            "The pump is no longer available",
            "<h1>The pump is no longer available</h1><p>The town has sold its old pump to a collector, the clerk said, "
            "and the square is empty now. The page of the chronicle that tells of it does not exist.</p>",
            "article",
        ),
    ],
)
def test_pages_of_hosts_that_stand_in_for_a_post(title: str, body: str, expected: str) -> None:
    assert inspect_html(f"<html><title>{title}</title><body>{body}</body></html>", site=None).verdict == expected
