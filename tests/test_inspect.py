"""The report: it never raises for a bad page, is the same each time, and says what went, why, and who answered."""

from __future__ import annotations

import contextlib
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
import trafilatura
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made import FIRST, PROSE, SECOND, TITLE, URL, inspected, page, paragraphs, story

from cleaners import Report, inspect_html, inspect_text
from cleaners.verdict import ARTICLES, VERDICTS

EXAMPLES = 150
TAGS = [
    "p",
    "div",
    "span",
    "a",
    "h1",
    "h2",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "br",
    "img",
    "article",
    "main",
    "section",
    "aside",
    "nav",
    "form",
    "figure",
    "figcaption",
    "blockquote",
    "pre",
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "title",
    "meta",
    "link",
    "base",
    "frameset",
    "select",
    "option",
    "textarea",
    "iframe",
    "ruby",
    "rt",
]
ATTRIBUTES = (
    *(
        "",
        "class=ad",
        "class='share related'",
        "id=comments",
        "hidden",
        "style='display:none'",
        "href=/x",
        "itemprop=articleBody",
    ),
    *(
        "class='post hentry'",
        "href='http://[x'",
        "property=og:title content='A title'",
        "rel=canonical href=//[",
        "src='data:,'",
    ),
    *("type=application/ld+json", "datetime=9999-99-99", "name=author content='By'", "lang=x-y", "class", "id=''"),
)
TEXTS = (
    *(
        *PROSE,
        TITLE,
        "",
        " ",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "<",
        "By Ada Quill",
        "Advertisement",
        "Read also: x",
        "\u202e",
        "\x00",
    ),
    *(
        '{"@type": "NewsArticle", "headline": ["x"], "author": [{}], "datePublished": 99999999999999}',
        "{",
        "2024-05-07",
        "…",
    ),
    *("水車池に新しい橋を。", "परिषद ने नए पुल को मंजूरी दी।", "🙂" * 40),
)
soup = st.lists(
    st.one_of(
        st.builds("<{} {}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
        st.builds("</{}>".format, st.sampled_from(TAGS)),
        st.sampled_from(TEXTS),
        st.text(max_size=20),
    ),
    max_size=60,
).map("".join)
unhurried = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def _no_second_opinion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Junk has hardly any text: without this every example would ask trafilatura, and wait for it."""
    monkeypatch.setattr(trafilatura, "extract", lambda *_, **__: None)


def is_sound(report: Report) -> None:
    """What every report promises."""
    assert (report.article is None) == (report.reason is not None)
    assert report.verdict in VERDICTS
    assert report.verdict in ARTICLES or report.article is None
    assert all(r.step and r.rule and r.reason for r in report.removals)
    assert all(seconds >= 0 for seconds in report.timings.values())
    if report.article is not None:
        assert report.article.blocks
        assert all(b.text == " ".join(b.text.split()) and b.text for b in report.article.blocks)
        json.dumps(report.article.to_dict())


@given(html=st.binary(max_size=2000), charset=st.sampled_from([None, "utf-8", "shift_jis", "nonsense", "base64"]))
@unhurried
def test_random_bytes_never_raise(html: bytes, charset: str | None) -> None:
    is_sound(inspect_html(html, url=URL, site=None, charset=charset))


@given(html=soup)
@unhurried
def test_tag_soup_never_raises(html: str) -> None:
    is_sound(inspect_html(html, url=URL, site=None))


@given(html=soup)
@unhurried
def test_soup_around_an_article_never_raises(html: str) -> None:
    is_sound(inspect_html(story(paragraphs() + html), site="auto"))


@given(text=st.one_of(st.text(max_size=500), st.lists(st.sampled_from(TEXTS), max_size=20).map("\n".join)))
@unhurried
def test_text_never_raises(text: str) -> None:
    report = inspect_text(text, site=None)
    assert (report.article is None) == (report.reason is not None)


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "http://", "javascript:1", "https://lantern.example:99999/%zz", "//a/b", "\x00"),
        "http://[",
    ],
)
def test_odd_addresses_never_raise(url: str) -> None:
    for site in (None, "auto"):
        is_sound(inspect_html(story(paragraphs(), head="<link rel=canonical href=b>"), url=url, site=site))


@pytest.mark.parametrize("href", ["//[x", "http:", "mailto:a@b", " ", "#", "data:,x"])
def test_a_canonical_link_that_leads_nowhere(href: str) -> None:
    report = inspected(story(paragraphs(), head=f'<link rel=canonical href="{href}">'))
    is_sound(report)
    assert report.article is not None
    assert report.article.canonical_url == URL


def test_an_odd_canonical_link_never_raises() -> None:
    is_sound(inspect_html(story(paragraphs(), head='<link rel=canonical href="http://[x">'), site=None))


def corpus() -> list[str]:
    """Different pages, so that what one of them leaves behind could show in another."""
    pages = [story(paragraphs(*PROSE[n:], *PROSE[:n])) for n in range(len(PROSE))]
    pages += [story(f"<p>By Ada Quill</p>{paragraphs()}<div class=share>Share</div>"), page(""), page("<ul><li>x</ul>")]
    pages += [page(f"<div class=promo>{paragraphs()}</div>", head='<meta name=author content="Ben Inkwell">')]
    pages += [story(f"<p>{FIRST}<br>{SECOND}</p><ul><li>One</li><li>Two</li></ul><p>© Lantern</p>")]
    return pages


def fingerprint(report: Report) -> str:
    """All of a report but its timings."""
    article = report.article.to_dict() if report.article is not None else None
    told = (report.reason, report.verdict, report.site, sorted(report.origins.items()))
    return json.dumps([article, told, [(r.step, r.rule, r.reason, r.text) for r in report.removals]], sort_keys=True)


def test_the_order_of_pages_changes_nothing() -> None:
    pages = corpus()
    first = [fingerprint(inspected(html)) for html in pages]
    for seed in range(3):
        order = random.Random(seed).sample(range(len(pages)), len(pages))
        assert {i: fingerprint(inspected(pages[i])) for i in order} == dict(enumerate(first))


@pytest.mark.parametrize("seed", ["1", "77"])
def test_another_process_says_the_same(seed: str) -> None:
    here = Path(__file__).parent
    silence = "import trafilatura as t; t.extract = lambda *a, **k: None"
    code = f"{silence}; import test_inspect; print(test_inspect.everything())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{here}:{here.parent}", "PYTHONIOENCODING": "utf-8"},
    ).stdout
    assert told.strip() == everything()


def everything() -> str:
    return json.dumps([fingerprint(inspected(html)) for html in corpus()])


def test_removals_say_step_rule_reason_and_text() -> None:
    html = story(
        f'<div class="share-bar">Share it</div><p>By Ada Quill</p>{paragraphs(*PROSE[:2])}<p>Advertisement</p>'
        f"{paragraphs(*PROSE[2:])}<p>Tags: bridge, pond</p>"
    )
    found = {r.text: (r.step, r.rule, r.reason) for r in inspected(html).removals}
    assert found == {
        TITLE: ("title", "the title, which stands on line 1", "the title, which stands on line 1"),
        "Share it": ("select", "share", "share"),
        "By Ada Quill": ("head", "label above the text", "label above the text"),
        "Advertisement": ("pattern", "advertisement marker", "advertisement marker"),
        "Tags: bridge, pond": ("pattern", "tags line", "tags line"),
    }


def test_nothing_is_lost_without_a_word() -> None:
    """Each line of a plain page is in the text or among the removals."""
    lines = ["By Ada Quill", "May 7, 2024", *PROSE, "Advertisement", "Follow us on Twitter", "© 2024 Lantern"]
    report = inspected(story(paragraphs(*lines)))
    assert report.article is not None
    told = {b.text for b in report.article.blocks} | {r.text for r in report.removals}
    assert set(lines) <= told


def test_timings_by_step() -> None:
    report = inspected(story(paragraphs()))
    assert list(report.timings) == ["parse", "body", "metadata", "trim", "verdict"]
    assert 0 < sum(report.timings.values()) < 10
    assert set(inspect_text(TITLE + "\n" + FIRST, site=None).timings) == {"text"}


def test_origins_of_body_and_encoding_even_where_there_is_no_article() -> None:
    assert inspected(page("")).origins["encoding"] == "utf-8 (meta)"
    assert "body" in inspected(page("")).origins


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 3000 + "".join(f"<p>{t}</p>" for t in PROSE),
        "<p " + " ".join(f"a{n}=1" for n in range(3000)) + f">{FIRST}</p>{paragraphs()}",
        paragraphs() * 1500,
        "<a href=x>link</a> " * 20_000,
        "<table>" * 500 + paragraphs(),
        f"<!-- {'-' * 100_000} -->{paragraphs()}",
        "<script>" + "x" * 500_000,
        "&amp;" * 100_000,
        "<br>" * 50_000 + paragraphs(),
    ],
    ids=["deep", "attributes", "long", "links", "tables", "comment", "script", "entities", "breaks"],
)
def test_a_large_page_is_read_in_time(html: str) -> None:
    report = inspected(page(html))
    is_sound(report)
    assert sum(report.timings.values()) < 5


def test_deep_inline_elements_never_raise() -> None:
    with contextlib.suppress(RecursionError):  # pytest takes a minute to print the whole of that
        is_sound(inspected(page("<b>" * 1500 + paragraphs())))
        return
    pytest.fail("beyond Python's limit")
