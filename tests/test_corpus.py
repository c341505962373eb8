"""The corpus format: what is rendered is read back, whatever the text; names and ids."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners import Article, Block
from cleaners.corpus import ITEM_PREFIX, article_id, digest, name, parse, parse_name, render, render_blocks
from cleaners.text import line

ID = "0123456789abcdef"


def article(title: str | None, *blocks: Block) -> Article:
    return Article(id=ID, title=title, blocks=blocks)


def test_the_form_of_a_file() -> None:
    blocks = (
        Block("The deck.", "deck"),
        Block("One."),
        Block("Two things:"),
        Block("a", "item"),
        Block("b", "item"),
        Block("What now", "heading"),
        Block("“We met.”", "quote"),
        Block("c", "item"),
    )
    assert render(article("The roof", *blocks)) == (
        "The roof\n\nThe deck.\n\nOne.\n\nTwo things:\n\n  • a\n  • b\n\nWhat now\n\n“We met.”\n\n  • c"
    )


def test_text_is_the_file_without_its_title() -> None:
    roof = article("The roof", Block("One."), Block("a", "item"))
    assert roof.text == render_blocks(roof.blocks) == "One.\n\n  • a"
    assert render(roof) == f"The roof\n\n{roof.text}"


def test_without_a_title_the_first_line_is_empty() -> None:
    rendered = render(article(None, Block("One.")))
    assert rendered == "\n\nOne."
    assert parse(rendered) == (None, (Block("One."),))


def test_a_title_alone() -> None:
    assert parse(render(article("The roof"))) == ("The roof", ())
    assert parse("The roof") == ("The roof", ())
    assert parse("") == (None, ())


def test_nothing_but_items() -> None:
    blocks = (Block("a", "item"), Block("b", "item"))
    assert render_blocks(blocks) == "  • a\n  • b"
    assert parse(render(article("T", *blocks))) == ("T", blocks)


def test_a_bullet_within_a_paragraph_is_no_item() -> None:
    blocks = (Block("• a"), Block("a • b"))
    assert parse(render(article("T", *blocks))) == ("T", blocks)


LINES = st.text(min_size=1, max_size=30).map(line).filter(bool)
BLOCKS = st.lists(
    st.builds(Block, LINES, st.sampled_from(["paragraph", "heading", "quote", "deck", "item"])), max_size=8
)


@given(LINES | st.none(), BLOCKS)
@settings(max_examples=150)
def test_what_is_rendered_is_read_back(title: str | None, blocks: list[Block]) -> None:
    rendered = render(article(title, *blocks))
    assert not rendered.endswith("\n") or not blocks
    assert "\n\n\n" not in rendered.removeprefix("\n\n") or title is None
    found_title, found = parse(rendered)
    assert found_title == title
    assert [b.text for b in found] == [b.text for b in blocks]
    assert [b.kind == "item" for b in found] == [b.kind == "item" for b in blocks]
    assert render(article(found_title, *found)) == rendered


@given(BLOCKS)
@settings(max_examples=60)
def test_a_file_is_clean_text(blocks: list[Block]) -> None:
    rendered = render(article("The roof", *blocks))
    assert unicodedata.is_normalized("NFC", rendered)
    for each in rendered.split("\n"):
        assert each == each.rstrip()
        assert "  " not in each.removeprefix(ITEM_PREFIX)
        assert "\u00a0" not in each
    rendered.encode("utf-8")


@given(st.text(max_size=60))
@settings(max_examples=60)
def test_any_file_can_be_read(text: str) -> None:
    _, blocks = parse(text)
    assert all("\n" not in block.text for block in blocks)


@pytest.mark.parametrize(
    ("position", "file"),
    [
        (0, f"000_{ID}.txt"),
        (7, f"007_{ID}.txt"),
        (999, f"999_{ID}.txt"),
        (1_000, f"1000_{ID}.txt"),
        (123_456, f"123456_{ID}.txt"),
    ],
)
def test_names(position: int, file: str) -> None:
    assert name(position, ID) == file
    assert parse_name(file) == (position, ID)


@pytest.mark.parametrize(
    "file",
    [
        *(
            "",
            "readme.txt",
            f"00_{ID}.txt",
            f"{ID}.txt",
            f"000-{ID}.txt",
            f"000_{ID}.txt.tmp",
            f"000_{ID}",
            f"x000_{ID}.txt",
        ),
        *(
            f"000_{ID}0.txt",
            f"000_{ID[:-1]}.txt",
            f"000_{ID.upper()}.txt",
            f"-01_{ID}.txt",
            f"000_{ID}.txt\n",
            f"٠٠٠_{ID}.txt",
        ),
    ],
)
def test_other_names(file: str) -> None:
    assert parse_name(file) is None


def test_digest_is_sha256_of_the_utf8_text() -> None:
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert digest("é") == "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def test_ids() -> None:
    assert article_id("https://lantern.example/roof", "One.") == digest("https://lantern.example/roof")[:16]
    assert article_id("https://lantern.example/roof", "Two.") == article_id("https://lantern.example/roof", "One.")
    assert article_id(None, "One.") == digest("One.")[:16]
    assert article_id("", "One.") == article_id(None, "One.")
    assert article_id("https://lantern.example/a", "One.") != article_id("https://lantern.example/b", "One.")
