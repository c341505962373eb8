"""Pages made to drown the parser: recognised from their bytes, thinned so that the text survives, or refused.

Nothing here looks at a clock: the work is counted by the model in `cleaners.flood`, and a test compares that model with
what the parser really builds.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from cleaners import NotAnArticle, flood, inspect_html
from cleaners.flood import MOST_CLONES, MOST_STEPS, examine, is_suspicious, tamed
from cleaners.page import Node, Page, fragment
from cleaners.thinning import THIN_DEPTH, thin
from scraper import samples

ROOT = Path(__file__).resolve().parents[1] / "samples"
TEXT = ("The first boat leaves the north pier at six", "Season tickets are sold at the office")


def page(flood: str) -> bytes:
    """An article with a flood in its middle."""
    return (
        f"<html><head><title>Ferry</title></head><body><p>{TEXT[0]}</p>{flood}<p>{TEXT[1]}</p></body></html>".encode()
    )


def numbered(pattern: str, count: int) -> str:
    return "".join(pattern.replace("#", str(i)) for i in range(count))


N = 24_000  # tags: the parser would take seconds for most of these
FLOODS: dict[str, Callable[[], str]] = {
    "open blocks": lambda: "<div>" * N,
    "closed blocks": lambda: "<div>" * N + "</div>" * N,
    "stray ends between": lambda: "<div></x>" * N,
    "padded blocks": lambda: numbered('<div class="row row-# wide narrow">', N),
    "paragraphs around blocks": lambda: "<p><div>" * N,
    "lists": lambda: "<ul><li>" * N,
    "unclosed bold": lambda: "<b><i>" * N,
    "different fonts": lambda: numbered("<font size=#>", N),
    "fonts and paragraphs": lambda: numbered("<font size=#>", 6000) + "<p>x</p>" * N,
    "few fonts and many paragraphs": lambda: "<p>" + numbered("<b id=#>", 1500) + "<p>x" * 4000,
    "formatting across blocks": lambda: "<b><div></b>" * N,
    "links across blocks": lambda: "<a><div></a>" * N,
    "formatting ends crossed": lambda: "<b><i></b>" * N,
    "adoption": lambda: ("<b>" + "<div>" * 200 + "</b>") * 150,
    "tables": lambda: "<table><tr><td>" * N,
    "foster parents": lambda: "<table>" + "<div>" * N,
    "option groups": lambda: "<optgroup>" * N,
    "buttons": lambda: "<button><p>" * N,
    "drawings": lambda: "<svg><foreignObject><p>" * N,
    "formulas": lambda: "<math><mi>" * N,
    "templates": lambda: "<template><div>" * N,
    "rubies": lambda: "<ruby><rt>" * N,
    "details": lambda: "<details><summary>" * N,
    "spans in which list items look for a list": lambda: "<ul>" + "<span>" * 4000 + "<li>x" * 40_000,
    "paragraph ends without a paragraph": lambda: "<div>" * 4000 + "</p>" * 40_000,
    "blocks far down": lambda: "<div>" * 4000 + "<div>x</div>" * 40_000,
    "names": lambda: numbered("<x#></x#>", 40_000),
    "attributes": lambda: "<p " + numbered("a# ", 40_000) + ">",
    "attributes with values": lambda: "<p " + numbered('data-x#="y" ', 40_000) + ">",
    "attributes without spaces": lambda: "<p " + numbered("a#='y'", 40_000) + ">",
    "attributes with tags inside": lambda: "<p " + numbered('a#="<b>" ', 40_000) + ">",
    "attributes with ends inside": lambda: "<p " + numbered('a#=">" ', 40_000) + ">",
    "attributes of an end tag": lambda: "</p " + numbered("a# ", 40_000) + ">",
    "attributes behind a long one": lambda: "<p z='" + "y" * 9000 + "' " + numbered("a# ", 40_000) + ">",
    "thousands of attributes many times": lambda: ("<p " + numbered("a# ", 3000) + ">x</p>") * 40,
    "attributes of many html tags": lambda: numbered("<html a#=1>", N),
}


@pytest.mark.parametrize("name", FLOODS)
class TestFlood:
    def test_is_recognised(self, name: str) -> None:
        html = page(FLOODS[name]())
        assert is_suspicious(html)
        assert examine(html).reason is not None

    def test_is_thinned_and_its_text_survives(self, name: str) -> None:
        html = page(FLOODS[name]())
        new, reason = tamed(html)
        assert reason is not None
        assert reason.startswith("hostile markup: ")
        load = examine(new)
        assert load.reason is None
        assert load.steps < MOST_STEPS / 2
        assert load.depth <= THIN_DEPTH + 5
        text = Page(html).tree.text()
        assert all(sentence in text for sentence in TEXT)


class TestRefused:
    @pytest.mark.parametrize(
        ("html", "reason"),
        [
            (b"x" * (flood.MOST_BYTES + 1), f"hostile markup: {flood.MOST_BYTES + 1:,} bytes"),
            (b"<br>" * (flood.MOST_TAGS + 1), f"hostile markup: {flood.MOST_TAGS + 1:,} tags"),
        ],
        ids=["bytes", "tags"],
    )
    def test_reason(self, html: bytes, reason: str) -> None:
        with pytest.raises(NotAnArticle) as caught:
            Page(html, url="https://ferry.example/")
        assert caught.value.reason == reason
        assert caught.value.url == "https://ferry.example/"


class TestLeftAlone:
    """Large is not hostile."""

    @pytest.mark.parametrize(
        "html",
        [
            page("word " * 400_000),
            page("<p>A line of the timetable.</p>" * 30_000),
            page("<p>A line of the timetable." * 30_000),
            page("<br>" * 60_000),
            page('<a href="/pier" class="more">Pier</a> ' * 20_000),
            page("<ul>" + "<li><a href=x>y</a>" * 20_000),
            page("<table>" + "<tr><td>6:00<td>10:00" * 20_000 + "</table>"),
            page("<select>" + "<option>x</option>" * 20_000 + "</select>"),
            page("<!-- x -->" * 30_000),
            page("<script>" + "for(i=0;i<n;i++){x[i]=y}\n" * 60_000 + "</script>"),
            page("<svg>" + '<path d="M0 0"/>' * 30_000 + "</svg>"),
            page("<p class='" + "a " * 200_000 + "'>"),
            page("&" * 200_000 + "<" * 30_000),
        ],
        ids=["text", "p", "open p", "br", "a", "li", "td", "option", "comments", "script", "paths", "class", "signs"],
    )
    def test_large_pages(self, html: bytes) -> None:
        assert tamed(html) == (html, None)

    @pytest.mark.parametrize("sample", [pytest.param(s, id=s.name) for s in samples.find(ROOT)])
    def test_real_pages(self, sample: samples.Sample) -> None:
        html = samples.read(sample)
        assert not is_suspicious(html)
        load = examine(html)
        assert load.reason is None
        assert load.steps < MOST_STEPS / 100
        assert load.clones < MOST_CLONES / 100

    def test_code_behind_a_less_than_sign_is_no_tag(self) -> None:
        assert not is_suspicious(page("<script>if(a<b&&c){" + 'x="y" ' * 60_000 + "}</script>"))


class TestThinned:
    def test_keeps_what_cleaning_reads(self) -> None:
        html = page(
            '<script type=\'application/ld+json\'>{"a": "<p>"}</script>'
            '<div id=story class="Body big" data-junk=1 onclick="x()"><p>One <b>two</b> <a href="/x">three</a></p>'
            "<style>p {}</style><svg><title>logo</title></svg><img src=i.jpg alt='An image'><ul><li>Four</ul></div>"
        )
        new = thin(html).decode()
        assert '{"a": "<p>"}' in new
        assert '<div id=story class="Body big"><p>One two <a href="/x">three</a></p>' in new
        assert "<img src=i.jpg alt='An image'><ul><li>Four</li></ul></div>" in new
        assert "logo" not in new
        assert "<title>Ferry</title>" in new

    def test_texts_beyond_the_depth_stay_apart(self) -> None:
        new, _ = tamed(page("<div>" * N + "<p>One</p><div>Two</div>" + "</div>" * N))
        assert "One<p></p>Two" in new.decode()

    def test_fragments_too(self) -> None:
        assert depth(fragment("<div>" * N)) <= THIN_DEPTH + 5


NAMES = (
    "div p b i a span ul li table tr td th h1 h2 form button select option optgroup svg math template font nobr "
    "section dd dt applet object caption tbody details summary pre label center html br img hr noscript u em"
)


def motif(seed: int) -> str:
    """A few tags, again and again: what makes a parser's stack grow."""
    chance = random.Random(seed)
    pool = chance.sample(NAMES.split(), chance.randint(2, 6))
    ends = chance.choice((0.2, 0.5))
    tags = [("</%s>" if chance.random() < ends else "<%s>") % chance.choice(pool) for _ in range(chance.randint(2, 9))]
    return "".join(tag + ("x" if chance.random() < 0.4 else "") for tag in tags)


def depth(root: Node) -> int:
    deepest, stack = 0, [(root, 1)]
    while stack:
        node, level = stack.pop()
        deepest = max(deepest, level)
        child = node.first_child
        while child is not None:
            stack.append((child, level + 1))
            child = child.next
    return deepest


@pytest.mark.parametrize("seed", range(150))
def test_model_does_not_say_too_little(seed: int) -> None:
    """The parser's real tree is hardly deeper and not larger than the model says, on any mixture of tags."""
    html = (motif(seed) * 60).encode()
    load = examine(html)
    tree = Page(html).tree
    assert tree.root is not None
    assert depth(tree.root) <= 4 * load.depth + 20
    assert len(tree.css("*")) <= 3 * (load.tags + load.clones) + 100


@pytest.mark.parametrize("seed", range(150))
def test_thinned_pages_are_harmless(seed: int) -> None:
    load = examine(thin((motif(seed) * 600).encode()))
    assert load.reason is None
    assert load.depth <= THIN_DEPTH + 5


PROSE = (
    "<p>The first boat leaves the north pier at six, and the last one at ten in the evening, the company said.</p>" * 6
)


def article(body: str = "", head: str = "") -> bytes:
    return f"<html><head><title>Ferry</title>{head}</head><body><article>{PROSE}{body}</article></body></html>".encode()


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry", {text}}}</script>'


@pytest.mark.parametrize(
    "html",
    [
        article(head=ld('"datePublished": Infinity')),
        article(head=ld('"datePublished": NaN, "dateModified": 1e400')),
        article(head=ld('"author": "Jane \\ud83d Roe",')),
        article(head=f'<meta name="author" content="&amp;#{"9" * 6000}">'),
        article(f"<h1>&amp;#{'9' * 6000};</h1>"),
    ],
    ids=["infinity", "nan", "half a pair", "endless number", "endless number in sight"],
)
def test_values_that_are_none(html: bytes) -> None:
    report = inspect_html(html, site=None)
    assert report.article is not None
    assert json.dumps(report.article.to_dict(), ensure_ascii=False).encode()


# Each of these once took the square of its size, minutes and more: that the test ends is the point.
@pytest.mark.parametrize(
    "html",
    [
        article("word of a line<br>" * 25_000),
        article("<p>Read more: x</p>" * 25_000),
        article(numbered("<figure><img src=x><figcaption>Boat # at the pier</figcaption></figure>", 20_000)),
        article(
            numbered(f"<blockquote>The boat of pier # leaves at six, the company said</blockquote>{PROSE[:112]}", 5_000)
        ),
        article(head=ld(f'"articleBody": "{" " * 400_000}x"')),
        article(head=ld(f'"a": "{" " * 400_000}" x')),
        article(head=ld('"author": [' + ",".join(f'{{"@id": "#{i}"}}' for i in range(15_000)) + "]")),
        b"<title>x</title><noscript>" + b"habilit" * 60_000 + b"</noscript><script>x</script>",
        b"<h1>Ferry</h1>" + b"<a href=/x>link</a> " * 60_000,
        article(f"<p>a{chr(0x301)}{chr(0x316)}</p><p>a{(chr(0x301) + chr(0x316)) * 400_000}</p>"),
    ],
    ids=[
        "soft lines",
        "pointers",
        "captions",
        "pull quotes",
        "body of spaces",
        "broken json",
        "authors",
        "pleas",
        "links alone",
        "marks",
    ],
)
def test_in_proportion_to_the_size(html: bytes) -> None:
    report = inspect_html(html, site=None)
    assert (report.article is None) != (report.reason is None)


# What is read of each is bounded: the patterns of notices, titles and captions take a microsecond for each character.
class TestEndless:
    NOTICE = "Checking your browser before the page opens, we and our partners use cookies, accept all. "

    def test_line_shows_no_notice(self) -> None:
        assert inspect_html(article(f"<p><a href=/x>{self.NOTICE}</a></p>"), site=None).verdict == "article"
        endless = f"<title>Ferry</title><h1>{self.NOTICE * 5000}</h1><p>{TEXT[0]}.</p><script>x</script>"
        assert inspect_html(endless.encode(), site=None).verdict == "article"

    def test_label_is_no_title(self) -> None:
        html = f"<title>Ferry</title><meta property=og:title content='{'The ferry ' * 2000}'><p>{PROSE}</p>"
        report = inspect_html(html.encode(), site=None)
        assert report.article is not None
        assert report.article.title == "Ferry"

    def test_caption_is_none(self) -> None:
        figure = "<figure><img src=/x.jpg><figcaption>{}</figcaption></figure>"
        html = article(figure.format("The pier. " * 2000) + figure.format("The boat at noon"))
        report = inspect_html(html, site=None)
        assert report.article is not None
        assert [x.caption for x in report.article.images] == ["The boat at noon"]


def test_a_link_that_shows_a_tag() -> None:
    report = inspect_html(article("<p><a href=/x>&lt;b&gt;</a></p>"), site=None)
    assert report.article is not None
