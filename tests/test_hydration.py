"""Articles that a page carries only as data for its scripts, in the ways frameworks send it. All text is invented."""

from __future__ import annotations

import json

import pytest
import trafilatura
from made import FIRST, PIECES, PROSE, TITLE, inspected, page

from cleaners import hydration
from cleaners.page import Page

MARKUP = "".join(f"<p>{text}</p>" for text in PROSE)
OTHER = "The privacy policy of the Lantern says in eleven sections who keeps what for how long. " * 9


def shell(script: str, *, title: str = TITLE) -> str:
    return page(f'<div id="app"></div>{script}', title=title)


def next_data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def stream(*rows: str) -> str:
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(row)}])</script>" for row in rows)


def long_text(row: str, text: str) -> str:
    return f"{row}:T{len(text.encode()):x},{text}"


ARTICLE = {"id": 7, "headline": TITLE, "bodyHtml": MARKUP, "url": "https://lantern.example/7"}
BLOCKS = [{"type": "image", "src": "/a.jpg"}, *({"type": "text", "content": f"<p>{t}</p>"} for t in PROSE)]
NODES = [
    {"type": "paragraph", "content": [{"type": "text", "text": t[:20]}, {"type": "link", "text": t[20:]}]}
    for t in PROSE
]
PAGES = {
    "one string of markup": next_data({"props": {"pageProps": {"article": ARTICLE, "legal": {"text": OTHER}}}}),
    "a text without markup": next_data({"story": {"title": TITLE, "text": "\n\n".join(PROSE)}}),
    "blocks": next_data({"story": {"headlines": {"basic": TITLE}, "content_elements": BLOCKS}}),
    "paragraphs": next_data({"title": TITLE, "paragraphs": list(PROSE)}),
    "nodes": next_data({"title": TITLE, "doc": {"type": "doc", "content": NODES}}),
    "title with the site behind it": next_data({"title": TITLE, "body": MARKUP}),
    "assignment": f"<script>window.__PRELOADED_STATE__ = {json.dumps({'article': ARTICLE})};go()</script>",
    "call": f"<script>(window.q=window.q||[]).push({json.dumps({'data': ARTICLE})})</script>",
    "JSON in a string": f"<script>window.STATE = JSON.parse({json.dumps(json.dumps({'article': ARTICLE}))});</script>",
    "flat list": next_data([{"title": 1, "body": 2}, TITLE, MARKUP, 4, {"legal": 5}]),
    "stream": stream(f'5:["$","$L9",null,{json.dumps({"article": ARTICLE})}]\n'),
    "stream with a text of its own": stream(
        '1:I["chunk"]\n',
        long_text("1c", MARKUP),
        f'5:["$","$L9",null,{json.dumps({"article": {**ARTICLE, "bodyHtml": "$1c"}})}]\n',
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_found(name: str) -> None:
    title = f"{TITLE} - The Lantern" if "site" in name else TITLE
    report = inspected(shell(PAGES[name], title=title))
    assert report.verdict == "article"
    assert report.article is not None
    assert [block.text for block in report.article.blocks] == [*PROSE]
    assert report.origins["body"] == "rescue: script data"


@pytest.mark.parametrize(
    "script",
    [
        next_data({"legal": {"title": "Privacy policy", "text": OTHER}}),
        next_data({"title": TITLE, "config": {"key": "a8f3" * 400}}),
        next_data({"title": TITLE, "teaser": "A few words."}),
        f"<script>window.STATE = {{broken: {json.dumps(MARKUP)}</script>",
        stream("5:T99999999,cut off"),
        next_data({"title": TITLE, "shared": [{"name": TITLE, "on": f"network {n}"} for n in range(20)]}),
    ],
    ids=["another title", "code", "teaser", "no JSON", "cut off", "the title again and again"],
)
def test_what_is_not_the_article_stays_a_shell(script: str) -> None:
    report = inspected(shell(script))
    assert report.article is None
    assert report.verdict == "script shell"


ADDRESSES = [f"https://lantern.example/news/{n}/the-mill-pond#page" for n in range(9)]


@pytest.mark.parametrize(
    "script",
    [
        next_data({"title": TITLE, "links": [*({"url": a} for a in ADDRESSES), {"note": OTHER[:220]}]}),
        '<script type="application/ld+json">'
        + json.dumps({"@graph": [{"name": TITLE, "description": OTHER}, *({"@id": a} for a in ADDRESSES)]})
        + "</script>",
    ],
    ids=["links", "a graph of JSON-LD"],
)
def test_addresses_beside_a_brief_are_no_text(script: str) -> None:
    report = inspected(page(f"<h1>{TITLE}</h1><p>{FIRST}</p>{script}"))
    assert report.article is not None
    assert [b.text for b in report.article.blocks] == [FIRST]


def test_a_page_that_shows_its_text_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaners.rescue.hydrated_text", lambda *_: pytest.fail("the scripts were searched"))
    report = inspected(page(f"<h1>{TITLE}</h1>{MARKUP}{PAGES['nodes']}"))
    assert report.origins["body"].startswith("generic")


@pytest.mark.parametrize(
    "value",
    [
        [{"title": TITLE}] * 20_000,
        [[TITLE, [["x"] * 3] * 3] * 3] * 9_000,
    ],
    ids=["titles", "lists"],
)
def test_steps_are_bounded(value: object) -> None:
    search = hydration._Search([TITLE])
    for _ in range(30):
        search.look(value)
    assert search._left == 0


def test_data_of_any_depth() -> None:
    search = hydration._Search([TITLE])
    search.look(json.loads("[" * 900 + json.dumps([TITLE, MARKUP]) + ',{"a":"b"},{"a":"b"}]' * 900))
    assert search.best == MARKUP


def test_large_scripts_are_not_read() -> None:
    filler = "<script>var x = '" + "a" * hydration.MOST_SCRIPT_CHARS + "'</script>"
    assert hydration.hydrated_text(Page(shell(filler + PAGES["nodes"])), [TITLE]) == []
    assert FIRST in hydration.hydrated_text(Page(shell(PAGES["nodes"] + filler)), [TITLE])


@pytest.mark.parametrize(("answer", "origin"), [(PROSE, "rescue: trafilatura"), (PROSE[:1], "rescue: script data")])
def test_little_text_competes_with_the_second_opinion(
    answer: tuple[str, ...], origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trafilatura, "extract", lambda *_, **__: "\n".join(answer))
    script = next_data([{"title": TITLE, "body": "".join(f"<p>{text}</p>" for text in PROSE[:3])}, {"legal": OTHER}])
    report = inspected(page(f"<h1>{TITLE}</h1><section><p>Too short to be it.</p></section>{PIECES}{script}"))
    assert report.origins["body"] == origin
