"""Articles in parts: where they go on, and that what every page repeats is taken once."""

from __future__ import annotations

import pytest

from cleaners.article import Article, Block, Image
from scraper.parts import MAX_PARTS, join, next_page

URL = "https://a.example/story"


def found(html: str, *, seen: tuple[str, ...] = (URL,)) -> str | None:
    return next_page(html.encode(), url=URL, charset=None, selector="a.next", seen=seen)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a class=next href="/story/2#top">2</a>', "https://a.example/story/2"),
        (
            '<a class=next href="/story?utm_source=x">1</a><a class=next href="?p=3">3</a>',
            "https://a.example/story?p=3",
        ),
        ('<a class=next href="/story">back</a>', None),
        ('<a class=next href="#comments">x</a>', None),
        ('<a class=next href="javascript:next()">x</a>', None),
        ("<a class=next>x</a>", None),
        ("<a href=/2>2</a>", None),
    ],
)
def test_next_page(html: str, expected: str | None) -> None:
    assert found(html) == expected


def test_no_article_goes_on_for_ever() -> None:
    seen = tuple(f"{URL}/{n}" for n in range(MAX_PARTS))
    assert found('<a class=next href="/story/new">x</a>', seen=seen) is None


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
