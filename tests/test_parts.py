"""Articles in parts: where they go on, and that what every page repeats is taken once."""

from __future__ import annotations

import pytest

from cleaners.article import Article, Block, Image
from scraper.parts import MAX_PARTS, chains, in_order, join, next_pages

URL = "https://a.example/story"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a class=next href="/story/2#top">2</a>', ["https://a.example/story/2"]),
        (
            '<a class=next href="/story?utm_source=x">1</a><a class=next href="?p=3">3</a><a class=next href="?p=2">2',
            ["https://a.example/story?p=3", "https://a.example/story?p=2"],
        ),
        ('<a class=next href="/story">back</a>', []),
        ('<a class=next href="#comments">x</a>', []),
        ('<a class=next href="javascript:next()">x</a>', []),
        ("<a class=next>x</a>", []),
        ("<a href=/2>2</a>", []),
    ],
)
def test_next_pages(html: str, expected: list[str]) -> None:
    assert next_pages(html.encode(), url=URL, charset=None, selector="a.next") == expected


@pytest.mark.parametrize(
    "addresses",
    [
        ["/story", "/story/2", "/story/3"],
        ["/story.htm", "/story-2.htm", "/story-3.htm"],
        ["/20130114.htm", "/20130114/2.htm", "/20130114/10.htm"],
        ["/story", "/story/2.htm", "/story/3.htm"],
        ["/slide-show-1-x.htm", "/slide-show-2-x.htm", "/slide-show-10-x.htm", "/slide-show-11-x.htm"],
        ["/1", "/10", "/11"],
        ["/story?a=1", "/story?a=1&page=2", "/story?a=1&page=3"],
    ],
)
def test_pages_in_a_circle_are_put_in_the_order_of_their_numbers(addresses: list[str]) -> None:
    for start in range(len(addresses)):
        turned = addresses[start:] + addresses[:start]
        assert [turned[place] for place in in_order(turned)] == addresses


@pytest.mark.parametrize("addresses", [["/b-first", "/a-second"], ["/x", "/x/one", "/x/two"], ["/2019/a", "/2018/b/c"]])
def test_pages_whose_addresses_tell_no_order_stay_as_they_are(addresses: list[str]) -> None:
    assert in_order(addresses) == list(range(len(addresses)))


@pytest.mark.parametrize(
    ("leads", "expected"),
    [
        ({"1": ["2"], "2": ["3"], "3": []}, {"1": ["2", "3"]}),
        ({"3": [], "2": ["3"], "1": ["2"]}, {"1": ["2", "3"]}),
        ({"p2": ["p3"], "p3": ["p1"], "p1": ["p2"]}, {"p1": ["p2", "p3"]}),
        ({"p2": ["p1", "p3"], "p3": ["p1", "p2"], "p1": ["p2", "p3"]}, {"p1": ["p2", "p3"]}),
        ({"a": [], "b": ["c"], "c": [], "d": ["e"], "e": []}, {"b": ["c"], "d": ["e"]}),
        ({"a": ["b"], "b": ["a"]}, {"a": ["b"]}),
    ],
)
def test_chains(leads: dict[str, list[str]], expected: dict[str, list[str]]) -> None:
    assert chains(leads) == expected


def test_no_article_goes_on_for_ever() -> None:
    leads = {str(n): [str(n + 1)] for n in range(2 * MAX_PARTS)}
    assert len(chains(leads)["0"]) == MAX_PARTS - 1


def part(*texts: str, **fields: object) -> Article:
    return Article(id="0" * 16, blocks=tuple(Block(text) for text in texts), **fields)  # type: ignore[arg-type]


def test_join() -> None:
    whole = join(
        [
            part("Deck.", "One.", "Yes.", "More next week.", title="A", tags=("x",), images=(Image("1"),)),
            part(
                "Deck.", "Two.", "Yes.", "Three.", "More next week.", title="B", tags=("y", "x"), images=(Image("1"),)
            ),
            part("Deck.", "More next week."),
        ]
    )
    texts = [block.text for block in whole.blocks]
    assert texts == ["Deck.", "One.", "Yes.", "More next week.", "Two.", "Yes.", "Three."]
    assert (whole.title, whole.tags, whole.images) == ("A", ("x", "y"), (Image("1"),))
