"""Lines of a text: mended, near which end, and as blocks; the way in for text that another extractor made."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from made import FIFTH, FIRST, FOURTH, PROSE, SECOND, THIRD, TITLE, blocks, paragraphs, story

from cleaners import EmptyBody, clean_html, clean_text, inspect_text
from cleaners.lines import NEAR_LINES, Draft, letters, mend, text_lines
from cleaners.walk import Line


def made(*texts: str, soft: bool = False, links: int = 0) -> list[Line]:
    return [Line(t, "paragraph", links, 1, soft and i > 0) for i, t in enumerate(texts)]


def mended(*texts: str, soft: bool = False, links: int = 0) -> list[str]:
    return [x.text for x in mend(made(*texts, soft=soft, links=links))]


class TestMend:
    def test_a_line_that_goes_on_is_joined(self) -> None:
        assert mended("The council met", "on Tuesday.", soft=True) == ["The council met on Tuesday."]

    def test_a_joined_line_counts_as_one(self) -> None:
        (found,) = mend(made("The council met", "on Tuesday.", soft=True, links=3))
        assert (found.links, found.size) == (6, len("The council met") + len("on Tuesday."))

    @pytest.mark.parametrize("below", ["Tuesday came.", "12 voted.", "“so it is”"])
    def test_a_line_that_begins_anew_is_not(self, below: str) -> None:
        assert mended("The council met", below, soft=True) == ["The council met", below]

    def test_behind_a_sentence_nothing_is_joined(self) -> None:
        assert mended("The council met.", "on Tuesday.", soft=True) == ["The council met.", "on Tuesday."]

    def test_paragraphs_are_not_joined(self) -> None:
        assert mended("The council met", "on Tuesday.") == ["The council met", "on Tuesday."]

    def test_lines_of_two_elements_are_not_joined(self) -> None:
        lines = [Line("The council met", "paragraph", 0, 1, False), Line("on Tuesday.", "paragraph", 0, 2, True)]
        assert [x.text for x in mend(lines)] == ["The council met", "on Tuesday."]

    def test_shown_markup_is_unwrapped(self) -> None:
        assert mended("The mayor told <i>The Lantern</i> that <b>all</b> was well.") == [
            "The mayor told The Lantern that all was well."
        ]

    @pytest.mark.parametrize("text", ["2 < 3 and 5 > 4", "List<String> is a type", "x <-- y"])
    def test_less_than_is_no_markup(self, text: str) -> None:
        assert mended(text) == [text]

    def test_what_a_screen_reader_says_of_a_link_goes(self) -> None:
        assert mended("See the plan (opens in a new tab) for more.", links=4) == ["See the plan for more."]
        assert mended("See the plan, opens new tab for more.", links=4) == ["See the plan for more."]
        assert mended("He opens in a new window of the shop.") == ["He opens in a new window of the shop."]


class TestZones:
    def test_a_short_text_is_all_of_it_near_both_ends(self) -> None:
        head, tail = Draft(made(*PROSE)).zones()
        assert (head, tail) == (len(PROSE), 0)

    def test_the_middle_of_a_long_one_is_near_neither(self) -> None:
        head, tail = Draft(made(*[FIRST] * 60)).zones()
        assert (head, tail) == (18, 42)

    def test_a_few_lines_are_near_however_long_they_are(self) -> None:
        head, tail = Draft(made(*[FIRST * 40] * 3, *[FIRST] * 20, *[FIRST * 40] * 3)).zones()
        assert head >= NEAR_LINES
        assert tail <= 26 - NEAR_LINES


def test_size_counts_scripts_by_what_they_say() -> None:
    assert letters(made("abc")) == 3
    assert letters(made("水車池")) == 9


def test_plain_text_to_lines() -> None:
    found = text_lines("Title\n\nOne &amp; two.\n  • item\n\n\n‣ other\n•\n")
    assert [(x.text, x.kind) for x in found] == [
        ("Title", "paragraph"),
        ("One & two.", "paragraph"),
        ("item", "item"),
        ("other", "item"),
        ("•", "paragraph"),
    ]


def test_lines_of_a_text_are_written_as_those_of_a_page() -> None:
    found = text_lines("\ufeffThe cafe\u0301\u200b by  the\u00a0bri\u00addge\x07\r\n\u200b\n")
    assert [x.text for x in found] == ["The caf\u00e9 by the bridge"]


class TestText:
    def test_blocks_and_title(self) -> None:
        article = clean_text("\n\n".join((TITLE, *PROSE)), site=None)
        assert article.title == TITLE
        assert article.text == "\n\n".join(PROSE)

    @pytest.mark.parametrize(
        "first",
        [
            FIRST,
            "The council met for two hours, and then it voted.",
            "MILLBROOK (AP) — The Latest on the bridge:",
            "Have you seen the new bridge over the pond? Come and walk!",
            "市議会は火曜日の夜、新しい歩道橋の建設を承認した。",
        ],
    )
    def test_a_first_paragraph_is_no_title(self, first: str) -> None:
        article = clean_text(f"{first}\n{SECOND}\n{THIRD}", site=None)
        assert article.title is None
        assert article.text == f"{first}\n\n{SECOND}\n\n{THIRD}"

    @pytest.mark.parametrize(
        "title", ["It is done.", f"{TITLE} and leaves the question of the lamps to its next meeting"]
    )
    def test_a_title_may_be_short_or_a_sentence(self, title: str) -> None:
        assert clean_text(f"{title}\n{FIRST}\n{SECOND}", site=None).title == title

    def test_a_byline_above_is_no_title(self) -> None:
        article = clean_text(f"By Ada Quill\nMay 7, 2024\n{TITLE}\n{FIRST}\n{SECOND}", site=None)
        assert (article.title, article.text) == (TITLE, f"{FIRST}\n\n{SECOND}")
        article = clean_text(f"By Ada Quill\n{FIRST}\n{SECOND}", site=None)
        assert (article.title, article.text) == (None, f"{FIRST}\n\n{SECOND}")

    def test_a_list_of_few_words_right_below_the_title_stays(self) -> None:
        article = clean_text(f"{TITLE}\n- New lamps\n* New railings\n{FIRST}\n{SECOND}", site=None)
        assert [b.text for b in article.blocks] == ["- New lamps", "* New railings", FIRST, SECOND]

    def test_items(self) -> None:
        article = clean_text(f"{TITLE}\n\n{FIRST}\n{SECOND}\n  • One thing.\n  • Another.\n{THIRD}", site=None)
        assert article.text == f"{FIRST}\n\n{SECOND}\n\n  • One thing.\n  • Another.\n\n{THIRD}"

    def test_template_goes_and_is_reported(self) -> None:
        text = "\n".join(
            (TITLE, FIRST, "Advertisement", SECOND, THIRD, FOURTH, "Follow us on Twitter", "© 2024 Lantern Press")
        )
        report = inspect_text(text, site=None)
        assert report.article is not None
        assert [b.text for b in report.article.blocks] == [FIRST, SECOND, THIRD, FOURTH]
        assert {r.text: r.reason for r in report.removals} == {
            TITLE: "the title, which stands on line 1",
            "Advertisement": "advertisement marker",
            "Follow us on Twitter": "follow line",
            "© 2024 Lantern Press": "copyright line",
        }

    def test_address_and_its_date(self) -> None:
        article = clean_text(f"{TITLE}\n{FIRST}\n{SECOND}", url="https://lantern.example/2024/05/07/bridge", site=None)
        assert article.canonical_url == article.url == "https://lantern.example/2024/05/07/bridge"
        assert str(article.published) == "2024-05-07"

    @pytest.mark.parametrize(
        ("labels", "published", "modified"),
        [
            (("By Ada Quill", "May 7, 2024"), "2024-05-07", None),
            (
                ("Published: 7 May 2024, 10:15", "Updated: 8 May 2024, 9:00"),
                "2024-05-07 10:15:00",
                "2024-05-08 09:00:00",
            ),
            (("Von Ada Quill", "07.05.2024, 10:15 Uhr"), "2024-05-07 10:15:00", None),
            (("05/07/2024",), None, None),
            (("Copyright 2024",), None, None),
        ],
    )
    def test_its_dates_are_those_of_the_labels_above_it(
        self, labels: Sequence[str], published: str | None, modified: str | None
    ) -> None:
        article = clean_text("\n".join((TITLE, *labels, FIRST, SECOND)), site=None)
        assert [b.text for b in article.blocks] == [FIRST, SECOND]
        found = [str(d) if d is not None else None for d in (article.published, article.modified)]
        assert found == [published, modified]

    def test_its_date_is_the_one_it_opens_with(self) -> None:
        article = clean_text(f"{TITLE}\nMelltown, May 7, 2024 /PRNewswire/ -- {FIRST}\n{SECOND}", site=None)
        assert str(article.published) == "2024-05-07"

    def test_dateline_and_agency(self) -> None:
        article = clean_text(f"{TITLE}\nMILLBROOK, May 7 (AP) — {FIRST}\n{SECOND}", site=None)
        assert (article.dateline, article.agency) == ("MILLBROOK", "AP")
        assert article.blocks[0].text.startswith("MILLBROOK, May 7 (AP) — The council")

    def test_an_agency_that_closes_the_text_is_named_and_stays(self) -> None:
        article = clean_text(f"{TITLE}\n{FIRST}\n{SECOND}\n{THIRD}\n(With inputs from PTI)", site=None)
        assert article.agency == "PTI"
        assert article.blocks[-1].text == "(With inputs from PTI)"

    @pytest.mark.parametrize("text", ["", "  \n \n", TITLE])
    def test_without_text_it_is_refused(self, text: str) -> None:
        with pytest.raises(EmptyBody):
            clean_text(text, site=None)


def test_bullets_that_were_typed_are_a_list() -> None:
    html = story(f"{paragraphs(FIRST, SECOND)}<div>• No goats<br>• No drums<br>•</div>{paragraphs(THIRD, FOURTH)}")
    found = [(b.kind, b.text) for b in clean_html(html, site=None).blocks]
    assert found[2:4] == [("item", "No goats"), ("item", "No drums")]
    assert len(found) == 6


def test_the_author_of_a_text_opens_and_closes_it() -> None:
    article = clean_text("\n\n".join((TITLE, "By Ada Quill", FIRST, SECOND, "Ada Quill")), site=None)
    assert article.authors == ("Ada Quill",)
    assert article.text == f"{FIRST}\n\n{SECOND}"


def test_a_page_shows_markup_as_text() -> None:
    assert blocks(story(f"<p>The mayor told &lt;i&gt;The Lantern&lt;/i&gt; so.</p>{paragraphs()}")) == [
        "The mayor told The Lantern so.",
        *PROSE,
    ]


def test_a_screen_readers_note_goes_from_the_page() -> None:
    html = story(
        f"<p>They wrote <a href=x>the plan (opens in new tab)</a> last year.</p>{paragraphs(FIFTH, FIRST, SECOND)}"
    )
    assert blocks(html)[0] == "They wrote the plan last year."


@pytest.mark.parametrize("nothing", ["<p>&lt;/p&gt;</p>", "<p><a href=x>(opens in new tab)</a></p>"])
def test_a_line_of_which_nothing_is_left(nothing: str) -> None:
    assert blocks(story(paragraphs() + nothing)) == [*PROSE]


def test_a_text_broken_into_very_many_lines_is_joined() -> None:
    words = ["word"] * 20_000
    assert blocks(story(paragraphs() + "<p>" + "<br>".join(["Many", *words])))[-1] == " ".join(["Many", *words])


@pytest.mark.parametrize(
    ("initial", "rest", "joined"),
    [
        ("T", FIRST[1:], FIRST),
        ("“T", FIRST[1:], f"“{FIRST}"),
        ("A", f"bridge is long. {FIRST}", f"A bridge is long. {FIRST}"),
    ],
)
def test_a_large_initial_in_an_element_of_its_own(initial: str, rest: str, joined: str) -> None:
    words_elsewhere = f"Nobody saw the bridge. {SECOND}"
    html = story(f"<div class=x1>{initial}</div>{paragraphs(rest, words_elsewhere, THIRD)}")
    assert blocks(html) == [joined, words_elsewhere, THIRD]


def test_the_letters_of_a_glossary_stay() -> None:
    glossary = [f"bridge: {FIRST}", "M", f"mill: {SECOND}"]
    assert blocks(story(f"{paragraphs(THIRD, FOURTH)}<h3>B</h3>{paragraphs(*glossary)}"))[2:] == ["B", *glossary]
