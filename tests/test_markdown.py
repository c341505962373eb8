"""Texts in Markdown: which are, and what their lines are."""

from __future__ import annotations

import textwrap
import time

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE

from cleaners import inspect_text
from cleaners.markdown import is_markdown, markdown_lines


def read(text: str) -> tuple[str | None, list[tuple[str, str]]]:
    article = inspect_text(text, site=None).article
    assert article is not None
    return article.title, [(b.kind, b.text) for b in article.blocks]


def told(text: str) -> list[tuple[str, str]]:
    return [(x.kind, x.text) for x in markdown_lines(text)]


def test_a_whole_text() -> None:
    text = (
        f"# {TITLE}\n\n![The pond](/a.jpg)\n\n{FIRST} [A link](/a) and **bold** and *set so*, snake_case_too.\n\n"
        f"> {SECOND}\n\n## The finds\n\n* An item with [two](/b) [links](/c)\n* A second\n\n{THIRD}"
    )
    assert read(text) == (
        TITLE,
        [
            ("paragraph", f"{FIRST} A link and bold and set so, snake_case_too."),
            ("quote", SECOND),
            ("heading", "The finds"),
            ("item", "An item with two links"),
            ("item", "A second"),
            ("paragraph", THIRD),
        ],
    )


@pytest.mark.parametrize(
    "text",
    [
        f"# {TITLE}\n\n{FIRST}",
        f"{FIRST}\n\n## The finds\n\n{SECOND}",
        "A [link](/a), [another](https://lantern.example/b) and [a third](/c).",
        f"{FIRST}\n\n| Year | Depth |\n|---|---|\n| 1910 | 2 m |",
        "The **mayor** and the **miller**.",
    ],
)
def test_what_is_markdown(text: str) -> None:
    assert is_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST} [sic] (2 * 3 * 4)\n[1] {SECOND}\n# 1 in the list",
        f"{FIRST}\n#pond #bridge\n**\n{SECOND} ** see below",
        f"{TITLE}\n----\n{FIRST}\n* * *\n{SECOND}",
        "He wrote [a] (b) and [c] (d) and [e] (f).",
    ],
)
def test_marks_of_the_author(text: str) -> None:
    assert not is_markdown(text)


def test_the_rows_of_a_table() -> None:
    assert told("| Year | Depth |\n|:---|---:|\n| 1910 | [2 m](/a) |") == [("row", "Year Depth"), ("row", "1910 2 m")]


def test_what_is_said_with_a_backslash_or_an_entity() -> None:
    assert told("## 1\\. Salt \\& sugar &amp; 2 \\* 3, `a_b` and ~~no~~") == [
        ("heading", "1. Salt & sugar & 2 * 3, a_b and ~~no~~")
    ]


def test_numbers_of_the_author_and_of_a_list() -> None:
    text = (
        "## Then\n\n3. Mai 2024, 10 Uhr\n\n4. Mai 2024\n\n1984. That was the year.\n\n1. One\n2. Two\n\n"
        "> 7) is wrong\n\nThe end."
    )
    assert told(text) == [
        ("heading", "Then"),
        *(("paragraph", x) for x in ("3. Mai 2024, 10 Uhr", "4. Mai 2024", "1984. That was the year.")),
        *(("item", "One"), ("item", "Two"), ("quote", "7) is wrong"), ("paragraph", "The end.")),
    ]


def test_what_looks_like_a_tag_and_is_none() -> None:
    assert told("## Types\n\nA List<String> is <b>bold</b>, and <jane@lantern.example> writes that 2 <3.") == [
        ("heading", "Types"),
        ("paragraph", "A List<String> is bold, and jane@lantern.example writes that 2 <3."),
    ]


def test_pictures_scripts_and_classes_go() -> None:
    text = (
        "::: {.story}\n# The pond {#top}\n\n[![A view](a.jpg)](/b)\n\n<script>\nvar a = 1;\n</script>\n\n"
        "A [link](/a){.more} and <b>bold</b>.<br>Two\n\n<p>In tags &amp; said</p>\n:::"
    )
    assert [t for _, t in told(text)] == ["The pond {#top}", "A link and bold. Two", "In tags & said"]


def test_how_much_of_a_line_is_links() -> None:
    lines = markdown_lines("* [Home](/)\n* [Log in](javascript:void(0))\n\nRead [more](/a) here")
    assert [(x.text, x.links) for x in lines] == [("Home", 4), ("Log in", 6), ("Read more here", 4)]


def test_links_around_paragraphs_and_what_else_converters_write() -> None:
    text = (
        '* [\n\n  ### The mill\n\n  It stands.\n\n  ](/mill "The mill")\n\n'
        "[\\\n\\\nThe pond\\\n\\\nBy [Ada](/ada)](/pond)\n\n"
        "![](data:image/svg+xml,%3Csvg xmlns='a b'%3E) Text [share](mailto:?subject=The pond&body=Is) [sic]\n\n"
        "[an open"
    )
    assert [(x.kind, x.text, x.links) for x in markdown_lines(text)] == [
        ("heading", "The mill", 8),
        ("paragraph", "It stands.", 10),
        ("paragraph", "The pond", 8),
        ("paragraph", "By Ada", 3),
        ("paragraph", "Text share [sic]", 5),
        ("paragraph", "[an open", 0),
    ]


def test_paragraphs_wrapped_at_the_width_of_a_screen() -> None:
    address = f"(https://lantern.example/news/2024-\n05-07/{'the-mill-' * 9}\nstands)"
    parts = (
        *(f"# {TITLE}, in a long debate", *PROSE, "## Old and tried means"),
        "The mill, which is older than the pond by far and has been empty for years, is ol- and age-bound.",
    )
    wrapped = "\n\n".join("\n".join(textwrap.wrap(x, 60)) for x in parts)
    text = f"{wrapped}\n\n  * An item\n  * Another\n\n[The mill]{address} stands.\n\nA verse,  \nnot wrapped"
    title, found = read(text)
    assert title == f"{TITLE}, in a long debate"
    assert [t for _, t in found] == [
        *(*PROSE, parts[-2][3:], parts[-1]),
        *("An item", "Another", "The mill stands.", "A verse,", "not wrapped"),
    ]


def test_a_paragraph_a_line() -> None:
    text = f"## The pond\n{FIRST}\n- an old [bicycle](/a)\n- two coins\n{SECOND}\n| Year | Depth |\n|---|---|\n{THIRD}"
    assert told(text) == [
        ("heading", "The pond"),
        ("paragraph", FIRST),
        ("item", "an old bicycle"),
        ("item", "two coins"),
        ("paragraph", SECOND),
        ("row", "Year Depth"),
        ("paragraph", THIRD),
    ]


def test_lines_that_the_author_broke() -> None:
    verse = "The pond is deep,  \nthe pond is wide.\\\nThe mill is asleep<br>\nand no\nbody cried."
    assert [t for _, t in told(f"## A verse\n\n{verse}\n\nThe end.")] == [
        "A verse",
        "The pond is deep,",
        "the pond is wide.",
        "The mill is asleep and no body cried.",
        "The end.",
    ]


def test_a_paragraph_with_dashes_below_it_is_no_heading() -> None:
    assert told(f"{FIRST} {SECOND}\n---\n\n## The finds") == [
        ("paragraph", f"{FIRST} {SECOND}"),
        ("heading", "The finds"),
    ]


@pytest.mark.parametrize(
    "hostile",
    [
        *("[" * 300_000, "![[" * 100_000, "**a " * 100_000, "_a " * 100_000, "> " * 100_000, "`" * 200_000 + "a"),
        *("|a" * 50_000 + "\n" + "|-" * 50_000, "[a](b\n" * 50_000, "![a](" * 50_000, "a\n" * 100_000),
        *('<a href="' * 50_000, "[a]: b\n" * 50_000, "- " * 50_000, "{" * 100_000, "::: \n" * 50_000),
    ],
)
def test_none_is_slow(hostile: str) -> None:
    text = "## The pond\n\n" + hostile
    started = time.perf_counter()
    inspect_text(text, site=None)
    assert time.perf_counter() - started < 8


PAGE = f"""\
{TITLE} | The Lantern
===============

[Skip to content](https://lantern.example/#main)

[![The Lantern](https://lantern.example/logo.svg)](https://lantern.example/)

*   [Home](https://lantern.example/)
*   [News](https://lantern.example/news)
*   [Sport](https://lantern.example/sport)

{TITLE}
===============

By [Ada Quill](https://lantern.example/authors/ada-quill)

July 5, 2024, 12:00 p.m.

{FIRST}

{SECOND}

### What comes next

{THIRD}

[The whole of a sentence may be a link, as its author wanted it to be, and then it is one of the text.](/sentence)

{FIFTH}

There are two ways to get there by foot from the station, as long as the work is going on:

* [by the mill](/mill)
* [along the pond](/pond)

{FOURTH}

[![](1.jpg)

### Harvest festival draws record crowds

Local, 3 July](https://lantern.example/harvest)

*   [Facebook](https://facebook.com/share)
*   [X](https://x.com/share)
*   [E-mail](mailto:?subject=The bridge)
*   [Contact](https://lantern.example/contact)
*   [Careers](https://lantern.example/careers)

© 2024 The Lantern. All rights reserved.
"""


def test_a_whole_page() -> None:
    report = inspect_text(PAGE, site=None)
    article = report.article
    assert article is not None
    assert (article.title, article.authors, str(article.published)[:10]) == (TITLE, ("Ada Quill",), "2024-07-05")
    assert [b.text for b in article.blocks] == [
        *(FIRST, SECOND, "What comes next", THIRD),
        "The whole of a sentence may be a link, as its author wanted it to be, and then it is one of the text.",
        FIFTH,
        "There are two ways to get there by foot from the station, as long as the work is going on:",
        *("by the mill", "along the pond", FOURTH),
    ]


def test_a_headline_below_much_of_the_text_is_none() -> None:
    menu = "* [Home](/)\n* [News](/news)\n* [Sport](/sport)\n* [Weather](/weather)"
    text = (
        f"{menu}\n\n## {TITLE}\n\nBy Ada Quill\n\n{FIRST}\n\n{SECOND}\n\n# What comes next year\n\n{THIRD}\n\n{FOURTH}"
    )
    title, found = read(text)
    assert title == TITLE
    assert [t for _, t in found] == [FIRST, SECOND, "What comes next year", THIRD, FOURTH]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("[Ada Quill](https://lantern.example/author/ada-quill)", ("Ada Quill",)),
        ("* [Ada Quill](/authors/1)\n* [Ben Inkwell](/authors/2)", ("Ada Quill", "Ben Inkwell")),
        ("[Ada Quill](/autor/ada), [Ben Inkwell](/autor/ben) 5 July 2024", ("Ada Quill", "Ben Inkwell")),
        ("A deck that says what it is about, long enough to be prose.\n\n[Ada Quill](/author/1)", ("Ada Quill",)),
        # A topic, and what leads to more.
        ("[Ada Quill](https://lantern.example/tag/ada-quill)", ()),
        ("[All articles](/author/ada)", ()),
    ],
)
def test_names_that_lead_to_authors(byline: str, expected: tuple[str, ...]) -> None:
    text = PAGE.replace("By [Ada Quill](https://lantern.example/authors/ada-quill)", byline)
    far = text.replace("*   [Careers]", "[Zoe Blot](/author/zoe)\n\n*   [Careers]")
    article = inspect_text(far, site=None).article
    assert article is not None
    assert article.authors == expected
