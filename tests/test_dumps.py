"""Texts that a tool or the clipboard made of a whole page: what is undone, and that clean texts pass untouched."""

from __future__ import annotations

import textwrap

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE

from cleaners import Report, inspect_text
from cleaners.text_marks import unmarked, unwrapped

MENU = ("Skip to content", "Home", "News", "Sport", "Weather", "Jobs", "Log in")
ADDRESS = "https://lantern.example/news/council-approves-new-footbridge-over-mill-pond-1234"


def read(*lines: str, url: str | None = None) -> Report:
    report = inspect_text("\n".join(lines), url=url, site=None)
    assert report.article is not None, report.reason
    return report


def found(*lines: str, url: str | None = None) -> tuple[str | None, list[str]]:
    article = read(*lines, url=url).article
    assert article is not None
    return article.title, [b.text for b in article.blocks]


class TestHead:
    @pytest.mark.parametrize("url", [None, ADDRESS])
    def test_the_menu_goes_and_what_it_hid_is_read(self, url: str | None) -> None:
        labels = ("By Ada Quill", "7 May 2024, 10:15", "Share", "12")
        report = read(*MENU, "Local", TITLE, *labels, *PROSE, url=url)
        article = report.article
        assert article is not None
        assert (article.title, [b.text for b in article.blocks]) == (TITLE, [*PROSE])
        assert (article.authors, str(article.published)) == (("Ada Quill",), "2024-05-07 10:15:00")
        assert {r.text for r in report.removals if r.reason == "menu above the text"} >= {*MENU, "Local"}

    def test_the_title_is_the_line_that_the_address_says(self) -> None:
        teaser = "Harvest festival draws record crowds to the valley"
        assert found(*MENU, teaser, TITLE, *PROSE, url=ADDRESS) == (TITLE, [*PROSE])

    def test_the_windows_title_stands_above_the_headline(self) -> None:
        assert found(f"{TITLE} | The Lantern", *MENU, TITLE, *PROSE) == (TITLE, [*PROSE])

    def test_the_headline_stands_twice(self) -> None:
        assert found(*MENU, "Harvest festival draws crowds again", TITLE, "Local", TITLE, *PROSE)[0] == TITLE

    def test_a_section_that_stands_twice_as_well_is_shorter(self) -> None:
        section = "Everything about the harvest"
        assert found(*MENU, TITLE, section, "Local", section, TITLE, *PROSE)[0] == TITLE

    def test_a_line_for_those_who_do_not_see_the_page_is_no_title(self) -> None:
        assert found("Zurück zur Übersicht", TITLE, *PROSE) == (TITLE, [*PROSE])

    def test_a_deck_stays_and_a_caption_said_twice_goes(self) -> None:
        deck = "Two hours of debate ended with a vote that few had seen coming"
        caption = "The pond on a morning in May, seen from the north bank"
        assert found(*MENU, TITLE, deck, caption, caption, *PROSE) == (TITLE, [deck, *PROSE])

    def test_without_a_menu_all_stays(self) -> None:
        parts = ("The vote", "The cost", "The ferry", "The lamps", "The colour")
        assert found(TITLE, *parts, *PROSE)[0] == TITLE
        verse = ("O bridge of weathered stone", "O bridge of rotten wood", "How long you stood alone")
        assert found(TITLE, *verse, *PROSE) == (TITLE, [*verse, *PROSE])
        scores = ("Lions 3, Bears 1", "4 eggs")
        assert found(TITLE, *scores, *PROSE) == (TITLE, [*scores, *PROSE])


class TestFoot:
    FOOT = ("Related topics", "Bridges", "Ponds", "Harvest festival draws record crowds", "Terms of use", "Impressum")

    def test_it_goes(self) -> None:
        assert found(TITLE, *PROSE, *self.FOOT) == (TITLE, [*PROSE])

    def test_text_below_such_a_line_stays(self) -> None:
        assert FIFTH in found(TITLE, FIRST, SECOND, "Related topics", THIRD, FOURTH, FIFTH)[1]

    def test_what_a_pointer_announces_goes_with_it(self) -> None:
        announced = (
            "Read also:",
            "Harvest festival draws record crowds to the valley",
            "Night buses return in autumn again",
        )
        assert found(TITLE, FIRST, SECOND, *announced, THIRD, FOURTH, FIFTH) == (TITLE, [*PROSE])
        told = ("Read also:", "The members should now do three things:", "Harvest festival draws record crowds.")
        assert set(told[1:]) <= set(found(TITLE, FIRST, SECOND, *told, THIRD, FOURTH, FIFTH)[1])


def test_what_is_no_article_by_its_lines_is_refused() -> None:
    report = inspect_text("12345\n" * 60_001, site=None)
    assert (report.article, report.reason) == (None, "hostile text: more than 60,000 lines")


class TestMarks:
    def test_brackets_and_stars_of_the_author_stay(self) -> None:
        text = f"{FIRST} [sic] (2 * 3 * 4)\n[1] {SECOND}\n# 1 in the list"
        assert unmarked(text) == text

    def test_numbered_links(self) -> None:
        lines = [f"[{n}]{x}" for n, x in enumerate(PROSE, 1)]
        addresses = [f"   {n}. https://lantern.example/{n}" for n in range(1, 6)]
        assert found(TITLE, *lines, "References", "", *addresses) == (TITLE, [*PROSE])

    def test_a_list_and_a_table_of_trafilatura(self) -> None:
        lines = ("What was found:", "- an old bicycle", "- two coins from 1910, in a tin box that was shut.")
        table = ("| Year | Depth | ", "|---|---|", "| 1910 | 2 m | ")
        report = read(TITLE, FIRST, *lines, SECOND, *table, THIRD, FOURTH, FIFTH)
        assert report.article is not None
        assert [(b.kind, b.text) for b in report.article.blocks[1:6]] == [
            ("paragraph", "What was found:"),
            ("item", "an old bicycle"),
            ("item", "two coins from 1910, in a tin box that was shut."),
            ("paragraph", SECOND),
            ("paragraph", "Year Depth"),
        ]

    def test_dashes_of_a_dialogue_and_of_a_signature_stay(self) -> None:
        said = ("- How deep is it?", "- Two metres, said the mayor.")
        told = found(TITLE, FIRST, *said, SECOND, "- Not today", THIRD, "|x| is no row", FOURTH, FIFTH)[1]
        assert {*said, "- Not today", "|x| is no row"} <= set(told)


class TestWraps:
    def test_paragraphs_are_joined(self) -> None:
        wrapped = "\n\n".join("\n".join(textwrap.wrap(x, 72)) for x in (TITLE, *PROSE))
        assert found(*wrapped.split("\n")) == (TITLE, [*PROSE])

    def test_verses_lists_and_paragraphs_of_one_line_stay(self) -> None:
        verse = "\n".join(("O bridge of stone", "O bridge of wood", "How long you stood"))
        wrapped = "\n\n".join("\n".join(textwrap.wrap(x, 72)) for x in PROSE)
        items = "\n".join(f"- {x[:66]}" for x in PROSE)
        assert unwrapped(f"{wrapped}\n\n{verse}\n\n{items}").endswith(f"\n\n{verse}\n\n{items}")
        plain = "\n".join(PROSE)
        assert unwrapped(plain) == plain
