"""Texts of which every link and every word in bold is a line, and the menus around them."""

from __future__ import annotations

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE

from cleaners import clean_text
from cleaners.fragments import mended

BROKEN = [
    "The council of Millbrook approved on Tuesday evening a",
    "new footbridge",
    "over the mill pond, after hours of debate in the",
    "Guildhall",
    ", which was fuller than anybody expected.",
    "Work is due to begin in the spring, when the water stands low, and the firm of",
    "Reed & Sons",
    "expects the crossing to be open before the frost.",
    "Shopkeepers on the north bank of the pond told the",
    "Lantern",
    "that the old ferry had carried fewer people each year.",
]
WHOLE = [
    "The council of Millbrook approved on Tuesday evening a new footbridge over the mill pond, after hours of debate "
    "in the Guildhall, which was fuller than anybody expected.",
    "Work is due to begin in the spring, when the water stands low, and the firm of Reed & Sons expects the crossing "
    "to be open before the frost.",
    "Shopkeepers on the north bank of the pond told the Lantern that the old ferry had carried fewer people each year.",
]


def test_sentences_are_put_together_again() -> None:
    assert mended("\n".join(BROKEN)).split("\n") == WHOLE
    assert clean_text("\n".join((TITLE, *BROKEN))).text.split("\n\n") == WHOLE


def test_a_title_takes_no_byline_to_it() -> None:
    text = mended("\n".join((TITLE, "by", "Ada Quill", *BROKEN)))
    assert text.split("\n")[:3] == [TITLE, "by", "Ada Quill"]


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, *PROSE],
        ["The mill", "stands still,", "the pond", "lies deep;"] * 4,
        [f"{n} eggs" for n in range(9)] + ["flour", "milk", "a pinch of salt", "butter for the pan"],
    ],
    ids=["a clean text", "verse", "a list"],
)
def test_other_lines_are_left(lines: list[str]) -> None:
    assert mended("\n".join(lines)).split("\n") == lines


MENU = ["News", "Sport", "Business", "Weather", "Travel", "Culture", "Newsletter", "Contact", "Imprint", "Search"]
TEASERS = [
    line
    for n in range(4)
    for line in (
        f"Another thing that came to pass on day {n}",
        "Business",
        "2 May",
        "It was seen by many, and told again.",
    )
]


def test_the_menu_below_the_text_goes_as_the_one_above_it() -> None:
    lines = [*MENU, TITLE, "By Ada Quill", *PROSE, *MENU, *TEASERS, *MENU]
    article = clean_text("\n".join(lines))
    assert article.title == TITLE
    assert [b.text for b in article.blocks] == [*PROSE]


def test_a_list_that_ends_a_text_without_a_menu_stays() -> None:
    names = [f"Ada Quill the {n}th of Millbrook" for n in range(12)]
    article = clean_text("\n".join((TITLE, FIRST, SECOND, THIRD, FOURTH, FIFTH, *names)))
    assert [b.text for b in article.blocks][-12:] == names


def test_prose_far_below_is_not_taken_for_a_foot() -> None:
    lines = [*MENU, TITLE, "By Ada Quill", FIRST, SECOND, *MENU, *PROSE[2:], *(f"{p} So it was." for p in PROSE)]
    blocks = [b.text for b in clean_text("\n".join(lines)).blocks]
    assert {*PROSE} <= {*blocks}


def test_a_list_that_ends_a_text_above_a_menu_stays() -> None:
    names = [f"the {word} boat of the north bank, with a red sail" for word in TITLE.split() * 2]
    article = clean_text("\n".join((*MENU, TITLE, "By Ada Quill", *PROSE, *names, *MENU, *TEASERS, *MENU)))
    assert [b.text for b in article.blocks] == [*PROSE, *names]
